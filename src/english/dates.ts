/** A month, with a day or a year where they are said. Offsets count UTF-16 code units. */
export interface DateMention {
  readonly year?: number;
  /** From 1. */
  readonly month: number;
  readonly day?: number;
  readonly start: number;
  readonly end: number;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const MONTH = `(?<month>${MONTHS.join('|')}|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)`;
const DAY = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?';
const YEAR = '(?<year>1\\d{3}|20\\d{2})';
/** In the order in which they are tried at a place: the fullest first. */
const PATTERNS = [
  `\\b${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?\\b`,
  `\\b${MONTH} ${DAY}(?:,? ${YEAR})?\\b(?!\\d|[.,]\\d)`,
  `\\b${MONTH}(?:,| of)? ${YEAR}\\b`,
  // A month alone, where it cannot be the verb.
  `(?<=\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|of|[Ee]arly|[Ll]ate|mid|[Ll]ast|[Nn]ext|[Tt]his|[Ff]rom|through|[Bb]efore|[Aa]fter) )${MONTH}(?! [a-z]+ (?:be|not|have))\\b`,
].map((each) => new RegExp(each, 'g'));

const NAMED = new RegExp(`\\b(?:${MONTHS.map((each) => each.slice(0, 3)).join('|')})`);

/** The months and days that a text names, in order. */
export function findDates(text: string): readonly DateMention[] {
  if (!NAMED.test(text)) return [];
  const found: DateMention[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((each) => each.start < end && start < each.end)) continue;
      const { month = '', day, year } = match.groups ?? {};
      found.push({
        month: monthOf(month),
        ...(day === undefined ? {} : { day: Number(day) }),
        ...(year === undefined ? {} : { year: Number(year) }),
        start,
        end,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const monthOf = (name: string): number =>
  MONTHS.findIndex((each) => each.startsWith(name.replace('.', '').slice(0, 3))) + 1;

/** Days that a date as precise as the speech covers, both included, as days since 1970. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

const dayNumber = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / 86_400_000;
const monthRange = (year: number, month: number): DayRange => ({
  first: dayNumber(year, month, 1),
  last: dayNumber(year, month + 1, 1) - 1,
});

/** `2008`, `2008-05`, `2008-06-03`. */
export function rangeOf(date: string): DayRange {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
  return day === undefined
    ? monthRange(year, month)
    : { first: dayNumber(year, month, day), last: dayNumber(year, month, day) };
}

/** Days that words mean; `loose` where they mean a single day of these, which people count differently. */
export interface Resolved extends DayRange {
  readonly loose?: boolean;
}

const COUNTS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const count = (word: string): number =>
  /^\d+$/.test(word) ? Number(word) : /^an?$/.test(word) ? 1 : COUNTS.indexOf(word) + 1;
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/**
 * The days that words such as “last month” mean when they are said on a day; undefined where no rule knows them. What
 * leaves a margin (“later this year”, “a few years ago”) gives all that it may mean.
 */
export function resolveRelative(words: string, said: string): Resolved | undefined {
  const [year = 0, month = 1, day = 1] = said.split('-').map(Number);
  const today = dayNumber(year, month, day);
  const text = words.toLowerCase().replaceAll('’', "'").trim();
  const yearRange = (from: number): DayRange => ({ first: dayNumber(from, 1, 1), last: dayNumber(from, 12, 31) });
  const shift = (unit: string, steps: number): DayRange => {
    switch (unit) {
      case 'day':
        return { first: today + steps, last: today + steps };
      case 'week': {
        const monday = today - ((weekdayOf(today) + 6) % 7) + 7 * steps;
        return { first: monday, last: monday + 6 };
      }
      case 'month':
        return monthRange(year, month + steps);
      case 'decade':
        return yearRange(year + 10 * steps);
      default:
        return yearRange(year + steps);
    }
  };
  const isExact = /^\d{4}-\d{2}-\d{2}$/.test(said);
  const has = (pattern: RegExp): RegExpExecArray | null => pattern.exec(text);
  if (isExact) {
    if (has(/\b(day after tomorrow)\b/)) return shift('day', 2);
    if (has(/\b(tomorrow)\b/)) return shift('day', 1);
    if (has(/\b(day before yesterday)\b/)) return shift('day', -2);
    if (has(/\b(yesterday|last night)\b/)) return shift('day', -1);
    if (has(/\b(today|tonight|this (morning|afternoon|evening))\b/)) return shift('day', 0);
  }
  const anniversary = has(/\bthis time (last|next) (year|month|week)\b/);
  if (anniversary) {
    const steps = anniversary[1] === 'last' ? -1 : 1;
    return anniversary[2] === 'year' ? monthRange(year + steps, month) : shift(anniversary[2] ?? '', steps);
  }
  const rest = has(/\b(later|earlier) this (year|month|week)\b/);
  if (rest) {
    const whole = shift(rest[2] ?? '', 0);
    return rest[1] === 'later' ? { first: today, last: whole.last } : { first: whole.first, last: today };
  }
  const ago = has(/\b(\d+|[a-z]+) (day|week|month|year|decade)s? (?:ago|earlier|before)\b/);
  if (ago && count(ago[1] ?? '') > 0) return shift(ago[2] ?? '', -count(ago[1] ?? ''));
  const ahead = has(/\b(?:in|within) (\d+|[a-z]+) (day|week|month|year|decade)s?\b/);
  if (ahead && count(ahead[1] ?? '') > 0) {
    const target = shift(ahead[2] ?? '', count(ahead[1] ?? ''));
    return text.includes('within') ? { first: today, last: target.last } : target;
  }
  const relative = has(/\b(last|past|previous|next|coming|following|this|current) (day|week|month|year|decade)\b/);
  if (relative) {
    const which = relative[1] ?? '';
    const steps = /last|past|previous/.test(which) ? -1 : /next|coming|following/.test(which) ? 1 : 0;
    return shift(relative[2] ?? '', steps);
  }
  const end = has(/\b(?:end of|by|before) (?:the|this) (year|month)(?:'s)?(?: end)?\b/);
  if (end) return { first: today, last: shift(end[1] ?? '', 0).last };
  const weekday = has(new RegExp(`\\b(last|next|this|on)? ?(${WEEKDAYS.join('|')})\\b`));
  if (weekday && isExact) {
    const target = WEEKDAYS.indexOf(weekday[2] ?? '');
    const gap = (target - weekdayOf(today) + 7) % 7;
    // “Next Friday” is this week's to some and next week's to others.
    return weekday[1] === 'last'
      ? { first: today + gap - 14, last: today + gap - 7, loose: true }
      : { first: today + gap, last: today + gap + 7, loose: true };
  }
  return undefined;
}

/** From 0, Sunday; the first of January 1970 was a Thursday. */
const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

/** A range of days as a date that is as precise as it can be: 2008-05. */
export function writeRange({ first, last }: DayRange): string {
  const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
  const [a, b] = [iso(first), iso(last)];
  if (a === b) return a;
  if (a.slice(0, 7) === b.slice(0, 7) && a.endsWith('-01') && monthRange(...partsOf(a)).last === last)
    return a.slice(0, 7);
  return a.endsWith('-01-01') && b.endsWith('-12-31') && a.slice(0, 4) === b.slice(0, 4)
    ? a.slice(0, 4)
    : `${a} to ${b}`;
}

const partsOf = (iso: string): [number, number] => [Number(iso.slice(0, 4)), Number(iso.slice(5, 7))];
