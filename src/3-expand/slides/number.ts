import { fillGaps } from '../../core/fill-gaps.ts';
import { paragraphsOf, passagesOf } from '../cites.ts';
import { isFigure, sharesOf } from '../figure.ts';
import { writeMoney, writeNumber } from '../locale.ts';
import { present, type SlideBuilder } from './builder.ts';

/**
 * One figure, set large. A percentage of a whole is drawn with its remainder; any other figure stands alone, for the
 * speech gives nothing to draw it against.
 */
export const buildNumber: SlideBuilder<'number'> = (base, slots, { locale, filler }) => {
  const { figure, unit, share, statement, alt } = slots;
  if (!isFigure(figure)) return undefined;
  filler.rest(base.at, passagesOf(figure));
  const shares = sharesOf(figure);
  const isPercent = figure.unit === 'percent';
  const names = slots.recipients?.names ?? [];
  const recipients =
    slots.recipients === undefined || names.length === 0 ? undefined : { label: slots.recipients.label, items: names };
  const rest =
    slots.rest === undefined || shares === undefined ? undefined : { label: slots.rest.label, text: slots.rest.text };
  return {
    slide: {
      ...base,
      type: 'number',
      figure: isPercent
        ? fillGaps(locale.percent.sign, { value: writeNumber(figure.value, locale) })
        : writeMoney(figure.value, figure.unit, locale),
      unit,
      shares:
        shares === undefined
          ? []
          : [
              { label: share, value: shares[0], highlight: true },
              { label: slots.rest?.share ?? '', value: shares[1], highlight: false },
            ],
      ...present({ recipients, rest }),
      statement,
      alt,
      format: isPercent ? 'percent' : 'number',
    },
    evidence: paragraphsOf(figure),
    count: 1,
  };
};
