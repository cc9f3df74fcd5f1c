import { basename, join, relative, resolve } from 'node:path';
import type { Argv } from 'yargs';
import type { World } from '../../core/world.ts';
import { UsageError } from '../exit-codes.ts';

export interface FoldersArgument {
  readonly folders: readonly string[];
}

export const addFolders = <T>(yargs: Argv<T>): Argv<T & FoldersArgument> =>
  yargs.positional('folders', {
    describe: 'Folders with transcript.md and speech.yaml; the current one where none is named',
    type: 'string',
    array: true,
    default: [] as readonly string[],
  }) as unknown as Argv<T & FoldersArgument>;

/**
 * The folders to look at.
 * @throws {UsageError} where none is named and the current one holds no speech.
 */
export const findFolders = (folders: readonly string[], world: World): readonly string[] =>
  folders.length === 0 ? [hereOrNowhere(world)] : folders;

/**
 * The folders to write files of.
 * @throws {UsageError} likewise, and where two would write the same files.
 */
export function findDistinctFolders(folders: readonly string[], world: World): readonly string[] {
  const found = findFolders(folders, world);
  const names = found.map((each) => basename(resolve(each)));
  const twice = names.find((each, index) => names.indexOf(each) !== index);
  if (twice !== undefined) {
    const same = found.filter((_, index) => names[index] === twice).map((each) => relative('.', resolve(each)) || '.');
    throw new UsageError(`${same.join(' and ')} would write the same files`, [
      'Build them one by one, each with an --out of its own.',
    ]);
  }
  return found;
}

/** The current folder, where it holds a speech. */
function hereOrNowhere(world: World): string {
  if (world.exists('speech.yaml') || world.exists('transcript.md')) return '.';
  const speeches = world
    .list('data')
    .map((each) => join('data', each))
    .filter((each) => world.exists(join(each, 'speech.yaml')));
  throw new UsageError('no speech is named, and this folder holds none', [
    speeches.length > 0
      ? `Name a folder, for example ${speeches[0]?.replaceAll('\\', '/')}.`
      : 'Name a folder that holds transcript.md and speech.yaml.',
  ]);
}
