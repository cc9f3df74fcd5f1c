import { readSpeech } from '../../src/1-read/speech.ts';
import { type Claim, type ClaimKind, collectClaims } from '../../src/2-ground/claims.ts';
import { caseOf, createContext, type Rule, type RuleContext } from '../../src/2-ground/context.ts';
import { Said } from '../../src/2-ground/evidence.ts';
import { ground } from '../../src/2-ground/ground.ts';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import type { Passage, Speech } from '../../src/ir/speech.ts';
import type { Transcript } from '../../src/ir/transcript.ts';
import { memoryWorld } from './memory-world.ts';
import { wordsAt } from './spans.ts';

/** Tuesday, 3 June 2008. */
const FACTS = `speech:
  title: A title
  speaker: { name: Ada Moss, role: Mayor }
  actor: Atlantis
  actorAdjective: Atlantean
  event: { name: A meeting, date: 2008-06-03 }
  language: en-US
`;

/** A model whose quotes were looked for, with what rules are given of it. */
export interface Held {
  readonly speech: Speech<Passage>;
  readonly transcript: Transcript;
  readonly incomplete: ReadonlySet<object>;
  readonly claims: readonly Claim[];
  readonly context: RuleContext;
}

/** A model of these sections, in YAML, of a speech of which this was said. */
export function hold(said: string, sections: string, facts: string = FACTS): Held {
  const files = { 'a/transcript.md': said, 'a/speech.yaml': `${facts}${sections}` };
  const { output, diagnostics } = readSpeech('a', memoryWorld(files));
  if (output === undefined)
    throw new Error(`the fixture is wrong: ${JSON.stringify(diagnostics.map((d) => d.message))}`);
  const { transcript } = output;
  const { speech, incomplete } = ground(output.speech, transcript);
  const claims = collectClaims(speech, incomplete);
  return { speech, transcript, incomplete, claims, context: createContext(speech, new Said(transcript)) };
}

/** What a one-claim model has beside what was said and what is written. */
export interface Given {
  /** The whole of the first paragraph where none are given. */
  readonly quotes?: readonly string[];
  readonly kind?: ClaimKind;
  /** Further sections, in YAML; where the text stands in one of them, nothing else is made of it. */
  readonly more?: string;
}

/** The messages of a rule on one text. */
export function messagesOf(rule: Rule, said: string, text: string, given: Given = {}): readonly Diagnostic[] {
  const { kind = 'text', more = '' } = given;
  const quotes = given.quotes ?? [said.split('\n\n')[0] ?? ''];
  const own = more.includes(text) ? '' : sectionOf(kind, text, quotes);
  const { claims, context, incomplete } = hold(said, own + more);
  const claim = claims.find((each) => each.text === text && each.kind === kind);
  if (claim === undefined || incomplete.size > 0) throw new Error('the fixture is wrong');
  return rule(caseOf(claim, context), context);
}

function sectionOf(kind: ClaimKind, text: string, quotes: readonly string[]): string {
  const cited = { quotes };
  const support = { name: 'A name', text: 'A text.', ...cited };
  const withSupport = (field: string) => ({
    keyMessage: { text: 'A text.', ...cited, supports: [{ ...support, [field]: text }] },
  });
  const sections = {
    text: () => ({ keyMessage: { text, ...cited } }),
    name: () => withSupport('name'),
    ordinal: () => withSupport('ordinal'),
    label: () => ({ quotations: [{ text: quotes[0], by: 'Ada Moss', about: text, ...cited }] }),
    words: () => ({ quotations: [{ text, by: 'Ada Moss', ...cited }] }),
  }[kind]();
  return Object.entries(sections)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('');
}

/** Code and covered words of each message of a rule on one text; a text as a whole is given without its quotation marks. */
export const judge = (...given: Parameters<typeof messagesOf>): readonly (readonly [string, string | undefined])[] =>
  messagesOf(...given).map(({ code, span }) => [code, wordsAt(span)?.replace(/^"(.*)"$/s, '$1')]);
