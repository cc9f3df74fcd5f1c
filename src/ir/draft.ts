/** How an item came about: the rule that made it, and how sure the rule is, from 0 to 1. It goes once a person keeps the item. */
export interface DraftMark {
  /** Named by section and kind, such as `asks.explicit`; docs/import.md explains each. */
  readonly rule: string;
  readonly confidence: number;
  /** Whether a person changed the item since: another import of the speech then leaves it alone. */
  readonly edited?: boolean;
}

/**
 * An item that a person took out of a section, or moved to another one: it does not come back when the speech is imported
 * again. It stands in the model as data, so that it outlasts whatever writes the file.
 */
export interface Dropped {
  /** The section of the model, such as `asks`. */
  readonly section: string;
  /** What it was called, and what it said. */
  readonly text: string;
  /** The words that it rested on, if any. They are not looked for in the transcript. */
  readonly quotes?: readonly string[];
}

/** Data in the shape of `speech.yaml`: what a draft is made of before it is written. */
export type ModelValue = string | number | boolean | readonly ModelValue[] | ModelRecord;
export interface ModelRecord {
  readonly [field: string]: ModelValue | undefined;
}

export const isList = (value: ModelValue | undefined): value is readonly ModelValue[] => Array.isArray(value);

export const isRecord = (value: ModelValue | undefined): value is ModelRecord =>
  typeof value === 'object' && !Array.isArray(value);

/** A sentence of the transcript that no rule made an item of. */
export interface Unclaimed {
  readonly paragraph: number;
  readonly text: string;
}

/** A drafted speech model. */
export interface Draft {
  /** `speech.yaml` as data, its fields in the order in which they are written. */
  readonly model: ModelRecord;
  readonly unclaimed: readonly Unclaimed[];
}
