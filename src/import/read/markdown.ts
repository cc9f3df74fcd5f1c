import type { ImportedBlock } from '../../ir/imported.ts';
import { toPlain } from '../../ir/rich-text.ts';
import { closeUp, groupQuotes } from '../mend/groups.ts';
import { measureLayout, measureQuote } from '../mend/layout.ts';
import { mendLigatures } from '../mend/ligatures.ts';
import { type Group, type Line, splitLines } from '../mend/lines.ts';
import { findMarker } from '../mend/markers.ts';
import type { MendLog } from '../mend/mend-log.ts';
import { dropPages } from '../mend/pages.ts';
import { joinTorn, type Mending, type Passage, splitGroup } from '../mend/paragraphs.ts';
import { endsClause, endsSentence } from '../mend/sentence-ends.ts';
import { createVocabulary, type Vocabulary } from '../mend/vocabulary.ts';
import { readInlineMarkdown } from './inline-markdown.ts';
import { refuseManyLines } from './refusal.ts';

/** Lines of one block, marks of the block taken away. */
interface MarkdownGroup extends Group {
  readonly type: ImportedBlock['type'];
  readonly level?: number;
  readonly marker?: string;
  readonly lines: Line[];
}

interface Piece extends Passage {
  readonly type: ImportedBlock['type'];
  readonly level?: number;
  readonly marker?: string;
}

const HEADING = /^(#{1,6})(?:\s+(.*?))?(?:\s+#+)?$/;
const RULE = /^([-*_])(?:\s*\1){2,}$/;
const EQUALS = /^=+$/;
const HYPHENS = /^-{2,}$/;
const FENCE = /^(?:```+|~~~+)/;
const QUOTE = /^(?:>\s?)+/;
const DEFINITION = /^\[(\^)?[^[\]]{1,200}\]:(?:\s|$)/;
const ROW = /^\|.*\|$/;
const ROW_RULE = /^\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$/;
/** What pandoc writes after a heading: `{#id .class}`. */
const ATTRIBUTES = /\s*\{[#.][^{}]{0,200}\}$/;

/** A longer paragraph in bold is no heading. */
const LONGEST_HEADING = 300;

/** Reads the body of a Markdown file; `from` is the number of its first line. */
export function readMarkdown(text: string, log: MendLog, from = 1): readonly ImportedBlock[] {
  refuseManyLines(text);
  const lines = dropPages(splitLines(text, from), log);
  const blocks = splitMarkdown(lines, log);
  const prose = blocks.filter((each) => each.type === 'paragraph' || each.type === 'quote');
  const closed = prose.length === blocks.length ? closeUp(blocks, log) : blocks;
  const groups: readonly MarkdownGroup[] =
    closed === blocks ? blocks : closed.map((each) => ({ ...each, lines: [...each.lines], type: 'paragraph' }));
  const layout = measureLayout(groups.filter((each) => each.type !== 'heading'));
  const vocabulary = createVocabulary(lines.map((line) => line.text));
  const mending: Mending = { layout, vocabulary, log, soft: layout.spaced };
  const pieces = groupQuotes(groups, layout, (group) => group.type === 'paragraph').flatMap(
    (group): readonly Piece[] => {
      const { type, level, marker, quoted } = group;
      if (type === 'heading')
        return splitGroup(group, { ...mending, soft: true }).map((each) => ({
          ...each,
          type,
          ...(level === undefined ? {} : { level }),
        }));
      const own = quoted === true ? measureQuote(group.lines, layout) : layout;
      return splitGroup(group, { ...mending, layout: own }).map((each, index) => ({
        ...each,
        type: quoted === true ? 'quote' : type === 'item' && index > 0 ? 'paragraph' : type,
        ...(marker === undefined || index > 0 ? {} : { marker }),
      }));
    },
  );
  return joinTorn(pieces, mending, (piece) => piece.type !== 'heading' && !isBold(piece.text))
    .map((piece) => toBlock(piece, vocabulary, log))
    .filter((block) => block.rich.length > 0)
    .map(firstIsTitle());
}

/** A paragraph that is bold from start to end, however its lines are marked. */
const isBold = (text: string): boolean =>
  text.length <= LONGEST_HEADING * 2 &&
  /^(?:\*\*|__)/.test(text) &&
  text.replace(/\*\*[^*]+\*\*|__[^_]+__/g, '').trim() === '';

const BOLD_MARKS = /\*\*|__/g;

function toBlock(piece: Piece, vocabulary: Vocabulary, log: MendLog): ImportedBlock {
  const { text, type, level, marker, lines, from } = piece;
  const bold = type === 'paragraph' && isBold(text) && text.length <= LONGEST_HEADING && !endsSentence(text);
  const strip = (each: string): string => (bold ? each.replace(BOLD_MARKS, '') : each);
  if (bold) log.note('heading', text, strip(text), from);
  const read = (each: string): ImportedBlock['rich'] =>
    readInlineMarkdown(mendLigatures(strip(each), vocabulary, log, from), log, from);
  const levelled = bold ? 2 : level;
  return {
    type: bold ? 'heading' : type,
    rich: read(text),
    ...(lines === undefined ? {} : { lines: lines.map((each) => toPlain(readInlineMarkdown(strip(each), SILENT))) }),
    ...(levelled === undefined ? {} : { level: levelled }),
    ...(marker === undefined ? {} : { marker }),
    from,
  };
}

/** For what is read a second time. */
const SILENT: MendLog = { note: () => undefined, takesExample: () => false, mends: () => [] };

/** A bold block on top of everything is the title. */
function firstIsTitle(): (block: ImportedBlock, index: number) => ImportedBlock {
  return (block, index) => (index === 0 && block.type === 'heading' ? { ...block, level: 1 } : block);
}

/** Splits lines into blocks as Markdown does, more careful where prose may look like a mark. */
function splitMarkdown(lines: readonly Line[], log: MendLog): readonly MarkdownGroup[] {
  const groups: MarkdownGroup[] = [];
  let open: MarkdownGroup | undefined;
  let blanks = 0;
  /** Whether comments are closed from here on: one that is not is text. */
  let closes = true;
  const begin = (group: Omit<MarkdownGroup, 'blanks'>): MarkdownGroup => {
    const begun = { ...group, blanks };
    groups.push(begun);
    blanks = 0;
    return begun;
  };
  const drop = (line: Line): void => log.note('markup', line.text, '', line.number);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const { text } = line;
    if (text === '') {
      open = undefined;
      blanks += 1;
      continue;
    }
    if (text.startsWith('<!--') && closes) {
      const end = findCommentEnd(lines, at);
      closes = end !== undefined;
      if (end !== undefined) {
        const words = lines.slice(at, Math.min(end + 1, at + 5)).map((each) => each.text);
        log.note('markup', words.join(' '), '', line.number);
        at = end;
        open = undefined;
        continue;
      }
    }
    if (FENCE.test(text) && open === undefined) {
      let last = at + 1;
      while (last < lines.length && !(lines[last]?.text ?? '').startsWith(text.slice(0, 3))) last += 1;
      drop(line);
      for (const each of lines.slice(at + 1, last)) if (each.text !== '') begin({ type: 'paragraph', lines: [each] });
      at = last;
      continue;
    }
    const heading = line.indent < 4 ? HEADING.exec(text) : null;
    if (heading !== null) {
      open = undefined;
      const words = (heading[2] ?? '').replace(ATTRIBUTES, '');
      if (/^#*$/.test(words)) drop(line);
      else begin({ type: 'heading', level: heading[1]?.length ?? 1, lines: [{ ...line, text: words }] });
      continue;
    }
    if (open?.type === 'paragraph' && isUnderline(text, open)) {
      groups.pop();
      groups.push({ ...open, type: 'heading', level: EQUALS.test(text) ? 1 : 2 });
      open = undefined;
      continue;
    }
    if (RULE.test(text) || ROW_RULE.test(text) || (EQUALS.test(text) && text.length > 2)) {
      drop(line);
      open = undefined;
      continue;
    }
    const definition = open === undefined ? DEFINITION.exec(text) : null;
    if (definition !== null) {
      let end = at;
      while (lines[end + 1] !== undefined && lines[end + 1]?.text !== '') end += 1;
      const words = lines.slice(at, end + 1).map((each) => each.text);
      log.note(definition[1] === undefined ? 'markup' : 'footnote', words.join(' '), '', line.number);
      at = end;
      continue;
    }
    const quoted = QUOTE.exec(text);
    if (quoted !== null) {
      const inner: Line = { ...line, text: text.slice(quoted[0].length).trim(), indent: 0 };
      if (inner.text === '') open = undefined;
      else if (open?.type === 'quote') open.lines.push(inner);
      else open = begin({ type: 'quote', lines: [inner] });
      continue;
    }
    if (ROW.test(text)) {
      const cells = text
        .slice(1, -1)
        .split('|')
        .map((each) => each.trim());
      log.note('markup', text, cells.join(' '), line.number);
      begin({ type: 'paragraph', lines: [{ ...line, text: cells.filter((each) => each !== '').join(' ') }] });
      open = undefined;
      continue;
    }
    const marked = findMarker(text);
    if (marked !== undefined && !marked.marker.startsWith('(') && beginsItem(open)) {
      open = begin({ type: 'item', marker: marked.marker, lines: [{ ...line, text: marked.rest, indent: 0 }] });
      continue;
    }
    if (open === undefined) open = begin({ type: 'paragraph', lines: [line] });
    else open.lines.push(open.type === 'paragraph' ? line : { ...line, indent: 0 });
  }
  return groups.filter((group) => group.lines.some((line) => line.text !== ''));
}

/** An underline makes a heading of a line or two, not of a paragraph that a rule follows. */
function isUnderline(text: string, open: MarkdownGroup): boolean {
  if (EQUALS.test(text)) return text.length > 1 || open.lines.length === 1;
  const last = open.lines.at(-1)?.text ?? '';
  return HYPHENS.test(text) && open.lines.length <= 2 && last.length <= LONGEST_HEADING && !endsSentence(last);
}

/** A list may follow a paragraph without an empty line, where that does not break off in the middle of a sentence. */
function beginsItem(open: MarkdownGroup | undefined): boolean {
  if (open === undefined || open.type === 'item') return true;
  const last = open.lines.at(-1)?.text ?? '';
  return endsClause(last) || endsSentence(last);
}

/** The line in which a comment ends; absent where none does. */
function findCommentEnd(lines: readonly Line[], start: number): number | undefined {
  for (let at = start; at < lines.length; at += 1) if (lines[at]?.text.includes('-->')) return at;
  return undefined;
}

/** Marks that plain text does not have by chance. */
const SURE =
  /^#{1,6} [^\s#]|\*\*[^\s*][^*\n]{0,200}\*\*|\*\*[^\s*][^*]{0,400}[^\s*]\*\*|\]\((?:https?:|\/|#|mailto:)|^(?:={4,}|`{3,}.*)$/m;
const ESCAPE = /[^\\\s]?\\[-$*_#.[\]'"<>]/g;

/** Whether a text without a name that tells is Markdown. */
export function looksLikeMarkdown(text: string): boolean {
  const sample = text.slice(0, 100_000);
  return SURE.test(sample) || (sample.match(ESCAPE)?.length ?? 0) > 1;
}
