import mammoth from 'mammoth';
import type { ImportedDocument } from '../../ir/imported.ts';
import { cleanCharacters } from '../mend/lines.ts';
import type { MendLog } from '../mend/mend-log.ts';
import { gatherFacts } from './facts.ts';
import { readFlow, type Verdict } from './flow.ts';
import { attributeOf, type Element, elementsIn, parsePage, refuseLongTags, textOf } from './page.ts';
import { Refusal } from './refusal.ts';
import { type Archive, writeArchive } from './zip.ts';

/** Parts that hold words or say what they are; pictures, themes and settings stay closed. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/[^/]+\.rels|(?:document|styles|numbering|footnotes|endnotes)\d*\.xml))$/i;

/** Styles that mammoth does not know by itself. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  ...['Quote', 'Intense Quote', 'Block Text', 'Quotations', 'Block Quotation'].map(
    (name) => `p[style-name='${name}'] => blockquote:fresh > p:fresh`,
  ),
  'u => ',
  'strike => ',
];

/** Tags and attributes of one part, how deep they nest, and how many names they have: far above any document. */
const MAX_NODES = 1_500_000;
const MAX_DEPTH = 256;
const MAX_NAMES = 2000;

/** Reads a Word document: its body's words, without headers, comments, deleted text and notes. */
export async function readDocx(archive: Archive, log: MendLog): Promise<ImportedDocument> {
  const parts = archive.names
    .filter((name) => NEEDED.test(name))
    .map((name): readonly [string, string] => [name, checkPart(name, slim(archive.read(name)))]);
  const { value } = await mammoth.convertToHtml(
    { buffer: writeArchive(parts.map(([name, text]) => [name, Buffer.from(text)])) },
    {
      styleMap: STYLES,
      ignoreEmptyParagraphs: true,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  );
  const page = parsePage(cleanCharacters(value, log));
  const body = [...elementsIn(page)].find((each) => each.tagName === 'body');
  const core = parts.find(([name]) => /core\.xml$/i.test(name))?.[1];
  return {
    format: 'docx',
    facts: core === undefined ? {} : gatherFacts(readProperties(core)),
    blocks: body === undefined ? [] : readFlow(body, judgeNotes(body), log),
    mends: log.mends(),
  };
}

/** How letters and paragraphs look, and Word’s notes to itself: nothing that the words depend on. */
const LOOKS =
  /<w:(?:rFonts|szCs|sz|lang|color|kern|spacing|w|position|u|highlight|shd|bCs|iCs|noProof|webHidden|proofErr|lastRenderedPageBreak|bookmarkStart|bookmarkEnd|ind|jc|keepNext|keepLines|widowControl|contextualSpacing|snapToGrid|adjustRightInd|autoSpaceDE|autoSpaceDN|textAlignment|suppressAutoHyphens)(?:\s[^<>]*)?\/>/g;

/** Runs in a row that are text and nothing else. */
const PLAIN_RUNS = /(?:<w:r><w:t(?: xml:space="preserve")?>[^<]*<\/w:t><\/w:r>){2,}/g;

/**
 * The XML of a part without what says nothing about its words, and runs that look alike as one: Word makes a run of every
 * few words, and the parser takes a kilobyte and more for each of its elements.
 */
function slim(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('utf8')
    .replace(/\sw:rsid\w{0,20}="[^"<>]{0,40}"/g, '')
    .replace(LOOKS, '')
    .replace(/<w:[rp]Pr(?:\/>|>\s*<\/w:[rp]Pr>)/g, '')
    .replace(PLAIN_RUNS, (runs) => `<w:r><w:t xml:space="preserve">${runs.replace(/<[^<>]*>/g, '')}</w:t></w:r>`);
}

/** A part of the archive, small and plain enough for the parser that mammoth has. */
function checkPart(part: string, text: string): string {
  // In UTF-16 a zero stands between two letters.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text.replaceAll('\0', ''))) throw new Refusal('import-entities', { part });
  refuseLongTags(text);
  const names = new Set<string>();
  let [nodes, depth] = [0, 0];
  for (let at = text.indexOf('<'); at !== -1; ) {
    const end = text.indexOf('>', at);
    if (end === -1) break;
    const [name = ''] = /^[^\s/>]*/.exec(text.slice(at + 1, Math.min(end, at + 100))) ?? [];
    if (text.charAt(at + 1) === '/') depth -= 1;
    else if (!/^[!?]/.test(name) && text.charAt(end - 1) !== '/') depth += 1;
    nodes += 1 + (text.slice(at, end).match(/=\s*["']/g)?.length ?? 0);
    names.add(name);
    if (nodes > MAX_NODES || depth > MAX_DEPTH || names.size > MAX_NAMES) {
      throw new Refusal('import-too-complex', { detail: `the elements of ${part} have no end` });
    }
    at = text.indexOf('<', end);
  }
  return text;
}

/** Notes stand at the end of what mammoth makes, and lead back to where they are called. */
function judgeNotes(body: Element): (element: Element) => Verdict {
  const notes = new Map<string, string>();
  for (const element of elementsIn(body)) {
    const id = attributeOf(element, 'id') ?? '';
    if (/^(?:foot|end)note-\d+$/.test(id)) notes.set(`#${id}`, textOf(element).replace(/\s*↑\s*$/, ''));
  }
  return (element) => {
    const { tagName } = element;
    if (tagName === 'li' && notes.has(`#${attributeOf(element, 'id') ?? ''}`)) return 'footnote';
    if (tagName !== 'sup') return 'take';
    const link = [...elementsIn(element)].find((each) => each.tagName === 'a');
    return link !== undefined && notes.has(attributeOf(link, 'href') ?? '') ? 'silent' : 'take';
  };
}

const PROPERTY =
  /<(?:\w+:)?(title|creator|subject|description|keywords|created|modified|language|category|lastModifiedBy)\b[^<>]*>([^<]{0,2000})</g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

/** What the document's properties say. */
function* readProperties(xml: string): Generator<readonly [string, string]> {
  for (const [, name = '', value = ''] of xml.matchAll(PROPERTY)) {
    yield [name, value.replace(/&(?:lt|gt|quot|apos|amp);/g, (each) => ENTITIES[each] ?? each)];
  }
}
