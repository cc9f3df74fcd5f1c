import { foldSpace } from '../../1-read/fold-space.ts';
import type { ImportedBlock } from '../../ir/imported.ts';
import { plain } from '../../ir/rich-text.ts';
import { closeUp, groupQuotes, type QuotedGroup } from '../mend/groups.ts';
import { type Layout, measureLayout, measureQuote } from '../mend/layout.ts';
import { mendLigatures } from '../mend/ligatures.ts';
import { groupLines, type Line, splitLines } from '../mend/lines.ts';
import { findMarker, type Marked } from '../mend/markers.ts';
import type { MendLog } from '../mend/mend-log.ts';
import { dropPages } from '../mend/pages.ts';
import { joinTorn, type Mending, type Passage, splitGroup } from '../mend/paragraphs.ts';
import { endsClause, endsSentence } from '../mend/sentence-ends.ts';
import { createVocabulary } from '../mend/vocabulary.ts';
import { refuseManyLines } from './refusal.ts';

/** A passage with what it is. */
interface Piece extends Passage {
  readonly type: ImportedBlock['type'];
  readonly level?: number;
  readonly marker?: string;
}

/** Reads text without marks: finds out what its lines and gaps mean, and makes paragraphs of them. */
export function readPlainText(text: string, log: MendLog, from = 1): readonly ImportedBlock[] {
  refuseManyLines(text);
  const lines = dropPages(splitLines(text, from), log);
  const groups = closeUp(groupLines(lines), log);
  const vocabulary = createVocabulary(lines.map((line) => line.text));
  const mending: Mending = { layout: measureLayout(groups), vocabulary, log };
  const styles = countStyles(lines);
  const pieces = groupQuotes(groups, mending.layout).flatMap((group) => readGroup(group, mending, styles));
  return joinTorn(pieces, mending, (piece) => piece.type !== 'heading').map((piece) => {
    const words = (each: string): string => foldSpace(mendLigatures(each, vocabulary, log, piece.from)).trim();
    const { type, level, marker, lines: broken } = piece;
    return {
      type,
      rich: plain(words(piece.text)),
      ...(broken === undefined ? {} : { lines: broken.map((each) => foldSpace(each).trim()) }),
      ...(level === undefined ? {} : { level }),
      ...(marker === undefined ? {} : { marker }),
      from: piece.from,
    };
  });
}

/** How often lines begin with each style of marker: a dash that begins one line of a text is a dash. */
function countStyles(lines: readonly Line[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const style = findMarker(text)?.style;
    if (style !== undefined) counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  return counts;
}

const UNDERLINE = /^(?:={3,}|-{3,}|_{3,}|~{3,}|\*{3,})$/;
/** A line that sets off parts, without words. */
const RULE = /^(?:[-_=*~#]\s?){3,}$/;

function readGroup(group: QuotedGroup, mending: Mending, styles: ReadonlyMap<string, number>): readonly Piece[] {
  const { lines, blanks } = group;
  const [first, second] = lines;
  if (first === undefined) return [];
  if (lines.length === 2 && second !== undefined && UNDERLINE.test(second.text) && first.text.length <= 100) {
    return [heading(first, blanks, /^=/.test(second.text) ? 1 : 2)];
  }
  if (lines.length === 1 && isShouted(first.text)) return [heading(first, blanks, 2)];
  const worded = lines.filter((line) => {
    if (!RULE.test(line.text)) return true;
    mending.log.note('markup', line.text, '', line.number);
    return false;
  });
  return splitItems(worded, mending.layout, styles).flatMap(({ marked, lines: own }, index): readonly Piece[] => {
    const before = index === 0 ? blanks : 0;
    if (marked === undefined) {
      const type = group.quoted === true ? 'quote' : 'paragraph';
      const measured = group.quoted === true ? { ...mending, layout: measureQuote(own, mending.layout) } : mending;
      return splitGroup({ lines: own, blanks: before }, measured).map((each) => ({ ...each, type }));
    }
    const [head, ...rest] = splitGroup({ lines: own, blanks: before }, mending);
    if (head === undefined) return [];
    return [
      { ...head, type: 'item', marker: marked.marker },
      ...rest.map((each): Piece => ({ ...each, type: 'paragraph' })),
    ];
  });
}

const heading = (line: Line, blanks: number, level: number): Piece => ({
  type: 'heading',
  text: line.text,
  from: line.number,
  indent: line.indent,
  page: false,
  blanks,
  level,
});

/** A heading in capitals: at least two words or one long one, and no sentence. */
const isShouted = (text: string): boolean =>
  text.length <= 100 &&
  text === text.toUpperCase() &&
  /\p{Lu}{4,}/u.test(text) &&
  !/[.!?,;:…"”]$/.test(text) &&
  !/^\p{P}/u.test(text) &&
  !/\d:\d/.test(text);

interface Run {
  readonly marked?: Marked;
  readonly lines: Line[];
}

/** Takes a group apart where items begin. */
function splitItems(lines: readonly Line[], layout: Layout, styles: ReadonlyMap<string, number>): readonly Run[] {
  const runs: Run[] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const before = run?.lines.at(-1);
    const marked = findMarker(line.text);
    if (marked !== undefined && beginsItem(marked, line, run, before, layout, styles)) {
      runs.push({ marked, lines: [{ ...line, text: marked.rest }] });
    } else if (run === undefined) runs.push({ lines: [line] });
    else run.lines.push(line);
  }
  return runs;
}

function beginsItem(
  marked: Marked,
  line: Line,
  run: Run | undefined,
  before: Line | undefined,
  layout: Layout,
  styles: ReadonlyMap<string, number>,
): boolean {
  const often = (styles.get(marked.style) ?? 0) > 1;
  if (marked.ordinal === undefined && !/[-–*+]/.test(marked.style)) return true;
  if (before === undefined) return often;
  if (run?.marked?.style === marked.style) {
    return marked.ordinal === undefined || marked.ordinal === (run.marked.ordinal ?? 0) + 1;
  }
  if (endsClause(before.text)) return true;
  return often && (endsSentence(before.text) || !layout.isFull(before, line));
}
