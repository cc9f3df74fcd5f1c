import type { ImportFormat } from '../../ir/imported.ts';

/** A kind of file that is known by its first bytes and not read, with the way to make one that is. */
export interface Foreign {
  readonly what: string;
  readonly hint: string;
}

/** What bytes are: a format that is read, text of some format, an archive to look into, or what is not read. */
export type Content =
  | { readonly type: 'pdf' | 'zip' | 'compound' | 'text' }
  | { readonly type: 'foreign'; readonly foreign: Foreign };

const IN_WORD = 'Open it in Word or LibreOffice Writer and save it as .docx.';
const WORDS_OF = 'Give the words themselves, as a .txt, .md, .html, .docx or .pdf file.';

type ForeignKind =
  | 'doc'
  | 'rtf'
  | 'odt'
  | 'pages'
  | 'presentation'
  | 'spreadsheet'
  | 'epub'
  | 'compound'
  | 'archive'
  | 'picture'
  | 'sound'
  | 'program'
  | 'message';

const FOREIGN: Readonly<Record<ForeignKind, Foreign>> = {
  doc: { what: 'a Word document of the years before 2007 (.doc)', hint: IN_WORD },
  rtf: { what: 'a document in Rich Text Format (.rtf)', hint: IN_WORD },
  odt: { what: 'an OpenDocument text (.odt)', hint: 'Open it in LibreOffice Writer and save it as .docx.' },
  pages: { what: 'a document of Pages', hint: 'Open it in Pages and export it to Word.' },
  presentation: {
    what: 'a presentation',
    hint: 'Copy the words of the speech into a text file; in PowerPoint, File > Export > Outline / RTF gives them.',
  },
  spreadsheet: { what: 'a spreadsheet', hint: 'Copy the words of the speech into a text file.' },
  epub: { what: 'an e-book (.epub)', hint: 'Save it as .docx or .html, as Calibre and pandoc do.' },
  compound: { what: 'a file of an older Office program', hint: 'Open it there and save it as .docx.' },
  archive: { what: 'an archive', hint: 'Unpack it and give the file inside.' },
  picture: { what: 'a picture', hint: 'Have its words recognised first, and give them as a text file.' },
  sound: { what: 'a recording', hint: 'Give a transcript of it.' },
  program: { what: 'a program', hint: WORDS_OF },
  message: { what: 'a saved mail or web archive', hint: 'Save the page as .html, or copy its words into a text file.' },
};

const START: readonly (readonly [string | readonly number[], Foreign])[] = [
  ['{\\rtf', FOREIGN.rtf],
  [[0x89, 0x50, 0x4e, 0x47], FOREIGN.picture],
  [[0xff, 0xd8, 0xff], FOREIGN.picture],
  ['GIF8', FOREIGN.picture],
  ['II*\0', FOREIGN.picture],
  ['MM\0*', FOREIGN.picture],
  [[0x1f, 0x8b], FOREIGN.archive],
  ['7z\xbc\xaf', FOREIGN.archive],
  ['Rar!', FOREIGN.archive],
  ['BZh', FOREIGN.archive],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], FOREIGN.archive],
  ['ID3', FOREIGN.sound],
  ['OggS', FOREIGN.sound],
  ['RIFF', FOREIGN.sound],
  ['fLaC', FOREIGN.sound],
  [[0x7f, 0x45, 0x4c, 0x46], FOREIGN.program],
  ['MZ\x90\0', FOREIGN.program],
];

/** Finds out by magic numbers what bytes are. */
export function detectContent(bytes: Uint8Array): Content {
  const start = latin(bytes.subarray(0, 1024));
  if (start.includes('%PDF-')) return { type: 'pdf' };
  if (['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].includes(start.slice(0, 4))) return { type: 'zip' };
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return { type: 'compound' };
  const found = START.find(([magic]) =>
    start.startsWith(typeof magic === 'string' ? magic : String.fromCharCode(...magic)),
  );
  if (found !== undefined) return { type: 'foreign', foreign: found[1] };
  return start.slice(4, 8) === 'ftyp' ? { type: 'foreign', foreign: FOREIGN.sound } : { type: 'text' };
}

/** Whether a file of the old Office programs is a document that a password locks, or what else it is. */
export function identifyCompound(bytes: Uint8Array): 'protected' | Foreign {
  const has = (name: string): boolean =>
    indexOfBytes(
      bytes,
      [...name].flatMap((each) => [each.charCodeAt(0), 0]),
    ) !== -1;
  if (has('EncryptedPackage') || has('EncryptionInfo')) return 'protected';
  if (has('WordDocument')) return FOREIGN.doc;
  if (has('PowerPoint Document')) return FOREIGN.presentation;
  return has('Workbook') ? FOREIGN.spreadsheet : FOREIGN.compound;
}

/** Which document an archive is, by the names of its parts; `mimetype` is what its part of that name says. */
export function identifyArchive(names: readonly string[], mimetype: string): 'docx' | Foreign {
  const has = (pattern: RegExp): boolean => names.some((each) => pattern.test(each));
  if (has(/^word\/document\d*\.xml$/i)) return 'docx';
  if (has(/^ppt\//)) return FOREIGN.presentation;
  if (has(/^xl\//)) return FOREIGN.spreadsheet;
  if (mimetype.includes('epub')) return FOREIGN.epub;
  if (mimetype.includes('opendocument.text')) return FOREIGN.odt;
  if (mimetype.includes('opendocument.presentation')) return FOREIGN.presentation;
  if (mimetype.includes('opendocument.spreadsheet')) return FOREIGN.spreadsheet;
  return has(/^Index\/Document\.iwa$/) ? FOREIGN.pages : FOREIGN.archive;
}

/** Which format a text is in: by what it begins with and what marks it has, and by how its file is called. */
export function detectText(text: string, name: string): Exclude<ImportFormat, 'pdf' | 'docx'> | Foreign {
  const start = text
    .slice(0, 4096)
    .replace(/^\ufeff/, '')
    .trimStart();
  const ending = /\.([a-z\d]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^(?:<!--[^>]{0,500}-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(start)) return 'html';
  if (start.startsWith('<?xml')) {
    if (/<html\b/i.test(start)) return 'html';
    if (/<office:document\b/.test(start)) return FOREIGN.odt;
    if (/<(?:w:wordDocument|pkg:package)\b/.test(start)) return FOREIGN.doc;
  }
  if (/^(?:From|MIME-Version|Content-Type|Received|Return-Path): .*\n/i.test(start) && /^MIME-Version:/im.test(start))
    return FOREIGN.message;
  if (/^(?:html?|xhtml?|shtml|php|aspx?)$/.test(ending) && /<[a-z]+[\s>]/i.test(start)) return 'html';
  if (/^(?:md|markdown|mdown|mkd|qmd|rmd)$/.test(ending)) return 'markdown';
  if (
    /^<(?:article|main|div|section|p|h1)\b[^>]*>/i.test(start) &&
    /<\/(?:p|div|article|main|section)>/i.test(text.slice(0, 100_000))
  )
    return 'html';
  return 'text';
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

function indexOfBytes(bytes: Uint8Array, wanted: readonly number[]): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(Buffer.from(wanted));
}
