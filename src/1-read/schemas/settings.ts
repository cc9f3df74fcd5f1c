import * as v from 'valibot';
import { type Code, entryOf } from '../../core/catalogue.ts';
import { LEVELS, type Level, RULES } from '../../core/policy.ts';
import type { Place } from '../../core/source.ts';
import { located, optional, place, type Schema } from './fields.ts';

/** Each rule's level by its code. */
export type Levels = Readonly<Record<string, Level>> & { readonly at: Place };

/** What aide.config.yaml holds. */
export interface Settings {
  readonly rules?: Levels;
  /** The least share of sentences, 0 to 1. */
  readonly minCoverage?: number;
  readonly at: Place;
}

const level = v.picklist(LEVELS);
const levelOf = (code: Code): Schema<Level | undefined> =>
  v.exactOptional(v.pipe(level, v.description(entryOf(code).explain)));

export const settingsSchema: Schema<Settings> = v.pipe(
  located({
    rules: optional(
      v.pipe(
        // Codes that there are not are let through: the reader has a message of its own for them.
        v.objectWithRest({ ...Object.fromEntries(RULES.map((code) => [code, levelOf(code)])), at: place }, level),
        v.description('Rules by their codes: error, warn or off.'),
      ) as unknown as Schema<Levels>,
    ),
    minCoverage: optional(
      v.pipe(
        v.number(),
        v.minValue(0, 'a share from 0 to 1'),
        v.maxValue(1, 'a share from 0 to 1'),
        v.description('The least share of the speech’s sentences that something rests on, from 0 to 1.'),
      ),
    ),
  }),
  v.title('aide-memoire settings'),
  v.description('How strict aide check and aide build are.'),
) as unknown as Schema<Settings>;
