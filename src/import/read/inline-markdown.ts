import { readInline } from '../../1-read/markdown.ts';
import type { RichText } from '../../ir/rich-text.ts';
import type { MendLog } from '../mend/mend-log.ts';

/** Names of characters that writers of prose use, beside those that every reader of Markdown knows. */
const NAMED: Readonly<Record<string, string>> = {
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  sect: '§',
  para: '¶',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  times: '×',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  ccedil: 'ç',
  iacute: 'í',
  ocirc: 'ô',
  oacute: 'ó',
  ouml: 'ö',
  uuml: 'ü',
  auml: 'ä',
  szlig: 'ß',
  ntilde: 'ñ',
  uacute: 'ú',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwj: '',
  zwnj: '',
};

/** What Markdown’s readers see in a text, to be written so that they do not. */
const SPECIAL = /[\\`*_[\]<>&#!|~]/g;

const escapeMarks = (text: string): string => text.replace(SPECIAL, '\\$&');

const CONSTRUCT =
  /\\[!-/:-@[-`{-~]|(?<!`)(?<ticks>`+)(?<code>[^`]+)\k<ticks>(?!`)|!\[(?<alt>[^[\]]*)\]\([^()\s]*(?:\s+"[^"\n]{0,200}")?\)|\[\^(?<note>[^\s[\]^]{1,60})\]|\[(?<span>[^[\]]*)\]\{[^{}\n]{0,200}\}|<(?<address>(?:https?:\/\/|mailto:)[^\s<>]{1,2000})>|<(?<tag>\/?[a-zA-Z][^<>]{0,2000})>|&(?<name>[a-zA-Z]{2,8}\d{0,2});/g;

/**
 * Reads the inline Markdown of a paragraph. What the reader of transcripts does not know is put into what it knows first:
 * code becomes words, pictures, tags and marks of footnotes go, and are noted.
 */
export function readInlineMarkdown(markdown: string, log: MendLog, line?: number): RichText {
  const simple = markdown.replace(CONSTRUCT, (whole: string, ...more: unknown[]) => {
    const { code, alt, note, span, address, tag, name } = more.at(-1) as Readonly<Record<string, string | undefined>>;
    if (code !== undefined) return escapeMarks(code);
    if (span !== undefined) return span;
    if (address !== undefined) return escapeMarks(address.replace(/^mailto:/, ''));
    if (name !== undefined) return NAMED[name] ?? whole;
    if (note !== undefined) log.note('footnote', whole, '', line);
    else if (alt !== undefined) log.note('markup', whole, '', line);
    else if (tag !== undefined) log.note('markup', whole, /^br\b/i.test(tag) ? ' ' : '', line);
    else return whole;
    return tag !== undefined && /^br\b/i.test(tag) ? ' ' : '';
  });
  // The reader of transcripts takes a bullet or a quotation mark at the front for a mark of its own.
  return readInline(simple.trim().replace(/^([-*+>])(?=\s)/, '\\$1'));
}
