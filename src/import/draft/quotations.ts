import type { Analysis } from './analysis.ts';
import type { Message } from './key-message.ts';

/** Words to be shown as they were said. */
export interface FoundQuotation {
  readonly paragraph: number;
  readonly text: string;
  /** Whose words they are; undefined where they are the speaker's. */
  readonly by?: string;
  /** What names who said it, to be quoted beside the words. */
  readonly attribution?: string;
  readonly rule: 'quotations.marks' | 'quotations.block' | 'quotations.closing';
  readonly confidence: number;
}

const MARKS =
  /“([^“”]{25,400})”|(?<![\p{L}\p{N}])"([^"]{25,400})"(?![\p{L}\p{N}])|(?<![\p{L}\p{N}'])''((?:(?!'').){25,400})''/gu;
/** What begins a sentence with a capital and names nobody. */
const NO_NAME =
  'As|Or|And|But|So|Yet|In|On|At|To|For|From|With|By|When|While|If|Since|After|Before|Because|The|An|This|That|These|Those|It|We|They|He|She|There|Here|Then|Now|Today|Yesterday|Last|One|Some|Many|Our|My|His|Her|Their|Its|What|Who|How|Why|Let|First|Second|Third|Finally|Even|Just|Also|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const TITLES =
  'former|late|then|renowned|great|economist|poet|writer|author|philosopher|historian|scientist|professor|president|prime minister|secretary(?:-general)?|chairman|director|minister|senator|ambassador|pope|king|queen|dr\\.?|mr\\.?|mrs\\.?|ms\\.?';
const NAME = `((?:(?:the\\s+|our\\s+)?(?:${TITLES})\\s+)*(?!(?:${NO_NAME})\\b)\\p{Lu}[\\p{L}.’'-]+(?:\\s+(?:(?:of|de|van|von|bin|al|ben)\\s+)?\\p{Lu}[\\p{L}.’'-]+){0,4})`;
const SAYS = new RegExp(
  `(?:${NAME})(?:(?!\\b(?:I|[Ww]e)\\b)[^.;:“"]){0,40}?\\b(?:said|says|wrote|warned|put it|stated|noted|observed|declared|argued|remarked|once said|told|called|reminded|emphasized)\\b|\\b(?:quote|words of|wrote|said|by)\\s+(?:the\\s+|our\\s+)?${NAME}`,
  'u',
);
/** A line that gives the word to somebody, not one that counts what comes: Robert Zoellick warned: */
const GIVES_WORD =
  /\b(?:said|warned|wrote|put it|stated|declared|noted|words|quote)(?![^:]*\b(?:two|three|four|five|six|seven|several|following|points|things|reasons|areas)\b)[^.]{0,30}:$/;

/** Most words that a quotation's slide carries. */
const MOST_WORDS = 45;

/** Passages in others' words, and the speaker's own that closes the speech best. */
export function findQuotations({ sentences, paragraphs }: Analysis): readonly FoundQuotation[] {
  const found: FoundQuotation[] = [];
  for (const [at, sentence] of sentences.entries()) {
    for (const match of sentence.text.matchAll(MARKS)) {
      const text = (match[1] ?? match[2] ?? match[3] ?? '').trim();
      const words = text.split(/\s+/).length;
      if (words < 6 || words > MOST_WORDS) continue;
      const by = speakerIn(sentence.text.replace(match[0], ' '));
      if (by === undefined) continue;
      found.push({
        paragraph: sentence.paragraph,
        text,
        by,
        attribution: sentence.text,
        rule: 'quotations.marks',
        confidence: 0.9,
      });
    }
    // A block that a line with a colon announces: “… Robert Zoellick warned:”.
    const next = sentences[at + 1];
    const whole = next && paragraphs[next.paragraph - 1];
    if (next && whole && GIVES_WORD.test(sentence.text) && next.paragraph > sentence.paragraph) {
      const by = speakerIn(sentence.text);
      const words = whole.split(/\s+/).length;
      if (by !== undefined && words >= 6 && words <= MOST_WORDS) {
        found.push({
          paragraph: next.paragraph,
          text: whole,
          by,
          attribution: sentence.text,
          rule: 'quotations.block',
          confidence: 0.85,
        });
      }
    }
  }
  return found;
}

function speakerIn(text: string): string | undefined {
  const match = SAYS.exec(text);
  return (match?.[1] ?? match?.[2])?.replace(/^(?:the|our)\s+/i, '').replace(/['’]s$|(?<=\p{Ll}{3,})\.$/u, '');
}

/** The speaker's own words to be shown alone: of the sentences that carry the speech a short, whole one, late in it. */
export function findClosing({ sentences }: Analysis, messages: readonly Message[]): FoundQuotation | undefined {
  const best = messages.find(
    ({ sentence: { text, words, index, quantities }, text: whole }) =>
      words.length <= 34 &&
      /[.!]["”’]?$/.test(text) &&
      index > sentences.length * 0.4 &&
      quantities.length === 0 &&
      whole.length >= text.length - 12 &&
      !/\b(?:I|me|my)\b|\b(?:later today|tomorrow|this morning)\b|\p{L}-? — /u.test(text),
  );
  return (
    best && {
      paragraph: best.sentence.paragraph,
      text: best.sentence.text,
      rule: 'quotations.closing',
      confidence: 0.5,
    }
  );
}
