import { fillGaps } from '../core/fill-gaps.ts';
import { type Span, spanOf } from '../core/source.ts';
import type { DocumentMeta } from '../ir/document.ts';
import type { SpeechFacts } from '../ir/speech.ts';
import type { NoticeLabels, ShortDocument } from '../ir/template.ts';
import type { Context } from './context.ts';
import { parseDate } from './partial-date.ts';
import { setPlain } from './typography.ts';

/** What a document says of itself: they differ in title, and in the line at the foot of slides and of pages. */
export function makeMeta(context: Context, kind: 'deck' | 'briefing' | ShortDocument): DocumentMeta {
  const { speech, template, filler, scope } = context;
  const { title, titles, author, subject, keywords, source } = template.meta;
  const own = kind === 'deck' || kind === 'briefing' ? title : (titles[kind] ?? title);
  const { language, event } = speech.speech;
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
    ...handling(context),
  };
}

/** How the document may be used: marking, notices and recipients, each with its place. */
function handling({
  speech: { speech },
  labels: { notices: labels },
  locale,
  stamped,
}: Context): Partial<DocumentMeta> {
  const { at, marking, embargo, distribution } = speech;
  const stamp = stamped ? labels.unverified : speech.draft === true ? labels.draft : undefined;
  const notices = [
    ...(stamp === undefined ? [] : [stamp]),
    ...(embargo === undefined ? [] : [sayEmbargo(embargo, labels)]),
    ...(speech.status === 'check against delivery' ? [labels.checkAgainstDelivery] : []),
  ].map((each) => setPlain(each, locale));
  return {
    ...(marking === undefined ? {} : { marking, markingAt: spanOf(at, 'marking') }),
    ...(notices.length === 0 ? {} : { notices, noticesAt: spanOf(at, embargo === undefined ? 'status' : 'embargo') }),
    ...(stamp === undefined ? {} : { stamped: true }),
    ...(distribution === undefined
      ? {}
      : {
          distribution: setPlain(fillGaps(labels.distribution, { recipients: join(distribution) }), locale),
          distributionAt: spanOf(at, 'distribution'),
        }),
  };
}

/** Authors who write the label's own words, `Embargoed until …`, do not get them twice. */
function sayEmbargo(embargo: string, labels: NoticeLabels): string {
  const [opening = ''] = labels.embargo.split('{embargo}');
  const said = opening.trim() !== '' && embargo.toLowerCase().startsWith(opening.trim().toLowerCase());
  return said ? embargo : fillGaps(labels.embargo, { embargo });
}

/** A recipient with a comma of its own would run into the next one. */
const join = (recipients: readonly string[]): string =>
  recipients.join(recipients.some((each) => each.includes(',')) ? '; ' : ', ');

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
