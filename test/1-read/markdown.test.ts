import { describe, expect, it } from 'vitest';
import { readInline, splitBlocks } from '../../src/1-read/markdown.ts';
import { toPlain } from '../../src/ir/rich-text.ts';

const blocks = (text: string) => splitBlocks(text, 0).map(({ type, start, end }) => [type, text.slice(start, end)]);

describe('splitBlocks', () => {
  it('ends a paragraph at an empty line, whatever the line ends', () => {
    expect(blocks('one\ntwo\n\nthree')).toEqual([
      ['paragraph', 'one\ntwo'],
      ['paragraph', 'three'],
    ]);
    expect(blocks('one\r\n  \r\ntwo').map(([, text]) => text?.trim())).toEqual(['one', 'two']);
  });

  it('tells headings, rules and comments from paragraphs', () => {
    expect(blocks('# Head\ntext\n\nTitle\n=====\n\n* * *\n\n<!-- a\n\nb -->\nlast').map(([type]) => type)).toEqual([
      'heading',
      'paragraph',
      'heading',
      'rule',
      'comment',
      'paragraph',
    ]);
  });

  it('takes each item of a list for a paragraph, but no line inside a paragraph', () => {
    expect(blocks('- one\n- two\n  more')).toEqual([
      ['paragraph', '- one'],
      ['paragraph', '- two\n  more'],
    ]);
    expect(blocks('We ask\n- and insist\non it')).toHaveLength(1);
  });
});

describe('readInline', () => {
  it('reads escapes and emphasis', () => {
    expect(readInline('\\$528 to *implement* those')).toEqual([
      { type: 'text', text: '$528 to ' },
      { type: 'text', text: 'implement', emphasis: true },
      { type: 'text', text: ' those' },
    ]);
  });

  it.each([
    ['**strong** and _soft_', 'strong and soft'],
    ['***both***', 'both'],
    ['a * b * c', 'a * b * c'],
    ['snake_case_name', 'snake_case_name'],
    ['5 *', '5 *'],
    ['*open', '*open'],
    ['_a *b_ c*', 'a *b c*'],
    ['*a _b* c_', 'a _b c_'],
    ['*a *b c_ d* _e_', '*a b c_ d e'],
    ['\\*not\\*', '*not*'],
    ['see [the report](https://x.org "t")', 'see the report'],
    ['AT&amp;T &#8211; &unknown;', 'AT&T – &unknown;'],
    ['&#0; &#55296;', '&#0; &#55296;'],
    ['one\n  two\\\nthree', 'one two three'],
    ['> quoted\n> on', 'quoted on'],
    ['- item', 'item'],
    ['1) item', '1) item'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['kept\u00a0together', 'kept\u00a0together'],
    ['two.\u00a0 Three', 'two. Three'],
    ['“as” ‘given’ — …', '“as” ‘given’ — …'],
  ])('reads %j as %j', (markdown, words) => {
    expect(toPlain(readInline(markdown))).toBe(words);
  });

  it('leaves no space at the ends and none doubled between runs', () => {
    expect(readInline('  a * b* ')).toEqual([{ type: 'text', text: 'a * b*' }]);
    expect(toPlain(readInline('one *two *three'))).toBe('one *two *three');
  });

  it('reads many marks in a time that follows their number', () => {
    const marks = `${'*a '.repeat(50_000)}${'b_ '.repeat(50_000)}`;
    expect(toPlain(readInline(marks))).toBe(marks.trim());
  });
});
