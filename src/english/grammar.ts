import verbs from './lexicon/verbs.json' with { type: 'json' };
import { type Token, tokenize } from './tokens.ts';
import { type Inflection, inflect, type VerbForm } from './verb-forms.ts';

/** A word as grammar takes it: contractions are two (`we've`: we, have). */
export interface Word {
  readonly key: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands between it and the word before. */
  readonly gap: string;
  readonly capital: boolean;
  readonly type: Token['type'];
}

const CONTRACTED: Readonly<Record<string, string>> = {
  m: 'am',
  re: 'are',
  ve: 'have',
  ll: 'will',
  d: 'would',
  s: 'is',
};
/** What may stand before an `'s` that means “is”; after other words it is a possessive. */
const BEFORE_IS = new Set('it that there here what who he she where how this let'.split(' '));

/** The words of a sentence, contractions apart. */
export function wordsOf(text: string, tokens: readonly Token[] = tokenize(text)): readonly Word[] {
  const words: Word[] = [];
  let last = 0;
  const push = (key: string, start: number, end: number, token: Token): void => {
    words.push({
      key,
      text: text.slice(start, end),
      start,
      end,
      gap: text.slice(last, start),
      capital: token.capital && start === token.start,
      type: token.type,
    });
    last = end;
  };
  for (const token of tokens) {
    const negated = /^(\p{L}+)n['’]t$/u.exec(token.text);
    if (negated) {
      const stem = negated[1]?.toLowerCase() ?? '';
      const whole = { ca: 'can', wo: 'will', sha: 'shall' }[stem] ?? stem;
      const cut = token.start + (negated[1]?.length ?? 0);
      push(whole, token.start, cut, token);
      push('not', cut, token.end, token);
      continue;
    }
    const joined = /^(\p{L}+)['’](m|re|ve|ll|d|s)$/u.exec(token.text);
    const base = joined?.[1]?.toLowerCase() ?? '';
    const ending = joined?.[2] ?? '';
    if (joined && (ending !== 's' || BEFORE_IS.has(base))) {
      const cut = token.start + base.length;
      push(base, token.start, cut, token);
      push(ending === 's' && base === 'let' ? 'us' : (CONTRACTED[ending] ?? ending), cut, token.end, token);
      continue;
    }
    push(token.key, token.start, token.end, token);
  }
  return words;
}

/** Words in a row, apart by spaces, as a set. */
export const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const MODALS: ReadonlySet<string> = set('should must shall will would can could may might ought');
export const BE: ReadonlySet<string> = set('am is are was were be been being');
export const HAVE: ReadonlySet<string> = set('have has had having');
export const DO: ReadonlySet<string> = set('do does did');
const ADVERBS = set(
  'also always already not never now only still then therefore thus soon often together just even again once twice simply truly clearly all both each ever first too here today long recently far well rightly so',
);
export const isAdverb = (word: Word): boolean =>
  ADVERBS.has(word.key) ||
  (word.key.length > 4 &&
    word.key.endsWith('ly') &&
    !/^(?:family|supply|reply|rely|apply|ally|assembly|early|monopoly|comply)$/.test(word.key));

export const DETERMINERS: ReadonlySet<string> = set(
  'the a an this that these those my our your his her its their every each any some no all both such many much more most several few other another which what whose one two three four five',
);
export const PREPOSITIONS: ReadonlySet<string> = set(
  'of in on at by for with from to into onto within without through throughout between among against during under over about across toward towards behind beyond beside upon via per like unlike despite since until after before as than',
);

/** Every verb that speeches act, ask and say with, by its forms. */
export const VERBS: ReadonlyMap<string, Inflection> = inflect(verbs.lemmas);

/** The verb that a word is a form of. */
export function formOf(word: Word | undefined): Inflection | undefined {
  return word === undefined || word.type !== 'word' ? undefined : VERBS.get(word.key);
}

export const is = (inflection: Inflection | undefined, form: VerbForm): boolean =>
  inflection?.forms.includes(form) ?? false;

/** Stretches and points of time. */
export const TIME: RegExp =
  /^(?:year|month|week|day|today|yesterday|tomorrow|now|then|once|time|decade|night|morning|afternoon|evening|spring|summer|autumn|fall|winter|ago)s?$/;
