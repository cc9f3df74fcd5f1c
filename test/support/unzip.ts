import { inflateRawSync } from 'node:zlib';

/** A file of an archive as its central directory lists it. */
export interface ZipFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** The two words of its MS-DOS time stamp: date, then time. */
  readonly stamp: readonly [number, number];
}

/** Reads a ZIP archive without Zip64, encryption or comments: what the writers make. Throws on anything else. */
export function unzip(archive: Uint8Array): readonly ZipFile[] {
  const data = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = data.length - 22;
  if (data.readUInt32LE(end) !== 0x06054b50) throw new Error('no end of central directory');
  const files: ZipFile[] = [];
  let at = data.readUInt32LE(end + 16);
  for (let left = data.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (data.readUInt32LE(at) !== 0x02014b50) throw new Error(`no central header at ${at}`);
    const nameLength = data.readUInt16LE(at + 28);
    const local = data.readUInt32LE(at + 42);
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    const packed = data.subarray(start, start + data.readUInt32LE(at + 20));
    files.push({
      name: data.toString('utf8', at + 46, at + 46 + nameLength),
      bytes: data.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed),
      stamp: [data.readUInt16LE(at + 14), data.readUInt16LE(at + 12)],
    });
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return files;
}
