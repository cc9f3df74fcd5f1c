import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runTool } from '../support/run-tool.ts';
import { madeOf, madeOfPaper, madeOfSheets, titleOf } from './made.ts';

/** The fonts of a file with the columns of `pdffonts`: whether each is embedded, and maps its glyphs to characters. */
function fontsOf(path: string): readonly { name: string; embedded: boolean; mapped: boolean }[] {
  const [head = '', , ...lines] = runTool('pdffonts', [path]).toString('utf8').trimEnd().split('\n');
  const says = (line: string, column: string): boolean => line.startsWith('yes', head.indexOf(column));
  return lines.map((line) => ({
    name: line.slice(0, line.indexOf(' ')),
    embedded: says(line, 'emb'),
    mapped: says(line, 'uni'),
  }));
}

const files = [...madeOfPaper(), ...madeOfSheets()].map((made) => ({ ...made, title: titleOf(made) }));

describe.each(files)('the file $title', ({ path }) => {
  it('has nothing that qpdf objects to, and every font that it uses', () => {
    expect(runTool('qpdf', ['--check', path]).toString('utf8')).toContain('No syntax or stream encoding errors');
    const fonts = fontsOf(path);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((font) => !font.embedded || !font.mapped)).toEqual([]);
  });
});

describe.each(madeOf('briefing').filter((each) => each.options.attach === true))('the briefing $name', (made) => {
  it.each(['speech.yaml', 'transcript.md'])('carries %s as it is', (file) => {
    const carried = runTool('qpdf', [`--show-attachment=${file}`, made.path]);
    expect(carried.equals(readFileSync(join(made.options.folder, file)))).toBe(true);
  });
});
