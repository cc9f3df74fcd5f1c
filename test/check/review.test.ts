import { describe, expect, it } from 'vitest';
import { HUMAN_CHECKS, MACHINE_CHECKS, review } from '../../src/check/review.ts';
import { toChecked } from '../../src/compile.ts';
import { entryOf } from '../../src/core/catalogue.ts';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { createNodeWorld } from '../../src/core/node-world.ts';
import type { Format } from '../../src/formats.ts';
import type { Scene } from '../../src/ir/scene.ts';
import type { Paper } from '../../src/options.ts';
import { chart, deck, slide, text } from '../support/hand-made.ts';

const world = createNodeWorld(process.cwd());
const isOurs = ({ code }: Diagnostic): boolean => {
  const { rule } = entryOf(code as Parameters<typeof entryOf>[0]);
  return rule === 'design' || rule === 'access';
};

describe('the speeches that ship', () => {
  const FORMATS: readonly Format[] = ['pptx', 'briefing', 'glossary', 'large-print'];
  const cases = ['lagon-unga-2008', 'yellen-g20-2022'].flatMap((speech) =>
    ['chancery', 'plain', 'print'].flatMap((theme) =>
      (['a4', 'letter', 'a5'] as const).map((paper) => ({ speech, theme, paper })),
    ),
  );

  it.each(cases)('$speech gives no cause in $theme on $paper', ({ speech, theme, paper }) => {
    const options = {
      folder: `data/${speech}`,
      template: 'briefing',
      theme,
      paper: paper satisfies Paper,
      force: true,
    };
    // A one-pager is too long for small paper.
    const formats = paper === 'a5' ? FORMATS : [...FORMATS, 'one-pager' as const];
    const { output, diagnostics } = toChecked(world, options, formats);
    expect(diagnostics.filter(isOurs)).toEqual([]);
    expect(output?.access.checks.filter(({ passed }) => !passed)).toEqual([]);
    expect(output?.access.checks.filter(({ looked }) => looked === 0)).toEqual([]);
  });
});

describe('a review', () => {
  const reviewOf = (...marks: Scene['pages'][number]['marks']) => {
    const pages = [slide(1, marks)];
    return review({ deck: { ...deck(pages).scene, pages }, print: [] });
  };

  it('says of each machine check, in words, whether it passed', () => {
    const words = text('Words that reach down', { x: 129, y: 400, w: 774, h: 60 }, { size: 20 });
    const sound = reviewOf(words);
    expect(sound.access.checks.map(({ name }) => name)).toEqual(MACHINE_CHECKS);
    expect(sound.access.checks.every(({ passed }) => passed)).toBe(true);
    const broken = reviewOf(words, chart(['accent1'], { alt: '' })).access.checks.filter(({ passed }) => !passed);
    expect(broken).toEqual([
      { name: expect.stringContaining('alternative text'), passed: false, looked: 1, failed: 1 },
    ]);
  });

  it('says in words what only a person can judge', () => {
    expect(HUMAN_CHECKS.length).toBeGreaterThan(8);
    for (const each of [...HUMAN_CHECKS, ...MACHINE_CHECKS]) expect(each).toMatch(/^[A-Z].*[^.]$/);
    expect(HUMAN_CHECKS.filter((each) => MACHINE_CHECKS.includes(each))).toEqual([]);
  });

  it('asks large print for no even lines', () => {
    const lonely = text('a line of several words/end', { x: 129, y: 200, w: 400, h: 60 });
    const pages = [slide(1, [lonely])];
    const scene = { ...deck(pages).scene, pages };
    const on = (format: string): readonly string[] =>
      review({ deck: { ...scene, pages: [] }, print: [[format, scene]] }).diagnostics.map(({ code }) => code);
    expect(on('briefing')).toContain('word-alone');
    expect(on('large-print')).not.toContain('word-alone');
  });
});
