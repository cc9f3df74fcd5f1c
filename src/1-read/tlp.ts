import { diagnose } from '../core/catalogue.ts';
import type { Outcome } from '../core/diagnostic.ts';
import { nearestName } from '../core/nearest.ts';
import { spanOf } from '../core/source.ts';
import { TLP_LABELS } from '../ir/marking.ts';
import type { Quote, Speech } from '../ir/speech.ts';

const BEGINS = /^tlp\s*[:–-]?\s*/i;
/** Spellings that leave no doubt which label is meant: `green`, `Amber + Strict`, `AMBER STRICT`. */
const COLOUR = /^(red|amber[\s+_-]*strict|amber|green|clear)(?![\p{L}\p{N}+])/iu;
/** What the first version of the protocol called TLP:CLEAR. */
const FORMER = /^white(?![\p{L}\p{N}])/iu;

/**
 * The speech with a label of the Traffic Light Protocol spelt as the standard spells it. Whatever else begins with its
 * name is a mistake: a label that nobody knows would protect nothing.
 */
export function settleMarking(speech: Speech<Quote>): Outcome<Speech<Quote>> {
  const { marking, at } = speech.speech;
  const opening = marking === undefined ? null : BEGINS.exec(marking);
  if (marking === undefined || opening === null) return { output: speech, diagnostics: [] };
  const words = marking.slice(opening[0].length);
  const colour = COLOUR.exec(words)?.[0];
  if (colour === undefined) {
    const hints = [suggest(words), `The labels are ${TLP_LABELS.join(', ')}.`];
    return { diagnostics: [diagnose('tlp-unknown', { marking }, spanOf(at, 'marking'), { hints: hints.flat() })] };
  }
  const label = `TLP:${colour.toUpperCase().replace(/[\s+_-]+/, '+')}`;
  const settled = { ...speech.speech, marking: label + words.slice(colour.length) };
  return { output: { ...speech, speech: settled }, diagnostics: [] };
}

function suggest(words: string): readonly string[] {
  if (FORMER.test(words)) return ['TLP 2.0 calls it TLP:CLEAR.'];
  const [first = ''] = words.split(/[\s,;]/);
  const nearest = nearestName(
    first,
    TLP_LABELS.map((each) => each.slice('TLP:'.length)),
  );
  return nearest === undefined ? [] : [`Did you mean “TLP:${nearest}”?`];
}
