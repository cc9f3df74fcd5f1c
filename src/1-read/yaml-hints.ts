import type { ErrorCode } from 'yaml';

/** What a person is told of the library's error: its message, and the way out where the cause is a common slip. */
export function explainSyntaxError(
  code: ErrorCode,
  message: string,
  text: string,
  at: number,
): { readonly detail: string; readonly hints: readonly string[] } {
  const detail = `${message.charAt(0).toLowerCase()}${message.slice(1)}`;
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        detail: 'a second colon on the line makes it look like a field inside a field',
        hints: ['Put the whole text in quotation marks.'],
      };
    case 'TAB_AS_INDENT':
      return { detail: 'a tab cannot be used to indent', hints: ['Indent with spaces.'] };
    case 'BAD_SCALAR_START':
      return {
        detail: `a text cannot begin with the character ${text.charAt(at)} unless it is in quotation marks`,
        hints: ['Put the whole text in quotation marks.'],
      };
    case 'BAD_DQ_ESCAPE':
      return {
        detail,
        hints: ['Write a backslash twice, or put the text in single quotation marks.'],
      };
    case 'MISSING_CHAR':
      return { detail, hints: /quote/.test(message) ? ['Close the quotation marks.'] : [] };
    case 'UNEXPECTED_TOKEN':
      return {
        detail,
        hints: /['"]/.test(text.charAt(at - 1))
          ? [
              'Write a single quotation mark inside single quotation marks twice, or use the other kind around the text.',
            ]
          : [],
      };
    case 'BAD_INDENT':
    case 'MULTILINE_IMPLICIT_KEY':
      return { detail, hints: ['Check the indentation: fields of one group begin in the same column.'] };
    default:
      return { detail, hints: [] };
  }
}
