import type { Argv } from 'yargs';
import {
  HANDOUT_ORDERS,
  type HandoutOrder,
  type Imposition,
  INKS,
  type Ink,
  ORIENTATIONS,
  type Orientation,
  SKIPPED,
  type Skipped,
} from '../../compile.ts';
import { UsageError } from '../exit-codes.ts';
import { parseList } from './lists-of-names.ts';

/** How paper is to look: `build` and `print` take the same. */
export interface PrintArguments {
  readonly orientation: Orientation;
  readonly order: HandoutOrder;
  /** Names separated by commas. */
  readonly skip: string | undefined;
  readonly ink: Ink | undefined;
  readonly booklet: boolean;
  readonly nUp: number | undefined;
  readonly caliper: number | undefined;
}

/** The same as the compiler takes it. */
export interface PrintOptions {
  readonly orientation: Orientation;
  readonly order: HandoutOrder;
  readonly skip: readonly Skipped[];
  readonly impose: readonly Imposition[];
  readonly ink?: Ink;
  readonly caliper?: number;
}

/** The thickest card that a stapler folds, millimetres. */
const THICKEST = 1;

const GROUP = 'Paper:';

export const addPrintOptions = <T>(yargs: Argv<T>): Argv<T & PrintArguments> =>
  yargs
    .option('ink', {
      choices: INKS,
      describe: 'Colours, tints of grey, or black alone; 6 and 9 slides a side are black where it is not said',
      group: GROUP,
    })
    .option('orientation', {
      choices: ORIENTATIONS,
      default: 'portrait' as const,
      describe: 'How slide handouts lie',
      group: GROUP,
    })
    .option('order', {
      choices: HANDOUT_ORDERS,
      default: 'across' as const,
      describe: 'Whether slides on a handout run down or across',
      group: GROUP,
    })
    .option('skip', {
      type: 'string',
      describe: `Slides that handouts leave out, separated by commas: ${SKIPPED.join(', ')}`,
      group: GROUP,
    })
    .option('booklet', {
      type: 'boolean',
      default: false,
      describe: 'Each PDF also as a booklet to fold and staple: A4 pages on A3, A5 on A4, Letter likewise',
      group: GROUP,
    })
    .option('n-up', {
      type: 'number',
      describe: 'Each PDF also with 2 or 4 pages on a side of the same paper',
      group: GROUP,
    })
    .option('caliper', {
      type: 'number',
      describe: 'Thickness of the booklet’s paper in millimetres, by which inner sheets creep (0.1)',
      group: GROUP,
    })
    .requiresArg(['ink', 'orientation', 'order', 'skip', 'n-up', 'caliper']) as unknown as Argv<T & PrintArguments>;

/** @throws {UsageError} that says which option cannot be. */
export function readPrintOptions(args: PrintArguments): PrintOptions {
  const { orientation, order, ink, booklet, nUp, caliper } = args;
  if (nUp !== undefined && nUp !== 2 && nUp !== 4) {
    throw new UsageError(`--n-up ${nUp} cannot be`, ['Two or four pages share a side: --n-up 2 or --n-up 4.']);
  }
  if (caliper !== undefined && !(caliper >= 0 && caliper <= THICKEST)) {
    throw new UsageError(`--caliper ${caliper} cannot be`, [
      `Give millimetres from 0 to ${THICKEST}; office paper (80 g/m²) has 0.1.`,
    ]);
  }
  if (booklet && orientation === 'landscape') {
    throw new UsageError('a booklet is folded from upright pages', ['Leave out --orientation landscape or --booklet.']);
  }
  return {
    orientation,
    order,
    skip: args.skip === undefined ? [] : parseList(args.skip, SKIPPED, '--skip', 'kind of slide'),
    impose: [...(booklet ? ['booklet' as const] : []), ...(nUp === undefined ? [] : [`${nUp}-up` as Imposition])],
    ...(ink === undefined ? {} : { ink }),
    ...(caliper === undefined ? {} : { caliper }),
  };
}
