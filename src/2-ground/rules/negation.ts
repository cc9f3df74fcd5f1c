import { object, type Rule } from '../context.ts';
import { tokenize } from '../english/tokens.ts';
import { type Analysed, contentOf } from '../evidence.ts';

/** Words that turn a statement around. */
const NEGATORS =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b|\brather than\b|\binstead of\b/giu;
/** Words that are negative by themselves, so that a text with one of them need not say “not”. */
const NEGATIVE =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|rather than|instead|lack\w*|absen\w*|fail\w*|refus\w*|oppos\w*|den(?:y|ies|ied|ial|ying)|reject\w*|prevent\w*|avoid\w*|miss(?:ing|es|ed)?|unabl\w*|inabilit\w*|impossib\w*|stop\w*|end(?:s|ed|ing)?|hardly|scarcely|barely|only|exclud\w*|prohibit\w*|ban\w*|forbid\w*|beyond|short of|free of|free from|far from|little|few(?:er)?|un\w{3,}|in(?:adequa|suffic|capab|comple|effect|secur)\w*|non\w*|dis\w{4,}|mis\w{4,}|less|lose|loses|lost|halt\w*|keep\w* |kept |thwart\w*|block\w*|undermin\w*|obstruct\w*|deprive\w*|eliminat\w*|abolish\w*|minimi[sz]\w*|reduc\w*|hinder\w*|ignor\w*|neglect\w*|insufficien\w*|yet to|untainted|remain\w*|still|drawn? away|other than|but)\b|n['’]t\b/iu;

/** Share of a clause's words that a text must repeat for the clause's “not” to be missed in it. */
const RESTATED = 0.6;
const LEAST_WORDS = 3;

/** A “not” of the passage that is missing, or one that the passage lacks. */
export const checkNegation: Rule = (subject, context) => {
  const { claim, written, own: evidence } = subject;
  if (claim.kind !== 'text') return [];
  if (evidence.quoted.length > MOST_QUOTES) return [];
  const [added, ...others] = [...written.text.matchAll(NEGATORS)];
  // “Without order, no growth” affirms.
  if (others.length > 0) return [];
  if (added) {
    const said = [...evidence.quoted, ...evidence.sentences].some(({ text }) => NEGATIVE.test(text.replace(WEAK, ' ')));
    if (said) return [];
    const stretch = { start: added.index, end: added.index + added[0].length };
    const what = `this text says “${added[0]}”, but nothing in the passage is negative`;
    return [object('negation-changed', { what }, subject, stretch, context)];
  }
  // A heading such as “What it is not” turns what stands below it around.
  if (NEGATIVE.test(written.text) || claim.subject.some((each) => NEGATIVE.test(each))) return [];
  for (const clause of evidence.quoted.flatMap(clausesOf)) {
    const [lost] = [...clause.matchAll(NEGATORS)];
    if (lost === undefined || /(?:\bnot|n['’]t) (?:only|just|merely|simply)\b/i.test(clause)) continue;
    if (!restates(written, clause)) continue;
    const what = `the passage says “${excerpt(clause, lost.index)}”, but this text has no “${lost[0].toLowerCase()}”`;
    return [object('negation-changed', { what }, subject, undefined, context)];
  }
  return [];
};

/** What rests on more quotes sums up too much to be held to one clause. */
const MOST_QUOTES = 6;
/** Words of the long list that are too common to make a passage negative. */
const WEAK = /\b(?:but|still|remain\w*|little|end(?:s|ed|ing)?|less)\b/giu;

const clausesOf = ({ text }: Analysed): readonly string[] =>
  text.split(/[.;:–—]|,\s+(?=(?:and|but|or|so|which|who|because|while)\b)/);

function restates(written: Analysed, clause: string): boolean {
  const stems = new Set(contentOf(tokenize(clause)).map(({ stem }) => stem));
  if (stems.size < LEAST_WORDS) return false;
  const shared = [...stems].filter((each) => written.stems.has(each)).length;
  return shared >= stems.size * RESTATED;
}

/** A few words around a place. */
function excerpt(text: string, at: number): string {
  const from = text.lastIndexOf(' ', Math.max(0, at - 14)) + 1;
  const to = text.indexOf(' ', at + 28);
  return text.slice(from, to === -1 ? undefined : to).trim();
}
