import { describe, expect, it } from 'vitest';
import {
  checkCells,
  checkDocumentTitles,
  checkHeadings,
  checkReadingOrder,
  checkSlideTitles,
  checkTagged,
} from '../../../src/check/access/invariants.ts';
import type { LaidOutDocument } from '../../../src/check/documents.ts';
import type { Mark, StructureType } from '../../../src/ir/scene.ts';
import { deck, paper, slide, table, text } from '../../support/hand-made.ts';

const at = (x: number, y: number, name = `${x},${y}`): Mark => text('Words', { x, y, w: 200, h: 30 }, {}, { name });
const heading = (id: string, type: StructureType): Mark =>
  text('Words', { x: 111, y: 50, w: 200, h: 30 }, {}, { role: 'heading', structure: [{ id, type }] });
const failures = (
  check: (documents: readonly LaidOutDocument[]) => { failed: number },
  ...documents: LaidOutDocument[]
) => check(documents).failed;

describe('titles of slides', () => {
  it('come first, in their placeholder, and once', () => {
    const sound = slide(1, [at(129, 160)]);
    expect(failures(checkSlideTitles, deck([sound, slide(2, [])]))).toBe(0);
    const [title, ...others] = sound.marks;
    expect(failures(checkSlideTitles, deck([{ ...sound, marks: [...others, ...(title ? [title] : [])] }]))).toBe(1);
    expect(failures(checkSlideTitles, deck([{ ...sound, marks: others }]))).toBe(1);
    const loose = text('Words', { x: 0, y: 0, w: 9, h: 9 }, {}, { role: 'title' });
    expect(failures(checkSlideTitles, deck([slide(1, [], { titleMark: loose })]))).toBe(1);
    expect(failures(checkSlideTitles, deck([slide(1, [], { title: '' })]))).toBe(1);
    expect(failures(checkSlideTitles, deck([slide(1, [], { title: 'A' }), slide(2, [], { title: 'A' })]))).toBe(2);
  });
});

describe('reading order', () => {
  it('goes down, and over to the next column', () => {
    expect(
      failures(checkReadingOrder, deck([slide(1, [at(129, 160), at(129, 200), at(400, 160), at(129, 300)])])),
    ).toBe(0);
  });

  it('goes neither up nor back', () => {
    expect(failures(checkReadingOrder, deck([slide(1, [at(129, 200), at(129, 160)])]))).toBe(1);
    expect(failures(checkReadingOrder, deck([slide(1, [at(400, 200), at(129, 160)])]))).toBe(1);
    expect(checkReadingOrder([deck([slide(1, [at(129, 160)]), slide(2, [at(129, 100)])])]).looked).toBe(0);
  });
});

describe('tables', () => {
  it('have a cell a column in each row', () => {
    const sound = table([
      ['A', 'B'],
      ['C', 'D'],
    ]);
    expect(failures(checkCells, deck([slide(1, [sound])]))).toBe(0);
    const merged = {
      ...sound,
      rows: sound.rows.map((row, index) => (index === 0 ? row : { ...row, cells: row.cells.slice(1) })),
    };
    expect(failures(checkCells, deck([slide(1, [merged])]))).toBe(1);
  });
});

describe('paper', () => {
  it('has its texts in the structure tree', () => {
    const page = slide(1, [heading('h', 'H2')], {
      titleMark: text('T', { x: 0, y: 0, w: 9, h: 9 }, {}, { role: 'footer' }),
    });
    expect(failures(checkTagged, paper([page]))).toBe(0);
    expect(failures(checkTagged, paper([{ ...page, marks: [...page.marks, at(111, 200)] }]))).toBe(1);
    expect(failures(checkTagged, deck([slide(1, [at(111, 200)])]))).toBe(0);
  });

  it('leaves out no level of headings, of which several marks may be one', () => {
    const levels = (...types: readonly StructureType[]): number =>
      failures(
        checkHeadings,
        paper([
          slide(
            1,
            types.map((type, index) => heading(`h${index}`, type)),
          ),
        ]),
      );
    expect(levels('H1', 'H2', 'H3', 'H2', 'H3')).toBe(0);
    expect(levels('H2')).toBe(1);
    expect(levels('H1', 'H3', 'H3')).toBe(1);
    const twice = paper([slide(1, [heading('h', 'H1'), heading('h', 'H1')])]);
    expect(checkHeadings([twice]).looked).toBe(1);
  });
});

describe('documents', () => {
  it('say what they are called', () => {
    const named = deck([]);
    const unnamed = { ...named, scene: { ...named.scene, meta: { ...named.scene.meta, title: ' ' } } };
    expect(checkDocumentTitles([named, unnamed])).toEqual({ looked: 2, failed: 1, diagnostics: [] });
  });
});
