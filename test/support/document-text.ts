import type { BriefingDocument, DeckDocument } from '../../src/ir/document.ts';
import { type RichText, toPlain } from '../../src/ir/rich-text.ts';
import type { Mark, Page, Scene, SetText } from '../../src/ir/scene.ts';
import type { BriefingSection } from '../../src/ir/sections.ts';
import type { Slide } from '../../src/ir/slides.ts';

/** Fields that tell layout what to do, or are shown in another form: as a number, a tick, a slice, an entry elsewhere. */
const UNSHOWN = new Set([
  'id',
  'section',
  'part',
  'at',
  'cites',
  'type',
  'kind',
  'date',
  'format',
  'alt',
  'entry',
  'covers',
  'basis',
  'own',
  'voice',
  'weight',
  'value',
  'highlight',
  'paragraphs',
  'arrow',
]);

/**
 * Fields that a kind of slide shows in some of its forms only: a divider stands without a running head, a chart says what
 * the statement says, an arrow who sends and receives, a table of dates needs no key, and a dense concordance has no
 * room for beginnings.
 */
const SOMETIMES: Readonly<Partial<Record<Slide['type'] | BriefingSection['type'], readonly string[]>>> = {
  title: ['head'],
  divider: ['head'],
  number: ['statement', 'shares'],
  regional: ['text', 'from', 'to'],
  timeline: ['legend', 'columns'],
  sources: ['columns'],
};

/** All words that a slide or a section is to show, a text each. */
export function textsOf(value: Slide | BriefingSection): readonly string[] {
  const texts: string[] = [];
  const unshown = new Set([...UNSHOWN, ...(SOMETIMES[value.type] ?? [])]);
  const visit = (node: unknown): void => {
    if (typeof node === 'string') texts.push(node);
    else if (Array.isArray(node)) {
      if (node.length > 0 && node.every(isInline)) texts.push(toPlain(node));
      else for (const each of node) visit(each);
    } else if (typeof node === 'object' && node !== null) {
      for (const [name, each] of Object.entries(node)) if (!unshown.has(name)) visit(each);
    }
  };
  visit(value);
  return texts.filter((each) => squeeze(each) !== '');
}

const isInline = (node: unknown): node is RichText[number] =>
  typeof node === 'object' && node !== null && 'type' in node && (node.type === 'text' || node.type === 'ref');

const setTextsOf = (mark: Mark): readonly SetText[] => {
  if (mark.type === 'text') return [mark];
  if (mark.type !== 'table') return [];
  return mark.rows.filter((each) => !(each.header && mark.continuation)).flatMap((row) => row.cells);
};

const drawn = (pages: readonly Page[], between = ''): string =>
  pages
    .flatMap((page) => page.marks)
    .flatMap((mark) => [
      ...setTextsOf(mark).flatMap((text) => text.paragraphs.map((each) => each.runs.map((run) => run.text).join(''))),
      ...(mark.type === 'chart' ? mark.points.map((each) => each.label) : []),
    ])
    .join(between);

/** Texts of a deck's slides that none of their pages shows. */
export function findLostOnSlides(document: DeckDocument, scene: Scene): readonly string[] {
  return document.slides.flatMap((slide) => {
    const pages = scene.pages.filter((each) => each.id === slide.id || each.id.startsWith(`${slide.id}~`));
    const shown = squeeze(drawn(pages));
    return textsOf(slide)
      .filter((each) => !shown.includes(squeeze(each)))
      .map((each) => `${slide.type} ${slide.id}: ${each}`);
  });
}

/**
 * Texts of a briefing's sections that no page shows. One that runs over pages, with its neighbours' lines in between, is
 * looked for word by word.
 */
export function findLostInPrint(document: BriefingDocument, scene: Scene): readonly string[] {
  const pages = scene.pages.map((page) => ({ ...page, marks: page.marks.filter((each) => !each.decorative) }));
  const shown = squeeze(drawn(pages));
  const counts = countWords(drawn(pages, ' '));
  return document.sections.flatMap((section) =>
    textsOf(section)
      .filter((each) => !shown.includes(squeeze(each)))
      .filter((each) => [...countWords(each)].some(([word, count]) => (counts.get(word) ?? 0) < count))
      .map((each) => `${section.type} ${section.id}: ${each}`),
  );
}

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of text.split(/[ \u00a0\n]+/)) {
    const word = squeeze(each);
    if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

const squeeze = (text: string): string =>
  text
    .replace(/[\s\u00ad\u200b\u2060]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .toLowerCase();
