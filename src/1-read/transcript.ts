import { diagnose } from '../core/catalogue.ts';
import type { Diagnostic, Outcome } from '../core/diagnostic.ts';
import type { Source } from '../core/source.ts';
import { toPlain } from '../ir/rich-text.ts';
import type { Transcript, TranscriptParagraph } from '../ir/transcript.ts';
import { CONTROL_CHARACTERS, findControlCharacters, nameCharacter } from './characters.ts';
import { readInline, splitBlocks } from './markdown.ts';
import { toPlainValue } from './plain-value.ts';
import { findSentences } from './sentences.ts';
import { readYaml } from './yaml.ts';

/** A line of three hyphens, alone. */
const FENCE = /^---[ \t]*\r?$/m;

/**
 * Reads a transcript: facts in YAML between two lines of three hyphens, then the speech in Markdown. Paragraphs are
 * numbered from 1. Headings are an editor's and are left out with a warning; comments and rules are left out silently;
 * items of a list are paragraphs.
 */
export function readTranscript(source: Source): Outcome<Transcript> {
  const { text } = source;
  const opening = FENCE.exec(text);
  if (opening?.index !== 0) return readBody(source, 0, {}, []);
  const closing = FENCE.exec(text.slice(opening[0].length));
  if (closing === null) {
    return { diagnostics: [diagnose('transcript-unclosed', {}, { source, start: 0, end: 3 })] };
  }
  const end = opening[0].length + closing.index;
  const facts = readYaml(source, opening[0].length, end);
  return readBody(
    source,
    end + closing[0].length,
    toFacts(facts.output && toPlainValue(facts.output)),
    facts.diagnostics,
  );
}

const toFacts = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

function readBody(
  source: Source,
  from: number,
  facts: Readonly<Record<string, unknown>>,
  before: readonly Diagnostic[],
): Outcome<Transcript> {
  const diagnostics: Diagnostic[] = [...before];
  const text = replaceControls(source, from, diagnostics);
  const paragraphs: TranscriptParagraph[] = [];
  for (const { type, start, end } of splitBlocks(text, from)) {
    const lead = /^\s*/.exec(text.slice(start, end))?.[0].length ?? 0;
    const at = { source, start: start + lead, end: start + text.slice(start, end).trimEnd().length };
    if (type === 'heading') diagnostics.push(diagnose('transcript-left-out', { what: 'heading' }, at));
    if (type !== 'paragraph') continue;
    const rich = readInline(text.slice(at.start, at.end));
    const words = toPlain(rich);
    if (words === '') continue;
    paragraphs.push({ number: paragraphs.length + 1, text: words, rich, sentences: findSentences(words), at });
  }
  if (paragraphs.length === 0) {
    const end = source.text.length;
    diagnostics.push(diagnose('transcript-empty', {}, { source, start: end, end }));
    return { diagnostics };
  }
  return before.length > 0 ? { diagnostics } : { output: { source, facts, paragraphs }, diagnostics };
}

/** The text with control characters read as spaces: they stand between words, where pages and lines ended. */
function replaceControls(source: Source, from: number, diagnostics: Diagnostic[]): string {
  const units = [...findControlCharacters(source.text.slice(from))];
  for (const at of units) {
    const span = { source, start: from + at, end: from + at + 1 };
    diagnostics.push(
      diagnose('transcript-control-character', { character: nameCharacter(source.text.charCodeAt(from + at)) }, span),
    );
  }
  return units.length === 0 ? source.text : source.text.replace(CONTROL_CHARACTERS, ' ');
}
