import { findOrganisations, kindOf, type OrganisationRow } from '../../english/gazetteer.ts';
import { tokenize } from '../../english/tokens.ts';
import type { AgencyKind } from '../../ir/speech.ts';
import type { FoundAcronym } from './acronyms.ts';
import type { Actor } from './actor.ts';
import type { Analysis, SpokenSentence } from './analysis.ts';
import type { FoundAsk } from './ask.ts';
import { Bodies, definedTerms, type Mention, mentionsOf } from './bodies.ts';
import type { EnumeratedItem, Enumeration } from './leads.ts';
import { findNamedBodies } from './named-bodies.ts';
import { type FoundRole, pronounRole, rolesOf } from './roles.ts';

/** A body with the sentences that say what it is for, does, or is to do. */
export interface FoundOrganisation {
  /** As the speech first gives it in full. */
  readonly name: string;
  readonly row?: OrganisationRow;
  readonly kind: AgencyKind;
  readonly roles: readonly FoundRole[];
}

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
    const first = leading(sentence, mentions);
    if (first === undefined && subjects.length === 0) {
      // “It should stand ready”: the body that the sentence before was about.
      const role = before && pronounRole(sentence, sentence.index - before.sentence.index, asked.get(sentence));
      if (role && before) {
        for (const key of before.keys) bodies.get(key)?.roles.push(role);
        before = { sentence, keys: before.keys };
        for (const { key, role: own } of roles) bodies.get(key)?.roles.push(own);
        continue;
      }
    }
    for (const { key, role } of roles) bodies.get(key)?.roles.push(role);
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
