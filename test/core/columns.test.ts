import { describe, expect, it } from 'vitest';
import { clipColumns, columnsOf, showControls, wrapColumns } from '../../src/core/columns.ts';

describe('columns of a terminal', () => {
  it('are two for wide characters and none for accents of their own', () => {
    expect(columnsOf('ab日本e\u0301😀')).toBe(9);
  });

  it('clip what is too wide, with an ellipsis', () => {
    expect(clipColumns('fits', 4)).toBe('fits');
    expect(clipColumns('does not', 6)).toBe('does…');
    expect(clipColumns('日本日本', 5)).toBe('日本…');
  });

  it('wrap between words, and keep a word that is too wide', () => {
    expect(wrapColumns('one two  three\nfour', 8)).toEqual(['one two', 'three', 'four']);
    expect(wrapColumns('a incomprehensible b', 5)).toEqual(['a', 'incomprehensible', 'b']);
  });

  it('show what would steer a terminal', () => {
    expect(showControls('a\tb\u001b[2J\u007f\u202e')).toBe('a  b␛[2J␡�');
  });
});
