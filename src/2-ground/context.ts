import { type Code, diagnose } from '../core/catalogue.ts';
import type { Diagnostic, Related } from '../core/diagnostic.ts';
import { spanOfStretch } from '../core/source.ts';
import { NameIndex } from '../english/names.ts';
import { formatParagraphs } from '../ir/rich-text.ts';
import type { Passage, Speech } from '../ir/speech.ts';
import type { Claim } from './claims.ts';
import { Analysed, type Evidence, type Said } from './evidence.ts';
import { spanOfPassage } from './passage-span.ts';

/** What rules may know beside the claim itself. */
export interface RuleContext {
  readonly speech: Speech<Passage>;
  readonly said: Said;
  /** The facts of the speech: speaker, actor, event, title. */
  readonly facts: Analysed;
  /** Names that the glossary or a list of bodies says are the same. */
  readonly pairs: readonly (readonly [string, string])[];
  readonly names: NameIndex;
}

/** A claim with what it rests on, both taken apart. */
export interface Case {
  readonly claim: Claim;
  readonly written: Analysed;
  readonly evidence: Evidence;
  /** The same without what the object's items rest on. */
  readonly own: Evidence;
}

/** What rests on more quotes than these sums up too much to be held to the place of each word. */
export const MOST_QUOTES = 4;

/** A rule that looks at one claim at a time. */
export type Rule = (subject: Case, context: RuleContext) => readonly Diagnostic[];

export function createContext(speech: Speech<Passage>, said: Said): RuleContext {
  const { title, speaker, actor, actorAdjective = '', event, form, source = '' } = speech.speech;
  const people = speaker.flatMap(({ name, role = '', organization = '', office = '' }) => [
    name,
    role,
    organization,
    office,
  ]);
  const { name, session = '', kind = '', place = '' } = event;
  const facts = [title, ...people, actor, actorAdjective, name, session, kind, place, form, source];
  const bodies = [...(speech.agencies?.items ?? []), ...(speech.regional?.items ?? [])];
  // The glossary says what is the editor's; a body is called what the speech calls it.
  const isSaid = (words: string): boolean => said.transcript.paragraphs.some(({ text }) => text.includes(words));
  const pairs = [
    ...(speech.glossary ?? []).map(({ term, expansion }) => [term, expansion] as const),
    ...bodies.flatMap(({ name, acronym }) => {
      const isExpanded = isSaid(`${name} (${acronym})`) || isSaid(`${acronym} (${name})`);
      return acronym !== undefined && isExpanded ? [[acronym, name] as const] : [];
    }),
  ];
  return { speech, said, facts: new Analysed(facts.join('. ')), pairs, names: new NameIndex(pairs) };
}

/** A claim as its rules see it: the stress of Markdown is no part of the words. */
export const caseOf = (claim: Claim, { said }: RuleContext): Case => ({
  claim,
  // Word joiners keep offsets as they are.
  written: new Analysed(claim.text.replaceAll('*', '\u2060')),
  evidence: said.evidenceOf(claim.passages),
  own: said.evidenceOf(claim.own),
});

/** A message at a stretch of a claim, with the passages it rests on. */
export function object(
  code: Code,
  parameters: Readonly<Record<string, string | number>>,
  { claim }: Case,
  stretch: { readonly start: number; readonly end: number } | undefined,
  context: RuleContext,
  hints: readonly string[] = [],
  passages: readonly Passage[] = claim.passages,
): Diagnostic {
  const span = stretch ? spanOfStretch(claim.at, claim.text, stretch.start, stretch.end) : claim.at;
  return diagnose(code, parameters, span, { hints, related: placesOf(passages, context) });
}

/** The passages that words rest on, as a message shows them. */
export const placesOf = (passages: readonly Passage[], context: RuleContext, what?: string): readonly Related[] =>
  passages.slice(0, MOST_PLACES).flatMap((each) => place(each, context, what));

/** Passages that a message shows. */
const MOST_PLACES = 2;

function place(
  { paragraph: number, start, end }: Passage,
  { said }: RuleContext,
  what = 'the passage',
): readonly Related[] {
  const paragraph = said.transcript.paragraphs[number - 1];
  if (!paragraph) return [];
  return [{ message: `${what}, in ${formatParagraphs([number])}`, span: spanOfPassage({ paragraph, start, end }) }];
}

/** The beginning of a text, as a message shows it. */
export function firstWords(text: string, most: number): string {
  const words = text.split(/\s+/);
  return words.length > most ? `${words.slice(0, most).join(' ')} …` : text;
}
