import { describe, expect, it } from 'vitest';
import { checkLinks } from '../../../src/check/access/links.ts';
import type { LinkTarget, Mark } from '../../../src/ir/scene.ts';
import { deck, paper, slide, text } from '../../support/hand-made.ts';

const BOX = { x: 200, y: 200, w: 200, h: 30 };
const TO: LinkTarget = { type: 'page', page: 'slide-1' };
const linked = (words: string, link: LinkTarget = TO): Mark => text(words, BOX, {}, { link });
const look = (...marks: readonly Mark[]) => checkLinks([deck([slide(1, marks)])]);

describe('a link', () => {
  it.each(['here', 'Click here', 'Read more …', 'more', 'www.example.org', 'Cliquez ici', 'Leer más', ''])(
    'does not say where it leads: “%s”',
    (words) => {
      expect(look(linked(words)).diagnostics.map(({ code }) => code)).toEqual(['link-text']);
    },
  );

  it.each(['Slides 5–9', '¶7', '12', 'Here is what is asked', 'Read more about wells'])(
    'says where it leads: %s',
    (words) => {
      expect(look(linked(words))).toEqual({ looked: 1, failed: 0, diagnostics: [] });
    },
  );

  it('may be part of a text', () => {
    const mark = text('Words', BOX);
    const [paragraph] = mark.paragraphs;
    const runs = paragraph?.runs.map((run) => ({ ...run, text: 'here', link: TO })) ?? [];
    const half: Mark = { ...mark, paragraphs: [{ runs, align: 'left', lead: 12, spaceBefore: 0 }] };
    expect(look(half).failed).toBe(1);
  });

  it('of a slide must lead somewhere; on paper, text that would not is set without a link', () => {
    const lost = linked('Words', { type: 'page', page: 'none' });
    expect(look(lost)).toEqual({ looked: 1, failed: 1, diagnostics: [] });
    expect(checkLinks([paper([slide(1, [lost])])])).toEqual({ looked: 0, failed: 0, diagnostics: [] });
    const anchored = text('¶4', BOX, {}, { anchor: 'p4' });
    const across = linked('¶4', { type: 'paragraph', number: 4 });
    expect(checkLinks([paper([slide(1, [across, anchored])])]).looked).toBe(1);
  });
});
