import { isOfCountry } from './countries.ts';
import { type Word, wordsOf } from './name-words.ts';
import { COUNTRY_NAMES } from './national-bodies.ts';

/** Whose body a name names, by the words that stand right around it: the U.S. Treasury, Japan's Foreign Ministry, … of Japan. */
export interface Owner {
  /** As the data has it; absent for countries, cities and bodies that it does not have. */
  readonly country?: string;
  /** The words from the first to the last of the name with its owner, the last excluded; a possessive stays outside. */
  readonly from: number;
  readonly to: number;
}

/** Words that may stand before a name with a capital because a sentence or a title begins there. */
const BEFORE_NAMES: ReadonlySet<string> = new Set(
  'the a an this that these those our its in at on by to for from of as and or with when where if both under through since while after before un nations s current former'.split(
    ' ',
  ),
);
/** Words that make another country or a continent of what follows: North Korea, Latin American. */
const OTHER_PART = /^(?:north|south|latin|central|inter|african|pan|new|west|east)$/;

interface Called {
  readonly country: string;
  readonly keys: readonly string[];
}

/** Names of countries by their first and by their last words, the longest first; made when a text first needs them. */
let called:
  | { readonly byFirst: ReadonlyMap<string, Called[]>; readonly byLast: ReadonlyMap<string, Called[]> }
  | undefined;

function calledIndex(): NonNullable<typeof called> {
  const all: readonly Called[] = Object.entries(COUNTRY_NAMES)
    .flatMap(([country, names]) => names.map((name) => ({ country, keys: wordsOf(name).map(({ key }) => key) })))
    .sort((a, b) => b.keys.length - a.keys.length);
  const by = (at: number): Map<string, Called[]> => {
    const index = new Map<string, Called[]>();
    for (const each of all) {
      const key = each.keys.at(at) ?? '';
      index.set(key, [...(index.get(key) ?? []), each]);
    }
    return index;
  };
  return { byFirst: by(0), byLast: by(-1) };
}

const isSpaceBetween = (text: string, before: Word | undefined, after: Word | undefined): boolean =>
  !!before && !!after && /^\s+$/.test(text.slice(before.end, after.start));

const standsAt = (words: readonly Word[], at: number, { keys }: Called): boolean =>
  at >= 0 && !!words[at]?.capital && keys.every((key, index) => words[at + index]?.key === key);

/** The country whose name ends before a word. */
function countryBefore(
  text: string,
  words: readonly Word[],
  to: number,
): { country: string; from: number } | undefined {
  const found = called?.byLast
    .get(words[to - 1]?.key ?? '')
    ?.find((each) => standsAt(words, to - each.keys.length, each));
  if (!found) return undefined;
  const from = to - found.keys.length;
  const before = words[from - 1];
  const isOther =
    !!before?.capital && OTHER_PART.test(before.key) && /^[\s-]+$/.test(text.slice(before.end, words[from]?.start));
  return isOther ? undefined : { country: found.country, from };
}

/** The owner of the body that `length` words from `at` on name, if the text says one. */
export function ownerOf(text: string, words: readonly Word[], at: number, length: number): Owner | undefined {
  called ??= calledIndex();
  const to = at + length;
  const [name, last] = [words[at], words[to - 1]];
  const [before, after] = [words[at - 1], words[to]];
  if (!name || !last) return undefined;
  if (before && isSpaceBetween(text, before, name)) {
    if (before.text === 's' && /['’]/.test(text.charAt(before.start - 1))) {
      const possessor = words[at - 2];
      const country = countryBefore(text, words, at - 1)?.country;
      if (country !== undefined) return { country, from: at, to };
      if (possessor?.capital && !/^(?:UN|Nations|Today|Yesterday)$/.test(possessor.text)) return { from: at, to };
    } else {
      const owner = countryBefore(text, words, at);
      if (owner) return { ...owner, to };
      if (before.capital && !BEFORE_NAMES.has(before.key)) {
        const initial = /(?:^|[.?!:;”"]\s+)$/.test(text.slice(Math.max(0, before.start - 4), before.start));
        if (!initial || before.key === 'national' || isOfCountry(before.key)) return { from: at, to };
      }
    }
  }
  if (after?.text !== 'of' || !isSpaceBetween(text, last, after)) return undefined;
  const start = words[to + 1]?.text === 'the' ? to + 2 : to + 1;
  if (!words[start]?.capital) return undefined;
  const owner = called.byFirst.get(words[start].key)?.find((each) => standsAt(words, start, each));
  return owner ? { country: owner.country, from: at, to: start + owner.keys.length } : { from: at, to };
}
