import type { Token } from '../../english/tokens.ts';
import { MOST_QUOTES, object, type Rule } from '../context.ts';
import { type Analysed, contentOf } from '../evidence.ts';
import { TIES } from './ties.ts';

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
