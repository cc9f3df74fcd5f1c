import { diagnose } from '../../core/catalogue.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { spanOf } from '../../core/source.ts';
import { tokenize } from '../../english/tokens.ts';
import type { Passage, Term } from '../../ir/speech.ts';
import { object, placesOf, type Rule, type RuleContext } from '../context.ts';
import { contentOf, type Evidence } from '../evidence.ts';
import { foldCase } from '../fold.ts';

/** A term that the speech is said to expand must be expanded in its quotes. */
export function checkExpansion(term: Term<Passage>, evidence: Evidence, context: RuleContext): readonly Diagnostic[] {
  if (term.origin !== 'speech') return [];
  const stems = new Set(evidence.quoted.flatMap((each) => [...each.stems]));
  const words = contentOf(tokenize(term.expansion));
  const missing = words.filter(({ stem }) => !stems.has(stem) && !context.facts.stems.has(stem));
  const isAcronym = /^[^\p{Ll}]*$/u.test(term.term);
  if (missing.length <= (isAcronym ? 0 : words.length * MOST_MISSING)) return [];
  const parameters = { term: term.term, expansion: term.expansion };
  const related = placesOf(term.quotes, context);
  return [diagnose('expansion-unsupported', parameters, spanOf(term.at, 'expansion'), { related })];
}

/** Share of an explanation's words that may be the editor's: it is condensed like any other text; an acronym's is not. */
const MOST_MISSING = 0.2;

/** A long name with its short form in brackets, either way round. */
const IN_BRACKETS =
  /((?:\p{Lu}[\p{L}’'-]+(?:\s(?:of|on|the|and|for|in|to|against))*\s){1,8}\p{Lu}?[\p{L}’'-]+)\s\((\p{Lu}{2,}[\p{Lu}\d-]*)\)|\b(\p{Lu}{2,}[\p{Lu}\d-]*)\s\(((?:\p{Lu}[\p{L}’'-]+\s?(?:(?:of|on|the|and|for|in|to|against)\s)*){2,9})\)/gu;

/** An expansion in a text must be the speech's, or the editor's in the glossary. */
export const checkExpansionsInText: Rule = (subject, context) => {
  const { claim, written, evidence } = subject;
  if ((claim.kind !== 'text' && claim.kind !== 'name') || !written.text.includes('(')) return [];
  return [...written.text.matchAll(IN_BRACKETS)].flatMap((match) => {
    const term = match[2] ?? match[3] ?? '';
    const expansion = (match[1] ?? match[4] ?? '').trim().replace(/^The /, '');
    const words = foldCase(expansion);
    const isKnown =
      [...evidence.quoted, ...evidence.sentences].some(({ text }) => foldCase(text).includes(words)) ||
      context.pairs.some(([short, long]) => short === term && foldCase(long).endsWith(words)) ||
      context.said.transcript.paragraphs.some(({ text }) => text.includes(term) && foldCase(text).includes(words));
    if (isKnown) return [];
    const stretch = { start: match.index, end: match.index + match[0].length };
    return [object('expansion-unsupported', { term, expansion }, subject, stretch, context)];
  });
};
