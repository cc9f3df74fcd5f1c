/** An item’s marker and what follows it. */
export interface Marked {
  readonly marker: string;
  readonly rest: string;
  /** Of a number or letter: its style with the sign that closes it; of a bullet, the bullet. */
  readonly style: string;
  /** Its place in the count, where it counts. */
  readonly ordinal?: number;
}

const BULLET = /^([•‣▪▫◦●○■□◆◇➢➤✓✔·]|\uf0b7|\uf0a7)\s*(?=\S)/;
const DASH = /^([-–*+])\s+(?=\S)/;
const NUMBER = /^(\()?(\d{1,3})([.)])\s+(?=\S)/;
const LETTER = /^(\()?([a-z]|[ivx]{2,5})(\))\s+(?=\S)/;

/** Finds the marker of an item at the start of a line, or of a bullet on a line of its own. */
export function findMarker(text: string): Marked | undefined {
  const bullet = BULLET.exec(text);
  if (bullet !== null) return { marker: '•', rest: text.slice(bullet[0].length), style: bullet[1] ?? '' };
  const dash = DASH.exec(text);
  if (dash !== null) return { marker: dash[1] ?? '', rest: text.slice(dash[0].length), style: dash[1] ?? '' };
  const number = NUMBER.exec(text);
  if (number !== null) {
    const [all, opening = '', digits = '', closing = ''] = number;
    return {
      marker: all.trim(),
      rest: text.slice(all.length),
      style: `${opening}1${closing}`,
      ordinal: Number(digits),
    };
  }
  const letter = LETTER.exec(text);
  if (letter === null) return undefined;
  const [all, opening = '', letters = '', closing = ''] = letter;
  return {
    marker: all.trim(),
    rest: text.slice(all.length),
    style: `${opening}a${closing}`,
    ordinal: ordinalOf(letters),
  };
}

function ordinalOf(letters: string): number {
  const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'].indexOf(letters);
  return letters.length > 1 ? roman + 1 : letters.charCodeAt(0) - 96;
}
