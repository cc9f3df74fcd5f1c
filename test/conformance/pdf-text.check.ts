import { describe, expect, it } from 'vitest';
import { drawnText, normalise, readDrawnText, readStructureText, structureText } from '../support/pdf-text.ts';
import { readParagraphs } from '../support/transcript-source.ts';
import { madeOf, sceneOf } from './made.ts';

/** What may stand between two paragraphs of the annex: the slides and the pages that cite the one before. */
const NOTES = /^(sl\. [\d, –]+)? ?(p\. [\d, –]+)?$/;

describe.each(madeOf('briefing'))('the briefing $name', (made) => {
  const scene = sceneOf(made);

  it('says in the order of its structure what the scene says', () => {
    expect(readStructureText(made.path)).toBe(structureText(scene));
  });

  it('says in the order of drawing what the scene says', () => {
    // A line ends at a hyphen in the file and at a space in the scene's text, or the other way about.
    const seamless = (text: string): string => text.replace(/- /g, '-');
    expect(seamless(readDrawnText(made.path))).toBe(seamless(drawnText(scene)));
  });

  it('has the whole speech in its annex, word for word', () => {
    const text = readStructureText(made.path);
    const paragraphs = readParagraphs(made.options.folder).map((each, index) => normalise(`¶${index + 1} ${each}`));
    let at = text.indexOf(paragraphs[0] ?? '');
    expect(at, 'the first paragraph').toBeGreaterThan(0);
    for (const [index, paragraph] of paragraphs.entries()) {
      expect(text.slice(at, at + paragraph.length)).toBe(paragraph);
      at += paragraph.length;
      const next = text.indexOf(` ¶${index + 2} `, at);
      if (index + 1 === paragraphs.length) continue;
      expect(text.slice(at, next).trim()).toMatch(NOTES);
      at = next + 1;
    }
  });
});
