import type { ImportedBlock } from '../../../ir/imported.ts';
import type { Inline } from '../../../ir/rich-text.ts';
import { mendLigatures } from '../../mend/ligatures.ts';
import { joinLines } from '../../mend/line-ends.ts';
import type { MendLog } from '../../mend/mend-log.ts';
import { createVocabulary, type Vocabulary } from '../../mend/vocabulary.ts';
import type { Piece } from './lines.ts';
import type { Measures } from './measures.ts';
import type { PlacedLine } from './pages.ts';
import { type Group, isIndented } from './paragraphs.ts';

/** A stretch of one style; `text` has its own spaces. */
interface Run {
  readonly text: string;
  readonly emphasis: boolean;
}

/** In parts of the body's size: headings are at least so large; bold ones of the body's size are no longer than this. */
const LARGER = 1.12;
const LONGEST_HEADING = 160;
const LONGEST_LARGE = 300;

const LINE_END_HYPHEN = /\p{L}[-\u2010]$/u;

/** Makes blocks of groups of lines: line ends joined, ligatures spelt, types and levels by size and weight. */
export function toBlocks(groups: readonly Group[], measures: Measures, log: MendLog): readonly ImportedBlock[] {
  const lines = groups.flatMap((each) => each.lines);
  const vocabulary = createVocabulary(wordsWithin(lines));
  const joiner = createJoiner(lines, vocabulary, log);
  const sizes = [...new Set(groups.filter((each) => isHeading(each, measures)).map(sizeOf))].sort((a, b) => b - a);
  return groups.flatMap((group): readonly ImportedBlock[] => {
    const [first] = group.lines;
    if (first === undefined) return [];
    const rich = toRich(group, joiner, vocabulary, log);
    if (rich.length === 0) return [];
    const from = first.page;
    if (isHeading(group, measures)) {
      const level = Math.min(6, sizes.indexOf(sizeOf(group)) + 1);
      return [{ type: 'heading', rich: rich.map(({ type, text }) => ({ type, text })), level, from }];
    }
    if (group.marker !== undefined) return [{ type: 'item', rich, marker: group.marker, from }];
    return [{ type: isQuote(group, measures) ? 'quote' : 'paragraph', rich, from }];
  });
}

type TextInline = Extract<Inline, { readonly type: 'text' }>;

function toRich(group: Group, join: Joiner, vocabulary: Vocabulary, log: MendLog): readonly TextInline[] {
  let runs: readonly Run[] = [];
  let before: PlacedLine | undefined;
  for (const [index, line] of group.lines.entries()) {
    const pieces = index === 0 && group.marker !== undefined ? line.pieces.slice(1) : line.pieces;
    runs = before === undefined ? toRuns(pieces) : join(runs, toRuns(pieces), before, line);
    before = line;
  }
  const whole = runs.every((each) => each.emphasis || each.text.trim() === '');
  return merge(whole ? runs.map((each) => ({ ...each, emphasis: false })) : runs).flatMap(({ text, emphasis }) => {
    const mended = mendLigatures(text, vocabulary, log, group.lines[0]?.page);
    return mended === '' ? [] : [emphasis ? { type: 'text', text: mended, emphasis } : { type: 'text', text: mended }];
  });
}

/** The pieces of a line as runs of one style; presentation forms of Arabic letters become letters. */
function toRuns(pieces: readonly Piece[]): readonly Run[] {
  return merge(
    pieces.map(({ text, spaced, bold, italic }, index) => ({
      text:
        (spaced && index > 0 ? ' ' : '') +
        text.replace(/[\ufb1d-\ufdff\ufe70-\ufefc]/g, (each) => each.normalize('NFKC')),
      emphasis: bold || italic,
    })),
  );
}

/** Neighbours of one style become one run; a space between two styles belongs to the one that is not stressed. */
function merge(runs: readonly Run[]): readonly Run[] {
  const merged: Run[] = [];
  for (const { text, emphasis } of runs) {
    const last = merged.at(-1);
    if (last === undefined) merged.push({ text, emphasis });
    else if (last.emphasis === emphasis || text.trim() === '') {
      merged[merged.length - 1] = { text: last.text + text, emphasis: last.emphasis };
    } else {
      const [before, after] = [last.text.trimEnd(), text.trimStart()];
      const space = before.length < last.text.length || after.length < text.length ? ' ' : '';
      merged[merged.length - 1] = { text: last.emphasis ? before : before + space, emphasis: last.emphasis };
      merged.push({ text: last.emphasis ? space + after : after, emphasis });
    }
  }
  return merged;
}

type Joiner = (runs: readonly Run[], next: readonly Run[], before: PlacedLine, line: PlacedLine) => readonly Run[];

/** Joins lines to paragraphs; what happens between them is what `joinLines` does with the words at their edges. */
function createJoiner(lines: readonly PlacedLine[], vocabulary: Vocabulary, log: MendLog): Joiner {
  const hyphenates = breaksWords(lines, vocabulary);
  return (runs, next, before, line) => {
    const [last, first] = [runs.at(-1), next[0]];
    if (last === undefined || first === undefined) return [...runs, ...next];
    const tail = /\S*$/.exec(last.text.slice(-100))?.[0] ?? '';
    const head = /^\s*\S*/.exec(first.text.slice(0, 100))?.[0].trimStart() ?? '';
    const kept = !hyphenates && LINE_END_HYPHEN.test(tail) && /^[\p{L}\p{N}]/u.test(head) && !SUSPENDED.test(head);
    if (kept) log.note('hyphenation', `${tail} ${head}`, tail + head, line.page);
    const joined = kept
      ? tail + head
      : SUSPENDED.test(head)
        ? `${tail} ${head}`
        : joinLines(tail, head, vocabulary, log, line.page);
    if (before.region !== line.region) {
      log.note('page-break', `${tail} ¶ ${head}`, joined, line.page);
    }
    const cut = joined.startsWith(tail) ? last.text : last.text.slice(0, -1);
    const space = joined === `${tail} ${head}` ? ' ' : '';
    return merge([...runs.slice(0, -1), { ...last, text: cut + space }, ...next]);
  };
}

/** What comes after a hyphen that stands for a word to come: `pre- and post-war`. */
const SUSPENDED = /^(?:and|or|to|und|oder|et|ou|y|o)$/;

/** A document with fewer lines does not show whether it breaks words. */
const TELLING = 40;

/** Whether the document breaks words at line ends; where it does not, hyphens at line ends are those of compounds. */
function breaksWords(lines: readonly PlacedLine[], vocabulary: Vocabulary): boolean {
  let broken = 0;
  let ends = 0;
  for (const [index, line] of lines.entries()) {
    const after = lines[index + 1];
    if (after === undefined || !LINE_END_HYPHEN.test(line.text.slice(-3))) continue;
    ends += 1;
    const first = /\p{L}+(?=[-\u2010]$)/u.exec(line.text.slice(-60))?.[0] ?? '';
    const second = /^\p{Ll}+/u.exec(after.text.slice(0, 60))?.[0] ?? '';
    if (second === '') continue;
    const isWord = vocabulary.isEnglish(first + second) || vocabulary.count(first + second) > 0;
    if (isWord && vocabulary.count(`${first}-${second}`) === 0) broken += 1;
  }
  return broken >= 2 || ends > lines.length / 25 || lines.length < TELLING;
}

/** The words that lines have for certain: those at a hyphenated end are left out on both sides. */
function* wordsWithin(lines: readonly PlacedLine[]): Generator<string> {
  let broken = false;
  for (const { text } of lines) {
    const begun = broken ? text.replace(/^\S+\s?/, '') : text;
    broken = /[-\u2010\u00ad]$/.test(text.slice(-1));
    yield broken ? begun.replace(/\s?\S{1,200}$/, '') : begun;
  }
}

const sizeOf = ({ lines }: Group): number => Math.round(Math.max(...lines.map((each) => each.size)));

function isHeading(group: Group, { body }: Measures): boolean {
  const length = group.lines.reduce((sum, each) => sum + each.text.length, 0);
  if (group.lines.every((each) => each.size >= LARGER * body)) return length <= LONGEST_LARGE;
  const bold = group.lines.every((line) => line.pieces.every((each) => each.bold));
  const last = group.lines.at(-1)?.text ?? '';
  return bold && group.marker === undefined && length <= LONGEST_HEADING && /[^.,;]$/.test(last) && /\p{L}/u.test(last);
}

/** Set in on both sides, over several lines. */
const isQuote = ({ lines }: Group, measures: Measures): boolean =>
  lines.length > 2 &&
  lines.every((line, index) => {
    if (index > 0 && isIndented(line, measures)) return false;
    const { left, right } = measures.extentOf(line);
    return line.left - left > 1.5 * line.size && (line === lines.at(-1) || right - line.right > 0.8 * line.size);
  });
