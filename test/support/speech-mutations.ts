import fc from 'fast-check';
import type { Span } from '../../src/core/source.ts';
import type { Passage, Speech } from '../../src/ir/speech.ts';

export type Path = readonly (string | number)[];

/** One change to a speech: a text replaced, an optional value left out, a list of another length. */
export type Mutation =
  | { readonly type: 'text'; readonly path: Path; readonly text: string }
  | { readonly type: 'drop'; readonly path: Path }
  | { readonly type: 'length'; readonly path: Path; readonly length: number };

/** What the model may lack. */
const OPTIONAL = new Set(
  (
    'keyMessage keyMessages structure pillars principles lists agencies regional engagement figures asks comparisons quotations ' +
    'timeline dates glossary notes omit supports short label note ordinal evidence title begins requires obstacle obstacles acronym ' +
    'competence role facts change corridor ask with date resolved event of since hedge headline recipients partners caveat derived ' +
    'words about time next session place marking source actorAdjective organization office chair established origin members condition'
  ).split(' '),
);
/** Fields of these names are required in some groups and optional in others. */
const REQUIRED = [
  /^speech\.(title|event|event\.date)$/,
  /^(keyMessages|structure|pillars|principles|agencies|regional|engagement|asks|timeline|principles\.obstacles)\.headline$/,
  /^(lists|comparisons)\.\d+\.headline$/,
  /^comparisons\.\d+\.rows\.\d+\.label$/,
  /^glossary\.\d+\.origin$/,
  /^notes\.\d+\.about$/,
  /^(dates|engagement\.items)\.\d+\.date$/,
  /^agencies\.items\.\d+\.facts$/,
];
/** Fields whose values are chosen from a list, or have a form of their own. */
const FORMED = new Set([
  'kind',
  'status',
  'language',
  'date',
  'since',
  'origin',
  'unit',
  'derived',
  'at',
  'quotes',
  'quote',
  'begins',
  'sections',
]);
const isFormed = (path: Path): boolean =>
  path.some((each) => typeof each === 'string' && FORMED.has(each)) && !/facts\.origin$/.test(path.join('.'));

const WORDS =
  'governments must act together to prevent trafficking in persons and protect those who suffer it, for no country can do so alone'.split(
    ' ',
  );
export const words = (count: number): string =>
  `${Array.from({ length: count }, (_, index) => WORDS[(index * 7) % WORDS.length]).join(' ')}.`;

/** Text of every length and of every kind of odd character that the reader lets through. */
export const TEXTS: Readonly<Record<string, string>> = {
  letter: 'x',
  number: '1',
  dash: '–',
  word: 'Governments',
  sentence: words(30),
  paragraph: words(120),
  page: words(400),
  markup: `<b>&amp; "Tom" & 'Jerry'</b> ]]> {{ x }} {% y %} %PDF`,
  backslash: String.raw`C:\temp\$x \n \u0041 $& $1 #{a}`,
  emoji: 'Progress 🎉 for 👩‍👩‍👧 in 🇺🇳',
  cyrillic: 'Предупреждение торговли людьми',
  greek: 'Πρόληψη της εμπορίας ανθρώπων',
  arabic: 'منع الاتجار بالأشخاص',
  hebrew: 'מניעת סחר בבני אדם and English',
  chinese: '防止人口贩运',
  combining: 'Cafe\u0301 n\u0303andu\u0301 o\u0308\u0323 Z\u0351\u036b\u0343',
  accents: 'Čeština, žluťoučký kůň; Ærøskøbing; Đặng Thùy Trâm',
  unbroken: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
  nines: '9'.repeat(60),
  hyphens: 'state-of-the-art-of-the-possible-and-of-the-necessary-in-all-things-that-matter',
  address: `https://example.org/${'a-long/path_that%20goes.on/'.repeat(4)}?q=1&r=2#end`,
  spaces: 'a\u00a0b\u202fc\u2009d\u200be\u00adf\u2011g\u2060h',
  quotes: '“So,” he said, ‘it’s “done”’ «oui» „ja“',
  references: '¶7 ¶¶ ¶1–17 § 3',
  ligatures: 'ﬁnal eﬃcient office fjord ffi ffl',
  signs: '½ ² ™ © € £ ¥ ‰ → ≥ ≠ × ∑ √ ∞',
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All places in a speech that can be changed. */
export function findSites(speech: Speech<Passage>): {
  readonly texts: readonly Path[];
  readonly optional: readonly Path[];
  readonly lists: readonly Path[];
} {
  const texts: Path[] = [];
  const optional: Path[] = [];
  const lists: Path[] = [];
  const visit = (value: unknown, path: Path): void => {
    const key = path.at(-1);
    if (typeof key === 'string' && OPTIONAL.has(key) && !REQUIRED.some((each) => each.test(path.join('.'))))
      optional.push(path);
    if (isFormed(path)) return;
    if (typeof value === 'string') texts.push(path);
    else if (Array.isArray(value)) {
      // A comparison's columns and cells come in pairs.
      if (key !== 'cells' && key !== 'columns') lists.push(path);
      for (const [index, each] of value.entries()) visit(each, [...path, index]);
    } else if (isObject(value)) {
      for (const [name, each] of Object.entries(value)) visit(each, [...path, name]);
    }
  };
  visit(speech, []);
  return { texts, optional, lists };
}

export function mutationOf(speech: Speech<Passage>): fc.Arbitrary<Mutation> {
  const { texts, optional, lists } = findSites(speech);
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.constantFrom(...texts), fc.constantFrom(...Object.values(TEXTS)))
        .map(([path, text]): Mutation => ({ type: 'text', path, text })),
    },
    { weight: 1, arbitrary: fc.constantFrom(...optional).map((path): Mutation => ({ type: 'drop', path })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...lists), fc.constantFrom(1, 2, 7, 12, 40))
        .map(([path, length]): Mutation => ({ type: 'length', path, length })),
    },
  );
}

export const mutate = (speech: Speech<Passage>, mutations: readonly Mutation[]): Speech<Passage> =>
  mutations.reduce((changed, each) => change(changed, each.path, each) as Speech<Passage>, speech);

/** A copy of a value with one change at a path; a path that an earlier change has taken away changes nothing. */
function change(value: unknown, path: Path, mutation: Mutation): unknown {
  const [key, ...rest] = path;
  if (key === undefined) {
    if (mutation.type === 'text') return typeof value === 'string' ? mutation.text : value;
    if (mutation.type !== 'length' || !Array.isArray(value) || value.length === 0) return value;
    return Array.from({ length: mutation.length }, (_, index) => value[index % value.length]);
  }
  if (Array.isArray(value)) {
    return value.map((each, index) => (index === key ? change(each, rest, mutation) : each));
  }
  if (!isObject(value) || !(key in value)) return value;
  if (rest.length === 0 && mutation.type === 'drop') {
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  }
  return { ...value, [key]: change(value[key], rest, mutation) };
}

/** The stretches of the file that a change touches: of the groups that hold its path, the innermost first. */
export function spansAround(speech: Speech<Passage>, path: Path): readonly Span[] {
  const spans: Span[] = [];
  let value: unknown = speech;
  for (const key of path) {
    if (isObject(value) && isObject(value.at) && 'span' in value.at) spans.unshift(value.at.span as Span);
    value = isObject(value) ? value[key] : Array.isArray(value) ? value[Number(key)] : undefined;
  }
  if (isObject(value) && isObject(value.at) && 'span' in value.at) spans.unshift(value.at.span as Span);
  return spans;
}
