import { formatParagraphs, type RichText } from '../../ir/rich-text.ts';

/** Paragraph numbers as the margin prints them, one entry a run: `¶4–5`, `7`. */
export const splitReferences = (cites: readonly number[]): readonly string[] =>
  cites.length === 0 ? [] : formatParagraphs(cites).split(', ');

/** Paragraphs that a text names itself. */
export const namedIn = (text: RichText): readonly number[] =>
  text.flatMap((each) => (each.type === 'ref' ? each.paragraphs : []));

/** A text that ends on the paragraphs it rests on, where neither the heading nor the text itself has named them. */
export function withOwnRefs(text: RichText, cites: readonly number[], heading: readonly number[]): RichText {
  const known = new Set([...heading, ...namedIn(text)]);
  const own = cites.filter((each) => !known.has(each));
  return own.length === 0 ? text : [...text, { type: 'ref', paragraphs: own }];
}

/** Numbers once each, ascending. */
export const unite = (...lists: readonly (readonly number[])[]): readonly number[] =>
  [...new Set(lists.flat())].sort((a, b) => a - b);
