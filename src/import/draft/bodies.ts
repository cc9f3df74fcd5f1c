import { findOrganisations, type OrganisationRow, rowOf } from '../../english/gazetteer.ts';
import type { FoundAcronym } from './acronyms.ts';
import type { Actor } from './actor.ts';
import type { SpokenSentence } from './analysis.ts';
import { findNamedBodies } from './named-bodies.ts';
import type { FoundRole } from './roles.ts';

/** Where a sentence names a body. Offsets count UTF-16 code units in its text. */
export interface Mention {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** A body of the speech, with what is found of it as the sentences are gone through. */
export interface Body {
  readonly key: string;
  name: string;
  readonly row?: OrganisationRow;
  readonly roles: FoundRole[];
  /** Words that stand for it with an article before them: the Task Force. */
  readonly shorts: readonly string[];
}

/** Rows that name a state's union or everybody rather than a body with a role. */
const isLeftOut = (name: string): boolean => /^(?:united states|congress|senate|house)$/i.test(name);

/** All mentions of bodies in a sentence, the longest at a place; new bodies join the map. */
export function mentionsOf(sentence: SpokenSentence, bodies: Bodies): readonly Mention[] {
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
export class Bodies {
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

const DEFINED =
  /\b[Tt]he (Fund|Facility|Partnership|Initiative|Mechanism|Coalition|Alliance|Panel|Commission|Board|Forum|Platform|Network|Trust|Council|Agency|Authority|Center|Centre)(?!\s+(?:of|for|on)\b)(?=[\s’',.;:])(?!\s\p{Lu})/gu;

/** Bodies that the speaker proposes and then calls by a word with a capital: a financial intermediary fund, the Fund. */
export function definedTerms(sentences: readonly SpokenSentence[]): readonly Body[] {
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
