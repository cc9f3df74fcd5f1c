/** What a table's cell holds; a number is never quoted. */
export type Cell = string | number | undefined;

/** Without it spreadsheets take the file for one in their own code page. */
const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet takes for the beginning of a formula, in the forms of East Asia too. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** A table as RFC 4180 has it, in UTF-8 that spreadsheets know for such. */
export const writeCsv = (rows: readonly (readonly Cell[])[]): string =>
  `${BYTE_ORDER_MARK}${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;

/** A text that a spreadsheet would run as a formula gets an apostrophe before it: it is then shown as it stands. */
function writeCell(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
