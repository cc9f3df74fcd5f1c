import { formatParagraphs } from '../ir/rich-text.ts';
import type { Passage, Speech } from '../ir/speech.ts';
import type { Locale } from '../ir/template.ts';
import { paragraphsOf } from './cites.ts';

/** Dates that were worked out from the speaker's words, such as `last month`. */
export interface ResolvedDates {
  /** The years they fall in, ascending. */
  readonly years: readonly string[];
  /** The words in quotation marks, each with its paragraph: `“last month” ¶13`. */
  readonly words: readonly string[];
  /** Whether the editor's notes quote all of these words already. */
  readonly noted: boolean;
}

/** Undefined where every date is stated. */
export function findResolved(speech: Speech<Passage>, locale: Locale): ResolvedDates | undefined {
  const dated = [...(speech.engagement?.items ?? []), ...(speech.dates ?? [])];
  const found = dated.flatMap(({ date, resolved, quotes }) => {
    if (date === undefined || resolved === undefined) return [];
    const said = `${locale.quotes.open}${lowerFirst(resolved)}${locale.quotes.close}`;
    return [
      {
        said: resolved.toLowerCase(),
        year: date.slice(0, 4),
        words: `${said} ${formatParagraphs(paragraphsOf(quotes))}`,
        first: quotes[0]?.paragraph ?? 0,
      },
    ];
  });
  if (found.length === 0) return undefined;
  const quoted = (speech.notes ?? []).flatMap((note) => quotedIn(note.text.toLowerCase()));
  const inOrder = found.toSorted((a, b) => a.first - b.first);
  return {
    years: [...new Set(found.map((each) => each.year))].sort(),
    words: [...new Set(inOrder.map((each) => each.words))],
    noted: found.every(({ said }) => quoted.some((words) => words.includes(said) || said.includes(words))),
  };
}

/** What stands in quotation marks of any kind, single ones aside: those may be apostrophes. */
const quotedIn = (text: string): readonly string[] =>
  [...text.matchAll(/["“«„]\s*([^"“”«»„]+?)[\s,.]*["”»“]/g)].map((match) => match[1] ?? '');

/** The first word of a sentence within another sentence. */
const lowerFirst = (words: string): string =>
  words.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLocaleLowerCase('en'));
