/** Text without what differs between writings of the same words: form of quotation marks, emphasis, capitals. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[*_\\]/g, '')
    .toLowerCase();

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}$€£%.'-]+/gu) ?? [];

/** Shares of the words of two spans that both have: at least so much of the shorter and of the longer is a match. */
const OF_SHORTER = 0.6;
const OF_LONGER = 0.25;

/** Whether two spans are about the same words, wherever each begins and ends. */
export function spansMatch(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count > 0) {
      shared += 1;
      counts.set(word, count - 1);
    }
  }
  const share = (length: number): number => shared / Math.max(1, length);
  return (
    share(Math.min(left.length, right.length)) >= OF_SHORTER && share(Math.max(left.length, right.length)) >= OF_LONGER
  );
}
