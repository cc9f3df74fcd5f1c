import { describe, expect, it } from 'vitest';
import { mendOf, outline, read, textOf } from './reading.ts';

const SPEECH =
  'We must act together, as one Assembly, and see to it that nobody is left behind in any of our countries.';

describe('Markdown', () => {
  it('is told by its marks, whatever the file is called', async () => {
    expect((await read('# Remarks\n\nGood morning.')).format).toBe('markdown');
    expect((await read('He said that it cost \\$528, and \\#1 of all.')).format).toBe('markdown');
    expect((await read('---\ntitle: T\n---\nGood morning.')).format).toBe('markdown');
    expect((await read('2 * 3 is 6, and # is a sign.')).format).toBe('text');
    expect((await read('Good morning.', 'speech.md')).format).toBe('markdown');
  });

  it('gives what its front matter states', async () => {
    const { facts, blocks } = await read(
      '---\ntags: [a, b]\ndate: \'2021-09-22\'\nTitle: "Remarks by President\\_B at COVID-\\u206019\\\n  \\ Summit"\nextra: {deep: 1}\n---\n\nGood morning.',
    );
    expect(facts).toEqual({ tags: 'a, b', date: '2021-09-22', title: 'Remarks by President B at COVID-19 Summit' });
    expect(blocks).toHaveLength(1);
    expect(blocks[0]?.from).toBe(9);
  });

  it('reads front matter that breaks the rules line by line', async () => {
    const { facts } = await read('---\ntitle: Water: a plan\nspeaker: "Roe"\nbad: [x\n---\nGood morning.');
    expect(facts).toEqual({ title: 'Water: a plan', speaker: 'Roe', bad: '[x' });
  });

  it('takes no rule for front matter', async () => {
    const { blocks, facts } = await read('---\n\nGood morning.\n\n---\n\nGood **night**.', 'speech.md');
    expect(facts).toEqual({});
    expect(blocks.map(textOf)).toEqual(['Good morning.', 'Good night.']);
  });

  it('reads headings, quotations, lists and rules', async () => {
    const text =
      '# Title #\n\nRemarks\n=======\n\n## Part {#p .unnumbered}\n\n> We the\n> peoples.\n>\n> Again.\n\n- water\n- food\n  and drink\n\n1. first\n2. second\n\n***\n\nThe end.\n####';
    expect(outline(await read(text))).toEqual([
      'heading1: Title',
      'heading1: Remarks',
      'heading2: Part',
      'quote: We the peoples.',
      'quote: Again.',
      'item: [-] water',
      'item: [-] food and drink',
      'item: [1.] first',
      'item: [2.] second',
      'paragraph: The end.',
    ]);
  });

  it('keeps emphasis and reads escapes, entities, code and links', async () => {
    const { blocks } = await read(
      'We *must* act \\*now\\*, R&amp;D &mdash; `a*b*` and [the **Fund**](https://x.org), <https://y.org>, snake_case and [small]{.smallcaps}.',
      'a.md',
    );
    expect(textOf(blocks[0] ?? { type: 'item', rich: [] })).toBe(
      'We must act *now*, R&D — a*b* and the Fund, https://y.org, snake_case and small.',
    );
    expect(blocks[0]?.rich.filter((each) => each.type === 'text' && each.emphasis === true)).toMatchObject([
      { text: 'must' },
      { text: 'Fund' },
    ]);
  });

  it('lists what is left out: pictures, tags, comments, notes', async () => {
    const document = await read(
      '# A\n\n<!-- an aside -->\n\nWe act.[^1] ![alt](x.png) <span class="x">Now</span>.\n\n[^1]: The note\n    goes on.\n\n[ref]: https://x.org',
    );
    expect(document.blocks.map(textOf)).toEqual(['A', 'We act. Now.']);
    expect(mendOf(document, 'footnote')?.examples.map((each) => each.before)).toEqual([
      '[^1]: The note goes on.',
      '[^1]',
    ]);
    expect(mendOf(document, 'markup')?.examples.map((each) => each.before)).toEqual([
      '<!-- an aside -->',
      '[ref]: https://x.org',
      '![alt](x.png)',
      '<span class="x">',
      '</span>',
    ]);
  });

  it('reads a bold block as a heading with its lines', async () => {
    const document = await read(
      `**Debate on Water\nPanel on the Use of\nRivers\nJune 3, 2008**\n\n${SPEECH}\n\n**Ends**`,
    );
    expect(document.blocks).toMatchObject([
      { type: 'heading', level: 1, lines: ['Debate on Water', 'Panel on the Use of Rivers', 'June 3, 2008'] },
      { type: 'paragraph' },
      { type: 'heading', level: 2 },
    ]);
    expect(document.blocks[0]?.rich).toEqual([
      { type: 'text', text: 'Debate on Water Panel on the Use of Rivers June 3, 2008' },
    ]);
    expect(mendOf(document, 'heading')?.count).toBe(2);
  });

  it('reads hard breaks as lines of an address, as paragraphs, or as nothing', async () => {
    const document = await read(
      '# Remarks\n\nSouth Hall  \nHigh Street\n\nWe stop these crimes before they happen.  \n     In December we did.  \n  \nI placed an emphasis  \non this.  \n',
    );
    expect(document.blocks.map(textOf)).toEqual([
      'Remarks',
      'South Hall High Street',
      'We stop these crimes before they happen.',
      'In December we did.',
      'I placed an emphasis on this.',
    ]);
    expect(document.blocks[1]?.lines).toEqual(['South Hall', 'High Street']);
  });

  it('joins sentences that have a line each, where paragraphs have empty lines between them', async () => {
    const document = await read('# T\n\nWe came.\nWe saw.\n\nWe went.\nWe slept.\n\nWe woke.\nWe rose.');
    expect(document.blocks.map(textOf)).toEqual(['T', 'We came. We saw.', 'We went. We slept.', 'We woke. We rose.']);
  });

  it('leaves a dash within a wrapped paragraph alone', async () => {
    const document = await read(
      '# T\n\nIt is the task of all of us in this hall\n- and not of only a few of us here now -\nto see to it that it is done by the end\nof the year.\n\nNo *more*.',
    );
    expect(document.blocks.map(textOf)).toEqual([
      'T',
      'It is the task of all of us in this hall - and not of only a few of us here now - to see to it that it is done by the end of the year.',
      'No more.',
    ]);
  });
});
