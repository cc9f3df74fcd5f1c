import type { ModelRecord } from '../../ir/draft.ts';
import { type Fact, NO_DATE, type SpeechFactsDraft } from '../frame/facts.ts';
import type { DraftFacts } from './analysis.ts';

/** The facts of a speech as each place needs them. */
export interface SpeechFactsWritten {
  /** The section `speech` of the model. */
  readonly speech: ModelRecord;
  /** The front matter of the transcript. */
  readonly header: Readonly<Record<string, string>>;
  /** What drafting goes by. */
  readonly facts: DraftFacts;
}

const wordsOf = (fact: Fact | undefined): string | undefined => fact?.value;

/** Writes the facts that were found, in the order of the schema; what is not known is left out. */
export function toSpeechFacts(found: SpeechFactsDraft): SpeechFactsWritten {
  const { title, speaker, actor, actorAdjective, event, form, status, language, source } = found;
  const speech: ModelRecord = {
    draft: true,
    title: title.value,
    speaker: {
      name: speaker.name.value,
      role: wordsOf(speaker.role),
      organization: wordsOf(speaker.organization),
      office: wordsOf(speaker.office),
    },
    actor: actor.value,
    actorAdjective: wordsOf(actorAdjective),
    event: {
      name: event.name.value,
      session: wordsOf(event.session),
      kind: wordsOf(event.kind),
      date: event.date.value,
      place: wordsOf(event.place),
    },
    form: form.value,
    status: status.value,
    language: language.value,
    source: wordsOf(source),
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
      speaker: speaker.name.value,
      language: language.value,
    },
  };
}
