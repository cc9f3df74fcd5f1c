import { fillGaps } from '../core/fill-gaps.ts';
import type { Locale } from '../ir/template.ts';
import { isFigure } from './figure.ts';
import { writeAmount, writeDate, writeList, writeMoney, writeNumber } from './locale.ts';
import { takeBest } from './ranks.ts';

/** A filter as liquidjs calls it: named parameters arrive as pairs. */
export type Filter = (value: unknown, ...parameters: unknown[]) => unknown;

const asText = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
const asTexts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(asText).filter((each) => each !== '') : value ? [asText(value)] : [];

/** Applies `write` to numbers; other values stay as they are, so that a value already in words is kept. */
const ofNumber =
  (write: (value: number, ...parameters: unknown[]) => string): Filter =>
  (value, ...parameters) => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? write(number, ...parameters) : asText(value);
  };

const named = (parameters: readonly unknown[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(parameters.filter((each): each is [string, unknown] => Array.isArray(each)));

const upperFirst = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase('en'));

/** Letters of a hedge's main word that its other forms share: `estimated`, `estimates`. */
const STEM = 6;

/** Whether a text has a hedge in some form: its longest word decides, for `an` says nothing. */
function mentions(text: string, hedge: string): boolean {
  const words = hedge.toLowerCase().split(/\s+/);
  const main = words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
  return text.toLowerCase().includes(main.slice(0, STEM));
}

/** Words after a surname that are no part of it. */
const SUFFIX = /^(jr|sr|ii|iii|iv|ph\.?d)\.?$/i;

const isSection = (value: unknown): value is { readonly items: readonly unknown[] } =>
  typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items);

/** The filters that the program adds to Liquid's own, in the writing habits of a language. */
export function createFilters(locale: Locale): Readonly<Record<string, Filter>> {
  const { quotes } = locale;
  const percent = (value: number): string => fillGaps(locale.percent.words, { value: writeNumber(value, locale) });
  const sign = (value: number): string => fillGaps(locale.percent.sign, { value: writeNumber(value, locale) });
  const money = (value: number, unit: unknown): string => writeMoney(value, asText(unit), locale);
  return {
    /** `2008-06-03` → `June 3, 2008`, with no more precision than given. */
    date: (value) => writeDate(asText(value), locale),
    /** 1 → `first`. */
    ordinal_word: ofNumber((value) => locale.ordinals[value - 1] ?? String(value)),
    /** 1 → `one`. */
    cardinal_word: ofNumber((value) => locale.cardinals[value - 1] ?? String(value)),
    /** 12500 → `12,500`. */
    number: ofNumber((value) => writeNumber(value, locale)),
    /** 528000000 → `528 million`. */
    amount: ofNumber((value) => writeAmount(value, locale)),
    /** 528000000 with the unit USD → `$528 million`. */
    money: ofNumber(money),
    /** 46 → `46 percent`. */
    percent: ofNumber(percent),
    /** A value in its unit, in words: `46 percent`, `$528 million`, `40 countries`. */
    measure: ofNumber((value, unit) => (unit === 'percent' ? percent(value) : money(value, unit))),
    /** A value in its unit, as short as can be: `46%`. */
    measure_sign: ofNumber((value, unit) => (unit === 'percent' ? sign(value) : money(value, unit))),
    /** `A, B and C`. */
    and_list: (value) => writeList(asTexts(value), locale),
    /** Puts named parameters into the gaps of a label: `{{ labels.part | fill: number: 1 }}`. */
    fill: (value, ...parameters) => fillGaps(asText(value), named(parameters)),
    /** Of a list, or of a section's items, those that are shown where there is room for so many. */
    best: (value, most) => {
      const limit = Number(most);
      if (!Number.isFinite(limit)) return value;
      if (Array.isArray(value)) return takeBest(value, limit);
      return isSection(value) ? { ...value, items: takeBest(value.items, limit) } : value;
    },
    /** The first letter in upper case, the rest as it is. */
    sentence: (value) => upperFirst(asText(value).trim()),
    /** In quotation marks, unless it has its own. */
    quoted: (value) => {
      const text = asText(value).trim();
      return text === '' || /^["'“‘«„]/.test(text) ? text : `${quotes.open}${text}${quotes.close}`;
    },
    /** With its closing quotation mark only, for where the opening one is drawn apart. */
    closed: (value) => `${asText(value).trim()}${quotes.close}`,
    /** The entry of a tree of labels that has this name. */
    pick: (value, name) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, asText(name))
        ? (value as Readonly<Record<string, unknown>>)[asText(name)]
        : null,
    /** A text about a figure with the speaker's hedge, put first where the text lacks it. */
    hedged: (value, figure) => {
      const text = asText(value).trim();
      if (!isFigure(figure) || !figure.hedge || mentions(text, figure.hedge)) return text;
      const amount = figure.unit === 'percent' ? percent(figure.value) : money(figure.value, figure.unit);
      return `${upperFirst(figure.hedge)} ${amount}: ${text}`;
    },
    /** With a full stop, unless it ends in a mark of its own. */
    full_stop: (value) => {
      const text = asText(value).trim();
      return text === '' || /[.!?…:;]["'”’»]*$/.test(text) ? text : `${text}.`;
    },
    /** The last word of a name that is a name. */
    surname: (value) => {
      const words = asText(value)
        .replaceAll(',', ' ')
        .split(/\s+/)
        .filter((word) => word !== '' && !SUFFIX.test(word));
      return words[words.length - 1] ?? '';
    },
    /** Of the editor's notes, the texts of those whose `about` names one of the parameters. */
    about: (value, ...names) => {
      const wanted = names
        .map(asText)
        .filter((each) => each !== '')
        .map((each) => each.toLowerCase());
      const notes = Array.isArray(value)
        ? (value as readonly { readonly about?: unknown; readonly text?: unknown }[])
        : [];
      const isAbout = (about: string): boolean =>
        about.split(/[^\p{L}\p{N}-]+/u).some((word) => wanted.includes(word)) || wanted.includes(about);
      return notes
        .filter((note) => isAbout(asText(note.about).toLowerCase()))
        .map((note) => asText(note.text))
        .join(' ');
    },
  };
}
