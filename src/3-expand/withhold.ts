import { diagnose } from '../core/catalogue.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import { spanOf } from '../core/source.ts';
import { formatParagraphs } from '../ir/rich-text.ts';
import type { Passage, Quotation, Speech, SpeechFacts } from '../ir/speech.ts';
import type { Transcript } from '../ir/transcript.ts';
import { identityPatterns, mentions, partsOf } from './identity.ts';
import { findOmissions, moveOffset, OMISSION, type Omitted, omitPlain, omitRich } from './omit.ts';

/** A speech and its transcript that no longer say who spoke. */
export interface Withheld {
  readonly speech: Speech<Passage>;
  readonly transcript: Transcript;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Takes out of a speech and its transcript whose it is, as the Chatham House Rule asks: there are no speakers and no
 * source, and what names them stands nowhere in a text. Quotes were found before, so that they keep their paragraphs; their
 * offsets follow the words. Places still lead to the files as they are, for messages.
 */
export function withholdSpeaker(speech: Speech<Passage>, transcript: Transcript): Withheld {
  const patterns = identityPatterns(speech);
  const omitted = transcript.paragraphs.map(({ text }) => findOmissions(text, patterns));
  const paragraphs = transcript.paragraphs.map((paragraph, index) => {
    const own = omitted[index] ?? [];
    return {
      ...paragraph,
      text: omitPlain(paragraph.text, own),
      rich: omitRich(paragraph.rich, own),
      sentences: paragraph.sentences.map(({ start, end }) => ({
        start: moveOffset(start, own, 'end'),
        end: moveOffset(end, own, 'end'),
      })),
    };
  });
  const omit = (text: string): string => omitPlain(text, findOmissions(text, patterns));
  const move = (passage: Passage): Passage =>
    movePassage(passage, omitted[passage.paragraph - 1] ?? [], paragraphs[passage.paragraph - 1]?.text ?? '');
  const reworded = reword(speech, omit, move) as Speech<Passage>;
  const { source: _, ...facts }: SpeechFacts = reworded.speech;
  const withheld: Speech<Passage> = {
    ...reworded,
    speech: { ...facts, speaker: [] },
    ...(reworded.quotations ? { quotations: reworded.quotations.map(withoutName) } : {}),
    ...(reworded.glossary
      ? { glossary: reworded.glossary.filter(({ term, expansion }) => term !== OMISSION && expansion !== OMISSION) }
      : {}),
  };
  // The facts on top of the transcript name the speaker again, and nothing is printed of them.
  const output = { speech: withheld, transcript: { ...transcript, facts: {}, paragraphs } };
  const warning = diagnose('chatham-house', {}, spanOf(speech.speech.at, 'speaker'));
  return { ...output, diagnostics: [warning, ...warnOfActor(output.speech, output.transcript)] };
}

/** Words of the speakers' names in lower case: what the name of a file may not hold. */
export function withheldWords(speech: Speech<Passage>): readonly string[] {
  return [...new Set(speech.speech.speaker.flatMap(({ name }) => partsOf(name)).map((each) => each.toLowerCase()))];
}

/** A copy of a value with all of its texts and passages replaced; places stay. */
function reword(value: unknown, text: (words: string) => string, passage: (found: Passage) => Passage): unknown {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return value.map((each) => reword(each, text, passage));
  if (typeof value !== 'object' || value === null) return value;
  if (isPassage(value)) return passage(value);
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, isPlace(child) ? child : reword(child, text, passage)]),
  );
}

const isPassage = (value: object): value is Passage => 'exact' in value && 'paragraph' in value && 'sentences' in value;
const isPlace = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'span' in value && 'fields' in value;

/** What stood around the words served to find them. */
function movePassage(
  { prefix: _, suffix: __, ...passage }: Passage,
  omitted: readonly Omitted[],
  text: string,
): Passage {
  const start = moveOffset(passage.start, omitted, 'start');
  const end = moveOffset(passage.end, omitted, 'end');
  const touched = omitted.some((each) => each.start < passage.end && each.end > passage.start);
  return { ...passage, start, end, exact: touched ? text.slice(start, end) : passage.exact };
}

/** A passage of the speaker's own goes without a name. */
function withoutName({ by, ...quotation }: Quotation<Passage>): Quotation<Passage> {
  return by === undefined || by.includes(OMISSION) ? quotation : { ...quotation, by };
}

/** Says where the body or country is still named for which the speaker most likely spoke. */
function warnOfActor(speech: Speech<Passage>, transcript: Transcript): readonly Diagnostic[] {
  const { actor, actorAdjective, title, event, at } = speech.speech;
  const names = [actor, ...(actorAdjective === undefined ? [] : [actorAdjective])];
  const named = mentions(names);
  const { speech: _, sections, at: __, ...own } = speech;
  const places = [
    ...(named(title) ? ['the title'] : []),
    ...([event.name, event.session, event.kind, event.place].some((each) => named(each ?? '')) ? ['the event'] : []),
    // The head of the table says whose engagement it is.
    ...Object.entries({ ...own, ...sections })
      .filter(([section, value]) => section === 'engagement' || textsOf(value).some(named))
      .map(([section]) => section),
    formatParagraphs(transcript.paragraphs.filter(({ text }) => named(text)).map(({ number }) => number)),
  ].filter((each) => each !== '');
  if (places.length === 0) return [];
  return [
    diagnose('chatham-house-actor', { actor: names.join('” or “'), places: places.join('; ') }, spanOf(at, 'actor')),
  ];
}

/** The texts of a value; those of its passages stand in the transcript. */
function textsOf(value: unknown): readonly string[] {
  const texts: string[] = [];
  reword(
    value,
    (text) => {
      texts.push(text);
      return text;
    },
    (passage) => passage,
  );
  return texts;
}
