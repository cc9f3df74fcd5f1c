import { describe, expect, it } from 'vitest';
import { toDate, toXmp } from '../../../src/5-render/pdf/metadata.ts';
import { writePdf } from '../../../src/5-render/pdf/write.ts';
import { briefingScene } from '../../support/briefing-scene.ts';
import { textOf } from '../../support/pdf-objects.ts';
import { readPdf } from '../../support/pdf-read.ts';
import { createTypesetter } from '../../support/pdf-typeset.ts';

const setter = createTypesetter();
const scene = briefingScene(setter);

describe('metadata', () => {
  it('escapes what XML would read as markup and drops what it cannot hold', () => {
    const xmp = toXmp({ ...scene.meta, title: 'R&D <b>\u0000\ud800x' }, { part: 2, accessible: true });
    expect(xmp).toContain('>R&amp;D &lt;b&gt;x<');
  });

  it('claims both standards', () => {
    const xmp = toXmp(scene.meta, { part: 3, accessible: true });
    expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A<');
    expect(xmp).toContain('<pdfuaid:part>1<');
    expect(xmp).toContain('<pdfaSchema:prefix>pdfuaid<');
  });

  it('dates the file by the speech, at midnight UTC', () => {
    expect(toDate(scene.meta).toISOString()).toBe('2008-06-03T00:00:00.000Z');
    expect(toDate({ ...scene.meta, date: '2008' }).toISOString()).toBe('2008-01-01T00:00:00.000Z');
    expect(toDate({ ...scene.meta, date: 'unknown' }).getTime()).toBe(0);
  });

  it('says the same in the information dictionary', async () => {
    const { objects } = await readPdf(await writePdf(scene, { fonts: setter.fontFile }));
    const info = objects.dict(objects.trailer.Info);
    const say = (key: string): string | undefined => textOf(objects.follow(info[key]));
    expect(say('Title')).toBe(scene.meta.title);
    expect(say('Author')).toBe(scene.meta.author);
    expect(say('Keywords')).toBe('trafficking; R&D');
    expect(say('CreationDate')).toBe('D:20080603000000Z');
  });
});

describe('the catalogue', () => {
  it('tells viewers the language, the title, the page labels and the size to print at', async () => {
    const { catalog, objects } = await readPdf(await writePdf(scene, { fonts: setter.fontFile }));
    expect(textOf(catalog.Lang)).toBe('en-US');
    expect(objects.dict(catalog.ViewerPreferences)).toMatchObject({ DisplayDocTitle: true, PrintScaling: '/None' });
    expect(objects.dict(catalog.PageLabels).Nums).toEqual([0, { S: '/D' }]);
  });

  it('has bookmarks that lead to the left edge of their place', async () => {
    const { catalog, objects, pages } = await readPdf(await writePdf(scene, { fonts: setter.fontFile }));
    const first = objects.dict(objects.dict(catalog.Outlines).First);
    const second = objects.dict(first.Next);
    const child = objects.dict(second.First);
    expect([first, second, child].map((each) => textOf(each.Title))).toEqual([
      'Agencies & roles',
      'Annex',
      '¶2 “Today”',
    ]);
    const [page, ...place] = objects.list(child.Dest);
    expect(objects.dict(page)).toBe(pages[1]);
    expect(place).toEqual(['/XYZ', null, 841.89 - 290, null]);
    expect(objects.dict(child.Parent)).toBe(second);
  });

  it('carries attached sources', async () => {
    const attachment = {
      name: 'speech.yaml',
      bytes: new TextEncoder().encode('speech: {}'),
      mime: 'application/yaml',
      description: 'The speech as data',
    };
    const bytes = await writePdf(scene, { fonts: setter.fontFile, attachments: [attachment] });
    const { catalog, objects } = await readPdf(bytes);
    const file = objects.dict(objects.list(catalog.AF)[0]);
    expect(textOf(file.UF)).toBe('speech.yaml');
    expect(file.AFRelationship).toBe('/Source');
    const { F } = objects.dict(file.EF);
    expect(new TextDecoder().decode(objects.stream(F))).toBe('speech: {}');
    expect(objects.dict(F).Subtype).toBe('/application#2Fyaml');
  });
});
