/** Words as a quote gives them, with what stands around them where that is needed to tell them from others. */
export interface QuotedWords {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** A stretch of a paragraph, from 1; offsets in the paragraph's text, `end` exclusive. */
export interface Anchor {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** A passage that is like words that are not found. */
export interface Likeness extends Anchor {
  /** The passage's words. */
  readonly exact: string;
  /** The share of the words that both have in the longer of the two, from 0 to 1; case and punctuation do not count. */
  readonly share: number;
}

/** Finds words in a transcript: what a stage is given that must not know how words are looked for. */
export interface Anchors {
  /** Where the words stand, in the order of the speech; all places that fit. */
  readonly find: (quote: QuotedWords) => readonly Anchor[];
  /** The passage most like the words, where one is like them at all. */
  readonly nearest: (exact: string) => Likeness | undefined;
  /** A paragraph's text; empty where there is none of that number. */
  readonly textOf: (paragraph: number) => string;
  /** Offsets of the sentences of a paragraph. */
  readonly sentencesOf: (paragraph: number) => readonly { readonly start: number; readonly end: number }[];
}
