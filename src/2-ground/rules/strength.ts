import { diagnose } from '../../core/catalogue.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { spanOf } from '../../core/source.ts';
import type { Ask, Passage } from '../../ir/speech.ts';
import { object, type Rule, type RuleContext } from '../context.ts';
import { findOperative, levelOf, type OperativeVerb } from '../english/strength.ts';
import type { Evidence } from '../evidence.ts';

/** The weakest strength that a text can exceed: what merely may be is held to the hedges' rule. */
const LEAST = 3;

/** No verb of a text may ask more strongly than the strongest of the passages. */
export const checkStrength: Rule = (subject, context) => {
  const { claim, written, own: evidence } = subject;
  if (claim.kind !== 'text' && claim.kind !== 'name') return [];
  const verbs = findOperative(written.text, 'written');
  if (verbs.length === 0) return [];
  const said = strongestSaid(evidence);
  const [first] = verbs.filter(({ level }) => level >= LEAST && level > said.level).sort((a, b) => b.level - a.level);
  if (first === undefined) return [];
  const verb = written.text.slice(first.start, first.end);
  return [object('strength-exceeded', { verb, said: said.words }, subject, first, context)];
};

interface Strongest {
  readonly level: number;
  readonly words: string;
}

const cache = new WeakMap<Evidence, Strongest>();

/** The strongest verb of the quotes, or of their sentences where a quote begins after its verb. */
function strongestSaid(evidence: Evidence): Strongest {
  const made = cache.get(evidence);
  if (made) return made;
  const [best] = [...evidence.quoted, ...evidence.sentences]
    .flatMap(({ text }) => findOperative(text, 'said').map((verb) => ({ verb, text })))
    .sort((a, b) => b.verb.level - a.verb.level);
  const strongest = best
    ? { level: best.verb.level, words: around(best.text, best.verb) }
    : { level: 0, words: evidence.quoted[0]?.text.split(' ').slice(0, 8).join(' ') ?? '' };
  cache.set(evidence, strongest);
  return strongest;
}

/** A verb with a word on either side, as a reader recognises it. */
function around(text: string, { start, end }: OperativeVerb): string {
  const before = /\S+\s$/.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^\s\S+/.exec(text.slice(end))?.[0] ?? '';
  return `${before}${text.slice(start, end)}${after}`.replace(/[\s,.;:]+$/, '');
}

/** The strength that an ask gives itself. */
export function checkAskStrength(ask: Ask<Passage>, evidence: Evidence, _context: RuleContext): readonly Diagnostic[] {
  const said = strongestSaid(evidence);
  const level = levelOf(ask.strength);
  if (level <= said.level) return [];
  const parameters = { verb: ask.strength, said: said.words };
  return [diagnose('strength-exceeded', parameters, spanOf(ask.at, 'strength'))];
}
