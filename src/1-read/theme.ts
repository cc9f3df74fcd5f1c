import { diagnose } from '../core/catalogue.ts';
import type { Outcome } from '../core/diagnostic.ts';
import { nearestName } from '../core/nearest.ts';
import type { Span } from '../core/source.ts';
import type { World } from '../core/world.ts';
import type { Theme } from '../ir/theme.ts';
import { joinPath, openFile } from './open-file.ts';
import { checkNode } from './read-checked.ts';
import { themeSchema } from './schemas/theme.ts';
import { readYaml, type YamlNode } from './yaml.ts';

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
  if (file.output === undefined) return { diagnostics: file.diagnostics };
  const { output: node, diagnostics } = readYaml(file.output);
  if (node === undefined) return { diagnostics };
  const theme = checkNode(node, themeSchema);
  return theme.output === undefined ? theme : { ...theme, output: { ...theme.output, places: placesIn(node) } };
}

/** Where the fields of a file's groups stand, by their paths: `colors.dk1`. */
function placesIn(file: YamlNode): ReadonlyMap<string, Span> {
  if (file.type !== 'map') return new Map();
  return new Map(
    [...file.entries].flatMap(([group, { value }]) =>
      value.type === 'map'
        ? [...value.entries].map(([name, each]) => [`${group}.${name}`, each.value.span] as const)
        : [],
    ),
  );
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
