import { fillGaps } from '../../core/fill-gaps.ts';
import { spanOf } from '../../core/source.ts';
import type { Run, StructureStep } from '../../ir/scene.ts';
import type { AnnexSection } from '../../ir/sections.ts';
import { type TextBlock, toRunStyle, typeset } from '../typeset.ts';
import type { AnnexEntry, AnnexNotes, AnnexText } from './annex-columns.ts';
import { type BriefingContext, headingType, setPart, smaller } from './context.ts';
import { layOutHeading } from './heading.ts';
import type { Strip } from './strip.ts';

/** Which slides and which pages of the briefing rest on a paragraph, by its number. */
export interface Uses {
  readonly slides: ReadonlyMap<number, readonly number[]>;
  readonly pages: ReadonlyMap<number, readonly number[]>;
}

/** Between the annex's head and its columns, points. */
const BELOW_HEAD = 19;
/** Between paragraphs: points in narrow columns, a share of the leading where lines are long or large. */
const PARAGRAPH_GAP = 5;
const PARAGRAPH_LEADS = 0.45;

/** The full text with its own title; `texts` are its paragraphs as `setParagraphs` gives them. */
export function layOutAnnex(
  section: AnnexSection,
  step: StructureStep,
  context: BriefingContext,
  texts: readonly TextBlock[],
  uses: Uses,
): readonly (Strip | AnnexText)[] {
  const entries = section.paragraphs.map((paragraph, index): AnnexEntry => {
    const text = texts[index] ?? typeset([], 1, context.fonts);
    const notes = context.frame.columns.map((column) => setNotes(paragraph.number, column.notes.w, context, uses));
    return { number: paragraph.number, text, notes, origin: paragraph.at };
  });
  return [
    ...layOutHeading(section, step, context, 8, false),
    ...layOutHead(section, step, context),
    {
      type: 'annex',
      id: section.id,
      above: BELOW_HEAD,
      gap: Math.max(PARAGRAPH_GAP, context.frame.single ? context.theme.print.annex.lead * PARAGRAPH_LEADS : 0),
      entries,
      origin: section.at.span,
    },
  ];
}

function layOutHead(section: AnnexSection, step: StructureStep, context: BriefingContext): readonly Strip[] {
  const { frame, theme } = context;
  const { ref, h2, facts } = theme.print;
  const shared = { width: frame.content.w, leads: true, origin: spanOf(section.at) } as const;
  const id = section.id;
  const parts = [
    ...setPart(context, {
      ...shared,
      id: `${id}-kicker`,
      name: 'Kicker',
      role: 'label',
      text: section.kicker,
      style: ref,
      structure: [step, { id: `${id}-kicker`, type: 'P' }],
    }),
    ...setPart(context, {
      ...shared,
      id: `${id}-title`,
      name: 'Heading',
      role: 'heading',
      text: section.title,
      style: h2,
      structure: [step, { id: `${id}-title`, type: headingType(context, section.heading ? 1 : 0) }],
      above: 3,
      balance: 'even',
    }),
    ...setPart(context, {
      ...shared,
      id: `${id}-intro`,
      name: 'Introduction',
      role: 'note',
      text: section.intro,
      style: { ...smaller(facts), color: 'dk2' },
      structure: [step, { id: `${id}-intro`, type: 'P' }],
      above: 3,
    }),
  ];
  if (parts.length === 0) return [];
  return [
    {
      type: 'strip',
      id: `${id}-head`,
      above: 0,
      pad: { top: 0, bottom: 0 },
      columns: [{ ...frame.content, drop: 0, parts }],
      keepWithNext: true,
      cites: [],
      origin: section.at.span,
    },
  ];
}

/** The paragraphs in the annex's columns, which do not depend on where they are used. */
export function setParagraphs(section: AnnexSection, context: BriefingContext): readonly TextBlock[] {
  const { annex, ref } = context.theme.print;
  const width = context.frame.columns[0]?.w ?? context.frame.content.w;
  return section.paragraphs.map((each) => typeset([{ text: each.rich, style: annex, ref }], width, context.fonts));
}

function setNotes(number: number, width: number, context: BriefingContext, uses: Uses): AnnexNotes {
  const { ref, annexNotes } = context.theme.print;
  const { labels, fonts } = context;
  const look = toRunStyle(annexNotes);
  const set = (lines: readonly (readonly Run[])[]): TextBlock =>
    typeset(
      lines.map((runs) => ({ text: [], runs, style: annexNotes, ref: annexNotes, align: 'right' })),
      width,
      fonts,
    );
  const slides = uses.slides.get(number) ?? [];
  const pages = uses.pages.get(number) ?? [];
  const slideRuns = fillNumbers(labels.slidesShort, slides, (each) => ({ text: `${each}`, style: look }));
  const pageRuns = fillNumbers(labels.pagesShort, pages, (each) => ({
    text: `${each}`,
    style: look,
    link: { type: 'page', page: pageId(each) },
  }));
  const textRun = (text: string): Run => ({ text, style: look });
  const lines = [slideRuns, pageRuns].map((runs) =>
    runs.map((each) => (typeof each === 'string' ? textRun(each) : each)),
  );
  const refRun: Run = { text: `¶${number}`, style: toRunStyle(ref) };
  return {
    ref: typeset([{ text: [], runs: [refRun], style: ref, ref, align: 'right' }], width, fonts),
    uses: set(lines.filter((each) => each.length > 0)),
    continued: set([[textRun(fillGaps(labels.paragraphContinued, { number }))]]),
  };
}

/** The page's identifier that links lead to. */
export const pageId = (number: number): string => `page-${number}`;

/** A label such as `p. {numbers}` with its numbers as runs of their own, or nothing where there are none. */
function fillNumbers(
  label: string,
  numbers: readonly number[],
  toRun: (number: number) => Run,
): readonly (string | Run)[] {
  if (numbers.length === 0) return [];
  const [before = '', after = ''] = label.split('{numbers}');
  const list = numbers.flatMap((each, index) => [...(index > 0 ? [', '] : []), toRun(each)]);
  // Bound to the first number, so that "p." never ends a line.
  return [before.replace(/ $/, '\u00a0'), ...list, after].filter((each) => each !== '');
}
