import { diagnose } from '../core/catalogue.ts';
import type { Diagnostic, Outcome } from '../core/diagnostic.ts';
import { nearestName } from '../core/nearest.ts';
import type { World } from '../core/world.ts';
import type { Quote, Speech } from '../ir/speech.ts';
import type { Transcript } from '../ir/transcript.ts';
import { joinPath, openFile, splitPath, suggestPath } from './open-file.ts';
import { readChecked } from './read-checked.ts';
import { speechSchema } from './schemas/speech.ts';
import { settleMarking } from './tlp.ts';
import { readTranscript } from './transcript.ts';

const TRANSCRIPT = 'transcript.md';
const MODEL = 'speech.yaml';

/** A speech as its folder holds it. */
export interface SpeechFolder {
  readonly speech: Speech<Quote>;
  readonly transcript: Transcript;
}

/** Reads a speech's folder, both files to their ends, so that all mistakes are reported together. */
export function readSpeech(folder: string, world: World): Outcome<SpeechFolder> {
  const wrong = checkFolder(folder, world);
  if (wrong.length > 0) return { diagnostics: wrong };
  const transcript = chain(openFile(joinPath(folder, TRANSCRIPT), world), readTranscript);
  const checked = chain(openFile(joinPath(folder, MODEL), world), (source) => readChecked(source, speechSchema));
  const speech = chain(checked, settleMarking);
  const diagnostics = [...transcript.diagnostics, ...speech.diagnostics];
  return transcript.output === undefined || speech.output === undefined
    ? { diagnostics }
    : { output: { speech: speech.output, transcript: transcript.output }, diagnostics };
}

function chain<A, B>(first: Outcome<A>, next: (output: A) => Outcome<B>): Outcome<B> {
  if (first.output === undefined) return { diagnostics: first.diagnostics };
  const second = next(first.output);
  return { ...second, diagnostics: [...first.diagnostics, ...second.diagnostics] };
}

function checkFolder(folder: string, world: World): readonly Diagnostic[] {
  if (!world.exists(folder)) {
    return [diagnose('folder-missing', { folder }, undefined, { hints: suggestPath(folder, world) })];
  }
  const content = world.readText(folder);
  if (content.ok || content.reason !== 'folder') {
    const hints = [`Name the folder of the speech: “${splitPath(folder)[0]}”.`];
    return [diagnose('folder-missing', { folder }, undefined, { hints })];
  }
  const entries = world.list(folder);
  const missing = [TRANSCRIPT, MODEL].filter((name) => !entries.includes(name));
  return missing.map((file) => {
    const nearest = nearestName(
      file,
      entries.filter((name) => name !== TRANSCRIPT && name !== MODEL),
    );
    const hints =
      nearest === undefined ? [describeFolder(entries, folder, world)] : [`Rename “${nearest}” to “${file}”.`];
    return diagnose('folder-incomplete', { folder, file }, undefined, { hints });
  });
}

/** What is there instead; one level down, where the folder of all speeches was named. */
function describeFolder(entries: readonly string[], folder: string, world: World): string {
  const speeches = entries.filter((name) => world.exists(joinPath(joinPath(folder, name), MODEL)));
  if (speeches.length > 0) return `Name one speech: ${speeches.map((name) => joinPath(folder, name)).join(', ')}.`;
  if (entries.length === 0) return 'The folder is empty.';
  const shown = entries.slice(0, 8).join(', ');
  return `The folder holds: ${shown}${entries.length > 8 ? `, and ${entries.length - 8} more` : ''}.`;
}
