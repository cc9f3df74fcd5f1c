import { describe, expect, it } from 'vitest';
import { layoutBriefing } from '../../src/4-layout/briefing/layout.ts';
import { createNodeWorld } from '../../src/core/node-world.ts';
import type { Mark, Scene } from '../../src/ir/scene.ts';
import { createFontSet } from '../../src/text/fonts.ts';
import { briefingOf, everySection, words } from './briefing-documents.ts';
import { checkScene } from './check-scene.ts';
import { CHANCERY } from './theme.ts';

const fonts = createFontSet(CHANCERY, createNodeWorld(process.cwd()), { ligatures: true });
const document = briefingOf(everySection(2, (index) => words(24, index)));
const { output } = layoutBriefing(document, CHANCERY, fonts, { paper: 'a4', slidesCiting: new Map() });

/** The sound scene with one kind of mark changed. */
function change(edit: (mark: Mark) => Mark): Scene {
  if (!output) throw new Error('no scene');
  return { ...output, pages: output.pages.map((page) => ({ ...page, marks: page.marks.map(edit) })) };
}

const only =
  (id: string, edit: (mark: Mark) => Mark) =>
  (mark: Mark): Mark =>
    mark.id === id ? edit(mark) : mark;

describe('checkScene', () => {
  it('finds nothing in a sound scene', () => {
    expect(checkScene(change((mark) => mark))).toEqual([]);
  });

  const DEFECTS: Readonly<Record<string, readonly [(mark: Mark) => Mark, RegExp]>> = {
    'a line wider than its box': [
      only('bottom-line-text', (mark) => ({ ...mark, box: { ...mark.box, w: 100 } })),
      /leaves/,
    ],
    'more lines than its box holds': [
      only('bottom-line-text', (mark) => ({ ...mark, box: { ...mark.box, h: 20 } })),
      /lines in a box/,
    ],
    'a mark off the page': [
      only('bottom-line-panel-edge', (mark) => ({ ...mark, box: { ...mark.box, x: -9 } })),
      /off the page/,
    ],
    'a panel too low for its text': [
      only('bottom-line-panel-ground', (mark) => ({ ...mark, box: { ...mark.box, h: 40 } })),
      /over the edge/,
    ],
    'a text on another': [
      only('cards-card-1-text', (mark) =>
        mark.type === 'text'
          ? {
              ...mark,
              lines: mark.lines.map((line) => ({ ...line, baseline: line.baseline - 14 })),
              box: { ...mark.box, y: mark.box.y - 14 },
            }
          : mark,
      ),
      /lies on/,
    ],
    'a text too small to read': [
      only('cards-card-1-text', (mark) =>
        mark.type === 'text'
          ? {
              ...mark,
              lines: mark.lines.map((line) => ({
                ...line,
                runs: line.runs.map((run) => ({ ...run, style: { ...run.style, size: 7 } })),
              })),
            }
          : mark,
      ),
      /is set in 7/,
    ],
    'a word that is not drawn': [
      only('cards-card-1-text', (mark) => (mark.type === 'text' ? { ...mark, lines: mark.lines.slice(1) } : mark)),
      /are not its text/,
    ],
    'a cell’s text beside the cell': [
      only('table-table', (mark) =>
        mark.type === 'table' ? { ...mark, columns: mark.columns.map((each) => each / 2) } : mark,
      ),
      /do not fill/,
    ],
    'a text beside the page number': [
      only('cards-card-1-text', (mark) =>
        mark.type === 'text'
          ? {
              ...mark,
              lines: mark.lines.map((line) => ({ ...line, baseline: 820 })),
              box: { ...mark.box, y: 800, h: 40 },
            }
          : mark,
      ),
      /in the page’s foot/,
    ],
    'an id that stands twice': [
      only('cards-card-1-text', (mark) => ({ ...mark, id: 'cards-card-1-heading' })),
      /two marks/,
    ],
  };

  for (const [name, [edit, message]] of Object.entries(DEFECTS)) {
    it(`finds ${name}`, () => {
      expect(checkScene(change(edit)).join('\n')).toMatch(message);
    });
  }
});
