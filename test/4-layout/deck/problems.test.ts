import { describe, expect, it } from 'vitest';
import { blame } from '../../../src/4-layout/deck/problems.ts';
import { diagnose } from '../../../src/core/catalogue.ts';

const tooLong = (what: string, height?: number) => ({
  diagnostic: diagnose('content-too-long', { what, where: 'the slide', limit: 'less' }),
  ...(height === undefined ? {} : { height }),
});
const blamed = (...problems: readonly ReturnType<typeof tooLong>[]) =>
  blame(problems).map((each) => /^\S+/.exec(each.message)?.[0]);

describe('blame', () => {
  it('leaves out a text that a much higher one pushes over the edge', () => {
    expect(blamed(tooLong('cause', 400), tooLong('effect', 60))).toEqual(['cause']);
  });

  it('names all texts of about one height', () => {
    expect(blamed(tooLong('first', 100), tooLong('second', 80))).toEqual(['first', 'second']);
  });

  it('never leaves out what is no text', () => {
    expect(blamed(tooLong('text', 400), tooLong('table'))).toEqual(['text', 'table']);
  });
});
