import { deflateRawSync } from 'node:zlib';
import { expect } from 'vitest';
import type { Diagnostic } from '../../../src/core/diagnostic.ts';
import { readDocument } from '../../../src/import/read/read-document.ts';
import type { ImportedBlock, ImportedDocument, ImportFormat, Mend, MendKind } from '../../../src/ir/imported.ts';
import { toPlain } from '../../../src/ir/rich-text.ts';

/** Reads a file that can be read. */
export async function read(
  content: string | Uint8Array,
  name = 'speech.txt',
  format?: ImportFormat,
): Promise<ImportedDocument> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { output, diagnostics } = await readDocument({ name, bytes }, format === undefined ? {} : { format });
  expect(diagnostics).toEqual([]);
  if (output === undefined) throw new Error('nothing was read');
  return output;
}

/** Why a file cannot be read. */
export async function refuse(bytes: Uint8Array, name = 'speech.txt', format?: ImportFormat): Promise<Diagnostic> {
  const { output, diagnostics } = await readDocument({ name, bytes }, format === undefined ? {} : { format });
  expect(output).toBeUndefined();
  expect(diagnostics).toHaveLength(1);
  const [diagnostic] = diagnostics;
  if (diagnostic === undefined) throw new Error('nothing was said');
  expect(diagnostic.span?.source.name).toBe(name);
  return diagnostic;
}

export const textOf = (block: ImportedBlock): string => toPlain(block.rich);

/** Blocks as lines: what they are, and their words. */
export const outline = ({ blocks }: ImportedDocument): readonly string[] =>
  blocks.map(
    (block) => `${block.type}${block.level ?? ''}: ${block.marker ? `[${block.marker}] ` : ''}${textOf(block)}`,
  );

export const mendOf = (document: ImportedDocument, kind: MendKind): Mend | undefined =>
  document.mends.find((each) => each.kind === kind);

/** What stays of words whatever happens to spaces, hyphens and marks. */
export const lettersOf = (text: string): string => (text.match(/[\p{L}\p{N}]/gu) ?? []).join('');

/** An archive with packed parts, as Word writes it; `claims` overrides the size that a part says it has. */
export function zip(
  parts: Readonly<Record<string, string | Buffer>>,
  claims: Readonly<Record<string, number>> = {},
  flags = 0,
): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(flags, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(claims[name] ?? bytes.length, 18);
    head.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(16);
    tail.writeUInt32LE(offset, 10 + 2);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed]);
    // Comment length, disk, attributes inside and outside, then where the part stands.
    central.push(
      Buffer.from('PK\x01\x02'),
      Buffer.from([20, 0]),
      head.subarray(0, 26),
      tail.subarray(2),
      Buffer.from(name),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(locals.length, 4);
  end.writeUInt16LE(locals.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]));
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word document around the XML of its body. */
export function docx(body: string, more: Readonly<Record<string, string | Buffer>> = {}): Uint8Array {
  return zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="n1" Type="${OFFICE}/footnotes" Target="footnotes.xml"/><Relationship Id="s1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<?xml version="1.0"?><w:styles ${W}><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style></w:styles>`,
    'word/footnotes.xml': `<?xml version="1.0"?><w:footnotes ${W}><w:footnote w:id="2"><w:p><w:r><w:t>See the report.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    ...more,
  });
}

/** A paragraph of a Word document: runs as text, or as text with properties. */
export function paragraph(...runs: readonly (string | readonly [text: string, properties: string])[]): string {
  const written = runs.map((run) => {
    const [text, properties] = typeof run === 'string' ? [run, ''] : run;
    return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  });
  return `<w:p>${written.join('')}</w:p>`;
}
