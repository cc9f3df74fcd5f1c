import { describe, expect, it } from 'vitest';
import { PRINTER_MARGIN } from '../../src/4-layout/paper.ts';
import { PAPERS, toScenes } from '../../src/compile.ts';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import type { Mark, Scene, TextMark } from '../../src/ir/scene.ts';
import { checkScene } from '../support/check-scene.ts';
import { FACTS, TRANSCRIPT } from '../support/expanded.ts';
import { overlayWorld } from '../support/memory-world.ts';
import { whole } from '../support/printed.ts';
import { wordsAt } from '../support/spans.ts';
import { TEXTS, words } from '../support/speech-mutations.ts';

const THEMES = ['chancery', 'plain', 'print'] as const;
const MORE = `keyMessage: { text: Dig wells., quotes: [We urge mayors to dig.] }
quotations: [{ text: We hope., by: Ada Moss, quotes: [We hope.] }]
`;
const ALL = {
  marking: 'TLP:Amber + Strict',
  embargo: 'until 10:00 EST, 4 June 2008',
  distribution: 'Member States, OHCHR',
  status: 'check against delivery',
};

type Facts = Readonly<Partial<Record<keyof typeof ALL | 'language' | 'title', string>>>;

function made(facts: Facts, theme: string = 'chancery', paper: (typeof PAPERS)[number] = 'a4', stamp: boolean = false) {
  const { language = 'en-US', title = 'On wells', ...others } = facts;
  const lines = Object.entries(others).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}\n`);
  const model = `${FACTS.replace('en-US', language).replace('On wells', title)}${lines.join('')}${MORE}`;
  const world = overlayWorld({ 'a/speech.yaml': model, 'a/transcript.md': TRANSCRIPT });
  return toScenes(world, { folder: 'a', template: 'briefing', theme, paper, stamp });
}

function scenesOf(...given: Parameters<typeof made>): { readonly deck: Scene; readonly briefing: Scene } {
  const { output, diagnostics } = made(...given);
  const { deck, print } = output ?? {};
  const briefing = print?.get('briefing');
  if (!deck || !briefing) throw new Error(JSON.stringify(diagnostics.map((each) => each.message)));
  return { deck, briefing: whole(briefing) };
}

const textOf = (mark: TextMark): string =>
  mark.paragraphs.map((each) => each.runs.map((run) => run.text).join('')).join(' ');
const isMarking = (mark: Mark): mark is TextMark => mark.type === 'text' && mark.role === 'marking';
/** What every slide that follows a master says of how it may be used, from top to bottom and left to right. */
const onMaster = ({ masters }: Scene, name: string): readonly TextMark[] =>
  (masters.find((each) => each.name === name)?.marks ?? [])
    .filter(isMarking)
    .toSorted((a, b) => Math.round(a.box.y / 10) - Math.round(b.box.y / 10) || edge(a) - edge(b));
const edge = (mark: TextMark): number => mark.lines[0]?.runs[0]?.x ?? 0;
const sizeOf = (mark: TextMark | undefined): number => mark?.paragraphs[0]?.runs[0]?.style.size ?? 0;
const alignOf = (mark: TextMark | undefined): string | undefined => mark?.paragraphs[0]?.align;

describe('on paper', () => {
  it.each(THEMES.flatMap((theme) => PAPERS.map((paper) => [theme, paper] as const)))(
    'marking, notices and recipients stand on every page, 12 mm from its edges, in %s on %s',
    (theme, paper) => {
      const { briefing } = scenesOf(ALL, theme, paper);
      expect(checkScene(briefing)).toEqual([]);
      expect(briefing.pages.length).toBeGreaterThan(1);
      for (const page of briefing.pages) {
        const [upper, notices, distribution, lower] = page.marks.filter(isMarking);
        expect([upper, notices, distribution, lower].map((each) => each && textOf(each))).toEqual([
          'TLP:AMBER+STRICT',
          'EMBARGOED UNTIL 10:00 EST, 4 JUNE 2008 · CHECK AGAINST DELIVERY',
          'Distribution: Member States, OHCHR',
          'TLP:AMBER+STRICT',
        ]);
        expect(upper?.box.y).toBeCloseTo(PRINTER_MARGIN);
        expect((lower?.box.y ?? 0) + (lower?.box.h ?? 0)).toBeCloseTo(briefing.size.h - PRINTER_MARGIN);
        expect(distribution?.box.y).toBeGreaterThan(briefing.size.h / 2);
        for (const label of [upper, lower]) {
          expect(sizeOf(label)).toBeGreaterThanOrEqual(12);
          expect(alignOf(label)).toBe('right');
        }
        // Read once, before all else.
        const read = page.marks.filter(isMarking).filter((each) => each.structure !== undefined);
        expect(read.map((each) => each.id)).toEqual(page.number === 1 ? ['marking', 'notices', 'distribution'] : []);
      }
    },
  );

  it('sets other markings in the middle, in the capitals of the language', () => {
    const { briefing } = scenesOf({ marking: 'gizli bilgi', language: 'tr' });
    const [upper] = briefing.pages[0]?.marks.filter(isMarking) ?? [];
    expect(upper && textOf(upper)).toBe('GİZLİ BİLGİ');
    expect(alignOf(upper)).toBe('center');
    const middle = (upper?.box.x ?? 0) + (upper?.box.w ?? 0) / 2;
    expect(middle).toBeCloseTo(briefing.size.w / 2);
  });

  it('never touches a label, whatever the language, and capitalises what follows it', () => {
    const { briefing } = scenesOf({ marking: 'tlp:amber strict, iç kullanım', language: 'tr' });
    const [upper] = briefing.pages[0]?.marks.filter(isMarking) ?? [];
    expect(upper && textOf(upper)).toBe('TLP:AMBER+STRICT, İÇ KULLANIM');
  });

  it('wraps a long marking, and the page’s text gives way', () => {
    const { briefing } = scenesOf({ marking: words(16) });
    const [upper, lower] = briefing.pages[0]?.marks.filter(isMarking) ?? [];
    expect(upper?.lines.length).toBe(2);
    const others = briefing.pages[0]?.marks.filter((each) => each.type === 'text' && each.role !== 'marking') ?? [];
    for (const { box } of others) {
      expect(box.y).toBeGreaterThan((upper?.box.y ?? 0) + (upper?.box.h ?? 0));
      expect(box.y + box.h).toBeLessThan(lower?.box.y ?? 0);
    }
  });

  it.each(PAPERS)(
    'says between marking and notices, as large as the marking, that a draft is unverified, on %s',
    (paper) => {
      const { briefing } = scenesOf(ALL, 'chancery', paper, true);
      expect(checkScene(briefing)).toEqual([]);
      for (const page of briefing.pages) {
        const [upper, stamp, notices] = page.marks.filter(isMarking);
        expect([stamp, notices].map((each) => each && textOf(each))).toEqual([
          'DRAFT, UNVERIFIED',
          'EMBARGOED UNTIL 10:00 EST, 4 JUNE 2008 · CHECK AGAINST DELIVERY',
        ]);
        expect(sizeOf(stamp)).toBe(sizeOf(upper));
      }
      const alone = scenesOf({}, 'chancery', paper, true).briefing;
      for (const page of alone.pages) expect(page.marks.filter(isMarking).map(textOf)).toEqual(['DRAFT, UNVERIFIED']);
    },
  );

  it('has notices without a marking too, and otherwise nothing', () => {
    const { briefing } = scenesOf({ status: 'check against delivery' });
    expect(briefing.pages.map((page) => page.marks.filter(isMarking).map(textOf))).toEqual(
      briefing.pages.map(() => ['CHECK AGAINST DELIVERY']),
    );
    expect(scenesOf({}).briefing.pages.flatMap((page) => page.marks.filter(isMarking))).toEqual([]);
  });
});

describe('on slides', () => {
  it.each(THEMES)('everything stands above the running head and below the footer, in %s', (theme) => {
    for (const marking of [ALL.marking, 'Restricted', words(14), undefined]) {
      for (const stamp of [false, true]) {
        const { deck } = scenesOf({ ...ALL, ...(marking === undefined ? {} : { marking }) }, theme, 'a4', stamp);
        expect(checkScene(deck)).toEqual([]);
        for (const { name } of deck.masters) {
          for (const { lines } of onMaster(deck, name)) {
            const baseline = lines[0]?.baseline ?? 0;
            expect(baseline < 28 || baseline > 515).toBe(true);
          }
        }
      }
    }
  });

  it.each(THEMES)('a stamp alone is as large as a marking, in %s', (theme) => {
    const { deck } = scenesOf({}, theme, 'a4', true);
    for (const { name } of deck.masters) {
      const [stamp, ...more] = onMaster(deck, name);
      expect(more).toEqual([]);
      expect(stamp && textOf(stamp)).toBe('DRAFT, UNVERIFIED');
      expect(sizeOf(stamp)).toBe(12);
    }
  });

  it.each([
    [
      'a label at the right, the notices before it',
      'TLP:GREEN',
      ['EMBARGOED UNTIL 10:00 EST, 4 JUNE 2008 · CHECK AGAINST DELIVERY', 'TLP:GREEN', 'TLP:GREEN'],
    ],
    [
      'a short marking between the notices',
      'Restricted',
      ['EMBARGOED UNTIL 10:00 EST, 4 JUNE 2008', 'RESTRICTED', 'CHECK AGAINST DELIVERY', 'RESTRICTED'],
    ],
    [
      'a long one above them',
      words(14),
      [
        words(14).toUpperCase(),
        'EMBARGOED UNTIL 10:00 EST, 4 JUNE 2008 · CHECK AGAINST DELIVERY',
        words(14).toUpperCase(),
      ],
    ],
  ])('has %s', (_, marking, texts) => {
    const marks = onMaster(scenesOf({ ...ALL, marking }).deck, 'Content');
    expect(marks.map(textOf)).toEqual(texts);
    for (const each of marks) expect(sizeOf(each)).toBeGreaterThanOrEqual(texts.at(-1) === textOf(each) ? 12 : 10);
    for (const each of marks) expect(each.lines).toHaveLength(1);
  });

  it('names the recipients on the title slide alone, where there is room', () => {
    const title = 'What the mayors of the islands owe their wells, their roads and each other';
    const named = (distribution: string, more: Facts = {}): readonly string[] =>
      scenesOf({ distribution, ...more })
        .deck.pages.filter((page) => page.marks.some((each) => each.name === 'Distribution'))
        .map((page) => page.id);
    expect(named('Member States')).toEqual(['title']);
    expect(named(words(50))).toEqual(['title']);
    expect(named(words(50), { title })).toEqual([]);
  });
});

describe('what does not fit', () => {
  const blamed = ({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) =>
    diagnostics.map((each) => [each.code, wordsAt(each.span)]);

  it.each(['marking', 'embargo', 'distribution'] as const)('is an error at its place: %s', (field) => {
    const text = words(120);
    const found = blamed(made({ [field]: text }));
    expect(found.length).toBeGreaterThan(0);
    for (const each of found) expect(each).toEqual(['content-too-long', JSON.stringify(text)]);
  });

  it.each(Object.entries(TEXTS))('is never over an edge: %s', (_, text) => {
    for (const field of ['marking', 'embargo', 'distribution'] as const) {
      const { output, diagnostics } = made({ ...ALL, [field]: text }, 'plain', 'letter');
      const briefing = output?.print.get('briefing');
      if (output && briefing) {
        expect([...checkScene(output.deck), ...checkScene(whole(briefing))]).toEqual([]);
        expect(diagnostics).toEqual([]);
      } else expect(diagnostics.map((each) => each.code)).toContainEqual(expect.stringMatching(/too-long|glyph/));
    }
  });
});
