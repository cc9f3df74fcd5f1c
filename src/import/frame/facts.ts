/** Where a fact was found. `convention` is what follows from another fact: the office of a minister from the title. */
export interface Evidence {
  readonly from: 'user' | 'front matter' | 'title block' | 'speech' | 'closing' | 'label' | 'file name' | 'convention';
  /** The words that say it, or the name of the file. */
  readonly words: string;
  /** Of front matter. */
  readonly key?: string;
  /** Index in the document's blocks. */
  readonly block?: number;
}

/** A fact of the speech with what says so, and how sure that is, from 0 to 1. */
export interface Fact<Value extends string = string> {
  readonly value: Value;
  readonly evidence: Evidence;
  readonly confidence: number;
}

export type Status = 'as prepared' | 'as delivered' | 'check against delivery' | 'not stated';

/** What of `speech` in `speech.yaml` could be told from a document. */
export interface SpeechFactsDraft {
  readonly title: Fact;
  readonly speaker: {
    readonly name: Fact;
    readonly role?: Fact;
    readonly organization?: Fact;
    readonly office?: Fact;
  };
  readonly actor: Fact;
  readonly actorAdjective?: Fact;
  readonly event: {
    readonly name: Fact;
    readonly session?: Fact;
    readonly kind?: Fact;
    /** `2012`, `2012-09` or `2012-09-29`; `NO_DATE` where nothing says. */
    readonly date: Fact;
    readonly place?: Fact;
  };
  readonly form: Fact;
  readonly status: Fact<Status>;
  readonly language: Fact;
  readonly source?: Fact;
  /** What a person must fill in or confirm, each with what is written until then: `speaker.name: “Unnamed”`. */
  readonly missing: readonly string[];
}

/** What the user says, which goes before all that is found. */
export interface FactOverrides {
  readonly title?: string;
  readonly speaker?: string;
  readonly role?: string;
  readonly organization?: string;
  readonly actor?: string;
  readonly event?: string;
  readonly date?: string;
  readonly place?: string;
  readonly status?: Status;
  readonly language?: string;
}

/** Stands for a day that nothing tells: a year that no speech was given in, so that nobody takes it for one. */
export const NO_DATE = '0000';

export const fact = <Value extends string>(value: Value, evidence: Evidence, confidence: number): Fact<Value> => ({
  value,
  evidence,
  confidence,
});

/** What the user says. */
export const given = (words: string | undefined): Fact | undefined =>
  words === undefined ? undefined : fact(words, { from: 'user', words }, 1);
