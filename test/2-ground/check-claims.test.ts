import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../src/2-ground/check-claims.ts';
import { hold } from '../support/claim.ts';
import { outline, wordsAt } from '../support/spans.ts';

const SAID = `The council hopes that mayors dig more wells. About 40 wells are dry. If rain falls, farms recover.

Frodo said that patient towns need deep cellars. Many schools do not have books.

UNDP digs deep canals in towns; UNHCR builds safe roads to harbours. One of the oldest bridges may fall.`;

const check = (sections: string, said = SAID, facts?: string) => {
  const { speech, transcript, incomplete } = hold(said, sections, facts);
  return checkClaims(speech, transcript, incomplete);
};

const found = (...given: Parameters<typeof check>) => outline(check(...given).diagnostics);

const line = (text: string, quote: string): string => `keyMessage: { text: "${text}", quotes: ["${quote}"] }`;

const FACTS = (language: string): string => `speech:
  title: A title
  speaker: { name: Ada Moss }
  actor: Atlantis
  event: { name: A meeting, date: 2008-06-03 }
  language: ${language}
`;

describe('checkClaims', () => {
  it.each([
    ['quotation-altered', 'The “council of hope”', 'The council hopes that mayors dig more wells.', 'council of hope'],
    ['number-unsupported', 'About 41 wells are dry', 'About 40 wells are dry.', '41'],
    ['date-unsupported', 'About 40 wells were dry in July', 'About 40 wells are dry.', 'July'],
    ['name-unsupported', 'About 40 wells are dry in Gondor', 'About 40 wells are dry.', 'Gondor'],
    [
      'expansion-unsupported',
      'The Under Dogs (UNDP) dig deep canals',
      'UNDP digs deep canals in towns',
      'The Under Dogs (UNDP)',
    ],
    ['hedge-dropped', '40 wells are dry', 'About 40 wells are dry.', '40'],
    ['hedge-added', 'Up to 40 wells are dry', 'About 40 wells are dry.', 'Up to'],
    [
      'strength-exceeded',
      'The council demands that mayors dig more wells',
      'The council hopes that mayors dig more wells.',
      'demands that',
    ],
    ['negation-changed', 'Many schools have books', 'Many schools do not have books.', 'Many schools have books'],
    ['condition-lost', 'Farms recover', 'If rain falls, farms recover.', 'Farms recover'],
    [
      'speaker-mistaken',
      'Patient towns need deep cellars',
      'Frodo said that patient towns need deep cellars.',
      'Patient towns need deep cellars',
    ],
    ['scope-exceeded', 'No books in all schools', 'Many schools do not have books.', 'all'],
    [
      'passage-unlike',
      'Elephants admire symphonic orchestras',
      'About 40 wells are dry.',
      'Elephants admire symphonic orchestras',
    ],
    ['roles-swapped', 'UNHCR digs deep canals', 'UNDP digs deep canals in towns', 'UNHCR digs deep canals'],
  ])('reports %s', (code, text, quote, words) => {
    const reported = found(line(text, quote)).map(([each, at]) => [each, at?.replaceAll('"', '')]);
    expect(reported).toContainEqual([code, words]);
  });

  it('says nothing of a sound model', () => {
    const sections = `keyMessage: { text: The council hopes for more wells, quotes: ["The council hopes that mayors dig more wells."] }
figures: [{ value: 40, unit: wells, hedge: About, meaning: wells that are dry, quotes: [About 40 wells are dry.] }]
asks: { headline: One hope for the mayors, items: [
  { to: Mayors, action: Dig more wells, strength: hope, words: dig more wells, quotes: ["The council hopes that mayors dig more wells."] } ] }
quotations: [{ text: Many schools do not have books., by: Ada Moss, quotes: [Many schools do not have books.] }]`;
    expect(check(sections)).toEqual({ count: 7, diagnostics: [] });
  });

  it('says nothing of the words as they were said', () => {
    const sentences = SAID.split(/(?<=\.)\s+/).filter((each) => !each.startsWith('Frodo'));
    for (const sentence of sentences) expect(found(line(sentence, sentence)), sentence).toEqual([]);
  });

  it.each([
    ['$5', '€5'],
    ['5%', '5'],
    ['5', '5%'],
    ['5 million', '5'],
  ])('sees that %s is not %s, in the very same words', (said, written) => {
    expect(found(line(`We drank ${written}`, `We drank ${said}`), `We drank ${said} there.`)).not.toEqual([]);
  });

  it('holds fields that are no texts', () => {
    const sections = `figures: [{ value: 41, unit: wells, since: "2001", meaning: wells, quotes: [About 40 wells are dry.] }]
engagement: { headline: H, items: [{ action: More wells, date: "2002", status: done, quotes: [dig more wells] }] }
dates: [{ date: "2003", text: More wells, quotes: [dig more wells] }]
asks: { headline: H, items: [{ to: Mayors, action: Dig, strength: must, quotes: [dig more wells] }] }
quotations: [{ text: dig more wells, by: Sam, quotes: [dig more wells] }]
glossary: [{ term: UNDP, expansion: Under Dogs, origin: speech, quotes: [UNDP] }]
agencies: { headline: H, ask: { to: Mayors, action: Dig, strength: urge, quotes: [dig more wells] }, items: [
  { name: UNDP, kind: un, quotes: [UNDP digs deep canals in towns], facts: { established: "2004" },
    change: { from: towns, to: canals } } ] }`;
    const fields = found(sections).filter(([, words]) =>
      /^("?200\d"?|41|must|urge|Sam|Under Dogs|towns)$/.test(words ?? ''),
    );
    expect(fields).toEqual([
      ['number-unsupported', '41'],
      ['date-unsupported', '"2001"'],
      ['date-unsupported', '"2002"'],
      ['date-unsupported', '"2003"'],
      ['strength-exceeded', 'must'],
      ['name-unsupported', 'Sam'],
      ['expansion-unsupported', 'Under Dogs'],
      ['strength-exceeded', 'urge'],
      ['date-unsupported', '"2004"'],
      ['roles-swapped', 'towns'],
    ]);
  });

  it('reports in the order of the file', () => {
    const sections = `quotations: [{ text: dig wells, by: Sam, quotes: [dig more wells] }]
${line('41 wells', 'About 40 wells are dry.')}`;
    const { diagnostics } = check(sections);
    const starts = diagnostics.map(({ span }) => span?.start ?? 0);
    expect(starts.length).toBeGreaterThan(2);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it('shows the passage beside each message', () => {
    const [message] = check(line('41 wells are dry', 'About 40 wells are dry.')).diagnostics;
    expect(message?.related.map(({ span }) => wordsAt(span))).toEqual(['About 40 wells are dry.']);
  });

  it.each(['fr', 'de-CH', 'enm', 'zh-Hant'])('holds only quotation marks where the language is %s', (language) => {
    const sections = `${line('All 41 “cellars” of Gondor must not be dry', 'About 40 wells are dry.')}
figures: [{ value: 41, unit: wells, meaning: wells, quotes: [About 40 wells are dry.] }]`;
    expect(found(sections, SAID, FACTS(language))).toEqual([['quotation-altered', 'cellars']]);
  });

  it.each(['en', 'en-US', 'EN-gb'])('knows %s as English', (language) => {
    expect(found(line('41 wells', 'About 40 wells are dry.'), SAID, FACTS(language))).not.toEqual([]);
  });

  it('counts every text and judges none that lost a quote', () => {
    const lost = check('keyMessage: { text: All 41 cellars, quotes: [About 40 wells are dry., not said] }');
    expect(lost).toEqual({ count: 0, diagnostics: [] });
    const figure = 'figures: [{ value: 41, unit: wells, meaning: cellars, quotes: [About 40 wells, not said] }]';
    expect(check(figure)).toEqual({ count: 0, diagnostics: [] });
  });

  it('gives the same each time', () => {
    const sections = line('All 41 “cellars” of Gondor must not be dry', 'About 40 wells are dry.');
    expect(found(sections)).toEqual(found(sections));
  });
});
