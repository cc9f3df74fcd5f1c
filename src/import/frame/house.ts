import type { Evidence, Fact } from './facts.ts';
import { fact } from './facts.ts';
import type { SpeakerLabel } from './turns.ts';

/** A house of a parliament, as the form of its record tells it. */
export interface House {
  readonly name: Fact;
  readonly role: Fact;
  readonly form: Fact;
}

/** In the Congressional Record members address the chair, which tells the house. */
export function houseOf(label: SpeakerLabel | undefined, text: string): House | undefined {
  if (label?.style !== 'record') return undefined;
  const [address, chair] = /^(?:Mr|Madam|Ms)\.? (President|Speaker)\b/u.exec(text) ?? [];
  if (address === undefined) return undefined;
  const evidence: Evidence = { from: 'label', words: `${label.words}. ${address}` };
  const isSenate = chair === 'President';
  return {
    name: fact(isSenate ? 'U.S. Senate' : 'U.S. House of Representatives', evidence, 0.85),
    role: fact(isSenate ? 'Senator' : 'Representative', evidence, 0.75),
    form: fact('floor statement', evidence, 0.7),
  };
}
