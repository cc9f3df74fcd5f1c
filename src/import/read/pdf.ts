import { type Code, diagnose } from '../../core/catalogue.ts';
import type { Outcome } from '../../core/diagnostic.ts';
import type { ImportedDocument } from '../../ir/imported.ts';
import { createMendLog, type MendLog } from '../mend/mend-log.ts';
import { toBlocks } from './pdf/blocks.ts';
import { joinDropCaps } from './pdf/drop-caps.ts';
import { toFacts } from './pdf/facts.ts';
import { takeOutFootnotes } from './pdf/footnotes.ts';
import { type Fragment, toFragments } from './pdf/fragments.ts';
import { isPageNumber, takeOutFurniture, takeOutLineNumbers } from './pdf/furniture.ts';
import { toLine, toRows } from './pdf/lines.ts';
import { measure } from './pdf/measures.ts';
import { type Page, readLines } from './pdf/pages.ts';
import { toGroups } from './pdf/paragraphs.ts';
import { createReader, PdfFailure, type PdfReader } from './pdf/reader.ts';

/** In bytes, pages, pieces of words on all pages, and glyphs on one: a million words are less. */
const MAX_BYTES = 64 * 2 ** 20;
const MAX_PAGES = 2000;
const MAX_FRAGMENTS = 2_500_000;
const MAX_GLYPHS_OF_PAGE = 40_000;

/** As many of the characters may have no meaning before a text counts as unreadable. */
const UNREADABLE = 0.3;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what is looked for is control characters
const MEANINGLESS = /[\u0000-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd]/;

/** Files in which the marks of artifacts hide more than this of the text are not believed. */
const MOST_ARTIFACTS = 0.4;

/** Reads a PDF's text into paragraphs. Any bytes end in an outcome, within bounded memory and time. */
export async function readPdf(bytes: Uint8Array): Promise<Outcome<ImportedDocument>> {
  if (bytes.length > MAX_BYTES) {
    return fail('import-too-large', { size: megabytes(bytes.length), most: megabytes(MAX_BYTES) });
  }
  const reader = createReader(bytes);
  try {
    const opened = await reader.open();
    if (opened.pages > MAX_PAGES) {
      return fail('import-too-complex', { detail: `it has ${opened.pages} pages, and ${MAX_PAGES} are the most` });
    }
    const pages = await readPages(reader, opened.pages);
    const texts = pages.flatMap((each) => each.fragments);
    if (texts.length === 0) {
      return fail('import-scanned', { pages: opened.pages === 1 ? 'one page' : `${opened.pages} pages` });
    }
    if (isMeaningless(texts)) return fail('import-no-characters', {});
    return { output: assemble(pages, toFacts(opened.facts)), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof PdfFailure)) throw error;
    if (error.reason === 'password') return fail('import-protected', {});
    if (error.reason === 'too-heavy') return fail('import-too-complex', { detail: error.message });
    return fail('import-damaged', { what: 'PDF', detail: error.message });
  } finally {
    await reader.close();
  }
}

const fail = (code: Code, parameters: Readonly<Record<string, string>>): Outcome<never> => ({
  diagnostics: [diagnose(code, parameters)],
});

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20)} MB`;

/** A page that cannot be read makes the file damaged: a transcript with a hole in it would look whole. */
async function readPages(reader: PdfReader, count: number): Promise<readonly Page[]> {
  const pages: Page[] = [];
  let fragments = 0;
  for (let number = 1; number <= count; number += 1) {
    const page = await reader.page(number);
    const own = page.texts.length > MAX_GLYPHS_OF_PAGE ? [] : toFragments(page);
    fragments += own.length;
    if (page.texts.length > MAX_GLYPHS_OF_PAGE || fragments > MAX_FRAGMENTS) {
      throw new PdfFailure('too-heavy', `page ${number} has more characters than can be read`);
    }
    pages.push({ number, width: page.width, height: page.height, fragments: own });
  }
  return pages;
}

function isMeaningless(fragments: readonly Fragment[]): boolean {
  let [bad, all] = [0, 0];
  for (const { text } of fragments) {
    all += 1;
    if (MEANINGLESS.test(text)) bad += 1;
  }
  return bad > UNREADABLE * all;
}

function assemble(read: readonly Page[], facts: Readonly<Record<string, string>>): ImportedDocument {
  const log = createMendLog();
  const pages = takeOutLineNumbers(takeOutArtifacts(read, log), log);
  const { lines: all, inColumns } = readLines(pages);
  for (const page of inColumns) log.note('columns', `page ${page}`, '', page);
  const body = takeOutFurniture(all, pages, log);
  const lines = takeOutFootnotes(joinDropCaps(body), pages, measure(body), log);
  const measures = measure(lines);
  const blocks = toBlocks(toGroups(lines, measures), measures, log);
  return { format: 'pdf', facts, blocks, mends: log.mends() };
}

/** Leaves out what the file itself marks as no part of its text. */
function takeOutArtifacts(pages: readonly Page[], log: MendLog): readonly Page[] {
  const count = (fragments: readonly Fragment[]): number => fragments.reduce((sum, { text }) => sum + text.length, 0);
  const all = pages.flatMap((each) => each.fragments);
  if (count(all.filter((each) => each.artifact)) > MOST_ARTIFACTS * count(all)) return pages;
  return pages.map((page) => {
    const artifacts = page.fragments.filter((each) => each.artifact);
    for (const row of toRows(artifacts)) {
      const text = toLine(row)?.text ?? '';
      if (text !== '') log.note(isPageNumber(text) ? 'page-number' : 'running-head', text, '', page.number);
    }
    return { ...page, fragments: page.fragments.filter((each) => !each.artifact) };
  });
}
