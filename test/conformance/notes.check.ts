import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readParagraphs } from '../support/transcript-source.ts';
import { unzip } from '../support/unzip.ts';
import { all, attribute, parseXml, words } from '../support/xml.ts';
import { madeOf, sceneOf } from './made.ts';

describe.each(madeOf('pptx'))('the notes of the deck $name', (made) => {
  const files = new Map(unzip(readFileSync(made.path)).map((each) => [each.name, each.bytes.toString('utf8')]));
  const paragraphs = readParagraphs(made.options.folder);

  /** The text of a slide's notes page, a line a paragraph. */
  const notesOf = (number: number): string => {
    const xml = files.get(`ppt/notesSlides/notesSlide${number}.xml`);
    if (xml === undefined) return '';
    const bodies = all(parseXml(xml), 'p:sp').filter((shape) =>
      all(shape, 'p:ph').some((each) => attribute(each, 'type') === 'body'),
    );
    return bodies.map(words).join('\n');
  };

  it('quote the paragraphs that the slide rests on, in full', () => {
    const quoted = sceneOf(made).pages.filter((page) => page.notes.length > 0);
    expect(quoted.length).toBeGreaterThan(5);
    for (const page of quoted) {
      expect(notesOf(page.number).split('\n'), `slide ${page.number}`).toEqual(
        page.cites.map((cited) => `¶${cited} ${paragraphs[cited - 1]}`),
      );
    }
  });

  it('are on every slide with a paragraph in its margin', () => {
    const marked = sceneOf(made).pages.filter((page) => page.marks.some((mark) => mark.role === 'ref'));
    expect(marked.length).toBeGreaterThan(5);
    // The title's margin holds the key to the numbers, and a divider's the range of its part.
    const evidence = marked.filter((page) => page.master !== 'Title' && page.master !== 'Divider');
    expect(evidence.filter((page) => notesOf(page.number) === '').map((page) => page.title)).toEqual([]);
  });
});
