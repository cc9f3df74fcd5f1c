import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readSpeech, type SpeechFolder } from '../../src/1-read/speech.ts';
import { checkClaims } from '../../src/2-ground/check-claims.ts';
import { ground } from '../../src/2-ground/ground.ts';
import { toGrounded } from '../../src/compile.ts';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { createNodeWorld } from '../../src/core/node-world.ts';
import type { Place } from '../../src/core/source.ts';
import type { World } from '../../src/core/world.ts';
import type { Quote, Speech } from '../../src/ir/speech.ts';
import { type FaultKind, seedFaults } from './faults.ts';

/** The speeches that lines are written about: those that ship, and five that only serve here. */
export const FOLDERS = {
  lagon: 'data/lagon-unga-2008',
  yellen: 'data/yellen-g20-2022',
  biden: 'test/fidelity/speeches/biden-covid-summit',
  rosenthal: 'test/fidelity/speeches/rosenthal-unga-2012',
  durbin: 'test/fidelity/speeches/durbin-food-crisis',
  harris: 'test/fidelity/speeches/harris-trafficking-taskforce',
  cardin: 'test/fidelity/speeches/cardin-osce-oslo',
} as const;
export type SpeechName = keyof typeof FOLDERS;
/** Those with a whole model. */
export const MODELS: readonly SpeechName[] = ['lagon', 'yellen', 'biden', 'rosenthal', 'durbin'];

const world = createNodeWorld(process.cwd());

/** What there is to say of a model, rules and mistakes alike. */
export function check(name: SpeechName, model?: string): readonly Diagnostic[] {
  const shown: World =
    model === undefined
      ? world
      : {
          ...world,
          readText: (path) => (path.endsWith('speech.yaml') ? { ok: true, value: model } : world.readText(path)),
        };
  return toGrounded(shown, FOLDERS[name]).diagnostics;
}

export const modelOf = (name: SpeechName): string => readFileSync(`${FOLDERS[name]}/speech.yaml`, 'utf8');

/** A line somebody wrote, with the words of the speech that it is to rest on. */
export interface Line {
  readonly speech: SpeechName;
  readonly quotes: readonly string[];
  readonly text: string;
  /** Of unfaithful lines, what is wrong. */
  readonly class?: string;
  /** `ask-strength`: the text is the strength of an ask. */
  readonly field?: string;
}

export const readLines = (file: string): readonly Line[] => parse(readFileSync(`test/fidelity/${file}`, 'utf8'));

const folders = new Map<SpeechName, SpeechFolder>();

function folderOf(name: SpeechName): SpeechFolder {
  const known = folders.get(name) ?? readSpeech(FOLDERS[name], world).output;
  if (!known) throw new Error(`${FOLDERS[name]} cannot be read`);
  folders.set(name, known);
  return known;
}

/** What the rules say of a line, as of a key message of its speech. */
export function judgeLine({ speech: name, quotes, text, field }: Line): readonly Diagnostic[] {
  const { speech, transcript } = folderOf(name);
  const at: Place = { span: { source: { name: 'line', text: '' }, start: 0, end: 0 }, fields: new Map() };
  const cited = quotes.map((exact): Quote => ({ exact, at: at.span }));
  const facts = { speech: speech.speech, at: speech.at };
  const ask = { to: 'all', action: 'act', strength: text, quotes: cited, at };
  const model: Speech<Quote> =
    field === 'ask-strength'
      ? { ...facts, asks: { headline: 'Act', quotes: [], items: [ask], at } }
      : { ...facts, keyMessage: { text, quotes: cited, at } };
  const grounded = ground(model, transcript);
  const found = checkClaims(grounded.speech, transcript, grounded.incomplete).diagnostics;
  return [
    ...grounded.diagnostics,
    ...(field === 'ask-strength' ? found.filter(({ code }) => code === 'strength-exceeded') : found),
  ];
}

/** How many of a kind there are, and how many were objected to. */
export interface Tally {
  readonly kind: string;
  readonly count: number;
  readonly caught: number;
}

/** Tallies by kind, in order of first appearance. */
export function tally<T>(
  items: readonly T[],
  kindOf: (item: T) => string,
  isCaught: (item: T) => boolean,
): readonly Tally[] {
  const kinds = new Map<string, { count: number; caught: number }>();
  for (const item of items) {
    const entry = kinds.get(kindOf(item)) ?? { count: 0, caught: 0 };
    kinds.set(kindOf(item), entry);
    entry.count += 1;
    if (isCaught(item)) entry.caught += 1;
  }
  return [...kinds].map(([kind, entry]) => ({ kind, ...entry }));
}

export const shareOf = (tallies: readonly Tally[]): number => {
  const sum = (key: 'count' | 'caught'): number => tallies.reduce((all, each) => all + each[key], 0);
  return sum('caught') / sum('count');
};

/** Seeded faults of a model: each is caught where something is said that is not said of the model itself. */
export function measureFaults(name: SpeechName): {
  readonly tallies: readonly Tally[];
  readonly missed: readonly string[];
} {
  const model = modelOf(name);
  const keyOf = ({ code, message, span }: Diagnostic): string =>
    `${code} ${message} ${span?.source.text.slice(span.start, span.end)}`;
  const before = new Set(check(name, model).map(keyOf));
  const faults = seedFaults(model).map((fault) => ({
    ...fault,
    isCaught: check(name, fault.model).some((each) => !before.has(keyOf(each))),
  }));
  return {
    tallies: tally(
      faults,
      ({ kind }): FaultKind => kind,
      ({ isCaught }) => isCaught,
    ),
    missed: faults.filter(({ isCaught }) => !isCaught).map(({ kind, where }) => `${kind}: ${where}`),
  };
}
