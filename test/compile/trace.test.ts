import { readdirSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { type Checked, type CompileOptions, PAPERS, toChecked } from '../../src/compile.ts';
import type { Page, Run, TextMark } from '../../src/ir/scene.ts';
import { pagesOf, type TracedLine } from '../../src/ir/trace.ts';
import { overlayWorld } from '../support/memory-world.ts';
import { LAGON, optionsFor, YELLEN } from '../support/printed.ts';

vi.setConfig({ testTimeout: 60_000 });

const shipped = overlayWorld({});

function checked(more: Partial<CompileOptions>): Checked {
  const { output, diagnostics } = toChecked(shipped, optionsFor({ force: true, ...more }));
  if (!output) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  return output;
}

const pagesIn = ({ print }: Checked): readonly Page[] => [...(print.get('briefing')?.pages ?? [])];

/** Numbers once each, ascending. */
const sorted = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b);

const paragraphsIn = (lines: readonly TracedLine[]): readonly number[] =>
  sorted(lines.flatMap(({ passages }) => passages.map(({ paragraph }) => paragraph)));

const pagesWith = (lines: readonly TracedLine[], paragraph: number): readonly number[] =>
  sorted(lines.filter((line) => line.passages.some((each) => each.paragraph === paragraph)).flatMap(pagesOf));

/** What stands in the annex's margin beside a paragraph: its slides, then its pages. */
function marginOf(pages: readonly Page[], paragraph: number): readonly (readonly number[])[] {
  const mark = pages
    .flatMap(({ marks }) => marks)
    .find((each): each is TextMark => each.type === 'text' && each.id === `annex-p${paragraph}-uses`);
  const lines = (mark?.paragraphs ?? []).map(({ runs }) => runs.map(({ text }) => text).join(''));
  return ['sl.', 'p.'].map((short) =>
    lines.filter((each) => each.startsWith(short)).flatMap((each) => (each.match(/\d+/g) ?? []).map(Number)),
  );
}

const made = [LAGON, YELLEN].flatMap((folder) => PAPERS.map((paper) => ({ folder, paper })));
const others = readdirSync('test/fidelity/speeches').map((name) => ({
  folder: `test/fidelity/speeches/${name}`,
  paper: 'half-letter' as const,
}));

describe.each([...made, ...others, { folder: LAGON, paper: 'a4' as const, chathamHouse: true }])(
  'the links of $folder on $paper',
  (options) => {
    const output = checked(options);
    const { deck, traces } = output;
    const trace = output.trace();
    const pages = pagesIn(output);

    it('are the same in the trace and in the notes: for each slide the paragraphs, and their words', () => {
      for (const slide of deck.pages) {
        const lines = traces.deck.filter(({ number }) => number === slide.number);
        const quoted = slide.notes.filter(({ label }) => label !== '');
        expect(sorted(quoted.map(({ label }) => Number(label.slice(1)))), slide.id).toEqual(paragraphsIn(lines));
        for (const { label, text, marked = [] } of quoted) {
          const own = lines.flatMap(({ passages }) => passages.filter((each) => `¶${each.paragraph}` === label));
          const inMarks = own.every(({ start, end }) => marked.some((each) => each.start <= start && end <= each.end));
          expect(inMarks, `${slide.id} ${label}`).toBe(true);
          for (const { start, end } of marked) {
            const letters = [...text.slice(start, end)].map((_, index) => start + index);
            const bare = letters.filter((at) => !own.some((each) => each.start <= at && at < each.end));
            expect(
              bare
                .map((at) => text[at])
                .join('')
                .trim(),
            ).toBe('');
          }
        }
      }
    });

    it('are the same in the trace and in the annex: for each paragraph the slides, and the pages', () => {
      for (const { number } of trace.paragraphs) {
        const expected = [pagesWith(traces.deck, number), pagesWith(traces.briefing, number)];
        expect(marginOf(pages, number), `¶${number}`).toEqual(expected);
      }
    });

    it('lead from the annex’s margin to the page, and from a page’s margin to the paragraph', () => {
      const anchors = new Set(pages.flatMap(({ marks }) => marks.map(({ anchor }) => anchor)));
      const runs = (page: Page): readonly Run[] =>
        page.marks.flatMap((mark) => {
          const sets =
            mark.type === 'text' ? [mark] : mark.type === 'table' ? mark.rows.flatMap((row) => row.cells) : [];
          return sets.flatMap(({ paragraphs }) => paragraphs.flatMap((each) => each.runs));
        });
      for (const page of pages) {
        for (const { text, link } of runs(page)) {
          if (link?.type === 'page') expect(link.page).toBe(`page-${text}`);
          if (link?.type === 'paragraph') {
            expect(text).toContain(String(link.number));
            expect(anchors.has(`p${link.number}`), text).toBe(true);
          }
        }
      }
      const margins = trace.paragraphs.flatMap(({ number }) => marginOf(pages, number)[1] ?? []);
      const linked = pages.flatMap(runs).filter(({ link }) => link?.type === 'page');
      expect(linked).toHaveLength(margins.length);
    });
  },
);

describe('the trace', () => {
  it('has the words of the speech that the Chatham House Rule leaves, and no others', () => {
    const trace = checked({ chathamHouse: true }).trace();
    const { documents, paragraphs, meta } = trace;
    const said = [meta.source, meta.author, ...paragraphs.map(({ text }) => text)];
    const shown = documents.flatMap(({ lines }) => lines.map(({ text, title }) => `${title} ${text}`));
    expect([...said, ...shown].join('\n')).not.toMatch(/Lagon/);
    for (const { passages } of documents.flatMap(({ lines }) => lines)) {
      for (const { paragraph, start, end } of passages) {
        expect(paragraphs[paragraph - 1]?.text.slice(start, end).trim()).not.toBe('');
      }
    }
  });

  it('holds short documents too where they are made', () => {
    const { output } = toChecked(shipped, optionsFor({ force: true }), ['one-pager', 'glossary']);
    expect(output?.trace().documents.map(({ type }) => type)).toEqual(['deck', 'briefing', 'one-pager', 'glossary']);
    for (const { lines } of output?.trace().documents ?? []) {
      expect(lines.filter(({ kind }) => kind === 'statement').length).toBeGreaterThan(5);
    }
  });

  it('says what is set aside, and why', () => {
    const trace = checked({}).trace();
    const aside = trace.paragraphs.flatMap(({ text, omissions }) =>
      omissions.map(({ start, end, because }) => `${text.slice(start, end)} (${because})`),
    );
    expect(aside.length).toBeGreaterThan(0);
    for (const each of aside) expect(each).toMatch(/\S \(Set aside: \S/);
  });
});
