import { inflateRawSync } from 'node:zlib';
import { formatSize, MAX_INFLATED, MAX_RATIO } from './limits.ts';
import { Refusal } from './refusal.ts';

/** An archive as its central directory describes it. */
export interface Archive {
  readonly names: readonly string[];
  /** A part's bytes; all that is read is counted, and refused where it grows beyond the limit. */
  read(name: string): Uint8Array;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** A document has some twenty parts, and one more for each picture. */
const MAX_PARTS = 20_000;
/** Smaller parts may be of one letter repeated. */
const SMALL = 4 * 1024 * 1024;

/** Reads the directory of an archive; nothing is inflated yet. */
export function openArchive(bytes: Uint8Array): Archive {
  const entries = readDirectory(bytes);
  let left = MAX_INFLATED;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw damaged(`it has no part ${name}`);
      const inflated = inflate(bytes, entry, left);
      left -= inflated.length;
      return inflated;
    },
  };
}

const damaged = (detail: string): Refusal => new Refusal('import-damaged', { what: 'document', detail });

const tooLarge = (): Refusal =>
  new Refusal('import-expands', { detail: `it would grow beyond ${formatSize(MAX_INFLATED)}` });

function readDirectory(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff || count > MAX_PARTS) {
    throw new Refusal('import-too-complex', { detail: 'it has more parts than a document needs' });
  }
  const entries = new Map<string, Entry>();
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damaged('its list of parts breaks off');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const entry: Entry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new Refusal('import-protected', {});
    // Pictures are never opened, and may be as large as they are.
    if (/\.(?:xml|rels)$/i.test(entry.name)) {
      total += entry.size;
      if (total > MAX_INFLATED) throw tooLarge();
      if (entry.size > SMALL && entry.size > entry.compressed * MAX_RATIO) {
        throw new Refusal('import-expands', {
          detail: `${entry.name} would grow to more than ${MAX_RATIO} times its size`,
        });
      }
    }
    entries.set(entry.name, entry);
    at = next;
  }
  return entries;
}

/** The end of the directory: the last record of its kind, before a comment of at most 64 KB. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) if (view.getUint32(at, true) === END) return at;
  throw damaged('it breaks off before its list of parts');
}

function inflate(bytes: Uint8Array, { name, method, compressed, offset }: Entry, left: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL)
    throw damaged(`${name} is not where it should be`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressed > bytes.length) throw damaged(`${name} breaks off`);
  const packed = bytes.subarray(start, start + compressed);
  if (method === STORED) {
    if (packed.length > left) throw tooLarge();
    return packed;
  }
  if (method !== DEFLATED) throw damaged(`${name} is packed in a way that is not known`);
  if (left <= 0) throw tooLarge();
  try {
    return inflateRawSync(packed, { maxOutputLength: left });
  } catch (error) {
    const grows = error instanceof RangeError || (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw grows ? tooLarge() : damaged(`${name} cannot be unpacked`);
  }
}

/** Writes parts into an archive without packing them. */
export function writeArchive(parts: readonly (readonly [name: string, bytes: Uint8Array])[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of parts) {
    const encoded = Buffer.from(name, 'utf8');
    const local = Buffer.alloc(30);
    local.writeUInt32LE(LOCAL, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt32LE(crc32(bytes), 14);
    local.writeUInt32LE(bytes.length, 18);
    local.writeUInt32LE(bytes.length, 22);
    local.writeUInt16LE(encoded.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(CENTRAL, 0);
    entry.writeUInt16LE(20, 4);
    local.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, encoded, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    central.push(entry, encoded);
    offset += 30 + encoded.length + bytes.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** A byte's share of the check sum that archives carry. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
