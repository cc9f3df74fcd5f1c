/**
 * Control characters other than tab and line ends, the two non-characters that XML forbids, and halves of surrogate
 * pairs: nothing a font can draw or a slide's XML may hold.
 */
export const CONTROL_CHARACTERS: RegExp = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;

/** Beyond this the file is no text, and a longer list helps nobody. */
const MAX_REPORTED = 20;

/** Offsets of the first characters that cannot be printed. */
export function findControlCharacters(text: string): readonly number[] {
  const found: number[] = [];
  for (const match of text.matchAll(CONTROL_CHARACTERS)) {
    found.push(match.index);
    if (found.length === MAX_REPORTED) break;
  }
  return found;
}

/** A character by its number, as Unicode writes it: `U+000C`. */
export const nameCharacter = (unit: number): string => `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`;
