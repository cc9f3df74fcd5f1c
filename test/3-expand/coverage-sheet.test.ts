import { describe, expect, it } from 'vitest';
import { makeCoverageSheet } from '../../src/3-expand/coverage-sheet.ts';
import type { Coverage, CoveredSentence } from '../../src/ir/coverage.ts';
import type { BriefingDocument } from '../../src/ir/document.ts';
import { toPlain } from '../../src/ir/rich-text.ts';
import type { Template } from '../../src/ir/template.ts';
import {
  briefingOf,
  FACTS,
  groundFolder,
  groundModel,
  sectionOf,
  sectionsOf,
  TRANSCRIPT,
  templateOf,
} from '../support/expanded.ts';

const wells = groundModel(FACTS);

/** A measure of the wells: a letter a sentence, cited, omitted or left. */
function measure(letters: readonly string[], why: readonly (readonly string[])[] = []): Coverage {
  const states = { c: 'cited', o: 'omitted', l: 'left' } as const;
  const paragraphs = wells.transcript.paragraphs.map(({ number, text, sentences }, index) => ({
    number,
    sentences: sentences.map(
      ({ start, end }, at): CoveredSentence => ({
        text: text.slice(start, end),
        state: states[(letters[index]?.[at] ?? 'l') as keyof typeof states],
      }),
    ),
    slides: index === 1 ? [2, 4, 5, 6] : [],
    pages: index === 1 ? [1] : [],
    why: why[index] ?? [],
  }));
  const all = letters.join('');
  const count = (letter: string): number => [...all].filter((each) => each === letter).length;
  const [cited, omitted] = [count('c'), count('o')];
  return { paragraphs, sentences: all.length, cited, omitted, share: cited / (all.length - omitted) };
}

const sheetOf = (coverage: Coverage, template: Template = templateOf(), grounded = wells): BriefingDocument =>
  makeCoverageSheet(coverage, briefingOf(grounded, template), template);

const rowsOf = (sheet: BriefingDocument): readonly (readonly string[])[] =>
  sectionOf(sheet, 'table').rows.map(({ cites, cells }) => [
    `¶${cites}`,
    ...cells.map((cell) => toPlain(cell).replaceAll('\u00a0', ' ')),
  ]);

const summaryOf = (sheet: BriefingDocument): readonly string[] => {
  const { label, text } = sectionOf(sheet, 'panel').panel;
  return [label, toPlain(text)];
};

describe('the table', () => {
  it('has a row a paragraph: its number, its sentences, where it is used, and what is left in full', () => {
    expect(rowsOf(sheetOf(measure(['c', 'lcl', 'cll', 'oo'], [[], [], [], ['courtesy']])))).toEqual([
      ['¶1', '1 of 1', '–', '–', ''],
      ['¶2', '1 of 3', '2, 4–6', '1', 'First the wells. … We urge mayors to dig.'],
      ['¶3', '1 of 3', '–', '–', 'In May 2005 we built one. Roads don’t mend themselves.'],
      ['¶4', '–', '–', '–', 'Set aside: courtesy'],
    ]);
  });

  it('counts as the summary does: not what is set aside', () => {
    const sheet = sheetOf(measure(['o', 'lcl', 'cll', 'oc'], [['courtesy'], [], [], ['courtesy']]));
    expect(rowsOf(sheet).map(([, taken]) => taken)).toEqual(['–', '1 of 3', '1 of 3', '1 of 1']);
    expect(summaryOf(sheet)[1]).toMatch(/rests on 3 of 7 sentences\. Set aside, and not counted: 2\.$/);
  });

  it('sets why sentences are set aside apart from the speech’s own words', () => {
    const [, , , row] = sectionOf(sheetOf(measure(['c', 'ccc', 'ccc', 'lo'], [[], [], [], ['a', 'b']])), 'table').rows;
    expect(row?.cells[3]).toEqual([
      { type: 'text', text: 'Thank you.' },
      { type: 'text', text: ' ' },
      { type: 'text', text: 'Set aside: a; b', emphasis: true },
    ]);
  });

  it('says once of sentences in a row that the model has them, and no page', () => {
    const measured = measure(['c', 'lll', 'lcl', 'oo']);
    const known = new Set(['An estimated 40 percent of them are dry.', 'We urge mayors to dig.', 'Then the roads.']);
    const paragraphs = measured.paragraphs.map((each) => ({
      ...each,
      sentences: each.sentences.map((one) => (known.has(one.text) ? { ...one, unshown: true as const } : one)),
    }));
    const left = rowsOf(sheetOf({ ...measured, paragraphs })).map((cells) => cells.at(-1));
    expect(left[1]).toBe(
      'First the wells. An estimated 40 percent of them are dry. We urge mayors to dig. (in the model, on no page)',
    );
    expect(left[2]).toBe('Then the roads. (in the model, on no page) … Roads don’t mend themselves.');
  });

  it('keeps a number and its total on one line', () => {
    expect(toPlain(sectionOf(sheetOf(measure(['c'])), 'table').rows[0]?.cells[0] ?? [])).toBe('1\u00a0of\u00a01');
  });
});

describe('the summary', () => {
  it.each([
    [['c', 'ccc', 'ccl', 'll'], '66.6% taken up', 'rests on 6 of 9 sentences.'],
    [['c', 'ccc', 'cll', 'oo'], '71.4% taken up', 'rests on 5 of 7 sentences. Set aside, and not counted: 2.'],
    [['c', 'ccc', 'ccc', 'cc'], '100% taken up', 'rests on 9 of 9 sentences.'],
  ])('of %j is “%s”', (letters, label, text) => {
    const [ownLabel, ownText] = summaryOf(sheetOf(measure(letters)));
    expect(ownLabel).toBe(label);
    expect(ownText?.endsWith(text), ownText).toBe(true);
  });

  it('writes numbers as the language does', () => {
    const french = groundModel(FACTS.replace('en-US', 'fr-FR'), TRANSCRIPT);
    const sheet = sheetOf(measure(['c', 'ccc', 'ccl', 'll']), templateOf(undefined, ['en', 'fr']), french);
    expect(summaryOf(sheet)[0]).toMatch(/^66,6.%/);
    expect(rowsOf(sheet)[0]?.[1]).toBe('1 sur 1');
  });
});

describe('the sheet', () => {
  it('has the facts and the handling of the briefing, and a title of its own', () => {
    const model = FACTS.replace('  actor', '  marking: Restricted\n  embargo: until noon\n  actor');
    const template = templateOf();
    const briefing = briefingOf(groundModel(model), template);
    const sheet = makeCoverageSheet(measure(['c']), briefing, template);
    expect(sheet.meta).toEqual({ ...briefing.meta, title: 'On wells: coverage sheet' });
    expect(sheet.meta).toMatchObject({ marking: 'Restricted', notices: ['Embargoed until noon'] });
    expect(sectionOf(sheet, 'masthead')).toEqual({ ...sectionOf(briefing, 'masthead'), kicker: 'Coverage sheet' });
    expect(sheet.sections.map(({ type }) => type)).toEqual(['masthead', 'panel', 'table']);
  });

  it('has the title of the speech where the briefing has no masthead', () => {
    const template = sectionsOf('  - { kind: annex, id: annex, kicker: A, title: B, intro: C }');
    const masthead = sectionOf(sheetOf(measure(['c']), template), 'masthead');
    expect(masthead).toMatchObject({ kicker: 'Coverage sheet', title: 'T', facts: [] });
  });
});

describe('the annex', () => {
  const remarkOf = (grounded: ReturnType<typeof groundModel>, language = 'en'): string =>
    toPlain(sectionOf(briefingOf(grounded, templateOf(undefined, ['en', language])), 'remarks').remarks[0]?.text ?? []);

  it('ends on what is set aside, with its number and the reason', () => {
    const omit = `omit:
  - { quote: We meet here today to speak of two things., why: it is "said" again }
  - { quote: Thank you., why: courtesy }
`;
    expect(remarkOf(groundModel(`${FACTS}${omit}`))).toMatch(
      / Set aside: ¶1 “We meet here today to…” \(it is “said” again\); ¶4 “Thank you.” \(courtesy\)\.$/,
    );
    const refs = sectionOf(briefingOf(groundModel(`${FACTS}${omit}`)), 'remarks').remarks[0]?.text ?? [];
    expect(refs.filter(({ type }) => type === 'ref')).toEqual([
      { type: 'ref', paragraphs: [1] },
      { type: 'ref', paragraphs: [4] },
    ]);
    const french = groundModel(`${FACTS.replace('en-US', 'fr-FR')}${omit}`);
    expect(remarkOf(french, 'fr')).toContain('¶4 «\u00a0Thank you.\u00a0» (courtesy)');
  });

  it('says so of the speeches that ship, and says nothing where nothing is set aside', () => {
    expect(remarkOf(groundFolder('lagon-unga-2008'))).toContain('Set aside: ¶1 “Good morning. It is a…” (greeting).');
    expect(remarkOf(groundFolder('yellen-g20-2022'))).toContain('Set aside: ¶1 “Thank you to our Indonesian…”');
    expect(remarkOf(wells)).not.toContain('aside');
  });
});
