/** Characters that HTML may not hold, even escaped: of the controls all but tab and line ends, and lone surrogates. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand between tags and in quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (each) => ENTITIES[each] ?? each);

/** Text as it may stand in a string of a style sheet: all but letters, digits and spaces by their numbers. */
export const escapeCss = (text: string): string =>
  [...text]
    .map((each) => (/[\p{L}\p{N} ]/u.test(each) ? each : `\\${(each.codePointAt(0) ?? 0).toString(16)} `))
    .join('');
