import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listThemes, readTheme } from '../../src/1-read/theme.ts';
import { createNodeWorld } from '../../src/core/node-world.ts';
import { COLOR_SLOTS, PRINT_STYLES, SLIDE_STYLES } from '../../src/ir/theme.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { outline } from '../support/spans.ts';

const shipped = createNodeWorld('.');
const chancery = readFileSync('templates/themes/chancery.yaml', 'utf8');
const readOwn = (yaml: string) => readTheme('own/mine.yaml', memoryWorld({ 'own/mine.yaml': yaml }));

describe('readTheme', () => {
  it.each(['chancery', 'plain', 'print'])('reads %s with every style and colour', (name) => {
    const { output, diagnostics } = readTheme(name, shipped);
    expect(diagnostics).toEqual([]);
    expect(output?.name).toBe(name);
    expect(Object.keys(output?.slide ?? {}).sort()).toEqual([...SLIDE_STYLES].sort());
    expect(Object.keys(output?.print ?? {}).sort()).toEqual([...PRINT_STYLES].sort());
    expect(Object.keys(output?.colors ?? {}).sort()).toEqual([...COLOR_SLOTS].sort());
    for (const steps of Object.values(output?.steps ?? {})) expect(steps).toEqual([...steps].sort((a, b) => b - a));
  });

  it('begins the steps of a style with its size', () => {
    for (const { name } of listThemes(shipped)) {
      const { steps = {}, slide } = readTheme(name, shipped).output ?? {};
      for (const style of SLIDE_STYLES) if (steps[style]) expect(steps[style]?.[0]).toBe(slide?.[style].size);
    }
  });

  it('lists the themes that ship', () => {
    expect(listThemes(shipped).map(({ name }) => name)).toEqual(['chancery', 'plain', 'print']);
  });

  it('says which theme was probably meant', () => {
    const { diagnostics } = readTheme('chancry', shipped);
    expect(diagnostics[0]?.code).toBe('theme-unknown');
    expect(diagnostics[0]?.hints.join(' ')).toContain('“chancery”');
  });

  it('reads a theme of one’s own by its path', () => {
    expect(readOwn(chancery.replace('name: chancery', 'name: mine')).output?.name).toBe('mine');
    expect(readTheme('own/none.yaml', memoryWorld({})).diagnostics[0]?.code).toBe('file-missing');
  });

  it('knows where colours, styles and steps stand', () => {
    const { places } = readOwn(chancery).output ?? {};
    const at = (path: string): string | undefined => {
      const span = places?.get(path);
      return span && chancery.slice(span.start, span.end);
    };
    expect(at('colors.dk1')).toBe("'1B1E23'");
    expect(at('slide.body')).toBe('{ font: body, size: 18, lead: 23, color: dk1 }');
    expect(at('steps.body')).toBe('[18, 16]');
    expect(at('name')).toBeUndefined();
  });

  it.each([
    ["dk1: '1B1E23'", 'dk1: 000000', '000000', '"000000"'],
    ["dk1: '1B1E23'", 'dk1: 1E3050', '1E3050', '"1E3050"'],
    ["dk1: '1B1E23'", "dk1: '#1B1E23'", "'#1B1E23'", ''],
    ['twin: gelasio', 'twin: gelasoi', 'gelasoi', '“gelasio”'],
    ['panel: tint', 'panel: tinted', 'tinted', '“tint”'],
    ['size: 44,', 'size: 0,', '0', ''],
  ])('refuses %s written as %s', (right, wrong, words, hint) => {
    const { output, diagnostics } = readOwn(chancery.replace(right, wrong));
    expect(output).toBeUndefined();
    expect(outline(diagnostics)).toEqual([['value-unexpected', words]]);
    expect(diagnostics[0]?.hints.join(' ')).toContain(hint);
  });
});
