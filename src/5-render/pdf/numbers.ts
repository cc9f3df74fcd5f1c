/** A number as a content stream writes it: a thousandth of a point is finer than any printer. */
export function format(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

export function formatAll(...values: readonly number[]): string {
  return values.map(format).join(' ');
}
