import type { Documents } from './3-expand/expand.ts';
import { largePrintTheme } from './4-layout/briefing/large-print.ts';
import { type BriefingOptions, layoutBriefing } from './4-layout/briefing/layout.ts';
import { layoutDeck, slidesCiting } from './4-layout/deck/layout.ts';
import { layoutHandout } from './4-layout/handout/layout.ts';
import { layoutNotes } from './4-layout/handout/notes.ts';
import { imposeBooklet, imposeSeveral, reduction } from './4-layout/impose.ts';
import { type Ink, inkTheme } from './4-layout/ink.ts';
import { describeOverflow, findOverflows } from './4-layout/verify.ts';
import { markNotes } from './check/mark-notes.ts';
import { type Grounds, traceScene } from './check/trace.ts';
import { diagnose } from './core/catalogue.ts';
import { collect, type Outcome } from './core/diagnostic.ts';
import { fillGaps } from './core/fill-gaps.ts';
import type { World } from './core/world.ts';
import type { PaperSpec } from './files.ts';
import { type Format, type Imposition, isSlideHandout, type PrintFormat, perSheetOf } from './formats.ts';
import type { BriefingDocument, DocumentLabels } from './ir/document.ts';
import type { Page, PrintScene, Scene } from './ir/scene.ts';
import type { Theme } from './ir/theme.ts';
import type { TracedLine } from './ir/trace.ts';
import type { CompileOptions } from './options.ts';
import { createFontSet, type FontSet } from './text/fonts.ts';

/** Documents on pages, one scene a format. */
export interface Scenes {
  readonly deck: Scene;
  /** Words of the speech's language that name files. */
  readonly labels: DocumentLabels;
  /** By format; what the speech or the template has nothing for is not among them. */
  readonly print: ReadonlyMap<PrintFormat, PrintScene>;
}

/** The same with the lines of the deck, each with what it rests on. */
export interface LaidOut extends Scenes {
  readonly lines: readonly TracedLine[];
}

/**
 * The documents on pages. The briefing's annex names the slides and handouts show them, so the deck comes first, even
 * where it is not written.
 */
export function layOut(
  documents: Documents,
  grounds: Grounds,
  theme: Theme,
  world: World,
  options: CompileOptions,
  formats: readonly Format[],
): Outcome<LaidOut> {
  const slideFonts = createFontSet(theme, world, { ligatures: false });
  const inkOf = (format: PrintFormat): Ink => options.ink ?? (isSmall(format) ? 'black' : 'colour');
  const bare = layoutDeck(documents.deck, theme, slideFonts);
  // Slides have the same lines in every ink.
  const lines = bare.output ? traceScene(bare.output, grounds) : [];
  const deckIn = remember((ink: Ink): Outcome<Scene> => {
    const { output, diagnostics } =
      ink === 'colour' ? bare : layoutDeck(documents.deck, inkTheme(theme, ink), slideFonts);
    return output ? { output: markNotes(output, lines), diagnostics } : { diagnostics };
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
  return collect(outcomes, deck.output && { deck: deck.output, labels, print, lines });
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

/** A document about the others, such as the coverage sheet, once they are laid out. */
export function layOutSheet(
  document: BriefingDocument,
  theme: Theme,
  world: World,
  { ink = 'colour', paper }: CompileOptions,
): Outcome<PrintScene> {
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

/** Pages on the sheets that they are printed on; their title says that these are for nothing else. */
export function impose(
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
