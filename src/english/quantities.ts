import {
  ABBREVIATED,
  CARDINALS,
  CURRENCIES,
  CURRENCY_SIGNS,
  FRACTIONS,
  MAGNITUDES,
  MULTIPLES,
  NUMERIC,
  ORDINALS,
  VAGUE,
} from './numerals.ts';
import type { Token } from './tokens.ts';

/** A number with what it counts in. Offsets count UTF-16 code units. */
export interface Quantity {
  readonly value: number;
  /** `vague` is a magnitude without a number (“hundreds of millions”); a `multiple` says how many times as much. */
  readonly kind: 'count' | 'percent' | 'money' | 'year' | 'ordinal' | 'fraction' | 'multiple' | 'vague' | 'time';
  /** ISO 4217, where money names one. */
  readonly currency?: string;
  readonly start: number;
  readonly end: number;
}

const CLOCK = /^(?::(\d{2}))?(?:\s?([ap])\.?m\b\.?)?/i;

/** All numbers of a text, as digits or spelt out, in order; those of paragraph references (`¶7`) are none. */
export function findQuantities(text: string, tokens: readonly Token[]): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let i = 0; i < tokens.length; ) {
    const read = readSetFraction(text, tokens, i) ?? readQuantity(text, tokens, i);
    if (read === undefined) {
      i += 1;
      continue;
    }
    found.push(read.quantity);
    i = read.next;
  }
  return shareUnits(text, found);
}

/**
 * A fraction as the Congressional Record's typesetting leaves it in plain text: `$3/1/2/ million` is three and a half
 * million dollars.
 */
function readSetFraction(text: string, tokens: readonly Token[], at: number): Read | undefined {
  const token = tokens[at];
  if (token?.type !== 'number' || text.charAt(token.end) !== '/') return undefined;
  const match = /^(\d+)\/(\d)\/(\d)\/(?:\s(million|billion|trillion))?/.exec(text.slice(token.start, token.start + 40));
  if (match === null) return undefined;
  const [all, whole, over, under, scale = ''] = match;
  const end = token.start + all.length;
  const value = (Number(whole) + Number(over) / Number(under)) * (MAGNITUDES.get(scale) ?? 1);
  const isMoney = text.charAt(token.start - 1) === '$';
  const next = tokens.findIndex((each, index) => index > at && each.start >= end);
  return {
    quantity: {
      value,
      kind: isMoney ? 'money' : 'count',
      ...(isMoney ? { currency: 'USD' } : {}),
      start: token.start - (isMoney ? 1 : 0),
      end,
    },
    next: next === -1 ? tokens.length : next,
  };
}

interface Read {
  readonly quantity: Quantity;
  /** The first token after it. */
  readonly next: number;
}

function readQuantity(text: string, tokens: readonly Token[], at: number): Read | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const before = text.charAt(token.start - 1);
  if (before === '¶') return undefined;
  const make = (kind: Quantity['kind'], value: number, next: number, more: Partial<Quantity> = {}): Read => ({
    quantity: { value, kind, start: token.start, end: tokens[next - 1]?.end ?? token.end, ...more },
    next,
  });
  if (token.type === 'number') {
    const clock = CLOCK.exec(text.slice(token.end, token.end + 8));
    if (clock && clock[0] !== '') {
      const [whole, minutes, half] = clock;
      const hours = Number(token.text) % (half === undefined ? 24 : 12);
      const end = token.end + whole.length;
      const next = tokens.findIndex((each, index) => index > at && each.start >= end);
      const value = (hours + (/p/i.test(half ?? '') ? 12 : 0)) * 60 + Number(minutes ?? 0);
      return make('time', value, next === -1 ? tokens.length : next, { end });
    }
    const after = tokens[at + 1];
    const touches = after?.start === token.end;
    if (touches && after && /^(st|nd|rd|th)$/.test(after.key)) return make('ordinal', Number(token.text), at + 2);
    const value = Number(token.text.replace(/[,](?=\d{3})/g, ''));
    if (Number.isNaN(value)) return undefined;
    const isYear = /^(1\d{3}|20\d{2})$/.test(token.text);
    if (isYear && touches && after?.key === 's') return make('year', value, at + 2);
    return finish(text, tokens, at, at + 1, value, isYear, make);
  }
  if (token.type !== 'word') return undefined;
  const { key } = token;
  if (!NUMERIC.has(key)) return undefined;
  const vague = VAGUE.get(key);
  if (vague !== undefined) {
    const of = tokens[at + 1]?.key === 'of' ? VAGUE.get(tokens[at + 2]?.key ?? '') : undefined;
    return of === undefined ? make('vague', vague, at + 1) : make('vague', vague * of, at + 3);
  }
  const multiple = MULTIPLES.get(key);
  if (multiple !== undefined) return make('multiple', multiple, at + 1);
  if (key === 'half' || key === 'quarter') return readFraction(text, tokens, at, 1, make);
  const words = withHalf(tokens, readWords(tokens, at));
  if (words !== undefined) {
    if (words.ordinal) return make('ordinal', words.value, words.next);
    const part = tokens[words.next];
    if (part && FRACTIONS.has(part.key) && words.value < 20)
      return readFraction(text, tokens, words.next, words.value, make);
    const isOne = words.value === 1 && words.next === at + 1;
    const read = finish(text, tokens, at, words.next, words.value, false, make);
    // “One of the …” and “zero-tolerance” count nothing.
    if (isOne && read.quantity.kind === 'count' && read.quantity.value === 1) {
      const whole = tokens[at + 2];
      const isRatio = whole && /^ (?:in|out of|of) $/.test(text.slice(token.end, whole.start));
      const ratio = isRatio ? numberOf(whole) : undefined;
      return ratio === undefined || ratio > 1000 ? undefined : make('fraction', 1 / ratio, at + 3);
    }
    if (words.value === 0 && tokens[at + 1]?.joined) return undefined;
    return read;
  }
  const ordinal = ORDINALS.get(key);
  if (ordinal !== undefined) {
    const article = tokens[at - 1]?.key;
    // “A third of …”, but “the third principle”.
    if (FRACTIONS.has(key) && (article === 'a' || article === 'one') && tokens[at + 1]?.key === 'of') {
      return make('fraction', 1 / ordinal, at + 1);
    }
    return make('ordinal', ordinal, at + 1);
  }
  const magnitude = MAGNITUDES.get(key);
  if (
    magnitude !== undefined &&
    !ABBREVIATED.has(key) &&
    /^(a|an|the|per|another|several)$/.test(tokens[at - 1]?.key ?? '')
  ) {
    return finish(text, tokens, at, at + 1, magnitude, false, make);
  }
  return undefined;
}

type Make = (kind: Quantity['kind'], value: number, next: number, more?: Partial<Quantity>) => Read;

const numberOf = (token: Token): number | undefined =>
  token.type === 'number' ? Number(token.text) : CARDINALS.get(token.key);

/** `two-thirds`, `half`, `half a million`. */
function readFraction(text: string, tokens: readonly Token[], at: number, count: number, make: Make): Read {
  const parts = FRACTIONS.get(tokens[at]?.key ?? '') ?? 1;
  const article = tokens[at + 1]?.key === 'a' ? at + 2 : at + 1;
  const magnitude = MAGNITUDES.get(tokens[article]?.key ?? '');
  if (magnitude !== undefined) return finish(text, tokens, at, article + 1, (count / parts) * magnitude, false, make);
  return make('fraction', count / parts, at + 1);
}

/** Number words: `twenty-five`, `three hundred and twelve`; ordinals such as `twenty-first`. */
function readWords(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly next: number; readonly ordinal: boolean } | undefined {
  let [total, current, next] = [0, 0, at];
  for (; next < tokens.length; next += 1) {
    const key = tokens[next]?.key ?? '';
    const value = CARDINALS.get(key);
    const ordinal = ORDINALS.get(key);
    if (value !== undefined) {
      // Two numbers side by side are two numbers, save twenty-five.
      if (current % 10 !== 0 || (current > 0 && current < 20) || (current > 0 && value >= 20 && current < 100)) break;
      current += value;
    } else if (key === 'hundred' && current > 0) current *= 100;
    else if (ordinal !== undefined && ordinal < 10 && current >= 20 && current % 10 === 0 && tokens[next]?.joined) {
      return { value: total + current + ordinal, next: next + 1, ordinal: true };
    } else if (key === 'and' && current >= 100 && CARDINALS.has(tokens[next + 1]?.key ?? '')) continue;
    else break;
  }
  if (next === at) return undefined;
  total += current;
  return { value: total, next, ordinal: false };
}

/** `four and a half`. */
function withHalf(tokens: readonly Token[], words: ReturnType<typeof readWords>): ReturnType<typeof readWords> {
  if (words === undefined || words.ordinal) return words;
  const isHalf = ['and', 'a', 'half'].every((key, index) => tokens[words.next + index]?.key === key);
  return isHalf ? { ...words, value: words.value + 0.5, next: words.next + 3 } : words;
}

/** Magnitude, percent sign and currency around a number. */
function finish(
  text: string,
  tokens: readonly Token[],
  first: number,
  after: number,
  value: number,
  isYear: boolean,
  make: Make,
): Read {
  let next = after;
  let amount = value;
  for (let magnitude = magnitudeAt(tokens, next); magnitude !== undefined; magnitude = magnitudeAt(tokens, next)) {
    amount *= magnitude;
    next += 1;
  }
  const token = tokens[first];
  const end = tokens[next - 1]?.end ?? 0;
  const scaled = next > after;
  const unit = tokens[next];
  if (/^\s?%/.test(text.slice(end, end + 2))) return make('percent', amount, next, { end: text.indexOf('%', end) + 1 });
  if (unit && /^(percent|pct|percentage)$/.test(unit.key)) return make('percent', amount, next + 1);
  if (unit?.key === 'per' && tokens[next + 1]?.key === 'cent') return make('percent', amount, next + 2);
  const sign = /(?:(US|U\.S\.|C|CA|A|AU|NZ|HK)?([$€£¥₹]))\s?$/u.exec(text.slice(0, token?.start ?? 0));
  if (sign) {
    const [whole, country = '', symbol = ''] = sign;
    const currency = /^(C|CA)$/.test(country)
      ? 'CAD'
      : /^(A|AU)$/.test(country)
        ? 'AUD'
        : (CURRENCY_SIGNS[symbol] ?? '');
    return make('money', amount, next, { currency, start: (token?.start ?? 0) - whole.length });
  }
  const previous = tokens[first - 1];
  const before = previous?.type === 'acronym' ? CURRENCIES.get(previous.text) : undefined;
  if (before !== undefined) return make('money', amount, next, { currency: before, start: previous?.start ?? 0 });
  // “45 US dollars”
  const name = unit && (unit.key === 'US' || unit.key === 'united') ? tokens[next + (unit.key === 'US' ? 1 : 2)] : unit;
  const behind = name && CURRENCIES.get(name.type === 'acronym' ? name.text : name.key);
  if (name && behind !== undefined) return make('money', amount, tokens.indexOf(name, next) + 1, { currency: behind });
  return make(isYear && !scaled ? 'year' : 'count', amount, next);
}

function magnitudeAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token?.type !== 'word') return undefined;
  const magnitude = MAGNITUDES.get(token.key);
  // A single letter belongs to the number only where it touches it.
  return magnitude !== undefined && ABBREVIATED.has(token.key) && token.start !== tokens[at - 1]?.end
    ? undefined
    : magnitude;
}

/** `5 to 10 percent`, `$5–10 million`: the first number counts in what the second does. */
function shareUnits(text: string, found: readonly Quantity[]): readonly Quantity[] {
  const isRange = (a: Quantity | undefined, b: Quantity | undefined): boolean =>
    a !== undefined && b !== undefined && /^\s?(?:to|and|or|[-–—])\s?[$€£¥]?$/.test(text.slice(a.end, b.start));
  return found.map((each, index) => {
    const [previous, next] = [found[index - 1], found[index + 1]];
    if (each.kind === 'count' && previous?.kind === 'money' && previous.currency && isRange(previous, each))
      return { ...each, kind: 'money', currency: previous.currency };
    if (!next || !isRange(each, next)) return each;
    if (each.kind === 'count' && next.kind === 'percent') return { ...each, kind: 'percent' };
    // 600 to 700 million
    if (each.kind === 'count' && next.kind === 'count' && next.value >= 1e6 && each.value < 1e3)
      return { ...each, value: each.value * magnitudeOf(next.value) };
    if (
      each.kind === 'money' &&
      (next.kind === 'count' || next.kind === 'money') &&
      next.value >= 1e6 &&
      each.value < 1e3
    )
      return { ...each, value: each.value * magnitudeOf(next.value) };
    return each;
  });
}

const magnitudeOf = (value: number): number => [1e12, 1e9, 1e6, 1e3].find((each) => value >= each) ?? 1;

/** Whether two numbers are the same but for how they were computed. */
export const isSameNumber = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(b) * 1e-9;

/** Whether a passage's number says what a text's number says. */
export function agrees(written: Quantity, said: Quantity): boolean {
  const same = isSameNumber(written.value, said.value);
  switch (written.kind) {
    case 'percent':
      return (said.kind === 'percent' && same) || (said.kind === 'fraction' && near(written.value, said.value * 100));
    case 'fraction':
      return (
        (said.kind === 'fraction' && near(written.value * 100, said.value * 100)) ||
        (said.kind === 'percent' && near(written.value * 100, said.value)) ||
        (said.kind === 'ordinal' && isSameNumber(written.value, 1 / said.value))
      );
    case 'money':
      return said.kind === 'money' && same && said.currency === written.currency;
    case 'ordinal':
      return (
        (same && (said.kind === 'ordinal' || said.kind === 'count')) ||
        (said.kind === 'fraction' && isSameNumber(said.value, 1 / written.value))
      );
    case 'count':
    case 'year':
      // “Fifteen years old” at a fifteenth anniversary.
      return same && said.kind !== 'percent' && said.kind !== 'money' && said.kind !== 'time' && said.kind !== 'vague';
    case 'multiple':
      return same && (said.kind === 'multiple' || said.kind === 'count');
    case 'vague':
    case 'time':
      return same && said.kind === written.kind;
  }
}

/** Percentages that a fraction in words stands for, to three points: “two thirds” for 65 percent. */
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 3;
