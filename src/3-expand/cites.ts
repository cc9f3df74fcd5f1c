import type { Passage } from '../ir/speech.ts';

/** Paragraph numbers in ascending order, each once. */
export function mergeParagraphs(...groups: readonly (readonly number[])[]): readonly number[] {
  return [...new Set(groups.flat())].sort((a, b) => a - b);
}

export const sameParagraphs = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((each, i) => each === b[i]);

/** What `a` cites and `b` does not. */
export const withoutParagraphs = (a: readonly number[], b: readonly number[]): readonly number[] =>
  a.filter((each) => !b.includes(each));

/**
 * The paragraphs that a value of the model rests on: those of its quotes; of a part, those it covers; of a list, those
 * of its elements. A section without quotes of its own rests on its items.
 */
export function paragraphsOf(value: unknown): readonly number[] {
  if (Array.isArray(value)) return mergeParagraphs(...value.map(paragraphsOf));
  if (typeof value !== 'object' || value === null) return [];
  const { paragraph, paragraphs, quotes, items } = value as Readonly<Record<string, unknown>>;
  if (typeof paragraph === 'number') return [paragraph];
  if (Array.isArray(paragraphs)) return mergeParagraphs(paragraphs.filter((each) => typeof each === 'number'));
  const own = paragraphsOf(quotes ?? null);
  return own.length > 0 ? own : paragraphsOf(items ?? null);
}

/** The passages that a value rests on, as above; a part quotes none of the paragraphs that it covers. */
export function passagesOf(value: unknown): readonly Passage[] {
  if (Array.isArray(value)) return value.flatMap(passagesOf);
  if (typeof value !== 'object' || value === null) return [];
  if (isPassage(value)) return [value];
  const { paragraphs, quotes, items } = value as Readonly<Record<string, unknown>>;
  if (Array.isArray(paragraphs)) return [];
  const own = passagesOf(quotes ?? null);
  return own.length > 0 ? own : passagesOf(items ?? null);
}

const isPassage = (value: object): value is Passage => 'exact' in value && 'paragraph' in value && 'sentences' in value;

/**
 * All the paragraphs that made slots rest on: `cites` wherever it stands in them. Values of the model are not searched,
 * only what the template says is cited.
 */
export function collectCites(made: unknown): readonly number[] {
  if (Array.isArray(made)) return mergeParagraphs(...made.map(collectCites));
  if (typeof made !== 'object' || made === null) return [];
  const { cites, ...slots } = made as Readonly<Record<string, unknown>>;
  const own = Array.isArray(cites) ? cites.filter((each) => typeof each === 'number') : [];
  return mergeParagraphs(own, ...Object.values(slots).map(collectCites));
}

/** A block beside its slide's title: only what the title does not already cite. */
export const citeBeside = <B extends { readonly cites: readonly number[] }>(block: B, title: readonly number[]): B => ({
  ...block,
  cites: withoutParagraphs(block.cites, title),
});

/** Rows of a table: a reference column that only repeats the title's is left out. */
export const citeRows = <R extends { readonly cites: readonly number[] }>(
  rows: readonly R[],
  title: readonly number[],
): readonly R[] =>
  rows.every((row) => row.cites.length === 0 || sameParagraphs(row.cites, title))
    ? rows.map((row) => ({ ...row, cites: [] }))
    : rows;
