import { describe, expect, it } from 'vitest';
import { layoutBriefing } from '../../src/4-layout/briefing/layout.ts';
import { hatchOf } from '../../src/4-layout/hatch.ts';
import { inkTheme } from '../../src/4-layout/ink.ts';
import { createNodeWorld } from '../../src/core/node-world.ts';
import { NOWHERE } from '../../src/core/source.ts';
import { plain } from '../../src/ir/rich-text.ts';
import type { BriefingSection } from '../../src/ir/sections.ts';
import { createFontSet } from '../../src/text/fonts.ts';
import { briefingOf, statement } from '../support/briefing-documents.ts';
import { CHANCERY } from '../support/theme.ts';

const BLACK = inkTheme(CHANCERY, 'black');
const SHARES = [
  { label: 'grants', value: 0.4, figure: '40%', highlight: true },
  { label: 'loans', value: 0.3, figure: '30%', highlight: false },
  { label: 'debt relief', value: 0.2, figure: '20%', highlight: false },
  { label: 'the rest', value: 0.1, figure: '10%', highlight: false },
];

describe('hatching', () => {
  it('tells shares apart where there is one ink: solid, white, then lines one way and the other', () => {
    expect(SHARES.map((_, index) => hatchOf(BLACK, SHARES, index))).toEqual([
      undefined,
      undefined,
      'rising',
      'falling',
    ]);
  });

  it('is not needed where there are tints, or outlines of a theme of its own', () => {
    for (const theme of [CHANCERY, inkTheme(CHANCERY, 'grey')]) {
      expect(SHARES.map((_, index) => hatchOf(theme, SHARES, index))).toEqual(SHARES.map(() => undefined));
    }
  });

  it('fills the parts of a bar that follow the first two', () => {
    const message = { heading: plain('Name'), ...statement('Text', [1]), bar: { shares: SHARES, alt: 'Four shares.' } };
    const sections: BriefingSection[] = [{ type: 'messages', id: 'messages', at: NOWHERE, messages: [message] }];
    const fonts = createFontSet(BLACK, createNodeWorld(process.cwd()), { ligatures: true });
    const { output } = layoutBriefing(briefingOf(sections), BLACK, fonts, { paper: 'a4', slidesCiting: new Map() });
    const parts = output?.pages[0]?.marks.flatMap((mark) =>
      mark.type === 'rect' && mark.name.startsWith('Share ') && mark.name !== 'Share bar' ? [mark] : [],
    );
    expect(parts?.map(({ fill, hatch }) => ({ fill, hatch }))).toEqual([
      { fill: 'accent1', hatch: undefined },
      { fill: undefined, hatch: 'rising' },
      { fill: undefined, hatch: 'falling' },
    ]);
  });
});
