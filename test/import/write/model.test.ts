import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { findControlCharacters } from '../../../src/1-read/characters.ts';
import { readEverydayYaml } from '../../../src/1-read/everyday-yaml.ts';
import { toPlainValue } from '../../../src/1-read/plain-value.ts';
import { writeModel } from '../../../src/import/write/model.ts';
import { findUnclaimed } from '../../../src/import/write/unclaimed.ts';
import type { ModelRecord } from '../../../src/ir/draft.ts';
import { sourceOf } from '../../support/spans.ts';

const write = (model: ModelRecord): string => writeModel({ model, unclaimed: [] });
/** As the program's fast reader reads it, or undefined where it leaves the text to the library. */
const readFast = (text: string): unknown => {
  const node = readEverydayYaml(sourceOf(text), 0, text.length);
  return node && JSON.parse(JSON.stringify(toPlainValue(node)));
};

const LONG =
  'We urge all G20 partners to contribute to this collective effort: “to end the pandemic”, as the Secretary-General’s own Special Envoy said';

const TEXTS = [
  '',
  ' ',
  'yes',
  'No',
  'on',
  'null',
  '~',
  'true',
  '46',
  '-1',
  '1e5',
  '0x1F',
  '0o17',
  '.5',
  '.inf',
  '10:00',
  '1_000',
  '2008-06-03',
  '2008-06',
  '2005',
  '- a',
  '-',
  '?',
  '? a',
  'a: b',
  'a:',
  ': a',
  'a #b',
  '#a',
  "it's",
  '"q"',
  '\'q"',
  '“curly”',
  'ends with a space ',
  ' begins with one',
  'two  spaces',
  'a\nb',
  'a\n\n b\n',
  'a\tb',
  'a\r\nb',
  '[x]',
  '{x}',
  'x, y',
  '&a',
  '*a',
  '!a',
  '|',
  '>-',
  '%a',
  '@a',
  '`a',
  '---',
  '...',
  '<<',
  'non‑breaking hyphen',
  'no-break\u00a0space',
  '\u00a0a\u00a0',
  'line\u2028separator\u2029s',
  '\ufeffmark',
  'emoji 👩‍👩‍👧 🇺🇳',
  '\ud800',
  '\u0000\u0007\u0085\u009f\u007f',
  '\\',
  'back\\slash "and" \'marks\'',
  'κόσμε 世界 العالم',
  LONG,
  `- ${LONG}`,
  `# ${LONG}`,
  `${LONG}: ${LONG} #${LONG}`,
  `${LONG}  ${LONG}   ${LONG}`,
  `${LONG} `,
  ` ${LONG}`,
  `${LONG}\n${LONG}`,
  `${LONG}\n`,
  `${LONG}\u00a0${LONG}`,
  `${LONG} \u00a0 ${LONG}`,
  LONG.replaceAll(' ', '_'),
  `--- ${'x'.repeat(120)} ${LONG}`,
  `${'… '.repeat(100)}…`,
];

const text = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom('a', 'b ', ' ', ':', '#', '-', "'", '"', '\n', ', ', '[', '}', '\\'),
    maxLength: 200,
  }),
  fc.array(fc.constantFrom(...TEXTS), { maxLength: 8 }).map((words) => words.join(' ')),
);
const key = fc.constantFrom('a', 'quotes', 'draft', 'of', 'true', 'no', 'two words', 'a: b', '7up', 'é', '- x', '');
const model = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.integer(),
    // No model tells one zero from the other.
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
    tie('list'),
    tie('map'),
  ),
  list: fc.array(tie('node'), { maxLength: 4 }),
  map: fc.dictionary(key, tie('node'), { maxKeys: 4, noNullPrototype: true }),
})).map as fc.Arbitrary<ModelRecord>;

// The machine may have other things to do.
vi.setConfig({ testTimeout: 60_000 });

describe('writeModel', () => {
  it.each(TEXTS)('reads as it was: %j', (words) => {
    const data = { name: words, items: [words, { text: words, of: { unit: words } }, [words]] };
    expect(parse(write(data))).toEqual(data);
  });

  it('reads as it was, whatever the texts', () => {
    fc.assert(
      fc.property(model, (data) => {
        const written = write(data);
        expect(parse(written) ?? {}).toEqual(data);
        const fast = readFast(written);
        if (fast !== undefined) expect(fast).toEqual(data);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads as it was in YAML 1.1 too, dates aside', () => {
    for (const words of TEXTS.filter((each) => !/^\d{4}-/.test(each))) {
      expect(parse(write({ name: words, of: { unit: words } }), { version: '1.1' })).toEqual({
        name: words,
        of: { unit: words },
      });
    }
  });

  it('is read by the fast reader, unless a text has what no font can draw', () => {
    for (const words of TEXTS.filter((each) => findControlCharacters(each).length === 0)) {
      const data = { name: words, items: [words, { text: words, draft: { rule: 'asks.explicit', confidence: 0.9 } }] };
      expect(readFast(write(data)), words).toEqual(data);
    }
  });

  it('writes as a person would', () => {
    const written = writeModel(
      {
        model: {
          speech: {
            draft: true,
            title: 'Wells: who pays?',
            speaker: [{ name: 'A. B.' }],
            event: { date: '2008-06-03' },
          },
          asks: {
            headline: 'Two are asked',
            draft: { rule: 'asks.headline', confidence: 0.5 },
            items: [
              {
                to: undefined,
                action: "Don't stop",
                strength: 'urge',
                quotes: [LONG, 'We urge: act'],
                draft: { rule: 'asks.explicit', confidence: 0.9 },
                rank: 3,
              },
            ],
          },
          figures: [{ value: 46, unit: 'percent', of: { value: 528000000, unit: 'USD' } }],
        },
        unclaimed: [
          { paragraph: 1, text: 'Good morning.' },
          { paragraph: 12, text: `${LONG}\n${LONG}` },
        ],
      },
      { schema: '../../schema/speech.schema.json' },
    );
    expect(written).toMatchInlineSnapshot(`
      "# yaml-language-server: $schema=../../schema/speech.schema.json
      # A draft that rules made of transcript.md. Nobody has read it yet, and what is made of it says DRAFT.
      #
      # Each item has a mark \`draft\` with the rule that made it and how sure the rule is, from 0 to 1. Hold it against its
      # quotes: take the mark away to keep the item, or delete the item. \`aide import --review\` goes through all of them.
      # Once no mark is left, take away \`draft: true\` below.

      speech:
        draft: true
        title: 'Wells: who pays?'
        speaker:
          - name: A. B.
        event:
          date: 2008-06-03

      asks:
        headline: Two are asked
        draft: { rule: asks.headline, confidence: 0.5 }
        items:
          - action: Don't stop
            strength: urge
            quotes:
              - >-
                We urge all G20 partners to contribute to this collective effort: “to end the pandemic”, as the
                Secretary-General’s own Special Envoy said
              - 'We urge: act'
            draft: { rule: asks.explicit, confidence: 0.9 }
            rank: 3

      figures:
        - value: 46
          unit: percent
          of: { value: 528000000, unit: USD }

      # No rule made anything of these passages. Each line begins with the number of its paragraph:
      #
      # ¶1 Good morning.
      # ¶12 We urge all G20 partners to contribute to this collective effort: “to end the pandemic”, as the
      #    Secretary-General’s own Special Envoy said We urge all G20 partners to contribute to this collective
      #    effort: “to end the pandemic”, as the Secretary-General’s own Special Envoy said
      "
    `);
    expect(written.split('\n').every((line) => line.length <= 120)).toBe(true);
  });

  it('sets the passages that no rule claimed apart, so that they can be replaced', () => {
    const unclaimed = [{ paragraph: 3, text: 'With a \u0000 control\u2028and a line\nbreak: # and more.' }];
    const written = writeModel({ model: { speech: { title: 'x' } }, unclaimed });
    expect(parse(written)).toEqual({ speech: { title: 'x' } });
    expect(readFast(written)).toEqual({ speech: { title: 'x' } });
    expect(written.slice(findUnclaimed(written))).toContain('¶3 With a control and a line break: # and more.');
    expect(written.slice(0, findUnclaimed(written)).trim()).toMatch(/title: x$/);
    expect(findUnclaimed(`${written}asks: 1\n`)).toBe(`${written}asks: 1\n`.length);
    expect(findUnclaimed('a: 1\n')).toBe(5);
  });

  it('gives what ships back', () => {
    for (const folder of ['lagon-unga-2008', 'yellen-g20-2022']) {
      const data = parse(readFileSync(`data/${folder}/speech.yaml`, 'utf8')) as ModelRecord;
      const written = write(data);
      expect(parse(written)).toEqual(data);
      expect(readFast(written)).toEqual(data);
    }
  });
});
