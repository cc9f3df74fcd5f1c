import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { generate } from '../scripts/messages-page.ts';
import { readSpeech } from '../src/1-read/speech.ts';
import { ground } from '../src/2-ground/ground.ts';
import { createContext } from '../src/3-expand/context.ts';
import { createFilters } from '../src/3-expand/filters.ts';
import { toChecked } from '../src/compile.ts';
import { CODES } from '../src/core/catalogue.ts';
import { RULES } from '../src/import/draft/rules.ts';
import { type Shape, SPEECH_SHAPE } from '../src/ir/speech-shape.ts';
import { SECTION_SLOTS, SLIDE_SLOTS, type SlotSpec } from '../src/ir/template-slots.ts';
import { deckOf, FACTS, groundFolder, groundModel, TEMPLATE, templateOf } from './support/expanded.ts';
import { memoryWorld, overlayWorld } from './support/memory-world.ts';

const TEMPLATES = readFileSync('docs/templates.md', 'utf8');
const SPEECH = readFileSync('docs/speech.md', 'utf8');
const SPEECHES = ['lagon-unga-2008', 'yellen-g20-2022'] as const;
const dataOf = (speech: string, file: string): string => readFileSync(`data/${speech}/${file}`, 'utf8');

/** A chapter of a document: from its heading to the next one of the same level. */
function chapterOf(document: string, heading: string): string {
  const chapter = document.split(/^## /m).find((each) => each.startsWith(`${heading}\n`));
  if (chapter === undefined) throw new Error(`no chapter “${heading}”`);
  return chapter;
}

/** The words in backticks. */
const codeOf = (text: string): readonly string[] => [...text.matchAll(/`([^`\n]+)`/g)].map((each) => each[1] ?? '');

/** Rows of tables that begin with this name. */
const rowsOf = (chapter: string, name: string): readonly string[] =>
  chapter.split('\n').filter((line) => line.startsWith(`| \`${name}\` |`));

const blocksOf = (text: string): readonly string[] =>
  [...text.matchAll(/^```yaml\n(.*?)^```$/gms)].map((each) => each[1] ?? '');

function slotNames(spec: SlotSpec): readonly string[] {
  if (typeof spec === 'string') return [];
  if (Array.isArray(spec)) return spec.flatMap(slotNames);
  return Object.entries(spec).flatMap(([name, inner]: [string, SlotSpec]) => [name, ...slotNames(inner)]);
}

function fieldNames(shape: Shape): readonly string[] {
  if (typeof shape === 'string') return [];
  if (Array.isArray(shape)) return shape.flatMap(fieldNames);
  return Object.entries(shape).flatMap(([name, inner]: [string, Shape]) => [name, ...fieldNames(inner)]);
}

const missing = (names: readonly string[], text: string): readonly string[] => {
  const mentioned = new Set(codeOf(text));
  return [...new Set(names)].filter((name) => !mentioned.has(name));
};

const english = templateOf().labels.get('en');
if (english === undefined) throw new Error('the template has no English labels');

describe('templates.md', () => {
  test.each(Object.entries(SLIDE_SLOTS))('describes the slide layout %s and its slots', (name, specs) => {
    const chapter = chapterOf(TEMPLATES, 'Slide layouts');
    const rows = rowsOf(chapter, name);
    const below = chapter
      .split('\n\n')
      .filter((each) => each.startsWith('The items of `regional`') && each.includes(`\`${name}\``));
    expect(rows).toHaveLength(2);
    expect(missing(slotNames(specs), [...rows, ...below].join('\n'))).toEqual([]);
  });

  test.each(Object.entries(SECTION_SLOTS))('describes the section kind %s and its slots', (name, specs) => {
    const chapter = chapterOf(TEMPLATES, 'Briefing sections');
    const rows = rowsOf(chapter, name);
    expect(rows).toHaveLength(1);
    expect(missing(slotNames(specs), rows.join('\n'))).toEqual([]);
  });

  const { speech, transcript } = groundFolder('lagon-unga-2008');
  const { filler, scope } = createContext(speech, transcript, templateOf());
  test.each(Object.keys(createFilters(english.locale)))('shows what the filter %s makes', (name) => {
    const chapter = chapterOf(TEMPLATES, 'Expressions');
    const [, source = '', result = ''] =
      new RegExp(`^- \`${name}\`[^\`]*\`(\\{\\{[^\`]*\\}\\})\` →\\s+(.*)$`, 'm').exec(chapter) ?? [];
    expect(source).toContain(`| ${name}`);
    const at = { source: { name: 'templates.md', text: TEMPLATES }, start: 0, end: 0 };
    const made = filler.plain({ source, span: at }, scope).replaceAll('\u00a0', ' ');
    expect(filler.problems).toEqual([]);
    expect(made).toBe(result);
  });

  test('has an example that makes its slide', () => {
    const blocks = blocksOf(chapterOf(TEMPLATES, 'An example from start to end'));
    const own = blocks.find((each) => each.startsWith('sections:')) ?? '';
    const entry = blocks.find((each) => each.startsWith('  - layout:')) ?? '';
    const quotation = /^ {2}- layout: quote\n(?: {4}.*\n)+/m;
    expect(TEMPLATE).toMatch(quotation);
    const text = TEMPLATE.replace(quotation, '').replace('  - layout: cards\n    id: principles', `${entry}$&`);
    const model = `${dataOf('lagon-unga-2008', 'speech.yaml')}\n${own}`;
    const deck = deckOf(groundModel(model, dataOf('lagon-unga-2008', 'transcript.md')), templateOf(text));
    const ids = deck.slides.map((slide) => slide.id);
    expect(ids).not.toContain('quotation');
    expect(ids[ids.indexOf('principles') - 1]).toBe('supply-chains');
    expect(deck.slides.find((slide) => slide.id === 'supply-chains')).toMatchObject({ part: 0, cites: [4] });
  });
});

describe('speech.md', () => {
  test.each(Object.keys(SPEECH_SHAPE))('has a chapter on %s, with an example', (name) => {
    expect(blocksOf(chapterOf(SPEECH, `\`${name}\``)).some((each) => each.startsWith(`${name}:\n`))).toBe(true);
  });

  test('mentions every field of the model, those of a found quote in templates.md', () => {
    expect(missing(fieldNames(SPEECH_SHAPE), `${SPEECH}\n${TEMPLATES}`)).toEqual([]);
  });

  const examples = blocksOf(SPEECH)
    .filter((each) => !each.startsWith('#'))
    .map((each) => [each.split(':')[0], each] as const);
  test.each(examples)('gives an example of %s without mistakes', (_, example) => {
    const model = 'speech' in parse(example) ? example : `${FACTS}${example}`;
    const diagnostics = SPEECHES.map((speech) => {
      const files = { 's/transcript.md': dataOf(speech, 'transcript.md'), 's/speech.yaml': model };
      const { output, diagnostics: found } = readSpeech('s', memoryWorld(files));
      return output === undefined ? found : ground(output.speech, output.transcript).diagnostics;
    });
    // The example is from one of the two speeches; its quotes stand in that one.
    expect(diagnostics.map((each) => each.map(({ message }) => message))).toContainEqual([]);
  });
});

describe('check.md', () => {
  const examples = blocksOf(readFileSync('docs/check.md', 'utf8'));
  const find = (start: RegExp): string => examples.find((each) => start.test(each)) ?? '';

  test('gives settings without mistakes, and an exemption that is needed', () => {
    const folder = 'data/lagon-unga-2008';
    const files = {
      [`${folder}/aide.config.yaml`]: find(/^rules:/m).replace(/minCoverage:.*/, ''),
      [`${folder}/speech.yaml`]: FACTS + find(/^engagement:/),
    };
    const { diagnostics } = toChecked(overlayWorld(files), {
      folder,
      template: 'briefing',
      theme: 'chancery',
      paper: 'a4',
    });
    expect(diagnostics.map(({ code, waived }) => [code, waived?.by])).toEqual([['hedge-dropped', 'allow']]);
  });
});

describe('messages.md', () => {
  const [[file, text] = ['', '']] = Object.entries(generate());

  test('is fresh (npm run messages)', () => {
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('has a chapter on every code', () => {
    expect([...text.matchAll(/^### (.*)$/gm)].map((each) => each[1])).toEqual(CODES);
  });
});

describe('documents', () => {
  const files = ['README.md', 'ARCHITECTURE.md', ...readdirSync('docs').map((name) => join('docs', name))];
  test.each(files.filter((file) => file.endsWith('.md')))('has no dead link in %s', (file) => {
    const targets = [...readFileSync(file, 'utf8').matchAll(/\]\(([^()\s]+)\)/g)].map((each) => each[1] ?? '');
    const local = targets.filter((each) => !/^[a-z]+:/.test(each)).map((each) => each.replace(/#.*$/, ''));
    expect(local.filter((each) => each !== '' && !existsSync(join(dirname(file), each)))).toEqual([]);
  });

  test.each(['docs/templates.md', 'docs/speech.md', 'docs/check.md'])('has no line over 120 columns in %s', (file) => {
    expect(
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => [...line].length > 120),
    ).toEqual([]);
  });
});

describe('import.md', () => {
  const page = readFileSync('docs/import.md', 'utf8');

  test('lists every rule that drafts, with what it looks for', () => {
    for (const [rule, what] of Object.entries(RULES)) expect(page).toContain(`| \`${rule}\` | ${what} |`);
  });
});
