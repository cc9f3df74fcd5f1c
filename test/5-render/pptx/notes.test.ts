import { describe, expect, it } from 'vitest';
import { notesPart } from '../../../src/5-render/pptx/notes.ts';
import type { NotesParagraph, Page } from '../../../src/ir/scene.ts';
import { all, attribute, parseXml } from '../../support/xml.ts';

/** The runs of a notes page's text, paragraph by paragraph; underlined ones between underscores, bold between asterisks. */
function runsOf(...notes: readonly NotesParagraph[]): readonly (readonly string[])[] {
  const page: Page = { id: 'a', number: 1, master: 'Content', title: '', section: '', marks: [], notes, cites: [] };
  const body = all(parseXml(String(notesPart(page, 1, 'en').content)), 'p:sp')[1];
  if (!body) throw new Error('no notes');
  return all(body, 'a:p').map((paragraph) =>
    all(paragraph, 'a:r').map((run) => {
      const [properties] = all(run, 'a:rPr');
      const text = all(run, 'a:t')[0]?.textContent ?? '';
      if (properties && attribute(properties, 'u') === 'sng') return `_${text}_`;
      return properties && attribute(properties, 'b') === '1' ? `*${text}*` : text;
    }),
  );
}

const marked = (text: string, ...words: readonly string[]): NotesParagraph => ({
  label: '¶7',
  text,
  marked: words.map((each) => ({ start: text.indexOf(each), end: text.indexOf(each) + each.length })),
});

describe('the notes of a slide', () => {
  it('underline the words that its lines rest on, each a run of its own', () => {
    expect(runsOf(marked('First the wells. Then the roads.', 'the wells', 'the roads'))).toEqual([
      ['*¶7*', ' First ', '_the wells_', '. Then ', '_the roads_', '.'],
    ]);
  });

  it('keep the number apart where the first words are underlined, and end with them', () => {
    expect(runsOf(marked('First the wells.', 'First the wells.'))).toEqual([['*¶7*', ' ', '_First the wells._']]);
  });

  it('escape what is marked like all else', () => {
    expect(runsOf(marked('A <b> & "c"', '<b> &'))).toEqual([['*¶7*', ' A ', '_<b> &_', ' "c"']]);
  });

  it('underline nothing of a paragraph without marks, nor of the presenter’s own', () => {
    expect(runsOf({ label: '', text: 'Pause here' }, { label: '¶1', text: 'We meet' })).toEqual([
      ['Pause here'],
      ['*¶1*', ' We meet'],
    ]);
  });
});
