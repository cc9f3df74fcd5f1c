import type { Group, Line } from './lines.ts';

/** How the lines of a text came about. */
export interface Layout {
  /** Whether lines were broken at a width, so that most line ends mean nothing. */
  readonly wrapped: boolean;
  /** Whether paragraphs stand apart by empty lines. */
  readonly spaced: boolean;
  /** The columns before most lines. */
  readonly indent: number;
  /** How much of the width a line fills, 1 being all of it; 0 where nothing wraps. */
  fill(line: Line): number;
  /** Whether the first word of the next line would have run over this one: then the break says nothing. */
  isFull(line: Line, next: Line): boolean;
}

/** Nobody wraps beyond this: longer lines are paragraphs. */
const WIDEST = 150;
/** Narrower than this are lists of names and verses. */
const NARROWEST = 24;
/** So many of the breaks within groups must be explained by a width. */
const LEAST_EXPLAINED = 0.6;

/** So many of the lines may run over the width that the others keep. */
const MOST_LONGER = 0.1;

/** A way to measure: by characters, or by about the widths of a proportional face. */
interface Measure {
  readonly width: (text: string) => number;
  readonly space: number;
  /** Justified lines are set a little tighter or looser than their letters are wide. */
  readonly tolerance: number;
}

const BY_CHARACTERS: Measure = { width: (text) => text.length, space: 1, tolerance: 1 };
const BY_LETTERS: Measure = { width: measureLetters, space: 0.5, tolerance: 0.95 };

/** About the widths of a serif text face, in halves of its size, by code unit; other scripts are as wide as a letter. */
const WIDTHS = Float32Array.from({ length: 0x180 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (/[ijl.,;:'!|()[\]tfrI]/.test(character)) return 0.6;
  if (character === ' ') return 0.5;
  if (/[mwMW%@]/.test(character)) return 1.55;
  return /\p{Lu}/u.test(character) ? 1.35 : 0.97;
});

function measureLetters(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // The apostrophe is narrow and the dash is wide.
    width += unit === 0x2019 ? 0.6 : unit === 0x2014 ? 1.55 : (WIDTHS[unit] ?? 0.97);
  }
  return width;
}

/** Finds out whether the lines of a text are wrapped, and at which width. */
export function measureLayout(groups: readonly Group[]): Layout {
  const many = groups.filter((each) => each.lines.length > 1).length;
  const lines = groups.reduce((sum, each) => sum + each.lines.length, 0);
  const spaced = groups.length > 2 && (many > 2 ? groups.length > lines / 20 : groups.length > lines / 4);
  const indent = usual(
    groups.flatMap((each) => each.lines.slice(each.lines.length > 1 ? 1 : 0).map((line) => line.indent)),
  );
  const breaks = groups.flatMap(({ lines: all }) =>
    all.slice(1).map((next, index): readonly [Line, Line] => [all[index] ?? next, next]),
  );
  const all = groups.flatMap((each) => each.lines);
  const [plain, letters] = [BY_CHARACTERS, BY_LETTERS].map((measure) => tryMeasure(breaks, all, measure));
  const best = plain !== undefined && plain.explained >= (letters?.explained ?? 0) - 0.03 ? plain : letters;
  if (best === undefined || best.explained < LEAST_EXPLAINED) {
    return { wrapped: false, spaced, indent, fill: () => 0, isFull: () => false };
  }
  const { measure, most } = best;
  return {
    wrapped: true,
    spaced,
    indent,
    fill: (line) => (measure.width(line.text) + line.indent * measure.space) / most,
    isFull: (line, next) => reach(line, next, measure) > most * measure.tolerance,
  };
}

/** How far a line would reach with the first word of the next one. */
const reach = (line: Line, next: Line, { width, space }: Measure): number =>
  line.indent * space + width(line.text) + space + width(firstWord(next.text));

/** East Asian text may break after any character. */
const firstWord = (text: string): string =>
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text) ? text.slice(0, 1) : (/^\S+/.exec(text)?.[0] ?? '');

function tryMeasure(
  breaks: readonly (readonly [Line, Line])[],
  lines: readonly Line[],
  measure: Measure,
): { readonly explained: number; readonly most: number; readonly measure: Measure } | undefined {
  if (breaks.length === 0) return undefined;
  const widths = breaks
    .map(([line]) => line.indent * measure.space + measure.width(line.text))
    .sort((one, other) => one - other);
  // A few lines run over where two columns or pages were put together.
  const most = widths[Math.min(widths.length - 1, Math.floor(widths.length * 0.96))] ?? 0;
  if (most > WIDEST || most < NARROWEST) return undefined;
  // Where paragraphs stand on lines of their own, the short lines between them are titles.
  const longer = lines.filter((line) => measure.width(line.text) > most * 1.3).length;
  if (longer > lines.length * MOST_LONGER) return undefined;
  const full = breaks.filter(([line, next]) => reach(line, next, measure) > most * measure.tolerance).length;
  return { explained: full / breaks.length, most, measure };
}

function usual(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
}

/** The lines of a quotation are narrower than the text around it: they are measured among themselves. */
export function measureQuote(lines: readonly Line[], layout: Layout): Layout {
  const own = measureLayout([{ lines, blanks: 0 }]);
  return own.wrapped ? { ...own, spaced: layout.spaced } : layout;
}
