import { stem } from '../../english/stem.ts';
import { tokenize } from '../../english/tokens.ts';
import { STOP_WORDS } from '../../english/words.ts';
import type { Analysis } from './analysis.ts';
import { labelOf } from './label.ts';

/** A part that the speaker announces. */
export interface FoundPart {
  readonly name: string;
  /** What the announcement says of it, verbatim. */
  readonly text: string;
  /** The words that it begins with, and where. */
  readonly begins: { readonly paragraph: number; readonly text: string };
}

export interface FoundStructure {
  readonly paragraph: number;
  readonly announcement: string;
  readonly parts: readonly FoundPart[];
}

const ANNOUNCES =
  /\b(?:i|we)(?:['’]d| would| will|['’]ll| want to| wish to| shall| am going to| intend to| plan to)?\s+(?:like to |wish to |want to )?(?:share|speak|talk|focus|address|discuss|outline|touch|describe|set out|cover|turn|say a few words|offer|make|lay out|highlight|concentrate)\b(?! you| with you$)/i;

/** The parts that a sentence near the beginning announces, each found again in the speech; undefined where they are not. */
export function findStructure({ sentences, paragraphs }: Analysis): FoundStructure | undefined {
  const early = sentences.filter(
    ({ index, paragraph }) => index < 25 && paragraph <= Math.max(4, paragraphs.length * 0.3),
  );
  for (const sentence of early) {
    if (!ANNOUNCES.test(sentence.text)) continue;
    const pieces = piecesOf(sentence.text);
    if (pieces.length < 2 || pieces.length > 6) continue;
    const parts = placeParts(pieces, paragraphs, sentence.paragraph);
    if (parts !== undefined) return { paragraph: sentence.paragraph, announcement: sentence.text, parts };
  }
  return undefined;
}

/** The things an announcement names: `on what is needed …, how … can help …, and how … is partnering`. */
function piecesOf(text: string): readonly string[] {
  const match = ANNOUNCES.exec(text);
  if (match === null) return [];
  const rest = text.slice(match.index + match[0].length).replace(/[.]$/, '');
  const questions = [...rest.matchAll(/\b(?:what|how|why|where)\b/g)].map(({ index }) => index);
  if (questions.length >= 2) {
    return questions.map((start, at) =>
      rest
        .slice(start, questions[at + 1])
        .replace(/[,;]?\s*(?:and|on|about)?\s*$/, '')
        .trim(),
    );
  }
  const list = /^.*?\b(?:on|about|areas?|points|issues|things|topics|priorities)\b:?\s*(.+)$/.exec(rest)?.[1] ?? rest;
  const parts = list.split(/;\s*(?:and\s+)?|,\s+(?:and\s+)?(?:on\s+)?/);
  return parts.length >= 2 && /\band\b/.test(list)
    ? parts
        .map((each) => each.replace(/^(?:and|on|first|second|third)(?:ly)?,?\s+/i, '').trim())
        .filter((each) => each !== '')
    : [];
}

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    tokenize(text).flatMap(({ key, type }) =>
      type === 'word' && !STOP_WORDS.has(key) && key.length > 2 ? [stem(key)] : type === 'acronym' ? [key] : [],
    ),
  );

/** Where each part begins: paragraphs in order that have most of its words; undefined where they cannot be told. */
function placeParts(
  pieces: readonly string[],
  paragraphs: readonly string[],
  announced: number,
): readonly FoundPart[] | undefined {
  const stems = paragraphs.map(stemsOf);
  const all = pieces.map(stemsOf);
  // Words that all parts share tell none apart.
  const own = all.map(
    (set) => new Set([...set].filter((each) => all.filter((other) => other.has(each)).length < pieces.length)),
  );
  const parts: FoundPart[] = [];
  let from = announced;
  for (const [at, piece] of pieces.entries()) {
    const words = own[at] ?? new Set<string>();
    if (words.size === 0) return undefined;
    const left = pieces.length - at - 1;
    const place = at === 0 ? announced : bestPlace(words, stems, from + 1, paragraphs.length - left);
    if (place === undefined) return undefined;
    const text = paragraphs[place] ?? '';
    const begins = text.split(/\s+/).slice(0, 9).join(' ');
    parts.push({ name: nameOf(piece), text: piece, begins: { paragraph: place + 1, text: begins } });
    from = place;
  }
  return parts;
}

/** What a part is called: what its question is about. */
function nameOf(piece: string): string {
  const about =
    /^(?:how|why|where|whether)\s+(?:the\s+)?(.+?)\s+(?:can|could|should|is|are|will|would|has|have|must|might|may)\b/.exec(
      piece,
    )?.[1];
  if (about !== undefined && about.split(/\s+/).length <= 5) return about;
  if (/^what\s/.test(piece)) return piece.split(/\s+/).slice(0, 3).join(' ');
  const label = labelOf(piece, 7);
  return /^\p{Ll}/u.test(piece.replace(/^(?:the|an?)\s+/, '')) ? decapitalise(label) : label;
}

const decapitalise = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** The paragraph from which on a part's words are thickest: the first with at least half of what the best has. */
function bestPlace(
  words: ReadonlySet<string>,
  stems: readonly ReadonlySet<string>[],
  from: number,
  to: number,
): number | undefined {
  let best = 0;
  const scores: number[] = [];
  for (let i = from; i < to; i += 1) {
    let shared = 0;
    for (const word of words) if (stems[i]?.has(word)) shared += 1;
    scores.push(shared);
    best = Math.max(best, shared);
  }
  if (best < Math.max(1, Math.ceil(words.size * 0.4))) return undefined;
  const at = scores.findIndex((each) => each >= Math.max(1, best * 0.75));
  return at === -1 ? undefined : from + at;
}
