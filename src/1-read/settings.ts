import * as v from 'valibot';
import type { Outcome } from '../core/diagnostic.ts';
import { checkRule, type Exemption, LEVELS, type Level, type Policy } from '../core/policy.ts';
import { type Place, type Span, spanOf } from '../core/source.ts';
import type { World } from '../core/world.ts';
import type { Allowance, Quote, Speech } from '../ir/speech.ts';
import { joinPath, openFile } from './open-file.ts';
import { readChecked } from './read-checked.ts';
import { located, optional, type Schema } from './schemas/fields.ts';

/** The file with the rules' settings, in the speech's folder or where the command is run. */
export const SETTINGS = 'aide.config.yaml';

/** What the file of settings holds. */
export interface Settings {
  /** Each rule's level by its code. */
  readonly rules?: Readonly<Record<string, Level>>;
  /** The least share of sentences, 0 to 1. */
  readonly minCoverage?: number;
  readonly at: Place;
}

/** The form of aide.config.yaml. */
export const settingsSchema: Schema<Settings> = v.pipe(
  located({
    rules: optional(
      v.pipe(
        v.record(v.string(), v.picklist(LEVELS)),
        v.description('Rules by their codes: error, warn or off.'),
      ) as unknown as Schema<NonNullable<Settings['rules']>>,
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

/** The settings that hold for a speech: those of its folder, and beneath them those of where the command is run. */
export interface SpeechSettings {
  readonly policy: Policy;
  readonly minCoverage?: number;
}

/** Reads what is to be made of the rules for a speech: the settings' files, and what its items allow. */
export function readSettings(
  folder: string,
  speech: Speech<Quote>,
  force: boolean,
  world: World,
): Outcome<SpeechSettings> {
  const files = [SETTINGS, ...(/^\.?[\\/]*$/.test(folder) ? [] : [joinPath(folder, SETTINGS)])].filter(world.exists);
  const read = files.map((path) => readFile(path, world));
  const exemptions = findExemptions(speech);
  const diagnostics = [
    ...read.flatMap((each) => each.diagnostics),
    ...exemptions.flatMap(({ code, at }) => checkRule(code, at)),
  ];
  const settings = read.flatMap((each) => each.output ?? []);
  const levels = new Map(settings.flatMap(({ rules = {} }) => Object.entries(rules)));
  const minCoverage = settings.map((each) => each.minCoverage).findLast((each) => each !== undefined);
  const policy = { levels, exemptions, force };
  return { output: { policy, ...(minCoverage === undefined ? {} : { minCoverage }) }, diagnostics };
}

function readFile(path: string, world: World): Outcome<Settings> {
  const opened = openFile(path, world);
  if (!opened.output) return { diagnostics: opened.diagnostics };
  const { output, diagnostics } = readChecked(opened.output, settingsSchema);
  if (!output) return { diagnostics };
  const group = spanOf(output.at, 'rules');
  const unknown = Object.keys(output.rules ?? {}).flatMap((code) => checkRule(code, findKey(code, group)));
  return { output, diagnostics: [...diagnostics, ...unknown] };
}

/** A record keeps no places: the key is looked for where the record stands. */
function findKey(key: string, { source, start, end }: Span): Span {
  const at = source.text.slice(start, end).indexOf(key);
  return at === -1 ? { source, start, end } : { source, start: start + at, end: start + at + key.length };
}

/** What the items of a speech allow, wherever they stand. */
function findExemptions(speech: Speech<Quote>): readonly Exemption[] {
  const found: Exemption[] = [];
  const search = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) search(each);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const { at, allow, ...rest } = value as { readonly at?: Place; readonly allow?: readonly Allowance[] };
    if (at?.fields instanceof Map && Array.isArray(allow)) {
      for (const { code, why, at: own } of allow as readonly Allowance[]) {
        if (own) found.push({ code, why, within: at.span, at: spanOf(own, 'code') });
      }
    }
    search(Object.values(rest));
  };
  search(speech);
  return found;
}
