import { copyFile, mkdir, mkdtemp, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from './exit-codes.ts';

/** A file to be written, piece by piece. */
export interface NamedFile {
  readonly path: string;
  chunks(): AsyncIterable<Uint8Array>;
}

/**
 * Writes all files or none: each to a temporary folder beside its place first, then moved, so that a failed build
 * leaves the old output alone and nobody opens a half-written file. Returns their sizes in bytes.
 * @throws {UsageError} where a folder cannot be made or written to, or a file is held open by another program.
 */
export async function writeFiles(files: readonly NamedFile[]): Promise<readonly number[]> {
  const folders = [...new Set(files.map((each) => dirname(resolve(each.path))))];
  const staging = new Map<string, string>();
  try {
    for (const folder of folders) {
      await attempt(folder, () => makeFolder(folder));
      staging.set(folder, await attempt(folder, () => mkdtemp(join(folder, '.aide-'))));
    }
    const staged = files.map((file) => ({
      file,
      temporary: join(staging.get(dirname(resolve(file.path))) ?? '', basename(file.path)),
    }));
    const sizes: number[] = [];
    for (const { file, temporary } of staged) sizes.push(await writeStream(file, temporary));
    await replaceAll(staged);
    return sizes;
  } finally {
    for (const folder of staging.values()) await rm(folder, { recursive: true, force: true });
  }
}

async function writeStream(file: NamedFile, temporary: string): Promise<number> {
  const handle = await attempt(file.path, () => open(temporary, 'w'));
  let size = 0;
  try {
    for await (const chunk of file.chunks()) {
      await attempt(file.path, () => handle.writeFile(chunk));
      size += chunk.length;
    }
  } finally {
    await handle.close();
  }
  return size;
}

interface Staged {
  readonly file: NamedFile;
  readonly temporary: string;
}

/** Moves files to their places; where one cannot be moved, those before it get their old contents back. */
async function replaceAll(staged: readonly Staged[]): Promise<void> {
  const replaced: { readonly target: string; readonly backup: string | undefined }[] = [];
  try {
    for (const { file, temporary } of staged) {
      const target = resolve(file.path);
      const backup = `${temporary}.old`;
      const had = await attempt(file.path, () => copyIfThere(target, backup));
      await attempt(file.path, () => rename(temporary, target));
      replaced.push({ target, backup: had ? backup : undefined });
    }
  } catch (error) {
    for (const { target, backup } of replaced.reverse()) {
      await (backup === undefined ? rm(target, { force: true }) : rename(backup, target));
    }
    throw error;
  }
}

/** Whether there was a file to copy. */
async function copyIfThere(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Makes a folder and those above it, one by one: Node's recursive mkdir never returns where a file system (Linux's
 * /proc) answers that the parent is missing although it is there.
 */
async function makeFolder(folder: string): Promise<void> {
  const exists = await stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (exists) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  await mkdir(folder);
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied, or another program holds it open',
  EBUSY: 'another program holds it open',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EISDIR: 'a folder of that name is in the way',
  ENOTEMPTY: 'a folder of that name is in the way',
  ENOTDIR: 'a part of its path is a file',
  ENOENT: 'no folder can be made there',
  EEXIST: 'a file of that name is in the way',
  ENAMETOOLONG: 'its path is too long',
};

async function attempt<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    throw new UsageError(`cannot write ${path}: ${REASONS[code] ?? `the system says ${code}`}`, [
      'Name another folder with --out, or close the program that has the file open. The old files are untouched.',
    ]);
  }
}
