import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toDocuments, toScenes } from '../../src/compile.ts';
import { CODES, type Code, entryOf } from '../../src/core/catalogue.ts';
import { positionOf } from '../../src/core/source.ts';
import { overlayWorld } from '../support/memory-world.ts';
import { TEXTS, words } from '../support/speech-mutations.ts';

const FOLDER = 'data/lagon-unga-2008';
const MODEL = `${FOLDER}/speech.yaml`;
const TRANSCRIPT = `${FOLDER}/transcript.md`;
const model = readFileSync(MODEL, 'utf8').replaceAll('\r\n', '\n');
const transcript = readFileSync(TRANSCRIPT, 'utf8').replaceAll('\r\n', '\n');

const options = { folder: FOLDER, template: 'briefing', theme: 'chancery', paper: 'a4' } as const;

/** A text with one change; throws where there is nothing to change. */
function edit(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the fixture has no “${from}”`);
  return text.replace(from, () => to);
}

/** Code and line of everything said, of the documents alone: layout is tested elsewhere. */
function said(files: Readonly<Record<string, string>>): readonly (readonly [string, number])[] {
  return toDocuments(overlayWorld(files), options).diagnostics.map(({ code, span }) => [
    code,
    span === undefined ? 0 : positionOf(span.source, span.start).line,
  ]);
}

/** The line on which words stand that appear for the first time at or after the words `from`. */
function lineOf(text: string, words: string, from = 0): number {
  const at = text.indexOf(words, from);
  if (at === -1) throw new Error(`the fixture has no “${words}”`);
  return positionOf({ name: '', text }, at).line;
}

const PILLAR = '      text: Curb the demand that would turn people into commodities.\n';
const NAME = '    - name: Demand\n';

describe('a mistake in the model', () => {
  /** What is replaced, what by, the code, and words on the line that is named. */
  const MISTAKES: Readonly<Record<string, readonly [string, string, Code, string]>> = {
    'a control character': [PILLAR, PILLAR.replace('Curb', 'Cu\u0007rb'), 'control-character', 'Cu\u0007rb'],
    'an escaped control character': [PILLAR, '      text: "Curb\\x07 it"\n', 'control-character', 'Curb\\x07'],
    'a delete character': [PILLAR, PILLAR.replace('Curb', 'Cu\u007frb'), 'control-character', 'Cu\u007frb'],
    'a tab before a field': [PILLAR, `\t${PILLAR.trimStart()}`, 'yaml-syntax', '\ttext: Curb'],
    'a field that stands twice': [PILLAR, `${PILLAR}      text: Again.\n`, 'yaml-duplicate-key', 'text: Again.'],
    'a section that stands twice': [
      '\npillars:\n',
      '\nstructure: {}\npillars:\n',
      'yaml-duplicate-key',
      'structure: {}',
    ],
    'a field that is missing': [PILLAR, '', 'field-missing', 'name: Demand'],
    'a misspelt field': [PILLAR, PILLAR.replace('text', 'txet'), 'field-unknown', 'txet'],
    'a misspelt section': ['\npillars:\n', '\npilars:\n', 'field-unknown', 'pilars'],
    'a list for a text': [PILLAR, '      text: [Curb, it]\n', 'value-unexpected', '[Curb, it]'],
    'a group for a text': [PILLAR, '      text: { curb: it }\n', 'value-unexpected', '{ curb: it }'],
    'a text for a list': [
      '    - it requires a concerted effort by Member States on several fronts\n    - we only',
      '    we only',
      'value-unexpected',
      'we only address',
    ],
    'nothing for a text': [PILLAR, '      text:\n', 'value-unexpected', '      text:\n'],
    'an impossible date': ['date: 2008-06-03', 'date: 2008-06-31', 'value-unexpected', '2008-06-31'],
    'a quotation mark that never closes': [PILLAR, '      text: "Curb\n', 'yaml-syntax', 'text: "Curb'],
    'a tag': [PILLAR, '      text: !!python/object Curb\n', 'yaml-refused', '!!python'],
    'an anchor of itself': [NAME, '    - &a [*a, *a]\n    - name: Demand\n', 'yaml-refused', '*a'],
    'a quote altered by a word': [
      '- 1) curbing the demand that would turn',
      '- 1) curbing the demand that could turn',
      'quote-not-found',
      'that could turn',
    ],
    'a quote that stands nowhere': ['- 1) curbing the demand', '- x', 'quote-not-found', '- x that would'],
    'a quote with an emoji': ['- 1) curbing the demand', '- 🎉 curbing the demand', 'quote-not-found', '🎉'],
  };

  it.each(Object.entries(MISTAKES))('%s is found on its line', (_, [from, to, code, marker]) => {
    const changed = edit(model, from, to);
    const line = lineOf(changed, marker, Math.max(0, model.indexOf(from) - 100));
    expect(said({ [MODEL]: changed })).toContainEqual([code, line]);
  });

  it('is found in the transcript too', () => {
    const changed = edit(transcript, 'commodities', 'commo\u000cdities');
    expect(said({ [TRANSCRIPT]: changed })).toContainEqual([
      'transcript-control-character',
      lineOf(changed, 'commo\u000cdities'),
    ]);
  });

  it('is reported with all the others', () => {
    const changed = [
      [PILLAR, PILLAR.replace('text', 'txet')],
      ['date: 2008-06-03', 'date: June'],
      ['  actor: United States\n', ''],
    ].reduce((text, [from = '', to = '']) => edit(text, from, to), model);
    const codes = said({ [MODEL]: changed }).map(([code]) => code);
    expect(codes).toEqual(expect.arrayContaining(['field-unknown', 'value-unexpected', 'field-missing']));
  });
});

describe('what is no mistake', () => {
  it('a byte order mark and Windows line ends', () => {
    const world = overlayWorld({
      [MODEL]: model.replaceAll('\n', '\r\n'),
      [TRANSCRIPT]: transcript.replaceAll('\n', '\r\n'),
    });
    const plain = toDocuments(overlayWorld({}), options).output;
    const { output, diagnostics } = toDocuments(world, options);
    expect(diagnostics).toEqual([]);
    expect(output?.deck.slides.map((each) => each.title.text)).toEqual(
      plain?.deck.slides.map((each) => each.title.text),
    );
  });

  it.each([
    'lists',
    'regional',
    'comparisons',
    'figures',
    'engagement',
    'quotations',
    'dates',
    'glossary',
    'notes',
    'keyMessages',
  ])('a speech without %s', (section) => {
    const shorter = model.replace(new RegExp(`^${section}:\\n(?:(?:[ #].*)?\\n)+`, 'm'), '');
    expect(shorter.length).toBeLessThan(model.length);
    expect(said({ [MODEL]: shorter })).toEqual([]);
  });
});

describe('odd text in a field', () => {
  it.each(Object.entries({ ...TEXTS, 'text of a thousand words': words(1000) }))(
    '“%s” is laid out or refused at its item',
    (_, text) => {
      const changed = edit(model, PILLAR, `      text: ${JSON.stringify(text)}\n`);
      // The text is not what the speech says, which is another matter.
      const forced = toScenes(overlayWorld({ [MODEL]: changed }), { ...options, force: true });
      const line = lineOf(changed, NAME);
      for (const { code, span } of forced.diagnostics.filter((each) => entryOf(each.code as Code).rule === undefined)) {
        expect(CODES).toContain(code);
        expect(['content-too-long', 'glyph-missing', 'control-character']).toContain(code);
        const at = span === undefined ? 0 : positionOf(span.source, span.start).line;
        expect(at).toBeGreaterThanOrEqual(line);
        expect(at).toBeLessThan(lineOf(changed, '    - name: Rule of law'));
      }
    },
  );
});

describe('a character that no font has', () => {
  const PLACES: Readonly<Record<string, readonly [string, string]>> = {
    'in the event’s name': ['name: UNGA Thematic', 'name: UNGA 井 Thematic'],
    'in a note, which is set with others': ['The speech says “Inter-Agency', '井 The speech says “Inter-Agency'],
    'in a cell of a table': ['      action: ', '      action: 井 '],
    'in the title': ['  title: Enhancing', '  title: 井 Enhancing'],
  };

  it.each(Object.entries(PLACES))('%s is pointed at itself', (_, [from, to]) => {
    const changed = edit(model, from, to);
    const { diagnostics } = toScenes(overlayWorld({ [MODEL]: changed }), options);
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const { code, span } of diagnostics) {
      expect(code).toBe('glyph-missing');
      expect(span?.source.text.slice(span.start, span.end)).toBe('井');
    }
  });

  it('in the transcript is pointed at in the transcript', () => {
    const changed = `${transcript.trimEnd()} 井\n`;
    const { diagnostics } = toScenes(overlayWorld({ [TRANSCRIPT]: changed }), options);
    expect(
      diagnostics.map(({ code, span }) => [code, span?.source.name, span?.source.text.charAt(span.start)]),
    ).toContainEqual(['glyph-missing', TRANSCRIPT, '井']);
  });
});
