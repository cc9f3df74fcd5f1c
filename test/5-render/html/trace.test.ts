import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { renderTrace } from '../../../src/5-render/html/trace.ts';
import { toChecked } from '../../../src/compile.ts';
import { uniteRanges } from '../../../src/core/ranges.ts';
import type { Trace, TracedLine } from '../../../src/ir/trace.ts';
import { attributeOf, classed, elementsIn, type HtmlPage, named, readHtml, textIn } from '../../support/html.ts';
import { overlayWorld } from '../../support/memory-world.ts';
import { LAGON, optionsFor, YELLEN } from '../../support/printed.ts';
import { CHANCERY, THEMES } from '../../support/theme.ts';
import { lineOf, paragraphOf, passageIn, traceOf } from '../../support/traces.ts';

const pageOf = (trace: Trace): HtmlPage => readHtml(renderTrace(trace, CHANCERY));

const wells = paragraphOf(1, ['First the wells.', 'Forty are dry.', 'We urge mayors to dig.', 'Please do.']);
const roads = paragraphOf(2, ['Then the roads.']);

/** A page with these lines of slide 1. */
const withLines = (...lines: readonly TracedLine[]): HtmlPage =>
  pageOf(traceOf([{ type: 'deck', lines }], [wells, roads]));

const traceOfFolder = (folder: string): Trace => {
  const { output } = toChecked(overlayWorld({}), optionsFor({ folder, force: true }), ['one-pager', 'glossary']);
  if (!output) throw new Error(`${folder} is not laid out`);
  return output.trace();
};

describe.each([LAGON, YELLEN].map((folder) => ({ folder, trace: traceOfFolder(folder) })))(
  'the concordance of $folder',
  ({ trace }) => {
    const page = pageOf(trace);
    const lines = trace.documents.flatMap((document) => document.lines.map((line) => ({ ...document, line })));

    it('is HTML that a parser need not mend, with each name once', () => {
      expect(page.errors).toEqual([]);
      const ids = page.elements.flatMap((each) => attributeOf(each, 'id') ?? []);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('has links that lead somewhere in it, and none that lead out', () => {
      const links = page.elements.flatMap((each) => attributeOf(each, 'href') ?? []);
      expect(links.length).toBeGreaterThan(100);
      for (const link of links) {
        expect(link).toMatch(/^#/);
        page.byId(link.slice(1));
      }
      for (const element of page.elements) {
        for (const name of ['src', 'srcset', 'data', 'poster', 'background', 'action', 'style', 'onclick', 'onload']) {
          expect(attributeOf(element, name), name).toBeUndefined();
        }
      }
    });

    it('holds every line with its words', () => {
      const inLines = elementsIn(page.byId('lines'));
      const shown = inLines
        .filter((each) => /^(deck|briefing|one-pager|glossary)-\d+-.*\w$/.test(attributeOf(each, 'id') ?? ''))
        .filter(({ tagName }) => tagName === 'p' || tagName === 'bdi')
        .map(textIn);
      expect(shown.toSorted()).toEqual(lines.map(({ line }) => line.text).toSorted());
    });

    it('marks beside each statement the very words that it rests on', () => {
      let statements = 0;
      for (const row of named(page.byId('lines'), 'tr')) {
        const [first] = named(row, 'p');
        const id = first && attributeOf(first, 'id');
        if (!id) continue;
        const own = lines.find(
          ({ type, line }) => id.startsWith(`${type}-${line.number}-`) && textIn(first) === line.text,
        );
        const passages = own?.line.passages ?? [];
        const numbers = [...new Set(passages.map(({ paragraph }) => paragraph))];
        const expected = numbers.flatMap((number) => {
          const text = trace.paragraphs[number - 1]?.text ?? '';
          const ranges = passages.filter((each) => each.paragraph === number);
          return uniteRanges(ranges, text).map(({ start, end }) => text.slice(start, end));
        });
        const marks = classed(row, 'passage').flatMap((passage) => joinedMarks(passage));
        expect(marks, id).toEqual(expected);
        statements += expected.length > 0 ? 1 : 0;
      }
      expect(statements).toBeGreaterThan(40);
    });

    it('gives each paragraph of the speech in full, every word marked that something rests on', () => {
      for (const { number, text } of trace.paragraphs) {
        const article = page.byId(`p${number}`);
        const [speech] = classed(article, 'speech');
        if (!speech) throw new Error(`¶${number} is not shown`);
        expect(textIn(speech)).toBe(text);
        const passages = lines.flatMap(({ line }) => line.passages.filter((each) => each.paragraph === number));
        const expected = uniteRanges(passages, text).map(({ start, end }) => text.slice(start, end));
        expect(joinedMarks(speech), `¶${number}`).toEqual(expected);
      }
    });

    it('puts below each paragraph the lines that rest on it, by slide and page', () => {
      for (const { number } of trace.paragraphs) {
        const shown = classed(page.byId(`p${number}`), 'uses').flatMap((each) => named(each, 'p').map(textIn));
        const expected = lines
          .filter(({ line }) => line.passages.some(({ paragraph }) => paragraph === number))
          .map(({ line }) => line.text);
        if (expected.length === 0) expect(shown.length).toBeLessThanOrEqual(1);
        else expect(shown).toEqual(expected);
      }
    });
  },
);

/** Marked words; marks beside each other are one, as where the speaker stresses a word within. */
function joinedMarks(element: Parameters<typeof named>[0]): readonly string[] {
  const joined: string[] = [];
  let last: unknown;
  for (const mark of named(element, 'mark')) {
    const siblings = mark.parentNode && 'childNodes' in mark.parentNode ? mark.parentNode.childNodes : [];
    const before = siblings[siblings.indexOf(mark) - 1];
    if (before && before === last) joined[joined.length - 1] += textIn(mark);
    else joined.push(textIn(mark));
    last = mark;
  }
  return joined;
}

describe('a passage', () => {
  const excerpt = (...words: readonly string[]): string => {
    const page = withLines(lineOf('Dig', { passages: words.map((each) => passageIn(wells, each)) }));
    const [passage] = classed(page.byId('lines'), 'passage');
    return passage ? textIn(passage).replaceAll('\u00a0', ' ') : '';
  };

  it.each([
    ['at the beginning', ['First'], '¶1First the wells. …'],
    ['in the middle', ['Forty'], '¶1… Forty are dry. …'],
    ['at the end', ['do'], '¶1… Please do.'],
    ['in two sentences in a row', ['wells. Forty'], '¶1First the wells. Forty are dry. …'],
    ['in two sentences apart', ['First', 'mayors'], '¶1First the wells. … We urge mayors to dig. …'],
    ['throughout', ['First the wells. Forty are dry. We urge mayors to dig. Please do.'], `¶1${wells.text}`],
  ])('is cut to the sentences that it touches: %s', (_, words, expected) => {
    expect(excerpt(...words)).toBe(expected);
  });

  it('keeps the speaker’s stress', () => {
    const rich = [
      { type: 'text', text: 'We ' },
      { type: 'text', text: 'must', emphasis: true },
      { type: 'text', text: ' dig.' },
    ] as const;
    const stressed = paragraphOf(1, ['We must dig.'], { rich });
    const lines = [lineOf('Dig', { passages: [passageIn(stressed, 'must dig')] })];
    const [mark, ...more] = named(pageOf(traceOf([{ type: 'deck', lines }], [stressed])).byId('lines'), 'mark');
    expect(mark && named(mark, 'em').map(textIn)).toEqual(['must']);
    expect(more.map(textIn)).toEqual([' dig']);
  });

  it('is shown once for lines in a row that rest on the same words', () => {
    const passages = [passageIn(wells, 'Forty are dry')];
    const page = withLines(
      lineOf('Wells', { mark: 'a', role: 'heading', passages }),
      lineOf('They run dry', { mark: 'b', passages }),
      lineOf('Dig', { mark: 'c', passages: [passageIn(wells, 'to dig')] }),
    );
    const rows = named(page.byId('lines'), 'tr').slice(1);
    expect(rows.map((row) => named(row, 'p').length)).toEqual([3, 2]);
  });
});

describe('a paragraph', () => {
  const article = (more: Parameters<typeof paragraphOf>[2], ...lines: readonly TracedLine[]): string => {
    const own = paragraphOf(1, ['Good morning.', 'First the wells.', 'Thank you.'], more);
    return textAndClasses(pageOf(traceOf([{ type: 'deck', lines }], [own])).byId('p1'));
  };
  const textAndClasses = (element: Parameters<typeof named>[0]): string =>
    classed(element, 'speech')
      .flatMap((each) => each.childNodes)
      .map((each) =>
        'attrs' in each ? `[${attributeOf(each, 'class') ?? each.tagName}:${textIn(each)}]` : textIn(each),
      )
      .join('');

  it('shows what is marked, what is left and what is set aside', () => {
    const lines = [
      lineOf('Wells', { passages: [passageIn(wells, 'First')].map((each) => ({ ...each, start: 14, end: 19 })) }),
    ];
    expect(
      article(
        { states: ['omitted', 'cited', 'left'], omissions: [{ start: 0, end: 13, because: 'Set aside: a greeting' }] },
        ...lines,
      ),
    ).toBe('[aside:Good morning.] [mark:First] the wells. [left:Thank you.]');
  });

  it('says why, or that no line rests on it', () => {
    const aside = paragraphOf(1, ['Hello.'], { omissions: [{ start: 0, end: 6, because: 'Set aside: a greeting' }] });
    const page = pageOf(traceOf([], [aside, roads]));
    expect(textIn(page.byId('p1'))).toContain('Set aside: a greeting');
    expect(textIn(page.byId('p1'))).not.toContain('No line rests');
    expect(textIn(page.byId('p2'))).toContain('No line rests on this paragraph.');
  });

  it('leads to the lines, and they lead to it', () => {
    const page = withLines(lineOf('Dig', { mark: 'asks, 2', passages: [passageIn(wells, 'to dig')] }));
    const hrefs = (id: string): readonly (string | undefined)[] =>
      named(page.byId(id), 'a').map((each) => attributeOf(each, 'href'));
    expect(hrefs('p1')).toEqual(['#deck-1-asks-2']);
    expect(hrefs('deck-1')).toEqual(['#p1']);
    expect(textIn(page.byId('deck-1-asks-2'))).toBe('Dig');
  });
});

describe('a line', () => {
  it('of an editor’s says so', () => {
    const page = withLines(lineOf('Matching is ours', { kind: 'editorial', role: 'note' }));
    expect(textIn(page.byId('lines'))).toMatch(/Matching is ours\s*Editor’s remark/);
  });

  it('without a passage stands below the others', () => {
    const page = withLines(
      lineOf('Part one', { mark: 'a' }),
      lineOf('Dig', { mark: 'b', passages: [passageIn(wells, 'dig')] }),
    );
    expect(classed(page.byId('deck-1'), 'besides').map(textIn)).toEqual(['Besides, without a passage: Part one']);
  });

  it('that runs over a page names both', () => {
    const line = lineOf('Dig', { until: 2, passages: [passageIn(wells, 'to dig')] });
    const page = pageOf(traceOf([{ type: 'briefing', lines: [line] }], [wells]));
    expect(named(page.byId('p1'), 'a').map(textIn)).toEqual(['Pages 1–2']);
    expect(named(page.byId('briefing-1'), 'h3').map(textIn)).toEqual(['Page 1: A title']);
  });

  it('has a name of its own where marks are called alike', () => {
    const page = withLines(
      lineOf('One', { mark: 'a b' }),
      lineOf('Two', { mark: 'a, b' }),
      lineOf('Three', { mark: '¶' }),
    );
    expect(['deck-1-a-b', 'deck-1-a-b-2', 'deck-1-line'].map((id) => textIn(page.byId(id)))).toEqual([
      'One',
      'Two',
      'Three',
    ]);
  });
});

describe('text that means harm', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '</style><img src=x onerror=alert(1)>',
    '"><svg/onload=alert(1)>',
    "' onmouseover='x",
    '&lt;b&gt; &amp; &#x3c;',
    'a\u202egnitirw thgir\u202c b',
    '<!-- --> ]]> <![CDATA[',
    '\u0000\u0001\u007f',
    '=cmd()|x | "quoted", text',
    'line one\nline two\r\nline three',
  ];

  it.each(HOSTILE)('%j is shown as it is', (text) => {
    const own = paragraphOf(1, [text], { omissions: [{ start: 0, end: 1, because: text }] });
    const passage = { ...passageIn(own, text), start: 0, end: text.length };
    const lines = [
      lineOf(text, { title: text, mark: text, passages: [passage] }),
      lineOf(text, { title: text, kind: 'editorial' }),
      lineOf(text, { title: text }),
    ];
    const clean = traceOf([{ type: 'deck', lines }], [own]);
    const meta = { ...clean.meta, title: text, source: text, marking: text, notices: [text], distribution: text };
    const page = pageOf({ ...clean, meta, title: text, coverage: { label: text, text } });
    expect(page.errors).toEqual([]);
    const names = new Set(page.elements.map(({ tagName }) => tagName));
    for (const each of ['script', 'img', 'svg', 'b']) {
      const known = each === 'b' && textIn(named(page.byId('p1'), 'b')[0] ?? page.byId('p1')) !== '';
      if (!known) expect(names.has(each)).toBe(false);
    }
    // What no page may hold is told by the sign for it.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the parser reads line ends as one
    const shown = text.replace(/[\u0000-\u0008\u007f]/g, '\ufffd').replace(/\r\n?/g, '\n');
    const [heading] = page.elements.filter(({ tagName }) => tagName === 'h1');
    const [title] = page.elements.filter(({ tagName }) => tagName === 'title');
    expect(heading && textIn(heading)).toBe(shown);
    expect(title && textIn(title)).toBe(shown);
    const [speech] = classed(page.byId('p1'), 'speech');
    expect(speech && textIn(speech)).toBe(shown);
  });

  it('cannot leave the style sheet that repeats the marking', () => {
    const clean = traceOf([], [wells]);
    const html = renderTrace({ ...clean, meta: { ...clean.meta, marking: `'}</style>\\ TLP:RED` } }, CHANCERY);
    const page = readHtml(html);
    expect(page.elements.filter(({ tagName }) => tagName === 'style')).toHaveLength(1);
    const [style] = page.elements.filter(({ tagName }) => tagName === 'style');
    expect(style && textIn(style)).not.toMatch(/content:'[^']*[<}]/);
  });
});

describe('the page', () => {
  const trace = traceOf([], [wells]);

  it.each(THEMES)('lets nothing in but its own style sheet: $name', (theme) => {
    const page = readHtml(renderTrace(trace, theme));
    const [policy] = page.elements.filter((each) => attributeOf(each, 'http-equiv') === 'Content-Security-Policy');
    const [style] = page.elements.filter(({ tagName }) => tagName === 'style');
    const hash = createHash('sha256')
      .update(style ? textIn(style) : '')
      .digest('base64');
    expect(policy && attributeOf(policy, 'content')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(style && textIn(style)).not.toMatch(/url\(|@import|expression\(/);
    expect(style && textIn(style)).toContain(theme.fonts.head.office);
  });

  it('is in the speech’s language, and says its encoding first', () => {
    const html = renderTrace({ ...trace, meta: { ...trace.meta, language: 'fr-FR' } }, CHANCERY);
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="fr-FR">\n<head>\n<meta charset="utf-8">/);
    const arabic = renderTrace({ ...trace, meta: { ...trace.meta, language: 'ar' } }, CHANCERY);
    expect(arabic).toContain('<html lang="ar" dir="rtl">');
  });

  it('has landmarks, a way past its top, headings in order and tables with heads', () => {
    const page = withLines(lineOf('Dig', { passages: [passageIn(wells, 'to dig')] }));
    const names = page.elements.map(({ tagName }) => tagName);
    for (const each of ['header', 'nav', 'main', 'footer', 'h1'])
      expect(names.filter((name) => name === each)).toHaveLength(1);
    const [first] = page.elements.filter(({ tagName }) => tagName === 'a');
    expect(first && attributeOf(first, 'href')).toBe('#lines');
    const levels = names.filter((name) => /^h\d$/.test(name)).map((name) => Number(name.slice(1)));
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    for (const head of page.elements.filter(({ tagName }) => tagName === 'th')) {
      expect(['col', 'row']).toContain(attributeOf(head, 'scope'));
    }
  });

  it('says how it may be used, and how much of the speech is taken up', () => {
    const meta = {
      ...trace.meta,
      marking: 'TLP:AMBER+STRICT',
      notices: ['Draft, unverified', 'Embargoed until noon'],
      distribution: 'Distribution: Missions',
    };
    const page = pageOf({ ...trace, meta });
    const [header] = page.elements.filter(({ tagName }) => tagName === 'header');
    const text = header ? textIn(header) : '';
    for (const each of [...meta.notices, meta.marking, meta.distribution, meta.source, trace.title, '50% taken up'])
      expect(text).toContain(each);
    const [footer] = page.elements.filter(({ tagName }) => tagName === 'footer');
    expect(footer && textIn(footer)).toContain('TLP:AMBER+STRICT');
    const [style] = page.elements.filter(({ tagName }) => tagName === 'style');
    expect(style && textIn(style)).toContain("content:'TLP\\3a AMBER\\2b STRICT'");
  });

  it('takes no longer than its lines and words ask for', () => {
    const timeOf = (count: number): number => {
      const sentences = Array.from({ length: 20 }, (_, index) => `Sentence ${index} of this paragraph says a little.`);
      const paragraphs = Array.from({ length: count / 4 }, (_, index) => paragraphOf(index + 1, sentences));
      const lines = Array.from({ length: count }, (_, index) => {
        const paragraph = paragraphs[index % paragraphs.length] ?? wells;
        const passages = [passageIn(paragraph, 'Sentence 3 of'), passageIn(paragraph, 'Sentence 9 of')];
        return lineOf(`Line ${index}`, { number: Math.floor(index / 20) + 1, mark: `m${index}`, passages });
      });
      const trace = traceOf([{ type: 'deck', lines }], paragraphs);
      const start = performance.now();
      renderTrace(trace, CHANCERY);
      return performance.now() - start;
    };
    timeOf(200);
    // A thousand items against fifty thousand words.
    expect(timeOf(1000)).toBeLessThan(500);
  });
});
