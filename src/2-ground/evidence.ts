import { type DateMention, findDates } from '../english/dates.ts';
import { findHedges, type Hedge } from '../english/hedges.ts';
import { findQuantities, type Quantity } from '../english/quantities.ts';
import { type Token, tokenize } from '../english/tokens.ts';
import { STOP_WORDS } from '../english/words.ts';
import type { Passage } from '../ir/speech.ts';
import type { Transcript, TranscriptParagraph } from '../ir/transcript.ts';

/** A text taken apart, each part when it is first asked for. */
export class Analysed {
  readonly text: string;
  #tokens?: readonly Token[];
  #quantities?: readonly Quantity[];
  #dates?: readonly DateMention[];
  #hedges?: readonly Hedge[];
  #keys?: ReadonlySet<string>;
  #plain?: string;
  #positions?: ReadonlyMap<string, readonly number[]>;
  #stems?: ReadonlySet<string>;

  constructor(text: string) {
    this.text = text;
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= tokenize(this.text);
    return this.#tokens;
  }

  /** Numbers that are no part of a date. */
  get quantities(): readonly Quantity[] {
    this.#quantities ??= findQuantities(this.text, this.tokens).filter(
      ({ start, end }) => !this.dates.some((each) => each.start < end && start < each.end),
    );
    return this.#quantities;
  }

  get dates(): readonly DateMention[] {
    this.#dates ??= findDates(this.text);
    return this.#dates;
  }

  get hedges(): readonly Hedge[] {
    this.#hedges ??= findHedges(this.text);
    return this.#hedges;
  }

  get keys(): ReadonlySet<string> {
    this.#keys ??= new Set(this.tokens.map(({ key }) => key));
    return this.#keys;
  }

  /** Its words alone, with a space around each: what is compared to find them in a row. Signs belong to their number. */
  get plain(): string {
    this.#plain ??= ` ${this.tokens.map((each) => this.#withSigns(each)).join(' ')} `;
    return this.#plain;
  }

  #withSigns({ type, key, start, end }: Token): string {
    if (type !== 'number') return key;
    const before = /[$€£¥₹]?\s?$/.exec(this.text.slice(Math.max(0, start - 2), start))?.[0].trim() ?? '';
    const after = /^\s?%/.test(this.text.slice(end, end + 2)) ? '%' : '';
    return `${before}${key}${after}`;
  }

  /** Where each stem stands, as indexes of its tokens. */
  get positions(): ReadonlyMap<string, readonly number[]> {
    if (this.#positions) return this.#positions;
    const made = new Map<string, number[]>();
    for (const [at, { stem }] of this.tokens.entries()) {
      const known = made.get(stem);
      if (known) known.push(at);
      else made.set(stem, [at]);
    }
    this.#positions = made;
    return made;
  }

  /** Stems of the words that say what it is about. */
  get stems(): ReadonlySet<string> {
    this.#stems ??= new Set(contentOf(this.tokens).map((each) => each.stem));
    return this.#stems;
  }
}

/** Words that say what a text is about: no numbers, and none of the words that every text has. */
export const contentOf = (tokens: readonly Token[]): readonly Token[] =>
  tokens.filter(({ type, key }) => type !== 'number' && key.length > 1 && !STOP_WORDS.has(key));

/** Stems of the words that say something, in order. */
export const stemsOf = (text: string): readonly string[] => contentOf(tokenize(text)).map(({ stem }) => stem);

/** A sentence of the speech, with where it stands. */
export interface SaidSentence extends Analysed {
  readonly paragraph: TranscriptParagraph;
  readonly index: number;
}

class Sentence extends Analysed implements SaidSentence {
  readonly paragraph: TranscriptParagraph;
  readonly index: number;

  constructor(paragraph: TranscriptParagraph, index: number) {
    const { start = 0, end = 0 } = paragraph.sentences[index] ?? {};
    super(paragraph.text.slice(start, end));
    this.paragraph = paragraph;
    this.index = index;
  }
}

/** What a claim rests on: the words that are quoted, and the sentences they stand in. */
export interface Evidence {
  readonly quoted: readonly Analysed[];
  readonly sentences: readonly SaidSentence[];
}

/** The speech taken apart; everything is worked out once, when it is first asked for. */
export class Said {
  readonly transcript: Transcript;
  readonly #quoted = new Map<string, Analysed>();
  readonly #sentences = new Map<number, readonly SaidSentence[]>();
  readonly #evidence = new Map<readonly Passage[], Evidence>();
  readonly #stems = new Map<string, ReadonlySet<string>>();
  #count?: number;
  #byStem?: ReadonlyMap<string, readonly SaidSentence[]>;

  constructor(transcript: Transcript) {
    this.transcript = transcript;
  }

  evidenceOf(passages: readonly Passage[]): Evidence {
    const known = this.#evidence.get(passages);
    if (known) return known;
    const keys = new Set(
      passages.flatMap(({ paragraph, sentences }) => sentences.map((each) => `${paragraph} ${each}`)),
    );
    const made: Evidence = {
      quoted: passages.map((each) => this.#analyse(each)),
      sentences: [...keys].flatMap((key) => {
        const [paragraph = 0, index = 0] = key.split(' ').map(Number);
        return this.sentencesOf(paragraph)[index] ?? [];
      }),
    };
    this.#evidence.set(passages, made);
    return made;
  }

  /** Sentences of a paragraph, by its number from 1. */
  sentencesOf(number: number): readonly SaidSentence[] {
    const known = this.#sentences.get(number);
    if (known) return known;
    const paragraph = this.transcript.paragraphs[number - 1];
    const made = paragraph ? paragraph.sentences.map((_, index) => new Sentence(paragraph, index)) : [];
    this.#sentences.set(number, made);
    return made;
  }

  /** Stems of a name that many texts share. */
  stemsOf(text: string): ReadonlySet<string> {
    const known = this.#stems.get(text);
    if (known) return known;
    const made = new Set(tokenize(text).map(({ stem }) => stem));
    this.#stems.set(text, made);
    return made;
  }

  get sentenceCount(): number {
    this.#count ??= this.transcript.paragraphs.reduce((sum, each) => sum + each.sentences.length, 0);
    return this.#count;
  }

  /** Sentences with a word of this stem. */
  withStem(stem: string): readonly SaidSentence[] {
    this.#byStem ??= this.#indexStems();
    return this.#byStem.get(stem) ?? [];
  }

  #indexStems(): ReadonlyMap<string, readonly SaidSentence[]> {
    const index = new Map<string, SaidSentence[]>();
    for (const { number } of this.transcript.paragraphs) {
      for (const sentence of this.sentencesOf(number)) {
        for (const stem of sentence.stems) {
          const known = index.get(stem);
          if (known) known.push(sentence);
          else index.set(stem, [sentence]);
        }
      }
    }
    return index;
  }

  #analyse({ paragraph, start, end }: Passage): Analysed {
    const key = `${paragraph} ${start} ${end}`;
    const known = this.#quoted.get(key);
    if (known) return known;
    const whole = this.transcript.paragraphs[paragraph - 1];
    const same = whole?.sentences.findIndex((each) => each.start === start && each.end === end) ?? -1;
    // Most quotes are whole sentences, which are taken apart anyway.
    const made = this.sentencesOf(paragraph)[same] ?? new Analysed(whole?.text.slice(start, end) ?? '');
    this.#quoted.set(key, made);
    return made;
  }
}
