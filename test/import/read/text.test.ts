import { describe, expect, it } from 'vitest';
import { lettersOf, mendOf, outline, read, textOf } from './reading.ts';

/** Breaks words into lines of at most so many characters. */
function wrap(text: string, width: number): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last === '') lines.splice(-1, 1, word);
    else if (last.length + 1 + word.length <= width) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines.join('\n');
}

const ONE =
  'Mr. President, I thank you for convening this debate on water, which concerns every State and each of the peoples that we speak for in this hall. The Secretary-General has said so. We agree with him.';
const TWO =
  'The needs are large, and they grow from year to year. We call on all Members to contribute to the Fund, to report on what they have done, and to learn from one another while there is time.';
const THREE =
  'Let us begin today. Let us not wait for the next drought to remind us of what we owe to those who come after us.';

describe('plain text', () => {
  it.each([40, 52, 72, 90])(
    'joins lines that were wrapped at %d characters, with empty lines between paragraphs',
    async (width) => {
      const document = await read([ONE, TWO, THREE].map((each) => wrap(each, width)).join('\n\n'));
      expect(document.format).toBe('text');
      expect(document.blocks.map(textOf)).toEqual([ONE, TWO, THREE]);
      expect(mendOf(document, 'line-wraps')?.count).toBeGreaterThan(2);
    },
  );

  it('finds paragraphs of wrapped lines without empty lines, by lines that end early', async () => {
    const document = await read([ONE, TWO, THREE].map((each) => wrap(each, 50)).join('\n'));
    expect(document.blocks.map(textOf)).toEqual([ONE, TWO, THREE]);
  });

  it('finds paragraphs by the indentation of their first lines', async () => {
    const document = await read([ONE, TWO, THREE].map((each) => `   ${wrap(`   ${each}`, 64).trim()}`).join('\n'));
    expect(document.blocks.map(textOf)).toEqual([ONE, TWO, THREE]);
  });

  it('takes each line for a paragraph where lines are not wrapped', async () => {
    const document = await read(['As prepared for delivery', ONE, TWO, THREE].join('\n'));
    expect(document.blocks.map(textOf)).toEqual(['As prepared for delivery', ONE, TWO, THREE]);
    expect(document.mends).toEqual([]);
  });

  it('closes text up that is double-spaced', async () => {
    const double = [ONE, TWO, THREE].map((each) => wrap(each, 60).replaceAll('\n', '\n\n')).join('\n\n\n');
    expect((await read(double)).blocks.map(textOf)).toEqual([ONE, TWO, THREE]);
  });

  it('joins a paragraph that empty lines tore apart, and no list', async () => {
    const document = await read(
      `Many would be troubled to know that goods are made by people, including\n\nchildren, who are forced to work.\n\nThese measures addressed:\n\nthe needs of those who fled, which are large; and\n\nmanifestations of hatred in our time.\n\n${TWO}`,
    );
    expect(document.blocks.map(textOf)).toEqual([
      'Many would be troubled to know that goods are made by people, including children, who are forced to work.',
      'These measures addressed:',
      'the needs of those who fled, which are large; and',
      'manifestations of hatred in our time.',
      TWO,
    ]);
    expect(mendOf(document, 'page-break')?.examples[0]?.before).toContain('including ¶ children');
  });

  it('joins a word that an odd gap cut off its sentence', async () => {
    const lines = `${wrap(ONE, 70)}\n\n${wrap(TWO, 70)}\n\nDuring the meeting, the delegation also had \nbilateral\n\n\nmeetings with others.`;
    expect((await read(lines)).blocks.at(-1)).toMatchObject({
      rich: [{ text: 'During the meeting, the delegation also had bilateral meetings with others.' }],
    });
  });

  it('reads block quotations that come line by line', async () => {
    const text = `${wrap(ONE, 70)}\n\nHe warned:\n\n\n\n\n For countries where food comprises about half to three-\n\n\n quarters of consumption, there is no margin.\n\n\n${wrap(TWO, 70)}`;
    expect(outline(await read(text))).toEqual([
      `paragraph: ${ONE}`,
      'paragraph: He warned:',
      'quote: For countries where food comprises about half to three-quarters of consumption, there is no margin.',
      `paragraph: ${TWO}`,
    ]);
  });

  it('reads lists with their markers', async () => {
    const text =
      'We need:\n• water;\n• food, which\n  is dear; and\n• peace.\n\n1) First, act.\n2) Then report.\n\n(a) one\n(b) two';
    expect(outline(await read(text))).toEqual([
      'paragraph: We need:',
      'item: [•] water;',
      'item: [•] food, which is dear; and',
      'item: [•] peace.',
      'item: [1)] First, act.',
      'item: [2)] Then report.',
      'item: [(a)] one',
      'item: [(b)] two',
    ]);
  });

  it('ends a list where a line begins anew', async () => {
    const text = 'We need:\n• water; and\n• peace.\nIn two steps:\n1. First, we agree.\n2. Then we act.\nThat is all.';
    expect(outline(await read(text))).toEqual([
      'paragraph: We need:',
      'item: [•] water; and',
      'item: [•] peace.',
      'paragraph: In two steps:',
      'item: [1.] First, we agree.',
      'item: [2.] Then we act.',
      'paragraph: That is all.',
    ]);
  });

  it('takes a dash at the front of a wrapped line for a dash', async () => {
    const text = wrap(
      `${ONE} It is the task of all of us here in this hall - and not of a few - to see that it is done.`,
      40,
    );
    const document = await read(text);
    expect(document.blocks).toHaveLength(1);
    expect(lettersOf(textOf(document.blocks[0] ?? { type: 'paragraph', rich: [] }))).toBe(lettersOf(text));
  });

  it('keeps the lines of a title block', async () => {
    const document = await read(`General Debate on Water\nStatement by Ambassador Jane Roe\n3 June 2008\n\n${ONE}`);
    expect(document.blocks[0]).toMatchObject({
      lines: ['General Debate on Water', 'Statement by Ambassador Jane Roe', '3 June 2008'],
      rich: [{ text: 'General Debate on Water Statement by Ambassador Jane Roe 3 June 2008' }],
    });
  });

  it('takes capitals and underlined lines for headings', async () => {
    const text = `STATEMENT ON WATER\n\n${ONE}\n\nThe way ahead\n-------------\n\n${TWO}`;
    expect(outline(await read(text)).filter((each) => each.startsWith('heading'))).toEqual([
      'heading2: STATEMENT ON WATER',
      'heading2: The way ahead',
    ]);
  });

  it('takes out page numbers and running heads, and joins what the pages parted', async () => {
    const words = TWO.split(' ');
    const pages = [words.slice(0, 12), words.slice(12, 24), words.slice(24)].map(
      (page, index) => `Statement on water\n\n${page.join(' ')}\n\n${index + 1}`,
    );
    const document = await read(pages.join('\n\f'));
    expect(document.blocks.map(textOf)).toEqual([TWO]);
    expect(mendOf(document, 'running-head')?.count).toBe(3);
    expect(mendOf(document, 'page-number')?.count).toBe(3);
  });

  it('leaves numbers alone that count no pages', async () => {
    const text = 'How many were there?\n\n12\n\nNot one more.';
    expect((await read(text)).blocks.map(textOf)).toContain('12');
  });

  it('puts broken words right and says so', async () => {
    const text =
      'They had f led the bloodshed of the conf lict, and of fices were shut. A well-\nfunctioning economy needs a govern-\nment and medium-\nsized firms, long-\nterm aid and co-\noperation. The ﬁrst of ten f lights.';
    const document = await read(text);
    expect(document.blocks.map(textOf).join(' ')).toBe(
      'They had fled the bloodshed of the conflict, and offices were shut. A well-functioning economy needs a government and medium-sized firms, long-term aid and cooperation. The first of ten flights.',
    );
    expect(mendOf(document, 'ligature')?.count).toBe(5);
    expect(mendOf(document, 'ligature')?.examples[0]).toMatchObject({ before: 'ﬁrst', after: 'first' });
    expect(mendOf(document, 'hyphenation')?.count).toBe(5);
  });

  it('joins no ligature where each piece is a word, or the whole is none', async () => {
    const text = 'If led well, a staff ill at ease is of light help, and plan F led nowhere. The f key and off ice.';
    const document = await read(text);
    expect(document.blocks.map(textOf)).toEqual([text]);
    expect(document.mends).toEqual([]);
  });

  it('leaves out characters that nobody sees, and lists them', async () => {
    const document = await read('COVID-\u206019 is\u0007 over, and co\u00adoperation goes on.');
    expect(document.blocks.map(textOf)).toEqual(['COVID-19 is over, and cooperation goes on.']);
    expect(mendOf(document, 'control-character')?.count).toBe(3);
  });

  it('joins lines at slashes and tight dashes without a space', async () => {
    const text = `${wrap(ONE, 60)}\n\nIn late June/\nearly July, as far as the eye can see--\nkids playing—\nall day — and\nall night.`;
    expect((await read(text)).blocks.map(textOf).at(-1)).toBe(
      'In late June/early July, as far as the eye can see--kids playing—all day — and all night.',
    );
  });

  it('joins lines of scripts without spaces', async () => {
    const line = '主席先生，联合国的成立是为了使后世免遭战祸，中国政府一贯支持多边主义，我们';
    const document = await read(`${line}\n${line}\n呼吁各国。`);
    expect(document.blocks.map(textOf)).toEqual([`${line}${line}呼吁各国。`]);
  });
});
