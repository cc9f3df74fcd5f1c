import type { Token } from '../../english/tokens.ts';
import { object, type Rule } from '../context.ts';
import type { Analysed } from '../evidence.ts';

/** Verbs that leave open whether something is so. */
const POSSIBLE: ReadonlySet<string> = new Set(['may', 'might', 'could', 'can']);
/** Words with which a text leaves it open too. */
const OPEN =
  /\b(?:may|might|could|can|would|possib\w*|potential\w*|able|ability|capab\w*|perhaps|likely|should|chance|risk\w*|prospect\w*|threat\w*|hop\w*|aim\w*|intend\w*|seek\w*|to help|proposed|if|allow\w*|enabl\w*|option\w*|opportunit\w*|for example|such as|capacity|power)\b/i;
/** Words after which “to” opens what is not done yet: “hope to open”, “are likely to resume”. */
const INTENDING: ReadonlySet<string> = new Set(
  'likely hope hopes hoping intend intends plan plans aim aims propose proposes wish wishes expect expects expected'.split(
    ' ',
  ),
);
const ASSERTING: ReadonlySet<string> = new Set([
  'will',
  'shall',
  'do',
  'does',
  'did',
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
]);
/** Words between the modal and its verb: “can directly or indirectly fuel”. */
const MOST_BETWEEN = 4;

/** “May” and “can” made “will” or plain fact. */
export const checkModals: Rule = (subject, context) => {
  const { claim, written, own } = subject;
  if (claim.kind !== 'text' || OPEN.test(written.text)) return [];
  for (const passage of own.quoted) {
    for (const { modal, verb, after } of modalsIn(passage)) {
      const asserted = assertionOf(verb, after, written);
      if (asserted === undefined) continue;
      const said = passage.text.slice(modal.start, (after ?? verb).end);
      return [object('hedge-dropped', { said, hedge: modal.text.toLowerCase() }, subject, asserted, context)];
    }
  }
  return [];
};

interface Modal {
  readonly modal: Token;
  readonly verb: Token;
  /** What follows a form of “be”, which says nothing by itself. */
  readonly after?: Token;
}

function modalsIn({ tokens }: Analysed): readonly Modal[] {
  return tokens.flatMap((modal, index) => {
    const opens = INTENDING.has(modal.key) && tokens[index + 1]?.key === 'to';
    if (!opens && !POSSIBLE.has(modal.key)) return [];
    const from = opens ? index + 2 : index + 1;
    const following = tokens.slice(from, from + 1 + MOST_BETWEEN);
    // A second verb after “may and can” is reached as well; “cannot” is another matter.
    if (/^(?:not|never|only|no)$/.test(following[0]?.key ?? '')) return [];
    const at = following.findIndex(({ key }) => !SKIPPED.test(key));
    const verb = following[at];
    if (verb === undefined) return [];
    const after = verb.key === 'be' ? following.slice(at + 1).find(({ key }) => !ARTICLE.test(key)) : undefined;
    return verb.key === 'be' && after === undefined ? [] : [{ modal, verb, ...(after ? { after } : {}) }];
  });
}

const SKIPPED = /^(?:[a-z]+ly|and|or|also|best|even|now|well|then|still|better)$/;
const ARTICLE = /^(?:the|a|an|more|very|so|all|also)$/;

/** Where a text says as a fact what the passage leaves open: “will fuel”, “fuels”, “is the hardest”. */
function assertionOf(
  verb: Token,
  after: Token | undefined,
  { tokens }: Analysed,
): { start: number; end: number } | undefined {
  for (const [index, token] of tokens.entries()) {
    if (token.stem !== (after ?? verb).stem) continue;
    const before = tokens.slice(Math.max(0, index - 3), index);
    const helper = before.findLast(({ key }) => ASSERTING.has(key));
    if (after === undefined) {
      if (helper?.key === 'will' || helper?.key === 'shall') return { start: helper.start, end: token.end };
      // “Fuels”, but not “to fuel” or the plural of a noun.
      const isThird =
        token.key !== verb.key &&
        token.key.endsWith('s') &&
        !/^(?:the|of|and|a|to|in|for)$/.test(before.at(-1)?.key ?? 'the');
      if (isThird && !before.some(({ key }) => key === 'to')) return token;
    } else if (helper) return { start: helper.start, end: token.end };
  }
  return undefined;
}
