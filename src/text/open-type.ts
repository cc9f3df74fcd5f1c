/**
 * What setting plain text asks of a TrueType font, read straight from the bytes of the file. Glyphs are numbers, lengths
 * font units; names of tables and fields are those of the OpenType specification.
 */
export interface OpenType {
  readonly unitsPerEm: number;
  /** Above the baseline, positive. */
  readonly ascent: number;
  /** Below the baseline, positive. */
  readonly descent: number;
  /** The glyph of a character, 0 where the font lacks it. */
  glyphOf(codePoint: number): number;
  advanceOf(glyph: number): number;
  /** The bytes of a table such as `GPOS`. */
  table(tag: string): DataView | undefined;
}

/** Opens a font, or nothing where its characters are mapped in a way that is not read here. */
export function openType(bytes: Uint8Array): OpenType | undefined {
  const table = (tag: string): DataView | undefined => findTable(bytes, tag);
  const [head, hhea, hmtx, cmap] = [table('head'), table('hhea'), table('hmtx'), table('cmap')];
  const characters = cmap && findCharacterMap(cmap);
  if (!head || !hhea || !hmtx || !characters) return undefined;
  const metrics = hhea.getUint16(34);
  const known = new Map<number, number>();
  const glyphOf = (codePoint: number): number => {
    const found = known.get(codePoint);
    if (found !== undefined) return found;
    const glyph = codePoint > 0xffff ? 0 : lookUp(characters, codePoint);
    known.set(codePoint, glyph);
    return glyph;
  };
  return {
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: -hhea.getInt16(6),
    glyphOf,
    // Glyphs beyond the list are all as wide as the last one of it.
    advanceOf: (glyph) => hmtx.getUint16(4 * Math.min(glyph, metrics - 1)),
    table,
  };
}

function findTable(bytes: Uint8Array, tag: string): DataView | undefined {
  const directory = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = directory.getUint16(4);
  for (let record = 12; record < 12 + 16 * count; record += 16) {
    if (readTag(directory, record) !== tag) continue;
    return new DataView(
      bytes.buffer,
      bytes.byteOffset + directory.getUint32(record + 8),
      directory.getUint32(record + 12),
    );
  }
  return undefined;
}

export const readTag = (view: DataView, offset: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(offset + index)));

/** From an offset to the end of its table. */
export const subtable = (view: DataView, offset: number): DataView =>
  new DataView(view.buffer, view.byteOffset + offset, view.byteLength - offset);

/**
 * The first of `count` sorted records of `size` bytes from `start` on whose last value, given by `lastOf` a record's
 * offset, is not below `value`; the offset of the end where all are.
 */
export function search(
  value: number,
  start: number,
  count: number,
  size: number,
  lastOf: (record: number) => number,
): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lastOf(start + middle * size) < value) low = middle + 1;
    else high = middle;
  }
  return start + low * size;
}

/** Characters of the Basic Multilingual Plane in segments (format 4), as all fonts that ship have them and no other. */
function findCharacterMap(cmap: DataView): DataView | undefined {
  const maps = Array.from({ length: cmap.getUint16(2) }, (_, index) => subtable(cmap, cmap.getUint32(8 + 8 * index)));
  return maps.every((map) => map.getUint16(0) === 4) ? maps[0] : undefined;
}

function lookUp(map: DataView, codePoint: number): number {
  const doubled = map.getUint16(6);
  const ends = 14;
  const end = search(codePoint, ends, doubled / 2, 2, (record) => map.getUint16(record));
  if (end >= ends + doubled) return 0;
  const start = end + doubled + 2;
  const [delta, range] = [start + doubled, start + 2 * doubled];
  const first = map.getUint16(start);
  if (codePoint < first) return 0;
  const offset = map.getUint16(range);
  if (offset === 0) return (codePoint + map.getUint16(delta)) & 0xffff;
  const glyph = map.getUint16(range + offset + 2 * (codePoint - first));
  return glyph === 0 ? 0 : (glyph + map.getUint16(delta)) & 0xffff;
}
