import type { ModelRecord } from '../../ir/draft.ts';
import { type Fact, NO_DATE, type SpeechFactsDraft } from '../frame/facts.ts';
import type { DraftFacts } from './analysis.ts';
import { withoutTail } from './condense.ts';

/** The facts of a speech as each place needs them. */
export interface SpeechFactsWritten {
  /** The section `speech` of the model. */
  readonly speech: ModelRecord;
  /** The front matter of the transcript. */
  readonly header: Readonly<Record<string, string>>;
  /** What drafting goes by. */
  readonly facts: DraftFacts;
}

/** Characters that each fact fits its place in, on the title slide and in the line at the foot. */
const MOST = { title: 84, name: 48, role: 70, organization: 80, office: 90, event: 96, place: 60 } as const;

const wordsOf = (fact: Fact | undefined, most = 80): string | undefined => fact && clip(fact.value, most);

/** A fact in at most so many characters: cut where a part of it ends, else between words. */
function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const parts = [...text.matchAll(/\s*(?:[:;,]\s|\s[–—-]\s|\s(?=(?:on|at|of|in|for|to|and|before|during)\s))/g)];
  const end = parts.findLast(({ index }) => index <= most && index >= most * 0.4)?.index ?? text.lastIndexOf(' ', most);
  return withoutTail(text.slice(0, end <= 0 ? most : end));
}

/** Writes the facts that were found, in the order of the schema; what is not known is left out. */
export function toSpeechFacts(found: SpeechFactsDraft): SpeechFactsWritten {
  const { title, speaker, actor, actorAdjective, event, form, status, language, source } = found;
  const speech: ModelRecord = {
    draft: true,
    title: clip(title.value, MOST.title),
    speaker: {
      name: clip(speaker.name.value, MOST.name),
      role: wordsOf(speaker.role, MOST.role),
      organization: wordsOf(speaker.organization, MOST.organization),
      office: wordsOf(speaker.office, MOST.office),
    },
    actor: actor.value,
    actorAdjective: wordsOf(actorAdjective),
    event: {
      name: clip(event.name.value, MOST.event),
      session: wordsOf(event.session, MOST.event),
      kind: wordsOf(event.kind),
      date: event.date.value,
      place: wordsOf(event.place),
    },
    form: form.value,
    status: status.value,
    language: language.value,
    source: wordsOf(source, 400),
  };
  const header = {
    title: title.value,
    speaker: speaker.name.value,
    event: event.name.value,
    date: event.date.value,
    language: language.value,
    status: status.value,
  };
  return {
    speech,
    header,
    facts: {
      actor: actor.value,
      ...(actorAdjective ? { actorAdjective: actorAdjective.value } : {}),
      ...(event.date.value === NO_DATE ? {} : { date: event.date.value }),
      speaker: clip(speaker.name.value, MOST.name),
      language: language.value,
    },
  };
}
