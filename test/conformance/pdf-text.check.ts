import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../support/pdf-read.ts';
import { drawnText, normalise, readDrawnText, readStructureText, saidBy, structureText } from '../support/pdf-text.ts';
import { readParagraphs } from '../support/transcript-source.ts';
import { madeOf, sceneOf } from './made.ts';

/** What may stand between two paragraphs of the annex: the slides and the pages that cite the one before. */
const NOTES = /^(sl\. [\d, –]+)? ?(p\. [\d, –]+)?$/;

describe.each(madeOf('briefing'))('the briefing $name', (made) => {
  const scene = sceneOf(made);
  let said = '';

  beforeAll(async () => {
    said = saidBy((await readPdf(readFileSync(made.path))).root);
  });

  it('says in the order of its structure what the scene says', () => {
    expect(said).toBe(structureText(scene));
  });

  it('says in the order of drawing what the scene says', () => {
    // A line ends at a hyphen in the file and at a space in the scene's text, or the other way about.
    const seamless = (text: string): string => text.replace(/- /g, '-');
    expect(seamless(readDrawnText(made.path))).toBe(seamless(drawnText(scene)));
  });

  it('has the whole speech in its annex, word for word', () => {
    const paragraphs = readParagraphs(made.options.folder).map((each, index) => normalise(`¶${index + 1} ${each}`));
    let at = said.indexOf(paragraphs[0] ?? '');
    expect(at, 'the first paragraph').toBeGreaterThan(0);
    for (const [index, paragraph] of paragraphs.entries()) {
      expect(said.slice(at, at + paragraph.length)).toBe(paragraph);
      at += paragraph.length;
      if (index + 1 === paragraphs.length) continue;
      const next = said.indexOf(` ¶${index + 2} `, at);
      expect(said.slice(at, next).trim()).toMatch(NOTES);
      at = next + 1;
    }
  });
});

// Poppler takes seconds a file; one reader that agrees with pdf.js on each speech is enough to trust it with the rest.
it.each(madeOf('briefing').filter((each) => each.name.endsWith('chancery a4')))(
  '$name says the same to poppler in the order of its structure',
  (made) => expect(readStructureText(made.path)).toBe(structureText(sceneOf(made))),
);
