import { constants, crc32, deflateRawSync } from 'node:zlib';

/** One file of the archive. */
export interface ZipEntry {
  /** Path with forward slashes; ASCII. */
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Whether its bytes are compressed already. */
  readonly stored: boolean;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_CENTRAL_DIRECTORY = 0x06054b50;

/** Version 2.0 of the format: deflate, no extensions. */
const VERSION = 20;
/** Midnight of 1 January 1980, the first moment a ZIP can name: no clock and no time zone reaches the bytes. */
const TIME = 0;
const DATE = (1 << 5) | 1;

const STORED = 0;
const DEFLATED = 8;

/** What local header and central directory both say of a file, 26 bytes (APPNOTE 4.4). */
function describe(name: Buffer, raw: Uint8Array, packed: Uint8Array, method: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(0, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt16LE(TIME, 6);
  fields.writeUInt16LE(DATE, 8);
  fields.writeUInt32LE(crc32(raw), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(raw.length, 18);
  fields.writeUInt16LE(name.length, 22);
  fields.writeUInt16LE(0, 24);
  return fields;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}

/** The central directory's own fields: version made by before what it shares with the local header, then comment, disk and offset. */
function centralHeader(shared: Buffer, name: Buffer, offset: number): Buffer {
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(VERSION, 0);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([signature(CENTRAL_HEADER), madeBy, shared, rest, name]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const fields = Buffer.alloc(18);
  fields.writeUInt16LE(count, 4);
  fields.writeUInt16LE(count, 6);
  fields.writeUInt32LE(size, 8);
  fields.writeUInt32LE(offset, 12);
  return Buffer.concat([signature(END_OF_CENTRAL_DIRECTORY), fields]);
}

/**
 * Packs files into a ZIP archive in the order given, with nothing that differs from run to run.
 *
 * Written out rather than taken from a library: Node has the only hard parts, deflate and the checksum, in native code, and an
 * archive without dates, directories or extensions is all that an Office file wants.
 */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, stored } of entries) {
    const path = Buffer.from(name);
    const raw = typeof content === 'string' ? Buffer.from(content) : content;
    const packed = stored ? raw : deflateRawSync(raw, { level: constants.Z_DEFAULT_COMPRESSION });
    const shared = describe(path, raw, packed, stored ? STORED : DEFLATED);
    central.push(centralHeader(shared, path, offset));
    local.push(signature(LOCAL_HEADER), shared, path, packed);
    offset += 4 + shared.length + path.length + packed.length;
  }
  const directory = Buffer.concat(central);
  return Buffer.concat([...local, directory, endRecord(entries.length, directory.length, offset)]);
}
