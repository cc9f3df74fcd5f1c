import type { Inline, RichText } from '../ir/rich-text.ts';

/** `¶13`, `¶4–5`, `¶6, 7`: a number that goes on (`¶4, 7 of them`) is taken as the author wrote it. */
const REFERENCE = /¶(\d+(?:[–-]\d+)?(?:, \d+(?:[–-]\d+)?)*)/g;

/** Paragraph signs that an author typed, as references that lead to the paragraphs. */
export function linkReferences(text: RichText): RichText {
  return text.flatMap((inline): readonly Inline[] => {
    if (inline.type === 'ref') return [inline];
    const runs: Inline[] = [];
    let end = 0;
    for (const match of inline.text.matchAll(REFERENCE)) {
      if (match.index > end) runs.push({ ...inline, text: inline.text.slice(end, match.index) });
      runs.push({ type: 'ref', paragraphs: (match[1] ?? '').split(', ').flatMap(readRange) });
      end = match.index + match[0].length;
    }
    if (end < inline.text.length) runs.push({ ...inline, text: inline.text.slice(end) });
    return runs;
  });
}

function readRange(range: string): readonly number[] {
  const [first = 0, last = first] = range.split(/[–-]/).map(Number);
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => first + i);
}
