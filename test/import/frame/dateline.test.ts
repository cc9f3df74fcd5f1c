import { describe, expect, it } from 'vitest';
import { leadingDateline } from '../../../src/import/frame/dateline.ts';
import { findFrame } from '../../../src/import/frame/frame.ts';
import { documentOf, textOf } from './documents.ts';
import { BODY } from './fronts.ts';

describe('a dateline', () => {
  it.each([
    ['GENEVA – The meeting', 'Geneva', 9],
    ['NEW YORK —The meeting', 'New York', 10],
    ['WASHINGTON, D.C. -- The meeting', 'Washington, D.C.', 20],
    ['OSLO, 3 May 2019 – The meeting', 'Oslo', 19],
    ['Vienna, Austria (3 May 2019) - The meeting', 'Vienna, Austria', 31],
  ])('%s', (text, place, length) => {
    expect(leadingDateline(text)).toEqual({ place, length, isCertain: true });
  });

  it.each([
    'Geneva, where we met – and where we will meet again – is a city of peace.',
    'RIVERS – The first of three points.',
    'Well – Geneva is where it began.',
    'Paris-based groups – There are many.',
  ])('is none: %s', (text) => {
    expect(leadingDateline(text)).toBeUndefined();
  });

  it('is set aside before the first words and says where', () => {
    const { body, mends, facts } = findFrame(documentOf(`LONDON – ${BODY}`));
    expect(textOf(body[0])).toMatch(/^Good morning/);
    expect(mends).toMatchObject([{ kind: 'heading', examples: [{ before: 'LONDON –' }] }]);
    expect(facts.event.place).toMatchObject({ value: 'London', evidence: { from: 'title block' } });
  });

  it('stays where a sentence may begin so, and further down', () => {
    const city = 'Geneva – That is where it began, and where we will go on with the work of so many years.';
    expect(textOf(findFrame(documentOf(`${city}\n\n${BODY}`)).body[0])).toBe(city);
    const later = 'LONDON – That is where it began, and where we will go on with the work of so many years.';
    expect(findFrame(documentOf(`${BODY}\n\n${later}`)).body.map(textOf)).toContain(later);
  });
});
