/** The words of a text in lower case, without marks. */
export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether all words of a text stand in another in the same order. */
export function isCutOf(text: string, source: string): boolean {
  const rest = wordsOf(source);
  let from = 0;
  return wordsOf(text).every((word) => {
    const at = rest.indexOf(word, from);
    from = at + 1;
    return at !== -1;
  });
}
