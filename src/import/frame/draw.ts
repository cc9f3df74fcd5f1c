import { rowOf } from '../../english/gazetteer.ts';
import type { ImportedDocument } from '../../ir/imported.ts';
import { type ActorFact, actorNamed, actorOfAddress, actorOfOffice, actorOfSpeech } from './actor.ts';
import { capitalized, type Spelling, toTitleCase } from './casing.ts';
import type { Clues } from './clues.ts';
import {
  type Evidence,
  type Fact,
  type FactOverrides,
  fact,
  given,
  NO_DATE,
  type SpeechFactsDraft,
  type Status,
} from './facts.ts';
import { ordinal, readFileName } from './file-name.ts';
import { houseOf } from './house.ts';
import { detectLanguage } from './language.ts';
import { cutEvent, cutTitle } from './length.ts';
import { drawSpeaker, organizationOf, type SpeakerDraft } from './speaker.ts';
import type { SpeakerLabel } from './turns.ts';
import { FORM, FORM_WITHIN, GATHERING } from './vocabulary.ts';

export interface Drawn {
  readonly document: ImportedDocument;
  readonly clues: Clues;
  /** The words of the speech. */
  readonly text: string;
  /** Of the one who speaks most. */
  readonly label?: SpeakerLabel;
  readonly spelling: Spelling;
  readonly name?: string;
  readonly overrides: FactOverrides;
}

/** What is said to a committee of Congress is testimony. */
const testimony = ({ events }: Clues): Fact | undefined => {
  const [event] = events;
  return event !== undefined && /^(?:U\.S\. )?(?:House|Senate)\b.*\b(?:Sub)?committee\b/iu.test(event.value)
    ? { ...event, value: 'testimony', confidence: 0.6 }
    : undefined;
};

const best = <Value extends string>(facts: readonly Fact<Value>[]): Fact<Value> | undefined =>
  facts.reduce<Fact<Value> | undefined>(
    (most, each) => (most === undefined || each.confidence > most.confidence ? each : most),
    undefined,
  );

/** Draws the facts of a speech from what stands around it, and from the speech itself. */
export function drawFacts(drawn: Drawn): SpeechFactsDraft {
  const { clues, text, overrides, document, spelling } = drawn;
  const hints = readFileName(drawn.name ?? '');
  const fileName: Evidence = { from: 'file name', words: drawn.name ?? '' };
  const house = houseOf(drawn.label, text);
  const speaker = drawSpeaker(clues, drawn.label, house, overrides);
  const actor = drawActor(
    drawn,
    speaker,
    hints.state === undefined ? undefined : actorNamed(hints.state.name, fileName, 0.85),
  );
  const debate = hints.session === undefined ? hints.meeting : `UN General Assembly, ${ordinal(hints.session)} session`;

  const cased = (each: Fact | undefined): Fact | undefined =>
    each === undefined ? undefined : { ...each, value: toTitleCase(each.value, spelling) };
  const form =
    best(clues.forms) ??
    house?.form ??
    testimony(clues) ??
    (debate === undefined ? fact('speech', { from: 'convention', words: '' }, 0.2) : fact('statement', fileName, 0.5));
  const session = cased(best(clues.sessions));
  const event =
    given(overrides.event) ??
    cased(best(clues.events)) ??
    house?.name ??
    (debate === undefined ? cased(eventBelow(clues)) : fact(debate, fileName, 0.7));
  const kind =
    best(clues.kinds) ??
    (hints.session !== undefined && event?.value === debate ? fact('general debate', fileName, 0.6) : undefined);
  const ofActor =
    actor === undefined
      ? undefined
      : fact(
          `${capitalized(form.value)} by ${actor.state?.article ? 'the ' : ''}${actor.name.value}`,
          actor.name.evidence,
          0.3,
        );
  const title =
    given(overrides.title) ??
    fitting(
      cased(drawTitle(clues, form, session, event)) ??
        (clues.states.length > 0 ? ofActor : undefined) ??
        cased(titleOfEvent(event)) ??
        cased(clues.headings[0]),
    ) ??
    (clues.forms.length > 0 ? ofActor : undefined);
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
  // An office alone stands for its holder: “Secretary-General”.
  const { role: office, ...others } = speaker;
  const isHeadline = FORM_WITHIN.test(office?.value ?? '');
  const named: SpeakerDraft =
    speaker.name === undefined && office !== undefined && !isHeadline
      ? {
          ...others,
          name: { ...office, value: office.value.replace(/^the /iu, ''), confidence: Math.min(office.confidence, 0.4) },
        }
      : speaker.name === undefined && isHeadline
        ? others
        : speaker;
  const actorName = need('actor', actor?.name, 'The speaker’s government');
  return {
    title: need('title', title ?? ofActor, 'Title not stated'),
    speaker: {
      ...named,
      name: need('speaker.name', named.name, 'Unnamed'),
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

const fitting = (title: Fact | undefined): Fact | undefined =>
  title === undefined ? undefined : { ...title, value: cutTitle(title.value) };

/** An event's name without the topic of its session, where the session says it, and without its hosts where it is long. */
function shortened(event: Fact | undefined, session: Fact | undefined): Fact | undefined {
  if (event === undefined || event.evidence.from === 'user') return event;
  return session !== undefined && event.value.endsWith(` on ${session.value}`)
    ? { ...event, value: event.value.slice(0, -` on ${session.value}`.length) }
    : { ...event, value: cutEvent(event.value) };
}

/** A line below a heading that names speaker and topic says where that was: a guess at the occasion. */
function eventBelow({ headings, titles, topics, people }: Clues): Fact | undefined {
  if (headings.length === 0 || people.length === 0) return undefined;
  const line = titles.find((each) => isBehind(each, topics[0]) && each.value.split(' ').length < 9);
  return line === undefined ? undefined : { ...line, confidence: 0.4 };
}

/** A topic of three words or more is a title; a shorter one keeps what it is the topic of: “Remarks on Haiti”. */
function drawTitle(clues: Clues, form: Fact, session: Fact | undefined, event: Fact | undefined): Fact | undefined {
  const topic = best(clues.topics);
  const plain = best(clues.plainTitles);
  const headline = clues.titles.find((each) => each.value !== event?.value && !isBehind(each, plain ?? topic));
  const isLong = (words: string): boolean => words.split(/\s+/).length > 2 || words.length > 20;
  if (topic !== undefined && isLong(topic.value))
    return { ...topic, value: capitalized(topic.value.replace(/^[“"]|[”"]$/gu, '')) };
  if (headline !== undefined) return { ...headline, value: capitalized(headline.value) };
  if (topic !== undefined) return { ...topic, value: `${capitalized(form.value)} on ${topic.value}` };
  // A session that is a gathering says what it was, and not what was said.
  const isNamed = session !== undefined && GATHERING.test(session.value.split(' ').at(-1) ?? '');
  if (session !== undefined && !isNamed && isLong(session.value))
    return { ...session, value: capitalized(session.value) };
  if (plain !== undefined) return plain;
  const about = event === undefined ? undefined : / on (\p{L}.{8,})$/u.exec(event.value)?.[1];
  if (event !== undefined && about !== undefined) return { ...event, value: capitalized(about) };
  return undefined;
}

/** A gathering alone makes a title of last resort; that of a file's name makes none. */
const titleOfEvent = (event: Fact | undefined): Fact | undefined =>
  event === undefined || event.evidence.from === 'file name'
    ? undefined
    : { ...event, confidence: Math.min(event.confidence, 0.5) };

/** A line below a heading that says what the text is, is no title; a heading, or words in quotation marks, may be. */
function isBehind(line: Fact, heading: Fact | undefined): boolean {
  if (heading === undefined || line.confidence > 0.8 || /^[“"«„]/u.test(line.value)) return false;
  return heading.evidence.from === 'front matter' || (heading.evidence.block ?? 0) < (line.evidence.block ?? 0);
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

const OFFICIAL =
  /\b(?:Department|Ministry|Government|Embassy|Mission|White House|Treasury|Rt\.? Hon|Office|Delegation)\b/iu;
/** Organs whose Secretary-General needs no further name. */
const UN_ORGAN = /\b(?:Security Council|General Assembly|United Nations|UN)\b/u;

function drawActor(drawn: Drawn, speaker: SpeakerDraft, ofFile: ActorFact | undefined): ActorFact | undefined {
  const { overrides, label, clues, document, text } = drawn;
  if (overrides.actor !== undefined) return actorNamed(overrides.actor, { from: 'user', words: overrides.actor }, 1);
  if (label?.country !== undefined) return actorNamed(label.country, { from: 'label', words: label.country }, 0.95);
  const house = houseOf(label, text);
  if (house) return actorNamed('United States', house.name.evidence, 0.9);
  const byline = best(clues.states);
  if (byline) return actorNamed(byline.value, byline.evidence, byline.confidence);
  const country = clues.people.find(({ person }) => person.country !== undefined);
  if (country?.person.country !== undefined) return actorNamed(country.person.country, country.evidence, 0.9);
  for (const each of [speaker.organization, speaker.role, speaker.office]) {
    const found =
      each === undefined ? undefined : actorOfOffice(each.value, each.evidence, Math.min(0.9, each.confidence));
    if (found) return found;
  }
  if (/^Secretary-General$/u.test(speaker.role?.value ?? '') && clues.lines.some(({ value }) => UN_ORGAN.test(value)))
    return actorOfOffice('UN Secretary-General', speaker.role?.evidence ?? { from: 'convention', words: '' }, 0.8);
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
  const { organization } = speaker;
  const ofBody: ActorFact | undefined =
    organization === undefined ? undefined : { name: { ...organization, confidence: organization.confidence * 0.8 } };
  if (organization !== undefined && rowOf(organization.value.replace(/^the /iu, '')) !== undefined) return ofBody;
  for (const { person, evidence } of clues.people) {
    const found = actorOfOffice([person.role, person.organization, person.office].join(', '), evidence, 0.75);
    if (found) return found;
  }
  for (const line of clues.lines) {
    // An event's host is not the speaker's government: only lines about offices and bodies.
    const isTitle = /title|headline/u.test(line.evidence.key ?? '');
    if (line.evidence.from === 'title block' && (!OFFICIAL.test(line.value) || FORM.test(line.value))) continue;
    // Of a title, what stands before its form: “U.S. Statement on …”; the rest may name anybody.
    const words = isTitle ? line.value.slice(0, Math.min(40, FORM_WITHIN.exec(line.value)?.index ?? 0)) : line.value;
    const found = actorOfOffice(words, line.evidence, 0.7);
    if (found) return found;
  }
  if (spoken) return spoken;
  return ofBody;
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
