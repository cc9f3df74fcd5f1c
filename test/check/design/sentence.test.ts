import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isSentence } from '../../../src/check/design/sentence.ts';

/** All that stands in a field of this name, however deep. */
function fieldsIn(value: unknown, name: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === name && typeof each === 'string' ? [each] : fieldsIn(each, name),
  );
}

describe('a sentence', () => {
  it.each(['lagon-unga-2008', 'yellen-g20-2022'])('is every headline of %s', (speech) => {
    const headlines = fieldsIn(parse(readFileSync(`data/${speech}/speech.yaml`, 'utf8')), 'headline');
    expect(headlines.length).toBeGreaterThan(8);
    expect(headlines.filter((each) => !isSentence(each))).toEqual([]);
  });

  it.each([
    ['an auxiliary', 'There is work to do'],
    ['a shortened one', 'We’ve established a good foundation'],
    ['a verb that is nothing else', 'Trends vary from region to region'],
    ['a verb that may be a noun, after its subject', 'The pandemic costs lives'],
    ['a past form', 'Members agreed on five steps'],
    ['a compound one', 'The delegation undertook initiatives'],
    ['a past form before how much', 'Exports of grain increased by 5 percent'],
    ['a past form that is no participle', 'Prices rose by the hour'],
    ['an unknown verb with its object', 'Ministers laud the plan'],
    ['an order', 'Build on regional efforts'],
    ['an order of one word', 'Dig'],
    ['an order with “for”', 'Call for action'],
    ['a question', 'Reform, but when?'],
    ['a clause that asks', 'What is asked, and of whom'],
  ])('has %s: %s', (_, title) => {
    expect(isSentence(title)).toBe(true);
  });

  it.each([
    ['names alone', 'Agencies and roles'],
    ['names with their time', 'Our priorities for next year'],
    ['a noun that may be a verb, after an adjective', 'Next steps'],
    ['a noun that may be a verb, after “and”', 'Trends and needs'],
    ['a noun that may be a verb, after a possessive', 'The agencies’ work'],
    ['a noun that may be an order, before “for”', 'Support for the Fund'],
    ['a participle with who did it', 'Assistance committed by the Department'],
    ['a participle before its noun', 'Forced labor'],
    ['an infinitive', 'How to mend the roads'],
    ['a gerund', 'Strengthening global health architecture'],
    ['the will of somebody', 'The will to act'],
    ['a month', 'May 2005'],
    ['one word', 'Summary'],
    ['nothing', ''],
  ])('is not %s: %s', (_, title) => {
    expect(isSentence(title)).toBe(false);
  });
});
