import { describe, expect, it } from 'vitest';
import { cutEvent, cutTitle, MOST_EVENT, MOST_TITLE } from '../../../src/import/frame/length.ts';

describe('a title', () => {
  it.each([
    ['Clean Water for All', 'Clean Water for All'],
    [
      'Clean Water for All: What Governments, Cities and Companies Must Do Before the End of This Decade',
      'Clean Water for All: What Governments, Cities and Companies Must Do',
    ],
    [
      'Remarks at the Interagency Committee to Study and Restore the Rivers and Wetlands of the Northern Plains',
      'Remarks at the Interagency Committee to Study and Restore the Rivers and Wetlands',
    ],
    [
      'The Rivers and Wetlands of the Northern Plains -- Motion to Proceed to the Consideration of the Measure',
      'The Rivers and Wetlands of the Northern Plains',
    ],
    [`Rivers ${'x'.repeat(90)}`, `Rivers ${'x'.repeat(90)}`],
  ])('%s', (title, expected) => {
    expect(cutTitle(title)).toBe(expected);
    if (title !== expected) expect(expected.length).toBeLessThanOrEqual(MOST_TITLE);
  });
});

describe('the name of an event', () => {
  it.each([
    ['Clean Water Forum', 'Clean Water Forum'],
    [
      'Annual Meeting of the Ocean Committee of the World Bank and Inter-American Development Bank',
      'Annual Meeting of the Ocean Committee',
    ],
    [
      'Second Water Investment Forum hosted by the Government of Norway and the World Bank',
      'Second Water Investment Forum',
    ],
    [
      'High-Level Meeting on the Protection of Rivers and the Rights of Those Who Live by Them',
      'High-Level Meeting on the Protection of Rivers and the Rights of Those Who Live by Them',
    ],
  ])('%s', (event, expected) => {
    expect(cutEvent(event)).toBe(expected);
    if (event !== expected) expect(expected.length).toBeLessThanOrEqual(MOST_EVENT);
  });
});
