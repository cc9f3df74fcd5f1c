import { diagnose } from '../../core/catalogue.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { spanOf } from '../../core/source.ts';
import type { Passage, Term } from '../../ir/speech.ts';
import { tokenize } from '../english/tokens.ts';
import { contentOf, type Evidence } from '../evidence.ts';

/** A term that the speech is said to expand must be expanded in its quotes. */
export function checkExpansion(term: Term<Passage>, evidence: Evidence): readonly Diagnostic[] {
  if (term.origin !== 'speech') return [];
  const stems = new Set(evidence.quoted.flatMap((each) => [...each.stems]));
  const words = contentOf(tokenize(term.expansion));
  const missing = words.filter(({ stem }) => !stems.has(stem));
  const isAcronym = /^[^\p{Ll}]*$/u.test(term.term);
  if (missing.length <= (isAcronym ? 0 : words.length * MOST_MISSING)) return [];
  return [
    diagnose('expansion-unsupported', { term: term.term, expansion: term.expansion }, spanOf(term.at, 'expansion')),
  ];
}

/** Share of an explanation's words that may be the editor's: it is condensed like any other text; an acronym's is not. */
const MOST_MISSING = 0.2;
