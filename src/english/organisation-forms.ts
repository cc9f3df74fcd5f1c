import lexicon from './lexicon/organisations.json' with { type: 'json' };
import { keyOf, type Word, wordsOf } from './name-words.ts';
import { NATIONAL_BODIES } from './national-bodies.ts';
import type { Language, OrganisationRow } from './organisation-row.ts';

export const ORGANISATIONS: readonly OrganisationRow[] = lexicon.rows as readonly OrganisationRow[];
const ALL: readonly OrganisationRow[] = [...ORGANISATIONS, ...NATIONAL_BODIES];

/** Which of its names a form is. */
export type Form = 'name' | 'acronym' | 'alias';

/** A form of a name, taken apart. */
export interface Pattern {
  readonly row: OrganisationRow;
  /** As the data has it. */
  readonly text: string;
  readonly form: Form;
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

function patternOf(row: OrganisationRow, text: string, form: Form, language: Language): Pattern {
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
type FormsOf = (row: OrganisationRow, add: (text: string, form: Form, language: Language) => void) => void;

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
export class FormIndex {
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

const ENGLISH: FormIndex = new FormIndex(englishForms);
const ROMANCE: FormIndex = new FormIndex(foreignForms(['fr', 'es']));
const RUSSIAN: FormIndex = new FormIndex(foreignForms(['ru']));
/** All indexes of names whose words are parted by spaces. */
export const INDEXES: readonly FormIndex[] = [ENGLISH, ROMANCE, RUSSIAN];
/** Small words that French and Spanish texts are full of, and English ones have in names at most. */
const ROMANCE_WORD = /(?:^|\s)(?:de|des|les|la|du|aux|et|est|del|los|las|el|que|por)\s/;

/** The indexes that a text may need. */
export const indexesFor = (text: string, language: Language | undefined): readonly FormIndex[] => [
  ENGLISH,
  ...(language === 'fr' || language === 'es' || (!language && ROMANCE_WORD.test(text)) ? [ROMANCE] : []),
  ...(/[\u0400-\u04ff]/.test(text) ? [RUSSIAN] : []),
];

/** The forms in several indexes that may stand at a word, the longest first. */
export function patternsAt(indexes: readonly FormIndex[], words: readonly Word[], at: number): readonly Pattern[] {
  const [first, ...others] = indexes.map((each) => each.at(words, at)).filter((each) => each.length > 0);
  if (others.length === 0) return first ?? [];
  return [...(first ?? []), ...others.flat()].sort((a, b) => b.words.length - a.words.length);
}

export const ARABIC: RegExp = /[\u0621-\u064a]/;
/** The forms of alef as one, which keeps offsets. */
export const foldArabic = (text: string): string => text.replace(/[أإآٱ]/g, 'ا');

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

/** The Chinese and Arabic names that may begin as a text does at a place, the longest first; both are folded. */
export function unspacedAt(folded: string, at: number): readonly Pattern[] {
  unspaced ??= unspacedIndex();
  return unspaced.get(folded.slice(at, at + 2)) ?? [];
}
