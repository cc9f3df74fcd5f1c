import { diagnose } from '../../core/catalogue.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { type Place, spanOf } from '../../core/source.ts';
import type { Passage } from '../../ir/speech.ts';
import { type Case, object, placesOf, type Rule, type RuleContext } from '../context.ts';
import { type Token, tokenize } from '../english/tokens.ts';
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
  const ways = checkWays(subject, context);
  if (new Set(said.flatMap(({ names }) => names)).size < 2) return ways;
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
  return [...found, ...ways];
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

const clauses = new WeakMap<Evidence, readonly SaidClause[]>();

/** Clauses of the sentences, since a quote may leave out whom it is about, each with the bodies it names. */
function clausesOf(evidence: Evidence, context: RuleContext): readonly SaidClause[] {
  const known = clauses.get(evidence);
  if (known) return known;
  const made = evidence.sentences.flatMap((sentence) => {
    const parts = sentence.text.split(/;\s|\.\s/);
    const texts = parts.length === 1 ? [sentence] : parts.map((each) => new Analysed(each));
    return texts.map((clause) => ({ clause, names: namesOf(clause, context) }));
  });
  clauses.set(evidence, made);
  return made;
}

interface Body {
  readonly name: string;
  readonly words: readonly string[];
}

const lists = new WeakMap<RuleContext, ReadonlyMap<string, readonly Body[]>>();

/** Names of bodies by their first word: acronyms of the speech, and what the model lists as agencies and partners. */
function bodiesOf(context: RuleContext): ReadonlyMap<string, readonly Body[]> {
  const known = lists.get(context);
  if (known) return known;
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
  lists.set(context, made);
  return made;
}

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

/** Words that tie a thing to the word before them. */
const TIES: ReadonlySet<string> = new Set('to from by for against into in on with of as under'.split(' '));
/** Words that a tie reaches. */
const REACH = 4;

interface Tie {
  /** Stem of the word that something is tied to, and the tie. */
  readonly key: string;
  readonly governor: string;
  readonly objects: readonly string[];
  /** Whether a name is tied. */
  readonly isName: boolean;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

const ties = new WeakMap<Analysed, readonly Tie[]>();

function tiesIn(text: Analysed): readonly Tie[] {
  const known = ties.get(text);
  if (known) return known;
  const { tokens } = text;
  const made = tokens.flatMap((token, index): readonly Tie[] => {
    const governor = tokens[index - 1];
    if (!TIES.has(token.key) || !governor || TIES.has(governor.key) || ARTICLES.test(governor.key)) return [];
    const objects: Token[] = [];
    for (const each of tokens.slice(index + 1, index + 1 + REACH)) {
      const before = tokens[tokens.indexOf(each) - 1];
      if (before && /[.;:,—–]/.test(text.text.slice(before.end, each.start))) break;
      if (TIES.has(each.key) || /^(?:and|or|that|which|who|is|are|was|will|has|have)$/.test(each.key)) break;
      objects.push(each);
    }
    const stems = contentOf(objects).map(({ stem }) => stem);
    const last = objects.at(-1);
    return stems.length === 0 || !last
      ? []
      : [
          {
            key: `${governor.stem} ${token.key}`,
            governor: governor.stem,
            objects: stems,
            isName: objects.some(({ capital }) => capital),
            words: text.text.slice(governor.start, last.end),
            start: governor.start,
            end: last.end,
          },
        ];
  });
  ties.set(text, made);
  return made;
}

const ARTICLES = /^(?:the|an?|and|or|but|is|are|was|were|be|been|has|have|had|will|can|it|that|this|not|also)$/;

/** What a text ties to a word, where the passage ties something else of its own to it: “report to the G20”. */
export const checkTies: Rule = (subject, context) => {
  const { claim, written, own } = subject;
  if (claim.kind !== 'text' || own.quoted.length > MOST_QUOTES) return [];
  const said = own.quoted.flatMap((each) => tiesIn(each));
  for (const tie of tiesIn(written)) {
    const same = said.filter(({ key }) => key === tie.key);
    const [first] = same;
    if (
      first === undefined ||
      !first.isName ||
      !tie.isName ||
      same.some(({ objects }) => objects.some((each) => tie.objects.includes(each)))
    )
      continue;
    // The passage has the thing too, tied to something else; and the text has what belongs here.
    const isMoved = tie.objects.every((each) => own.quoted.some(({ stems }) => stems.has(each)));
    const isLeft = first.objects.some((each) => written.stems.has(each));
    if (!isMoved || !isLeft) continue;
    const parameters = { said: `“${first.words}”`, written: `“${tie.words}”` };
    return [object('roles-swapped', parameters, subject, tie, context)];
  }
  return [];
};

const MOST_QUOTES = 4;

/** Words on either side of a verb that are looked at for who does it to whom. */
const SIDE = 6;

/** Who does what to whom, the wrong way round: subject and object of a verb changed places. */
export const checkActors: Rule = (subject, context) => {
  const { claim, written, own } = subject;
  if (claim.kind !== 'text' || own.quoted.length > MOST_QUOTES) return [];
  const isPassive = ({ tokens }: Analysed, index: number): boolean =>
    tokens.slice(index + 1, index + 4).some(({ key }) => key === 'by') ||
    tokens.slice(Math.max(0, index - 2), index).some(({ key }) => /^(?:is|are|was|were|be|been|being)$/.test(key));
  for (const [index, token] of written.tokens.entries()) {
    if (token.type !== 'word' || STOPPED.has(token.key) || !isVerb(written, index)) continue;
    for (const passage of own.quoted) {
      for (const at of passage.positions.get(token.stem) ?? []) {
        if (!isVerb(passage, at) || isPassive(written, index) !== isPassive(passage, at)) continue;
        const [a, b] = [sides(written, index), sides(passage, at)];
        const crossed = isWithin(a.before.slice(0, NEAREST), b.after) && isWithin(a.after.slice(0, NEAREST), b.before);
        if (!crossed) continue;
        const parameters = {
          said: `“${passage.text.slice(...around(passage, at))}”`,
          written: `“${written.text.slice(...around(written, index))}”`,
        };
        return [object('roles-swapped', parameters, subject, token, context)];
      }
    }
  }
  return [];
};

/** Words next to the verb, on either side, that must have changed sides. */
const NEAREST = 2;
const isWithin = (words: readonly string[], others: readonly string[]): boolean =>
  words.length > 0 && words.every((each) => others.includes(each));

/** Whether a word looks like a verb that is said of what stands before it. */
const isVerb = ({ tokens }: Analysed, index: number): boolean =>
  !(tokens[index]?.joined ?? false) &&
  (/(?:ed|[^s]s|ing|went|gave|took|made|led|met|beat|won)$/.test(tokens[index]?.key ?? '') ||
    /^(?:will|can|could|may|might|must|should|would|to|has|have|had|did)$/.test(tokens[index - 1]?.key ?? ''));

const STOPPED: ReadonlySet<string> = new Set([
  ...TIES,
  ...'and or the a an is are was were be been has have had not that which who than'.split(' '),
]);

function sides(
  { text, tokens }: Analysed,
  index: number,
): { readonly before: readonly string[]; readonly after: readonly string[] } {
  const take = (list: readonly Token[]): readonly string[] => contentOf(list).map(({ stem }) => stem);
  const before: Token[] = [];
  for (let i = index - 1; i >= Math.max(0, index - SIDE); i -= 1) {
    const [token, next] = [tokens[i], tokens[i + 1]];
    if (!token || !next || /[.;:,—–]/.test(text.slice(token.end, next.start))) break;
    before.push(token);
  }
  const after: Token[] = [];
  for (let i = index + 1; i <= Math.min(tokens.length - 1, index + SIDE); i += 1) {
    const [last, token] = [tokens[i - 1], tokens[i]];
    if (!token || !last || /[.;:,—–]/.test(text.slice(last.end, token.start))) break;
    after.push(token);
  }
  return { before: take(before), after: take(after) };
}

/** A few words around one. */
function around({ tokens }: Analysed, index: number): [number, number] {
  const [first, last] = [tokens[Math.max(0, index - 3)], tokens[Math.min(tokens.length - 1, index + 3)]];
  return [first?.start ?? 0, last?.end ?? 0];
}

const WAY = /\bfrom\s+([^,;.]+?)\s+(?:to|into|towards?)\s+([^,;.]+)/gi;

/** “From … to …”, the wrong way round. */
function checkWays(subject: Case, context: RuleContext): readonly Diagnostic[] {
  const { written, evidence } = subject;
  if (!written.keys.has('from') || !evidence.quoted.some(({ keys }) => keys.has('from') || keys.has('between')))
    return [];
  return [...written.text.matchAll(WAY)].flatMap((match) => {
    const [whole, from = '', to = ''] = match;
    if (!isReversed(from, to, evidence)) return [];
    const stretch = { start: match.index, end: match.index + whole.length };
    return [
      object(
        'roles-swapped',
        { said: `“from ${clip(to)} to ${clip(from)}”`, written: `“from ${clip(from)} to ${clip(to)}”` },
        subject,
        stretch,
        context,
      ),
    ];
  });
}

const clip = (text: string): string =>
  text.split(/\s+/).slice(0, 3).join(' ') + (/(?:\S+\s+){3}\S/.test(text) ? ' …' : '');

/** The two ends of a change or of a corridor, as fields of their own. */
export function checkEnds(
  ends: { readonly from: string; readonly to: string; readonly at: Place } | undefined,
  quotes: readonly Passage[],
  context: RuleContext,
): readonly Diagnostic[] {
  if (ends === undefined || !isReversed(ends.from, ends.to, context.said.evidenceOf(quotes))) return [];
  const parameters = { said: `“${ends.to}”`, written: `“${ends.from}”` };
  const related = placesOf(quotes, context);
  return [diagnose('roles-swapped', parameters, spanOf(ends.at, 'from'), { related })];
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
