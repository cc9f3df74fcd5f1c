import { stateNamed } from './states.ts';
import { CITY, GATHERING, ROLE, US_STATE, VENUE } from './vocabulary.ts';

/** Whether a line names a place: “Washington, D.C.”, “Oslo, Norway”, “South Court Auditorium”. */
export function isPlace(text: string, isDateline: boolean): boolean {
  const words = text.split(' ');
  if (words.length > 12 || / (?:on|by) /u.test(text) || !/^[\p{Lu}\d]/u.test(text)) return false;
  const parts = text.split(/,\s*/u);
  // A building: its last word says what it is.
  const isVenue =
    /^(?:hotel|hôtel|palais|palacio|schloss|château|villa) /iu.test(text) ||
    parts.some((each) => VENUE.exec(each.split(' ').at(-1) ?? '') !== null && each.includes(' '));
  if (
    isVenue &&
    words.every((each) => /^[\p{Lu}\d(]|^(?:of|the|de|and|at|for|in)$/u.test(each)) &&
    !/^(?:the )?(?:U\.S\. )?(?:department|ministry|office|embassy|permanent|mission)\b/iu.test(text)
  )
    return true;
  if (
    /^\d{1,5} .*\b(?:Avenue|Street|Road|Boulevard|Lane|Drive|Square|Place|Plaza|Ave\.|St\.|Blvd\.|Rd\.)(?:,|$)/u.test(
      text,
    )
  )
    return true;
  if (GATHERING.test(text) || ROLE.test(text)) return false;
  const city = CITY.exec(text);
  const isCity = city?.index === 0 && /^(?:$|,|\s\()/u.test(text.slice(city[0].length));
  if ((isCity || US_STATE.test(text)) && words.length <= 6) return true;
  const behind = parts.length > 1 ? (parts.at(-1) ?? '') : '';
  if (words.length <= 8 && (stateNamed(behind) !== undefined || CITY.exec(behind)?.[0].length === behind.length))
    return behind !== '';
  return isDateline && words.length <= 3 && /^\p{Lu}[\p{L} -]+$/u.test(text);
}
