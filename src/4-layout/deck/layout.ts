import { assertNever } from '../../core/assert-never.ts';
import type { Diagnostic, Outcome } from '../../core/diagnostic.ts';
import type { DeckDocument } from '../../ir/document.ts';
import type { Mark, NotesParagraph, Page, Scene } from '../../ir/scene.ts';
import type { Slide } from '../../ir/slides.ts';
import type { Theme } from '../../ir/theme.ts';
import type { FontSet } from '../../text/fonts.ts';
import { Canvas } from './canvas.ts';
import type { DeckContext, Numbering, SlidePage, SlideResult } from './context.ts';
import { SLIDE } from './grid.ts';
import { layoutMasters } from './masters.ts';
import { drawCited } from './ruler.ts';
import { layoutAgenda } from './slides/agenda.ts';
import { layoutAsks } from './slides/asks.ts';
import { layoutBluf } from './slides/bluf.ts';
import { layoutCards } from './slides/cards.ts';
import { layoutComparison } from './slides/comparison.ts';
import { layoutDivider } from './slides/divider.ts';
import { layoutEngagement } from './slides/engagement.ts';
import { layoutNumber } from './slides/number.ts';
import { layoutOrganisation } from './slides/organisation.ts';
import { layoutPillars } from './slides/pillars.ts';
import { layoutQuote } from './slides/quote.ts';
import { layoutRegional } from './slides/regional.ts';
import { layoutRoles } from './slides/roles.ts';
import { layoutRows } from './slides/rows.ts';
import { layoutSources } from './slides/sources.ts';
import { layoutTimeline } from './slides/timeline.ts';
import { layoutTitle } from './slides/title.ts';

/**
 * A deck's slides as pages. Slides that name other slides (agenda, dividers, sources) take one page each, so the
 * numbers are known once all the others are laid out.
 */
export function layoutDeck(document: DeckDocument, theme: Theme, fonts: FontSet): Outcome<Scene> {
  const context: DeckContext = { document, theme, fonts };
  const free = document.slides.map((slide) => (isNumbered(slide) ? undefined : layoutFree(slide, context)));
  const numbering = numberSlides(
    document,
    free.map((result) => (result === undefined ? 1 : result.pages.length)),
    free,
  );
  const results = document.slides.map((slide, index) => free[index] ?? layoutNumbered(slide, context, numbering));
  const { masters, problems } = layoutMasters(context);
  const pages: Page[] = [];
  for (const [index, slide] of document.slides.entries()) {
    for (const [part, page] of (results[index]?.pages ?? []).entries()) {
      pages.push(toPage(slide, page, part, pages.length + 1, context, numbering));
    }
  }
  const diagnostics: readonly Diagnostic[] = [...results.flatMap((each) => each.diagnostics), ...problems];
  if (diagnostics.some((each) => each.severity === 'error')) return { diagnostics };
  const outline = pages.map((page) => ({ title: page.title, level: 1 as const, page: page.number, y: 0 }));
  return {
    output: { type: 'deck', size: SLIDE, theme, meta: document.meta, masters, pages, outline },
    diagnostics,
  };
}

type NumberedSlide = Extract<Slide, { type: 'agenda' | 'divider' | 'sources' }>;

const isNumbered = (slide: Slide): slide is NumberedSlide =>
  slide.type === 'agenda' || slide.type === 'divider' || slide.type === 'sources';

function layoutFree(slide: Exclude<Slide, NumberedSlide>, context: DeckContext): SlideResult {
  switch (slide.type) {
    case 'title':
      return layoutTitle(slide, context);
    case 'bluf':
      return layoutBluf(slide, context);
    case 'quote':
      return layoutQuote(slide, context);
    case 'pillars':
      return layoutPillars(slide, context);
    case 'comparison':
      return layoutComparison(slide, context);
    case 'cards':
      return layoutCards(slide, context);
    case 'rows':
      return layoutRows(slide, context);
    case 'roles':
      return layoutRoles(slide, context);
    case 'organisation':
      return layoutOrganisation(slide, context);
    case 'number':
      return layoutNumber(slide, context);
    case 'timeline':
      return layoutTimeline(slide, context);
    case 'engagement':
      return layoutEngagement(slide, context);
    case 'regional':
      return layoutRegional(slide, context);
    case 'asks':
      return layoutAsks(slide, context);
    default:
      return assertNever(slide);
  }
}

function layoutNumbered(slide: Slide, context: DeckContext, numbering: Numbering): SlideResult {
  switch (slide.type) {
    case 'agenda':
      return layoutAgenda(slide, context, numbering);
    case 'divider':
      return layoutDivider(slide, context, numbering);
    case 'sources':
      return layoutSources(slide, context, numbering);
    default:
      throw new Error(`the slide “${slide.id}” names no other slides`);
  }
}

/** Title, divider and sources point at paragraphs without resting on them: they say nothing of their own. */
const restsOnPassages = (slide: Slide): boolean =>
  slide.type !== 'title' && slide.type !== 'divider' && slide.type !== 'sources';

const pageIdOf = (slide: Slide, part: number): string => (part === 0 ? slide.id : `${slide.id}~${part + 1}`);

function numberSlides(
  document: DeckDocument,
  counts: readonly number[],
  results: readonly (SlideResult | undefined)[],
): Numbering {
  const first: number[] = [];
  let next = 1;
  for (const count of counts) {
    first.push(next);
    next += count;
  }
  const numbered = document.slides.map((slide, index) => ({
    slide,
    first: first[index] ?? 1,
    last: (first[index] ?? 1) + (counts[index] ?? 1) - 1,
    pages: results[index]?.pages,
  }));
  const ofPart = (part: number): typeof numbered => numbered.filter((each) => each.slide.part === part);
  const citing = new Map<number, Set<number>>();
  for (const { slide, first: start, last, pages } of numbered) {
    if (!restsOnPassages(slide)) continue;
    for (let number = start; number <= last; number += 1) {
      for (const cite of pages?.[number - start]?.cites ?? slide.cites) {
        citing.set(cite, (citing.get(cite) ?? new Set()).add(number));
      }
    }
  }
  return {
    ofPart: (part) => {
      const members = ofPart(part);
      const [start] = members;
      const end = members.at(-1);
      return start && end ? { first: start.first, last: end.last, firstId: start.slide.id } : undefined;
    },
    entries: (part) =>
      ofPart(part)
        .filter((each) => each.slide.type !== 'divider')
        .map((each) => ({
          number: each.first,
          pageId: each.slide.id,
          title: each.slide.entry,
          at: each.slide.title.at,
        })),
    citing: (paragraph) => [...(citing.get(paragraph) ?? [])].sort((a, b) => a - b),
  };
}

function toPage(
  slide: Slide,
  page: SlidePage,
  part: number,
  number: number,
  context: DeckContext,
  numbering: Numbering,
): Page {
  const cites = page.cites ?? slide.cites;
  // The sources slide shows at a glance what the whole deck rests on.
  const ticked =
    slide.type === 'sources'
      ? context.document.paragraphs.map((each) => each.number).filter((each) => numbering.citing(each).length > 0)
      : cites;
  const furniture = new Canvas(context, `the ruler of the slide “${slide.id}”`);
  if (page.master !== 'Title') drawCited(furniture, context.document.paragraphs.length, ticked);
  return {
    id: pageIdOf(slide, part),
    number,
    master: page.master,
    title: page.title,
    section: slide.section,
    marks: [...linkReferences(slide, page.marks, context.document), ...furniture.marks],
    notes: [
      ...(part === 0 ? (slide.spoken ?? []) : []).map((text) => ({ label: '', text })),
      ...(restsOnPassages(slide) ? notesOf(cites, context.document) : []),
    ],
    cites,
    titleCites: slide.title.cites,
    layout: slide.type,
    ...itemsOf(slide),
    ...(part > 0 ? { continues: true } : {}),
  };
}

/** How long the list is that a slide shows. */
function itemsOf(slide: Slide): Pick<Page, 'items'> {
  switch (slide.type) {
    case 'bluf':
      return { items: slide.supports.length };
    case 'pillars':
      return { items: slide.pillars.length };
    case 'cards':
      return { items: slide.cards.length };
    case 'timeline':
      return { items: slide.events.length };
    case 'regional':
      return { items: slide.efforts.items.length };
    case 'organisation':
      return { items: slide.facts.length };
    case 'agenda':
    case 'comparison':
    case 'rows':
    case 'roles':
    case 'engagement':
    case 'asks':
      return { items: slide.rows.length };
    case 'title':
    case 'divider':
    case 'quote':
    case 'number':
    case 'sources':
      return {};
    default:
      return assertNever(slide);
  }
}

/** References in the margin lead to the concordance, which says where each paragraph begins and is used. */
function linkReferences(slide: Slide, marks: readonly Mark[], document: DeckDocument): readonly Mark[] {
  const sources = document.slides.find((each) => each.type === 'sources');
  if (sources === undefined || slide.type === 'sources') return marks;
  return marks.map((mark) =>
    mark.type === 'text' && mark.role === 'ref' && mark.link === undefined
      ? { ...mark, link: { type: 'page', page: sources.id } }
      : mark,
  );
}

/** The cited paragraphs in full: what the speaker of the deck needs to be able to read out. */
function notesOf(cites: readonly number[], document: DeckDocument): readonly NotesParagraph[] {
  return cites.flatMap((cite) => {
    const paragraph = document.paragraphs[cite - 1];
    return paragraph ? [{ label: `¶${cite}`, text: paragraph.text }] : [];
  });
}

/** Whether a slide's notes quote paragraphs: those that only point at some quote none. */
export const quotesSpeech = (page: Page): boolean => page.notes.some((each) => each.label !== '');

/** Slide numbers by the paragraph they rest on, for the margin of the annex. */
export function slidesCiting(scene: Scene): ReadonlyMap<number, readonly number[]> {
  const slides = new Map<number, number[]>();
  for (const page of scene.pages) {
    if (!quotesSpeech(page)) continue;
    for (const cite of page.cites) slides.set(cite, [...(slides.get(cite) ?? []), page.number]);
  }
  return slides;
}
