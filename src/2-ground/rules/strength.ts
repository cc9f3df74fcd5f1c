import { diagnose } from '../../core/catalogue.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { remember } from '../../core/remember.ts';
import { spanOf } from '../../core/source.ts';
import { findStronger, findStrongest, levelOf, type OperativeVerb, verbsOf } from '../../english/strength.ts';
import type { Ask, Passage } from '../../ir/speech.ts';
import { object, placesOf, type Rule, type RuleContext } from '../context.ts';
import type { Evidence } from '../evidence.ts';

/** No verb of a text may ask more strongly than the strongest of the passages. */
export const checkStrength: Rule = (subject, context) => {
  const { claim, written, own: evidence } = subject;
  if (claim.kind !== 'text' && claim.kind !== 'name') return [];
  const stronger = findStronger(written.text, () => strongestSaid(evidence).level);
  if (stronger === undefined) return [];
  const said = strongestSaid(evidence);
  const verb = written.text.slice(stronger.start, stronger.end);
  return [object('strength-exceeded', { verb, said: said.words }, subject, stronger, context, suggest(said.level))];
};

/** Verbs that ask no more strongly than was said. */
function suggest(level: number): readonly string[] {
  const verbs = verbsOf(level).slice(0, 4);
  return verbs.length === 0 ? [] : [`As strong as what was said is: ${verbs.join(', ')}.`];
}

interface Strongest {
  readonly level: number;
  readonly words: string;
}

/** The strongest verb of the quotes, or of their sentences where a quote begins after its verb. */
const strongestSaid = remember((evidence: Evidence): Strongest => {
  let best: { readonly verb: OperativeVerb; readonly text: string } | undefined;
  for (const { text } of [...evidence.quoted, ...evidence.sentences]) {
    const verb = findStrongest(text);
    if (verb && verb.level > (best?.verb.level ?? 0)) best = { verb, text };
  }
  return best
    ? { level: best.verb.level, words: around(best.text, best.verb) }
    : { level: 0, words: evidence.quoted[0]?.text.split(' ').slice(0, 8).join(' ') ?? '' };
});

/** A verb with a word on either side, as a reader recognises it. */
function around(text: string, { start, end }: OperativeVerb): string {
  const before = /\S+\s$/.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^\s\S+/.exec(text.slice(end))?.[0] ?? '';
  const words = `${before}${text.slice(start, end)}${after}`.replace(/[\s,.;:]+$/, '');
  const isCut = /[\p{L}\p{N}]/u.test(text.slice(end + after.length));
  return isCut ? `${words} …` : words;
}

/** The strength that an ask gives itself. */
export function checkAskStrength(ask: Ask<Passage>, evidence: Evidence, context: RuleContext): readonly Diagnostic[] {
  const said = strongestSaid(evidence);
  const level = levelOf(ask.strength);
  if (level <= said.level) return [];
  const parameters = { verb: ask.strength, said: said.words };
  const more = { hints: suggest(said.level), related: placesOf(ask.quotes, context) };
  return [diagnose('strength-exceeded', parameters, spanOf(ask.at, 'strength'), more)];
}
