import type { Layout } from './layout.ts';
import { joinLines } from './line-ends.ts';
import type { Group, Line } from './lines.ts';
import type { MendLog } from './mend-log.ts';
import { breaksOff, endsClause, endsSentence, startsLower, staysOpen } from './sentence-ends.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Lines that are one paragraph, joined. */
export interface Passage {
  readonly text: string;
  readonly from: number;
  readonly indent: number;
  /** Line by line, where the lines were broken on purpose and none of them is a sentence. */
  readonly lines?: readonly string[];
  /** A page began before it. */
  readonly page: boolean;
  /** Empty lines before it. */
  readonly blanks: number;
}

/** What joining takes: the words that tell hyphens apart, and the list of what was done. */
export interface Mending {
  readonly layout: Layout;
  readonly vocabulary: Vocabulary;
  readonly log: MendLog;
  /** Whether a line break that nothing forced is a space, as in Markdown, where sentences may have a line each. */
  readonly soft?: boolean;
}

/** A longer line is no line of a title block or an address. */
const TITLE_LINE = 100;
const TITLE_LINES = 8;

/** What a line of a title may end with: `U.S.`, `St.` */
const ABBREVIATION = /(?:^|[\s.])\p{Lu}\p{L}{0,3}\.$/u;

type Decision = 'join' | 'split';

/** Makes paragraphs of the lines of a group: joins those that wrapping broke and splits where one ended. */
export function splitGroup({ lines, blanks }: Group, mending: Mending): readonly Passage[] {
  const runs: Line[][] = [];
  const isTitle = looksLikeTitle(lines, mending.layout);
  for (const line of lines) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run === undefined || before === undefined || decide(before, line, mending, isTitle) === 'split')
      runs.push([line]);
    else run.push(line);
  }
  const joined = runs.map((run) => joinRun(run, mending));
  if (isTitle && joined.length > 1) {
    const first = joined[0];
    const text = joined.map((each) => each.text).join(' ');
    return first === undefined ? [] : [{ ...first, text, lines: joined.map((each) => each.text), blanks }];
  }
  return joined.map((each, index) => ({ ...each, blanks: index === 0 ? blanks : 0 }));
}

/** Whether these are lines of a title block or an address: short, broken on purpose, and no sentences. */
function looksLikeTitle(lines: readonly Line[], layout: Layout): boolean {
  return (
    lines.length > 1 &&
    lines.length <= TITLE_LINES &&
    lines.every((line) => line.text.length <= TITLE_LINE) &&
    !lines.slice(0, -1).some((line) => endsSentence(line.text) && !ABBREVIATION.test(line.text)) &&
    !endsSentence(lines.at(-1)?.text ?? '') &&
    lines.slice(1).some((line, index) => !layout.isFull(lines[index] ?? line, line) && !startsLower(line.text))
  );
}

function decide(line: Line, next: Line, { layout, soft }: Mending, isTitle: boolean): Decision {
  if (layout.wrapped && layout.isFull(line, next) && !isTitle) return isIndented(line, next, layout) ? 'split' : 'join';
  if (startsLower(next.text) || (staysOpen(line.text) && !endsSentence(line.text))) return 'join';
  if (endsSentence(line.text) || endsClause(line.text)) {
    if (isIndented(line, next, layout)) return 'split';
    if (layout.wrapped) return layout.spaced && layout.fill(line) > 0.85 ? 'join' : 'split';
    return soft === true && line.hard !== true ? 'join' : 'split';
  }
  if (isTitle) return 'split';
  return layout.wrapped && layout.fill(line) >= 0.6 ? 'join' : 'split';
}

/** Whether the first line of a paragraph is set in. */
const isIndented = (line: Line, next: Line, layout: Layout): boolean =>
  next.indent >= line.indent + 2 && next.indent >= layout.indent + 2 && endsSentence(line.text);

function joinRun(run: readonly Line[], { vocabulary, log }: Mending): Passage {
  const [first, ...rest] = run;
  const pieces = rest.reduce<string[]>(
    (done, line) => {
      // Only the last word decides how lines are joined: the rest stays as it is, so that long paragraphs take no longer.
      const last = done.pop() ?? '';
      const cut = Math.max(0, last.length - 100);
      done.push(last.slice(0, cut), joinLines(last.slice(cut), line.text, vocabulary, log, line.number));
      return done;
    },
    [first?.text ?? ''],
  );
  if (rest.length > 0 && first !== undefined) {
    const next = rest[0]?.text ?? '';
    log.note(
      'line-wraps',
      `${first.text.slice(-40)} ⏎ ${next.slice(0, 40)}`,
      `${first.text.slice(-40)} ${next.slice(0, 40)}`,
      first.number,
    );
  }
  return {
    text: pieces.join(''),
    from: first?.number ?? 1,
    indent: first?.indent ?? 0,
    page: first?.page === true,
    blanks: 0,
  };
}

/**
 * Joins paragraphs that went on after empty lines: a page ended within them, or somebody pressed Enter. Only passages that
 * `canJoin` takes part.
 */
export function joinTorn<T extends Passage>(
  passages: readonly T[],
  { layout, vocabulary, log }: Mending,
  canJoin: (passage: T) => boolean,
): readonly T[] {
  const usual = usualBlanks(passages);
  const joined: { readonly passage: T; readonly pieces: string[] }[] = [];
  for (const passage of passages) {
    const open = joined.at(-1);
    const last = open?.pieces.at(-1) ?? '';
    if (
      open === undefined ||
      !canJoin(open.passage) ||
      !canJoin(passage) ||
      !goesOn(open.passage, last, open.pieces.length > 1, passage, usual, layout)
    ) {
      joined.push({ passage, pieces: [passage.text] });
      continue;
    }
    const cut = Math.max(0, last.length - 100);
    open.pieces.splice(
      -1,
      1,
      last.slice(0, cut),
      joinLines(last.slice(cut), passage.text, vocabulary, log, passage.from),
    );
    const [end, start] = [last.slice(-40), passage.text.slice(0, 40)];
    log.note('page-break', `${end} ¶ ${start}`, `${end} ${start}`, passage.from);
  }
  return joined.map(({ passage, pieces }) => (pieces.length === 1 ? passage : { ...passage, text: pieces.join('') }));
}

/** How many empty lines mostly stand between two paragraphs. */
function usualBlanks(passages: readonly Passage[]): number {
  const counts = [0, 0, 0, 0];
  for (const { blanks } of passages)
    if (blanks > 0) counts[Math.min(blanks, 3)] = (counts[Math.min(blanks, 3)] ?? 0) + 1;
  return Math.max(1, counts.indexOf(Math.max(...counts)));
}

/** Whether a paragraph that ends with `last` goes on in the next one. */
function goesOn(
  before: Passage,
  last: string,
  longer: boolean,
  after: Passage,
  usual: number,
  layout: Layout,
): boolean {
  if (before.lines !== undefined || after.lines !== undefined) return false;
  if (endsSentence(last) || endsClause(last) || (last.length < 30 && !longer && !isTornOff(last, after, usual)))
    return false;
  const torn = after.page || after.blanks > usual;
  if (startsLower(after.text)) return torn || !/,$/.test(last);
  if (breaksOff(last)) return true;
  return after.page && last.length > (layout.wrapped ? 120 : 60) && !/^\d/.test(after.text);
}

/** A line of a single word or two that an unusual gap cut off: it goes on if what follows does. */
const isTornOff = (last: string, after: Passage, usual: number): boolean =>
  (after.page || after.blanks > usual) && startsLower(after.text) && /^\p{Ll}/u.test(last);
