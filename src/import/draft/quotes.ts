import type { ModelValue } from '../../ir/draft.ts';

/** A place that words take. */
interface Place {
  readonly paragraph: number;
  readonly start: number;
}

/** How many words a place is known by. */
const WINDOW = 4;

/**
 * Writes quotes: a text that stands once in the speech is its own quote; one that stands in several places gets what
 * stands around it, as the text quote selector has it. A look-up takes time in proportion to the places that begin alike.
 */
export class Quotes {
  readonly #paragraphs: readonly string[];
  readonly #places = new Map<string, Place[]>();

  /** `paragraphs` are the texts of the transcript's paragraphs in order. */
  constructor(paragraphs: readonly string[]) {
    this.#paragraphs = paragraphs;
    for (const [at, text] of paragraphs.entries()) {
      const words = [...text.matchAll(/\S+/g)];
      for (const [index, word] of words.entries()) {
        const key = keyOf(words.slice(index, index + WINDOW).map(([each]) => each));
        const place = { paragraph: at + 1, start: word.index };
        const known = this.#places.get(key);
        if (known) known.push(place);
        else this.#places.set(key, [place]);
      }
    }
  }

  /** The quote of a text that stands in a paragraph, from an offset where it is given. */
  of(paragraph: number, text: string, from = 0): ModelValue {
    const source = this.#paragraphs[paragraph - 1] ?? '';
    const start = source.indexOf(text, from);
    if (start === -1 || !this.#isAmbiguous(text)) return text;
    const before = source.slice(0, start).trimEnd();
    const after = source.slice(start + text.length).trimStart();
    const prefix = before.slice(wordStart(before, before.length - 40));
    const suffix = after.slice(0, wordEnd(after, 40));
    if (prefix === '' && suffix === '') return text;
    return { exact: text, ...(prefix === '' ? {} : { prefix }), ...(suffix === '' ? {} : { suffix }) };
  }

  #isAmbiguous(text: string): boolean {
    const words = text.split(/\s+/);
    let seen = 0;
    if (words.length <= WINDOW) {
      for (const each of this.#paragraphs) {
        for (let at = each.indexOf(text); at !== -1; at = each.indexOf(text, at + 1)) if (++seen > 1) return true;
      }
      return false;
    }
    // The first word may be a part of one in the source (“and” after a bracket), so the second opens the window.
    for (const { paragraph, start } of this.#places.get(keyOf(words.slice(1, 1 + WINDOW))) ?? []) {
      const source = this.#paragraphs[paragraph - 1] ?? '';
      const first = source.lastIndexOf(words[0] ?? '', start);
      if (first !== -1 && source.startsWith(text, first) && ++seen > 1) return true;
    }
    return false;
  }
}

const keyOf = (words: readonly string[]): string => words.join(' ');

function wordStart(text: string, from: number): number {
  if (from <= 0) return 0;
  const space = text.indexOf(' ', from);
  return space === -1 ? from : space + 1;
}

function wordEnd(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const space = text.lastIndexOf(' ', to);
  return space <= 0 ? to : space;
}
