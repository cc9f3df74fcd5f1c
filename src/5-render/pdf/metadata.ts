import type { DocumentMeta } from '../../ir/document.ts';
import type { PdfFile } from './pdfkit.ts';

/** What a file says that it conforms to. */
export interface Claims {
  /** The part of PDF/A: 3 admits attached files. */
  readonly part: 2 | 3;
  /** PDF/UA-1, and level a of PDF/A (tagged) rather than b. */
  readonly accessible: boolean;
}

const CREATOR = 'aide-memoire';
const PRODUCER = 'aide-memoire, with PDFKit';

/** The information dictionary. PDF/A wants it to say exactly what the XMP says (ISO 19005-2, 6.6.2.3.3). */
export function toInfo(meta: DocumentMeta): Readonly<Record<string, string | Date>> {
  const date = toDate(meta);
  return {
    Title: clean(meta.title),
    Author: clean(meta.author),
    Subject: clean(meta.subject),
    Keywords: toKeywords(meta),
    Creator: CREATOR,
    Producer: PRODUCER,
    CreationDate: date,
    ModDate: date,
  };
}

/** The speech's day, at midnight UTC whatever the time zone of the machine. */
export function toDate(meta: DocumentMeta): Date {
  // A date without a time is read as UTC (ECMA-262, 21.4.1.32); year and year-month are such dates too.
  const date = new Date(meta.date.slice(0, 10));
  return Number.isNaN(date.getTime()) ? new Date(0) : date;
}

/**
 * Has the file's XMP written by us: pdfkit's own is not escaped, so that "R&D" in a title breaks it, and it has no place
 * for the second standard that the file claims.
 */
export function replaceMetadata(pdf: PdfFile, meta: DocumentMeta, claims: Claims): void {
  pdf.endMetadata = () => {
    const stream = pdf.ref({ Type: 'Metadata', Subtype: 'XML' });
    // Kept readable for programs that look for it without reading PDF, as XMP part 3 advises.
    stream.compress = false;
    stream.write(new TextEncoder().encode(toXmp(meta, claims)));
    stream.end();
    pdf._root.data.Metadata = stream;
  };
}

export function toXmp(meta: DocumentMeta, { part, accessible }: Claims): string {
  const date = toDate(meta).toISOString().replace('.000', '');
  const keywords = meta.keywords.map((each) => `<rdf:li>${escapeXml(each)}</rdf:li>`).join('');
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(meta.title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeXml(meta.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(meta.subject)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>${escapeXml(meta.language)}</rdf:li></rdf:Bag></dc:language>
<dc:subject><rdf:Bag>${keywords}</rdf:Bag></dc:subject>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
<xmp:CreatorTool>${CREATOR}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>${PRODUCER}</pdf:Producer>
<pdf:Keywords>${escapeXml(toKeywords(meta))}</pdf:Keywords>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>${part}</pdfaid:part>
<pdfaid:conformance>${accessible ? 'A' : 'B'}</pdfaid:conformance>
</rdf:Description>${accessible ? PDFUA : ''}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

/** ISO 19005-2, 6.6.2.3: a property that PDF/A does not know is described where it is used. */
const PDFUA = `
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

const toKeywords = (meta: DocumentMeta): string => clean(meta.keywords.join('; '));

/** Without what XML 1.0 cannot hold: control characters and halves of surrogate pairs. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/\p{Surrogate}/gu, '').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}

function escapeXml(text: string): string {
  return clean(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
