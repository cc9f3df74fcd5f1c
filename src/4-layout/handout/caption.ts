import { plain, type RichText } from '../../ir/rich-text.ts';
import type { Page, StructureStep, TextMark } from '../../ir/scene.ts';
import type { TextStyle, Theme } from '../../ir/theme.ts';
import type { Measure } from '../briefing/frame.ts';
import { type TextBlock, typeset } from '../typeset.ts';
import { type Sheet, toMark } from './sheet.ts';
import { slideStep } from './thumbnail.ts';

/** A slide's number in the margin: half as large again as what is read beside it. */
export const numberStyle = (theme: Theme): TextStyle => {
  const { size } = theme.print.strong;
  return { ...theme.print.strong, size: size * 1.45, lead: size * 1.8 };
};

/** A slide's message, with the paragraphs that it rests on where no margin names them. */
function captionText(page: Page, withReference: boolean): RichText {
  const cites = citesOf(page);
  return withReference && cites.length > 0
    ? [...plain(page.title), { type: 'ref', paragraphs: cites }]
    : plain(page.title);
}

/** The paragraphs that a slide's message rests on, else those of all its evidence. */
const citesOf = ({ titleCites = [], notes, cites }: Page): readonly number[] =>
  titleCites.length > 0 ? titleCites : notes.some((each) => each.label !== '') ? cites : [];

function setMessage(page: Page, width: number, style: TextStyle, sheet: Sheet, withReference: boolean): TextBlock {
  const ref: TextStyle = { ...sheet.theme.print.ref, size: style.size, lead: style.lead };
  return typeset([{ text: captionText(page, withReference), style, ref }], width, sheet.fonts, { balance: 'settle' });
}

/** The number of lines that the longest of the messages takes. */
export function captionLines(slides: readonly Page[], width: number, style: TextStyle, sheet: Sheet): number {
  return slides.reduce((most, page) => Math.max(most, setMessage(page, width, style, sheet, true).lines.length), 1);
}

/** The heading of a slide's section: its number, its message and their paragraphs, wherever each stands. */
export const captionSteps = (page: Page): readonly StructureStep[] => [
  slideStep(page),
  { id: `${page.id}-caption`, type: 'H2' },
];

/** A slide's message in real type, the heading of its section. */
export function setCaption(
  page: Page,
  place: Measure,
  y: number,
  style: TextStyle,
  sheet: Sheet,
  withReference = false,
): TextMark {
  const block = setMessage(page, place.w, style, sheet, withReference);
  return { ...toMark(`${page.id} caption`, 'heading', block, place, y), structure: captionSteps(page) };
}

/** The paragraphs that a slide rests on, for a margin. */
export function referenceOf(page: Page, style: TextStyle, width: number, sheet: Sheet): TextBlock {
  const cites = citesOf(page);
  return typeset(
    [{ text: cites.length > 0 ? [{ type: 'ref', paragraphs: cites }] : [], style, ref: style, align: 'right' }],
    width,
    sheet.fonts,
  );
}
