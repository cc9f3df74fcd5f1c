import type { NumberSlide, SlideBase } from '../../ir/document.ts';
import type { Locale } from '../../ir/template.ts';
import type { FilledSlots, SLIDE_SLOTS } from '../../ir/template-slots.ts';
import { isFigure, sharesOf } from '../figure.ts';
import { fillGaps, writeMoney, writeNumber } from '../locale.ts';

/**
 * One figure, set large. A percentage of a whole is drawn with its remainder; any other figure stands alone, for the
 * speech gives nothing to draw it against.
 */
export function buildNumber(
  base: SlideBase,
  slots: FilledSlots<typeof SLIDE_SLOTS.number>,
  locale: Locale,
): NumberSlide | undefined {
  const { figure, unit, share, rest, recipients, statement, alt } = slots;
  if (!isFigure(figure)) return undefined;
  const shares = sharesOf(figure);
  return {
    ...base,
    type: 'number',
    figure:
      figure.unit === 'percent'
        ? fillGaps(locale.percent.sign, { value: writeNumber(figure.value, locale) })
        : writeMoney(figure.value, figure.unit, locale),
    unit,
    shares:
      shares === undefined
        ? []
        : [
            { label: share, value: shares[0], highlight: true },
            { label: rest?.share ?? '', value: shares[1], highlight: false },
          ],
    ...(recipients === undefined || recipients.names.length === 0
      ? {}
      : { recipients: { label: recipients.label, items: recipients.names } }),
    ...(rest === undefined || shares === undefined ? {} : { rest: { label: rest.label, text: rest.text } }),
    statement,
    alt,
    format: figure.unit === 'percent' ? 'percent' : 'number',
  };
}
