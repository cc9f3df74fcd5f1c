import { isOfCountry } from '../../english/countries.ts';
import { findOrganisations } from '../../english/gazetteer.ts';
import type { Word } from '../../english/grammar.ts';
import type { DraftFacts } from './analysis.ts';

const ALWAYS = [
  'our administration',
  'my administration',
  'our government',
  'my government',
  'our country',
  'my country',
  'our nation',
  'my nation',
  'our delegation',
  'my delegation',
  'the delegation',
  'this administration',
  'the administration',
  'my colleagues and i',
];

/** Names that a country has beside its own, in its own speeches. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  'united states': ['america', 'us', 'usa', 'the us'],
  'united kingdom': ['britain', 'uk'],
  'united nations': ['un'],
  'european union': ['eu'],
};

/** Nouns that, with the actor's name or adjective, or with “our”, stand for the actor: the U.S. delegation, our government. */
const OWN =
  /^(?:delegations?|governments?|administration|amendments?|drafts?|resolutions?|proposals?|initiatives?|programs?|programmes?|assistance|contributions?|funding|aid|support|investments?|forces|troops|military|soldiers|experts|agenc(?:y|ies)|departments?|officials|sanctions|congress|senate|treasury|navy|army|presidency|candidature|candidacy|embass(?:y|ies)|diplomats|ministr(?:y|ies)|minister|president|parliament|partnerships?|plan|donations?|commitments?|teams?|police|representatives?|ambassadors?|country|nation|framework|strategy|legislation|budget|proposals?|measures?|orders?|policy|policies)$/;
/** Offices whose holders act for the speaker's side when no other country is named. */
const OFFICE = /^(?:secretary|undersecretary|department|ministry|treasury|usaid)$/;

/** Tells whether words name the speaker's own side. */
export class Actor {
  readonly #names: readonly (readonly string[])[];
  readonly #adjective: string | undefined;
  readonly #country: string;
  /** Subjects that were looked at. */
  readonly #own = new Map<string, boolean>();

  constructor({ actor, actorAdjective }: DraftFacts) {
    this.#country = actor;
    const name = actor.toLowerCase();
    this.#names = [...ALWAYS, name, ...(OTHER_NAMES[name] ?? [])].map((each) => each.split(' '));
    this.#adjective = actorAdjective?.toLowerCase().replaceAll('.', '');
  }

  /** Whether a subject, word indexes with the end exclusive, is the speaker's own side: “the United States”, “our government”. */
  isSubject(words: readonly Word[], start: number, to: number): boolean {
    let from = start;
    while (
      from < to - 1 &&
      /^(?:just|today|yesterday|tomorrow|recently|earlier|later|tonight|last|this|next|week|month|year|morning|now|then|in|on|may|and|so)$/.test(
        words[from]?.key ?? '',
      ) &&
      !/^(?:administration|government|delegation|country|nation)$/.test(words[from + 1]?.key ?? '')
    )
      from += 1;
    const keys = words.slice(from, to).map(({ key }) => key.toLowerCase());
    // What comes after a preposition qualifies the head: the contribution of the United States.
    const cut = keys.findIndex((key, at) => at > 0 && /^(?:of|in|for|to|by|from|with|at|on)$/.test(key));
    const head = cut === -1 ? keys : keys.slice(0, cut);
    if (this.#names.some((name) => endsWith(head, name))) return true;
    const last = head.at(-1) ?? '';
    const isOurs =
      head[0] === 'our' ||
      head[0] === 'my' ||
      head.includes(this.#adjective ?? ' ') ||
      this.#names.some((name) => name.length > 1 && includes(head, name));
    if (isOurs && OWN.test(last)) return true;
    const named = words
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ');
    if (/^(?:[Tt]he )?(?:President|Prime Minister|Chancellor)(?: \p{Lu}[\p{L}.]+){0,3}$/u.test(named)) return true;
    // Secretary Rice, the Department of Agriculture: not the Secretary-General, not another country's.
    const first = words.slice(from, to).find(({ key }) => key !== 'the' && key !== 'vice');
    const isOffice = first?.capital === true && (OFFICE.test(first.key) || /^Vice President\b/.test(named));
    if (isOffice && !keys.includes('general') && !keys.some(isOfCountry)) return true;
    return /\p{Lu}/u.test(named) && this.#isOwnBody(named);
  }

  /** Whether a subject is a body of the actor's country: USAID, the State Department, not its allies'. */
  #isOwnBody(named: string): boolean {
    const known = this.#own.get(named);
    if (known !== undefined) return known;
    const own = findOrganisations(named, { country: this.#country }).some(
      ({ row, start, end }) =>
        row.country === this.#country &&
        /^(?:the |our |and )*$/i.test(named.slice(0, start)) &&
        !/^\s(?:of|in|for|with|from)\b/.test(named.slice(end)),
    );
    this.#own.set(named, own);
    return own;
  }

  /** Whether a name is the actor's own, such as `United Nations` in a speech of its Secretary-General. */
  isActor(name: string): boolean {
    const keys = name.toLowerCase().replaceAll('.', '').split(' ');
    return this.#names.some((each) => each.length === keys.length && endsWith(keys, each));
  }

  /** Whether a name says that the body is the actor's: U.S. Department of State. */
  isOfActor(name: string): boolean {
    const keys = name.toLowerCase().replaceAll('.', '').split(' ');
    return keys[0] === this.#adjective || this.#names.slice(ALWAYS.length).some((each) => includes(keys, each));
  }

  /** Whether the actor is named anywhere among words. */
  isNamed(words: readonly Word[]): boolean {
    const keys = words.map(({ key }) => key.toLowerCase());
    return this.#names.some((name) => includes(keys, name)) || keys.includes(this.#adjective ?? ' ');
  }
}

const includes = (keys: readonly string[], name: readonly string[]): boolean =>
  keys.some((_, at) => name.every((each, step) => keys[at + step] === each));

const endsWith = (keys: readonly string[], name: readonly string[]): boolean =>
  name.every((each, step) => keys[keys.length - name.length + step] === each);
