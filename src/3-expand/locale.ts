import { fillGaps } from '../core/fill-gaps.ts';
import type { Labels, Locale } from '../ir/template.ts';
import { parseDate } from './partial-date.ts';

/** The writing habits of a language with those of the region that a BCP 47 tag names (`en-GB`). */
export function localeOf(labels: Labels, language: string): Locale {
  const region = language.split('-').find((each, i) => i > 0 && /^([A-Za-z]{2}|\d{3})$/.test(each));
  const writing = region === undefined ? undefined : labels.regions[region.toUpperCase()];
  if (writing === undefined) return labels.locale;
  const { quotes, dates, numbers, money, percent, list } = labels.locale;
  return {
    quotes: { ...quotes, ...writing.quotes },
    dates: { ...dates, ...writing.dates },
    numbers: { ...numbers, ...writing.numbers },
    money: { ...money, ...writing.money },
    percent: { ...percent, ...writing.percent },
    ordinals: labels.locale.ordinals,
    cardinals: labels.locale.cardinals,
    list: { ...list, ...writing.list },
  };
}

/** `2005`, `May 2008`, `June 3, 2008`; what is no date stays as written. */
export function writeDate(text: string, { dates }: Locale): string {
  const date = parseDate(text);
  if (date === undefined) return text;
  const { year, month, day } = date;
  if (month === undefined) return String(year);
  const name = dates.months[month - 1] ?? String(month);
  if (day === undefined) return fillGaps(dates.month, { year, month: name });
  return fillGaps(dates.day, { year, month: name, day: day === 1 ? (dates.first ?? '1') : day });
}

/**
 * Digits in groups of three, with at most three decimals: `12,500.5`. What more would not write out, such as a third of a
 * hundred, has one: `33.3`.
 */
export function writeNumber(value: number, { numbers }: Locale): string {
  const size = Math.abs(value);
  const [whole = '', fraction = ''] = size.toFixed(size < 1 || isWritten(size) ? 3 : 1).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, numbers.group);
  const decimals = fraction.replace(/0+$/, '');
  return `${value < 0 ? '−' : ''}${grouped}${decimals === '' ? '' : `${numbers.decimal}${decimals}`}`;
}

/** Whether three decimals say all of a number. */
const isWritten = (value: number): boolean => Math.abs(value * 1000 - Math.round(value * 1000)) <= 1e-6;

/** A large number in words as people say it: `528 million`, `1.2 billion`; below a million in digits. */
export function writeAmount(value: number, locale: Locale): string {
  const scale = locale.numbers.scales.find((each) => Math.abs(value) >= each.value);
  if (scale === undefined) return writeNumber(value, locale);
  const scaled = value / scale.value;
  // More than three decimals would be rounded away: digits say exactly what the speech says.
  if (!isWritten(scaled)) return writeNumber(value, locale);
  return `${writeNumber(scaled, locale)} ${Math.abs(scaled) < 2 ? scale.one : scale.many}`;
}

/** `$528 million`; a unit that is no currency follows the number: `40 countries`. */
export function writeMoney(value: number, unit: string, locale: Locale): string {
  const amount = writeAmount(value, locale);
  if (!/^[A-Z]{3}$/.test(unit)) return unit === '' ? amount : `${amount} ${unit}`;
  const symbol = locale.money.symbols[unit];
  return symbol === undefined ? `${unit} ${amount}` : fillGaps(locale.money.pattern, { symbol, amount });
}

/** `A, B and C`. */
export function writeList(items: readonly string[], { list }: Locale): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(list.comma)}${list.and}${items[items.length - 1] ?? ''}`;
}
