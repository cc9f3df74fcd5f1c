import { uniteRanges } from '../core/ranges.ts';
import type { NotesParagraph, Scene } from '../ir/scene.ts';
import type { Passage } from '../ir/speech.ts';
import type { TracedLine } from '../ir/trace.ts';

/** A deck whose notes mark, in the paragraphs that they quote, the words that the slide's lines rest on. */
export function markNotes(deck: Scene, lines: readonly TracedLine[]): Scene {
  const passages = new Map<number, Passage[]>();
  for (const line of lines) {
    const known = passages.get(line.number) ?? [];
    known.push(...line.passages);
    passages.set(line.number, known);
  }
  const pages = deck.pages.map((page) => {
    const found = passages.get(page.number) ?? [];
    return { ...page, notes: page.notes.map((each) => markParagraph(each, found)) };
  });
  return { ...deck, pages };
}

function markParagraph(paragraph: NotesParagraph, passages: readonly Passage[]): NotesParagraph {
  const own = passages.filter((each) => `¶${each.paragraph}` === paragraph.label);
  return own.length === 0 ? paragraph : { ...paragraph, marked: uniteRanges(own, paragraph.text) };
}
