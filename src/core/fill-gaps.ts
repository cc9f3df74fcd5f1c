/** A text with its gaps as a reader takes them for gaps: `Part ‹number›`. */
export const showGaps = (text: string): string => text.replace(/\{(\w+)\}/g, '‹$1›');

/** Puts values into the gaps of a text: `Part {number}`. A gap without a value stays, so that it is seen. */
export function fillGaps(text: string, values: Readonly<Record<string, unknown>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : value === null ? '' : String(value);
  });
}
