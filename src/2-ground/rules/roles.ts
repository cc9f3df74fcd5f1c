import type { Diagnostic } from '../../core/diagnostic.ts';
import { remember } from '../../core/remember.ts';
import { tokenize } from '../../english/tokens.ts';
import { object, type Rule, type RuleContext } from '../context.ts';
import { Analysed, contentOf, type Evidence } from '../evidence.ts';

/** Share of a clause's words that a passage's clause must have to be the one that it restates. */
const RESTATES = 0.5;
const LEAST_WORDS = 2;
/** By how much the best clause must be more like the text than those that name the right body. */
const MARGIN = 0.25;

/** What the passages say of one body must not be given to another that they name too. */
export const checkRoles: Rule = (subject, context) => {
  const { claim, written, evidence } = subject;
  if (claim.kind !== 'text') return [];
  const said = clausesOf(evidence, context);
  if (new Set(said.flatMap(({ names }) => names)).size < 2) return [];
  const found: Diagnostic[] = [];
  let offset = 0;
  for (const part of written.text.split(CLAUSE)) {
    const start = written.text.indexOf(part, offset);
    offset = start + part.length;
    const clause = new Analysed(part);
    const named = namesOf(clause, context);
    const own = named.length > 0 ? named : namesOf(new Analysed(claim.subject.join('. ')), context);
    if (own.length !== 1 || own[0] === undefined) continue;
    const other = misplaced(clause, own[0], said);
    if (other === undefined) continue;
    const stretch = { start, end: start + part.length };
    found.push(object('roles-swapped', { said: `“${other}”`, written: `“${own[0]}”` }, subject, stretch, context));
  }
  return found;
};

/** Where a text goes on to speak of another body: after a stop, “and”, or a comma before a name. */
const CLAUSE = /(?<=[;.])\s|(?<=,)\s(?=and\s|while\s|but\s|[A-Z]{2,})/;

interface SaidClause {
  readonly clause: Analysed;
  readonly names: readonly string[];
}

/** Of whom the passages say what a clause says, where it is not of whom the clause says it. */
function misplaced(clause: Analysed, own: string, said: readonly SaidClause[]): string | undefined {
  const names = new Set(said.flatMap((each) => each.names));
  if (!names.has(own)) return undefined;
  const parts = new Set([...names].flatMap(partsOf));
  const words = contentOf(clause.tokens).filter(({ key }) => !parts.has(key));
  const stems = new Set(words.map(({ stem }) => stem));
  if (stems.size < LEAST_WORDS) return undefined;
  const likeness = ({ clause: { stems: other } }: SaidClause): number =>
    [...stems].filter((each) => other.has(each)).length / stems.size;
  const best = said.toSorted((a, b) => likeness(b) - likeness(a))[0];
  if (best === undefined || likeness(best) < RESTATES || best.names.includes(own) || best.names.length === 0)
    return undefined;
  const right = Math.max(0, ...said.filter((each) => each.names.includes(own)).map(likeness));
  return likeness(best) - right >= MARGIN ? best.names.join(' and ') : undefined;
}

/** Clauses of the sentences, since a quote may leave out whom it is about, each with the bodies it names. */
const clausesOf = remember((evidence: Evidence, context: RuleContext): readonly SaidClause[] => {
  return evidence.sentences.flatMap((sentence) => {
    const parts = sentence.text.split(/;\s|\.\s/);
    const texts = parts.length === 1 ? [sentence] : parts.map((each) => new Analysed(each));
    return texts.map((clause) => ({ clause, names: namesOf(clause, context) }));
  });
});

interface Body {
  readonly name: string;
  readonly words: readonly string[];
}

/** Names of bodies by their first word: acronyms of the speech, and what the model lists as agencies and partners. */
const bodiesOf = remember((context: RuleContext): ReadonlyMap<string, readonly Body[]> => {
  const { speech, said, facts } = context;
  const names = new Set<string>();
  for (const { name, acronym } of [...(speech.agencies?.items ?? []), ...(speech.regional?.items ?? [])]) {
    names.add(acronym ?? name);
  }
  for (const { number } of said.transcript.paragraphs) {
    for (const { tokens } of said.sentencesOf(number)) {
      for (const { type, key } of tokens) {
        if (type === 'acronym' && /^[A-Z]{3,}/.test(key) && !facts.keys.has(key)) names.add(key);
      }
    }
  }
  const made = new Map<string, Body[]>();
  for (const name of names) {
    const words = partsOf(name);
    const [first] = words;
    if (first !== undefined) made.set(first, [...(made.get(first) ?? []), { name, words }]);
  }
  return made;
});

const partsOf = (name: string): readonly string[] => tokenize(name).map(({ key }) => key);

/** Bodies that a text names, each by all the words of its name in a row. */
function namesOf({ tokens }: Analysed, context: RuleContext): readonly string[] {
  const bodies = bodiesOf(context);
  const found = new Set<string>();
  for (const [at, { key }] of tokens.entries()) {
    for (const { name, words } of bodies.get(key) ?? []) {
      if (words.every((each, step) => tokens[at + step]?.key === each)) found.add(name);
    }
  }
  return [...found];
}
