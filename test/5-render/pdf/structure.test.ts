import { beforeAll, describe, expect, it } from 'vitest';
import { writePdf } from '../../../src/5-render/pdf/write.ts';
import type { Scene } from '../../../src/ir/scene.ts';
import { briefingScene } from '../../support/briefing-scene.ts';
import { elementsOf, type ReadElement, type ReadPdf, readPdf, textUnder } from '../../support/pdf-read.ts';
import { slideScene, specimenScene } from '../../support/pdf-specimen.ts';
import { normalise, structureText } from '../../support/pdf-text.ts';
import { createTypesetter, textMark } from '../../support/pdf-typeset.ts';

const setter = createTypesetter();
const write = async (scene: Scene): Promise<ReadPdf> => readPdf(await writePdf(scene, { fonts: setter.fontFile }));

const BLOCKS = /^(P|H\d|TH|TD|Lbl|LBody|Note|Figure|Caption)$/;

/** The text of an element with its blocks apart, as a screen reader makes them. */
function blocks(node: ReadElement): string {
  const parts = node.children.map((each) => ('children' in each ? blocks(each) : textUnder(each)));
  return BLOCKS.test(node.type) ? ` ${parts.join('')} ` : parts.join('');
}

describe('the structure of a briefing', () => {
  let pdf: ReadPdf;
  const scene = briefingScene(setter);
  beforeAll(async () => {
    pdf = await write(scene);
  });

  it('says what the scene says, with every space, in the order of the structure', () => {
    expect(normalise(blocks(pdf.root))).toBe(structureText(scene));
  });

  it('joins a paragraph that a page break divides', () => {
    const [paragraph] = elementsOf(pdf.root, 'P').filter((each) => textUnder(each).startsWith('Any successful'));
    const pages = paragraph?.children.map((each) => ('page' in each ? each.page : 0));
    expect(pages).toEqual([1, 2]);
    expect(paragraph && textUnder(paragraph)).toMatch(/at the expense of vulnerable employees/);
  });

  it('puts a margin number into the paragraph beside it, apart by a space', () => {
    const [heading] = elementsOf(pdf.root, 'H1');
    expect(heading && textUnder(heading)).toBe('¶1 Agencies should focus on core competencies');
  });

  it('joins the parts of a divided table and leaves the repeated head out', () => {
    const tables = elementsOf(pdf.root, 'Table');
    expect(tables).toHaveLength(1);
    const rows = tables.flatMap((table) => elementsOf(table, 'TR'));
    expect(rows.map((row) => row.children.map((each) => each.type).join(' '))).toEqual([
      'TH TH TH',
      'TD TH TD',
      'TD TH TD',
      'TD TH TD',
      'TD TH TD',
    ]);
    expect(pdf.artifacts[1]).toContain('Role in prevention');
  });

  it('gives every header cell its scope', () => {
    const scopes = elementsOf(pdf.root, 'TH').map((each) => pdf.objects.dict(each.dict.A).Scope);
    expect(scopes).toEqual(['/Column', '/Column', '/Column', '/Row', '/Row', '/Row', '/Row']);
  });

  it('makes one figure of the marks that it is drawn with, with their words and their bounds', () => {
    const [figure, ...more] = elementsOf(pdf.root, 'Figure');
    expect(more).toEqual([]);
    expect(figure?.alt).toBe('Of every $100, $46 went to groups abroad & “partners”.');
    const box = pdf.objects.list(pdf.objects.dict(figure?.dict.A).BBox);
    expect(box).toEqual([111, 841.89 - 220, 547, 841.89 - 190]);
  });

  it('keeps the labels of a figure apart', () => {
    expect(elementsOf(pdf.root, 'Figure').map(textUnder)).toEqual(['46% 54%']);
  });

  it('leaves running matter out of the structure', () => {
    expect(textUnder(pdf.root)).not.toContain('1/2');
    expect(pdf.artifacts[0]).toContain('June 3, 2008');
  });

  it('parts the paragraphs of a mark', () => {
    const [div] = elementsOf(pdf.root, 'Div');
    expect(div && elementsOf(div, 'P').map(textUnder)).toEqual(['One remark. ', 'Another one, on its own line.']);
  });

  it('names its sections', () => {
    expect(elementsOf(pdf.root, 'Sect').map((each) => each.title)).toEqual(['Agencies & <their> roles', 'Annex']);
  });
});

describe('a paragraph that goes on in another column', () => {
  const halves = async (first: string, second: string): Promise<string> => {
    const scene = specimenScene(setter);
    const structure = [{ id: 'p', type: 'P' as const }];
    const marks = [first, second].map((text, index) =>
      textMark(setter, { x: 50, y: 50 + 20 * index, w: 400, h: 14 }, text, { id: `half-${index}`, structure }),
    );
    const { root } = await write({ ...scene, pages: scene.pages.map((page) => ({ ...page, marks })) });
    return textUnder(root);
  };

  it('gets no space after a hyphen', async () => {
    expect(await halves('strong anti-', 'trafficking laws')).toBe('strong anti-trafficking laws');
  });

  it('gets one between words', async () => {
    expect(await halves('strong', 'laws')).toBe('strong laws');
  });
});

describe('the structure of other marks', () => {
  it('has lists, notes with ids, and a figure for each chart, arrow and picture', async () => {
    const { root, objects, catalog } = await write(specimenScene(setter));
    expect(elementsOf(root, 'LI').map((each) => each.children.map((child) => child.type))).toEqual([
      ['Lbl', 'LBody'],
      ['Lbl', 'LBody'],
    ]);
    const tree = objects.list(objects.dict(objects.dict(catalog.StructTreeRoot).IDTree).Names);
    const ids = elementsOf(root, 'Note').map((each) => each.dict.ID);
    expect(ids).toHaveLength(2);
    expect(tree.filter((_, index) => index % 2 === 0)).toEqual(ids);
    expect(elementsOf(root, 'Figure').map((each) => each.alt)).toEqual([
      'A doughnut: 46 % went to groups abroad, 54 % elsewhere.',
      'A bar: 46 % went to groups abroad, 54 % elsewhere.',
      'From information to coordination',
      'A red square',
    ]);
  });

  it('is made up for slides: a section a page, its title as heading', async () => {
    const { root, artifacts } = await write(slideScene(setter));
    const [section] = elementsOf(root, 'Sect');
    expect(section?.title).toBe('A slide says one thing');
    expect(elementsOf(root, 'H1').map(textUnder)).toEqual(['Every kind of mark']);
    expect(elementsOf(root, 'Figure')).toHaveLength(4);
    expect(artifacts).toEqual(['1']);
  });
});
