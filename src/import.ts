import { readTranscript } from './1-read/transcript.ts';
import { type CompileOptions, toChecked } from './compile.ts';
import type { Diagnostic, Outcome } from './core/diagnostic.ts';
import { hasErrors } from './core/diagnostic.ts';
import { overlayWorld } from './core/overlay-world.ts';
import type { World } from './core/world.ts';
import { draftModel } from './import/draft/draft.ts';
import { type Path, settle } from './import/draft/settle.ts';
import { toSpeechFacts } from './import/draft/speech-facts.ts';
import type { FactOverrides } from './import/frame/facts.ts';
import { findFrame, type Frame } from './import/frame/frame.ts';
import { readDocument } from './import/read/read-document.ts';
import { writeModel } from './import/write/model.ts';
import { pathAt } from './import/write/path-at.ts';
import { writeTranscript } from './import/write/transcript.ts';
import type { Draft } from './ir/draft.ts';
import type { ImportedDocument, ImportFormat, Mend } from './ir/imported.ts';
import type { Transcript } from './ir/transcript.ts';

export type { FactOverrides } from './import/frame/facts.ts';

export interface ImportOptions {
  /** The folder that the speech is to stand in; the files need not be there. */
  readonly folder: string;
  /** What the file is, where it does not tell itself. */
  readonly format?: ImportFormat;
  /** What the user says of the speech, which goes before what the file says. */
  readonly facts?: FactOverrides;
  /** A path or an address for the line that tells editors the schema. */
  readonly schema?: string;
  /** What the draft is to be built with. */
  readonly look: Pick<CompileOptions, 'template' | 'theme' | 'paper'>;
}

/** A file made into a speech's folder. */
export interface Imported {
  readonly transcriptText: string;
  readonly modelText: string;
  readonly transcript: Transcript;
  readonly draft: Draft;
  readonly document: ImportedDocument;
  readonly frame: Frame;
  /** All that was put right on the way, by the reader and around the speech. */
  readonly mends: readonly Mend[];
}

/*
 * speech.docx   ┐
 * speech.pdf    ┤ read ─► mend ─► frame ──────────► write ─► transcript.md
 * speech.html … ┘ bytes   words   speech and facts      └──► draft ─► settle ─► write ─► speech.yaml
 *                                                            rules    checks
 */

/** Makes a transcript and a draft model of a file. Nothing is written. */
export async function importSpeech(
  world: World,
  file: { readonly name: string; readonly bytes: Uint8Array },
  options: ImportOptions,
): Promise<Outcome<Imported>> {
  const read = await readDocument(file, options.format === undefined ? {} : { format: options.format });
  if (!read.output) return { diagnostics: read.diagnostics };
  const document = read.output;
  const frame = findFrame(document, { name: file.name, ...(options.facts ? { overrides: options.facts } : {}) });
  const { speech, header, facts } = toSpeechFacts(frame.facts);
  const transcriptText = writeTranscript(document, { facts: header, body: frame.body, leftOut: frame.leftOut });
  const source = { name: `${options.folder}/transcript.md`, text: transcriptText };
  const transcript = readTranscript(source);
  if (!transcript.output) return { diagnostics: [...read.diagnostics, ...transcript.diagnostics] };
  const items = new Set(frame.body.flatMap(({ type }, at) => (type === 'item' ? [at + 1] : [])));
  const drafted = draftModel(transcript.output, facts, speech, items);
  const written = (draft: Draft): string => writeModel(draft, options.schema === undefined ? {} : { schema: options.schema });
  const draft = settle(drafted, (each) => findFaults(world, options, transcriptText, written(each)));
  return {
    output: {
      transcriptText,
      modelText: written(draft),
      transcript: transcript.output,
      draft,
      document,
      frame,
      mends: [...document.mends, ...frame.mends],
    },
    diagnostics: read.diagnostics,
  };
}

/** Places in a drafted model at which the program's rules find an error. */
function findFaults(world: World, { folder, look }: ImportOptions, transcript: string, model: string): readonly Path[] {
  const files = { [`${folder}/transcript.md`]: transcript, [`${folder}/speech.yaml`]: model };
  const { diagnostics } = toChecked(overlayWorld(world, files), { ...look, folder });
  return hasErrors(diagnostics) ? diagnostics.flatMap((each) => (isFault(each, folder) ? [pathAt(model, each.span?.start ?? 0)] : [])) : [];
}

const isFault = ({ severity, waived, span }: Diagnostic, folder: string): boolean =>
  severity === 'error' && waived === undefined && span?.source.name === `${folder}/speech.yaml`;
