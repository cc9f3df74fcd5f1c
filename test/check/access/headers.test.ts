import { describe, expect, it } from 'vitest';
import { checkHeaders } from '../../../src/check/access/headers.ts';
import type { TableMark } from '../../../src/ir/scene.ts';
import { deck, slide, table } from '../../support/hand-made.ts';

/** The columns that a table is told to lack a head for. */
const bare = (mark: TableMark): string | undefined =>
  checkHeaders([deck([slide(1, [mark])])]).diagnostics[0]?.message.match(/column (.*)$/)?.[1];

describe('a column', () => {
  it('needs a head', () => {
    expect(
      bare(
        table([
          ['#Who', 'What'],
          ['A', 'B'],
        ]),
      ),
    ).toBeUndefined();
    expect(
      bare(
        table([
          ['#Who', ''],
          ['A', 'B'],
        ]),
      ),
    ).toBe('2');
    expect(
      bare(
        table([
          ['A', 'B'],
          ['C', 'D'],
        ]),
      ),
    ).toBe('1, 2');
  });

  it('of paragraph numbers needs none, and is not counted', () => {
    expect(
      bare(
        table([
          ['#', 'Who', 'What'],
          ['¶3, 5–7', 'A', 'B'],
        ]),
      ),
    ).toBeUndefined();
    expect(
      bare(
        table([
          ['#', 'Who', ''],
          ['¶3, 5–7', 'A', 'B'],
        ]),
      ),
    ).toBe('2');
  });

  it('that names the rows is a head itself', () => {
    expect(
      bare(
        table([
          ['#', 'Before', 'After'],
          ['#Water', 'A', 'B'],
        ]),
      ),
    ).toBeUndefined();
  });

  it('needs none beside the names of a list, but does where there are two', () => {
    expect(
      bare(
        table([
          ['¶3', '#Water', 'A'],
          ['¶4', '#Roads', 'B'],
        ]),
      ),
    ).toBeUndefined();
    expect(
      bare(
        table([
          ['¶3', '#Water', 'A', 'B'],
          ['¶4', '#Roads', 'C', 'D'],
        ]),
      ),
    ).toBe('2, 3');
  });

  it('is told once of a table that runs on, and counted each time', () => {
    const mark = table([['A', 'B']]);
    const pages = [
      slide(1, [mark]),
      slide(2, [mark], { continues: true }),
      slide(3, [{ ...mark, continuation: true }]),
    ];
    const { diagnostics, looked, failed } = checkHeaders([deck(pages)]);
    expect([diagnostics.length, looked, failed]).toEqual([1, 3, 3]);
  });
});
