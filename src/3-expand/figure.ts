import type { ShareBar } from '../ir/sections.ts';
import type { Figure, Passage } from '../ir/speech.ts';

/** Whether a value of the model is a figure: a template may point at anything. */
export function isFigure(value: unknown): value is Figure<Passage> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'value' in value &&
    'unit' in value &&
    typeof value.value === 'number'
  );
}

/** The share of a whole that a percentage is, with the rest; undefined for a figure of another kind. */
export function sharesOf({ value, unit }: Figure<Passage>): readonly [number, number] | undefined {
  if (unit !== 'percent' || value < 0 || value > 100) return undefined;
  // 0.46 and 0.54, not 0.5400000000000001: the numbers stand in the chart's data sheet.
  return [Number((value / 100).toFixed(6)), Number((1 - value / 100).toFixed(6))];
}

/** A figure as a bar of two shares: the one named, then the rest. */
export function buildBar(
  figure: Figure<Passage>,
  labels: { readonly share: string; readonly rest: string; readonly alt: string },
  write: (percent: number) => string,
): ShareBar | undefined {
  const shares = sharesOf(figure);
  if (shares === undefined) return undefined;
  const [share, rest] = shares;
  return {
    shares: [
      { label: labels.share, value: share, figure: write(figure.value), highlight: true },
      { label: labels.rest, value: rest, figure: write(Number((100 - figure.value).toFixed(4))), highlight: false },
    ],
    alt: labels.alt,
  };
}
