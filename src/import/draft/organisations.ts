import type { VerbGroup, Word } from '../../english/clauses.ts';
import { findOrganisations, kindOf, type OrganisationRow, rowOf } from '../../english/gazetteer.ts';
import { tokenize } from '../../english/tokens.ts';
import type { AgencyKind } from '../../ir/speech.ts';
import type { FoundAcronym } from './acronyms.ts';
import type { Actor } from './actor.ts';
import type { Analysis, SpokenSentence } from './analysis.ts';
import type { FoundAsk } from './asks.ts';
import type { EnumeratedItem, Enumeration } from './enumerations.ts';
import { findNamedBodies } from './named-bodies.ts';

/** A body with the sentences that say what it is for, does, or is to do. */
export interface FoundOrganisation {
  /** As the speech first gives it in full. */
  readonly name: string;
  readonly row?: OrganisationRow;
  readonly kind: AgencyKind;
  readonly roles: readonly FoundRole[];
}

export interface FoundRole {
  readonly sentence: SpokenSentence;
  /** `subject`, `object`, `possession`, `channel`, `description` or `pronoun`. */
  readonly basis: string;
  readonly confidence: number;
  /** Where what it does begins in the sentence: its verb. */
  readonly start?: number;
  /** Where what is asked of it begins, in a sentence that asks. */
  readonly ask?: { readonly start: number };
  /** The item of a list that says it, where the sentence says much else. */
  readonly part?: string;
}

interface Mention {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

interface Body {
  readonly key: string;
  name: string;
  readonly row?: OrganisationRow;
  readonly roles: FoundRole[];
  /** Words that stand for it with an article before them: the Task Force. */
  readonly shorts: readonly string[];
}

/** Rows that name a state's union or everybody rather than a body with a role. */
const isLeftOut = (name: string): boolean => /^(?:united states|congress|senate|house)$/i.test(name);

/** The bodies that the speech gives a role, in the order of their first mention. */
export function findAllOrganisations(
  { sentences, facts }: Analysis,
  actor: Actor,
  asks: readonly FoundAsk[],
  enumerations: readonly Enumeration[],
  acronyms: readonly FoundAcronym[],
): readonly FoundOrganisation[] {
  const bodies = new Bodies(actor, facts.actor, acronyms, definedTerms(sentences));
  const parts = itemsByParagraph(enumerations);
  const asked = new Map(asks.map((ask) => [ask.sentence, ask] as const));
  let before: { sentence: SpokenSentence; keys: readonly string[] } | undefined;
  for (const sentence of sentences) {
    const mentions = mentionsOf(sentence, bodies);
    const roles = rolesOf(sentence, mentions, asked.get(sentence)).map(({ key, role }) => ({
      key,
      role: narrow(
        role,
        mentions.find((each) => each.key === key),
        parts,
      ),
    }));
    const subjects = roles.filter(({ role }) => role.basis === 'subject').map(({ key }) => key);
    if (mentions.length === 0 || subjects.length === 0) {
      // “It should stand ready”: the body that the sentence before was about.
      const role = before && pronounRole(sentence, sentence.index - before.sentence.index);
      if (role && before) {
        for (const key of before.keys) bodies.get(key)?.roles.push(role);
        before = { sentence, keys: before.keys };
        for (const { key, role: own } of roles) bodies.get(key)?.roles.push(own);
        continue;
      }
    }
    for (const { key, role } of roles) bodies.get(key)?.roles.push(role);
    const first = leading(sentence, mentions);
    const about = subjects[0] ?? first;
    if (about !== undefined) before = { sentence, keys: [about] };
    else if (mentions.length > 0) before = undefined;
  }
  return bodies.all
    .filter(({ roles }) => roles.length > 0)
    .map(({ name, row, roles }) => ({
      name,
      ...(row ? { row } : {}),
      kind: row ? kindOf(row) : kindOfName(name, actor),
      roles: distinct(roles),
    }));
}

/** A role that an item of a list says rests on that item. */
function narrow(
  role: FoundRole,
  mention: Mention | undefined,
  parts: ReadonlyMap<number, readonly EnumeratedItem[]>,
): FoundRole {
  const { text, paragraph } = role.sentence;
  if (mention === undefined || text.length < 200) return role;
  const part = parts.get(paragraph)?.find((item) => {
    const at = text.indexOf(item.text);
    return at !== -1 && at <= mention.start && at + item.text.length >= mention.end;
  });
  return part === undefined || part.text === text ? role : { ...role, part: part.text };
}

function itemsByParagraph(enumerations: readonly Enumeration[]): ReadonlyMap<number, readonly EnumeratedItem[]> {
  const found = new Map<number, EnumeratedItem[]>();
  for (const item of enumerations.flatMap(({ items }) => items)) {
    const known = found.get(item.paragraph);
    if (known) known.push(item);
    else found.set(item.paragraph, [item]);
  }
  return found;
}

/** Names of bodies in a text, in order. */
export function namesIn(text: string): readonly string[] {
  const rows = findOrganisations(text).map(({ start, end }) => ({ start, end }));
  const named = findNamedBodies(text, tokenize(text));
  const all = [
    ...named,
    ...rows.filter((row) => !named.some((each) => each.start <= row.start && each.end >= row.end)),
  ];
  return all
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end).replace(/['’]s?$/, ''));
}

const distinct = (roles: readonly FoundRole[]): readonly FoundRole[] =>
  roles.filter(({ sentence }, at) => roles.findIndex((each) => each.sentence === sentence) === at);

/** The body that opens a sentence, even where it only celebrates: what “it” then means. */
const leading = (sentence: SpokenSentence, mentions: readonly Mention[]): string | undefined =>
  mentions.find(({ start }) => start < 8 && /^(?:the\s+)?$/i.test(sentence.text.slice(0, start)))?.key;

function kindOfName(name: string, actor: Actor): AgencyKind {
  if (
    /^(?:U\.?S\.?|American)\b|\b(?:Department|Ministry|Congress|Senate)\b|^(?:Office|Bureau) of\b/.test(name) ||
    actor.isOfActor(name)
  )
    return 'national';
  if (/\b(?:Inter-?Agency|Interagency)\b/i.test(name)) return 'inter-agency';
  if (/\b(?:United Nations|UN|U\.N\.)\b/.test(name)) return 'un';
  if (/\b(?:African|Asian|European|Latin American|Arab|Pacific|Caribbean|Regional)\b/.test(name)) return 'regional';
  return 'other';
}

/** All mentions of bodies in a sentence, the longest at a place; new bodies join the map. */
function mentionsOf(sentence: SpokenSentence, bodies: Bodies): readonly Mention[] {
  const { text, tokens } = sentence;
  const mentions: Mention[] = [];
  const add = (body: Body, start: number, end: number): void => {
    if (!mentions.some((each) => each.start < end && start < each.end)) mentions.push({ key: body.key, start, end });
  };
  const rows = findOrganisations(text, { country: bodies.country, named: bodies.rows });
  const named = findNamedBodies(text, tokens);
  // The longer wins: the G20 Finance-Health Task Force is not the G20.
  for (const { name, start, end } of named) {
    // A seat is no part of a listed name: the Permanent Court of Arbitration in The Hague.
    const known = rows.some(
      (each) =>
        each.start <= start &&
        (each.end >= end || (each.start === start && /^\s+in\s/.test(text.slice(each.end, end)))),
    );
    if (!known && !isLeftOut(name) && !bodies.actor.isActor(name)) add(bodies.named(name), start, end);
  }
  for (const { row, start, end } of rows) {
    // WHO-approved vaccines say nothing of the WHO.
    if (bodies.actor.isActor(row.name) || /^[-‑]\p{L}/u.test(text.slice(end, end + 2))) continue;
    add(bodies.listed(row, text.slice(start, end)), start, end);
  }
  for (const [at, token] of tokens.entries()) {
    const short = token.type === 'number' ? undefined : bodies.acronym(token.text.replace(/['’]s$/, ''));
    if (short) add(short, token.start, token.end);
    if (!/^(?:the|an?)$/.test(token.key)) continue;
    const [one, two, three, four] = [1, 2, 3, 4].map((step) => tokens[at + step]?.end);
    const first = tokens[at + 1]?.start ?? 0;
    for (const end of [four, three, two, one]) {
      const body = end === undefined ? undefined : bodies.short(text.slice(first, end).replace(/['’]s$/, ''));
      if (body === undefined || end === undefined || /^[-‑]\p{L}/u.test(text.slice(end, end + 2))) continue;
      add(body, first, end);
      break;
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** The bodies of a speech, by what they are called. */
class Bodies {
  readonly actor: Actor;
  /** The actor's country, whose own bodies are known by short names. */
  readonly country: string;
  /** Listed bodies that the speech has named so far. */
  readonly rows: Set<OrganisationRow> = new Set();
  readonly #all = new Map<string, Body>();
  /** What a body is called after an article, in full or for short; the last to be named is meant. */
  readonly #shorts = new Map<string, Body>();
  readonly #byLastWord = new Map<string, Body[]>();
  readonly #names = new Map<string, Body>();
  /** Long forms by short form, as the speech has them side by side, and the reverse. */
  readonly #longs: ReadonlyMap<string, string>;
  readonly #terms: ReadonlyMap<string, string>;

  constructor(actor: Actor, country: string, acronyms: readonly FoundAcronym[], defined: readonly Body[]) {
    this.actor = actor;
    this.country = country;
    const pairs = acronyms.flatMap(({ term, expansion }) =>
      expansion === undefined ? [] : [[term, fold(expansion)] as const],
    );
    this.#longs = new Map(pairs);
    this.#terms = new Map(pairs.map(([term, long]) => [long, term]));
    for (const body of defined) this.#put(body);
  }

  /** In the order of their first mention. */
  get all(): readonly Body[] {
    return [...this.#all.values()];
  }

  get(key: string): Body | undefined {
    return this.#all.get(key);
  }

  /** A body by a name that its form tells; one that the speech calls by a listed acronym is the listed one. */
  named(name: string): Body {
    const term = this.#terms.get(fold(name));
    const row = term === undefined ? undefined : rowOf(term);
    if (row) return this.listed(row, name);
    const last = fold(name).split(' ').at(-1) ?? '';
    const known = this.#byLastWord.get(last)?.find((each) => isSameBody(each.name, name));
    return known ?? this.#put({ key: fold(name), name, roles: [], shorts: shortsOf(name) });
  }

  /** A body of the gazetteer, under the fullest name that the speech has for it. */
  listed(row: OrganisationRow, name: string): Body {
    this.rows.add(row);
    const known = this.#all.get(`#${row.id}`);
    if (known === undefined) return this.#put({ key: `#${row.id}`, name, row, roles: [], shorts: shortsOf(name) });
    if (name.length > known.name.length && /\s/.test(name)) {
      known.name = name;
      this.#names.set(fold(name), known);
      for (const short of shortsOf(name)) this.#shorts.set(short, known);
    }
    return known;
  }

  /** The body that a short form stands for, where the speech says so. */
  acronym(term: string): Body | undefined {
    const long = this.#longs.get(term);
    return long === undefined ? undefined : this.#names.get(long);
  }

  short(words: string): Body | undefined {
    return this.#shorts.get(words);
  }

  #put(body: Body): Body {
    this.#all.set(body.key, body);
    this.#names.set(fold(body.name), body);
    for (const short of body.shorts) this.#shorts.set(short, body);
    const last = fold(body.name).split(' ').at(-1) ?? '';
    this.#byLastWord.set(last, [...(this.#byLastWord.get(last) ?? []), body]);
    return body;
  }
}

const fold = (name: string): string => name.toLowerCase().replace(/[‐‑–]/g, '-');

/** Two names of one body: the Finance-Health Task Force, the G20 Finance-Health Task Force. */
function isSameBody(a: string, b: string): boolean {
  const [x, y] = [fold(a), fold(b)];
  return x === y || (x.length > y.length ? x.endsWith(` ${y}`) && / /.test(y) : y.endsWith(` ${x}`) && / /.test(x));
}

/** The last one or two words of a longer name, by which it is called later: the Task Force, the Council. */
function shortsOf(name: string): readonly string[] {
  const words = name.split(/\s+/);
  if (words.length < 2) return [];
  const of = words.findIndex((word) => /^(?:of|on|for|against)$/.test(word));
  const before = of === -1 ? words : words.slice(0, of);
  const last = before.at(-1) ?? '';
  const isCommon =
    /^(?:Nations|States|Organization|Organisation|Union|Office|Department|Conference|Program|Programme)$/.test(last);
  if (!/^\p{Lu}/u.test(last) || isCommon || before.length < (of === -1 ? 2 : 1)) return [];
  return [/^(?:Force|Group)$/.test(last) ? before.slice(-2).join(' ') : last];
}

const SOURCES =
  /^(?:say|estimate|warn|note|predict|find|project|describe|call|report|conclude|put|suggest|state|rank)$/;
const FOR_IT =
  /^(?:convene|reconvened?|support|strengthen|fund|finance|join|reform|encourage|urge|ask|invite|help|empower|create|establish|launch|host|chair|expand|improve|replenish|rejoin|partner|enhance|back|equip|reinforce|revitalize|modernize|welcome|commend|assist|transform|develop|endorse|resource|found|recognize|utilize|use|enable|call|propose|work|contribute|rely)$/;

/** Whether, and how, a sentence says what a body is for. */
function roleOf(sentence: SpokenSentence, mention: Mention, ask: FoundAsk | undefined): FoundRole | undefined {
  const { words, verbs, text } = sentence;
  if (
    /^(?:(?:first|finally|and|also),?\s+)*(?:(?:let me|I (?:want|would like|wish) to)\s+)?(?:thank|congratulate)\b/i.test(
      text,
    )
  )
    return undefined;
  const from = words.findIndex(({ end }) => end > mention.start);
  let to = words.findIndex(({ start }) => start >= mention.end);
  if (to === -1) to = words.length;
  if (from === -1) return undefined;
  const role = (basis: string, confidence: number, start?: number): FoundRole => ({
    sentence,
    basis,
    confidence,
    ...(start === undefined ? {} : { start }),
    ...(ask === undefined ? {} : { ask: { start: ask.action.start } }),
  });
  const before = text.slice(Math.max(0, mention.start - 60), mention.start);
  const after = text.slice(mention.end, mention.end + 80);
  if (
    /\b(?:according to|as|thank|in the words of|quoted? by)\s+(?:the\s+)?$/i.test(before) &&
    !/\bas\s+(?:the\s+)?$/i.test(before)
  )
    return undefined;
  if (/\bnot (?:yet )?(?:a )?members? of (?:the\s+)?$/i.test(before)) return undefined;
  // The body as the subject, alone or among others.
  for (const group of verbs) {
    const { subject } = group;
    if (subject.kind !== 'noun' || from < subject.from || from >= subject.to) continue;
    if (SOURCES.test(group.lemma) && group.modal === undefined && !group.passive) return undefined;
    if (/^(?:celebrate|mark|commemorate|turn)$/.test(group.lemma)) return undefined;
    if (isHead(words, subject, from, to)) {
      const start = ask && ask.action.start > mention.end ? ask.action.start : words[group.from]?.start;
      return role('subject', group.modal !== undefined || group.lemma === 'be' ? 0.9 : 0.8, start);
    }
    if (/^['’]s?\s/.test(after) || /['’]s?$/.test(text.slice(mention.start, mention.end)))
      return role('possession', 0.75);
    if (new RegExp(`\\b(?:${WORK})\\s+(?:of|by|to|from|for)\\s+(?:the\\s+)?$`, 'i').test(before))
      return role('possession', 0.75);
  }
  if (
    /^['’]s?\s+(?:\w+\s+){0,2}(?:role|expertise|mandate|work|efforts?|agreement|capacity|leadership|ability|mission|jurisdiction|contribution|decision|analysis|initiative|strategy|reform|resources|core|budget|secretariat)/i.test(
      after,
    )
  )
    return role('possession', 0.75);
  if (new RegExp(`\\b(?:${WORK})\\s+(?:of|by|to|from|for|in|played by)\\s+(?:the\\s+)?$`, 'i').test(before))
    return role('possession', 0.7);
  if (
    /\b(?:through|via|hosted (?:at|by)|chaired by|led by|managed by|administered by|established by|coordinated by|run by|overseen by|under the auspices of|partners at|colleagues at|(?:together|united|organized) under|spearheaded by)\s+(?:the\s+|our\s+)?$/i.test(
      before,
    )
  )
    return role('channel', 0.7);
  if (
    /^,?\s+(?:which|whose|chaired|established|created|founded|known|hosted)\b/.test(after) ||
    (/^,\s+(?:a|an|the)\s+\w+/.test(after) &&
      /^,\s+(?:a|an|the)\s+(?:\w+\s+){0,3}(?:body|organization|agency|facility|forum|institution|fund|group|partnership|instrument|mechanism|coalition|network|alliance|initiative|center)/.test(
        after,
      ))
  )
    return role('description', 0.75);
  if (
    /\b(?:together with|in partnership with|in cooperation with|partnering with|jointly with|alongside)\s+(?:the\s+|our\s+)?$/i.test(
      before,
    )
  )
    return role('partner', 0.65);
  const agent = /\b(\p{L}+ed) by\s+(?:the\s+)?$/u.exec(before)?.[1];
  if (
    agent !== undefined &&
    !/^(?:approved|adopted|cited|quoted|noted|endorsed|affected|caused|attended|shared|recognized)$/.test(agent)
  )
    return role('channel', 0.6);
  // What is asked of it, or done for it.
  // “Countries that aspire to join the Council should”: it is not the Council that is asked.
  const asked =
    ask && isIn(ask.to, mention) && !/\b(?:that|which|who)\b/.test(text.slice(ask.to?.start, mention.start));
  if (asked || (ask && nearObject(verbs, words, from))) return role('object', 0.8);
  if (ask && isIn(ask.to, mention)) return { sentence, basis: 'object', confidence: 0.6 };
  return nearObject(verbs, words, from) ? role('object', 0.65) : undefined;
}

const WORK =
  'members?|investments?|role|roles|work|efforts?|mandate|expertise|contributions?|capacity|leadership|mission|jurisdiction|support|functions?|resources|funding|replenishment|importance|strengthening|reform|creation|establishment|launch|partnership|cooperation|collaboration|authority|credibility|effectiveness|home';

const isIn = (span: { readonly start: number; readonly end: number } | undefined, mention: Mention): boolean =>
  span !== undefined && mention.start >= span.start && mention.end <= span.end;

/** Whether a mention is the head of a subject or one of several heads, not a word that qualifies another. */
function isHead(words: readonly Word[], subject: VerbGroup['subject'], from: number, to: number): boolean {
  // What follows the mention within the subject belongs to it, or is another head.
  const next = words[to];
  if (
    to < subject.to &&
    next !== undefined &&
    !/[,(–—]/.test(next.gap) &&
    !/^(?:and|or|in|which|that|whose|as|itself|member|members|together)$/.test(next.key)
  )
    return false;
  const previous = words[from - 1];
  const opening = previous?.key === 'the' ? words[from - 2] : previous;
  const at = previous?.key === 'the' ? from - 2 : from - 1;
  if (at < subject.from || opening === undefined) return true;
  return (
    /^(?:and|or|as|like|including)$/.test(opening.key) ||
    /,/.test((words[at + 1] as Word).gap) ||
    at < subject.from ||
    !/^(?:of|in|to|by|for|from|with|at|on|within|under|the)$/.test(opening.key)
  );
}

/** Whether a verb that does something for a body stands right before it: strengthen the World Intellectual Property Organization. */
function nearObject(verbs: readonly VerbGroup[], words: readonly Word[], from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 9); i -= 1) {
    const word = words[i] as Word;
    if (/[;:.]/.test((words[i + 1] as Word).gap)) return false;
    if (/^(?:at|before|within|from|since|during|between|towards?)$/.test(word.key)) return false;
    const lemma = verbs.find(({ head }) => head === i)?.lemma ?? LEMMAS[word.key];
    if (lemma === 'need') return words[i - 1]?.key === 'we';
    if (lemma !== undefined) return FOR_IT.test(lemma);
  }
  return false;
}

/** Participles and infinitives that stand without a subject. */
const LEMMAS: Readonly<Record<string, string>> = Object.fromEntries(
  'convene reconvene support strengthen fund finance join reform encourage urge ask invite empower create establish launch host expand improve replenish rejoin enhance reinforce partner assist help contribute develop'
    .split(' ')
    .flatMap((lemma) => [
      [lemma, lemma],
      [lemma.endsWith('e') ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`, lemma],
    ]),
);

const CALLED =
  'forum|organi[sz]ations?|body|agency|agencies|institutions?|fund|group|partnership|panel|council|court|bank|commission|committee|task force|initiative|assembly|mechanism|programme?|coalition|alliance|facility|network|center|centre|institute';
const THIS_BODY = new RegExp(
  `^(?:(?:through|with|under|in|for) )?(?:this|these|the|that) (?:new )?(?:${CALLED})\\b`,
  'i',
);

/** A sentence that goes on about a body by “it”, “they”, “this forum”; `distance` is how many sentences before it stands. */
function pronounRole(sentence: SpokenSentence, distance: number): FoundRole | undefined {
  const [first] = sentence.verbs;
  if (first === undefined || distance > 3) return undefined;
  const start = sentence.words[first.from]?.start;
  const role: FoundRole = { sentence, basis: 'pronoun', confidence: 0.6, ...(start === undefined ? {} : { start }) };
  if (THIS_BODY.test(sentence.text)) return role;
  const subject = sentence.words.slice(first.subject.from, first.subject.to).map(({ key }) => key);
  const isIt =
    first.subject.kind === 'pronoun' && /^(?:it|they)$/.test(subject.at(-1) ?? '') && first.subject.from <= 3;
  if (!isIt || distance > 1) return undefined;
  // “It is clear that” is about nothing.
  if (
    first.lemma === 'be' &&
    /^(?:clear|important|essential|imperative|time|true|a|an|not|also|vital|critical|our|in|about|with|for|up)$/.test(
      sentence.words[first.head + 1]?.key ?? '',
    )
  )
    return undefined;
  return /^(?:take|seem|require|mean|appear)$/.test(first.lemma) ? undefined : role;
}

/** The roles of all bodies of a sentence; those in one row have one role: such as ASEAN, the OSCE and the OAS. */
function rolesOf(
  sentence: SpokenSentence,
  mentions: readonly Mention[],
  ask: FoundAsk | undefined,
): readonly { readonly key: string; readonly role: FoundRole }[] {
  const own = mentions.map((mention) => roleOf(sentence, mention, ask));
  return mentions.flatMap(({ key }, at) => {
    let role = own[at];
    for (let i = at; role === undefined && i > 0 && isRow(sentence.text, mentions[i - 1], mentions[i]); i -= 1)
      role = own[i - 1];
    for (let i = at; role === undefined && isRow(sentence.text, mentions[i], mentions[i + 1]); i += 1)
      role = own[i + 1];
    return role === undefined ? [] : [{ key, role }];
  });
}

const isRow = (text: string, a: Mention | undefined, b: Mention | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  /^(?:,\s*(?:and\s+)?|\s+and\s+|\s+or\s+)(?:the\s+)?$/.test(text.slice(a.end, b.start));

const DEFINED =
  /\bthe (Fund|Facility|Partnership|Initiative|Mechanism|Coalition|Alliance|Panel|Commission|Board|Forum|Platform|Network|Trust|Council|Agency|Authority|Center|Centre)(?!\s+(?:of|for|on)\b)(?=[\s’',.;:])(?!\s\p{Lu})/gu;

/** Bodies that the speaker proposes and then calls by a word with a capital: a financial intermediary fund, the Fund. */
function definedTerms(sentences: readonly SpokenSentence[]): readonly Body[] {
  const counts = new Map<string, number>();
  for (const { text } of sentences) {
    for (const [, word = ''] of text.matchAll(DEFINED)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const terms = [...counts].flatMap(([word, count]) => {
    if (count < 2) return [];
    const noun = new RegExp(`\\b(?:an?|new|this|the) ((?:[a-z-]+ ){1,3}${word.toLowerCase()})\\b`);
    for (const { text } of sentences) {
      const [, name] = noun.exec(text) ?? [];
      if (name !== undefined && !/\b(?:of|type|kind|this|that|for|to)\b/.test(name))
        return [{ key: `the ${word}`, name, roles: [], shorts: [word, name] }];
    }
    return [];
  });
  return [...terms, ...foundedIn(sentences).filter(({ name }) => !terms.some((term) => term.name === name))];
}

const FOUNDED =
  /\b(?:establish|creat|launch|set up|found|inaugurat)\w*\s+(?:an?|the|our)\s+((?:(?!of|for|to|that|which|and)[a-z-]+ ){1,3}(?:fund|facility|task force|alliance|coalition|commission|agency|network))\b/gu;

/** Bodies that are founded without a name in capitals: we have established a kleptocracy fund. */
function foundedIn(sentences: readonly SpokenSentence[]): readonly Body[] {
  const found = new Map<string, Body>();
  for (const { text } of sentences) {
    for (const [, name = ''] of text.matchAll(FOUNDED)) found.set(name, { key: name, name, roles: [], shorts: [name] });
  }
  return [...found.values()];
}
