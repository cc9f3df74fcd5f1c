import { diagnose } from '../core/catalogue.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../core/diagnostic.ts';
import { nearestName } from '../core/nearest.ts';
import { spanOf } from '../core/source.ts';
import type { World } from '../core/world.ts';
import type { Labels, Pattern, Template } from '../ir/template.ts';
import { joinPath, openFile } from './open-file.ts';
import { readChecked } from './read-checked.ts';
import { labelsSchema } from './schemas/labels.ts';
import { type TemplateFile, templateSchema } from './schemas/template.ts';

const FILE = 'template.yaml';
const LABELS = 'labels';
const EXTENSION = '.yaml';

/**
 * Reads a template by the name of one that ships, or by the path of a folder with a template.yaml in it. Of its labels
 * only those of the speech's `language` are read where that is known, and English ones where there are none.
 */
export function readTemplate(name: string, world: World, language?: string): Outcome<Template> {
  const folder = findFolder(name, world);
  if (folder === undefined) return { diagnostics: [describeUnknown(name, world)] };
  const file = openFile(joinPath(folder, FILE), world);
  if (file.output === undefined) return { diagnostics: file.diagnostics };
  const read = readChecked(file.output, templateSchema);
  const labels = readLabels(joinPath(folder, LABELS), world, language?.split('-')[0]?.toLowerCase());
  const twice = read.output === undefined ? [] : listsOf(read.output).flatMap(findTwice);
  const diagnostics = [...read.diagnostics, ...twice, ...labels.diagnostics];
  if (read.output === undefined || labels.output === undefined || hasErrors(diagnostics)) return { diagnostics };
  return { output: { ...read.output, labels: labels.output, source: file.output }, diagnostics };
}

/** Names of the templates that ship, sorted. */
export function listTemplates(world: World): readonly string[] {
  return world.list(world.templates).filter((name) => world.exists(joinPath(joinPath(world.templates, name), FILE)));
}

/** A name that ships goes before a folder of the same name where the user stands; a path is always a path. */
function findFolder(name: string, world: World): string | undefined {
  if (listTemplates(world).includes(name)) return joinPath(world.templates, name);
  const folder = name.endsWith(FILE) ? name.slice(0, -FILE.length).replace(/[\\/]$/, '') || '.' : name;
  return world.exists(joinPath(folder, FILE)) ? folder : undefined;
}

function describeUnknown(name: string, world: World): Diagnostic {
  const known = listTemplates(world);
  const nearest = nearestName(name, known);
  return diagnose('template-unknown', { template: name }, undefined, {
    hints: [
      ...(nearest === undefined ? [] : [`Did you mean “${nearest}”?`]),
      `Templates that ship: ${known.join(', ')}.`,
      `For a template of your own give the path of its folder, with a ${FILE} in it.`,
    ],
  });
}

/** One file a language, named by its primary subtag; English must be among them, for it stands in for others. */
function readLabels(folder: string, world: World, language?: string): Outcome<ReadonlyMap<string, Labels>> {
  const names = world.list(folder).filter((name) => name.endsWith(EXTENSION));
  const english = `en${EXTENSION}`;
  const known = names.includes(english) ? names : [english, ...names];
  const own = known.filter((name) => name === `${language}${EXTENSION}`);
  const files = language === undefined ? known : own.length > 0 ? own : [english];
  const diagnostics: Diagnostic[] = [];
  const labels = new Map<string, Labels>();
  for (const name of files) {
    const file = openFile(joinPath(folder, name), world);
    const read = file.output === undefined ? undefined : readChecked(file.output, labelsSchema);
    diagnostics.push(...file.diagnostics, ...(read?.diagnostics ?? []));
    if (read?.output === undefined) continue;
    const language = name.slice(0, -EXTENSION.length).toLowerCase();
    const { labels: texts, ...rest } = read.output;
    labels.set(language, { ...rest, language, texts });
  }
  return hasErrors(diagnostics) ? { diagnostics } : { output: labels, diagnostics };
}

type Named = Pattern & { readonly id: string };

/** The lists in which an id must be unique. */
const listsOf = ({ slides, sections, onePager, glossary }: TemplateFile): readonly (readonly Named[])[] => [
  slides,
  sections,
  onePager ?? [],
  glossary ?? [],
];

function findTwice(patterns: readonly Named[]): readonly Diagnostic[] {
  return patterns.flatMap((pattern, i) => {
    const first = patterns.findIndex((each) => each.id === pattern.id);
    if (first === i) return [];
    const related = patterns
      .slice(first, first + 1)
      .map(({ at }) => ({ message: 'it is first used here', span: spanOf(at, 'id') }));
    return [diagnose('template-id-twice', { id: pattern.id }, spanOf(pattern.at, 'id'), { related })];
  });
}
