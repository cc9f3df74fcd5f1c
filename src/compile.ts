import { basename, resolve } from 'node:path';
import { readSettings, type SpeechSettings } from './1-read/settings.ts';
import { readSpeech } from './1-read/speech.ts';
import { readTemplate } from './1-read/template.ts';
import { readTheme } from './1-read/theme.ts';
import { checkClaims } from './2-ground/check-claims.ts';
import { ground } from './2-ground/ground.ts';
import { makeCoverageSheet } from './3-expand/coverage-sheet.ts';
import { type Documents, expand } from './3-expand/expand.ts';
import { makeTrace } from './3-expand/trace.ts';
import { withheldWords, withholdSpeaker } from './3-expand/withhold.ts';
import { largePrintTheme } from './4-layout/briefing/large-print.ts';
import { type BriefingOptions, layoutBriefing } from './4-layout/briefing/layout.ts';
import { layoutDeck, slidesCiting } from './4-layout/deck/layout.ts';
import { layoutHandout } from './4-layout/handout/layout.ts';
import { layoutNotes } from './4-layout/handout/notes.ts';
import { imposeBooklet, imposeSeveral, reduction } from './4-layout/impose.ts';
import { type Ink, inkTheme } from './4-layout/ink.ts';
import { describeOverflow, findOverflows } from './4-layout/verify.ts';
import type { Attachment } from './5-render/pdf/write.ts';
import { checkCoverage, measureCoverage, type Traces } from './check/coverage.ts';
import { markNotes } from './check/mark-notes.ts';
import { type Review, review } from './check/review.ts';
import { type Grounds, traceScene } from './check/trace.ts';
import { diagnose } from './core/catalogue.ts';
import { type Diagnostic, hasErrors, type Outcome } from './core/diagnostic.ts';
import { fillGaps } from './core/fill-gaps.ts';
import { findUnused, judge } from './core/policy.ts';
import { spanOf } from './core/source.ts';
import type { World } from './core/world.ts';
import {
  type CompiledFile,
  deckFile,
  finishFile,
  type OutputFile,
  type PaperSpec,
  paperFile,
  type TraceFile,
  traceFile,
} from './files.ts';
import {
  BUILT,
  FORMATS,
  type Format,
  type Imposition,
  isSlideHandout,
  type PrintFormat,
  perSheetOf,
  TRACED_TOO,
  type TracedToo,
  type TraceFormat,
} from './formats.ts';
import type { Coverage } from './ir/coverage.ts';
import type { BriefingDocument, DocumentLabels } from './ir/document.ts';
import { indexEvidence } from './ir/evidence.ts';
import type { Page, PrintScene, Scene } from './ir/scene.ts';
import type { Passage, Speech } from './ir/speech.ts';
import type { Template } from './ir/template.ts';
import type { Theme } from './ir/theme.ts';
import type { Trace, TracedDocument } from './ir/trace.ts';
import type { Transcript } from './ir/transcript.ts';
import type { CompileOptions } from './options.ts';
import { createFontSet, type FontSet } from './text/fonts.ts';

export type { Documents } from './3-expand/expand.ts';
export { HUMAN_CHECKS } from './check/review.ts';
export type { CompiledFile, OutputFile, TraceFile } from './files.ts';
export * from './options.ts';

/** The speech with every quote found. */
export interface Grounded {
  readonly speech: Speech<Passage>;
  readonly transcript: Transcript;
  readonly settings: SpeechSettings;
  /** How many texts were held against their quotes. */
  readonly claims: number;
}

export interface Scenes {
  readonly deck: Scene;
  /** Words of the speech's language that name files. */
  readonly labels: DocumentLabels;
  /** By format; what the speech or the template has nothing for is not among them. */
  readonly print: ReadonlyMap<PrintFormat, PrintScene>;
}

/** Laid out pages that were looked at. */
export interface Checked extends Scenes {
  /** How many texts were held against their quotes. */
  readonly claims: number;
  /** What each line of the deck and the briefing rests on. */
  readonly traces: Traces;
  /** The same as a document of its own, with the short documents that are asked for. */
  readonly trace: Trace;
  readonly coverage: Coverage;
  /** How the checks went that a machine can make of access; others need a person. */
  readonly access: Review['access'];
}

/*
 * transcript.md ┐
 * speech.yaml   ┤ 1-read ─► 2-ground ─► 3-expand ─► 4-layout ─► 5-render ─► deck, briefing, handouts
 * template.yaml ┤ values     quotes      documents    scenes     bytes
 * theme.yaml    ┘ + places   found       (no sizes)   (points)
 *
 * Each stage below takes what the one before it gave; all of them collect what they have to say about the input.
 */

/** Reads a speech, finds every quote in its transcript and holds every text against its quotes. */
export function toGrounded(world: World, folder: string, force = false): Outcome<Grounded> {
  const read = readSpeech(folder, world);
  if (!read.output) return { diagnostics: read.diagnostics };
  const settings = readSettings(folder, read.output.speech, force, world);
  if (!settings.output) return collect([read, settings]);
  const { transcript } = read.output;
  const grounded = ground(read.output.speech, transcript);
  const claims = checkClaims(grounded.speech, transcript, grounded.incomplete);
  const found = [...grounded.diagnostics, ...claims.diagnostics];
  const judged = { diagnostics: judge(found, settings.output.policy) };
  return collect([read, settings, judged], {
    speech: grounded.speech,
    transcript,
    settings: settings.output,
    claims: claims.count,
  });
}

/** What is to be shown in the formats that are asked for, without sizes or places. */
export function toDocuments(
  world: World,
  options: CompileOptions,
  formats: readonly Format[] = FORMATS,
): Outcome<Documents> {
  const { output, diagnostics } = expandSpeech(world, options, formats);
  return output ? { output: output.documents, diagnostics } : { diagnostics };
}

/** Pages of positioned marks, for the formats that are asked for. */
export function toScenes(world: World, options: CompileOptions, formats: readonly Format[] = BUILT): Outcome<Scenes> {
  const { output, diagnostics } = layOutSpeech(world, options, formats);
  return output ? { output: output.scenes, diagnostics } : { diagnostics };
}

/** The same, looked at: the rules have run over all of it, and every line is traced to what it rests on. */
export function toChecked(world: World, options: CompileOptions, formats: readonly Format[] = BUILT): Outcome<Checked> {
  const needed = [...new Set([...formats, ...BUILT])];
  const laidOut = layOutSpeech(world, options, needed);
  if (!laidOut.output) return { diagnostics: laidOut.diagnostics };
  const { scenes, expanded } = laidOut.output;
  const { speech, transcript, settings } = expanded;
  const briefing = scenes.print.get('briefing');
  const traces = {
    deck: traceScene(scenes.deck, groundsOf(expanded, 'deck')),
    briefing: briefing ? traceScene(briefing, groundsOf(expanded, 'briefing')) : [],
  };
  const coverage = measureCoverage(speech, transcript, traces);
  const asked = formats.includes('coverage');
  const sheet = asked ? layoutCoverageSheet(coverage, laidOut.output, world, options) : { diagnostics: [] };
  const printed = new Map([...scenes.print, ...(sheet.output ? [['coverage', sheet.output] as const] : [])]);
  const reviewed = review({
    deck: scenes.deck,
    print: [...printed].filter(([, scene]) => isInMemory(scene)),
    languageAt: spanOf(speech.speech.at, 'language'),
  });
  const found = [
    ...reviewed.diagnostics,
    ...checkCoverage(speech, traces, coverage, options.minCoverage ?? settings.minCoverage),
  ];
  const judged = judge(found, settings.policy);
  if (judged.some(isForced) && !expanded.stamped) return toChecked(world, { ...options, stamp: true }, formats);
  const unused = findUnused(settings.policy, [...laidOut.diagnostics, ...judged]);
  const print = new Map([...printed].filter(([format]) => formats.includes(format)));
  return collect([laidOut, sheet, { diagnostics: judged }, { diagnostics: unused }], {
    ...scenes,
    claims: expanded.claims,
    print,
    traces,
    trace: makeTrace({
      speech,
      deck: expanded.documents.deck,
      template: expanded.template,
      coverage,
      documents: [
        { type: 'deck', lines: traces.deck },
        { type: 'briefing', lines: traces.briefing },
        ...TRACED_TOO.flatMap((type): readonly TracedDocument[] => {
          const scene = print.get(type);
          return scene ? [{ type, lines: traceScene(scene, groundsOf(expanded, type)) }] : [];
        }),
      ],
    }),
    coverage,
    access: reviewed.access,
  });
}

/** What a document's lines are held against. */
function groundsOf({ speech, transcript, documents }: Expanded, type: TracedDocument['type']): Grounds {
  const { deck, briefing, onePager, glossary } = documents;
  const owners = {
    deck: deck.slides,
    briefing: briefing.sections,
    'one-pager': onePager?.sections ?? [],
    glossary: glossary?.sections ?? [],
  };
  return { speech, transcript, evidence: indexEvidence(owners[type]) };
}

/** Documents, with the speech that they show: where the speaker is withheld it is not the one that was read. */
interface Expanded extends Grounded {
  readonly documents: Documents;
  readonly template: Template;
  /** Whether every page says that it is unverified. */
  readonly stamped: boolean;
}

function expandSpeech(world: World, options: CompileOptions, formats: readonly Format[]): Outcome<Expanded> {
  const grounded = toGrounded(world, options.folder, options.force);
  const template = readTemplate(options.template, world, grounded.output?.speech.speech.language);
  if (!grounded.output || !template.output) return collect([grounded, template]);
  const { speech, transcript, settings, claims } = grounded.output;
  const withheld = options.chathamHouse === true ? withholdSpeaker(speech, transcript) : undefined;
  const shown = withheld ?? { speech, transcript };
  const stamped = options.stamp === true || grounded.diagnostics.some(isForced);
  const expanded = expand(shown.speech, shown.transcript, template.output, {
    stamped,
    short: [
      ...(formats.includes('one-pager') ? (['onePager'] as const) : []),
      ...(formats.includes('glossary') ? (['glossary'] as const) : []),
    ],
  });
  const outcomes = [grounded, template, ...(withheld ? [withheld] : []), expanded];
  return collect(
    outcomes,
    expanded.output && {
      speech: shown.speech,
      transcript: shown.transcript,
      settings,
      claims,
      documents: expanded.output,
      template: template.output,
      stamped,
    },
  );
}

interface LaidOut {
  readonly scenes: Scenes;
  readonly expanded: Expanded;
  readonly theme: Theme;
}

function layOutSpeech(world: World, options: CompileOptions, formats: readonly Format[]): Outcome<LaidOut> {
  const expanded = expandSpeech(world, options, formats);
  const theme = readTheme(options.theme, world);
  if (!expanded.output || !theme.output) return collect([expanded, theme]);
  const scenes = layout(expanded.output, theme.output, world, options, formats);
  const laidOut = scenes.output && { scenes: scenes.output, expanded: expanded.output, theme: theme.output };
  return collect([expanded, theme, scenes], laidOut);
}

const isForced = ({ waived }: Diagnostic): boolean => waived?.by === 'force';

/** Handouts show slides that were looked at already. */
const isInMemory = (scene: PrintScene): boolean => scene.type === 'briefing';

/**
 * The documents on pages. The briefing's annex names the slides and handouts show them, so the deck comes first, even
 * where it is not written.
 */
function layout(
  expanded: Expanded,
  theme: Theme,
  world: World,
  options: CompileOptions,
  formats: readonly Format[],
): Outcome<Scenes> {
  const slideFonts = createFontSet(theme, world, { ligatures: false });
  const inkOf = (format: PrintFormat): Ink => options.ink ?? (isSmall(format) ? 'black' : 'colour');
  const { documents } = expanded;
  const grounds = groundsOf(expanded, 'deck');
  const deckIn = remember((ink: Ink): Outcome<Scene> => {
    const { output, diagnostics } = layoutDeck(documents.deck, inkTheme(theme, ink), slideFonts);
    return output ? { output: markNotes(output, traceScene(output, grounds)), diagnostics } : { diagnostics };
  });
  const deck = deckIn('colour');
  if (deck.output) assertSound(deck.output, deck.output.pages);
  const shared: Shared = {
    documents,
    options,
    citing: deck.output ? slidesCiting(deck.output) : new Map(),
    fonts: createFontSet(theme, world, { ligatures: true }),
    world,
  };
  const outcomes: Outcome<unknown>[] = [deck];
  const print = new Map<PrintFormat, PrintScene>();
  for (const format of formats) {
    if (format === 'pptx' || format === 'coverage') continue;
    const ink = inkOf(format);
    const scene = layoutPrint(format, inkTheme(theme, ink), deckIn(ink).output, shared);
    outcomes.push(scene);
    if (scene.output) print.set(format, checked(scene.output));
  }
  const { labels } = documents.deck;
  return collect(outcomes, deck.output && { deck: deck.output, labels, print });
}

interface Shared {
  readonly documents: Documents;
  readonly options: CompileOptions;
  /** Numbers of the slides that cite a paragraph, for the margin of the annex. */
  readonly citing: ReadonlyMap<number, readonly number[]>;
  readonly fonts: FontSet;
  readonly world: World;
}

/** Slides that are so small on the side that only black on white is legible. */
const isSmall = (format: PrintFormat): boolean => isSlideHandout(format) && perSheetOf(format) >= 6;

/** One format on pages of paper; `slides` is the deck in the ink of the paper, where it can be laid out. */
function layoutPrint(
  format: Exclude<PrintFormat, 'coverage'>,
  theme: Theme,
  slides: Scene | undefined,
  shared: Shared,
): Outcome<PrintScene> {
  const { documents, options, fonts, citing, world } = shared;
  const { paper, orientation = 'portrait', order = 'across', skip = [] } = options;
  const { briefing, onePager, glossary } = documents;
  const layOut = (document: BriefingDocument | undefined, more: Partial<BriefingOptions> = {}): Outcome<PrintScene> =>
    document === undefined
      ? { diagnostics: [diagnose('nothing-to-print', { format })] }
      : layoutBriefing(document, theme, fonts, { paper, slidesCiting: citing, ...more });
  switch (format) {
    case 'briefing':
      return layOut(briefing);
    case 'one-pager':
      return layOut(onePager, { mostPages: 2 });
    case 'glossary':
      return layOut(glossary);
    case 'large-print': {
      const large = largePrintTheme(theme);
      const meta = {
        ...briefing.meta,
        title: fillGaps(briefing.labels.largePrintTitle, { title: briefing.meta.title }),
      };
      const largeFonts = createFontSet(large, world, { ligatures: true });
      return layoutBriefing({ ...briefing, meta }, large, largeFonts, { paper, slidesCiting: citing, type: 'large' });
    }
    case 'notes':
      return slides ? layoutNotes(slides, briefing, fonts, paper) : { diagnostics: [] };
    default:
      return slides
        ? layoutHandout(slides, briefing, fonts, { paper, perSheet: perSheetOf(format), orientation, order, skip })
        : { diagnostics: [] };
  }
}

/** What deck and briefing take up is known, and can be printed, once both are laid out. */
function layoutCoverageSheet(
  coverage: Coverage,
  { expanded, theme }: LaidOut,
  world: World,
  { ink = 'colour', paper }: CompileOptions,
): Outcome<PrintScene> {
  const document = makeCoverageSheet(coverage, expanded.documents.briefing, expanded.template);
  const fonts = createFontSet(theme, world, { ligatures: true });
  const { output, diagnostics } = layoutBriefing(document, inkTheme(theme, ink), fonts, {
    paper,
    slidesCiting: new Map(),
  });
  return output ? { output: checked(output), diagnostics } : { diagnostics };
}

/** A scene whose pages are looked at when they are asked for, once each: nothing that stands over an edge is written. */
function checked(scene: PrintScene): PrintScene {
  const sound = new WeakSet<Page>();
  return {
    ...scene,
    pages: {
      length: scene.pages.length,
      *[Symbol.iterator]() {
        for (const page of scene.pages) {
          if (!sound.has(page)) assertSound(scene, [page]);
          sound.add(page);
          yield page;
        }
      },
    },
  };
}

/**
 * Layout refuses what does not fit; text that stands over an edge all the same never leaves the program.
 * @throws {Error} that names page, mark and place.
 */
function assertSound(scene: PrintScene, pages: Iterable<Page>): void {
  const [first, ...more] = findOverflows(scene, pages);
  if (first === undefined) return;
  const others = more.length === 0 ? '' : `, and ${more.length} more`;
  throw new Error(`the ${scene.type} is not laid out soundly: ${describeOverflow(first)}${others}`);
}

/**
 * Lays a speech out as files, to be written as they are asked for: a plain function of what the world holds and the
 * options, so that the same input gives the same bytes. Mistakes in the input come back as diagnostics; an exception is
 * a defect of the program.
 */
export function prepare(
  world: World,
  options: CompileOptions & { readonly formats: readonly Format[] },
): Outcome<readonly OutputFile[]> {
  const scenes = toChecked(world, options, options.formats);
  if (!scenes.output) return { diagnostics: scenes.diagnostics };
  const { deck, print, labels } = scenes.output;
  const stem = nameFiles(world, options);
  // The files that the documents were made from name the speaker.
  const attachments = options.attach === true && options.chathamHouse !== true ? sourcesOf(world, options.folder) : [];
  const files = options.formats.flatMap((format): readonly OutputFile[] => {
    if (format === 'pptx') return [deckFile(deck, `${stem}.pptx`)];
    const scene = print.get(format);
    if (!scene) return [];
    const name = `${stem}-${format}`;
    const master = paperFile({ format, name: `${name}.pdf`, scene }, world, format === 'briefing' ? attachments : []);
    const imposed = (options.impose ?? []).map((imposition) => {
      const facts = { format, imposed: imposition, name: `${name}-${imposition}-print-only.pdf` };
      return paperFile({ ...facts, ...impose(scene, imposition, labels.printOnlyTitle, options.caliper) }, world);
    });
    return [master, ...imposed];
  });
  return collect([scenes], files);
}

/** The concordance of a speech's documents, to be written as files; it stands for what `prepare` makes of the same. */
export function prepareTrace(
  world: World,
  options: CompileOptions & { readonly formats: readonly TraceFormat[]; readonly also?: readonly TracedToo[] },
): Outcome<readonly TraceFile[]> {
  const checked = toChecked(world, options, [...BUILT, ...(options.also ?? [])]);
  if (!checked.output) return { diagnostics: checked.diagnostics };
  const { trace, deck } = checked.output;
  const stem = nameFiles(world, options);
  const files = options.formats.map((format) => traceFile(trace, deck.theme, format, `${stem}-trace.${format}`));
  return { output: files, diagnostics: checked.diagnostics };
}

/** What `prepare` lays out, written: files with their bytes. */
export async function compile(
  world: World,
  options: CompileOptions & { readonly formats: readonly Format[] },
): Promise<Outcome<readonly CompiledFile[]>> {
  const prepared = prepare(world, options);
  if (!prepared.output) return { diagnostics: prepared.diagnostics };
  const files: CompiledFile[] = [];
  for (const file of prepared.output) files.push(await finishFile(file));
  return { output: files, diagnostics: prepared.diagnostics };
}

/** Files are called what the speech's folder is called, save for a speaker's name that is to be withheld. */
function nameFiles(world: World, { folder, chathamHouse, force }: CompileOptions): string {
  const name = basename(resolve(folder)) || 'speech';
  if (chathamHouse !== true) return name;
  const { speech } = toGrounded(world, folder, force).output ?? {};
  const withheld = speech ? withheldWords(speech) : [];
  const kept = name.split(/[-_. ]+/).filter((each) => each !== '' && !withheld.includes(each.toLowerCase()));
  return kept.join('-') || 'speech';
}

/** Pages on the sheets that they are printed on; their title says that these are for nothing else. */
function impose(
  scene: PrintScene,
  imposition: Imposition,
  title: string,
  caliper: number | undefined,
): Pick<PaperSpec, 'scene' | 'scale'> {
  const meta = { ...scene.meta, title: fillGaps(title, { title: scene.meta.title }) };
  const titled = { ...scene, meta };
  if (imposition === 'booklet') return { scene: imposeBooklet(titled, caliper) };
  const count = imposition === '2-up' ? 2 : 4;
  return { scene: imposeSeveral(titled, count), scale: reduction(scene.size, count) };
}

/** A function that works out each of its results once. */
function remember<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as V;
  };
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
