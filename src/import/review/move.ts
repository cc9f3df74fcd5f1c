import { findStrongest } from '../../english/strength.ts';
import { isList, isRecord, type ModelRecord, type ModelValue } from '../../ir/draft.ts';

/** What becomes of an item in another section. */
export interface Move {
  /** The item as it stands there. */
  readonly record: ModelRecord;
  /** Fields of the item that have no place there. */
  readonly lost: readonly string[];
  /** Fields that are required there and that the item does not say: a person should look at their values. */
  readonly assumed: readonly Assumed[];
}

export interface Assumed {
  readonly field: string;
  /** Empty where there is nothing to assume. */
  readonly value: string;
}

/** A field of a section's items: taken from the first of these fields that the item has, or assumed where required. */
interface Target {
  readonly from: readonly string[];
  readonly assume?: (item: ModelRecord) => string;
}

/** What a name may be taken from, and what a text. */
const NAMES = ['name', 'with', 'to', 'term', 'acronym', 'label', 'about'];
const TEXTS = ['text', 'action', 'role', 'meaning', 'competence', 'expansion', 'requires', 'ask'];

const name: Target = { from: NAMES, assume: (item) => firstWords(textOf(item)) };
const text: Target = { from: TEXTS, assume: (item) => quoteOf(item) };
const nothing = (): string => '';
const same = (...fields: readonly string[]): Readonly<Record<string, Target>> =>
  Object.fromEntries(fields.map((field) => [field, { from: [field] }]));

const NAMED = { name, ...same('ordinal'), text };
const AGENCY: Readonly<Record<string, Target>> = {
  name: { from: ['name', 'to', 'with', 'term', 'by'], assume: nothing },
  ...same('acronym'),
  kind: { from: ['kind'], assume: () => 'other' },
  ...same('competence'),
  role: { from: ['role', 'text', 'meaning'] },
  ask: { from: ['ask', 'action'] },
  ...same('facts', 'change', 'corridor'),
};

/** The fields of the items of each section that an item can go to, in the order in which they are written. */
const TARGETS: Readonly<Record<string, Readonly<Record<string, Target>>>> = {
  keyMessages: { ...NAMED, ...same('figure') },
  pillars: { ...NAMED, ...same('evidence') },
  principles: { ...NAMED, ...same('short', 'requires', 'obstacle', 'obstacleQuotes') },
  lists: NAMED,
  agencies: AGENCY,
  regional: AGENCY,
  engagement: {
    with: { from: ['with', 'to', 'name'] },
    action: { from: ['action', ...TEXTS], assume: quoteOf },
    date: { from: ['date', 'since'] },
    ...same('resolved'),
    status: { from: ['status'], assume: () => 'ongoing' },
    ...same('event'),
  },
  figures: {
    value: { from: ['value'], assume: nothing },
    unit: { from: ['unit'], assume: nothing },
    ...same('of', 'hedge'),
    meaning: { from: ['meaning', ...TEXTS], assume: quoteOf },
    since: { from: ['since', 'date'] },
    ...same('recipients', 'event'),
  },
  asks: {
    to: { from: ['to', 'with', 'name'], assume: nothing },
    action: { from: ['action', 'ask', ...TEXTS], assume: quoteOf },
    strength: { from: ['strength'], assume: verbOf },
    ...same('words'),
  },
  quotations: { text: { from: [], assume: quoteOf }, ...same('by'), about: { from: ['about', 'name'] } },
  dates: {
    date: { from: ['date', 'since'], assume: nothing },
    ...same('resolved', 'time', 'next'),
    text: { from: ['text', ...TEXTS], assume: quoteOf },
    ...same('event'),
  },
  glossary: {
    term: { from: ['term', 'acronym', 'name', 'with', 'to'], assume: nothing },
    expansion: { from: ['expansion', ...TEXTS], assume: nothing },
    origin: { from: ['origin'], assume: () => 'speech' },
  },
};

/** Sections that are lists of items without a headline. */
export const BARE: ReadonlySet<string> = new Set(['figures', 'quotations', 'dates', 'glossary']);

/** Sections that items can be moved to. */
export const MOVE_TARGETS: readonly string[] = Object.keys(TARGETS);

/** Fields that all items may have. */
const COMMON = ['quotes', 'allow', 'draft', 'rank'];

/** An item with its fields under the names of another section; undefined where nothing can be moved there. */
export function planMove(
  item: ModelRecord,
  section: string,
  filled: Readonly<Record<string, string>> = {},
): Move | undefined {
  const targets = TARGETS[section];
  if (targets === undefined) return undefined;
  const used = new Set<string>(COMMON);
  const assumed: Assumed[] = [];
  const fields: [string, ModelValue][] = [];
  // A field that has its own name there is not taken for another.
  const own = new Set(Object.keys(targets).filter((field) => item[field] !== undefined));
  for (const [field, { from, assume }] of Object.entries(targets)) {
    const source = from.find(
      (each) => item[each] !== undefined && !used.has(each) && (each === field || !own.has(each)),
    );
    const value = source === undefined ? undefined : item[source];
    if (source !== undefined) used.add(source);
    const given = filled[field];
    if (given !== undefined) fields.push([field, toValue(field, given)]);
    else if (value !== undefined) fields.push([field, value]);
    else if (assume !== undefined) {
      const made = assume(item);
      assumed.push({ field, value: made });
      fields.push([field, toValue(field, made)]);
    }
  }
  const common = COMMON.flatMap((field): [string, ModelValue][] => {
    const value = item[field];
    return value === undefined ? [] : [[field, value]];
  });
  const lost = Object.keys(item).filter((field) => item[field] !== undefined && !used.has(field));
  return { record: Object.fromEntries([...fields, ...common]), lost, assumed };
}

/** A figure's value is a number. */
export const toValue = (field: string, value: string): ModelValue =>
  field === 'value' && /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;

/** What an item is called, where it has a name. */
export function nameOf(item: ModelRecord): string | undefined {
  const field = NAMES.find((each) => typeof item[each] === 'string');
  return field === undefined ? undefined : String(item[field]);
}

/** What an item says, at its longest. */
export function textOf(item: ModelRecord): string {
  const field = [...TEXTS, ...NAMES].find((each) => typeof item[each] === 'string');
  return field === undefined ? quoteOf(item) : String(item[field]);
}

function quoteOf(item: ModelRecord): string {
  const first = isList(item.quotes) ? item.quotes[0] : undefined;
  const exact = isRecord(first) ? first.exact : first;
  return typeof exact === 'string' ? exact : '';
}

/** The verb with which the speaker asks. */
function verbOf(item: ModelRecord): string {
  const quote = quoteOf(item);
  const verb = findStrongest(quote);
  return verb === undefined ? 'ask' : quote.slice(verb.start, verb.end);
}

/** A name has two to six words. */
const NAME_WORDS = 6;

/** The beginning of a text: nothing is made up. */
const firstWords = (words: string): string =>
  words
    .split(/\s+/)
    .slice(0, NAME_WORDS)
    .join(' ')
    .replace(/[\s,;:.–—-]+$/u, '');
