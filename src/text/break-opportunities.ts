import LineBreaker from 'linebreak';

/** Offsets in `text` where a line may end, by UAX #14, ascending; the last one is the text's length. */
export function findBreaks(text: string): readonly number[] {
  const breaker = new LineBreaker(text);
  const offsets: number[] = [];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    if (mayBreak(text, next.position)) offsets.push(next.position);
  }
  return offsets;
}

/**
 * UAX #14 breaks "anti-/trafficking" and, in its older tables, after the dash of a range: a break after a hyphen is
 * kept only between letters with at least three on either side, so that "G-8", "8-12" and "re-open" stay whole. It
 * also breaks before an em dash, which reads as if the line began with it.
 */
function mayBreak(text: string, position: number): boolean {
  const before = text[position - 1] ?? '';
  const after = text[position] ?? '';
  if ((after === '–' || after === '—') && !/\s/.test(before)) return false;
  if (after === '' || (before !== '-' && before !== '–')) return true;
  return (
    /\p{L}{3}[-–]$/u.test(text.slice(Math.max(0, position - SIGHT), position)) &&
    /^\p{L}{3}/u.test(text.slice(position, position + SIGHT))
  );
}

/** Three letters of two code units each and a hyphen. */
const SIGHT = 7;
