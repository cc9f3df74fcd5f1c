const TAB = '  ';

/**
 * Control characters as pictures of themselves, so that no file can steer a terminal; those of direction as boxes, tabs
 * as spaces.
 */
export function showControls(text: string): string {
  return text.replaceAll('\t', TAB).replace(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, (character) => {
    const unit = character.charCodeAt(0);
    return unit < 0x20 ? String.fromCharCode(0x2400 + unit) : unit === 0x7f ? '␡' : '�';
  });
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const NARROWEST = /\p{M}|\p{Cf}/u;

/** Columns that a terminal gives a character: none, one or two. */
const columnsOfCharacter = (character: string): number =>
  NARROWEST.test(character) ? 0 : WIDE.test(character) ? 2 : 1;

export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character);
  return columns;
}

/** The beginning of a text that takes no more than `room` columns. */
export function takeColumns(text: string, room: number): string {
  let [taken, columns] = ['', 0];
  for (const character of text) {
    columns += columnsOfCharacter(character);
    if (columns > room) break;
    taken += character;
  }
  return taken;
}

/** The end of a text, likewise. */
export function takeLastColumns(text: string, room: number): string {
  return [...takeColumns([...text].reverse().join(''), room)].reverse().join('');
}

/** A text that fits, or its beginning with an ellipsis. */
export const clipColumns = (text: string, room: number): string =>
  columnsOf(text) <= room ? text : `${takeColumns(text, room - 1).trimEnd()}…`;

/** A text in lines that are broken between words; a word that is wider than a line stands on one of its own. */
export function wrapColumns(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && columnsOf(last) + 1 + columnsOf(word) <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
