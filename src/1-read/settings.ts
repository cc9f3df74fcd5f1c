import type { Outcome } from '../core/diagnostic.ts';
import { checkRule, type Exemption, type Level, type Policy } from '../core/policy.ts';
import { type Place, type Span, spanOf } from '../core/source.ts';
import type { World } from '../core/world.ts';
import type { Allowance, Quote, Speech } from '../ir/speech.ts';
import { joinPath, openFile } from './open-file.ts';
import { readChecked } from './read-checked.ts';
import { type Levels, type Settings, settingsSchema } from './schemas/settings.ts';

/** The file with the rules' settings, in the speech's folder or where the command is run. */
export const SETTINGS = 'aide.config.yaml';

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
  const levels = new Map(settings.flatMap(({ rules }) => levelsOf(rules)));
  const minCoverage = settings.map((each) => each.minCoverage).findLast((each) => each !== undefined);
  const policy = { levels, exemptions, force };
  return { output: { policy, ...(minCoverage === undefined ? {} : { minCoverage }) }, diagnostics };
}

function readFile(path: string, world: World): Outcome<Settings> {
  const opened = openFile(path, world);
  if (!opened.output) return { diagnostics: opened.diagnostics };
  const { output, diagnostics } = readChecked(opened.output, settingsSchema);
  if (!output) return { diagnostics };
  const { rules } = output;
  const unknown = levelsOf(rules).flatMap(([code]) =>
    checkRule(code, keyOf(code, spanOf(rules?.at ?? output.at, code))),
  );
  return { output, diagnostics: [...diagnostics, ...unknown] };
}

function levelsOf(rules: Levels | undefined): readonly (readonly [string, Level])[] {
  const { at: _, ...levels } = rules ?? {};
  return Object.entries(levels);
}

/** A place knows where values stand; the key is what stands before its value. */
function keyOf(key: string, value: Span): Span {
  const start = value.source.text.lastIndexOf(key, value.start);
  return start === -1 ? value : { source: value.source, start, end: start + key.length };
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
