/**
 * How a text is written in YAML so that it reads as exactly the same text, by the program's own fast reader
 * (src/1-read/everyday-yaml.ts) as by any other, those of YAML 1.1 included: plain where that is safe, else in quotation
 * marks.
 */

/** What may begin a text without quotation marks. */
const PLAIN_START = /^[^\s\-?:,[\]{}#&*!|>'"%@`]/;
/** What ends such a text, or takes a part of it for something else. */
const NOT_PLAIN = /: | #|[:\s]$/;
/** The same within brackets. */
const NOT_PLAIN_IN_FLOW = /[,[\]{}:]/;
/** Words that stand for something other than themselves in some version of YAML. */
const RESERVED = /^(?:~|null|true|false|yes|no|on|off|y|n)$/i;
/** Numbers in all their forms, times among them. Dates are left plain, as people write them. */
const NUMBER_LIKE = /^[-+.]?\d[\d_.,:eE+-]*$|^[-+]?0[xob]|^\.|^[-+]$/;
const DATE = /^\d{4}-\d\d(?:-\d\d)?$/;
/** What only an escape can write: it has no picture, ends a line, or is no character at all. */
const UNWRITABLE = /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff\p{Cs}]/u;
const UNWRITABLE_LEFT = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;
/** Escapes of JSON that the fast reader leaves to the library. */
const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\\b': '\\u0008', '\\f': '\\u000c', '\\r': '\\u000d' };

/** A text on one line; `flow` where it stands within brackets. */
export function writeText(text: string, flow = false): string {
  if (UNWRITABLE.test(text)) return writeEscaped(text);
  const isPlain =
    PLAIN_START.test(text) &&
    !NOT_PLAIN.test(text) &&
    !(flow && NOT_PLAIN_IN_FLOW.test(text)) &&
    !RESERVED.test(text) &&
    (!NUMBER_LIKE.test(text) || DATE.test(text));
  if (isPlain) return text;
  if (text.includes("'") && !/["\\]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}

/** Whether a text can stand in a block below `>-`, its lines broken at spaces, and read as the same. */
export const canFold = (text: string): boolean => !UNWRITABLE.test(text) && /^\S(?:.*\S)?$/.test(text);

/**
 * A text in lines of at most `width` characters, to be folded: broken where a single space stands between two words, since
 * a line that began or ended with a space would not be folded. What has no such place stays on one line.
 */
export function foldLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/(?<=\S) (?=\S)/)) {
    if (line === '') line = piece;
    else if (line.length + 1 + piece.length <= width) line += ` ${piece}`;
    else {
      lines.push(line);
      line = piece;
    }
  }
  return [...lines, line];
}

function writeEscaped(text: string): string {
  return JSON.stringify(text)
    .replace(/\\[\\"bfr]/g, (escaped) => SHORT_ESCAPES[escaped] ?? escaped)
    .replace(UNWRITABLE_LEFT, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
