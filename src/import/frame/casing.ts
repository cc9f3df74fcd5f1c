import { rowOf } from '../../english/gazetteer.ts';

/** Acronyms of no organisation. */
const ACRONYMS = new Set(
  'UN EU US UK USA UAE DPRK DRC ASEAN OAS AU MP MEP HIV AIDS COVID SDG SDGS UNGA ECOSOC COP LGBT LGBTI AI IT II III IV VI VII VIII IX XI XII'.split(
    ' ',
  ),
);

/** Words that a title in title case leaves small, unless they come first. */
const SMALL = new Set(
  'a an and as at but by for from in into nor of on onto or over per so than that the to under upon via vs with within without de la le les du des und der die das von van het een y el los del et'.split(
    ' ',
  ),
);

const SMALL_WORDS = /^(?:WHO|ARE|CAN|ACT|AID|CARE|WAR|ALL|ONE|OUR)$/u;

/** Whether letters of a line are all capitals; a line of acronyms alone is one too. */
export function isAllCapitals(line: string): boolean {
  const letters = line.match(/\p{L}/gu) ?? [];
  return letters.length > 3 && !/\p{Ll}/u.test(line);
}

/** How a text spells words: each word in capitals with whether it stands among words that are not. */
export class Spelling {
  readonly #forms = new Map<string, Map<string, number>>();

  /** At most the first 200,000 characters are read: a name comes up before that. */
  constructor(text: string) {
    for (const [word] of text.slice(0, 200_000).matchAll(/[\p{L}\p{N}][\p{L}\p{N}.&’'-]*/gu)) {
      if (word.length > 60) continue;
      const plain = word.replace(/[.’'-]+$|[’']s$/gu, '');
      if (!/\p{Lu}/u.test(plain)) continue;
      const forms = this.#forms.get(plain.toUpperCase()) ?? new Map<string, number>();
      forms.set(plain, (forms.get(plain) ?? 0) + 1);
      this.#forms.set(plain.toUpperCase(), forms);
    }
  }

  /** The form that the text most often gives a word that it writes with a capital anywhere. */
  of(word: string): string | undefined {
    const forms = [...(this.#forms.get(word.toUpperCase()) ?? [])];
    return forms.sort(([, a], [, b]) => b - a)[0]?.[0];
  }
}

/**
 * A line in capitals set in title case, its words as they are spelt. Acronyms stay: words that the speech has in
 * capitals, words without vowels, letters with full stops.
 */
export function toTitleCase(line: string, spelling: Spelling): string {
  if (!isAllCapitals(line)) return line;
  let isFirst = true;
  return line.replace(/[\p{L}\p{N}][\p{L}\p{N}.&’']*/gu, (word) => {
    const first = isFirst;
    isFirst = false;
    const stem = word.replace(/[.’']+$|[’']S$/u, '');
    const tail = word.slice(stem.length).toLowerCase();
    const small = stem.toLowerCase();
    const known = spelling.of(stem);
    if (!first && SMALL.has(small)) return small + tail;
    if (known !== undefined) return known + tail;
    if (ACRONYMS.has(stem) || isAcronym(stem)) return stem + tail;
    if (
      /^(?:\p{L}\.)+\p{L}?$/u.test(stem) ||
      /\d/.test(stem) ||
      (stem.length > 1 && !/[AEIOUYÀ-Ü]/u.test(stem) && /^[A-Z]+$/.test(stem))
    )
      return stem + tail;
    // A name such as McCain keeps the capital within; a small c is lost in capitals.
    return small.replace(/^\p{L}/u, (letter) => letter.toUpperCase()) + tail;
  });
}

/** An acronym that is no word besides, as WHO is. */
function isAcronym(word: string): boolean {
  const row = word.length > 1 ? rowOf(word) : undefined;
  const all = row === undefined ? [] : [row.acronym, ...(row.acronyms ?? [])];
  return all.includes(word) && !row?.weak?.includes(word) && !SMALL_WORDS.test(word);
}

/** The first letter as a capital. */
export const capitalized = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
