import { spanOf } from '../../core/source.ts';
import type { StructureStep } from '../../ir/scene.ts';
import type { MastheadSection } from '../../ir/sections.ts';
import type { TextStyle } from '../../ir/theme.ts';
import { type BriefingContext, setPart, smaller, strongRule } from './context.ts';
import { GUTTER, type Measure } from './frame.ts';
import { layOutHeading } from './heading.ts';
import type { Column, Part, Strip, TextPart } from './strip.ts';

/** A title of more lines than this, at the first and at the last size. */
const MOST_LINES = { full: 2, small: 8 };
/** The smaller size of a long title: 22 of 25 pt. */
const SMALL = 0.88;
/** Widths for the usual four facts: event, panel, speaker, date. */
const FOUR_FACTS = [92, 118, 142, 48];
/** Facts that stand side by side. */
const FACTS_IN_A_ROW = 4;
/** The share of a line that labels beside their facts may take. */
const WIDEST_LABEL = 0.4;
const GRID = { columns: 8, width: 44 };

/** The word above the title, the title and the facts of the event. */
export function layOutMasthead(
  section: MastheadSection,
  step: StructureStep,
  context: BriefingContext,
): readonly Strip[] {
  const { frame, theme } = context;
  const title = setTitle(section, step, context);
  const kicker = setPart(context, {
    id: `${section.id}-kicker`,
    name: 'Kicker',
    role: 'label',
    text: section.kicker,
    style: theme.print.kicker,
    width: frame.content.w,
    structure: [step, { id: `${section.id}-kicker`, type: 'P' }],
    origin: section.at.span,
    leads: true,
  });
  const long = title.some((each) => each.block.lines.length > MOST_LINES.small);
  const head: Strip = {
    type: 'strip',
    id: `${section.id}-title`,
    above: 0,
    // The kicker's small letters begin as low as a heading's tall ones.
    pad: { top: 1.5, bottom: frame.spacing.masthead },
    ruleBelow: { spans: [frame.content], stroke: strongRule(theme) },
    columns: [{ ...frame.content, drop: 0, parts: [...kicker, ...title] }],
    keepWithNext: section.facts.length > 0,
    ...(long ? { whole: 'the title' } : {}),
    cites: [],
    origin: section.at.span,
  };
  const facts = frame.single ? listFacts(section, step, context) : setFacts(section, step, context);
  return [head, ...layOutHeading(section, step, context, 0, false), ...facts];
}

function setTitle(section: MastheadSection, step: StructureStep, context: BriefingContext): readonly TextPart[] {
  const { frame, theme } = context;
  const { masthead } = theme.print;
  const set = (style: TextStyle): readonly TextPart[] =>
    setPart(context, {
      id: `${section.id}-title`,
      name: 'Title',
      role: 'title',
      text: section.title,
      style,
      width: frame.content.w,
      structure: [step, { id: `${section.id}-title`, type: 'H1' }],
      origin: spanOf(section.at, 'title'),
      above: 3.5,
      balance: 'even',
    });
  const full = set(masthead);
  if (full.every((each) => each.block.lines.length <= MOST_LINES.full)) return full;
  return set({ ...masthead, size: masthead.size * SMALL, lead: Math.ceil(masthead.lead * SMALL) });
}

interface Fact {
  readonly label: readonly TextPart[];
  readonly value: readonly TextPart[];
}

/** A fact of the event with its label, an item of one list. */
function setFact(
  section: MastheadSection,
  index: number,
  widths: { readonly label: number; readonly value: number },
  step: StructureStep,
  context: BriefingContext,
): Fact {
  const fact = section.facts[index];
  if (!fact) return { label: [], value: [] };
  const { label, facts } = context.theme.print;
  const id = `${section.id}-fact-${index + 1}`;
  const list: StructureStep = { id: `${section.id}-facts`, type: 'L' };
  const item: StructureStep = { id, type: 'LI' };
  return {
    label: setPart(context, {
      id: `${id}-label`,
      name: `Label ${index + 1}`,
      role: 'label',
      text: fact.label,
      style: smaller(label),
      width: widths.label,
      structure: [step, list, item, { id: `${id}-label`, type: 'Lbl' }],
      origin: section.at.span,
      leads: true,
    }),
    value: setPart(context, {
      id: `${id}-value`,
      name: `Fact ${index + 1}`,
      role: 'body',
      text: fact.value,
      style: facts,
      width: widths.value,
      structure: [step, list, item, { id: `${id}-value`, type: 'LBody' }],
      origin: section.at.span,
    }),
  };
}

/** Facts one below the other, each beside its label. */
function listFacts(section: MastheadSection, step: StructureStep, context: BriefingContext): readonly Strip[] {
  const { frame, theme, fonts } = context;
  const style = smaller(theme.print.label);
  const longest = Math.max(0, ...section.facts.map((each) => fonts.advance(each.label, style)));
  const label = Math.min(longest + 0.01, frame.content.w * WIDEST_LABEL);
  const value = frame.content.w - label - GUTTER;
  const drop = baselineOf(context, theme.print.facts) - baselineOf(context, style);
  return section.facts.map((_, index): Strip => {
    const fact = setFact(section, index, { label, value }, step, context);
    return {
      type: 'strip',
      id: `${section.id}-facts-${index}`,
      above: index === 0 ? 0 : 2,
      pad: { top: index === 0 ? 6 : 0, bottom: 0 },
      columns: [
        { x: frame.content.x, w: label, drop, parts: fact.label },
        { x: frame.content.x + label + GUTTER, w: value, drop: 0, parts: fact.value },
      ],
      keepWithNext: index < section.facts.length - 1,
      cites: [],
      origin: section.at.span,
    };
  });
}

const baselineOf = ({ fonts }: BriefingContext, style: TextStyle): number => fonts.baseline(style, style.lead);

/** Facts side by side. */
function setFacts(section: MastheadSection, step: StructureStep, context: BriefingContext): readonly Strip[] {
  const { frame } = context;
  const setOne = (index: number, width: number): readonly Part[] => {
    const fact = setFact(section, index, { label: width, value: width }, step, context);
    return [...fact.label, ...fact.value];
  };
  const rows: Strip[] = [];
  for (let from = 0; from < section.facts.length; from += FACTS_IN_A_ROW) {
    const count = Math.min(FACTS_IN_A_ROW, section.facts.length - from);
    const linesAt = (index: number, width: number): number =>
      setOne(from + index, width).reduce((sum, each) => sum + (each.type === 'text' ? linesOf(each.block) : 0), 0);
    const columns = placeColumns(chooseWidths(count, linesAt), frame.content.x).map(
      (place, index): Column => ({ ...place, drop: 0, parts: setOne(from + index, place.w) }),
    );
    rows.push({
      type: 'strip',
      id: `${section.id}-facts-${from}`,
      above: from === 0 ? 0 : 2,
      pad: { top: 6, bottom: 0 },
      columns,
      keepWithNext: false,
      cites: [],
      origin: section.at.span,
    });
  }
  return rows;
}

/** A word torn between letters weighs more than any number of lines. */
const linesOf = (block: TextPart['block']): number => block.lines.length + (block.broken ? 100 : 0);

function placeColumns(widths: readonly number[], left: number): readonly Measure[] {
  let x = left;
  return widths.map((w) => {
    const place = { x, w };
    x += w + GUTTER;
    return place;
  });
}

/** The usual widths where they hold four facts in five lines each; else the share of the grid that needs fewest lines. */
function chooseWidths(count: number, linesAt: (index: number, width: number) => number): readonly number[] {
  if (count === FOUR_FACTS.length && FOUR_FACTS.every((w, index) => linesAt(index, w) <= 5)) return FOUR_FACTS;
  const known = new Map<string, number>();
  const linesOf = (index: number, width: number): number => {
    const key = `${index}/${width}`;
    const lines = known.get(key) ?? linesAt(index, width);
    known.set(key, lines);
    return lines;
  };
  let best: { readonly widths: readonly number[]; readonly cost: number } | undefined;
  for (const spans of shareGrid(GRID.columns, count)) {
    const widths = spans.map((span) => span * GRID.width + (span - 1) * GUTTER);
    const lines = widths.map((w, index) => linesOf(index, w));
    // The highest column first, then the evenness of the widths.
    const cost = Math.max(...lines) * 1000 + spans.reduce((sum, span) => sum + span * span, 0);
    if (!best || cost < best.cost) best = { widths, cost };
  }
  return best?.widths ?? [];
}

/** All ways to share `total` columns among `count` facts, at least one each. */
function shareGrid(total: number, count: number): readonly (readonly number[])[] {
  if (count <= 1) return [[total]];
  const shares: (readonly number[])[] = [];
  for (let first = 1; first <= total - count + 1; first += 1) {
    for (const rest of shareGrid(total - first, count - 1)) shares.push([first, ...rest]);
  }
  return shares;
}
