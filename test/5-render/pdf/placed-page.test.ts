import { describe, expect, it } from 'vitest';
import { imposeBooklet } from '../../../src/4-layout/impose.ts';
import { writePdf } from '../../../src/5-render/pdf/write.ts';
import type { Mark, PlacedPageMark, Scene } from '../../../src/ir/scene.ts';
import { readObjects, textOf } from '../../support/pdf-objects.ts';
import { contentsOf, strokeWeights } from '../../support/pdf-operators.ts';
import { readPdf, textUnder } from '../../support/pdf-read.ts';
import { slideScene, specimenScene } from '../../support/pdf-specimen.ts';
import { createTypesetter } from '../../support/pdf-typeset.ts';

const setter = createTypesetter();
const fonts = { fonts: setter.fontFile };

/** A page with a slide of 960 × 540 pt reduced to a quarter, as a figure. */
function handout(more: Partial<PlacedPageMark> = {}): Scene {
  const deck = slideScene(setter);
  const [page] = deck.pages;
  if (!page) throw new Error('the specimen has no slide');
  const mark: Mark = {
    type: 'placed-page',
    id: 'slide',
    name: 'Slide 1',
    role: 'figure',
    box: { x: 48, y: 64, w: deck.size.w / 4, h: deck.size.h / 4 },
    scene: deck,
    page,
    alt: page.title,
    structure: [
      { id: 'one', type: 'Sect', title: page.title },
      { id: 'one-slide', type: 'Figure' },
    ],
    ...more,
  };
  const scene = specimenScene(setter);
  return { ...scene, type: 'handout', pages: scene.pages.map((each) => ({ ...each, marks: [mark] })) };
}

describe('a page of another scene', () => {
  it('is drawn with its own operators, to scale, in a graphics state of its own', async () => {
    const [content = ''] = contentsOf(await writePdf(handout(), fonts));
    expect(content).toContain('q 0.25 0 0 0.25 48 64 cm');
    expect(content.match(/^q\b/gm)?.length).toBe(content.match(/^Q$/gm)?.length);
    expect(content).toMatch(/BT \/F\d+ [\d.]+ Tf/);
    const { all } = readObjects(await writePdf(handout(), fonts));
    const pictures = [...all.values()].filter((each) => each.Subtype === '/Image');
    const own = slideScene(setter).pages.flatMap((page) => page.marks.filter((mark) => mark.type === 'image'));
    expect(pictures.length).toBeLessThanOrEqual(own.length * 2);
  });

  it('is one figure that says what it shows, and where', async () => {
    const { root, objects } = await readPdf(await writePdf(handout(), fonts));
    const section = root.children[0];
    if (!section || !('children' in section)) throw new Error('no section');
    const figure = section.children[0];
    if (!figure || !('children' in figure)) throw new Error('no figure');
    expect(figure.type).toBe('Figure');
    expect(figure.alt).toBe('A slide says one thing');
    expect(figure.children.map((each) => each.type)).toEqual(['content']);
    const [attributes] = [objects.dict(figure.dict.A)];
    expect(attributes.BBox).toEqual(
      [48, 841.89 - 64 - 841.89 / 4, 48 + 595.28 / 4, 841.89 - 64].map((each) => expect.closeTo(each, 1)),
    );
    expect(textUnder(figure)).toContain('Every kind of mark');
  });

  it('has its master’s marks and its number, of which a screen reader hears nothing apart', async () => {
    const { root, artifacts } = await readPdf(await writePdf(handout(), fonts));
    expect(root.children).toHaveLength(1);
    expect(artifacts.join('')).not.toContain('Every kind of mark');
  });

  it('has no stroke that a printer would lose', async () => {
    const [content = ''] = contentsOf(await writePdf(handout(), fonts));
    const weights = strokeWeights(content);
    expect(weights.length).toBeGreaterThan(2);
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(0.2499);
  });

  it('is an artifact where it only decorates', async () => {
    const scene = handout();
    const placed = scene.pages[0]?.marks[0];
    if (!placed) throw new Error('no slide');
    const { structure: _, alt: __, ...bare } = placed;
    const decorated = {
      ...scene,
      pages: scene.pages.map((page) => ({ ...page, marks: [{ ...bare, decorative: true }] })),
    };
    const [content = ''] = contentsOf(await writePdf(decorated, fonts));
    expect(content).toMatch(/Artifact[^\n]*BDC\nq 0\.25/);
  });
});

describe('imposed sheets', () => {
  const written = async (): Promise<Uint8Array> => writePdf(imposeBooklet(specimenScene(setter)), fonts);

  it('claim to be fit for archives, and nothing of access', async () => {
    const { all, dict, trailer, stream } = readObjects(await written());
    const catalog = dict(trailer.Root);
    expect(catalog.StructTreeRoot).toBeUndefined();
    expect(catalog.MarkInfo).toBeUndefined();
    const metadata = [...all.values()].find((each) => each.Type === '/Metadata');
    expect(metadata).toBeDefined();
    const xmp = new TextDecoder().decode(stream(catalog.Metadata));
    expect(xmp).toContain('<pdfaid:conformance>B<');
    expect(xmp).not.toContain('pdfuaid');
  });

  it('call each side by the pages on it, and tell the printer how to turn the sheet', async () => {
    const { dict, list, trailer } = readObjects(await written());
    const catalog = dict(trailer.Root);
    const labels = list(dict(catalog.PageLabels).Nums).filter((_, index) => index % 2 === 1);
    expect(labels.map((each) => textOf(dict(each).P))).toEqual(['– | 1', '– | –']);
    expect(dict(catalog.ViewerPreferences)).toMatchObject({
      Duplex: '/DuplexFlipShortEdge',
      PrintScaling: '/None',
      PickTrayByPDFSize: true,
    });
  });
});
