import { diagnose } from '../core/catalogue.ts';
import type { Outcome } from '../core/diagnostic.ts';
import { nearestName } from '../core/nearest.ts';
import type { World } from '../core/world.ts';
import type { Theme } from '../ir/theme.ts';
import { joinPath, openFile } from './open-file.ts';
import { readChecked } from './read-checked.ts';
import { themeSchema } from './schemas/theme.ts';

const EXTENSION = '.yaml';

/** Reads a theme by the name of one that ships, or by the path of a YAML file. */
export function readTheme(name: string, world: World): Outcome<Theme> {
  const isPath = /[\\/]|\.ya?ml$/i.test(name);
  const known = namesOf(world);
  if (!isPath && !known.includes(name)) {
    const nearest = nearestName(name, known);
    const hints = [
      nearest === undefined ? `Themes that ship: ${known.join(', ')}.` : `Did you mean “${nearest}”?`,
      'For a theme of your own give the path of its file, ending in .yaml.',
    ];
    return { diagnostics: [diagnose('theme-unknown', { theme: name }, undefined, { hints })] };
  }
  const file = openFile(isPath ? name : joinPath(joinPath(world.templates, 'themes'), `${name}${EXTENSION}`), world);
  return file.output === undefined ? { diagnostics: file.diagnostics } : readChecked(file.output, themeSchema);
}

/** The themes that ship, sorted by name. */
export function listThemes(world: World): readonly ListedTheme[] {
  return namesOf(world).flatMap((name) => {
    const theme = readTheme(name, world).output;
    return theme === undefined ? [] : [{ name, label: theme.label, description: theme.description ?? '' }];
  });
}

/** A theme as a list shows it. */
export interface ListedTheme {
  readonly name: string;
  readonly label: string;
  readonly description: string;
}

function namesOf(world: World): readonly string[] {
  return world
    .list(joinPath(world.templates, 'themes'))
    .filter((name) => name.endsWith(EXTENSION))
    .map((name) => name.slice(0, -EXTENSION.length));
}
