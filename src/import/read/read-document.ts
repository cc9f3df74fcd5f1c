import { diagnose } from '../../core/catalogue.ts';
import type { Diagnostic, Outcome } from '../../core/diagnostic.ts';
import type { ImportedBlock, ImportedDocument, ImportFormat } from '../../ir/imported.ts';
import { cleanCharacters } from '../mend/lines.ts';
import { createMendLog, type MendLog } from '../mend/mend-log.ts';
import { decode } from './decode.ts';
import { detectContent, detectText, type Foreign, identifyArchive, identifyCompound } from './detect.ts';
import { formatSize, MAX_FILE } from './limits.ts';
import { Refusal } from './refusal.ts';

/** A file as it was given, with the name it was given by: a path, or a name for standard input. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadOptions {
  /** The format to read the file in, where its content is not to tell. */
  readonly format?: ImportFormat;
}

const NAMES: Readonly<Record<ImportFormat, string>> = {
  text: 'text',
  markdown: 'Markdown file',
  html: 'web page',
  docx: 'Word document',
  pdf: 'PDF',
};

/**
 * Reads a file into blocks of words. The format is found by content first and by the name's ending second, and only the
 * reader of that format is loaded. Whatever the bytes are, nothing is thrown: what cannot be read is said.
 */
export async function readDocument(file: ImportFile, options: ReadOptions = {}): Promise<Outcome<ImportedDocument>> {
  const outcome = await readSafely(file, options);
  return { ...outcome, diagnostics: outcome.diagnostics.map((each) => placeIn(file, each)) };
}

/** A message about the file as a whole stands at its start. */
const placeIn = ({ name }: ImportFile, diagnostic: Diagnostic): Diagnostic =>
  diagnostic.span === undefined
    ? { ...diagnostic, span: { source: { name, text: '' }, start: 0, end: 0 } }
    : diagnostic;

async function readSafely(file: ImportFile, options: ReadOptions): Promise<Outcome<ImportedDocument>> {
  const { length } = file.bytes;
  if (length > MAX_FILE) {
    return { diagnostics: [diagnose('import-too-large', { size: formatSize(length), most: formatSize(MAX_FILE) })] };
  }
  try {
    const outcome = await readContent(file, options.format);
    const { output } = outcome;
    if (output !== undefined && !output.blocks.some(hasWords)) {
      return { diagnostics: [diagnose('import-empty', { what: NAMES[output.format] })] };
    }
    return outcome;
  } catch (error) {
    if (error instanceof Refusal) return { diagnostics: [error.diagnostic] };
    // A stack that ran over, or a library that stumbled: the file is at fault, as all others are read.
    const detail = error instanceof RangeError ? 'its parts are nested too deeply' : messageOf(error);
    return { diagnostics: [diagnose('import-damaged', { what: 'file', detail })] };
  }
}

const hasWords = (block: ImportedBlock): boolean =>
  block.rich.some((each) => each.type === 'text' && /[\p{L}\p{N}]/u.test(each.text));

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 200) ?? '';

async function readContent(
  { name, bytes }: ImportFile,
  wanted: ImportFormat | undefined,
): Promise<Outcome<ImportedDocument>> {
  const content = detectContent(bytes);
  if (content.type === 'pdf') {
    if (wanted !== undefined && wanted !== 'pdf') throw notTheFormat(wanted, 'a PDF');
    const { readPdf } = await import('./pdf.ts');
    return readPdf(bytes);
  }
  if (content.type === 'compound') {
    const found = identifyCompound(bytes);
    throw found === 'protected' ? new Refusal('import-protected', {}) : refuseForeign(found);
  }
  if (content.type === 'foreign') throw refuseForeign(content.foreign);
  if (content.type === 'zip') {
    const { openArchive } = await import('./zip.ts');
    const archive = openArchive(bytes);
    const mimetype = archive.names.includes('mimetype') ? new TextDecoder().decode(archive.read('mimetype')) : '';
    const found = identifyArchive(archive.names, mimetype);
    if (found !== 'docx') throw refuseForeign(found);
    if (wanted !== undefined && wanted !== 'docx') throw notTheFormat(wanted, 'a Word document');
    const { readDocx } = await import('./docx.ts');
    return { output: await readDocx(archive, createMendLog()), diagnostics: [] };
  }
  if (wanted === 'pdf' || wanted === 'docx') throw notTheFormat(wanted, 'text');
  return { output: await readText(name, bytes, wanted, createMendLog()), diagnostics: [] };
}

async function readText(
  name: string,
  bytes: Uint8Array,
  wanted: Exclude<ImportFormat, 'pdf' | 'docx'> | undefined,
  log: MendLog,
): Promise<ImportedDocument> {
  const decoded = decode(bytes, log, declaredEncoding(bytes));
  if ('refused' in decoded) throw new Refusal('import-binary', { detail: decoded.refused });
  const found = wanted ?? detectText(decoded.text, name);
  if (typeof found === 'object') throw refuseForeign(found);
  if (found === 'html') {
    const { readHtml } = await import('./html.ts');
    const { facts, blocks } = readHtml(decoded.text, log);
    return { format: 'html', facts, blocks, mends: log.mends() };
  }
  const text = cleanCharacters(decoded.text, log);
  const { findFrontMatter } = await import('./front-matter.ts');
  const front = findFrontMatter(text);
  const body = front === undefined ? text : text.slice(front.end);
  const line = front === undefined ? 1 : text.slice(0, front.end).split('\n').length;
  const { looksLikeMarkdown, readMarkdown } = await import('./markdown.ts');
  const marked = found === 'markdown' || (wanted === undefined && (front !== undefined || looksLikeMarkdown(body)));
  if (marked) {
    return { format: 'markdown', facts: front?.facts ?? {}, blocks: readMarkdown(body, log, line), mends: log.mends() };
  }
  const { readPlainText } = await import('./text.ts');
  return { format: 'text', facts: front?.facts ?? {}, blocks: readPlainText(body, log, line), mends: log.mends() };
}

const refuseForeign = ({ what, hint }: Foreign): Refusal =>
  new Refusal('import-other-format', { what }, undefined, { hints: [hint] });

const ARTICLES: Readonly<Record<ImportFormat, string>> = {
  text: 'text',
  markdown: 'Markdown',
  html: 'a web page',
  docx: 'a Word document (.docx)',
  pdf: 'a PDF',
};

const notTheFormat = (wanted: ImportFormat, found: string): Refusal =>
  new Refusal('import-not-the-format', { expected: ARTICLES[wanted], found });

/** The encoding that a page or an XML file names in its first bytes. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 2048));
  if (!start.trimStart().startsWith('<')) return undefined;
  const xml = /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(start)?.[1];
  return xml ?? /<meta\b[^>]{0,200}\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(start)?.[1];
}
