import type { ImportedBlock, ImportedDocument } from '../../ir/imported.ts';
import { toPlain } from '../../ir/rich-text.ts';
import { type Spelling, toTitleCase } from './casing.ts';
import { readDateline } from './dateline.ts';
import { findDays } from './day.ts';
import { IDENTIFIER, isProse, MARK, readKey, readKeyValue } from './edges.ts';
import type { Evidence, Fact, Status } from './facts.ts';
import { fact } from './facts.ts';
import { cleanHeading, type Heading, readHeading, readIssued, readTail, splitEvent } from './heading.ts';
import { asWritten, isName, type Person, readPerson } from './person.ts';
import { isPlace } from './place.ts';
import { stateNamed } from './states.ts';
import { readStatus, withoutStatus } from './status.ts';
import { BODY, CITY, FORM, GATHERING, HONORIFIC, PART, ROLE } from './vocabulary.ts';

/** A person with where they are named. */
export interface PersonClue {
  readonly person: Person;
  readonly evidence: Evidence;
  readonly confidence: number;
}

/** What the lines around a speech say, in the order in which they say it. */
export interface Clues {
  readonly titles: readonly Fact[];
  readonly topics: readonly Fact[];
  /** Headings as they stand, without date and status. */
  readonly headings: readonly Fact[];
  /** “Remarks at …”: a heading without its speaker, where it has no topic. */
  readonly plainTitles: readonly Fact[];
  readonly people: readonly PersonClue[];
  readonly events: readonly Fact[];
  readonly sessions: readonly Fact[];
  readonly kinds: readonly Fact[];
  readonly dates: readonly Fact[];
  readonly places: readonly Fact[];
  readonly forms: readonly Fact[];
  readonly statuses: readonly Fact<Exclude<Status, 'not stated'>>[];
  /** States that a heading names as those that speak. */
  readonly states: readonly Fact[];
  /** All lines, for what names a government. */
  readonly lines: readonly Fact[];
}

type Mutable = { -readonly [Field in keyof Clues]: Clues[Field] extends readonly (infer Item)[] ? Item[] : never };

interface Line {
  readonly text: string;
  readonly evidence: Evidence;
  /** How much a line is to be believed: front matter says what it means. */
  readonly weight: number;
  readonly isHeading: boolean;
}

/** Lines that say which paper it is and not what it is about. */
const BOILERPLATE =
  /^(?:for immediate release|press release|news release|media release|communiqué de presse|pressemitteilung|persbericht|transcript|full transcript|speech|speeches|remarks|statement|news|newsroom|home|official text|unofficial translation|translation|english version|original:? \p{L}+|courtesy translation|provisional|verbatim record|archived(?: content| page| material| document)?|agenda item\b.*|advance copy|embargoed\b.*|office of (?:the )?(?:spokesperson|press secretary|press relations|public affairs)|bureau of public affairs|the white house|statements? and releases?|briefing room|speeches and remarks|speeches? [&|] remarks|untitled|microsoft word\b.*|\S+\.(?:docx?|pdf|txt|html?|md|rtf))$/iu;
/** Ends or beginnings by which a line runs on into the next. */
const RUNS_ON =
  /(?:,|\b(?:of|to|the|and|or|in|for|on|with|at|by|from|against|across|through|between|among|into|under|about|after|before|without|within|towards?|its|their|our|a|an|de|des|la|les|du|der|die|und|van|en|y|&))$/iu;

/** Gathers what front matter, the lines before a speech and those after it say. */
export function gatherClues(
  document: ImportedDocument,
  front: readonly { readonly block: ImportedBlock; readonly index: number }[],
  back: readonly { readonly block: ImportedBlock; readonly index: number }[],
  spelling: Spelling,
): Clues {
  const clues: Mutable = {
    titles: [],
    topics: [],
    headings: [],
    plainTitles: [],
    people: [],
    events: [],
    sessions: [],
    kinds: [],
    dates: [],
    places: [],
    forms: [],
    statuses: [],
    states: [],
    lines: [],
  };
  readFacts(document, clues, spelling);
  readLines(
    front.flatMap(({ block, index }) => linesOf(block, index, spelling)),
    clues,
  );
  for (const { block, index } of back) {
    const text = toPlain(block.rich).slice(0, 300);
    const evidence: Evidence = { from: 'closing', words: text, block: index };
    for (const day of findDays(text)) clues.dates.push(fact(day.iso, evidence, 0.5));
    const status = readStatus(text);
    if (status) clues.statuses.push(fact(status, evidence, 0.8));
  }
  return clues;
}

const linesOf = (block: ImportedBlock, index: number, spelling: Spelling): readonly Line[] =>
  joinRuns(block.lines ?? toPlain(block.rich).split('\n'))
    .flatMap((line) => line.split(KEYS))
    .flatMap(splitRun)
    .map((text) => ({
      text: toTitleCase(text, spelling),
      evidence: { from: 'title block', words: text, block: index },
      weight: 0.9,
      isHeading: block.type === 'heading',
    }));

/** What is longer is no line about a speech; its beginning is read. */
const MOST_LINE = 1500;

/** Puts together the lines of one phrase: “Panel on …  to”, “Prevent …”. */
function joinRuns(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const each of lines) {
    const line = each
      .slice(0, MOST_LINE)
      .replace(/\s+/gu, ' ')
      .replace(/^[`*_\s]+|[`*_\s]+$/gu, '');
    const last = joined.at(-1);
    if (line === '') continue;
    if (last !== undefined && (RUNS_ON.test(last) || /^\p{Ll}/u.test(line)) && last.length + line.length < 300)
      joined[joined.length - 1] = `${last} ${line}`;
    else joined.push(line);
  }
  return joined;
}

/** Where a line that was run together goes on with a key. */
const KEYS =
  /\s(?=(?:Location|Delivered on|Published|First published|Last updated|Venue|Place|Date|Speaker|Event|Topic|Title|From):\s)/u;

/** A line that runs two gatherings together is two: “… Debate on X Panel on Y”. */
function splitRun(line: string): readonly string[] {
  const heads = [
    ...line.matchAll(
      /(?<=^|[^\s,:–-] )(?:High-Level |Thematic |Special |Opening |Closing |Plenary )?(?:Panel|Session|Roundtable|Round Table|Debate|Seminar|Summit|Conference|Meeting|Forum|Side Event|Plenary|Hearing) (?:on|\d+:?|[IVX]+:?) /gu,
    ),
  ];
  const second = heads.find(
    (each) => each.index > 0 && GATHERING.test(line.slice(0, each.index)) && / on /u.test(line.slice(0, each.index)),
  );
  return second ? [line.slice(0, second.index).trim(), line.slice(second.index).trim()] : [line];
}

const DATE_KEYS = [
  'delivered on',
  'delivered',
  'date_delivered',
  'speech_date',
  'date of delivery',
  'event_date',
  'date',
  'datum',
  'fecha',
  'article:published_time',
  'published_time',
  'publishdate',
  'publish_date',
  'published',
  'pubdate',
  'datepublished',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'dc.date.issued',
  'issued',
];
/** When the file was made, which is near the day at best. */
const FILE_DATE_KEYS = [
  'created',
  'creationdate',
  'modified',
  'last_modified',
  'modified_time',
  'article:modified_time',
  'moddate',
  'last-modified',
];

function readFacts({ facts, format }: ImportedDocument, clues: Mutable, spelling: Spelling): void {
  const say = (key: string, words: string): Evidence => ({ from: 'front matter', key, words });
  for (const key of ['title', 'og:title', 'dc.title', 'dcterms.title', 'twitter:title', 'headline']) {
    const words = facts[key];
    if (words === undefined || BOILERPLATE.test(words.trim())) continue;
    const text = toTitleCase(words, spelling);
    readLine({ text, evidence: say(key, words), weight: 0.9, isHeading: true }, clues, undefined);
    break;
  }
  for (const [keys, confidence] of [
    [DATE_KEYS, 0.85],
    [FILE_DATE_KEYS, 0.3],
  ] as const)
    for (const key of keys) {
      const words = facts[key];
      const iso = words === undefined ? undefined : (findDays(words)[0]?.iso ?? compactDay(words));
      if (iso !== undefined && words !== undefined)
        clues.dates.push(fact(iso, say(key, words), /deliver|speech|event/.test(key) ? 0.97 : confidence));
    }
  for (const key of [
    'speaker',
    'speakers',
    'speaker_name',
    'by',
    'author',
    'dc.creator',
    'creator',
    'byline',
    'president',
  ]) {
    const words = facts[key];
    if (words === undefined) continue;
    // The author of a file, or of a page, is whoever made it.
    const isWriter = /author|creator/.test(key);
    if (isWriter && (format === 'docx' || format === 'pdf' || !isName(words.split(',')[0] ?? ''))) continue;
    const person = readPerson(words) ?? (isWriter ? undefined : { name: words });
    if (person) clues.people.push({ person, evidence: say(key, words), confidence: isWriter ? 0.5 : 0.95 });
  }
  const put = (keys: readonly string[], list: Fact[]): void => {
    for (const key of keys) {
      const words = facts[key]?.trim();
      if (words !== undefined && words !== '' && words.length < 200) list.push(fact(words, say(key, words), 0.9));
    }
  };
  put(['location', 'place', 'venue', 'city'], clues.places);
  put(['event', 'occasion', 'conference', 'meeting', 'forum'], clues.events);
  put(['session', 'panel'], clues.sessions);
  put(['form'], clues.forms);
  for (const key of ['role', 'position', 'speaker_role', 'speaker_title']) {
    const role = facts[key];
    if (role !== undefined) clues.people.push({ person: { role }, evidence: say(key, role), confidence: 0.9 });
  }
  for (const key of [
    'organization',
    'organisation',
    'office',
    'department',
    'publisher',
    'og:site_name',
    'site_name',
    'country',
  ]) {
    const words = facts[key];
    if (words !== undefined) clues.lines.push(fact(words, say(key, words), 0.8));
  }
  for (const key of ['status', 'delivery', 'subtitle', 'description', 'og:description']) {
    const status = readStatus(facts[key] ?? '');
    if (status) clues.statuses.push(fact(status, say(key, facts[key] ?? ''), 0.9));
  }
}

/** `20120929…`, as PDF writes it. */
function compactDay(text: string): string | undefined {
  const [, year, month, day] = /^(?:D:)?((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/u.exec(text) ?? [];
  return year === undefined ? undefined : (findDays(`${year}-${month}-${day}`)[0]?.iso ?? undefined);
}

function readLines(lines: readonly Line[], clues: Mutable): void {
  let key: string | undefined;
  for (const [at, line] of lines.entries()) {
    if (key !== undefined) {
      readValue(key, line.text, line.evidence, clues);
      key = undefined;
      continue;
    }
    key = readKey(line.text);
    if (key !== undefined) {
      // “Remarks” alone is a key only where a colon follows.
      continue;
    }
    const pair = readKeyValue(line.text);
    if (pair) readValue(pair[0], pair[1], line.evidence, clues);
    else readLine(line, clues, lines[at + 1]?.text);
  }
}

function readValue(key: string, value: string, evidence: Evidence, clues: Mutable): void {
  clues.lines.push(fact(value, evidence, 0.7));
  if (/^(?:location|place|venue|lieu|ort|lugar|plaats)/.test(key)) clues.places.push(fact(value, evidence, 0.95));
  else if (/date|deliver|datum|fecha|publi|updated/.test(key)) {
    const confidence = /deliver|^date|^datum|^fecha/.test(key) ? 0.97 : /updated/.test(key) ? 0.3 : 0.75;
    for (const day of findDays(value)) clues.dates.push(fact(day.iso, evidence, confidence));
    const status = readStatus(value);
    if (status) clues.statuses.push(fact(status, evidence, 0.95));
  } else if (/speaker|^by$|speech by|author|orador|redner|spreker/.test(key))
    clues.people.push({ person: readPerson(value) ?? { name: value }, evidence, confidence: 0.95 });
  else if (/event|occasion|forum|meeting|anlass/.test(key)) clues.events.push(fact(value, evidence, 0.95));
  else if (/^title|subject|topic|theme/.test(key)) clues.titles.push(fact(value, evidence, 0.85));
  else if (/status/.test(key)) {
    const status = readStatus(value);
    if (status) clues.statuses.push(fact(status, evidence, 0.95));
  } else if (key === 'from')
    // gov.uk: “Foreign Office and The Rt Hon Dominic Raab”.
    for (const part of value.split(/,?\s+and\s+(?=The Rt|Rt|Sir|Dame|Lord|Baroness|(?:Mr|Ms|Mrs|Dr)\b)/u)) {
      if (!BODY.test(part) && !PART.test(part) && isName(part.replace(HONORIFIC, '')))
        clues.people.push({ person: readPerson(part) ?? {}, evidence, confidence: 0.8 });
    }
}

function readLine(line: Line, clues: Mutable, next: string | undefined): void {
  const { evidence, weight } = line;
  const text = line.text
    .replace(/[\u2060\u200b]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (text === '' || MARK.test(text) || IDENTIFIER.test(text)) return;
  clues.lines.push(fact(text, evidence, weight));
  const status = readStatus(text);
  if (status) clues.statuses.push(fact(status, evidence, 0.95));
  const days = findDays(text);
  const dateline = readDateline(text, days);
  if (dateline && !isProse(text)) clues.places.push(fact(dateline.place, evidence, weight));
  for (const day of days)
    clues.dates.push(fact(day.iso, evidence, /publish|updated|posted|released/iu.test(text) ? 0.75 : weight));
  const issued = readIssued(text);
  if (issued) {
    takeHeading(issued, line, clues);
    return;
  }
  // A summary: it may say when, but names and places in it are anybody's.
  if (!line.isHeading && isProse(text)) return;
  const rest = cleanHeading(
    (dateline?.rest ?? text).replace(/^(?:first )?(?:published|delivered|posted|released)(?: on)?:?/iu, ''),
  );
  // A sentence about the text, and not a title.
  if (
    rest === '' ||
    !/\p{L}{2}/u.test(rest) ||
    (status !== undefined &&
      (/^[([]/u.test(text) || !GATHERING.test(rest)) &&
      withoutStatus(rest).split(' ').length > 2 &&
      !FORM.test(rest))
  ) {
    if (status === undefined || rest === '' || !/^\p{L}/u.test(withoutStatus(text))) return;
  }
  if (status !== undefined && readStatus(rest) !== undefined && readHeading(rest)?.person === undefined) {
    const form = FORM.exec(rest)?.[0];
    if (form !== undefined) clues.forms.push(fact(form.toLowerCase(), evidence, 0.6));
    return;
  }
  const bare = rest.replace(/^[([]|[)\]]$/gu, '');
  if (line.isHeading && !BOILERPLATE.test(bare)) clues.headings.push(fact(bare, evidence, 0.4));
  const record = /^((?:Mr|Mrs|Ms|Miss|Dr)\.? (?:Mc|Mac|De|La)?\p{Lu}{2}[\p{L}’'-]*)(?: of \p{Lu}[\p{L} ]+)?$/u.exec(
    bare,
  );
  if (record) {
    clues.people.push({ person: { name: asWritten(record[1] ?? bare) }, evidence, confidence: 0.85 });
    return;
  }
  const heading = readHeading(dateline?.rest ?? text);
  if (heading) {
    takeHeading(heading, line, clues);
    if (heading.form !== undefined || heading.person !== undefined) return;
  }
  if (BOILERPLATE.test(bare)) {
    const form = FORM.exec(bare)?.[0];
    if (form !== undefined) clues.forms.push(fact(form.toLowerCase(), evidence, 0.7));
    if (/^the white house$/iu.test(bare)) clues.places.push(fact('The White House', evidence, 0.5));
    return;
  }
  // “16.02.2022 Strasbourg EEAS Press Team”.
  const after = days.length > 0 && dateline === undefined ? CITY.exec(bare) : null;
  if (after?.index === 0 && bare.length < 80 && !GATHERING.test(bare)) {
    clues.places.push(fact(isPlace(bare, true) ? bare : after[0], evidence, 0.85));
    return;
  }
  if (isPlace(bare, days.length > 0)) {
    clues.places.push(fact(bare, evidence, 0.85));
    return;
  }
  // “Before the House Committee on Foreign Affairs”, on a line of its own.
  if (/^(?:at|before|during|on the occasion of) the\s/iu.test(bare)) {
    takeHeading({ whole: bare, ...readTail(bare) }, line, clues);
    return;
  }
  const isOffice = ROLE.test(bare) && bare.length < 140;
  const person = isOffice || HONORIFIC.test(bare) || /^by\s/iu.test(bare) ? readPerson(bare) : undefined;
  const isMarked =
    /^by\s/iu.test(bare) ||
    HONORIFIC.test(bare) ||
    // An office without a name above: “Secretary-General’s remarks …”.
    (!line.isHeading && clues.people.length > 0 && clues.people.every((each) => each.person.name === undefined)) ||
    (next !== undefined && ROLE.test(next) && next.length < 140 && !GATHERING.test(next)) ||
    / \p{Lu}\. \p{Lu}/u.test(bare);
  if (person !== undefined && (person.name !== undefined || !GATHERING.test(bare.replace(ROLE, '')))) {
    clues.people.push({ person, evidence, confidence: 0.85 });
    return;
  }
  if (isMarked && isName(bare.replace(/^by\s+/iu, '').split(',')[0] ?? '')) {
    clues.people.push({ person: readPerson(bare) ?? { name: bare }, evidence, confidence: 0.8 });
    return;
  }
  const last = clues.people.at(-1);
  const isUnder =
    last?.evidence.from === 'title block' &&
    last.evidence.block === evidence.block &&
    BODY.test(bare) &&
    !GATHERING.test(bare.replace(BODY, ''));
  // A seat of a body is where it was, where the next line is the city.
  if (isBody(bare) && last?.evidence.from !== 'title block' && next !== undefined && isPlace(next, false)) {
    clues.places.push(fact(bare, evidence, 0.85));
    return;
  }
  if (!line.isHeading && (stateNamed(bare) !== undefined || isBody(bare) || isUnder)) {
    if (last !== undefined && last.evidence.from === 'title block' && stateNamed(bare) === undefined)
      clues.people.push({
        person: PART.test(bare) && last.person.organization !== undefined ? { office: bare } : { organization: bare },
        evidence,
        confidence: 0.7,
      });
    return;
  }
  takeTitle(bare, line, clues);
}

function takeHeading(heading: Heading, { evidence, weight }: Line, clues: Mutable): void {
  if (heading.person) clues.people.push({ person: heading.person, evidence, confidence: weight });
  if (heading.state) clues.states.push(fact(heading.state, evidence, weight));
  if (heading.form) clues.forms.push(fact(heading.form, evidence, weight));
  if (heading.kind) clues.kinds.push(fact(heading.kind, evidence, weight));
  if (heading.event)
    clues.events.push(fact(heading.event, evidence, heading.title === undefined ? weight : weight * 0.8));
  if (heading.session) clues.sessions.push(fact(heading.session, evidence, weight));
  if (heading.place) clues.places.push(fact(heading.place, evidence, weight));
  if (heading.topic) {
    clues.topics.push(fact(heading.topic, evidence, weight));
    if (heading.event) clues.sessions.push(fact(heading.topic, evidence, weight));
  }
  const noun = heading.form === undefined ? undefined : heading.form.charAt(0).toUpperCase() + heading.form.slice(1);
  if (heading.title) clues.plainTitles.push(fact(heading.title, evidence, weight * 0.8));
  else if (noun !== undefined && heading.tail)
    clues.plainTitles.push(fact(`${noun} ${heading.tail}`.replace(/ ([:,])/u, '$1'), evidence, weight * 0.8));
  else if (heading.person !== undefined && heading.whole.length < 70)
    clues.plainTitles.push(fact(heading.whole, evidence, heading.tail ? 0.5 : 0.4));
}

/** A gathering, with what it is about; or a title. */
function takeTitle(text: string, { evidence, weight, isHeading }: Line, clues: Mutable): void {
  const { event, topic } = splitEvent(text);
  const isSession =
    /^(?:panel|session|plenary|side event|round ?table|agenda item|breakout|thematic session|item \d)/iu.test(text);
  if (GATHERING.test(event ?? '') && (topic !== undefined || !isHeading || clues.titles.length > 0)) {
    if (isSession || (clues.events.length > 0 && topic !== undefined)) {
      clues.sessions.push(fact(topic ?? text, evidence, weight));
      if (/^panel/iu.test(text)) clues.kinds.push(fact('panel', evidence, weight));
    } else clues.events.push(fact(text, evidence, weight));
  } else if (/^(?:theme|topic|subject):/iu.test(text))
    clues.topics.push(fact(text.replace(/^\w+:\s*/u, ''), evidence, weight));
  else clues.titles.push(fact(text, evidence, isHeading ? weight : weight * 0.8));
}

const isBody = (text: string): boolean =>
  /^(?:the )?(?:U\.S\. |federal |royal |permanent |united )*(?:department|ministry|office|bureau|embassy|permanent mission|mission|government|delegation|nations|kingdom of|republic of|european (?:commission|union|council|parliament)|congress|senate)\b/iu.test(
    text,
  ) &&
  text.split(' ').length < 14 &&
  !GATHERING.test(text.replace(BODY, ''));
