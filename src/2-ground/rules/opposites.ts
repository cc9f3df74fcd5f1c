import { stem } from '../../english/stem.ts';
import type { Token } from '../../english/tokens.ts';
import { synonymsOf } from '../../english/words.ts';
import { type Case, MOST_QUOTES, object, type Rule } from '../context.ts';
import type { Analysed } from '../evidence.ts';

/** Words that say the opposite of each other, a pair a line. */
const PAIRS: readonly (readonly [string, string])[] = (
  'more/less more/fewer increase/reduce increase/decrease raise/reduce raise/lower rise/fall higher/lower greater/smaller ' +
  'bigger/smaller stronger/weaker strengthen/weaken strong/weak expand/shrink widen/narrow better/worse improve/worsen ' +
  'above/below largest/smallest most/least before/after gain/lose success/failure succeed/fail support/oppose accept/reject ' +
  'allow/forbid win/lose build/destroy permanent/temporary voluntary/mandatory voluntary/compulsory open/close early/late ' +
  'deliver/obtain donate/receive donor/recipient give/receive send/receive ship/receive export/import buy/sell lend/borrow ' +
  'sender/recipient sending/receiving able/unable majority/minority rich/poor public/private domestic/foreign ' +
  'encourage/discourage include/exclude join/leave begin/end start/stop first/last easy/difficult safe/dangerous ' +
  'advance/delay accelerate/slow faster/slower unite/divide legal/illegal cause/prevent enter/leave near/far urban/rural ' +
  'increasingly/decreasingly employers/employees supply/demand increase/cut decline/rise decline/grow grow/shrink closer/farther ' +
  'praise/condemn welcome/regret welcome/deplore optimistic/pessimistic helped/hindered help/hinder trust/distrust'
)
  .split(' ')
  .map((each) => each.split('/') as unknown as readonly [string, string]);

/** Stems of the opposites of each stem: forms of one word share it; comparatives have their own. */
const byStem = new Map<string, Set<string>>();
for (const [a, b] of PAIRS) {
  for (const [one, other] of [
    [stem(a), stem(b)],
    [stem(b), stem(a)],
  ] as const) {
    byStem.set(one, (byStem.get(one) ?? new Set()).add(other));
  }
}

/** A word of the text whose opposite stands in its place in the passage. */
export const checkOpposites: Rule = (subject, context) => {
  const { claim, written, own } = subject;
  if (claim.kind !== 'text' || own.quoted.length > MOST_QUOTES) return [];
  for (const token of written.tokens) {
    const others = byStem.get(token.stem);
    if (others === undefined || [...own.quoted, ...own.sentences].some((each) => says(each, token))) continue;
    const found = own.quoted.flatMap(({ tokens }) => tokens.filter((each) => others.has(each.stem)));
    for (const said of found) {
      if (isLike(token, said, subject)) {
        const what = `“${token.text}” stands where the passage says “${said.text}”`;
        return [object('negation-changed', { what }, subject, token, context)];
      }
    }
  }
  return [];
};

/** Whether a passage has the word itself or one that stands for it. */
function says({ tokens }: Analysed, { stem: root }: Token): boolean {
  const classes = synonymsOf(root, stem);
  return tokens.some(
    (each) => each.stem === root || synonymsOf(each.stem, stem).some((other) => classes.includes(other)),
  );
}

/** Words on either side that two places are compared by. */
const AROUND = 3;

/** Whether two words stand among the same ones: the opposite took the other's place, and nothing else was turned around. */
function isLike(token: Token, said: Token, { written, own }: Case): boolean {
  const passage = own.quoted.find(({ tokens }) => tokens.includes(said));
  if (passage === undefined) return false;
  const [a, b] = [neighbours(written, token), neighbours(passage, said)];
  // A “not” with the one and none with the other says the same.
  if (a.isTurned !== b.isTurned) return false;
  return [...a.after].some((each) => b.after.has(each)) || [...a.before].some((each) => b.before.has(each));
}

function neighbours({ tokens }: Analysed, token: Token) {
  const at = tokens.indexOf(token);
  const before = tokens.slice(Math.max(0, at - AROUND), at);
  const after = tokens.slice(at + 1, at + 1 + AROUND);
  const stems = (list: readonly Token[]): ReadonlySet<string> =>
    new Set(list.filter(({ key }) => key.length > 3).map((each) => each.stem));
  const isTurned = [...before, ...after].some(({ key }) => /^(?:not|no|never|without|cannot)$|n't$/.test(key));
  return { before: stems(before), after: stems(after), isTurned };
}
