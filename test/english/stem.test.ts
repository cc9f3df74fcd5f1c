import { describe, expect, it } from 'vitest';
import { stem } from '../../src/english/stem.ts';

describe('stem', () => {
  it.each([
    ['endings', 'prevent preventing prevented prevents prevention'],
    ['plurals', 'country countries'],
    ['British and American spelling', 'labour labor'],
    ['-ise and -ize', 'organise organize organised organizing organisation organization'],
    ['-yse and -yze', 'analyse analyze'],
    ['-ence and -ense', 'defence defense'],
    ['-re and -er', 'centre center centres'],
    ['-ogue and -og', 'dialogue dialog'],
    ['doubled letters', 'labelled labeled'],
    ['programmes', 'programme program programmes programs'],
    ['irregular verbs', 'choose chose chosen'],
    ['irregular plurals', 'child children'],
    ['men', 'man men'],
    ['vowels that change', 'strong strength strengthen stronger'],
    ['nouns of verbs', 'destroy destruction'],
    ['nouns of adjectives', 'poor poverty'],
  ])('makes one of %s', (_name, words) => {
    expect(new Set(words.split(' ').map(stem)).size).toBe(1);
  });

  it.each(['trafficker trade', 'wells roads', 'increase decrease', 'public private', 'port report', 'legal illegal'])(
    'keeps apart %s',
    (words) => {
      expect(new Set(words.split(' ').map(stem)).size).toBe(2);
    },
  );
});
