import type { BriefingDocument, BriefingSection, DeckDocument, Slide } from '../../src/ir/document.ts';
import type { Mark, Page, Scene, SetText } from '../../src/ir/scene.ts';

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
  'own',
  'voice',
  'weight',
  'value',
  'highlight',
  'paragraphs',
  'arrow',
]);

/** All words that a slide or a section is to show, a text each. */
export function textsOf(value: Slide | BriefingSection): readonly string[] {
  const texts: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node === 'string') texts.push(node);
    else if (Array.isArray(node)) {
      if (node.length > 0 && node.every(isInline)) texts.push(node.map((each) => each.text ?? '').join(''));
      else for (const each of node) visit(each);
    } else if (typeof node === 'object' && node !== null) {
      for (const [name, each] of Object.entries(node)) if (!UNSHOWN.has(name)) visit(each);
    }
  };
  visit(value);
  return texts.filter((each) => squeeze(each) !== '');
}

const isInline = (node: unknown): node is { readonly text?: string } =>
  typeof node === 'object' && node !== null && 'type' in node && (node.type === 'text' || node.type === 'ref');

const setTextsOf = (mark: Mark): readonly SetText[] => {
  if (mark.type === 'text') return [mark];
  if (mark.type !== 'table') return [];
  return mark.rows.filter((each) => !(each.header && mark.continuation)).flatMap((row) => row.cells);
};

const drawn = (pages: readonly Page[]): string =>
  pages
    .flatMap((page) => page.marks)
    .flatMap((mark) => [
      ...setTextsOf(mark).flatMap((text) => text.paragraphs.flatMap((each) => each.runs.map((run) => run.text))),
      ...(mark.type === 'chart' ? mark.points.map((each) => each.label) : []),
    ])
    .join('');

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

/** Texts of a briefing's sections that no page shows; those that run over pages are looked for without the pages' feet. */
export function findLostInPrint(document: BriefingDocument, scene: Scene): readonly string[] {
  const pages = scene.pages.map((page) => ({ ...page, marks: page.marks.filter((each) => !each.decorative) }));
  const shown = squeeze(drawn(pages));
  return document.sections.flatMap((section) =>
    textsOf(section)
      .filter((each) => !shown.includes(squeeze(each)))
      .map((each) => `${section.type} ${section.id}: ${each}`),
  );
}

const squeeze = (text: string): string =>
  text
    .replace(/[\s\u00ad\u200b\u2060]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .toLowerCase();
