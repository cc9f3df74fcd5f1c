import type { Rule } from '../context.ts';
import { object } from '../context.ts';
import { foldText } from '../fold.ts';

const MARKED = /[“"]([^“”"]+)[”"]/g;
/** Words that are left out of a quotation. */
const OMITTED = /\s*(?:\[?…\]?|\[?\.\.\.\]?)\s*/;

/** What stands in quotation marks must stand in the quotes, word for word; so must what is given as the speaker's words. */
export const checkQuotationMarks: Rule = (subject, context) => {
  const { claim, written, evidence } = subject;
  const text = written.text;
  if (claim.kind !== 'words' && !/[“"]/.test(text)) return [];
  const marked = [...text.matchAll(MARKED)].map((match) => ({
    words: match[1] ?? '',
    start: match.index + 1,
    end: match.index + match[0].length - 1,
  }));
  // A speaker's own words need no marks; with marks they are several.
  const whole = claim.kind === 'words' && marked.length === 0 ? [{ words: text, start: 0, end: text.length }] : [];
  const stretches = [...marked, ...whole];
  if (stretches.length === 0) return [];
  const quoted = evidence.quoted.map((each) => foldText(each.text).text);
  return stretches.flatMap(({ words, start, end }) => {
    if (holds(quoted, words)) return [];
    const hint = marked.length === 0 ? COPY : COPY_OR_CONDENSE;
    return [object('quotation-altered', { words: clip(words) }, subject, { start, end }, context, [hint])];
  });
};

export const COPY = 'Copy the words as they stand in the passage.';
const COPY_OR_CONDENSE = 'Copy the words as they stand in the passage, or take the quotation marks away and condense.';

/** Whether the quotes hold words, each part of them where some are left out; in any case of the first letter. */
function holds(quoted: readonly string[], words: string): boolean {
  const parts = foldText(words)
    .text.split(OMITTED)
    .map((each) => each.replace(/^[\s,;:.]+|[\s,;:.!?-]+$/g, ''))
    .filter((each) => each !== '');
  return parts.every((part) => quoted.some((each) => stands(each, part) || stands(each, switchCase(part))));
}

/** Whole words only. */
function stands(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + words.length)];
    if (!WORD.test(before) && !WORD.test(after)) return true;
  }
  return false;
}

const WORD = /[\p{L}\p{N}]/u;

function switchCase(words: string): string {
  const first = words.charAt(0);
  return (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()) + words.slice(1);
}

const clip = (words: string): string => (words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words);
