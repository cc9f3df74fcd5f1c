import { type OpenType, readTag, search, subtable } from './open-type.ts';

/** Units by which the advance of `left` changes before `right`. */
export type Kerning = (left: number, right: number) => number;

/** Glyphs that one glyph stands for: the first one is the key it is found by. */
export interface Ligature {
  readonly rest: readonly number[];
  readonly glyph: number;
}

export type Ligatures = ReadonlyMap<number, readonly Ligature[]>;

/** A lookup's subtables, of which the first that knows a glyph decides. */
interface Lookup {
  readonly type: number;
  readonly subtables: readonly DataView[];
}

const PAIR_ADJUSTMENT = 2;
const GPOS_EXTENSION = 9;
const LIGATURE = 4;
const GSUB_EXTENSION = 7;
/** The one field of a value record that kerning of horizontal text needs, two bytes. */
const X_ADVANCE = 4;

/** The pair kerning of the first of the scripts that the font has; nothing where it kerns in another way than by pairs. */
export function readKerning(font: OpenType, scripts: readonly string[]): Kerning | undefined {
  const lookups = findLookups(font.table('GPOS'), scripts, 'kern', GPOS_EXTENSION);
  const readable = lookups.every(
    ({ type, subtables }) =>
      type === PAIR_ADJUSTMENT &&
      subtables.every((pairs) => pairs.getUint16(4) === X_ADVANCE && pairs.getUint16(6) === 0),
  );
  if (!readable) return undefined;
  const known = new Map<number, number>();
  return (left, right) => {
    const pair = left * 0x10000 + right;
    const found = known.get(pair);
    if (found !== undefined) return found;
    const units = lookups.reduce((sum, { subtables }) => sum + kern(subtables, left, right), 0);
    known.set(pair, units);
    return units;
  };
}

function kern(subtables: readonly DataView[], left: number, right: number): number {
  for (const pairs of subtables) {
    const index = coverageIndex(subtable(pairs, pairs.getUint16(2)), left);
    if (index === undefined) continue;
    if (pairs.getUint16(0) === 1) {
      const set = pairs.getUint16(10 + 2 * index);
      const [first, count] = [set + 2, pairs.getUint16(set)];
      const record = search(right, first, count, 4, (at) => pairs.getUint16(at));
      if (record < first + 4 * count && pairs.getUint16(record) === right) return pairs.getInt16(record + 2);
      continue;
    }
    const [leftClass, rightClass] = [8, 10].map((at, side) =>
      classOf(subtable(pairs, pairs.getUint16(at)), side === 0 ? left : right),
    ) as [number, number];
    return pairs.getInt16(16 + 2 * (leftClass * pairs.getUint16(14) + rightClass));
  }
  return 0;
}

/** The standard ligatures of the first of the scripts that the font has, in the order of preference. */
export function readLigatures(font: OpenType, scripts: readonly string[]): Ligatures | undefined {
  const lookups = findLookups(font.table('GSUB'), scripts, 'liga', GSUB_EXTENSION);
  // One lookup could join what another has made.
  if (lookups.length > 1 || lookups.some((each) => each.type !== LIGATURE || each.subtables.length > 1))
    return undefined;
  return new Map(lookups.flatMap((each) => each.subtables.flatMap(ligaturesOf)));
}

function ligaturesOf(table: DataView): readonly (readonly [number, readonly Ligature[]])[] {
  const firsts = coveredGlyphs(subtable(table, table.getUint16(2)));
  return firsts.map((first, index) => {
    const set = subtable(table, table.getUint16(6 + 2 * index));
    const ligatures = numbers(set, 2, set.getUint16(0)).map((offset) => ({
      glyph: set.getUint16(offset),
      rest: numbers(set, offset + 4, set.getUint16(offset + 2) - 1),
    }));
    return [first, ligatures];
  });
}

/** The lookups of a feature in the default language of the first of the scripts that the table has. */
function findLookups(
  table: DataView | undefined,
  scripts: readonly string[],
  feature: string,
  extension: number,
): readonly Lookup[] {
  if (!table) return [];
  const [scriptList, featureList, lookupList] = [4, 6, 8].map((at) => subtable(table, table.getUint16(at))) as [
    DataView,
    DataView,
    DataView,
  ];
  const tagged = new Map(
    numbers(scriptList, 0, 1).flatMap((count) =>
      Array.from({ length: count }, (_, index) => {
        const record = 2 + 6 * index;
        return [readTag(scriptList, record), subtable(scriptList, scriptList.getUint16(record + 4))] as const;
      }),
    ),
  );
  const script = scripts.map((tag) => tagged.get(tag)).find((each) => each !== undefined);
  if (!script || script.getUint16(0) === 0) return [];
  const language = subtable(script, script.getUint16(0));
  const records = numbers(language, 6, language.getUint16(4)).map((index) => 2 + 6 * index);
  const record = records.findLast((each) => readTag(featureList, each) === feature);
  if (record === undefined) return [];
  const offset = featureList.getUint16(record + 4);
  const indexes = numbers(featureList, offset + 4, featureList.getUint16(offset + 2)).toSorted((a, b) => a - b);
  return indexes.map((index) => readLookup(subtable(lookupList, lookupList.getUint16(2 + 2 * index)), extension));
}

function readLookup(lookup: DataView, extension: number): Lookup {
  const type = lookup.getUint16(0);
  const subtables = numbers(lookup, 6, lookup.getUint16(4)).map((offset) => subtable(lookup, offset));
  if (type !== extension) return { type, subtables };
  return {
    type: subtables[0]?.getUint16(2) ?? type,
    subtables: subtables.map((each) => subtable(each, each.getUint32(4))),
  };
}

const numbers = (view: DataView, offset: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => view.getUint16(offset + 2 * index));

function coverageIndex(coverage: DataView, glyph: number): number | undefined {
  const count = coverage.getUint16(2);
  if (coverage.getUint16(0) === 1) {
    const record = search(glyph, 4, count, 2, (at) => coverage.getUint16(at));
    return record < 4 + 2 * count && coverage.getUint16(record) === glyph ? (record - 4) / 2 : undefined;
  }
  const range = findRange(coverage, glyph);
  return range === undefined ? undefined : coverage.getUint16(range + 4) + glyph - coverage.getUint16(range);
}

function coveredGlyphs(coverage: DataView): readonly number[] {
  const count = coverage.getUint16(2);
  if (coverage.getUint16(0) === 1) return numbers(coverage, 4, count);
  return Array.from({ length: count }, (_, index) => 4 + 6 * index).flatMap((range) => {
    const first = coverage.getUint16(range);
    return Array.from({ length: coverage.getUint16(range + 2) - first + 1 }, (_, index) => first + index);
  });
}

/** The class of a glyph; glyphs that are not named are of class 0. */
function classOf(classes: DataView, glyph: number): number {
  if (classes.getUint16(0) === 1) {
    const index = glyph - classes.getUint16(2);
    return index >= 0 && index < classes.getUint16(4) ? classes.getUint16(6 + 2 * index) : 0;
  }
  const range = findRange(classes, glyph);
  return range === undefined ? 0 : classes.getUint16(range + 4);
}

/** The offset of the range record (first, last, value) that holds a glyph; ranges start at offset 4, their count at 2. */
function findRange(ranges: DataView, glyph: number): number | undefined {
  const count = ranges.getUint16(2);
  const range = search(glyph, 4, count, 6, (at) => ranges.getUint16(at + 2));
  return range < 4 + 6 * count && ranges.getUint16(range) <= glyph ? range : undefined;
}
