import { describe, expect, it } from 'vitest';
import { listTemplates, readTemplate } from '../../src/1-read/template.ts';
import type { Outcome } from '../../src/core/diagnostic.ts';
import { createNodeWorld } from '../../src/core/node-world.ts';
import type { Template } from '../../src/ir/template.ts';
import { LABELS, TEMPLATE } from '../support/expanded.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { outline, wordsAt } from '../support/spans.ts';

const read = (
  template: string,
  more: Readonly<Record<string, string>> = { 'mine/labels/en.yaml': LABELS },
): Outcome<Template> => readTemplate('mine', memoryWorld({ 'mine/template.yaml': template, ...more }));

describe('reading a template', () => {
  it('reads the one that ships, by its name', () => {
    const world = createNodeWorld(process.cwd());
    expect(listTemplates(world)).toContain('briefing');
    const { output, diagnostics } = readTemplate('briefing', world);
    expect(diagnostics).toEqual([]);
    expect([...(output?.labels.keys() ?? [])]).toEqual(['en', 'es', 'fr']);
  });

  it('reads one by the path of its folder', () => {
    expect(read(TEMPLATE).output?.name).toBe('briefing');
  });

  it('keeps where every text stands', () => {
    const pillars = read(TEMPLATE).output?.slides.find((slide) => slide.layout === 'pillars');
    expect(wordsAt(pillars?.when?.span)).toBe('pillars');
    expect(wordsAt(pillars?.title.text.span)).toBe("'{{ pillars.headline }}'");
    const items = pillars?.slots.items;
    expect(items?.type === 'items' && wordsAt(items.items[0]?.each?.span)).toBe('pillars.items');
  });

  it('names the templates there are where one is not', () => {
    const world = memoryWorld({ 'templates/briefing/template.yaml': TEMPLATE, 'templates/themes/a.yaml': '' });
    const { diagnostics } = readTemplate('breifing', world);
    expect(diagnostics.map((each) => each.code)).toEqual(['template-unknown']);
    expect(diagnostics[0]?.hints.join(' ')).toContain('“briefing”');
    expect(diagnostics[0]?.hints.join(' ')).not.toContain('themes');
  });

  it.each([
    ['a slot that the layout has not', 'dateline:', 'datline:', [['field-unknown', 'datline']]],
    ['a layout that is not', 'layout: pillars', 'layout: pilars', [['value-unexpected', 'pilars']]],
    ['an id that is there already', 'id: agenda', 'id: title', [['template-id-twice', 'title']]],
  ])('reports %s', (_, from, to, expected) => {
    expect(outline(read(TEMPLATE.replace(from, to)).diagnostics)).toEqual(expected);
  });

  it('lets lists of sections share ids, but none use one twice', () => {
    const panel = (id: string): string => `{ kind: panel, id: ${id}, panel: { label: L, text: X } }`;
    const head = TEMPLATE.split('\n# One sheet')[0];
    const lists = (glossary: string): string => `${head}\nonePager: [${panel('a')}]\nglossary: [${glossary}]\n`;
    expect(read(lists(panel('a'))).diagnostics).toEqual([]);
    expect(outline(read(lists(`${panel('a')}, ${panel('a')}`)).diagnostics)).toEqual([['template-id-twice', 'a']]);
  });

  it('needs English labels', () => {
    expect(read(TEMPLATE, {}).diagnostics.map((each) => each.code)).toEqual(['file-missing']);
  });

  it('checks labels', () => {
    const wrong = LABELS.replace("'{month} {day}, {year}'", "'{month} {day}'").replace('  entries:', '  entrees:');
    const { diagnostics } = read(TEMPLATE, { 'mine/labels/en.yaml': wrong });
    expect(outline(diagnostics)).toEqual([
      ['value-unexpected', "'{month} {day}'"],
      ['field-unknown', 'entrees'],
    ]);
  });
});
