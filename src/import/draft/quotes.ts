import type { Anchors } from '../../ir/anchors.ts';
import type { ModelValue } from '../../ir/draft.ts';

/** Characters of what stands around a text, to the nearest word. */
const AROUND = 40;

/**
 * Writes quotes: a text that stands once in the speech is its own quote; one that stands in several places gets what
 * stands around it, as the text quote selector has it.
 */
export class Quotes {
  readonly #anchors: Anchors;

  constructor(anchors: Anchors) {
    this.#anchors = anchors;
  }

  /** The quote of a text that stands in a paragraph, from an offset where it is given. */
  of(paragraph: number, text: string, from = 0): ModelValue {
    const source = this.#anchors.textOf(paragraph);
    const start = source.indexOf(text, from);
    if (start === -1 || this.#anchors.find({ exact: text }).length < 2) return text;
    const before = source.slice(0, start).trimEnd();
    const after = source.slice(start + text.length).trimStart();
    const prefix = before.slice(wordStart(before, before.length - AROUND));
    const suffix = after.slice(0, wordEnd(after, AROUND));
    if (prefix === '' && suffix === '') return text;
    return { exact: text, ...(prefix === '' ? {} : { prefix }), ...(suffix === '' ? {} : { suffix }) };
  }
}

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
