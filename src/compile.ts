import { readSpeech } from './1-read/speech.ts';
import { readTemplate } from './1-read/template.ts';
import { readTheme } from './1-read/theme.ts';
import { ground } from './2-ground/ground.ts';
import { type Documents, expand } from './3-expand/expand.ts';
import { withholdSpeaker } from './3-expand/withhold.ts';
import { layoutBriefing } from './4-layout/briefing/layout.ts';
import { layoutDeck, slidesCiting } from './4-layout/deck/layout.ts';
import { describeOverflow, findOverflows } from './4-layout/verify.ts';
import type { Attachment } from './5-render/pdf/write.ts';
import { type Diagnostic, hasErrors, type Outcome } from './core/diagnostic.ts';
import type { World } from './core/world.ts';
import type { Scene } from './ir/scene.ts';
import type { Passage, Speech } from './ir/speech.ts';
import type { Theme } from './ir/theme.ts';
import type { Transcript } from './ir/transcript.ts';
import { createFontSet } from './text/fonts.ts';

export type { Documents } from './3-expand/expand.ts';

export const FORMATS = ['pptx', 'briefing'] as const;
export type Format = (typeof FORMATS)[number];
export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

export interface CompileOptions {
  /** The folder with `transcript.md` and `speech.yaml`. */
  readonly folder: string;
  /** The name of a template that ships, or the path of a template's folder. */
  readonly template: string;
  /** The name of a theme that ships, or the path of a theme's file. */
  readonly theme: string;
  readonly paper: Paper;
  /** Whether the briefing carries the files it was made from, which makes it a PDF/A-3a. */
  readonly attach?: boolean;
  /** Whether the documents keep to the Chatham House Rule and do not say who spoke, nor for whom. */
  readonly chathamHouse?: boolean;
}

/** The speech with every quote found. */
export interface Grounded {
  readonly speech: Speech<Passage>;
  readonly transcript: Transcript;
}

export interface Scenes {
  readonly deck: Scene;
  /** Absent where only the deck was asked for. */
  readonly briefing?: Scene;
}

/** A finished file. */
export interface OutputFile {
  readonly format: Format;
  /** The end of its name, such as `.pptx` or `-briefing.pdf`. */
  readonly suffix: string;
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/*
 * transcript.md ┐
 * speech.yaml   ┤ 1-read ─► 2-ground ─► 3-expand ─► 4-layout ─► 5-render ─► deck, briefing
 * template.yaml ┤ values     quotes      documents    scenes     bytes
 * theme.yaml    ┘ + places   found       (no sizes)   (points)
 *
 * Each stage below takes what the one before it gave; all of them collect what they have to say about the input.
 */

/** Reads a speech and finds every quote in its transcript. */
export function toGrounded(world: World, folder: string): Outcome<Grounded> {
  const read = readSpeech(folder, world);
  if (!read.output) return { diagnostics: read.diagnostics };
  const { speech, transcript } = read.output;
  const grounded = ground(speech, transcript);
  return collect([read, grounded], grounded.output && { speech: grounded.output, transcript });
}

/** What is to be shown, without sizes or places. */
export function toDocuments(world: World, options: CompileOptions): Outcome<Documents> {
  const grounded = toGrounded(world, options.folder);
  const template = readTemplate(options.template, world, grounded.output?.speech.speech.language);
  if (!grounded.output || !template.output) return collect([grounded, template]);
  const { speech, transcript } = grounded.output;
  const withheld = options.chathamHouse === true ? withholdSpeaker(speech, transcript) : undefined;
  const shown = withheld ?? grounded.output;
  const expanded = expand(shown.speech, shown.transcript, template.output);
  return collect([grounded, template, ...(withheld ? [withheld] : []), expanded], expanded.output);
}

/** Pages of positioned marks, for the formats that are asked for. */
export function toScenes(world: World, options: CompileOptions, formats: readonly Format[] = FORMATS): Outcome<Scenes> {
  const documents = toDocuments(world, options);
  const theme = readTheme(options.theme, world);
  if (!documents.output || !theme.output) return collect([documents, theme]);
  const laidOut = layout(documents.output, theme.output, world, options.paper, formats);
  if (laidOut.output) assertSound(laidOut.output);
  return collect([documents, theme, laidOut], laidOut.output);
}

/** The documents on pages. The briefing's annex names the slides, so the deck comes first, even where it is not written. */
function layout(
  documents: Documents,
  theme: Theme,
  world: World,
  paper: Paper,
  formats: readonly Format[],
): Outcome<Scenes> {
  const deck = layoutDeck(documents.deck, theme, createFontSet(theme, world, { ligatures: false }));
  if (!formats.includes('briefing')) return collect([deck], deck.output && { deck: deck.output });
  const citing = deck.output ? slidesCiting(deck.output) : new Map<number, readonly number[]>();
  const fonts = createFontSet(theme, world, { ligatures: true });
  const briefing = layoutBriefing(documents.briefing, theme, fonts, { paper, slidesCiting: citing });
  const output = deck.output && briefing.output && { deck: deck.output, briefing: briefing.output };
  return collect([deck, briefing], output);
}

/**
 * Layout refuses what does not fit; text that stands over an edge all the same never leaves the program.
 * @throws {Error} that names page, mark and place.
 */
function assertSound(scenes: Scenes): void {
  for (const scene of [scenes.deck, scenes.briefing]) {
    const [first, ...more] = scene ? findOverflows(scene) : [];
    if (!scene || first === undefined) continue;
    const others = more.length === 0 ? '' : `, and ${more.length} more`;
    throw new Error(`the ${scene.type} is not laid out soundly: ${describeOverflow(first)}${others}`);
  }
}

/**
 * Compiles a speech to files: a plain function of what the world holds and the options, so that the same input gives
 * the same bytes. Mistakes in the input come back as diagnostics; an exception is a defect of the program.
 */
export async function compile(
  world: World,
  options: CompileOptions & { readonly formats: readonly Format[] },
): Promise<Outcome<readonly OutputFile[]>> {
  const scenes = toScenes(world, options, options.formats);
  if (!scenes.output) return { diagnostics: scenes.diagnostics };
  // The files that the documents were made from name the speaker.
  const attachments = options.attach === true && options.chathamHouse !== true ? sourcesOf(world, options.folder) : [];
  const files: OutputFile[] = [];
  for (const format of options.formats) files.push(await render(format, scenes.output, world, attachments));
  return collect([scenes], files);
}

/** One writer a format, loaded when it is asked for: each brings a large library. */
async function render(
  format: Format,
  scenes: Scenes,
  world: World,
  attachments: readonly Attachment[],
): Promise<OutputFile> {
  if (format === 'pptx') {
    const { writePptx } = await import('./5-render/pptx/write.ts');
    return { format, suffix: '.pptx', bytes: await writePptx(scenes.deck), pages: scenes.deck.pages.length };
  }
  const { briefing } = scenes;
  if (!briefing) throw new Error('a briefing is to be written that was not laid out');
  const { writePdf } = await import('./5-render/pdf/write.ts');
  const fonts = createFontSet(briefing.theme, world, { ligatures: true });
  const bytes = await writePdf(briefing, {
    fonts: (face) => ({ font: fonts.file(face), layout: (word) => fonts.layout(word, face) }),
    attachments,
  });
  return { format, suffix: '-briefing.pdf', bytes, pages: briefing.pages.length };
}

/** The files of the speech's folder, to travel inside the PDF. */
function sourcesOf(world: World, folder: string): readonly Attachment[] {
  const kinds = [
    { name: 'speech.yaml', mime: 'application/yaml', description: 'The structured speech model' },
    { name: 'transcript.md', mime: 'text/markdown', description: 'The transcript' },
  ];
  return kinds.flatMap((kind) => {
    const read = world.readBytes(`${folder}/${kind.name}`);
    return read.ok ? [{ ...kind, bytes: read.value }] : [];
  });
}

/** An output stands only where nothing said on the way to it is an error. */
function collect<T>(outcomes: readonly Outcome<unknown>[], output?: T): Outcome<T> {
  const diagnostics = dropTwins(outcomes.flatMap((each) => each.diagnostics));
  return output === undefined || hasErrors(diagnostics) ? { diagnostics } : { output, diagnostics };
}

/** Deck and briefing stumble over the same item; it is said once. */
function dropTwins(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyOf = ({ code, message, span }: Diagnostic): string =>
    JSON.stringify([code, message, span?.source.name, span?.start, span?.end]);
  return [...new Map(diagnostics.map((each) => [keyOf(each), each])).values()];
}
