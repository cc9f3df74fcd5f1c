import { leadingDateline } from './dateline.ts';
import { findDays, withoutDays } from './day.ts';
import { isGatheringBehind, type Person, readPerson, splitAfterName } from './person.ts';
import { stateNamed } from './states.ts';
import { withoutStatus } from './status.ts';
import { BODY, CITY, FORM, FORM_WITHIN, GATHERING, ROLE, US_STATE, VENUE } from './vocabulary.ts';

/** What a heading such as “Remarks by … at … on …” says, taken apart. */
export interface Heading {
  /** Without date, status and the name of a site. */
  readonly whole: string;
  readonly form?: string;
  /** The kind of session that the form names: panel. */
  readonly kind?: string;
  readonly person?: Person;
  /** “Statement by the Netherlands”. */
  readonly state?: string;
  readonly event?: string;
  readonly topic?: string;
  readonly place?: string;
  /** A second gathering within the first: “at COP26 … at the Finance Day”. */
  readonly session?: string;
  /** What a heading is without its speaker, where that is more than form and tail: “Security Council Statement”. */
  readonly title?: string;
  /** What stands between form and the rest, for a title without its speaker: “Remarks at …”. */
  readonly tail?: string;
}

const SITE =
  /\s*[|·•»]\s*[^|·•»]{2,60}$|\s+[–—-]\s+(?:GOV\.UK|The White House|United States Department of State|U\.S\. Department of [\p{L} ]+|European Commission|United Nations|Government\.nl|EEAS|UN Press|NATO)$/iu;

/** A heading without the name of its site, its date, its status and its quotation marks. */
export function cleanHeading(line: string): string {
  let text = line
    .replace(/[\u2060\u200b\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .slice(0, 400)
    .trim();
  for (let i = 0; i < 3 && SITE.test(text); i += 1) text = text.replace(SITE, '');
  return trimEnds(withoutDays(withoutStatus(text)));
}

const trimEnds = (text: string): string => text.replace(/^[\s*_#`–—,;:|-]+|[\s*_#`–—,;:|-]+$/gu, '').trim();

/** Small words that end the speaker and begin the occasion; those after an office belong to the office. */
const OCCASION =
  /,?\s+(?:(?:at|before|during|following|after|ahead of|to|on|in|for the|for|upon|marking|devant|bei|bei der|bei dem|beim|vor der|vor dem|auf der|anlässlich|bij|bij de|bij het|tijdens|op de|ante|ante la|ante el|en la|en el|à la|lors d[eu]s?|(?:à l[’']occasion|con (?:ocasión|motivo)) d[eu]s?)\s+|(?:à|lors de|à l[’']occasion de) (?:la |l[’']))/giu;
const ADDRESSED =
  /(?:representative|ambassador|mission|envoy|advis[eo]r|assistant|aide|counsell?or|counsel|delegate|observer|coordinator|rapporteur|committee|commission|office|expert|spokesperson|minister|secretary|director|commissioner|chief|agency|programme|fund|organization|under-secretary-general|secretary-general)s?$/iu;

/** The offset at which the words about the speaker end. */
function endOfPerson(text: string): number {
  const colon = /:\s|\s[–—-]\s/u.exec(text)?.index ?? text.length;
  for (const match of text.slice(0, colon).matchAll(OCCASION)) {
    const before = text.slice(0, match.index);
    const word = match[0].trim().toLowerCase();
    const after = text.slice(match.index + match[0].length);
    if (word === 'at' && /^large\b/iu.test(after)) continue;
    // “Trafficking in Persons” is no place.
    if (word === 'in' && !isWhere(after)) continue;
    const last = before.split(/\s/).at(-1) ?? '';
    if (/^(?:to|on|for|in|for the)$/.test(word) && ADDRESSED.test(last)) continue;
    // “Minister for Foreign Affairs of Kenya to the United Nations”: until a gathering is named, an office goes on.
    if (
      word === 'to' &&
      /(?:representative|ambassador|envoy|mission|observer|delegat)/iu.test(before) &&
      /^(?:the )?(?:United Nations|UN\b|OSCE|European Union|EU\b|NATO|OAS|African Union)/u.test(after)
    )
      continue;
    if (/^for/.test(word) && ROLE.test(before) && !/\p{Lu}[\p{L}.’'-]+ \p{Lu}[\p{L}’'-]+$/u.test(before)) continue;
    return match.index;
  }
  return colon;
}

/** Whether words begin with a place that has a name. */
const isWhere = (text: string): boolean => {
  const where = text.replace(/^the\s+/iu, '');
  return CITY.exec(where)?.index === 0 || stateNamed(where.split(/[,:]| on /u)[0] ?? '') !== undefined;
};

/** Takes apart what follows the speaker: “ at the G20 Meeting: High-Level Seminar on X”, “ on X”, “: X”. */
export function readTail(tail: string): Pick<Heading, 'event' | 'topic' | 'place' | 'session'> {
  const text = tail.trim();
  const topic = /^(?:on|about|regarding|concerning)\s+(?!the occasion)(.+)$/iu.exec(text);
  if (topic) {
    // The occasion may come second: “on Climate Change at the UN Security Council”.
    const [, subject = ''] = topic;
    const later = /\s+(?:at|before|during|to)\s+(?:the\s+)?(\p{Lu}.+)$/u.exec(subject);
    return later && isOccasion(later[1] ?? '')
      ? { topic: trimEnds(subject.slice(0, later.index)), ...readTail(subject.slice(later.index)) }
      : { topic: trimEnds(subject) };
  }
  const colon = /^[:–—-]\s*(.+)$/u.exec(text);
  if (colon) return { topic: trimEnds(colon[1] ?? '') };
  const at =
    /^(?:,\s*)?(?:(?:à l[’']occasion de|lors de|à) (?:la |l[’'])(?!occasion )|(?:at|before|during|to|on the occasion of|for|following|after|ahead of|upon|marking|in|devant|beim?|vor|auf|anlässlich|bij|tijdens|op|ante|en|à|lors d[eu]s?|(?:à l[’']occasion|con (?:ocasión|motivo)) d[eu]s?)\s+(?:(?:an?|the|der|dem|den|des|de|het|la|el)\s+)?)(?!l[’']occasion)(.+)$/iu.exec(
      text,
    );
  if (!at) return {};
  const rest = trimEnds(at[1] ?? '');
  const word = text.split(/\s/)[0]?.toLowerCase();
  if (word === 'in' && !GATHERING.test(rest)) return isWhere(rest) ? { place: rest } : {};
  if (word === 'to' && !isOccasion(rest)) return {};
  // “in Oslo” at the end is where it was.
  const inner =
    /^(.{3,120}?) in (\p{Lu}[^,]{1,30}(?:, \p{Lu}[\p{L}. ]{1,20}?)?) (?:at|during|for) (?:the )?(\p{Lu}.+)$/u.exec(
      rest,
    );
  if (inner && isWhere(inner[2] ?? '') && GATHERING.test(inner[3] ?? ''))
    return { event: trimEnds(inner[1] ?? ''), place: inner[2] ?? '', session: trimEnds(inner[3] ?? '') };
  const place = /,?\s+(?:in|at)\s+(?:the\s+)?(\p{Lu}[^,]*(?:, \p{Lu}[^,]*)?)$/u.exec(rest);
  const [event, where] =
    place && (CITY.test(place[1] ?? '') || US_STATE.test(place[1] ?? ''))
      ? [rest.slice(0, place.index), place[1]]
      : cityBehind(rest);
  return { ...splitEvent(trimEnds(event)), ...(where === undefined ? {} : { place: where }) };
}

/** “Munich Security Conference, Munich, Germany”. */
function cityBehind(text: string): readonly [string, string | undefined] {
  const match = /,\s+(\p{Lu}[^,]*(?:,\s+\p{Lu}[^,]*)?)$/u.exec(text);
  const where = match?.[1] ?? '';
  return match && CITY.exec(where)?.index === 0 && !GATHERING.test(where)
    ? [text.slice(0, match.index), where]
    : match && (US_STATE.test(where) || isTownOfState(where)) && !GATHERING.test(where)
      ? [text.slice(0, match.index), where]
      : cityAfterGathering(text);
}

/** “Lahti, Finland”. */
const isTownOfState = (where: string): boolean => {
  const [town = '', state] = where.split(/,\s+/u);
  return state !== undefined && town.split(' ').length < 4 && stateNamed(state) !== undefined;
};

/** “FATF Plenary Session Orlando, Florida”. */
function cityAfterGathering(text: string): readonly [string, string | undefined] {
  const match = /^(.*\p{L}) ((?:\p{Lu}[\p{L}.’-]+ ){0,2}\p{Lu}[\p{L}.’-]+, \p{Lu}[\p{L}. ]+)$/u.exec(text);
  const words = (match?.[2] ?? '').split(' ');
  for (let at = 0; at < words.length - 1; at += 1) {
    const [head, where] = [[match?.[1], ...words.slice(0, at)].join(' '), words.slice(at).join(' ')];
    const isPlace = US_STATE.test(where) || stateNamed(where.replace(/^[^,]*, /u, '')) !== undefined;
    const last = head.split(' ').at(-1) ?? '';
    if (isPlace && GATHERING.exec(last)?.[0].length === last.length) return [head, where];
  }
  return [text, undefined];
}

const isOccasion = (text: string): boolean => GATHERING.test(text) || BODY.test(text) || VENUE.test(text);

/** Gatherings whose subject is no part of their name, as it is of a conference's: London Conference on Afghanistan. */
const SESSION =
  /(?<!\p{L})(?:seminar|debate|panel|session|meeting|round[ -]?table|dialogue|workshop|symposium|side event|event|briefing|discussion|consultations?|council|assembly|ministerial|hearing|webinar|plenary|colloquium|committee of the whole)(?: discussion| event)?$/iu;

/** “High-Level Seminar on X” is an event about X, where what comes before “on” is a gathering. */
export function splitEvent(event: string): Pick<Heading, 'event' | 'topic'> {
  for (const match of event.matchAll(/\s+(?:on|entitled|titled|about)\s+[“"‘:]?/gu)) {
    const [head, subject] = [event.slice(0, match.index), event.slice(match.index + match[0].length)];
    if (SESSION.test(head) && /\p{L}{3}/u.test(subject))
      return { event: head, topic: trimEnds(subject.replace(/[”"’]$/u, '')) };
  }
  return { event };
}

/** Reads a heading; undefined where it names no form and no speaker. */
export function readHeading(line: string): Heading | undefined {
  const whole = cleanHeading(line);
  return readIssued(whole) ?? readByForm(whole) ?? readPossessive(whole) ?? readRun(whole) ?? readNamed(whole);
}

/** A tail without the comma that parted it from the speaker. */
const plainTail = (text: string): string => text.trim().replace(/^,\s*/u, '');

const ISSUED =
  /^(.{5,160}?)\s+(?:today\s+)?(?:issued|made|delivered|released|gave|submitted|provided)\s+(?:today\s+)?the\s+following\s+((?:\p{L}+\s+){0,2}?(?:remarks|statement|speech|address|testimony|message))(?!\p{L})(.{0,300})$/iu;

/** “BALI – Secretary Jane Q. Doe issued the following statement at …:”. */
export function readIssued(line: string): Heading | undefined {
  const dateline = leadingDateline(line);
  const [whole, said = '', form = '', behind = ''] = ISSUED.exec(line.slice(dateline?.length ?? 0)) ?? [];
  const person = whole === undefined ? undefined : readPerson(said);
  if (whole === undefined || person === undefined) return undefined;
  const tail = plainTail(behind.replace(/^\s+today(?=\s|$)/iu, '').replace(/[\s*_:.]+$/u, ''));
  return {
    whole,
    ...formOf(form),
    person,
    ...(dateline === undefined ? {} : { place: dateline.place }),
    ...readTail(tail),
    tail,
  };
}

/** “Secretary Robert E. Rubin International Monetary Fund Interim Committee”. */
function readRun(whole: string): Heading | undefined {
  const [words, rest = ''] = splitAfterName(whole) ?? [];
  const person = words === undefined ? undefined : readPerson(words);
  if (person?.name === undefined) return undefined;
  return isGatheringBehind(rest)
    ? { whole, person, ...readTail(`at ${rest}`), title: rest }
    : { whole, person: { ...person, organization: rest } };
}

/** “Toast Remarks by …”: what comes before a form that somebody gives belongs to it. */
const FORM_BY = /^(?:[\p{L}-]+\s+){1,3}(?:remarks|statement|speech|address|lecture|message|briefing)(?=\s+by\s)/iu;

/** “Remarks by X at Y”, “Speech at Y”. */
function readByForm(whole: string): Heading | undefined {
  const form = FORM_BY.exec(whole) ?? FORM.exec(whole);
  if (!form) return undefined;
  const rest = whole.slice(form[0].length);
  const by =
    /^,?\s*(?:(?:delivered|given|made|presented)\s+)?(?:by|of|from|par|von|van|door|por|du|de la|del|de|d[’'](?=\p{Lu}))\s*/iu.exec(
      rest,
    );
  // “Security Council Statement by …”.
  const at = FORM_BY.test(whole) ? (FORM_WITHIN.exec(form[0])?.index ?? 0) : 0;
  const occasion = form[0].slice(0, at).trim();
  const isAt = occasion.includes(' ') && GATHERING.test(occasion) && !/\b(?:commission|parliament)$/iu.test(occasion);
  const made = isAt ? { ...formOf(form[0].slice(at)), event: occasion, title: form[0] } : formOf(form[0]);
  if (!by) {
    if (rest !== '' && !/^\s*(?:[:,–—-]|(?:at|before|during|to|on|in|for|following|after)\s)/iu.test(rest))
      return undefined;
    return { whole, ...made, ...readTail(rest), tail: plainTail(rest) };
  }
  const said = rest.slice(by[0].length);
  const [ran, behind = ''] = splitAfterName(said.slice(0, endOfPerson(said))) ?? [];
  const gathering = isGatheringBehind(behind) ? behind : undefined;
  const end = gathering === undefined ? endOfPerson(said) : (ran?.length ?? 0);
  const isBody = ran !== undefined && gathering === undefined;
  const words = (isBody ? ran : said.slice(0, end)).replace(/^the\s+/iu, '');
  const state = stateNamed(words);
  const read = state === undefined ? readPerson(words) : undefined;
  const person = read !== undefined && isBody ? { ...read, organization: behind } : read;
  const tail =
    gathering === undefined ? plainTail(said.slice(end)) : `at ${cityAfterGathering(said.slice(end).trim())[0]}`;
  return {
    whole,
    ...made,
    ...(state === undefined ? {} : { state: state.name }),
    ...(person === undefined ? {} : { person }),
    ...readTail(gathering === undefined ? tail : `at ${said.slice(end).trim()}`),
    tail,
  };
}

/** “Secretary-General’s remarks to the Security Council”, “PM speech at …”, “Foreign Secretary Dominic Raab’s speech”. */
function readPossessive(whole: string): Heading | undefined {
  const form = FORM_WITHIN.exec(whole);
  if (!form || form.index === 0) return undefined;
  const ofGathering = readOwned(whole, form);
  if (ofGathering) return ofGathering;
  // “Aspen Security Forum 2021: Foreign Secretary’s speech”.
  const [, occasion = '', owner = ''] =
    /^(?:(.{4,200}?):\s+)?([^:]{2,200}?)[\s:–—-]*$/u.exec(whole.slice(0, form.index)) ?? [];
  const head = owner.trim();
  // “Secretary Smith at a Press Availability”: the form is the occasion's.
  if (/\b(?:at|in|to|for|before)(?: an?| the)?$/iu.test(head)) return undefined;
  const owns = /[’']s?$/u.test(head);
  if (
    head.split(' ').length > 10 ||
    !(owns || ROLE.test(head) || /^(?:PM$|Dr\. |Prof\. )/u.test(head) || /\b(?:delivers?|gives?|makes?)$/iu.test(head))
  )
    return undefined;
  const behind = whole.slice(form.index + form[0].length);
  // “Secretary Jane Doe Remarks Water Conference”.
  const isBare = !owns && /^ [\p{Lu}\d]/u.test(behind) && GATHERING.test(behind) && !ROLE.test(behind);
  const tail = isBare ? ` at${behind}` : behind;
  if (tail !== '' && !/^\s*(?:[:,–—-]|(?:at|before|during|to|on|in|for|following|after)\s)/iu.test(tail))
    return undefined;
  const person = readPerson(
    head
      .replace(/\s+(?:delivers?|gives?|makes?)$/iu, '')
      .replace(/[’']s?$/u, '')
      .replace(/^The\s+/u, '')
      .replace(/^PM(?=\s|$)/u, 'Prime Minister'),
  );
  if (person === undefined && !owns) return undefined;
  return {
    whole,
    ...formOf(form[0]),
    ...(person === undefined ? {} : { person }),
    ...(occasion === '' ? {} : GATHERING.test(occasion) ? { event: occasion } : { topic: occasion }),
    ...readTail(tail),
    tail: plainTail(tail),
  };
}

/** “Secretary Jane Q. Doe’s Joint Economic Committee Statement”: a gathering between the speaker and the form. */
function readOwned(whole: string, form: RegExpExecArray): Heading | undefined {
  const [, owner = '', between = ''] =
    /^(.{5,120}?)[’']s?\s+(\p{Lu}.{3,120})$/u.exec(whole.slice(0, form.index).trim()) ?? [];
  const event = between.replace(/^joint\s+/iu, '');
  const person = readPerson(owner);
  if (person?.name === undefined || person.role === undefined) return undefined;
  const tail = whole.slice(form.index + form[0].length);
  if (tail !== '' && !/^\s*(?:[:,–—-]|(?:at|before|during|to|on|in|for|following|after)\s)/iu.test(tail))
    return undefined;
  return {
    whole,
    ...formOf(form[0]),
    person,
    ...(GATHERING.test(event) ? { event } : {}),
    ...readTail(tail),
    tail: plainTail(tail),
    title: `${between} ${form[0]}`,
  };
}

/** “Secretary Antony J. Blinken at the UN Security Council”, “Foreign Secretary: …”. */
function readNamed(whole: string): Heading | undefined {
  const end = endOfPerson(whole);
  if (end === whole.length || end < 5) return undefined;
  const person = readPerson(whole.slice(0, end));
  if (person?.role === undefined || person.name === undefined || person.name.split(' ').length < 2) return undefined;
  const tail = plainTail(whole.slice(end));
  return { whole, person, ...readTail(tail), tail };
}

function formOf(words: string): Pick<Heading, 'form' | 'kind'> {
  const form = words.toLowerCase().replace(/^(?:the|a)\s+/, '');
  const panel = /^(panel|plenary)\s+(.+)$/.exec(form);
  return panel ? { form: panel[2] ?? form, kind: panel[1] ?? '' } : { form: form.replace(/^statements$/, 'statement') };
}

/** Whether a line is a date, a time or a weekday and nothing else. */
export const isDateLine = (line: string): boolean =>
  (findDays(line).length > 0 || /\d/.test(line)) &&
  !/\p{L}{2}/u.test(withoutDays(line).replace(/^(?:date|published|updated|delivered|released?|posted)( on)?:?$/iu, ''));
