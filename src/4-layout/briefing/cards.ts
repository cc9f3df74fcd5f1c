import { spanOf } from '../../core/source.ts';
import type { StructureStep } from '../../ir/scene.ts';
import type { CardsSection, GlossarySection } from '../../ir/sections.ts';
import { type BriefingContext, hairRule, headingType, setPart, strongRule } from './context.ts';
import { GUTTER, type Measure } from './frame.ts';
import { layOutHeading } from './heading.ts';
import { namedIn, unite, withOwnRefs } from './references.ts';
import type { Column, Part, Strip } from './strip.ts';

/** Space above a card's first line, and between its ordinal, heading and text, points. */
const CARD = { top: 6.2, heading: 1.5, text: 1 };

/** Equal items in two columns, each below a rule. */
export function layOutCards(section: CardsSection, step: StructureStep, context: BriefingContext): readonly Strip[] {
  const { theme, frame } = context;
  const { ordinal, h3, body } = theme.print;
  const known = section.heading?.cites ?? [];
  const setCard = (card: CardsSection['cards'][number], index: number, width: number): readonly Part[] => {
    const id = `${section.id}-card-${index + 1}`;
    const title: StructureStep = { id: `${id}-heading`, type: headingType(context, section.heading ? 1 : 0) };
    const first = setPart(context, {
      id: `${id}-ordinal`,
      name: `Ordinal ${index + 1}`,
      role: 'label',
      text: card.ordinal ?? '',
      style: ordinal,
      width,
      structure: [step, title],
      origin: spanOf(card.at, 'ordinal'),
      leads: true,
    });
    const heading = setPart(context, {
      id: `${id}-heading`,
      name: `Heading ${index + 1}`,
      role: 'heading',
      text: card.heading,
      style: h3,
      width,
      structure: [step, title],
      origin: spanOf(card.at, 'name'),
      above: CARD.heading,
      leads: true,
      balance: 'even',
    });
    const text = setPart(context, {
      id: `${id}-text`,
      name: `Text ${index + 1}`,
      role: 'body',
      text: withOwnRefs(card.text, card.cites, known),
      style: body,
      width,
      structure: [step, { id: `${id}-text`, type: 'P' }],
      origin: spanOf(card.at, 'text'),
      above: CARD.text,
    });
    return [...first, ...heading, ...text];
  };
  const pairs = pairUp(section.cards, context, setCard);
  return [
    ...layOutHeading(section, step, context, 8, false),
    ...pairs.map(
      ({ columns, items, origin, index }): Strip => ({
        type: 'strip',
        id: `${section.id}-cards-${index + 1}`,
        above: index === 0 ? 0 : frame.spacing.card,
        pad: { top: CARD.top, bottom: 0 },
        ruleAbove: { spans: columns, stroke: strongRule(theme) },
        columns,
        keepWithNext: pairs.length > 1 && index === pairs.length - 2,
        cites: unite(...items.flatMap((each) => [each.cites, namedIn(each.text), namedIn(each.heading)])),
        origin,
      }),
    ),
  ];
}

/** Terms with their explanations, in two columns. */
export function layOutGlossary(
  section: GlossarySection,
  step: StructureStep,
  context: BriefingContext,
): readonly Strip[] {
  const { theme, frame } = context;
  const { strong, table } = theme.print;
  const known = section.heading?.cites ?? [];
  const list: StructureStep = { id: `${section.id}-list`, type: 'L' };
  const setTerm = (term: GlossarySection['terms'][number], index: number, width: number): readonly Part[] => {
    const id = `${section.id}-term-${index + 1}`;
    const item: StructureStep = { id, type: 'LI' };
    return [
      ...setPart(context, {
        id: `${id}-name`,
        name: `Term ${index + 1}`,
        role: 'label',
        text: term.heading,
        style: { ...strong, size: table.size, lead: table.lead },
        width,
        structure: [step, list, item, { id: `${id}-name`, type: 'Lbl' }],
        origin: spanOf(term.at, 'term'),
        leads: true,
      }),
      ...setPart(context, {
        id: `${id}-text`,
        name: `Explanation ${index + 1}`,
        role: 'body',
        text: withOwnRefs(term.text, term.cites, known),
        style: table,
        width,
        structure: [step, list, item, { id: `${id}-text`, type: 'LBody' }],
        origin: spanOf(term.at, 'expansion'),
      }),
    ];
  };
  const { cell } = frame.spacing;
  const pairs = pairUp(section.terms, context, setTerm);
  return [
    ...layOutHeading(section, step, context, 8, false),
    ...pairs.map(
      ({ columns, items, origin, index }): Strip => ({
        type: 'strip',
        id: `${section.id}-terms-${index + 1}`,
        above: index === 0 ? 0 : cell.bottom,
        pad: { top: cell.top, bottom: 0 },
        ruleAbove: { spans: columns, stroke: index === 0 ? strongRule(theme) : hairRule(theme) },
        columns,
        keepWithNext: pairs.length > 1 && index === pairs.length - 2,
        cites: unite(...items.flatMap((each) => [each.cites, namedIn(each.text), namedIn(each.heading)])),
        origin,
      }),
    ),
  ];
}

interface Pair<Item> {
  readonly index: number;
  readonly columns: readonly Column[];
  readonly items: readonly Item[];
  readonly origin: Strip['origin'];
}

/** Items two by two in halves of the content; where there is one column, or one item, it takes the whole width. */
function pairUp<Item extends { readonly at: { readonly span: Strip['origin'] } }>(
  items: readonly Item[],
  context: BriefingContext,
  set: (item: Item, index: number, width: number) => readonly Part[],
): readonly Pair<Item>[] {
  const { content, single } = context.frame;
  const half = (content.w - GUTTER) / 2;
  const places: readonly Measure[] =
    single || items.length === 1
      ? [content]
      : [
          { x: content.x, w: half },
          { x: content.x + half + GUTTER, w: half },
        ];
  const pairs: Pair<Item>[] = [];
  for (let from = 0; from < items.length; from += places.length) {
    const own = items.slice(from, from + places.length);
    const columns = own.flatMap((item, side): Column[] => {
      const place = places[side];
      return place ? [{ ...place, drop: 0, parts: set(item, from + side, place.w) }] : [];
    });
    const origin = own[0]?.at.span;
    if (origin) pairs.push({ index: from / places.length, columns, items: own, origin });
  }
  return pairs;
}
