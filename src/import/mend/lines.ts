import type { MendLog } from './mend-log.ts';

/** A line of a text file. */
export interface Line {
  /** Without white space at its ends. */
  readonly text: string;
  /** Columns of white space before it; a tab counts to the next multiple of eight. */
  readonly indent: number;
  /** From 1. */
  readonly number: number;
  /** Two spaces or more, or a backslash, stand at its end: a line break of Markdown’s. */
  readonly hard?: boolean;
  /** A page began here, or something that stands between pages was taken out before it. */
  readonly page?: boolean;
}

/** Lines between empty lines, with the number of empty ones before them. */
export interface Group {
  readonly lines: readonly Line[];
  readonly blanks: number;
}

/** Characters that have no shape or no width, left behind by other programs; `readTranscript` leaves them out too. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
/** Those of all systems, and the vertical tab that Word has for a line break. */
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029\v]/g;
const LAST_OF_DOS = new RegExp(`${String.fromCharCode(0x1a)}$`);
/** Direction marks and joiners shape the letters beside them, and stay. */
const CONTROLS = /(?![\t\n\f])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;

/**
 * Text with line ends of one kind and without characters that cannot be printed; those stood between words, and become
 * spaces. Soft hyphens that end lines stay, for whoever joins the lines.
 */
export function cleanCharacters(text: string, log: MendLog): string {
  const ended = text.replace(LINE_ENDS, '\n').replace(LAST_OF_DOS, '');
  const printable = ended.replace(CONTROLS, (control, at: number) => {
    log.note('control-character', nameOf(control), ' ', lineAt(ended, at, log));
    return ' ';
  });
  return printable.replace(INVISIBLE, (invisible, at: number) => {
    if (invisible === '\u00ad' && /^[ \t]*\n/.test(printable.slice(at + 1, at + 20))) return invisible;
    const shown = printable.slice(Math.max(0, at - 12), at + 12);
    const before = `${printable.slice(Math.max(0, at - 12), at)}‹${nameOf(invisible)}›${printable.slice(at + 1, at + 12)}`;
    log.note('control-character', before, shown.replace(INVISIBLE, ''), lineAt(printable, at, log));
    return '';
  });
}

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Lines are counted for the examples alone, since counting takes the length of the text. */
function lineAt(text: string, at: number, log: MendLog): number | undefined {
  if (!log.takesExample('control-character')) return undefined;
  let line = 1;
  for (let i = text.indexOf('\n'); i !== -1 && i < at; i = text.indexOf('\n', i + 1)) line += 1;
  return line;
}

/** Splits a text into lines; `from` is the number of its first one. Form feeds begin a page. */
export function splitLines(text: string, from = 1): readonly Line[] {
  const lines: Line[] = [];
  let page = false;
  for (const [index, raw] of text.split('\n').entries()) {
    const number = from + index;
    const pieces = raw.split('\f');
    for (const [place, piece] of pieces.entries()) {
      if (place > 0) page = true;
      // A form feed on a line of its own is no empty line.
      if (pieces.length > 1 && piece.trim() === '') continue;
      // Wide gaps are folded here, so that no rule below takes longer over them than over words.
      const written = piece.trim().replace(/\s{4,}/g, '   ');
      const hard = / {2}$|[^\\]\\$/.test(piece) && written !== '';
      lines.push({
        text: written,
        indent: written === '' ? 0 : indentOf(piece),
        number,
        ...(hard ? { hard } : {}),
        ...(page && written !== '' ? { page } : {}),
      });
      if (written !== '') page = false;
    }
  }
  return lines;
}

function indentOf(line: string): number {
  let column = 0;
  for (const character of line) {
    if (character === '\t') column = (column >> 3) * 8 + 8;
    else if (/\s/.test(character)) column += 1;
    else break;
  }
  return column;
}

/** Lines as groups between empty ones. */
export function groupLines(lines: readonly Line[]): readonly Group[] {
  const groups: { lines: Line[]; blanks: number }[] = [];
  let blanks = 0;
  let open = false;
  for (const line of lines) {
    if (line.text === '') {
      blanks += 1;
      open = false;
    } else if (open) groups.at(-1)?.lines.push(line);
    else {
      groups.push({ lines: [line], blanks });
      open = true;
      blanks = 0;
    }
  }
  return groups;
}
