import { diagnose } from '../../core/catalogue.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { type Place, spanOf } from '../../core/source.ts';
import type { Passage } from '../../ir/speech.ts';
import { type Case, object, type Rule, type RuleContext } from '../context.ts';
import { tokenize } from '../english/tokens.ts';
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
  const bodies = bodiesOf(context);
  const said = clausesOf(evidence, context).map((clause) => ({ clause, names: namesOf(clause, bodies) }));
  if (new Set(said.flatMap(({ names }) => names)).size < 2) return [...checkWays(subject, context)];
  const found: Diagnostic[] = [];
  let offset = 0;
  for (const part of written.text.split(/(?<=[;.])\s|(?<=,)\s(?=and\s|while\s|but\s)/)) {
    const start = written.text.indexOf(part, offset);
    offset = start + part.length;
    const clause = new Analysed(part);
    const named = namesOf(clause, bodies);
    const own = named.length > 0 ? named : namesOf(new Analysed(claim.subject.join('. ')), bodies);
    if (own.length !== 1 || own[0] === undefined) continue;
    const other = misplaced(clause, own[0], said);
    if (other === undefined) continue;
    const stretch = { start, end: start + part.length };
    found.push(object('roles-swapped', { said: other, written: own[0] }, subject, stretch, context));
  }
  return [...found, ...checkWays(subject, context)];
};

interface SaidClause {
  readonly clause: Analysed;
  readonly names: readonly string[];
}

/** Of whom the passages say what a clause says, where it is not of whom the clause says it. */
function misplaced(clause: Analysed, own: string, said: readonly SaidClause[]): string | undefined {
  const names = new Set(said.flatMap((each) => each.names));
  if (!names.has(own)) return undefined;
  const words = contentOf(clause.tokens).filter(({ key }) => ![...names].some((name) => partsOf(name).includes(key)));
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

/** Clauses of the sentences, since a quote may leave out whom it is about. */
function clausesOf({ sentences }: Evidence, _context: RuleContext): readonly Analysed[] {
  return sentences.flatMap(({ text }) => text.split(/;\s|\.\s/).map((each) => new Analysed(each)));
}

const lists = new WeakMap<RuleContext, readonly string[]>();

/** Names of bodies: acronyms of the speech, and what the model lists as agencies, partners and terms. */
function bodiesOf(context: RuleContext): readonly string[] {
  const known = lists.get(context);
  if (known) return known;
  const { speech, said, facts } = context;
  const names = new Set<string>();
  for (const { name, acronym } of [...(speech.agencies?.items ?? []), ...(speech.regional?.items ?? [])]) {
    names.add(acronym ?? name);
  }
  for (const { number } of said.transcript.paragraphs) {
    for (const { tokens } of said.sentencesOf(number)) {
      for (const { type, key } of tokens)
        if (type === 'acronym' && /^\p{Lu}{3,}/u.test(key) && !facts.keys.has(key)) names.add(key);
    }
  }
  const made = [...names];
  lists.set(context, made);
  return made;
}

const partsOf = (name: string): readonly string[] => tokenize(name).map(({ key }) => key);

/** Bodies that a text names, each by all the words of its name in a row. */
function namesOf({ tokens }: Analysed, bodies: readonly string[]): readonly string[] {
  const phrase = ` ${tokens.map(({ key }) => key).join(' ')} `;
  return bodies.filter((each) => phrase.includes(` ${partsOf(each).join(' ')} `));
}

const WAY = /\bfrom\s+([^,;.]+?)\s+(?:to|into|towards?)\s+([^,;.]+)/giu;

/** “From … to …”, the wrong way round. */
function checkWays(subject: Case, context: RuleContext): readonly Diagnostic[] {
  const { written, evidence } = subject;
  if (!evidence.quoted.some(({ keys }) => keys.has('from') || keys.has('between'))) return [];
  return [...written.text.matchAll(WAY)].flatMap((match) => {
    const [whole, from = '', to = ''] = match;
    if (!isReversed(from, to, evidence)) return [];
    const stretch = { start: match.index, end: match.index + whole.length };
    return [
      object(
        'roles-swapped',
        { said: `“from ${clip(to)} …”`, written: `“from ${clip(from)} …”` },
        subject,
        stretch,
        context,
      ),
    ];
  });
}

const clip = (text: string): string => text.split(/\s+/).slice(0, 3).join(' ');

/** The two ends of a change or of a corridor, as fields of their own. */
export function checkEnds(
  ends: { readonly from: string; readonly to: string; readonly at: Place } | undefined,
  quotes: readonly Passage[],
  { said }: RuleContext,
): readonly Diagnostic[] {
  if (ends === undefined || !isReversed(ends.from, ends.to, said.evidenceOf(quotes))) return [];
  const parameters = { said: `“${clip(ends.to)} …” first`, written: `“${clip(ends.from)} …”` };
  return [diagnose('roles-swapped', parameters, spanOf(ends.at, 'from'))];
}

/** Whether a passage has both ends, and the second before the first. */
function isReversed(from: string, to: string, { quoted }: Evidence): boolean {
  const [a, b] = [stemsOf(from), stemsOf(to)];
  const [onlyA, onlyB] = [a.filter((each) => !b.includes(each)), b.filter((each) => !a.includes(each))];
  if (onlyA.length === 0 || onlyB.length === 0) return false;
  const placed = quoted.flatMap(({ tokens }) => {
    const place = (stems: readonly string[]): number => tokens.findIndex(({ stem }) => stem === stems[0]);
    const [first, second] = [place(onlyA), place(onlyB)];
    return first === -1 || second === -1 ? [] : [first < second];
  });
  return placed.length > 0 && placed.every((inOrder) => !inOrder);
}

const stemsOf = (text: string): readonly string[] => contentOf(tokenize(text)).map(({ stem }) => stem);
