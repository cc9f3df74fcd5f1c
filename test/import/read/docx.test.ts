import { describe, expect, it } from 'vitest';
import { docx, mendOf, outline, paragraph, read } from './reading.ts';

const NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>';
const TITLE = '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Remarks on Water</w:t></w:r></w:p>';
const HEADING = '<w:p><w:pPr><w:pStyle w:val="H2"/></w:pPr><w:r><w:t>The way ahead</w:t></w:r></w:p>';
const DELETED =
  '<w:p><w:r><w:t xml:space="preserve">We stay. </w:t></w:r><w:del><w:r><w:delText>We go.</w:delText></w:r></w:del><w:ins><w:r><w:t>We act.</w:t></w:r></w:ins></w:p>';

describe('a Word document', () => {
  it('is read with its headings, emphasis and properties, without notes and deleted text', async () => {
    const document = await read(
      docx(
        TITLE +
          paragraph(['By Jane Roe', '<w:b/>']) +
          paragraph('We ', ['must', '<w:i/>'], ' act: R&amp;D is due.').replace('</w:p>', `${NOTE}</w:p>`) +
          HEADING +
          DELETED,
        {
          'docProps/core.xml':
            '<cp:coreProperties xmlns:dc="d" xmlns:cp="c" xmlns:dcterms="t"><dc:title>Water &amp; us</dc:title><dc:creator>Jane Roe</dc:creator><dcterms:created>2020-01-02T00:00:00Z</dcterms:created></cp:coreProperties>',
        },
      ),
      'speech.bin',
    );
    expect(document.format).toBe('docx');
    expect(outline(document)).toEqual([
      'heading1: Remarks on Water',
      'heading2: By Jane Roe',
      'paragraph: We must act: R&D is due.',
      'heading2: The way ahead',
      'paragraph: We stay. We act.',
    ]);
    expect(document.blocks[2]?.rich).toContainEqual({ type: 'text', text: 'must', emphasis: true });
    expect(document.facts).toEqual({ title: 'Water & us', creator: 'Jane Roe', created: '2020-01-02T00:00:00Z' });
    expect(mendOf(document, 'footnote')?.examples).toEqual([{ before: 'See the report.', after: '' }]);
  });

  it('is read the same however Word cut its runs', async () => {
    const run = (text: string, look = ''): string =>
      `<w:r w:rsidR="00A77B3E"><w:rPr><w:sz w:val="24"/>${look}<w:lang w:val="en-US"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const document = await read(
      docx(
        `<w:p w:rsidR="00A77B3E"><w:pPr><w:spacing w:after="0"/></w:pPr>${run('We a')}${run('ll ')}${run('must', '<w:i/>')}${run(' act.')}</w:p>`,
      ),
    );
    expect(document.blocks[0]?.rich).toEqual([
      { type: 'text', text: 'We all ' },
      { type: 'text', text: 'must', emphasis: true },
      { type: 'text', text: ' act.' },
    ]);
  });

  it('keeps lines that are broken within a paragraph', async () => {
    const broken = '<w:p><w:r><w:t>General Debate</w:t><w:br/><w:t>New York</w:t></w:r></w:p>';
    const document = await read(docx(broken + paragraph('Good morning to all of you here.')));
    expect(document.blocks[0]?.lines).toEqual(['General Debate', 'New York']);
  });
});
