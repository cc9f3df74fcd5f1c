import { isAllCapitals } from './casing.ts';
import { findDays, withoutDays } from './day.ts';
import { stateNamed } from './states.ts';
import { CITY, US_STATE } from './vocabulary.ts';

/** Where a press release was written, before its first words: “GENEVA, 3 May 2019 – ”. */
export interface Dateline {
  readonly place: string;
  /** Of the text, with the dash and the space after it. */
  readonly length: number;
  /** In capitals, or with a day or a country: nothing else begins so. */
  readonly isCertain: boolean;
}

const HEAD = /^([^–—]{3,60}?)\s*(?:[–—]|\s--?(?=\s)|--)\s*(?=\S)/u;

/** The dateline that a text begins with; undefined where it begins with none. */
export function leadingDateline(text: string): Dateline | undefined {
  const [whole = '', head = ''] = HEAD.exec(text.slice(0, 90)) ?? [];
  const words = withoutDays(head)
    .replace(/\(\s*\)/gu, '')
    .replace(/^[\s*_(]+|[\s*_,()]+$/gu, '');
  const place = isAllCapitals(words)
    ? words.replace(/\p{Lu}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase()).replace(/\bD\.c\./u, 'D.C.')
    : words;
  const city = CITY.exec(place)?.index === 0 ? (CITY.exec(place)?.[0] ?? '') : '';
  const behind = city === '' ? '' : place.slice(city.length);
  const isPlace =
    city !== '' && (behind === '' || US_STATE.test(behind) || stateNamed(behind.replace(/^,\s*/u, '')) !== undefined);
  return isPlace
    ? { place, length: whole.length, isCertain: isAllCapitals(words) || behind !== '' || findDays(head).length > 0 }
    : undefined;
}

/** “… in its 40th year  Oslo, 3 February 2020”: a city right before the day, with the line without both. */
export function readDateline(
  text: string,
  days: readonly { readonly start: number; readonly end: number }[],
): { readonly place: string; readonly rest: string } | undefined {
  const [day] = days;
  if (day === undefined) return undefined;
  const before = text.slice(0, day.start);
  const match =
    /(?<=^|[\s,;|–—-])(\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){0,2}(?:, \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?)?),?\s*(?:(?:on|le|den|am|\p{L}+day),?\s*)?$/u.exec(
      before.slice(-70),
    );
  const named = match?.[1] ?? '';
  const city = [...named.matchAll(/(?<=^| )\p{Lu}/gu)]
    .map((each) => named.slice(each.index))
    .find((each) => {
      const found = CITY.exec(each);
      return found?.index === 0 && /^(?:$|,)/u.test(each.slice(found[0].length));
    });
  if (city === undefined) return undefined;
  const at = before.lastIndexOf(city);
  return { place: city, rest: `${before.slice(0, at)}${text.slice(day.end)}`.trim() };
}
