import { packed } from '../core/packed.ts';
import type { Inline, RichText } from '../ir/rich-text.ts';
import type { Locale } from '../ir/template.ts';
import type { TranscriptParagraph } from '../ir/transcript.ts';

const OPENS_AFTER = /[\s([{\u2013\u2014\u201c\u2018\u00ab/-]/;

/**
 * Straight quotation marks and apostrophes as the language writes them. A mark opens at the start and after a space, a
 * bracket, a dash or another opening mark; a single one within a word, or with nothing to close it, is an apostrophe.
 */
export function setQuotes(text: string, { quotes }: Locale): string {
  if (!/["']/.test(text)) return text;
  let set = '';
  let singleOpen = false;
  for (const [i, character] of [...text.split('')].entries()) {
    const opens =
      i === 0 ||
      OPENS_AFTER.test(text.charAt(i - 1)) ||
      (/["']/.test(text.charAt(i - 1)) && (i === 1 || OPENS_AFTER.test(text.charAt(i - 2))));
    if (character === '"') set += opens ? quotes.open : quotes.close;
    else if (character !== "'") set += character;
    else if (opens && /[^\s\d]/.test(text.charAt(i + 1)) && closesLater(text, i + 1)) {
      singleOpen = true;
      set += quotes.openInner;
    } else if (singleOpen && !/\w/.test(text.charAt(i + 1))) {
      singleOpen = false;
      set += quotes.closeInner;
    } else set += quotes.apostrophe;
  }
  return set;
}

/** Whether a single mark further on stands at the end of a word. */
const closesLater = (text: string, from: number): boolean => /[^\s]'(?!\w)/.test(text.slice(from));

/** White space folded, edges trimmed: what Liquid leaves behind is no part of the text. */
const tidy = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').trim();

/** Plain text as it is printed; stress marks are dropped. */
export function setPlain(text: string, locale: Locale): string {
  return bindWords(setQuotes(tidy(text), locale), locale).replace(STRESS, (_, words: string) => words);
}

/**
 * No-break spaces where a line must not end: between a number and its "million" or "percent", a month and its day, an
 * initial and the name after it.
 */
export function bindWords(text: string, { numbers, percent, dates }: Locale): string {
  if (!/\d|\p{Lu}\. /u.test(text)) return text;
  const scales = numbers.scales.flatMap(({ one, many }) => [one, many]);
  const units = [...scales, percent.words.replace('{value}', '').trim()]
    .filter((each) => each !== '')
    .map(escapePattern);
  return text
    .replace(new RegExp(`(?<=\\d) (?=(?:${units.join('|')})(?!\\p{L}))`, 'gu'), '\u00a0')
    .replace(
      new RegExp(`(?<=(?:^|[^\\p{L}])(?:${dates.months.map(escapePattern).join('|')})) (?=\\d{1,2}(?!\\d))`, 'gu'),
      '\u00a0',
    )
    .replace(/(?<=(?:^|\s)\p{Lu}\.) (?=\p{Lu}\p{Ll})/gu, '\u00a0');
}

const escapePattern = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `*implement*`, not `2 * 3 * 4` and not a lone asterisk. */
const STRESS = /\*(?=\S)([^*]*[^*\s])\*/g;

/** Text as it is printed, `*stressed*` words marked. */
export function setRich(text: string, locale: Locale): RichText {
  const set = bindWords(setQuotes(tidy(text), locale), locale);
  const runs: Inline[] = [];
  let end = 0;
  for (const match of set.matchAll(STRESS)) {
    if (match.index > end) runs.push({ type: 'text', text: set.slice(end, match.index) });
    runs.push({ type: 'text', text: match[1] ?? '', emphasis: true });
    end = match.index + match[0].length;
  }
  if (end < set.length) runs.push({ type: 'text', text: set.slice(end) });
  return packed(runs);
}

/**
 * A paragraph of the transcript with typographic marks, one character for one, so that offsets into the text hold.
 * Where a language's marks need spaces inside, its double marks stay as the transcript has them.
 */
export function setParagraph(paragraph: TranscriptParagraph, locale: Locale): TranscriptParagraph {
  const { open, close } = locale.quotes;
  const single = open.length === 1 && close.length === 1 ? {} : { open: '"', close: '"' };
  const text = setQuotes(paragraph.text, { ...locale, quotes: { ...locale.quotes, ...single } });
  if (text.length !== paragraph.text.length) return paragraph;
  let end = 0;
  const rich = paragraph.rich.map((each): Inline => {
    if (each.type === 'ref') return each;
    end += each.text.length;
    return { ...each, text: text.slice(end - each.text.length, end) };
  });
  return { ...paragraph, text, rich };
}
