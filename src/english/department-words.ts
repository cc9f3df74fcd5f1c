import type { Word } from './name-words.ts';

/** Something in a text that may be one of a row of bodies. */
export interface Listed {
  readonly start: number;
  readonly end: number;
  /**
   * `named` for bodies of countries by a name of their own, `foreign` for other organisations; of words such as State
   * `alone` after “at”, “with” and “from”, `listed` where they may be one of a row, and `otherwise` where they mean
   * something else: Secretary of State, Treasury bonds.
   */
  readonly use: 'named' | 'foreign' | 'alone' | 'listed' | 'otherwise';
}

/** Words in lower case that go on after the name of a body, rather than with it. */
const GOES_ON: ReadonlySet<string> = new Set(
  'and or but to for in on with at as by from of have has had are is was were will would who which that can could must should may also under through led leads alike both while when where working works today'.split(
    ' ',
  ),
);
/** What a treasury issues, and who heads it. */
const NO_BODY =
  /^(?:(?:under)?secretar(?:y|ies)|ministers?|committees?|securit(?:y|ies)|bills?|bonds?|notes?|yields?|markets?|auctions?|rates?|stocks?)$/;

const isSpace = (between: string): boolean => /^\s{1,40}$/.test(between) && !/\n\s*\n/.test(between);

/** How a word for a department is used. `ample` are words that need no row: the Treasury. */
export function wordUse(
  text: string,
  words: readonly Word[],
  at: number,
  length: number,
  ample = false,
): 'alone' | 'listed' | 'otherwise' {
  const [first, last, after] = [words[at], words[at + length - 1], words[at + length]];
  if (!first || !last || (first.text.length > 3 && first.text === first.text.toUpperCase())) return 'otherwise';
  // “At State reforms” needs a row around it, “at State and” does not.
  let goesOn = true;
  if (after) {
    const between = text.slice(last.end, after.start);
    if (/^[-\u2010\u2011]$/.test(between) && !ample) return 'otherwise';
    if (isSpace(between)) {
      const isDepartments = /^departments?$/.test(after.key);
      if (after.capital && !isDepartments) return 'otherwise';
      if (NO_BODY.test(after.key)) return 'otherwise';
      goesOn = length > 1 || isDepartments || GOES_ON.has(after.key);
    }
  }
  const article = words[at - 1]?.text === 'the' ? 1 : 0;
  const before = words[at - 1 - article];
  if (!before || !isSpace(text.slice(before.end, words[at - article]?.start))) return 'listed';
  const head = words[at - 2 - article];
  if (/^(?:of|to)$/.test(before.text)) {
    // Secretary of State, Secretary to the Treasury; the Departments of State and Justice.
    if (head && /^departments$/.test(head.key)) return 'alone';
    return ample && !head?.capital ? 'listed' : 'otherwise';
  }
  if (!ample && before.capital && article === 0 && !/^(?:At|With|From|And|The|Our)$/.test(before.text))
    return 'otherwise';
  return goesOn && article === 0 && /^(?:at|with|from)$/.test(before.key) ? 'alone' : 'listed';
}

/** What stands between two of a row. */
const isRow = (between: string): boolean =>
  between.length <= 40 &&
  /^(?:,?\s+(?:(?:and|or|as\s+well\s+as)\s+)?|\s*[/&]\s*)(?:(?:at|from|with|the|our)\s+)*$/.test(between);

/**
 * The words that are departments, as indexes: those of a row that has a body by its own name, that begins with one after
 * “at”, “with”, “from” or “Departments of”, or that “departments” ends; unless one of the row means something else.
 */
export function standingWords(text: string, listed: readonly Listed[]): ReadonlySet<number> {
  const standing = new Set<number>();
  for (let from = 0, to = 1; from < listed.length; from = to, to += 1) {
    while (to < listed.length && isRow(text.slice(listed[to - 1]?.end, listed[to]?.start))) to += 1;
    const row = listed.slice(from, to);
    if (row.some(({ use }) => use === 'otherwise')) continue;
    const isHeld =
      row[0]?.use === 'alone' ||
      row.some(({ use }) => use === 'named') ||
      (row.length > 1 && /^\s[Dd]epartments\b/.test(text.slice(row.at(-1)?.end, (row.at(-1)?.end ?? 0) + 13)));
    for (let at = from; isHeld && at < to; at++) standing.add(at);
  }
  return standing;
}
