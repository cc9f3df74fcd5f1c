import { CLASS_NAMES, CLASSES, type Class, type ClassName, type DraftedModel, type Gold, quotesOf } from './classes.ts';

/** A speech with what was drafted of it and what a reader found in it. */
export interface Scored {
  /** The name of its files, without their endings. */
  readonly name: string;
  readonly draft: DraftedModel;
  readonly gold: Gold;
}

/** Counts over speeches. What may be drafted and need not be is in none of them. */
interface Tally {
  /** Of what must be drafted: how many there are, and how many are in the drafts. */
  readonly core: number;
  readonly hit: number;
  /** Of what was drafted: how many are in the annotations, and how many are not. */
  readonly right: number;
  readonly wrong: number;
  /** The speech and the words of each that was not drafted, or should not have been. */
  readonly missed: readonly string[];
  readonly mistaken: readonly string[];
}

/** Shares from 0 to 1. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  /** Their harmonic mean. */
  readonly f1: number;
  readonly core: number;
  readonly drafted: number;
  readonly missed: readonly string[];
  readonly mistaken: readonly string[];
}

export type Scores = Readonly<Record<ClassName, Score>>;

/** Scores drafts against annotations, the speeches taken together: a class at a time. */
export function score(speeches: readonly Scored[]): Scores {
  return Object.fromEntries(CLASS_NAMES.map((name) => [name, scoreClass(CLASSES[name], speeches)])) as Scores;
}

/** The mean of all classes' F1: a class counts as much as another however many items it has. */
export const meanOf = (scores: Scores): number =>
  CLASS_NAMES.reduce((sum, name) => sum + scores[name].f1, 0) / CLASS_NAMES.length;

function scoreClass(of: Class, speeches: readonly Scored[]): Score {
  const tallies = speeches.map((each) => tallyClass(of, each));
  const sum = (count: (tally: Tally) => number): number => tallies.reduce((total, each) => total + count(each), 0);
  const [core, hit, right, wrong] = [
    sum((each) => each.core),
    sum((each) => each.hit),
    sum((each) => each.right),
    sum((each) => each.wrong),
  ];
  const precision = right + wrong === 0 ? 0 : right / (right + wrong);
  const recall = core === 0 ? 0 : hit / core;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    core,
    drafted: right + wrong,
    missed: tallies.flatMap(({ missed }) => missed),
    mistaken: tallies.flatMap(({ mistaken }) => mistaken),
  };
}

function tallyClass(of: Class, { name, draft, gold }: Scored): Tally {
  const wanted = of.wanted(gold);
  const drafted = of.drafted(draft);
  const pool = [...drafted, ...(of.elsewhere?.(draft) ?? [])];
  const core = wanted.filter(({ optional }) => !optional);
  const missed = core.filter(
    ({ isFoundIn, isSaidAgainIn }) => !pool.some((each) => isFoundIn(each) || isSaidAgainIn?.(each) === true),
  );
  const right = drafted.filter((each) => core.some(({ isFoundIn }) => isFoundIn(each)));
  const mistaken = drafted.filter(
    (each) => !wanted.some(({ isFoundIn }) => isFoundIn(each)) && of.isNoMistake?.(each, gold) !== true,
  );
  return {
    core: core.length,
    hit: core.length - missed.length,
    right: right.length,
    wrong: mistaken.length,
    missed: missed.map(({ text }) => `${name}: ${text}`),
    mistaken: mistaken.map((each) => `${name}: ${each.name ?? each.term ?? quotesOf(each)[0] ?? ''}`),
  };
}
