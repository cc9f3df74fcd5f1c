/** A day, or a month, that a text writes with its year. Offsets count UTF-16 code units. */
export interface WrittenDay {
  /** `2012-09-29` or `2012-09`. */
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/** Names of months in the languages that speeches come in, each language's twelve in order; forms are parted by a bar. */
const MONTHS: readonly string[] = [
  'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
  'janvier|janv février|fevrier|févr mars avril|avr mai juin juillet|juil août|aout septembre octobre novembre décembre|decembre|déc',
  'enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre',
  'januar|jänner februar märz april mai juni juli august september oktober november dezember',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'января|январь февраля|февраль марта|март апреля|апрель мая|май июня|июнь июля|июль августа|август сентября|сентябрь октября|октябрь ноября|ноябрь декабря|декабрь',
  'يناير فبراير مارس أبريل|ابريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر|اكتوبر نوفمبر ديسمبر',
  'كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول',
];

const NUMBER_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((language) =>
    language
      .split(' ')
      .flatMap((forms, at) => forms.split('|').map((form) => [form.replace('_', ' '), at + 1] as const)),
  ),
);
const MONTH = [...NUMBER_OF.keys()].sort((a, b) => b.length - a.length).join('|');
const EDGE = '(?<![\\p{L}\\p{N}])';
const YEAR = '((?:1[6-9]|20)\\d\\d)(?!\\d)';
const OF = '(?:de|del|of|di|von)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?';

type Read = (groups: readonly string[]) => readonly [year: string, month: number, day?: string | undefined];
const named = (name: string): number => NUMBER_OF.get(name.toLowerCase().replace(/\s+/g, ' ')) ?? 0;

/** The forms in the order in which they are tried: the fullest first. */
const FORMS: readonly (readonly [RegExp, Read])[] = [
  [
    /(?<!\d)((?:1[6-9]|20)\d\d)[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12]\d|3[01])(?!\d)/g,
    ([y = '', m, d]) => [y, Number(m), d],
  ],
  [/((?:1[6-9]|20)\d\d) ?年 ?(\d{1,2}) ?月 ?(?:(\d{1,2}) ?日)?/g, ([y = '', m, d]) => [y, Number(m), d]],
  [
    new RegExp(
      `${EDGE}${DAY}(?:\\s+day)? ?(?:\\s*${OF}\\s+)?\\s*(${MONTH})\\.?(?:/(?:${MONTH}))?,?\\s*(?:${OF}\\s+)?${YEAR}`,
      'gu',
    ),
    ([d, m = '', y = '']) => [y, named(m), d],
  ],
  [
    new RegExp(`${EDGE}(${MONTH})\\.?\\s+(?:the\\s+)?${DAY},?\\s+(?:of\\s+)?${YEAR}`, 'gu'),
    ([m = '', d, y = '']) => [y, named(m), d],
  ],
  [new RegExp(`${EDGE}(${MONTH})\\.?,?\\s+(?:${OF}\\s+)?${YEAR}`, 'gu'), ([m = '', y = '']) => [y, named(m)]],
  // Digits alone: the day first, as most of the world writes, save where only the other order is a day.
  [
    /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2((?:1[6-9]|20)\d\d)(?!\d)/g,
    ([a, , b, y = '']) => (Number(b) > 12 ? [y, Number(a), b] : [y, Number(b), a]),
  ],
];

const ARABIC_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g;

/** The days that a line of text writes in any usual form of a dozen languages, in order. Lines are short. */
export function findDays(line: string): readonly WrittenDay[] {
  // Small letters keep their places, save for a few that no date has.
  const small = line.toLowerCase();
  const text = (small.length === line.length ? small : line).replace(ARABIC_DIGITS, (digit) =>
    String(digit.charCodeAt(0) & 0xf),
  );
  if (!/\d{4}/.test(text)) return [];
  const found: WrittenDay[] = [];
  for (const [form, read] of FORMS) {
    for (const match of text.matchAll(form)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((each) => each.start < end && start < each.end)) continue;
      const [year, month, day] = read(match.slice(1).map((each) => each ?? ''));
      const iso = toIso(Number(year), month, day === undefined || day === '' ? undefined : Number(day));
      if (iso !== undefined) found.push({ iso, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Undefined for a day that the calendar does not have. */
function toIso(year: number, month: number, day?: number): string | undefined {
  if (month < 1 || month > 12) return undefined;
  const two = (number: number): string => String(number).padStart(2, '0');
  if (day === undefined) return `${year}-${two(month)}`;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day < 1 || day > last ? undefined : `${year}-${two(month)}-${two(day)}`;
}

const WEEKDAY =
  /(?<!\p{L})(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)(?!\p{L}),?/giu;
const CLOCK =
  /(?<![\d:])(?:at\s+)?[01]?\d(?:[:.][0-5]\d)?\s*[ap]\.?\s?m\.?(?!\p{L})(?:\s*\(?(?:local time|[ECMP][DS]?T|GMT|UTC|CES?T|BST)\)?)?|(?<![\d:])(?:[01]?\d|2[0-3])[:h][0-5]\d(?:\s*(?:hours|hrs|Uhr|uur|heures|[ECMP][DS]?T|GMT|UTC|CES?T|BST))?(?![\d:])/giu;

/** A line without its days, weekdays and clock times, and the punctuation that held them. */
export function withoutDays(line: string): string {
  let rest = '';
  let at = 0;
  const days = findDays(line);
  const hasDay = days.length > 0;
  for (const { start, end } of days) {
    rest += `${line.slice(at, start)}\uE000`;
    at = end;
  }
  return `${rest}${line.slice(at)}`
    .replace(CLOCK, '\uE000')
    .replace(WEEKDAY, (day) => (hasDay || day.length === line.length ? '\uE000' : day))
    .replace(/(?<!\p{L})(?:on|le|am|den|op|el|on the|the)\s*\uE000/giu, '\uE000')
    .replace(/\(\s*\uE000[\s\uE000]*\)|\[\s*\uE000[\s\uE000]*\]/g, '\uE000')
    .replace(/[\s,;:|–—-]*\uE000[\s\uE000,;|–—-]*(\p{Ll}?)/gu, (gap, small: string) =>
      small !== '' && !/[,;:|–—-]/.test(gap) ? ` ${small}` : `\uE000${small}`,
    )
    .replace(/^\uE000+|\uE000+$/g, '')
    .replace(/\uE000+/g, ', ')
    .replace(/\s+/g, ' ')
    .trim();
}
