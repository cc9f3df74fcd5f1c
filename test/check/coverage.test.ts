import { describe, expect, it } from 'vitest';
import { checkCoverage, measureCoverage, type Traces } from '../../src/check/coverage.ts';
import { type Coverage, sayShare } from '../../src/ir/coverage.ts';
import type { Passage, Speech } from '../../src/ir/speech.ts';
import type { TracedLine } from '../../src/ir/trace.ts';
import { FACTS, groundModel } from '../support/expanded.ts';
import { wordsAt } from '../support/spans.ts';

/** Lines that rest on these quotes, each on the page or slide of its number. */
type Lines = readonly (readonly [number: number, ...quotes: readonly string[]])[];

const listOf = (quotes: readonly string[]): string => JSON.stringify(quotes);

/** A speech of four paragraphs with nine sentences, its lines and what is set aside. */
function make(
  deck: Lines,
  briefing: Lines = [],
  omit: readonly { readonly quote: string; readonly why: string }[] = [],
): {
  readonly speech: Speech<Passage>;
  readonly traces: Traces;
  readonly coverage: Coverage;
} {
  const lines = [...deck, ...briefing];
  const quotations = lines.map(([, ...quotes]) => `  - { text: T, by: S, quotes: ${listOf(quotes)} }\n`).join('');
  const model = [
    FACTS,
    ...(lines.length === 0 ? [] : [`quotations:\n${quotations}`]),
    ...(omit.length === 0 ? [] : [`omit: ${JSON.stringify(omit)}\n`]),
  ].join('');
  const { speech, transcript } = groundModel(model);
  const traced = lines.map(
    ([number], index): TracedLine => ({
      page: `page-${number}`,
      number,
      title: '',
      mark: `mark-${index}`,
      role: 'body',
      kind: 'statement',
      text: 'T',
      passages: speech.quotations?.[index]?.quotes ?? [],
    }),
  );
  const traces = { deck: traced.slice(0, deck.length), briefing: traced.slice(deck.length) };
  return { speech, traces, coverage: measureCoverage(speech, transcript, traces) };
}

/** A letter a sentence: cited, omitted or left. */
const states = ({ paragraphs }: Coverage): readonly string[] =>
  paragraphs.map(({ sentences }) => sentences.map(({ state }) => state.charAt(0)).join(''));

describe('a sentence', () => {
  it('is left where nothing rests on it', () => {
    expect(states(make([]).coverage)).toEqual(['l', 'lll', 'lll', 'll']);
  });

  it('is taken up where a line of a slide or of a page rests on a part of it', () => {
    expect(states(make([[3, 'two things']], [[1, 'mayors']]).coverage)).toEqual(['c', 'llc', 'lll', 'll']);
  });

  it.each([
    ['a quote runs over its end', [['wells. An estimated 40']], 'ccl'],
    ['quotes overlap', [['First the wells'], ['the wells. An'], ['An estimated 40 percent of them are dry.']], 'ccl'],
    ['a line rests on several quotes', [['the wells', 'We urge mayors to dig.']], 'clc'],
    ['a quote stops at its full stop', [['First the wells.']], 'cll'],
  ])('is taken up once: %s', (_, lines, second) => {
    const { coverage } = make(lines.map((quotes, index) => [index + 1, ...quotes]));
    expect(states(coverage)).toEqual(['l', second, 'lll', 'll']);
    expect(coverage.cited).toBe([...second].filter((each) => each === 'c').length);
  });

  it('is left, but known to the model, where an item rests on it that no line shows', () => {
    const { speech, transcript } = groundModel(
      `${FACTS}asks: { headline: H, items: [{ to: Mayors, action: A, strength: urge, quotes: [We urge mayors to dig.] }] }\nomit: [{ quote: Thank you., why: courtesy }]\n`,
    );
    const { paragraphs, cited } = measureCoverage(speech, transcript, { deck: [], briefing: [] });
    expect(cited).toBe(0);
    const unshown = paragraphs.flatMap(({ sentences }) => sentences.filter((each) => each.unshown));
    expect(unshown).toEqual([{ text: 'We urge mayors to dig.', state: 'left', unshown: true }]);
  });

  it('is omitted where it is set aside, even where something rests on it', () => {
    const { coverage } = make([[1, 'Thank you.']], [], [{ quote: 'Thank you. We hope.', why: 'courtesy' }]);
    expect(states(coverage)).toEqual(['l', 'lll', 'lll', 'oo']);
    expect(coverage).toMatchObject({ sentences: 9, cited: 0, omitted: 2, share: 0 });
  });

  it('has the words of the speech', () => {
    expect(make([]).coverage.paragraphs[2]?.sentences.map(({ text }) => text)).toEqual([
      'Then the roads.',
      'In May 2005 we built one.',
      "Roads don't mend themselves.",
    ]);
  });
});

describe('a paragraph', () => {
  it('has the slides and the pages that rest on it, each once and ascending', () => {
    const { coverage } = make(
      [
        [7, 'First the wells'],
        [2, 'mayors to dig'],
        [7, 'the wells'],
      ],
      [[1, 'the wells', 'the roads']],
    );
    expect(coverage.paragraphs[1]).toMatchObject({ number: 2, slides: [2, 7], pages: [1] });
    expect(coverage.paragraphs[2]).toMatchObject({ number: 3, slides: [], pages: [1] });
  });

  it('has every reason once', () => {
    const { coverage } = make(
      [],
      [],
      [
        { quote: 'Thank you.', why: 'courtesy' },
        { quote: 'We hope.', why: 'courtesy' },
        { quote: 'two things', why: 'an announcement' },
      ],
    );
    expect(coverage.paragraphs.map(({ why }) => why)).toEqual([['an announcement'], [], [], ['courtesy']]);
  });
});

describe('the share', () => {
  it('is of the sentences that are not set aside', () => {
    const thanks = [{ quote: 'Thank you.', why: 'courtesy' }];
    expect(make([[1, 'two things', 'the wells']], [], thanks).coverage).toMatchObject({
      sentences: 9,
      cited: 2,
      omitted: 1,
      share: 0.25,
    });
  });

  it('is whole where all is set aside, and where there is nothing', () => {
    const all = [
      'We meet',
      'First the wells. An estimated',
      'We urge',
      'Then the roads. In May',
      "Roads don't",
      'Thank you. We',
    ].map((quote) => ({ quote, why: 'a test' }));
    expect(make([], [], all).coverage).toMatchObject({ sentences: 9, omitted: 9, share: 1 });
    const { speech, transcript } = groundModel(FACTS);
    const none = measureCoverage(speech, { ...transcript, paragraphs: [] }, { deck: [], briefing: [] });
    expect(none).toEqual({ paragraphs: [], sentences: 0, cited: 0, omitted: 0, share: 1 });
  });

  it.each([
    [1, '100%'],
    [0.8, '80%'],
    [0.79999, '79.9%'],
    [2 / 3, '66.6%'],
    [0.0009, '0%'],
  ])('of %d is told as %s, rounded down', (share, told) => {
    expect(sayShare(share)).toBe(told);
  });
});

describe('what there is to say of it', () => {
  const codesOf = ({ speech, traces, coverage }: ReturnType<typeof make>, least?: number): readonly unknown[] =>
    checkCoverage(speech, traces, coverage, least).map(({ code, span }) => [code, wordsAt(span)]);

  it('is nothing where no least share is asked for, or where it is met to the sentence', () => {
    const made = make([[1, 'two things', 'the wells', 'the roads']]);
    expect(made.coverage.share).toBe(3 / 9);
    expect(codesOf(made)).toEqual([]);
    expect(codesOf(made, 3 / 9)).toEqual([]);
    expect(codesOf(make([]), 0)).toEqual([]);
  });

  it('is that too little is taken up', () => {
    const [[code] = []] = codesOf(make([[1, 'two things', 'the wells', 'the roads']]), 0.34) as readonly [string][];
    expect(code).toBe('coverage-low');
  });

  it('is that something rests on words that are set aside', () => {
    const aside = [{ quote: 'Thank you. We hope.', why: 'courtesy' }];
    expect(codesOf(make([[4, 'We hope']], [], aside))).toEqual([['omit-cited', '"Thank you. We hope."']]);
    expect(codesOf(make([], [[4, 'We hope']], aside))).toEqual([['omit-cited', '"Thank you. We hope."']]);
    // Other words of the same paragraph, and of the same sentence, are not set aside.
    const half = [{ quote: 'First the', why: 'a test' }];
    expect(codesOf(make([[4, 'wells. An estimated']], [], half))).toEqual([]);
  });
});
