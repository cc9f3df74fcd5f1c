import { describe, expect, it } from 'vitest';
import { findStructure } from '../../../src/import/draft/structure.ts';
import { analysed } from '../../support/analysed.ts';

const BODY = [
  'Rivers are in danger. Rivers run dry, and towns along rivers run dry with them.',
  'Harbours need repair. Every harbour in the north lost its piers in a storm, and harbours feed us.',
  'Schools need teachers. A school without teachers is a house.',
];
const structure = (...paragraphs: readonly string[]) => {
  const found = findStructure(analysed(paragraphs).analysis);
  return found?.parts.map(({ name, begins }) => [name, begins.paragraph, begins.text]);
};

describe('findStructure', () => {
  it.each([
    ['a list', 'Today I would like to speak about rivers, harbours, and schools.'],
    ['questions', 'I will discuss what rivers need, how harbours can be mended, and why schools lack teachers.'],
  ])('finds the parts that %s announces, each where its words are thickest', (_, announcement) => {
    const found = structure(`Good morning. ${announcement}`, ...BODY);
    expect(found?.map(([, paragraph]) => paragraph).slice(1)).toEqual([3, 4]);
    expect(found).toHaveLength(3);
  });

  it('begins a part with words that stand there', () => {
    const found = structure('Today I will speak about rivers, harbours, and schools.', ...BODY);
    expect(found?.[2]).toEqual(['schools', 4, 'Schools need teachers. A school without teachers is a']);
  });

  it.each([
    ['one thing is announced', ['I want to speak about rivers.', ...BODY]],
    ['nothing is announced', ['Rivers, harbours, and schools are old.', ...BODY]],
    ['somebody else announces', ['The report will discuss rivers, harbours, and schools.', ...BODY]],
    ['a part does not come', ['I will speak about rivers, harbours, and banks.', ...BODY]],
    ['it stands at the end', [...BODY, ...BODY, ...BODY, 'Tomorrow I will speak about rivers, harbours, and schools.']],
  ])('finds none where %s', (_, paragraphs) => {
    expect(structure(...paragraphs)).toBeUndefined();
  });
});
