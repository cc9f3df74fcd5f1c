import { readTranscript } from '../../src/1-read/transcript.ts';
import { Actor } from '../../src/import/draft/actor.ts';
import { type Analysis, analyse, type DraftFacts } from '../../src/import/draft/analysis.ts';
import type { Transcript } from '../../src/ir/transcript.ts';

export const FACTS: DraftFacts = {
  actor: 'United States',
  actorAdjective: 'U.S.',
  date: '2008-06-03',
  speaker: 'Ada Lovelace',
  language: 'en-US',
};

/** A transcript of paragraphs. */
export function transcriptOf(...paragraphs: readonly string[]): Transcript {
  const { output } = readTranscript({ name: 'transcript.md', text: paragraphs.join('\n\n') });
  if (output === undefined) throw new Error('no transcript');
  return output;
}

/** Paragraphs taken apart, with the one for whom they are spoken. */
export function analysed(
  paragraphs: readonly string[],
  facts: DraftFacts = FACTS,
  items: ReadonlySet<number> = new Set(),
): { readonly analysis: Analysis; readonly actor: Actor; readonly transcript: Transcript } {
  const transcript = transcriptOf(...paragraphs);
  return { analysis: analyse(transcript, facts, items), actor: new Actor(facts), transcript };
}
