import type { ImportedDocument } from '../../ir/imported.ts';
import { type ActorFact, actorNamed, actorOfAddress, actorOfOffice, actorOfSpeech } from './actor.ts';
import { capitalized, Spelling, toTitleCase } from './casing.ts';
import type { Clues, PersonClue } from './clues.ts';
import {
  type Evidence,
  type Fact,
  type FactOverrides,
  fact,
  NO_DATE,
  type SpeechFactsDraft,
  type Status,
} from './facts.ts';
import { ordinal, readFileName } from './file-name.ts';
import { detectLanguage } from './language.ts';
import { personOfLabel, type SpeakerLabel, surnameOf } from './turns.ts';

export interface Drawn {
  readonly document: ImportedDocument;
  readonly clues: Clues;
  /** The words of the speech. */
  readonly text: string;
  /** Of the one who speaks most. */
  readonly label?: SpeakerLabel;
  readonly name?: string;
  readonly overrides: FactOverrides;
}

const best = <Value extends string>(facts: readonly Fact<Value>[]): Fact<Value> | undefined =>
  facts.reduce<Fact<Value> | undefined>(
    (most, each) => (most === undefined || each.confidence > most.confidence ? each : most),
    undefined,
  );
const given = (words: string | undefined): Fact | undefined =>
  words === undefined ? undefined : fact(words, { from: 'user', words }, 1);

/** Draws the facts of a speech from what stands around it, and from the speech itself. */
export function drawFacts(drawn: Drawn): SpeechFactsDraft {
  const { clues, text, overrides, document } = drawn;
  const spelling = new Spelling(text);
  const hints = readFileName(drawn.name ?? '');
  const fileName: Evidence = { from: 'file name', words: drawn.name ?? '' };
  const speaker = drawSpeaker(drawn);
  const actor = drawActor(
    drawn,
    speaker,
    hints.state === undefined ? undefined : actorNamed(hints.state.name, fileName, 0.85),
  );
  const house = houseOf(drawn);
  const debate = hints.session === undefined ? undefined : `UN General Assembly, ${ordinal(hints.session)} session`;

  const cased = (each: Fact | undefined): Fact | undefined =>
    each === undefined ? undefined : { ...each, value: toTitleCase(each.value, spelling) };
  const form =
    best(clues.forms) ??
    house?.form ??
    (debate === undefined ? fact('speech', { from: 'convention', words: '' }, 0.2) : fact('statement', fileName, 0.5));
  const session = cased(best(clues.sessions));
  const event =
    given(overrides.event) ??
    cased(best(clues.events)) ??
    house?.event ??
    (debate === undefined ? undefined : fact(debate, fileName, 0.7));
  const kind =
    best(clues.kinds) ??
    (debate !== undefined && event?.value === debate ? fact('general debate', fileName, 0.6) : undefined);
  const title = given(overrides.title) ?? cased(drawTitle(clues, form, session, event));
  const date =
    given(overrides.date) ??
    best(clues.dates) ??
    (hints.date === undefined ? undefined : fact(hints.date, fileName, 0.6));
  const place = given(overrides.place) ?? cased(drawPlace(clues));
  const status: Fact<Status> =
    overrides.status === undefined
      ? (best<Status>(clues.statuses) ?? fact<Status>('not stated', { from: 'convention', words: '' }, 0.5))
      : fact(overrides.status, { from: 'user', words: overrides.status }, 1);
  const detected = detectLanguage(text, actor?.state?.alpha2);
  const language =
    given(overrides.language) ??
    stated(document.facts, detected.tag) ??
    fact(detected.tag, { from: 'speech', words: detected.words }, detected.confidence);
  const source = drawSource(document, drawn.name);

  const missing: string[] = [];
  const need = (field: string, found: Fact | undefined, placeholder: string): Fact => {
    if (found !== undefined) {
      if (found.confidence < 0.5) missing.push(`${field}: “${found.value}” is a guess`);
      return found;
    }
    missing.push(`${field}: “${placeholder}”`);
    return fact(placeholder, { from: 'convention', words: '' }, 0);
  };
  const actorName = need('actor', actor?.name, 'The speaker’s government');
  const ofActor =
    actor === undefined
      ? undefined
      : fact(
          `${capitalized(form.value)} by ${actor.state?.article ? 'the ' : ''}${actor.name.value}`,
          actor.name.evidence,
          0.3,
        );
  return {
    title: need('title', title ?? ofActor, 'Title not stated'),
    speaker: {
      ...speaker,
      name: need('speaker.name', speaker.name, 'Speaker not stated'),
      ...organizationOf(speaker, actor),
    },
    actor: actorName,
    ...(actor?.adjective === undefined ? {} : { actorAdjective: actor.adjective }),
    event: {
      name: need('event.name', shortened(event, session), 'Event not stated'),
      ...(session === undefined ? {} : { session: { ...session, value: capitalized(session.value) } }),
      ...(kind === undefined ? {} : { kind }),
      date: need('event.date', date, NO_DATE),
      ...(place === undefined ? {} : { place }),
    },
    form,
    status,
    language,
    ...(source === undefined ? {} : { source }),
    missing,
  };
}

/** An event's name without the topic of its session, where the session says it. */
const shortened = (event: Fact | undefined, session: Fact | undefined): Fact | undefined =>
  event !== undefined && session !== undefined && event.value.endsWith(` on ${session.value}`)
    ? { ...event, value: event.value.slice(0, -` on ${session.value}`.length) }
    : event;

/** A topic of three words or more is a title; a shorter one keeps what it is the topic of: “Remarks on Haiti”. */
function drawTitle(clues: Clues, form: Fact, session: Fact | undefined, event: Fact | undefined): Fact | undefined {
  const topic = best(clues.topics);
  const headline = clues.titles.find((each) => each.value !== event?.value);
  const isLong = (words: string): boolean => words.split(/\s+/).length > 2 || words.length > 24;
  if (topic !== undefined && isLong(topic.value))
    return { ...topic, value: capitalized(topic.value.replace(/^[“"]|[”"]$/gu, '')) };
  if (headline !== undefined && !(topic !== undefined && headline.evidence.from === 'front matter'))
    return { ...headline, value: capitalized(headline.value) };
  if (topic !== undefined) return { ...topic, value: `${capitalized(form.value)} on ${topic.value}` };
  if (session !== undefined && isLong(session.value)) return { ...session, value: capitalized(session.value) };
  const plain = best(clues.plainTitles);
  if (plain !== undefined) return plain;
  const about = event === undefined ? undefined : / on (\p{L}.{8,})$/u.exec(event.value)?.[1];
  if (event !== undefined && about !== undefined) return { ...event, value: capitalized(about) };
  return event === undefined ? undefined : { ...event, confidence: Math.min(event.confidence, 0.5) };
}

/** The lines of an address, in their order: what says it best comes alone. */
function drawPlace({ places }: Clues): Fact | undefined {
  const first = best(places);
  if (first === undefined) return undefined;
  const parts = places.filter(
    (each) => each.confidence === first.confidence && each.evidence.from === first.evidence.from,
  );
  const values = [...new Set(parts.map(({ value }) => value))].slice(0, 3);
  const distinct = values.filter((each) => !values.some((other) => other !== each && other.includes(each)));
  return { ...first, value: distinct.join(', ') };
}

function drawSpeaker({ clues, label, overrides }: Drawn): Partial<SpeechFactsDraft['speaker']> {
  const labelled: PersonClue[] =
    label === undefined
      ? []
      : [{ person: personOfLabel(label), evidence: { from: 'label', words: label.words }, confidence: 0.75 }];
  const named = [...clues.people, ...labelled].filter(({ person: { name } }) => name !== undefined);
  const spoken = labelled[0]?.person;
  // Who has the label is who speaks: the byline of another is no more than that.
  const surname = spoken?.name === undefined ? undefined : surnameOf(spoken.name);
  const matching =
    surname === undefined ? named : named.filter(({ person: { name = '' } }) => surnameOf(name) === surname);
  const pool = matching.length > 0 ? matching : named;
  const fuller = (clue: PersonClue): number =>
    clue.confidence +
    ((clue.person.name ?? '').includes(' ') && !/^(?:Mr|Ms|Mrs)\b/u.test(clue.person.name ?? '') ? 0.3 : 0);
  const chosen = pool.reduce<PersonClue | undefined>(
    (most, each) => (most === undefined || fuller(each) > fuller(most) ? each : most),
    undefined,
  );
  const name =
    given(overrides.speaker) ??
    (chosen?.person.name === undefined
      ? undefined
      : fact(chosen.person.name, chosen.evidence, Math.min(1, chosen.confidence)));
  // What else is said of the same person, or of nobody by name.
  const same = [...(chosen === undefined ? [] : [chosen]), ...clues.people, ...labelled].filter(
    ({ person }) =>
      person.name === undefined ||
      (chosen?.person.name !== undefined && surnameOf(person.name) === surnameOf(chosen.person.name)),
  );
  const of = (field: 'role' | 'organization' | 'office'): Fact | undefined => {
    const clue = same.find(({ person }) => person[field] !== undefined && person[field] !== '');
    const value = clue?.person[field];
    return clue === undefined || value === undefined ? undefined : fact(value, clue.evidence, clue.confidence);
  };
  const [role, organization, office] = [
    given(overrides.role) ?? of('role'),
    given(overrides.organization) ?? of('organization'),
    of('office'),
  ];
  return {
    ...(name === undefined ? {} : { name }),
    ...(role === undefined ? {} : { role }),
    ...(organization === undefined ? {} : { organization }),
    ...(office === undefined ? {} : { office }),
  };
}

/** In the Congressional Record members address the chair, which tells the house. */
function houseOf({
  label,
  text,
}: Pick<Drawn, 'label' | 'text'>): { readonly name: string; readonly event: Fact; readonly form: Fact } | undefined {
  if (label?.style !== 'record') return undefined;
  const opening = /^(?:Mr|Madam|Ms)\.? (President|Speaker|Chairman)\b/u.exec(text);
  if (!opening) return undefined;
  const name = opening[1] === 'President' ? 'U.S. Senate' : 'U.S. House of Representatives';
  const evidence: Evidence = { from: 'label', words: `${label.words}. ${opening[0]}` };
  return { name, event: fact(name, evidence, 0.85), form: fact('floor statement', evidence, 0.7) };
}

function drawActor(
  drawn: Drawn,
  speaker: Partial<SpeechFactsDraft['speaker']>,
  ofFile: ActorFact | undefined,
): ActorFact | undefined {
  const { overrides, label, clues, document, text } = drawn;
  if (overrides.actor !== undefined) return actorNamed(overrides.actor, { from: 'user', words: overrides.actor }, 1);
  if (label?.country !== undefined) return actorNamed(label.country, { from: 'label', words: label.country }, 0.95);
  const house = houseOf(drawn);
  if (house) return actorNamed('United States', house.event.evidence, 0.9);
  for (const each of [speaker.organization, speaker.role, speaker.office]) {
    const found =
      each === undefined ? undefined : actorOfOffice(each.value, each.evidence, Math.min(0.9, each.confidence));
    if (found) return found;
  }
  for (const key of ['source_url', 'url', 'canonical', 'og:url', 'permalink', 'link', 'source']) {
    const address = document.facts[key];
    const found =
      address === undefined ? undefined : actorOfAddress(address, { from: 'front matter', key, words: address });
    if (found) return found;
  }
  const spoken = actorOfSpeech(text);
  if (
    ofFile !== undefined &&
    (spoken === undefined || spoken.state === ofFile.state || text.includes(ofFile.name.value))
  )
    return ofFile;
  for (const line of clues.lines) {
    // An event's host is not the speaker's government: only lines about offices and bodies.
    if (
      line.evidence.from === 'title block' &&
      !/\b(?:Department|Ministry|Minister|Secretary|Government|Embassy|Mission|Ambassador|Permanent Representative|White House|Treasury|President|Statement by|Rt Hon|Office)\b/iu.test(
        line.value,
      )
    )
      continue;
    const found = actorOfOffice(line.value, line.evidence, 0.7);
    if (found) return found;
  }
  if (spoken) return spoken;
  return speaker.organization === undefined
    ? undefined
    : { name: { ...speaker.organization, confidence: speaker.organization.confidence * 0.8 } };
}

const US_DEPARTMENT =
  /^(?:U\.S\. |United States )?Secretary of ((?:the )?(?:State|Treasury|Defense|Commerce|Labor|Energy|Agriculture|Education|Transportation|Homeland Security|Interior|Health and Human Services|Housing and Urban Development|Veterans Affairs))$/u;

/** The department that an office of the United States is the head of. */
function organizationOf(
  { role, organization }: Partial<SpeechFactsDraft['speaker']>,
  actor: ActorFact | undefined,
): { readonly organization?: Fact } {
  const department = US_DEPARTMENT.exec(role?.value ?? '')?.[1];
  if (organization !== undefined || department === undefined || role === undefined || actor?.state?.alpha2 !== 'US')
    return {};
  return { organization: fact(`U.S. Department of ${department}`, { from: 'convention', words: role.value }, 0.7) };
}

function stated(facts: ImportedDocument['facts'], detected: string): Fact | undefined {
  for (const key of ['language', 'lang', 'og:locale', 'content-language', 'dc.language']) {
    const words = facts[key]?.trim().replace('_', '-') ?? '';
    // A page's language is that of its menus: believed where the words agree, and then it says which English.
    if (/^[a-z]{2}-[A-Z]{2}$/u.test(words) && words.slice(0, 2) === detected.slice(0, 2))
      return fact(words, { from: 'front matter', key, words }, 0.8);
  }
  return undefined;
}

function drawSource({ facts }: ImportedDocument, name: string | undefined): Fact | undefined {
  const say = (key: string, value: string, words: string): Fact =>
    fact(value, { from: 'front matter', key, words }, 0.9);
  for (const key of ['source_url', 'source', 'canonical', 'og:url', 'link', 'url']) {
    const words = facts[key];
    if (words !== undefined && /^https?:\/\/\S+$|\s/u.test(words)) return say(key, words, words);
  }
  for (const key of ['press_release_number', 'release_number', 'document_number', 'symbol']) {
    const words = facts[key];
    if (words !== undefined) return say(key, key.includes('release') ? `Press release ${words}` : words, words);
  }
  return name === undefined ? undefined : fact(name, { from: 'file name', words: name }, 0.4);
}
