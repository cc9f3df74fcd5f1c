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
    if (found.length === 0) return page;
    return { ...page, notes: page.notes.map((each) => markParagraph(each, found)) };
  });
  return { ...deck, pages };
}

function markParagraph(paragraph: NotesParagraph, passages: readonly Passage[]): NotesParagraph {
  if (paragraph.label === '') return paragraph;
  const marked = uniteRanges(passages.filter((each) => `¶${each.paragraph}` === paragraph.label));
  return marked.length === 0 ? paragraph : { ...paragraph, marked };
}

/** Stretches of a text in order; those that overlap are one, and those with a space between them. */
export function uniteRanges(
  ranges: readonly { readonly start: number; readonly end: number }[],
): readonly (readonly [number, number])[] {
  const united: [number, number][] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = united.at(-1);
    if (last && start <= last[1] + 1) last[1] = Math.max(last[1], end);
    else united.push([start, end]);
  }
  return united;
}
