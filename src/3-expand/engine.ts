import { Context, Liquid, LiquidError, type StaticAnalysis, toValueSync, Value } from 'liquidjs';
import { diagnose } from '../core/catalogue.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import { nearestName } from '../core/nearest.ts';
import type { Fragment, Locale } from '../ir/template.ts';
import { createFilters } from './filters.ts';
import { spanWithin } from './fragment-span.ts';

export type Scope = Readonly<Record<string, unknown>>;

/** What became of a fragment: a value, or what is wrong with it. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Diagnostic };

/** A path of names that a fragment asks for, such as `principles.headline`, and where it stands in the fragment. */
export interface Variable {
  /** Numbers are indexes; what is worked out while running is undefined and ends what can be said beforehand. */
  readonly path: readonly (string | number | undefined)[];
  readonly offset: number;
}

/** Whether a fragment is text with Liquid in it or a bare expression. */
export type FragmentKind = 'text' | 'expression';

/** Liquid without a way out: no files, no prototypes, bounded in length and time. */
export interface Engine {
  /** The text that a fragment makes. */
  render(fragment: Fragment, scope: Scope): Result<string>;
  /** The value of an expression; names that are not there give null. */
  evaluate(fragment: Fragment, scope: Scope): Result<unknown>;
  /** The names that a fragment takes from outside itself. */
  variables(fragment: Fragment, kind: FragmentKind): Result<readonly Variable[]>;
}

/** Tags that reach for other files. */
const FILE_TAGS = ['include', 'render', 'layout', 'block'] as const;

/** Filters of liquidjs that ask the clock, the system's language or chance: the same input must give the same bytes. */
const UNSTEADY_FILTERS = [
  'date_to_long_string',
  'date_to_rfc822',
  'date_to_string',
  'date_to_xmlschema',
  'sample',
] as const;

/** An expression is parsed as output; its offsets are those of the whole less this opening. */
const OPENING = '{{ ';

/** Far beyond any line of a template, well below what would hold up a build: characters, milliseconds, objects. */
const LIMITS = { parseLimit: 100_000, renderLimit: 2_000, memoryLimit: 10_000_000 } as const;

export function createEngine(locale: Locale): Engine {
  const liquid = new Liquid({
    strictFilters: true,
    strictVariables: true,
    ownPropertyOnly: true,
    dynamicPartials: false,
    // Nothing here asks for it, and finding it out would load the tables of every language.
    locale: 'en-US',
    ...LIMITS,
  });
  for (const tag of FILE_TAGS) delete liquid.tags[tag];
  for (const name of UNSTEADY_FILTERS) liquid.unregisterFilter(name);
  const own = createFilters(locale);
  for (const [name, filter] of Object.entries(own)) liquid.registerFilter(name, filter);
  const parse = remember((text) => liquid.parse(text));
  const compile = remember((expression) => new Value(expression, liquid));
  const analyse = remember((text) => findVariables(liquid.analyzeSync(parse(text), { partials: false }).globals, text));
  const find = (text: string): readonly Variable[] => readPaths(text) ?? analyse(text);
  const attempt = <T>(fragment: Fragment, kind: FragmentKind, run: () => T): Result<T> => {
    try {
      return { ok: true, value: run() };
    } catch (error) {
      if (!LiquidError.is(error)) throw error;
      return {
        ok: false,
        problem: describe(error, fragment, kind, { all: Object.keys(liquid.filters), own: Object.keys(own) }),
      };
    }
  };
  return {
    render: (fragment, scope) =>
      attempt(fragment, 'text', () => String(liquid.renderSync(parse(fragment.source), { ...scope }))),
    evaluate: (fragment, scope) =>
      attempt(fragment, 'expression', () => {
        const context = new Context({ ...scope }, liquid.options, { sync: true, strictVariables: false });
        const value: unknown = toValueSync(compile(fragment.source).value(context));
        return value ?? null;
      }),
    variables: (fragment, kind) =>
      attempt(fragment, kind, () => {
        if (kind === 'text') return fragment.source.includes('{') ? find(fragment.source) : [];
        const found = find(`${OPENING}${fragment.source} }}`);
        return found.map(({ path, offset }) => ({ path, offset: offset - OPENING.length }));
      }),
  };
}

/** Slides made once an element ask for the same texts again and again. */
function remember<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const fresh = make(text);
    made.set(text, fresh);
    return fresh;
  };
}

/** `{{ path }}`, `{{ path | default: path }}` and `{{ path | best: 6 }}`: most of a template. */
const BARE_PATHS = /^\{\{ [a-z]\w*(?:\.[a-z]\w*)+(?: \| (?:default: [a-z]\w*(?:\.[a-z]\w*)+|best: \d+))* \}\}$/i;

/** The names of the plainest fragments, read at a glance: an analysis takes a hundred times as long. */
function readPaths(text: string): readonly Variable[] | undefined {
  if (!BARE_PATHS.test(text)) return undefined;
  return [...text.matchAll(/[a-z]\w*(?:\.[a-z]\w*)+/gi)].map((match) => ({
    path: match[0].split('.'),
    offset: match.index,
  }));
}

const findVariables = (globals: StaticAnalysis['globals'], text: string): readonly Variable[] =>
  Object.values(globals)
    .flat()
    .map(({ segments, location }) => ({
      path: segments.map((each) => (typeof each === 'object' ? undefined : each)),
      offset: offsetOf(text, location.row, location.col),
    }));

function offsetOf(text: string, row: number, column: number): number {
  const before = text.split('\n').slice(0, row - 1);
  return before.reduce((sum, line) => sum + line.length + 1, 0) + column - 1;
}

interface FilterNames {
  /** Liquid's and ours. */
  readonly all: readonly string[];
  readonly own: readonly string[];
}

/** liquidjs puts its own place at the end of its messages; ours is better. */
const OWN_PLACE = /, (?:file:\S+, )?line:\d+, col:\d+$/;

function describe(error: LiquidError, fragment: Fragment, kind: FragmentKind, filters: FilterNames): Diagnostic {
  const message = error.message.replace(OWN_PLACE, '');
  const { begin, end } = error.token;
  const opening = kind === 'expression' ? OPENING.length : 0;
  const filter = /^undefined filter: (\S+)/.exec(message)?.[1];
  if (filter !== undefined) {
    const at = Math.max(0, fragment.source.indexOf(filter, Math.max(0, begin - opening)));
    const nearest = nearestName(filter, [...filters.own, ...filters.all]);
    return diagnose('template-filter-unknown', { filter }, spanWithin(fragment, at, filter.length), {
      hints: [
        ...(nearest === undefined ? [] : [`Did you mean “${nearest}”?`]),
        `Besides Liquid’s own there are ${filters.own.toSorted().join(', ')}.`,
      ],
    });
  }
  const variable = /^undefined variable: (\S+)/.exec(message)?.[1];
  if (variable !== undefined) {
    const span = spanWithin(fragment, begin - opening, end - begin);
    return diagnose('template-name-unknown', { name: variable, where: 'this speech' }, span);
  }
  const span = spanWithin(fragment, begin - opening, end - begin);
  return diagnose('template-liquid', { detail: message }, span);
}
