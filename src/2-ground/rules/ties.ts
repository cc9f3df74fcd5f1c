import { remember } from '../../core/remember.ts';
import type { Token } from '../../english/tokens.ts';
import { MOST_QUOTES, object, type Rule } from '../context.ts';
import { type Analysed, contentOf } from '../evidence.ts';

/** Words that tie a thing to the word before them. */
export const TIES: ReadonlySet<string> = new Set('to from by for against into in on with of as under'.split(' '));
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

const tiesIn = remember((text: Analysed): readonly Tie[] => {
  const { tokens } = text;
  return tokens.flatMap((token, index): readonly Tie[] => {
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
});

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
