import type { ImportedBlock, ImportedDocument, Mend, MendKind } from '../../ir/imported.ts';
import { toPlain } from '../../ir/rich-text.ts';
import { Spelling } from './casing.ts';
import { gatherClues } from './clues.ts';
import { leadingDateline } from './dateline.ts';
import { cutFront, takeDirections } from './directions.ts';
import { drawFacts } from './draw.ts';
import { beginOf, endOf, IDENTIFIER, MARK } from './edges.ts';
import type { FactOverrides, SpeechFactsDraft } from './facts.ts';
import { leadingStatus } from './status.ts';
import { findTurns, type SpeakerLabel, type Turn } from './turns.ts';

export interface LeftOut {
  readonly block: ImportedBlock;
  /** Index in `body` of the block that it stood before. */
  readonly before: number;
  readonly why: MendKind;
}

/** One who speaks in a transcript, with how many words. */
export interface Voice {
  /** As the first label prints it. */
  readonly label: string;
  readonly words: number;
}

/** A document as a speech and what stands around it. */
export interface Frame {
  /** The speech itself. Where one person speaks, without the labels that name them. */
  readonly body: readonly ImportedBlock[];
  readonly leftOut: readonly LeftOut[];
  readonly mends: readonly Mend[];
  readonly facts: SpeechFactsDraft;
  /** Those whom labels name, the one with most words first; more than one where the labels were left in the text. */
  readonly voices: readonly Voice[];
}

export interface FrameOptions {
  /** Name of the file, for what it says. */
  readonly name?: string;
  readonly overrides?: FactOverrides;
}

/** Splits a document into the speech and what stands around it, and draws the facts of the speech from both. */
export function findFrame(given: ImportedDocument, { name, overrides = {} }: FrameOptions = {}): Frame {
  const document = { ...given, facts: tidied(given.facts) };
  const { blocks } = document;
  const begin = beginOf(blocks);
  const end = endOf(blocks, begin);
  const log = new Log();
  const peeled = peel(blocks.slice(begin, end), log);
  const before = blocks.slice(0, begin).map((block) => toPlain(block.rich).slice(0, 400));
  const found = findTurns(peeled.blocks, [...Object.values(document.facts), ...before].join('\n'));
  // Where the speech begins without a label, the labels further down are those of others, and stay.
  const opens =
    found[0] !== undefined &&
    peeled.blocks.slice(0, found[0].block).every((each) => takeDirections(each).block === undefined);
  const turns = opens ? found : [];
  const voices = voicesOf(turns);
  const main = turns.find(({ label }) => label.key === voices[0]?.key)?.label;
  const isDialogue = voices.length > 1;
  const unlabelled = isDialogue ? peeled.blocks : takeLabels(peeled.blocks, turns, log);
  if (isDialogue)
    log.note(
      'speaker-label',
      turns.map(({ label, block }) => ({ before: label.words, after: label.words, line: peeled.blocks[block]?.from })),
    );

  const leftOut: LeftOut[] = blocks.slice(0, begin).map((block) => ({ block, before: 0, why: whyBefore(block) }));
  const body: ImportedBlock[] = [];
  for (const block of unlabelled) {
    const text = toPlain(block.rich);
    if (MARK.test(text) || text === '') {
      if (text !== '') leftOut.push({ block, before: body.length, why: 'markup' });
      continue;
    }
    const { block: rest, taken } = takeDirections(block);
    log.note(
      'stage-direction',
      taken.map((before) => ({ before, after: '', line: block.from })),
    );
    if (rest === undefined) leftOut.push({ block, before: body.length, why: 'stage-direction' });
    else body.push(rest);
  }
  for (const block of blocks.slice(end)) leftOut.push({ block, before: body.length, why: 'closing-mark' });
  log.note(
    'closing-mark',
    blocks.slice(end).map((block) => ({ before: toPlain(block.rich).slice(0, 80), after: '', line: block.from })),
  );

  const front = blocks.slice(0, begin).map((block, index) => ({ block, index }));
  const back = blocks.slice(end).map((block, at) => ({ block, index: end + at }));
  const said = peeled.phrase === undefined ? front : [...front, { block: peeled.phrase, index: begin }];
  const text = body.map((block) => toPlain(block.rich)).join('\n');
  const spelling = new Spelling(text);
  const facts = drawFacts({
    document,
    clues: gatherClues(document, said, back, spelling),
    text,
    spelling,
    ...(main === undefined ? {} : { label: main }),
    ...(name === undefined ? {} : { name }),
    overrides,
  });
  return { body, leftOut, mends: log.mends, facts, voices: voices.map(({ label, words }) => ({ label, words })) };
}

/** What a file says of itself, each in a line of a length that facts have. */
const tidied = (facts: ImportedDocument['facts']): ImportedDocument['facts'] =>
  Object.fromEntries(
    Object.entries(facts)
      .map(([key, words]) => [key, words.slice(0, 2000).replace(/\s+/gu, ' ').trim().slice(0, 400)] as const)
      .filter(([, words]) => words !== ''),
  );

/** A hash, a rule or a number is a mark; all else before a speech is its head. */
const whyBefore = (block: ImportedBlock): MendKind => {
  const text = toPlain(block.rich);
  return MARK.test(text) || IDENTIFIER.test(text) ? 'markup' : 'heading';
};

/** Takes a phrase such as “As prepared for delivery”, or a dateline, off the front of the first paragraph, into which lines may run it. */
function peel(
  blocks: readonly ImportedBlock[],
  log: Log,
): { readonly blocks: readonly ImportedBlock[]; readonly phrase?: ImportedBlock } {
  const [first, ...rest] = blocks;
  const text = first === undefined ? '' : toPlain(first.rich);
  const dateline = leadingDateline(text);
  const length = leadingStatus(text) || (dateline?.isCertain ? dateline.length : 0);
  if (first === undefined || length === 0 || !/^[“"‘]?\p{Lu}/u.test(text.slice(length))) return { blocks };
  const before = text.slice(0, length).trim();
  log.note('heading', [{ before, after: '', line: first.from }]);
  return { blocks: [cutFront(first, length), ...rest], phrase: { ...first, rich: [{ type: 'text', text: before }] } };
}

/** Those who speak, by the words that they say; who asks a question never comes first. */
function voicesOf(turns: readonly Turn[]): readonly (Voice & { readonly key: string })[] {
  const voices = new Map<string, { label: string; words: number; style: SpeakerLabel['style'] }>();
  for (const { label, words } of turns) {
    const known = voices.get(label.key);
    voices.set(label.key, {
      label: known?.label ?? label.words,
      words: (known?.words ?? 0) + words,
      style: label.style,
    });
  }
  return [...voices]
    .map(([key, { label, words, style }]) => ({ key, label, words, asks: style === 'question' }))
    .sort((a, b) => Number(a.asks) - Number(b.asks) || b.words - a.words)
    .map(({ key, label, words }) => ({ key, label, words }));
}

/** Takes the labels of the one speaker off. */
function takeLabels(blocks: readonly ImportedBlock[], turns: readonly Turn[], log: Log): readonly ImportedBlock[] {
  const lengths = new Map(turns.map(({ block, label }) => [block, label.length]));
  log.note(
    'speaker-label',
    turns.map(({ block, label }) => ({
      before: toPlain(blocks[block]?.rich ?? [])
        .slice(0, label.length)
        .trim(),
      after: '',
      line: blocks[block]?.from,
    })),
  );
  return blocks.map((block, at) => cutFront(block, lengths.get(at) ?? 0));
}

interface Example {
  readonly before: string;
  readonly after: string;
  readonly line: number | undefined;
}

/** Counts what is mended, and keeps the first five of a kind. */
class Log {
  readonly #found = new Map<MendKind, { count: number; examples: Mend['examples'] }>();

  note(kind: MendKind, examples: readonly Example[]): void {
    if (examples.length === 0) return;
    const known = this.#found.get(kind) ?? { count: 0, examples: [] };
    const more = examples.map(({ before, after, line }) => ({
      before,
      after,
      ...(line === undefined ? {} : { line }),
    }));
    this.#found.set(kind, { count: known.count + examples.length, examples: [...known.examples, ...more].slice(0, 5) });
  }

  get mends(): readonly Mend[] {
    return [...this.#found].map(([kind, { count, examples }]) => ({ kind, count, examples }));
  }
}
