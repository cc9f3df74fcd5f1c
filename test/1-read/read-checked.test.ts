import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readChecked } from '../../src/1-read/read-checked.ts';
import {
  choice,
  cited,
  date,
  flag,
  list,
  located,
  number,
  optional,
  type Schema,
  text,
} from '../../src/1-read/schemas/fields.ts';
import { spanOf } from '../../src/core/source.ts';
import { outline, sourceOf, wordsAt } from '../support/spans.ts';

const item = located({
  name: text('A name.'),
  kind: optional(choice(['first', 'second'], 'A kind.')),
  size: optional(number('A size.')),
  open: optional(flag('Whether.')),
  when: optional(date('When.')),
});
const schema = located({ headline: text('A headline.'), items: optional(list(item, 'Items.')) });
const read = <T>(yaml: string, form: Schema<T>) => readChecked(sourceOf(yaml), form);
const check = (yaml: string) => read(yaml, schema).diagnostics;

describe('readChecked', () => {
  it('gives each object its place, with the places of its values and their items', () => {
    const { output } = read('headline: A\nitems:\n  - name: B\n    when: 2005\n', schema);
    expect(output).toMatchObject({ headline: 'A', items: [{ name: 'B', when: '2005' }] });
    expect(wordsAt(output && spanOf(output.at, 'headline'))).toBe('A');
    expect(wordsAt(output && spanOf(output.at, 'items.0'))).toBe('name: B\n    when: 2005');
    expect(wordsAt(output?.items?.[0] && spanOf(output.items[0].at, 'when'))).toBe('2005');
  });

  it('folds white space in text', () => {
    expect(read('headline: >\n  one\n  two\n', schema).output?.headline).toBe('one two');
  });

  it('reports every mistake at its place, in the order of the file', () => {
    const diagnostics = check('items:\n  - nme: B\n    colour: red\n    kind: frist\n    size: "4"\nextra: 1\n');
    expect(outline(diagnostics)).toEqual([
      ['field-missing', 'items'],
      ['field-unknown', 'nme'],
      ['field-unknown', 'colour'],
      ['value-unexpected', 'frist'],
      ['value-unexpected', '"4"'],
      ['field-unknown', 'extra'],
    ]);
    const hints = diagnostics.map((each) => each.hints.join());
    expect(hints[1]).toContain('“name”');
    expect(hints[2]).toContain('name, kind, size, open, when');
    expect(hints[3]).toContain('“first”');
    expect(hints[4]).toContain(': 4.');
  });

  it('does not call a misspelt field missing as well', () => {
    expect(outline(check('headlin: A'))).toEqual([['field-unknown', 'headlin']]);
  });

  it.each([
    ['a number for text', 'headline: 42', '42', '"42"'],
    ['a truth value for text', 'headline: true', 'true', '"true"'],
    ['an empty field', 'headline: A\nitems:\n  - name: B\n    kind:\n', '', 'remove the line'],
    ['text for a truth value', 'headline: A\nitems: [{ name: B, open: yes }]', 'yes', 'true or false'],
    ['a thousands separator', 'headline: A\nitems: [{ name: B, size: "528,000,000" }]', '"528,000,000"', '528000000'],
    ['a value for a list', 'headline: A\nitems: B', 'B', '“- ”'],
  ])('offers a way out of %s', (_name, yaml, words, hint) => {
    const [diagnostic, second] = check(yaml);
    expect(second).toBeUndefined();
    expect(diagnostic?.code).toBe('value-unexpected');
    expect(wordsAt(diagnostic?.span)).toBe(words);
    expect(diagnostic?.hints.join(' ')).toContain(hint);
  });

  it.each(['2008-13', '2008-06-31', '2007-02-29', 'May 2008', '2008-6-3', '20080603', '08'])(
    'refuses the date %s',
    (written) => {
      expect(outline(check(`headline: A\nitems: [{ name: B, when: ${written} }]`))).toEqual([
        ['value-unexpected', written],
      ]);
    },
  );

  it.each(['2008', '2008-06', '2008-06-03', '2008-02-29'])('accepts the date %s', (written) => {
    const { output } = read(`headline: A\nitems: [{ name: B, when: ${written} }]`, schema);
    expect(output?.items?.[0]?.when).toBe(written);
  });

  it('refuses a place of the author’s own making', () => {
    expect(outline(check('headline: A\nat: 10:00'))).toEqual([['field-unknown', 'at']]);
  });

  it('names the file where the whole is of the wrong kind', () => {
    expect(check('- a\n- b')[0]?.message).toMatch(/^the file should be/);
    expect(outline(check(''))).toEqual([['field-missing', '']]);
  });

  it('looks into the option of a union that was meant', () => {
    const union = located({ who: v.union([v.string(), item]) });
    expect(outline(read('who: { name: A, knd: first }', union).diagnostics)).toEqual([['field-unknown', 'knd']]);
    expect(outline(read('who: [a]', union).diagnostics)).toEqual([['value-unexpected', '[a]']]);
  });

  it('looks into the option of a variant that its word chooses', () => {
    const variant = located({
      slide: v.variant('layout', [
        located({ layout: v.literal('title'), heading: text('A heading.') }) as never,
        located({ layout: v.literal('cards'), each: text('A list.') }) as never,
      ]),
    });
    const { diagnostics } = read('slide: { layout: cards, eahc: x }', variant);
    expect(outline(diagnostics)).toEqual([['field-unknown', 'eahc']]);
    expect(diagnostics[0]?.hints.join()).toContain('“each”');
  });

  it('gives quotes a place each, however they are written', () => {
    const yaml = 'name: A\nquotes:\n  - one\n  - { exact: two, prefix: before }\n';
    const { output } = read(yaml, cited({ name: text('A name.') }));
    expect(output?.quotes.map((quote) => [quote.exact, quote.prefix, wordsAt(quote.at)])).toEqual([
      ['one', undefined, 'one'],
      ['two', 'before', 'two'],
    ]);
  });

  it('demands quotes where something rests on them', () => {
    const form = cited({ name: text('A name.') });
    expect(outline(read('name: A', form).diagnostics)).toEqual([['field-missing', 'name']]);
    expect(outline(read('name: A\nquotes: []', form).diagnostics)).toEqual([['value-unexpected', '[]']]);
    expect(outline(read('name: A\nquotes: [{ exat: x }]', form).diagnostics)).toEqual([['field-unknown', 'exat']]);
  });
});
