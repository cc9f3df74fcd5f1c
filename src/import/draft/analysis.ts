import { findVerbGroups, type VerbGroup } from '../../english/clauses.ts';
import { type DateMention, findDates } from '../../english/dates.ts';
import { type Word, wordsOf } from '../../english/grammar.ts';
import { findQuantities, type Quantity } from '../../english/quantities.ts';
import { type Token, tokenize } from '../../english/tokens.ts';
import type { Transcript } from '../../ir/transcript.ts';

/** A sentence of the speech, taken apart once. */
export interface SpokenSentence {
  /** Its place among all sentences, from 0. */
  readonly index: number;
  readonly paragraph: number;
  /** Whether it is the first of its paragraph. */
  readonly opens: boolean;
  readonly text: string;
  /** Offsets in its paragraph's text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  readonly verbs: readonly VerbGroup[];
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
}

/** What is known of the speech before anything is drafted of it. */
export interface DraftFacts {
  /** The speaker's government or body, such as `United States`. */
  readonly actor: string;
  readonly actorAdjective?: string;
  /** When the speech was given, as precisely as is known. */
  readonly date?: string;
  readonly speaker?: string;
  /** BCP 47: the rules know English alone. */
  readonly language?: string;
}

export interface Analysis {
  readonly facts: DraftFacts;
  readonly sentences: readonly SpokenSentence[];
  /** The text of each paragraph, by its number less one. */
  readonly paragraphs: readonly string[];
  /** The sentences of each paragraph, by its number. */
  readonly byParagraph: ReadonlyMap<number, readonly SpokenSentence[]>;
  /** Numbers of the paragraphs that the source marks as items of a list. */
  readonly items: ReadonlySet<number>;
}

/** Takes a transcript apart, in time linear in its length. */
export function analyse(transcript: Transcript, facts: DraftFacts, items: ReadonlySet<number> = new Set()): Analysis {
  const sentences: SpokenSentence[] = [];
  // Marks of list items that are left in the text: two hyphens, a letter for a bullet.
  const marked = new Set(items);
  for (const { number, text } of transcript.paragraphs) if (/^(?:--|[–•▪·o])\s+\S/.test(text)) marked.add(number);
  for (const paragraph of transcript.paragraphs) {
    for (const [at, { start, end }] of paragraph.sentences.entries()) {
      const text = paragraph.text.slice(start, end).trim();
      if (text === '') continue;
      const tokens = tokenize(text);
      const words = wordsOf(text, tokens);
      sentences.push({
        index: sentences.length,
        paragraph: paragraph.number,
        opens: at === 0,
        text,
        start: paragraph.text.indexOf(text, start),
        end: paragraph.text.indexOf(text, start) + text.length,
        tokens,
        words,
        verbs: findVerbGroups(words),
        quantities: findQuantities(text, tokens),
        dates: findDates(text),
      });
    }
  }
  const byParagraph = new Map<number, SpokenSentence[]>();
  for (const sentence of sentences) {
    const known = byParagraph.get(sentence.paragraph);
    if (known) known.push(sentence);
    else byParagraph.set(sentence.paragraph, [sentence]);
  }
  return { facts, sentences, byParagraph, paragraphs: transcript.paragraphs.map(({ text }) => text), items: marked };
}
