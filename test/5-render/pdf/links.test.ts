import { beforeAll, describe, expect, it } from 'vitest';
import { writePdf } from '../../../src/5-render/pdf/write.ts';
import { briefingScene } from '../../support/briefing-scene.ts';
import { isRef, type PdfDict, textOf } from '../../support/pdf-objects.ts';
import { elementsOf, type ReadElement, type ReadPdf, readPdf, textUnder } from '../../support/pdf-read.ts';
import { createTypesetter } from '../../support/pdf-typeset.ts';

describe('links', () => {
  let pdf: ReadPdf;
  let links: readonly ReadElement[];
  beforeAll(async () => {
    const setter = createTypesetter();
    pdf = await readPdf(await writePdf(briefingScene(setter), { fonts: setter.fontFile }));
    links = elementsOf(pdf.root, 'Link');
  });

  const annotationsOf = (link: ReadElement | undefined): readonly { readonly page: number; readonly dict: PdfDict }[] =>
    (link?.children ?? []).flatMap((each) =>
      'annotation' in each ? [{ page: each.page, dict: pdf.objects.dict({ ref: each.annotation }) }] : [],
    );
  const linkSaying = (text: string): ReadElement | undefined => links.find((each) => textUnder(each).trim() === text);
  const targetOf = (link: ReadElement | undefined): readonly unknown[] => {
    const [page, ...rest] = pdf.objects.list(pdf.objects.dict(annotationsOf(link)[0]?.dict.A).D);
    return [pdf.pages.indexOf(pdf.objects.dict(page)) + 1, ...rest];
  };

  it('stand as annotations on the page that their element names', () => {
    const found = links.flatMap((link) =>
      link.children.flatMap((each) => ('annotation' in each ? [`${each.page} ${each.annotation}`] : [])),
    );
    const listed = pdf.annotations.flatMap((ids, index) => ids.map((id) => `${index + 1} ${id}`));
    expect(found.toSorted()).toEqual(listed.toSorted());
    expect(listed.length).toBeGreaterThan(4);
  });

  it('each say where they lead and are printed', () => {
    for (const { dict } of links.flatMap(annotationsOf)) {
      expect(textOf(dict.Contents)).toMatch(/\S/);
      expect(dict.F).toBe(4);
    }
  });

  it('lead back to their element through the parent tree', () => {
    const nums = pdf.objects.list(pdf.objects.dict(pdf.objects.dict(pdf.catalog.StructTreeRoot).ParentTree).Nums);
    for (const link of links) {
      for (const { dict } of annotationsOf(link)) {
        const parent = nums[nums.indexOf(dict.StructParent ?? null) + 1];
        expect(isRef(parent) && pdf.objects.dict(parent)).toBe(link.dict);
      }
    }
  });

  it('lead to the beginning of a paragraph, with room above it', () => {
    expect(targetOf(linkSaying('¶2'))).toEqual([2, '/XYZ', null, 841.89 - 290 + 12, null]);
    // Paragraph 1 goes on over the page and begins on the first one.
    expect(targetOf(linkSaying('¶1'))[0]).toBe(1);
  });

  it('lead to a page and say its title', () => {
    const link = linkSaying(', the next page');
    expect(targetOf(link).slice(0, 2)).toEqual([2, '/XYZ']);
    expect(textOf(annotationsOf(link)[0]?.dict.Contents)).toBe(', the next page: Full text');
  });

  it('have one element and an annotation a line where a line break divides them', () => {
    const link = links.find((each) => textUnder(each).startsWith('the full text'));
    const annotations = annotationsOf(link);
    expect(annotations).toHaveLength(2);
    const rects = annotations.map(({ dict }) => pdf.objects.list(dict.Rect).map(Number));
    expect(rects[0]?.[1]).toBeGreaterThan(rects[1]?.[1] ?? 0);
    const uri = textOf(pdf.objects.dict(annotations[0]?.dict.A).URI);
    expect(uri).toBe('https://example.org/a%20b?q=%C3%BC&x');
  });

  it('are left out where there is nothing to lead to, their text is not', () => {
    expect(linkSaying('nothing')).toBeUndefined();
    expect(textUnder(pdf.root)).toContain(' with nothing and ');
  });
});
