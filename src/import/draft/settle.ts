import type { Path } from '../../1-read/yaml-node.ts';
import { type Draft, isList, isRecord, type ModelRecord, type ModelValue, type Unclaimed } from '../../ir/draft.ts';
import { condense, condensePhrase } from './condense.ts';

/** Rounds after which what is still wrong is left for a person: each takes something out, so few are ever needed. */
const ROUNDS = 6;

/**
 * Takes out of a draft what the rules of the program object to, so that it builds at once: a field where the item can do
 * without, else the item, else the section. `findFaults` gives the places of errors in the draft as it is written.
 * What is taken out joins the passages that no rule claimed, where nothing else rests on it. `paragraphs` are the texts of
 * the transcript's paragraphs in order.
 */
export function settle(
  draft: Draft,
  paragraphs: readonly string[],
  findFaults: (draft: Draft) => readonly Path[],
): Draft {
  let settled: Settled = { ...draft, lost: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const faults = findFaults(settled);
    if (faults.length === 0) break;
    // From the end, so that places in lists still hold.
    const ordered = [...new Map(faults.map((path) => [path.join('.'), path])).values()]
      .toSorted(comparePaths)
      .reverse();
    const gone = new Set<string>();
    for (const path of ordered) {
      // What stands at the place of an item that went is another item.
      if (path.some((_, at) => gone.has(path.slice(0, at + 1).join('.')))) continue;
      const next = withoutFault(settled, path);
      if (next.took) gone.add(next.took.join('.'));
      settled = next.settled;
    }
    const hollow = Object.values(settled.model)
      .flatMap((each) => each ?? [])
      .filter(isHollow);
    settled = { ...settled, model: prune(settled.model), lost: [...settled.lost, ...quotesOf(hollow)] };
  }
  const { model, unclaimed, lost } = settled;
  return {
    model,
    unclaimed: lost.length === 0 ? unclaimed : inOrder([...unclaimed, ...lostOf(settled, paragraphs)], paragraphs),
  };
}

/** A draft on the way, with the quotes of what was taken out. */
interface Settled extends Draft {
  readonly lost: readonly ModelValue[];
}

/** What was taken out and is quoted nowhere any more, each passage once. */
function lostOf({ model, lost }: Settled, paragraphs: readonly string[]): readonly Unclaimed[] {
  const left = new Set(quotesOf(model).map(wordsOfQuote));
  return [...new Map(lost.map((quote) => [JSON.stringify(quote), quote])).values()].flatMap((quote) => {
    const text = wordsOfQuote(quote);
    if (left.has(text)) return [];
    const around = isRecord(quote) ? [quote.prefix, quote.suffix].filter((each) => typeof each === 'string') : [];
    const at = paragraphs.findIndex((each) => [text, ...around].every((words) => each.includes(words)));
    return [{ paragraph: at + 1, text }];
  });
}

/** Passages in the order of the speech. */
const inOrder = (passages: readonly Unclaimed[], paragraphs: readonly string[]): readonly Unclaimed[] =>
  passages
    .map((each) => ({ each, at: paragraphs[each.paragraph - 1]?.indexOf(each.text) ?? 0 }))
    .toSorted((a, b) => a.each.paragraph - b.each.paragraph || a.at - b.at)
    .map(({ each }) => each);

function comparePaths(a: Path, b: Path): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const [x, y] = [a[i], b[i]];
    if (x === y) continue;
    if (x === undefined) return -1;
    if (y === undefined) return 1;
    return typeof x === 'number' && typeof y === 'number' ? x - y : String(x) < String(y) ? -1 : 1;
  }
  return 0;
}

/** Fields that an item can do without, as long as another of them is left. */
const SPARE = new Set([
  'short',
  'with',
  'hedge',
  'since',
  'recipients',
  'acronym',
  'of',
  'date',
  'resolved',
  'ordinal',
  'supports',
]);
const SAYS = ['competence', 'role', 'ask'];

/** Whether a record says something without a field. What is asked of all agencies is a record beside them. */
const canDoWithout = (record: ModelRecord, field: string): boolean =>
  SPARE.has(field) || isRecord(record[field]) || SAYS.filter((each) => record[each] !== undefined).length > 1;

/** A draft without what is wrong at a place, and the place of the item that was taken out for it, if one was. */
function withoutFault(draft: Settled, path: Path): { readonly settled: Settled; readonly took?: Path } {
  const { model } = draft;
  if (path[0] === 'speech')
    return {
      settled: { ...draft, model: replace(model, ['speech'], shorterFacts(model.speech, path)) as ModelRecord },
    };
  const item = itemOf(path);
  if (item.length === 0) return { settled: draft };
  const record = valueAt(model, item);
  const field = path
    .slice(item.length)
    .find((each): each is string => typeof each === 'string' && (SPARE.has(each) || SAYS.includes(each)));
  if (field !== undefined && isRecord(record) && canDoWithout(record, field)) {
    return {
      settled: {
        ...draft,
        model: replace(model, item, omit(record, field)) as ModelRecord,
        lost: [...draft.lost, ...quotesOf(record[field])],
      },
    };
  }
  if (
    isRecord(record) &&
    path.length === item.length + 1 &&
    path.at(-1) === 'headline' &&
    typeof record.headline === 'string'
  ) {
    const shorter = typeof record.short === 'string' ? record.short : condense(record.headline, 70);
    if (shorter.length < record.headline.length) {
      const changed = omit({ ...record, headline: shorter }, 'short');
      return { settled: { ...draft, model: replace(model, item, changed) as ModelRecord } };
    }
  }
  return {
    settled: {
      ...draft,
      model: replace(model, item, undefined) as ModelRecord,
      lost: [...draft.lost, ...quotesOf(record)],
    },
    took: item,
  };
}

/** The facts of a speech with the one at a place cut by a third; where a place holds several, what says least of them goes. */
function shorterFacts(speech: ModelValue | undefined, path: Path): ModelValue | undefined {
  const place = path.slice(1);
  const value = valueAt(speech, place);
  if (typeof value === 'string')
    return replace(speech, place, condensePhrase(value, Math.ceil(value.length * 0.66)).slice(0, 80));
  const speaker = isRecord(speech) ? speech.speaker : undefined;
  if (!isRecord(speech) || !isRecord(speaker)) return speech;
  const spare = ['office', 'organization', 'role'].find((each) => speaker[each] !== undefined);
  const name = String(speaker.name ?? '')
    .split(/\s+/)
    .slice(0, 4)
    .join(' ');
  return { ...speech, speaker: spare === undefined ? { ...speaker, name } : omit(speaker, spare) };
}

/** The item that a place is in: the innermost list element, else the section. */
function itemOf(path: Path): Path {
  const at = path.findLastIndex(
    (each, index) => typeof each === 'number' && path[index - 1] !== 'quotes' && path[index - 1] !== 'recipients',
  );
  return path.slice(0, at === -1 ? 1 : at + 1);
}

function valueAt(value: ModelValue | undefined, path: Path): ModelValue | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (isList(value)) return valueAt(value[Number(first)], rest);
  return isRecord(value) ? valueAt(value[first], rest) : undefined;
}

/** A copy with the value at a place put in, or taken out where it is undefined. */
function replace(value: ModelValue | undefined, path: Path, next: ModelValue | undefined): ModelValue | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return next;
  if (isList(value)) {
    return value.flatMap((each, at) => {
      if (at !== first) return [each];
      const put = replace(each, rest, next);
      return put === undefined ? [] : [put];
    });
  }
  return isRecord(value) ? { ...value, [first]: replace(value[first], rest, next) } : value;
}

function omit(record: ModelRecord, field: string): ModelRecord {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== field));
}

/** Without sections that have lost their items. */
function prune(model: ModelRecord): ModelRecord {
  return Object.fromEntries(
    Object.entries(model).flatMap(([name, value]) => {
      const left = isList(value) ? value.filter((each) => !isHollow(each)) : value;
      return left === undefined || isHollow(left) || (isList(left) && left.length === 0) ? [] : [[name, left]];
    }),
  );
}

const isHollow = (value: ModelValue): boolean => isRecord(value) && isList(value.items) && value.items.length === 0;

/** All quotes within a value. */
function quotesOf(value: ModelValue | undefined): readonly ModelValue[] {
  if (isList(value)) return value.flatMap(quotesOf);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([field, child]) =>
    field === 'quotes' && isList(child) ? child : quotesOf(child),
  );
}

const wordsOfQuote = (quote: ModelValue): string => String(isRecord(quote) ? quote.exact : quote);
