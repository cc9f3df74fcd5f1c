import { describe, expect, it } from 'vitest';
import { checkLanguages } from '../../../src/check/access/language.ts';
import { NOWHERE } from '../../../src/core/source.ts';
import { deck, slide } from '../../support/hand-made.ts';

const look = (language: string) =>
  checkLanguages([deck([slide(1, [])], { language }), deck([], { language })], NOWHERE.span);

describe('a language', () => {
  it.each(['en', 'en-US', 'fr', 'pt-BR', 'zh-Hant', 'haw', 'yue'])('is known: %s', (language) => {
    expect(look(language).diagnostics).toEqual([]);
  });

  it.each(['xq', 'qqq', 'xq-US', 'und', 'mul'])('is unknown, and told once: %s', (language) => {
    const { diagnostics, looked, failed } = look(language);
    expect(diagnostics.map(({ code, span }) => [code, span])).toEqual([['language-unknown', NOWHERE.span]]);
    expect([looked, failed]).toEqual([1, 1]);
  });
});
