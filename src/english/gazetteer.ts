import type { AgencyKind } from '../ir/speech.ts';
import { type Listed, standingWords, wordUse } from './department-words.ts';
import lexicon from './lexicon/organisations.json' with { type: 'json' };
import { keyOf, type Word, wordsOf } from './name-words.ts';
import { NATIONAL_BODIES } from './national-bodies.ts';
import type { Language, OrganisationRow } from './organisation-row.ts';
import { type Owner, ownerOf } from './owners.ts';

export type { Language, OrganisationRow };

/** Where a text names an organisation, without article and possessive. Offsets count UTF-16 code units. */
export interface OrganisationMention {
  readonly row: OrganisationRow;
  readonly start: number;
  readonly end: number;
  readonly form: 'name' | 'acronym' | 'alias';
}

export interface FindOptions {
  /**
   * The text's language, if known. French and Spanish acronyms count in texts of that language alone, since CPI is also an
   * index of prices; their names do not count in texts of a third one.
   */
  readonly language?: Language;
  /** Organisations that are named in full elsewhere, where the text is a part of a longer one. */
  readonly named?: ReadonlySet<OrganisationRow>;
  /** Whose speech it is, as a row's `country`: its bodies are then found by names that other countries' have as well. */
  readonly country?: string;
}

export const ORGANISATIONS: readonly OrganisationRow[] = lexicon.rows as readonly OrganisationRow[];
const ALL: readonly OrganisationRow[] = [...ORGANISATIONS, ...NATIONAL_BODIES];

/** The official name in a language, if there is one. */
export const nameIn = (row: OrganisationRow, language: Language): string | undefined =>
  language === 'en' ? row.name : row.names?.[language]?.[0];

/** What kind of body it is, or was on a day as precise as `2008` or `2008-06-03`. */
export const kindOf = (row: OrganisationRow, date?: string): AgencyKind =>
  row.before && date !== undefined && date < row.before.until.slice(0, date.length) ? row.before.kind : row.kind;

/* Forms */

/** A form of a name, taken apart. */
interface Pattern {
  readonly row: OrganisationRow;
  /** As the data has it. */
  readonly text: string;
  readonly form: OrganisationMention['form'];
  readonly language: Language;
  /** Keys; of acronyms the words themselves. */
  readonly words: readonly string[];
  /** The key of the second word, empty if there is none. */
  readonly second: string;
  /** Which words need a capital: in English all that have one, elsewhere the first. */
  readonly capitals: readonly boolean[];
  /** What stands before each word but the first, without commas: `-`, `'`, `' `, `/`, `.`, or a space. */
  readonly gaps: readonly string[];
  /** Whether the name is a list, whose commas writers set as they like. */
  readonly commas: boolean;
  readonly weak: boolean;
  readonly generic: boolean;
  readonly local: boolean;
  /** Whether it is a word for a department, such as State. */
  readonly bare: boolean;
}

function patternOf(row: OrganisationRow, text: string, form: Pattern['form'], language: Language): Pattern {
  const words = wordsOf(text);
  return {
    row,
    text,
    form,
    language,
    words: words.map((word) => (form === 'acronym' ? word.text : word.key)),
    second: words[1]?.key ?? '',
    capitals: words.map((word, at) => word.capital && (at === 0 || language === 'en')),
    gaps: words.slice(1).map((word, at) => text.slice(words[at]?.end, word.start).replace(',', '')),
    commas: text.includes(','),
    weak: row.weak?.includes(text) ?? false,
    generic: row.generic?.includes(text) ?? false,
    local: row.local?.includes(text) ?? false,
    bare: row.words?.includes(text) ?? false,
  };
}

/** Names of unions within longer names, and what stands for them there. */
const UNION =
  /(?<=.)(?:United Nations|European Union|African Union)|(?:United Nations|European Union|African Union)(?=.)/;
const shorterOf = (union: string): string =>
  union === 'United Nations' ? 'UN' : union === 'European Union' ? 'EU' : 'AU';

/** Calls back with every form of a row. */
type FormsOf = (
  row: OrganisationRow,
  add: (text: string, form: OrganisationMention['form'], language: Language) => void,
) => void;

const englishForms: FormsOf = ({ name, aliases = [], acronym, acronyms = [], words = [] }, add) => {
  addWithShorter(name, 'name');
  for (const alias of aliases) addWithShorter(alias, 'alias');
  if (acronym !== undefined) add(acronym, 'acronym', 'en');
  for (const each of acronyms) add(each, 'acronym', 'en');
  for (const each of words) add(each, 'alias', 'en');

  function addWithShorter(text: string, form: 'name' | 'alias'): void {
    add(text, form, 'en');
    if (UNION.test(text)) add(text.replace(UNION, shorterOf), form, 'en');
  }
};

const foreignForms =
  (languages: readonly Language[]): FormsOf =>
  (row, add) => {
    for (const language of languages) {
      for (const text of row.names?.[language] ?? []) add(text, 'name', language);
      for (const text of row.acronymsIn?.[language] ?? []) add(text, 'acronym', language);
    }
  };

/** What stands before the first space of a form. */
function headOf(text: string): string {
  const space = text.indexOf(' ');
  return space < 0 ? text : text.slice(0, space);
}

/** Rows with a form that begins with a word, and the spellings that the word has there. */
interface Bucket {
  readonly rows: OrganisationRow[];
  readonly heads: string[];
  /** Made when a text first has the word: by the key of the second word, empty for forms of one; the longest first. */
  patterns?: ReadonlyMap<string, readonly Pattern[]>;
}

/**
 * Forms by their first words. An index is made when a text may need it, and a form is taken apart when a text has its first
 * word, so that a start costs little.
 */
class FormIndex {
  readonly #formsOf: FormsOf;
  #buckets: ReadonlyMap<string, Bucket> | undefined;

  constructor(formsOf: FormsOf) {
    this.#formsOf = formsOf;
  }

  /** Forms that may stand at a word, the longest first. */
  at(words: readonly Word[], at: number): readonly Pattern[] {
    this.#buckets ??= this.#build();
    const bucket = this.#buckets.get(words[at]?.key ?? '');
    if (!bucket) return [];
    bucket.patterns ??= this.#patternsOf(bucket);
    const long = bucket.patterns.get(words[at + 1]?.key ?? '') ?? [];
    const short = bucket.patterns.get('') ?? [];
    return long === short || short.length === 0 ? long : long.length === 0 ? short : [...long, ...short];
  }

  #build(): ReadonlyMap<string, Bucket> {
    const buckets = new Map<string, Bucket>();
    const byHead = new Map<string, Bucket>();
    for (const row of ALL) {
      this.#formsOf(row, (text) => {
        const head = headOf(text);
        const bucket = byHead.get(head) ?? bucketOf(head);
        if (bucket.rows.at(-1) !== row) bucket.rows.push(row);
      });
    }
    return buckets;

    function bucketOf(head: string): Bucket {
      const key = /^[A-Za-z]+$/.test(head) ? keyOf(head) : (wordsOf(head)[0]?.key ?? '');
      const bucket = buckets.get(key) ?? { rows: [], heads: [] };
      bucket.heads.push(head);
      buckets.set(key, bucket);
      byHead.set(head, bucket);
      return bucket;
    }
  }

  #patternsOf({ rows, heads }: Bucket): ReadonlyMap<string, readonly Pattern[]> {
    const bySecond = new Map<string, Pattern[]>();
    for (const row of rows) {
      this.#formsOf(row, (text, form, language) => {
        if (!heads.includes(headOf(text))) return;
        const pattern = patternOf(row, text, form, language);
        const patterns = bySecond.get(pattern.second);
        if (patterns) patterns.push(pattern);
        else bySecond.set(pattern.second, [pattern]);
      });
    }
    for (const patterns of bySecond.values()) patterns.sort((a, b) => b.words.length - a.words.length);
    return bySecond;
  }
}

const ENGLISH = new FormIndex(englishForms);
const ROMANCE = new FormIndex(foreignForms(['fr', 'es']));
const RUSSIAN = new FormIndex(foreignForms(['ru']));
/** Small words that French and Spanish texts are full of, and English ones have in names at most. */
const ROMANCE_WORD = /(?:^|\s)(?:de|des|les|la|du|aux|et|est|del|los|las|el|que|por)\s/;

/** The indexes that a text may need. */
const indexesFor = (text: string, language: Language | undefined): readonly FormIndex[] => [
  ENGLISH,
  ...(language === 'fr' || language === 'es' || (!language && ROMANCE_WORD.test(text)) ? [ROMANCE] : []),
  ...(/[\u0400-\u04ff]/.test(text) ? [RUSSIAN] : []),
];

function patternsAt(indexes: readonly FormIndex[], words: readonly Word[], at: number): readonly Pattern[] {
  const [first, ...others] = indexes.map((each) => each.at(words, at)).filter((each) => each.length > 0);
  if (others.length === 0) return first ?? [];
  return [...(first ?? []), ...others.flat()].sort((a, b) => b.words.length - a.words.length);
}

/* Matching */

/** Whether what stands between two words may stand for what is between them in a name. */
function fits(between: string, pattern: Pattern, gap: string): boolean {
  if (between === ' ' && (gap === ' ' || gap === '-')) return true;
  const plain = pattern.commas ? between.replace(/^,(?=\s)/, '') : between;
  if (gap.startsWith("'")) return /^['’\u02bc]\s?$/.test(plain) && plain.length === gap.length;
  if (gap === '/' || gap === '.') return plain === gap;
  // A space and a hyphen stand for each other, as in G 20; an empty line parts two paragraphs.
  return /^[-\u2010\u2011\u2013]$/.test(plain) || (/^\s{1,40}$/.test(plain) && !/\n\s*\n/.test(plain));
}

function matches(pattern: Pattern, words: readonly Word[], at: number, text: string): boolean {
  const { words: expected, capitals, gaps, form } = pattern;
  for (let index = 0; index < expected.length; index++) {
    const word = words[at + index];
    if (!word || (capitals[index] && !word.capital)) return false;
    if (expected[index] !== (form === 'acronym' ? word.text : word.key)) return false;
    const before = index > 0 ? words[at + index - 1] : undefined;
    if (before && !fits(text.slice(before.end, word.start), pattern, gaps[index - 1] ?? '')) return false;
  }
  return true;
}

/** Acronyms that are words as well, and no names in a heading in capitals. */
const WORDS_TOO: ReadonlySet<string> = new Set(['WHO', 'CARE', 'SUN', 'CAN', 'FIND', 'PACE', 'CAT']);

/** Whether the words around are in capitals, all of them. */
function isShouted(text: string, { start, end }: Word): boolean {
  const around = `${text.slice(Math.max(0, start - 30), start)} ${text.slice(end, end + 30)}`;
  return !/[a-z]/.test(around) && /[A-Z]{2}/.test(around);
}

/** A form that stands at a place, with the country's name where that belongs to it. */
interface Candidate {
  readonly pattern: Pattern;
  readonly start: number;
  readonly end: number;
  /** Whether it counts only where the text names the body in full. */
  readonly weak: boolean;
  /** Whether the country of the body stands beside it, or is the one that the caller gives. */
  readonly known?: 'beside' | 'given';
  /** How a word for a department is used, of such words. */
  readonly use?: Listed['use'];
}

/** What may stand at a place: rows that share a form. */
interface Match {
  readonly candidates: readonly Candidate[];
  readonly start: number;
}

/** The form as it stands here, or nothing if it means something else. */
function candidateOf(
  pattern: Pattern,
  words: readonly Word[],
  at: number,
  text: string,
  country: string | undefined,
  owner: Owner | undefined,
): Candidate | undefined {
  const { row, generic, local, weak, bare, form } = pattern;
  const { length } = pattern.words;
  const isOwn = owner?.country !== undefined && owner.country === row.country;
  const candidate: Candidate = {
    pattern,
    start: words[isOwn ? owner.from : at]?.start ?? 0,
    end: words[(isOwn ? owner.to : at + length) - 1]?.end ?? 0,
    weak: weak && !isOwn,
    ...(isOwn ? { known: 'beside' } : row.country !== undefined && row.country === country ? { known: 'given' } : {}),
  };
  if (bare) {
    const use = row.country === country ? wordUse(text, words, at, length) : undefined;
    return use && { ...candidate, use: owner ? 'otherwise' : use };
  }
  if ((generic || local) && owner && !isOwn) return undefined;
  if (!local) return candidate;
  // The Treasury, but no Treasury bonds.
  if (length === 1 && form !== 'acronym' && wordUse(text, words, at, length, true) === 'otherwise') return undefined;
  return { ...candidate, weak: candidate.weak || !candidate.known };
}

function* spacedMatches(text: string, { language, country }: FindOptions): Generator<Match> {
  const words = wordsOf(text);
  const indexes = indexesFor(text, language);
  const counts = (pattern: Pattern): boolean =>
    pattern.form !== 'acronym' ||
    pattern.language === 'en' ||
    pattern.language === 'ru' ||
    pattern.language === language;
  let before = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    // Every form begins with a capital or with a digit.
    if (!word || (!word.capital && !/^\d/.test(word.text))) continue;
    let length = 0;
    let owner: Owner | undefined;
    let owned = 0;
    const candidates: Candidate[] = [];
    for (const pattern of patternsAt(indexes, words, at)) {
      if (candidates.length > 0 && pattern.words.length < length) break;
      if (!counts(pattern) || !matches(pattern, words, at, text)) continue;
      if (WORDS_TOO.has(pattern.text) && isShouted(text, word)) continue;
      length = pattern.words.length;
      if (owned !== length && (pattern.row.country !== undefined || pattern.generic)) {
        owner = ownerOf(text, words, at, length);
        owned = length;
      }
      const candidate = candidateOf(pattern, words, at, text, country, owned === length ? owner : undefined);
      if (candidate) candidates.push(candidate);
    }
    if (candidates.length === 0) continue;
    yield {
      candidates: candidates.map((each) => ({ ...each, start: Math.max(before, each.start) })),
      start: word.start,
    };
    const to = candidates.some((each) => each.known === 'beside') && owner ? owner.to : at + length;
    before = words[to - 1]?.end ?? before;
    at = to - 1;
  }
}

/* Chinese and Arabic */

const ARABIC = /[\u0621-\u064a]/;
/** The forms of alef as one, which keeps offsets. */
const foldArabic = (text: string): string => text.replace(/[أإآٱ]/g, 'ا');

/** Forms by their first two characters, the longest first. Shorter names than these stand within other words. */
let unspaced: ReadonlyMap<string, readonly Pattern[]> | undefined;

function unspacedIndex(): ReadonlyMap<string, readonly Pattern[]> {
  const index = new Map<string, Pattern[]>();
  for (const row of ALL) {
    for (const language of ['zh', 'ar'] as const) {
      for (const text of row.names?.[language] ?? []) {
        const folded = foldArabic(text);
        if (folded.length < (language === 'zh' ? 3 : 4)) continue;
        const pattern = { ...patternOf(row, text, 'name', language), words: [folded] };
        const key = folded.slice(0, 2);
        index.set(key, [...(index.get(key) ?? []), pattern]);
      }
    }
  }
  for (const patterns of index.values()) patterns.sort((a, b) => b.text.length - a.text.length);
  return index;
}

function* unspacedMatches(text: string): Generator<Match> {
  if (!/[\u0621-\u064a\u4e00-\u9fff]/.test(text)) return;
  unspaced ??= unspacedIndex();
  const folded = foldArabic(text);
  for (let at = 0; at < folded.length; at++) {
    const pattern = unspaced.get(folded.slice(at, at + 2))?.find((each) => {
      const [form = ''] = each.words;
      // In Arabic the article and small words are written as one with what follows; nothing is with what precedes.
      return folded.startsWith(form, at) && (each.language === 'zh' || !ARABIC.test(folded.charAt(at + form.length)));
    });
    if (!pattern) continue;
    const candidate = { pattern, start: at, end: at + pattern.text.length, weak: false };
    yield { candidates: [candidate], start: at };
    at += pattern.text.length - 1;
  }
}

/**
 * The organisations that a text names, in order, the longest name at each place. A name may be a part of a longer one that
 * is not in the data: “United Nations Fund for Namibia” names the United Nations. Of national bodies whose names several
 * countries have, those count of which the text or the options say the country.
 */
export function findOrganisations(text: string, options: FindOptions = {}): readonly OrganisationMention[] {
  const found = [...spacedMatches(text, options), ...unspacedMatches(text)].sort((a, b) => a.start - b.start);
  const anywhere = new Set(options.named);
  for (const { candidates } of found) {
    for (const { pattern, weak, use } of candidates) {
      if (pattern.form !== 'acronym' && !weak && use === undefined) anywhere.add(pattern.row);
    }
  }
  // Where each organisation was last named in full: it takes the acronyms that it shares from there on.
  const named = new Map<OrganisationRow, number>();
  for (const row of options.named ?? []) named.set(row, -1);
  const picked = found.flatMap(({ candidates }) => {
    const candidate = pickOf(candidates, named, anywhere);
    if (!candidate) return [];
    const { pattern, start, use } = candidate;
    if (pattern.form !== 'acronym' && use === undefined) named.set(pattern.row, start);
    return [candidate];
  });
  const standing = standingWords(
    text,
    picked.map(({ pattern, start, end, use }) => ({
      start,
      end,
      use: use ?? (pattern.row.country === undefined ? 'foreign' : 'named'),
    })),
  );
  return picked
    .filter((each, at) => each.use === undefined || standing.has(at))
    .map(({ pattern: { row, form }, start, end }) => ({ row, start, end, form }));
}

/**
 * Which of the rows that share a form is meant: the one beside which its country stands, the one named last, the one it
 * belongs to, or one named later.
 */
function pickOf(
  candidates: readonly Candidate[],
  named: ReadonlyMap<OrganisationRow, number>,
  anywhere: ReadonlySet<OrganisationRow>,
): Candidate | undefined {
  if (candidates.length === 1 && !candidates[0]?.weak) return candidates[0];
  const isNamed = ({ pattern }: Candidate): boolean => named.has(pattern.row);
  const placeOf = ({ pattern }: Candidate): number => named.get(pattern.row) ?? 0;
  const [last] = candidates.filter(isNamed).sort((a, b) => placeOf(b) - placeOf(a));
  return (
    candidates.find((each) => each.known === 'beside') ??
    last ??
    candidates.find((each) => !each.weak) ??
    candidates.find((each) => anywhere.has(each.pattern.row))
  );
}

/** The organisation with a name, alias or acronym, in any language; of several that share it the one it belongs to. */
export function rowOf(nameOrAcronym: string, options: FindOptions = {}): OrganisationRow | undefined {
  const text = nameOrAcronym.trim().replace(/^the\s+/i, '');
  const words = wordsOf(text);
  const patterns = patternsAt([ENGLISH, ROMANCE, RUSSIAN], words, 0).filter(
    (each) => !each.local && !each.bare && each.words.length === words.length && matches(each, words, 0, text),
  );
  const spacedRow = (
    patterns.find((each) => !each.weak && each.language === 'en') ??
    patterns.find((each) => !each.weak) ??
    patterns[0]
  )?.row;
  if (spacedRow) return spacedRow;
  if (words.length > 0) {
    // The U.S. Treasury, the Foreign Ministry of Japan.
    const [mention] = findOrganisations(text, options);
    return mention?.start === 0 && mention.end >= (words.at(-1)?.end ?? 0) ? mention.row : undefined;
  }
  unspaced ??= unspacedIndex();
  const folded = foldArabic(text);
  return unspaced.get(folded.slice(0, 2))?.find((each) => each.words[0] === folded)?.row;
}
