import { readTranscript } from './1-read/transcript.ts';
import type { Path } from './1-read/yaml-node.ts';
import { type CompileOptions, openAnchors, toChecked, toGrounded } from './compile.ts';
import { type Diagnostic, hasErrors, type Outcome } from './core/diagnostic.ts';
import { overlayWorld } from './core/overlay-world.ts';
import type { World } from './core/world.ts';
import { draftModel } from './import/draft/draft.ts';
import { fitsAnywhere } from './import/draft/fits.ts';
import { settle } from './import/draft/settle.ts';
import { toSpeechFacts } from './import/draft/speech-facts.ts';
import type { FactOverrides } from './import/frame/facts.ts';
import { type Frame, findFrame } from './import/frame/frame.ts';
import { readDocument } from './import/read/read-document.ts';
import { type Merged, mergeModels } from './import/review/merge.ts';
import { writeModel } from './import/write/model.ts';
import { pathsIn } from './import/write/path-at.ts';
import { writeTranscript } from './import/write/transcript.ts';
import type { Draft } from './ir/draft.ts';
import type { ImportedDocument, ImportFormat, Mend } from './ir/imported.ts';
import { toPlain } from './ir/rich-text.ts';
import type { Transcript } from './ir/transcript.ts';

export { RULES } from './import/draft/rules.ts';
export type { FactOverrides } from './import/frame/facts.ts';
export type { Merged } from './import/review/merge.ts';

export interface ImportOptions {
  /** The folder that the speech is to stand in, as a path of the world; its files need not be there. */
  readonly folder: string;
  /** What the file is, where it does not tell itself. */
  readonly format?: ImportFormat;
  /** What the user says of the speech, which goes before what the file says. */
  readonly facts?: FactOverrides;
  /** A path or an address for the line that tells editors the schema. */
  readonly schema?: string;
  /** What the draft is to be built with. */
  readonly look: Pick<CompileOptions, 'template' | 'theme' | 'paper'>;
  /** Whether documents are made of the draft at once, so that it has to fit its pages to the last word. */
  readonly lay?: boolean;
  /** What stands in the folder already: a person's work on it stays. */
  readonly previous?: { readonly transcript?: string; readonly model: string };
}

/** A file made into a speech's folder. */
export interface Imported {
  /** The texts of transcript.md and speech.yaml. */
  readonly transcriptText: string;
  readonly modelText: string;
  readonly transcript: Transcript;
  readonly draft: Draft;
  readonly document: ImportedDocument;
  readonly frame: Frame;
  /** All that was put right on the way, by the reader and around the speech. */
  readonly mends: readonly Mend[];
  /** What became of the model that stood there. */
  readonly merged?: Merged;
}

/*
 * speech.docx   ┐
 * speech.pdf    ┤ read ─► mend ─► frame ──────────► write ─► transcript.md
 * speech.html … ┘ bytes   words   speech and facts      └──► draft ─► settle ─► write ─► speech.yaml
 *                                                            rules    checks    └ merge, where one stands there
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
  const transcript = readTranscript({ name: `${options.folder}/transcript.md`, text: transcriptText });
  if (!transcript.output) return { diagnostics: [...read.diagnostics, ...transcript.diagnostics] };
  const anchors = openAnchors(transcript.output);
  const written = (draft: Draft): string =>
    writeModel(draft, options.schema === undefined ? {} : { schema: options.schema });
  const draft = settle(
    draftModel(transcript.output, anchors, facts, speech, itemsOf(frame)),
    transcript.output.paragraphs.map(({ text }) => text),
    (each) => findFaults(world, options, each, transcriptText, written(each)),
  );
  const imported: Imported = {
    transcriptText,
    modelText: written(draft),
    transcript: transcript.output,
    draft,
    document,
    frame,
    mends: [...document.mends, ...frame.mends],
  };
  const { previous } = options;
  if (previous === undefined) return { output: imported, diagnostics: read.diagnostics };
  const before =
    previous.transcript === undefined
      ? undefined
      : readTranscript({ name: 'transcript.md', text: previous.transcript }).output;
  const anchorsBefore = before && openAnchors(before);
  const merged = mergeModels(
    {
      yaml: previous.model,
      name: `${options.folder}/speech.yaml`,
      ...(before && anchorsBefore
        ? { anchors: anchorsBefore, model: draftModel(before, anchorsBefore, facts, speech).model }
        : {}),
    },
    { draft, anchors },
  );
  if (!merged.output) return { diagnostics: [...read.diagnostics, ...merged.diagnostics] };
  return {
    output: { ...imported, modelText: merged.output.yaml, merged: merged.output },
    diagnostics: [...read.diagnostics, ...merged.diagnostics],
  };
}

/** Numbers of the paragraphs that the source marks as items of a list; headings become no paragraphs. */
function itemsOf({ body }: Frame): ReadonlySet<number> {
  const paragraphs = body.filter(({ type, rich }) => type !== 'heading' && toPlain(rich).trim() !== '');
  return new Set(paragraphs.flatMap(({ type }, at) => (type === 'item' ? [at + 1] : [])));
}

/**
 * Places in a drafted model at which the program's rules find an error. Pages are laid out to look for texts that do not
 * fit only where a text is long enough for that, or where documents are made at once.
 */
function findFaults(
  world: World,
  { folder, look, lay = false }: ImportOptions,
  draft: Draft,
  transcript: string,
  model: string,
): readonly Path[] {
  const overlaid = overlayWorld(world, { [`${folder}/transcript.md`]: transcript, [`${folder}/speech.yaml`]: model });
  const { diagnostics } =
    lay || !fitsAnywhere(draft.model) ? toChecked(overlaid, { ...look, folder }) : toGrounded(overlaid, folder);
  const pathAt = hasErrors(diagnostics) ? pathsIn(model) : undefined;
  return pathAt ? diagnostics.flatMap((each) => (isFault(each, folder) ? [pathAt(each.span?.start ?? 0)] : [])) : [];
}

const isFault = ({ severity, waived, span }: Diagnostic, folder: string): boolean =>
  severity === 'error' && waived === undefined && span?.source.name === `${folder}/speech.yaml`;
