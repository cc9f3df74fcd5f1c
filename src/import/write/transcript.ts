import { CONTROL_CHARACTERS } from '../../1-read/characters.ts';
import { foldSpace } from '../../1-read/fold-space.ts';
import type { ImportedBlock, ImportedDocument } from '../../ir/imported.ts';
import { type RichText, toPlain } from '../../ir/rich-text.ts';
import { writeText } from './scalar.ts';

/** A document whose speech was told from what stands around it. */
export interface TranscriptFrame {
  /** The facts of the speech, in the order in which they are written. */
  readonly facts: Readonly<Record<string, string>>;
  readonly body: readonly ImportedBlock[];
  /** What is no part of the speech; `before` is the index in `body` of the block that it stands before. */
  readonly leftOut: readonly { readonly block: ImportedBlock; readonly before: number }[];
}

/**
 * Writes transcript.md: facts in YAML, then a line for each paragraph, so that `readTranscript` finds the same words and
 * the same emphasis. Headings, and all that was left out, are comments in their place: no word of the source is lost.
 */
export function writeTranscript(_document: ImportedDocument, { facts, body, leftOut }: TranscriptFrame): string {
  const aside = new Map<number, ImportedBlock[]>();
  for (const { block, before } of leftOut) {
    const place = Math.max(0, Math.min(before, body.length));
    aside.set(place, [...(aside.get(place) ?? []), block]);
  }
  const blocks = [...body, undefined].flatMap((block, index) => [
    ...(aside.get(index) ?? []).map(writeComment),
    ...(block === undefined ? [] : [block.type === 'heading' ? writeComment(block) : writeBlock(block)]),
  ]);
  return `${[writeFacts(facts), ...blocks].filter((each) => each !== '').join('\n\n')}\n`;
}

function writeFacts(facts: Readonly<Record<string, string>>): string {
  const entries = Object.entries(facts).filter(([, value]) => value !== '');
  if (entries.length === 0) return '';
  return ['---', ...entries.map(([key, value]) => `${writeKey(key)}: ${writeValue(clean(value))}`), '---'].join('\n');
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Keys are names that the program gives; a date reads the same without quotation marks. */
const writeKey = (key: string): string => (/^[A-Za-z][\w-]*$/.test(key) ? key : JSON.stringify(clean(key)));
const writeValue = (value: string): string => (DATE.test(value) ? value : writeText(value));

/** Text on one line, without characters that cannot be printed. */
const clean = (text: string): string => foldSpace(text.replace(CONTROL_CHARACTERS, ' ')).trim();

/** Sequences that would end a comment, or begin another, get a stroke; their words stay. */
function writeComment(block: ImportedBlock): string {
  const marker = block.marker === undefined ? '' : `${block.marker} `;
  const words = clean(marker + toPlain(block.rich));
  const mark = block.type === 'heading' ? '# ' : '';
  const inert = words.replace(/<!--/g, '<\\!--').replace(/--(!?)>/g, '--\\$1>');
  return words === '' ? '' : `<!-- ${mark}${inert} -->`;
}

function writeBlock({ type, marker, rich }: ImportedBlock): string {
  const text = writeInline(rich);
  if (text === '') return '';
  if (type === 'quote') return `> ${escapeStart(text)}`;
  if (type !== 'item' || marker === undefined) return escapeStart(text);
  // Bullets were not spoken; numbers and letters may have been, and are words of the transcript.
  return /[\p{L}\p{N}]/u.test(marker) ? `${clean(marker)} ${escapeStart(text)}` : `- ${escapeStart(text)}`;
}

/** What a line may not begin with: marks of headings, rules, items, quotations and comments. */
function escapeStart(text: string): string {
  const number = /^(\d{1,9})([.)])(?=\s|$)/.exec(text);
  if (number !== null) return `${number[1]}\\${text.slice(number[1]?.length)}`;
  return /^(?:#{1,6}(?:\s|$)|[-+](?:\s|$)|=+\s*$|[-+](?:\s*[-+])+\s*$|>|~{3})/.test(text) ? `\\${text}` : text;
}

interface Run {
  text: string;
  readonly emphasis: boolean;
}

/** Inline Markdown of rich text. */
function writeInline(rich: RichText): string {
  const runs = joinRuns(rich);
  const written = runs.map((run) => escapeText(run.text));
  let line = '';
  for (const [index, run] of runs.entries()) {
    const text = written[index] ?? '';
    const next = runs[index + 1] === undefined ? '' : firstOf(written[index + 1] ?? '');
    line += run.emphasis ? emphasize(text, lastOf(line), next) : text;
  }
  return line;
}

/** Runs with emphasis around words alone: spaces at their ends stand outside. */
function joinRuns(rich: RichText): readonly Run[] {
  const runs: Run[] = [];
  const add = (text: string, emphasis: boolean): void => {
    const last = runs.at(-1);
    if (text === '') return;
    if (last !== undefined && last.emphasis === emphasis) last.text += text;
    else runs.push({ text, emphasis });
  };
  for (const inline of rich) {
    const text = inline.type === 'text' ? inline.text.replace(CONTROL_CHARACTERS, ' ') : toPlain([inline]);
    const stressed = inline.type === 'text' && inline.emphasis === true && /\S/.test(text);
    const core = text.trim();
    const start = text.indexOf(core);
    add(text.slice(0, start), stressed && start === 0);
    add(core, stressed);
    add(text.slice(start + core.length), false);
  }
  const first = runs[0];
  if (first !== undefined) first.text = first.text.trimStart();
  const last = runs.at(-1);
  if (last !== undefined) last.text = last.text.trimEnd();
  return runs.map((run) => ({ ...run, text: foldSpace(run.text) })).filter((run) => run.text !== '');
}

/** What readers of Markdown take for marks; an underscore within a word is none. */
function escapeText(text: string): string {
  return text
    .replace(/[\\*`[\]]|<(?=[A-Za-z/!?])|&(?=#?\w{1,32};)/g, '\\$&')
    .replace(/_/g, (mark, at: number, whole: string) =>
      /[\p{L}\p{N}]/u.test(whole.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(whole.charAt(at + 1)) ? mark : `\\${mark}`,
    );
}

const firstOf = (text: string): string => text.charAt(0);
const lastOf = (text: string): string => text.slice(-1);

const isPoint = (character: string): boolean => /[\p{P}\p{S}]/u.test(character);
const isEdge = (character: string): boolean => character === '' || /\s/.test(character);

/**
 * Text between asterisks. Where punctuation at its ends would keep them from being marks (`*so.*Then`), the punctuation
 * stands outside of them.
 */
function emphasize(text: string, before: string, after: string): string {
  const opens = !isPoint(firstOf(text)) || isEdge(before) || isPoint(before);
  const closes = !isPoint(lastOf(text)) || isEdge(after) || isPoint(after);
  if (opens && closes) return `*${text}*`;
  const [, start = '', core = '', end = ''] =
    /^((?:\\[^\p{L}\p{N}]|[^\p{L}\p{N}\\])*)(.*?[\p{L}\p{N}]|)((?:\\[^\p{L}\p{N}]|[^\p{L}\p{N}\\])*)$/su.exec(text) ??
    [];
  return core === '' ? text : `${start}*${core}*${end}`;
}
