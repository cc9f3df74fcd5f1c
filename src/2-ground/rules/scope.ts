import type { Token } from '../../english/tokens.ts';
import { type Case, firstWords, object, type Rule } from '../context.ts';
import type { Analysed } from '../evidence.ts';

/** Words that leave no exception. A passage with any of one line has said as much. */
const LIMITLESS: readonly (readonly string[])[] = [
  [
    'all',
    'every',
    'each',
    'everyone',
    'everybody',
    'everything',
    'everywhere',
    'any',
    'whole',
    'wholly',
    'large',
    'entire',
    'entirely',
    'total',
    'totally',
    'universal',
    'universally',
    'both',
    'no',
    'none',
    'nobody',
    'full',
    'fully',
    'overall',
    'complete',
    'completely',
  ],
  [
    'always',
    'invariably',
    'constantly',
    'never',
    'without exception',
    'continually',
    'every',
    'all',
    'whenever',
    'ever',
    'no',
    'longstanding',
    'still',
    'continue',
    'persistent',
  ],
  ['unanimous', 'unanimously'],
  [
    'only',
    'sole',
    'solely',
    'exclusively',
    'alone',
    'unique',
    'uniquely',
    'single',
    'one',
    'just',
    'nothing',
    'none',
    'but',
    'not',
    'no',
    'limited',
    'rather',
    'merely',
    'simply',
  ],
  [
    'main',
    'chief',
    'foremost',
    'principal',
    'primary',
    'biggest',
    'largest',
    'central',
    'first',
    'most',
    'core',
    'key',
    'focus',
    'leading',
    'major',
    'essential',
    'best',
    'above',
  ],
  [
    'throughout',
    'across',
    'around',
    'over',
    'worldwide',
    'world',
    'globe',
    'global',
    'globally',
    'international',
    'everywhere',
    'all',
    'every',
    'universal',
    'whole',
    'entire',
    'during',
  ],
];
/** Of each line those that a text may exceed a passage by; the others only excuse them. */
const EXCEEDING: readonly ReadonlySet<string>[] = [
  new Set(['all', 'every', 'everyone', 'everybody', 'everything', 'everywhere', 'entire', 'entirely', 'whole']),
  new Set(['always', 'invariably', 'never', 'constantly']),
  new Set(['unanimous', 'unanimously']),
  new Set(['sole', 'solely', 'exclusively', 'only']),
  new Set(['main', 'chief', 'foremost', 'principal']),
  new Set(['throughout', 'worldwide', 'globally']),
];
/** Superlatives, but for words that merely end like one. */
const SUPERLATIVE = /^(?:best|worst|[a-z]{2,}[glktdrpnwsivch]est)$/;
const NO_SUPERLATIVE =
  /^(?:interest|request|forest|west|midwest|rest|test|guest|protest|invest|honest|harvest|contest|modest|latest|manifest|arrest|suggest|digest|crest|quest|conquest|bequest|nest|chest|vest|earnest|tempest|behest|zest|least|jest|pest|budapest|bucharest)$/;
/** Degrees that a superlative may stand for. */
const HIGH =
  /^(?:most|least|very|extremely|utmost|highest|top|record|unprecedented|fullest|paramount|supreme|unparalleled|number|nothing|possible)$/;

/** Words of a passage that a message shows. */
const MOST_WORDS = 13;

/** A text must not leave out the exceptions that a passage leaves room for: “many” made “all”, “often” made “always”. */
export const checkScope: Rule = (subject, context) => {
  const { claim, written, evidence } = subject;
  if (claim.kind !== 'text') return [];
  for (const [index, token] of written.tokens.entries()) {
    if (token.type !== 'word' || !exceeds(token, index, subject)) continue;
    const said = evidence.quoted[0]?.text ?? '';
    const word = superlativeAt(index, written);
    const parameters = { word: written.text.slice(word.start, word.end), said: firstWords(said, MOST_WORDS) };
    return [object('scope-exceeded', parameters, subject, word, context)];
  }
  return [];
};

function exceeds(token: Token, index: number, { written, evidence }: Case): boolean {
  const { key } = token;
  const texts = [...evidence.quoted, ...evidence.sentences];
  const next = written.tokens[index + 1]?.key ?? '';
  const line = EXCEEDING.findIndex((each) => each.has(key));
  if (line !== -1) {
    // “All four”, “all but”, “not all”, “above all”, “at all” count or soften.
    const before = written.tokens[index - 1]?.key ?? '';
    if (
      /^(?:not|above|at|after|if|nearly|almost|virtually|for)$/.test(before) ||
      written.quantities.some((each) => each.start === (written.tokens[index + 1]?.start ?? -1))
    )
      return false;
    if (key === 'whole' && before === 'in') return false;
    if (key === 'only' && /^(?:not|n't)$/.test(before)) return false;
    const allowed = LIMITLESS[line] ?? [];
    return !texts.some(({ keys }) => allowed.some((word) => keys.has(word)));
  }
  const isMost =
    key === 'most' &&
    next !== 'of' &&
    !/^(?:people|countries|governments)$/.test(next) &&
    /(?:ed|ing|al|ive|ous|ful|ant|ent|ic|able|ible|ary|le|t)$/.test(next);
  if (!isMost && !(SUPERLATIVE.test(key) && !NO_SUPERLATIVE.test(key))) return false;
  return !texts.some((each) => saysMost(each, isMost ? next : key));
}

/** The word at a place; “most” with the one that it heightens. */
function superlativeAt(index: number, { tokens }: Analysed): { readonly start: number; readonly end: number } {
  const [token, next] = [tokens[index], tokens[index + 1]];
  return { start: token?.start ?? 0, end: (token?.key === 'most' ? next?.end : undefined) ?? token?.end ?? 0 };
}

/** Whether a passage has this superlative, or any word of the highest degree. */
const saysMost = ({ tokens, keys }: Analysed, word: string): boolean =>
  keys.has(word)
    ? tokens.some(({ key }) => HIGH.test(key) || SUPERLATIVE.test(key)) || SUPERLATIVE.test(word)
    : tokens.some(({ key }) => HIGH.test(key) || (SUPERLATIVE.test(key) && !NO_SUPERLATIVE.test(key)));
