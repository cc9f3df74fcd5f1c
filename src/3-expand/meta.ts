import { type Span, spanOf } from '../core/source.ts';
import type { DocumentMeta } from '../ir/document.ts';
import type { SpeechFacts } from '../ir/speech.ts';
import type { ShortDocument } from '../ir/template.ts';
import type { Context } from './context.ts';
import { parseDate } from './partial-date.ts';

/** What a document says of itself: they differ in title, and in the line at the foot of slides and of pages. */
export function makeMeta(
  { speech, template, filler, scope }: Context,
  kind: 'deck' | 'briefing' | ShortDocument,
): DocumentMeta {
  const { title, titles, author, subject, keywords, source } = template.meta;
  const own = kind === 'deck' || kind === 'briefing' ? title : (titles[kind] ?? title);
  const { language, marking, event } = speech.speech;
  const words = keywords.flatMap((pattern) =>
    filler.occasions(pattern, scope).map((one) => filler.fill(pattern.slots, { text: 'text' }, one.scope).text),
  );
  // File properties are searched, not broken into lines.
  const loose = (text: string): string => text.replaceAll('\u00a0', ' ');
  return {
    title: loose(filler.plain(own, scope)),
    author: loose(filler.plain(author, scope)),
    subject: loose(filler.plain(subject, scope)),
    keywords: [...new Set(words.map(loose))].filter((each) => each !== ''),
    language,
    date: fullDate(event.date),
    source: filler.plain(kind === 'deck' ? source.deck : source.briefing, scope),
    sourceAt: longestOf(speech.speech),
    ...(marking === undefined ? {} : { marking }),
  };
}

/** Speakers or event, whichever takes more of the line at the foot. */
function longestOf({ speaker, event, at }: SpeechFacts): Span {
  const names = speaker.map(({ role, name }) => `${role ?? ''} ${name}`).join(', ');
  return names.length > event.name.length ? spanOf(at, 'speaker') : spanOf(event.at, 'name');
}

/** File properties need a day: the first one that the date allows. */
function fullDate(date: string): string {
  const { year = 0, month = 1, day = 1 } = parseDate(date) ?? {};
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}
