import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Page, Scene } from '../../src/ir/scene.ts';
import { convertDecks } from '../support/office.ts';
import { drawnText, normalise } from '../support/pdf-text.ts';
import { runTool } from '../support/run-tool.ts';
import { madeOf, sceneOf } from './made.ts';

const decks = madeOf('pptx');
const paths = decks.map((each) => each.path);

/** What a slide says in the order of its objects: its layout's words, the number in its place, then its own. */
function slideText(scene: Scene, page: Page): string {
  const master = scene.masters.find((each) => each.name === page.master);
  const behind = drawnText({ ...scene, pages: [{ ...page, marks: master?.marks ?? [] }] });
  const number = master?.pageNumber === undefined ? '' : `${page.number}`;
  return `${behind} ${number} ${drawnText({ ...scene, pages: [page] })}`;
}

/**
 * Words as they can be compared across two line breakers: a line may end at a hyphen or a dash in one and not in the
 * other. Hyphens are left out, since LibreOffice draws U+2011 (which Calibri's twin lacks) after the rest of its line.
 */
const comparable = (text: string): string => normalise(text.replace(/[-\u2011]/g, ' ')).replace(/\s*—\s*/g, '—');
const hyphensOf = (text: string): number => normalise(text).split('-').length - 1;

describe.each(decks)('the deck $name in LibreOffice', (made) => {
  const scene = sceneOf(made);
  let pages: readonly string[] = [];

  beforeAll(() => {
    const pdf = convertDecks(paths, inject('folder'))[decks.indexOf(made)] ?? '';
    pages = runTool('pdftotext', ['-raw', pdf, '-']).toString('utf8').split('\f').slice(0, -1);
  });

  it('has a page a slide', () => {
    expect(pages).toHaveLength(scene.pages.length);
  });

  it('says on each page what the slide says, in reading order', () => {
    expect(pages.map(comparable)).toEqual(scene.pages.map((page) => comparable(slideText(scene, page))));
    expect(pages.map(hyphensOf)).toEqual(scene.pages.map((page) => hyphensOf(slideText(scene, page))));
  });
});
