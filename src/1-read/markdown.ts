import type { Inline, RichText } from '../ir/rich-text.ts';
import { foldSpace } from './fold-space.ts';

/** A block of Markdown: offsets of its lines in the source, markers included. */
export interface MarkdownBlock {
  readonly type: 'paragraph' | 'heading' | 'rule' | 'comment';
  readonly start: number;
  readonly end: number;
}

const HEADING = /^ {0,3}#{1,6}(\s|$)/;
const UNDERLINE = /^ {0,3}=+\s*$/;
const RULE = /^ {0,3}([-*_])(\s*\1){2,}\s*$/;
const ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])\s+\S/;

/**
 * Splits a text into blocks at empty lines. A list whose first line is an item gives a paragraph an item, since each is
 * spoken by itself; a line in the middle of a paragraph that looks like an item stays in it.
 */
export function splitBlocks(text: string, from: number): readonly MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let open: { start: number; end: number; list: boolean } | undefined;
  const close = (): void => {
    if (open !== undefined) blocks.push({ type: 'paragraph', start: open.start, end: open.end });
    open = undefined;
  };
  let at = from;
  while (at < text.length) {
    const lineEnd = endOfLine(text, at);
    const line = text.slice(at, lineEnd);
    if (open === undefined && line.trimStart().startsWith('<!--')) {
      const closing = text.indexOf('-->', at);
      const end = closing === -1 ? text.length : closing + 3;
      blocks.push({ type: 'comment', start: at, end });
      at = end;
      continue;
    }
    if (line.trim() === '') close();
    else if (UNDERLINE.test(line) && open !== undefined) {
      blocks.push({ type: 'heading', start: open.start, end: lineEnd });
      open = undefined;
    } else if (HEADING.test(line) || RULE.test(line)) {
      close();
      blocks.push({ type: HEADING.test(line) ? 'heading' : 'rule', start: at, end: lineEnd });
    } else if (open === undefined || (open.list && ITEM.test(line))) {
      close();
      open = { start: at, end: lineEnd, list: ITEM.test(line) };
    } else open = { ...open, end: lineEnd };
    at = lineEnd + 1;
  }
  close();
  return blocks;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** What stands before the words of a paragraph: quotation marks of Markdown, and bullets, which were not spoken. */
const BULLET = /^\s*[-*+]\s+/;
const QUOTED = /^ {0,3}> ?/gm;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Characters without shape or width that word processors leave behind: soft hyphen, zero-width space, word joiner, BOM. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** A run of characters with one emphasis, or a run of `*` or `_` that may begin or end one. */
type Token =
  | { readonly type: 'text'; text: string; emphasis: boolean }
  | { readonly type: 'marks'; readonly mark: string; count: number; readonly opens: boolean; readonly closes: boolean };

/**
 * Reads the inline Markdown of one paragraph: backslash escapes, emphasis, links (their words), common entities. White
 * space is folded to single spaces. A mark that finds no partner stays a character.
 */
export function readInline(markdown: string): RichText {
  const source = markdown.replace(QUOTED, '').replace(BULLET, '').replace(INVISIBLE, '');
  return joinRuns(matchEmphasis(tokenize(source)));
}

function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  const add = (text: string): void => {
    const last = tokens.at(-1);
    if (last?.type === 'text') last.text += text;
    else tokens.push({ type: 'text', text, emphasis: false });
  };
  const pattern =
    /\\(?<escaped>[!-/:-@[-`{-~])|\\\r?\n|&(?:#(?<code>\d{1,7})|#[xX](?<hex>[\da-fA-F]{1,6})|(?<name>amp|lt|gt|quot|apos|nbsp));|\[(?<label>[^[\]]*)\]\([^()\s]*(?:\s+"[^"\n]{0,200}")?\)|(?<marks>\*+|_+)/g;
  let at = 0;
  for (const match of source.matchAll(pattern)) {
    add(source.slice(at, match.index));
    at = match.index + match[0].length;
    const { escaped, code, hex, name, label, marks } = match.groups ?? {};
    if (escaped !== undefined) add(escaped);
    else if (name !== undefined) add(ENTITIES[name] ?? match[0]);
    else if (code !== undefined || hex !== undefined) add(readNumber(code, hex) ?? match[0]);
    else if (label !== undefined) tokens.push(...tokenize(label));
    else if (marks !== undefined) tokens.push(readMarks(marks, source.charAt(match.index - 1), source.charAt(at)));
    else add(' ');
  }
  add(source.slice(at));
  return tokens;
}

function readNumber(code: string | undefined, hex: string | undefined): string | undefined {
  const point = code === undefined ? Number.parseInt(hex ?? '', 16) : Number(code);
  const printable = point >= 0x20 && point <= 0x10ffff && !(point >= 0x7f && point < 0xa0);
  return printable && !(point >= 0xd800 && point < 0xe000) ? String.fromCodePoint(point) : undefined;
}

/** CommonMark's flanking rules: a mark opens before a word and closes after one; `_` inside a word is a character. */
function readMarks(marks: string, before: string, after: string): Token {
  const spaceBefore = before === '' || /\s/.test(before);
  const spaceAfter = after === '' || /\s/.test(after);
  const pointBefore = /[\p{P}\p{S}]/u.test(before);
  const pointAfter = /[\p{P}\p{S}]/u.test(after);
  const left = !spaceAfter && (!pointAfter || spaceBefore || pointBefore);
  const right = !spaceBefore && (!pointBefore || spaceAfter || pointAfter);
  const inner = marks.startsWith('_');
  return {
    type: 'marks',
    mark: marks.charAt(0),
    count: marks.length,
    opens: left && (!inner || !right || pointBefore),
    closes: right && (!inner || !left || pointAfter),
  };
}

/** Pairs marks from left to right, the nearest opener first; single and double marks are the same emphasis. */
function matchEmphasis(tokens: readonly Token[]): readonly Inline[] {
  const depth: number[] = new Array(tokens.length + 1).fill(0);
  const left: number[] = tokens.map((token) => (token.type === 'marks' ? token.count : 0));
  const openers: number[] = [];
  /** Below these places no opener of the mark is left: without them a long row of marks takes a quadratic time. */
  const floors = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'marks') continue;
    while (token.closes && (left[index] ?? 0) > 0) {
      const floor = floors.get(token.mark) ?? 0;
      let place = openers.length - 1;
      while (place >= floor && markOf(tokens[openers[place] ?? -1]) !== token.mark) place -= 1;
      const opener = place < floor ? undefined : openers[place];
      if (opener === undefined) {
        floors.set(token.mark, openers.length);
        break;
      }
      const used = Math.min(left[index] ?? 0, left[opener] ?? 0, 2);
      left[index] = (left[index] ?? 0) - used;
      left[opener] = (left[opener] ?? 0) - used;
      depth[opener] = (depth[opener] ?? 0) + 1;
      depth[index] = (depth[index] ?? 0) - 1;
      openers.length = left[opener] === 0 ? place : place + 1;
      for (const [mark, at] of floors) floors.set(mark, Math.min(at, openers.length));
    }
    if (token.opens && (left[index] ?? 0) > 0) openers.push(index);
  }
  let level = 0;
  return tokens.map((token, index) => {
    level += depth[index] ?? 0;
    const text = token.type === 'text' ? token.text : token.mark.repeat(left[index] ?? 0);
    return { type: 'text', text, ...(level > 0 ? { emphasis: true } : {}) } as const;
  });
}

const markOf = (token: Token | undefined): string | undefined => (token?.type === 'marks' ? token.mark : undefined);

/** Folds white space across runs and joins runs of the same emphasis. */
function joinRuns(runs: readonly Inline[]): RichText {
  const folded: { type: 'text'; text: string; emphasis?: boolean }[] = [];
  let ended = true;
  for (const run of runs) {
    if (run.type !== 'text') continue;
    let text = foldSpace(run.text);
    if (ended && text.startsWith(' ')) text = text.slice(1);
    if (text === '') continue;
    ended = text.endsWith(' ');
    const last = folded.at(-1);
    if (last !== undefined && last.emphasis === run.emphasis) last.text += text;
    else folded.push({ ...run, text });
  }
  const last = folded.at(-1);
  if (last?.text.endsWith(' ')) last.text = last.text.slice(0, -1);
  return last?.text === '' ? folded.slice(0, -1) : folded;
}
