import type { AgencyKind } from '../ir/speech.ts';
import { isOfCountry } from './countries.ts';
import lexicon from './lexicon/organisations.json' with { type: 'json' };

/** The official languages of the United Nations. */
export type Language = 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';

/** A body between states, or one that works across them. The head of the data file explains every field. */
export interface OrganisationRow {
  readonly id: string;
  /** The official English name. */
  readonly name: string;
  readonly acronym?: string;
  /** Further ones. */
  readonly acronyms?: readonly string[];
  /** Acronyms that stand for something else as often: they count only where the text names the body in full. */
  readonly weak?: readonly string[];
  /** What speeches call it besides. */
  readonly aliases?: readonly string[];
  /** Names that bodies of countries have too, such as “Security Council”. */
  readonly generic?: readonly string[];
  readonly kind: AgencyKind;
  /** Its kind up to a day, that day excluded. */
  readonly before?: { readonly until: string; readonly kind: AgencyKind };
  readonly type: string;
  /** By language, the official name first. */
  readonly names?: Readonly<Partial<Record<Language, readonly string[]>>>;
  /** Acronyms that other languages have. */
  readonly acronymsIn?: Readonly<Partial<Record<Language, readonly string[]>>>;
  readonly source: string;
  readonly asOf: string;
  readonly note?: string;
}

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
}

export const ORGANISATIONS: readonly OrganisationRow[] = lexicon.rows as readonly OrganisationRow[];

/** The official name in a language, if there is one. */
export const nameIn = (row: OrganisationRow, language: Language): string | undefined =>
  language === 'en' ? row.name : row.names?.[language]?.[0];

/** What kind of body it is, or was on a day as precise as `2008` or `2008-06-03`. */
export const kindOf = (row: OrganisationRow, date?: string): AgencyKind =>
  row.before && date !== undefined && date < row.before.until.slice(0, date.length) ? row.before.kind : row.kind;

/* Words */

/** Letters of alphabets with spaces, marks and digits, as ranges: properties of Unicode ask for a flag that is slow. */
const LETTER =
  'A-Za-z0-9\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02bb\\u0300-\\u052f\\u1e00-\\u1fff';
/** U.N.; Co-operation, which is a word; any other word; and the sign that stands for “and”. */
const WORD = `[A-Z](?:\\.[A-Z])+(?![${LETTER}])\\.?|[Cc][Oo][-\\u2010\\u2011][Oo]per[a-z]+|[${LETTER}]+|&`;
/** Words that are spelt in two ways. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['programme', 'program'],
  ['programmes', 'programs'],
  ['labour', 'labor'],
  ['organisation', 'organization'],
  ['organisations', 'organizations'],
  ['centre', 'center'],
  ['centres', 'centers'],
  ['defence', 'defense'],
  ['decolonisation', 'decolonization'],
  ['civilisations', 'civilizations'],
  ['&', 'and'],
]);
/** Endings of Russian nouns and adjectives. */
const RUSSIAN_ENDING =
  /(?:[ая]ми|[ыи]ми|[ое]го|[ое]му|[ая]я|[ое]е|[оеыи]й|[ыи]е|[ыи]х|[ыи]м|[ую]ю|и[еюя]?й?|ии|[ое]в|[оеая]м|[ая]х|[аяоеуюыиьй])$/;

/** What words are compared by: lower case, no accents, one spelling, and no endings in Russian. */
function keyOf(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]+$/.test(lower)) return SPELLINGS.get(lower) ?? lower;
  if (/[\u0400-\u052f]/.test(lower)) {
    const plain = lower.replaceAll('ё', 'е').replaceAll('е\u0308', 'е');
    return plain.length > 3 ? plain.replace(RUSSIAN_ENDING, '') : plain;
  }
  const plain = lower.normalize('NFD').replace(/[\u0300-\u036f.\-\u2010\u2011]/g, '');
  return SPELLINGS.get(plain) ?? plain;
}

interface Word {
  readonly start: number;
  readonly end: number;
  /** As written, without the full stops of U.N. */
  readonly text: string;
  readonly key: string;
  readonly capital: boolean;
}

const WORDS = new RegExp(WORD, 'g');

function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  // A text has far fewer different words than words.
  const keys = new Map<string, string>();
  WORDS.lastIndex = 0;
  for (let match = WORDS.exec(text); match; match = WORDS.exec(text)) {
    const written = match[0];
    const first = written.charCodeAt(0);
    let key = keys.get(written);
    if (key === undefined) {
      key = keyOf(written);
      keys.set(written, key);
    }
    words.push({
      start: match.index,
      end: match.index + written.length,
      text: written.charAt(1) === '.' ? written.replaceAll('.', '') : written,
      key,
      capital: first < 0x80 ? first > 0x40 && first < 0x5b : written.charAt(0) !== written.charAt(0).toLowerCase(),
    });
  }
  return words;
}

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

const englishForms: FormsOf = ({ name, aliases = [], acronym, acronyms = [] }, add) => {
  addWithShorter(name, 'name');
  for (const alias of aliases) addWithShorter(alias, 'alias');
  if (acronym !== undefined) add(acronym, 'acronym', 'en');
  for (const each of acronyms) add(each, 'acronym', 'en');

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
    for (const row of ORGANISATIONS) {
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

/** Words that may stand before a name with a capital because a sentence or a title begins there. */
const BEFORE_NAMES: ReadonlySet<string> = new Set(
  'the a an this that these those our its in at on by to for from of as and or with when where if both under through since while after before un nations s current former'.split(
    ' ',
  ),
);

/** Whether a name that other bodies share belongs to another one: National Security Council, Russia's, … of Ukraine. */
function isBorrowed(text: string, words: readonly Word[], at: number, length: number): boolean {
  const [name, last] = [words[at], words[at + length - 1]];
  const [before, after] = [words[at - 1], words[at + length]];
  if (!name || !last) return false;
  if (before && /^\s+$/.test(text.slice(before.end, name.start))) {
    if (before.text === 's' && /['’]/.test(text.charAt(before.start - 1))) {
      const owner = words[at - 2];
      return !!owner?.capital && !/^(?:UN|Nations|Today|Yesterday)$/.test(owner.text);
    }
    const { key } = before;
    if (before.capital && !BEFORE_NAMES.has(key)) {
      const initial = /(?:^|[.?!:;”"]\s+)$/.test(text.slice(Math.max(0, before.start - 4), before.start));
      if (!initial || key === 'national' || isOfCountry(key)) return true;
    }
  }
  if (after?.text !== 'of' || !/^\s+$/.test(text.slice(last.end, after.start))) return false;
  const next = words[at + length + 1];
  const owner = next?.text === 'the' ? words[at + length + 2] : next;
  return !!owner?.capital;
}

/** What may stand at a place: rows that share a form. */
interface Match {
  readonly patterns: readonly Pattern[];
  readonly start: number;
  readonly end: number;
}

function* spacedMatches(text: string, language: Language | undefined): Generator<Match> {
  const words = wordsOf(text);
  const indexes = indexesFor(text, language);
  const counts = (pattern: Pattern): boolean =>
    pattern.form !== 'acronym' ||
    pattern.language === 'en' ||
    pattern.language === 'ru' ||
    pattern.language === language;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    // Every form begins with a capital or with a digit.
    if (!word || (!word.capital && !/^\d/.test(word.text))) continue;
    const candidates = patternsAt(indexes, words, at);
    if (candidates.length === 0) continue;
    const longest = candidates.find(
      (each) =>
        counts(each) &&
        matches(each, words, at, text) &&
        !(each.generic && isBorrowed(text, words, at, each.words.length)) &&
        !(WORDS_TOO.has(each.text) && isShouted(text, word)),
    );
    if (!longest) continue;
    const { length } = longest.words;
    const patterns = candidates.filter(
      (each) => each.words.length === length && counts(each) && matches(each, words, at, text),
    );
    yield { patterns, start: word.start, end: words[at + length - 1]?.end ?? word.end };
    at += length - 1;
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
  for (const row of ORGANISATIONS) {
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
    yield { patterns: [pattern], start: at, end: at + pattern.text.length };
    at += pattern.text.length - 1;
  }
}

/**
 * The organisations that a text names, in order, the longest name at each place. A name may be a part of a longer one that
 * is not in the data: “United Nations Fund for Namibia” names the United Nations.
 */
export function findOrganisations(text: string, options: FindOptions = {}): readonly OrganisationMention[] {
  const found = [...spacedMatches(text, options.language), ...unspacedMatches(text)].sort((a, b) => a.start - b.start);
  const anywhere = new Set(options.named);
  for (const { patterns } of found) {
    for (const { row, form } of patterns) if (form !== 'acronym') anywhere.add(row);
  }
  // Where each organisation was last named in full: it takes the acronyms that it shares from there on.
  const named = new Map<OrganisationRow, number>();
  for (const row of options.named ?? []) named.set(row, -1);
  return found.flatMap(({ patterns, start, end }) => {
    const pattern = pickOf(patterns, named, anywhere);
    if (!pattern) return [];
    const { row, form } = pattern;
    if (form !== 'acronym') named.set(row, start);
    return [{ row, start, end, form }];
  });
}

/** Which of the rows that share a form is meant: the one named last, else the one it belongs to, else one named later. */
function pickOf(
  patterns: readonly Pattern[],
  named: ReadonlyMap<OrganisationRow, number>,
  anywhere: ReadonlySet<OrganisationRow>,
): Pattern | undefined {
  if (patterns.length === 1 && !patterns[0]?.weak) return patterns[0];
  const [last] = patterns
    .filter((each) => named.has(each.row))
    .sort((a, b) => (named.get(b.row) ?? 0) - (named.get(a.row) ?? 0));
  return last ?? patterns.find((each) => !each.weak) ?? patterns.find((each) => anywhere.has(each.row));
}

/** The organisation with a name, alias or acronym, in any language; of several that share it the one it belongs to. */
export function rowOf(nameOrAcronym: string): OrganisationRow | undefined {
  const text = nameOrAcronym.trim().replace(/^the\s+/i, '');
  const words = wordsOf(text);
  const patterns = patternsAt([ENGLISH, ROMANCE, RUSSIAN], words, 0).filter(
    (each) => each.words.length === words.length && matches(each, words, 0, text),
  );
  const spacedRow = (
    patterns.find((each) => !each.weak && each.language === 'en') ??
    patterns.find((each) => !each.weak) ??
    patterns[0]
  )?.row;
  if (spacedRow || words.length > 0) return spacedRow;
  unspaced ??= unspacedIndex();
  const folded = foldArabic(text);
  return unspaced.get(folded.slice(0, 2))?.find((each) => each.words[0] === folded)?.row;
}
