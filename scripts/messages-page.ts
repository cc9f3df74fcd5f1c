import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { CODES, type Code, entryOf } from '../src/core/catalogue.ts';
import { wrapColumns } from '../src/core/columns.ts';
import { showGaps } from '../src/core/fill-gaps.ts';
import { type Entry, RULE_GROUPS } from '../src/core/messages/entry.ts';

const FILE = 'docs/messages.md';
const CASES = 'test/cases';
const COLUMNS = 120;

/** What each group is about; the first one has all that is no rule. */
const GROUPS: Readonly<
  Record<'input' | (typeof RULE_GROUPS)[number], { readonly title: string; readonly text: string }>
> = {
  input: {
    title: 'Mistakes in the input',
    text: 'They keep the program from reading the input or from showing it, so they cannot be set or allowed.',
  },
  fidelity: { title: 'Rules of fidelity', text: 'What is written is held against what was said.' },
  coverage: { title: 'Rules of coverage', text: 'How much of the speech slides and pages take up.' },
  design: { title: 'Rules of design', text: 'How slides and pages look.' },
  access: { title: 'Rules of access', text: 'Who can read slides and pages, and how.' },
  draft: { title: 'Rules of drafts', text: 'What is left to look through of a model that the program drafted.' },
};

/** The page that explains every message, with what it looks like where a test case shows it. */
export function generate(): Readonly<Record<string, string>> {
  const examples = readExamples();
  const groups = (['input', ...RULE_GROUPS] as const).map((group) => ({
    ...GROUPS[group],
    codes: CODES.filter((code) => (entryOf(code).rule ?? 'input') === group),
  }));
  const chapters = groups
    .filter(({ codes }) => codes.length > 0)
    .flatMap(({ title, text, codes }) => [`## ${title}`, text, ...codes.flatMap((code) => describe(code, examples))]);
  return { [FILE]: `${[...OPENING, ...chapters].map(wrap).join('\n\n')}\n` };
}

const OPENING = [
  '<!-- Written by `npm run messages` from src/core/messages; changes here are lost. -->',
  '# Messages',
  'What the program can say about its input, by the code that stands in brackets at the end of each message. `aide explain CODE` prints the same. Severities are those before [settings](check.md#settings).',
];

function describe(code: Code, examples: ReadonlyMap<string, string>): readonly string[] {
  const { severity, message, explain, hints = [] }: Entry = entryOf(code);
  const example = examples.get(code);
  return [
    `### ${code}`,
    `${severity === 'error' ? 'Error' : 'Warning'}: ${literal(showGaps(message))}`,
    literal(explain),
    ...(hints.length === 0 ? [] : [hints.map((each) => `- ${literal(showGaps(each))}`).join('\n')]),
    ...(example === undefined ? [] : [`\`\`\`\n${example}\n\`\`\``]),
  ];
}

/** By code a message as a user sees it: from the case of that name, or from the first one in which it stands. */
function readExamples(): ReadonlyMap<string, string> {
  const cases = readdirSync(CASES)
    .sort()
    .map((name) => ({ name, file: `${CASES}/${name}/expected.txt` }))
    .filter(({ file }) => existsSync(file));
  const found = new Map<string, string>();
  for (const { name, file } of cases) {
    for (const message of readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim().split('\n\n')) {
      const code = / \[([a-z0-9-]+)\]$/m.exec(message)?.[1] ?? '';
      if (!found.has(code) || (code === name && !found.get(code)?.startsWith(`${name}/`))) found.set(code, message);
    }
  }
  return found;
}

/** Paragraphs and items in lines of a fair width; headings and examples stay as they are. */
const wrap = (block: string): string =>
  /^(#|```|<!--)/.test(block)
    ? block
    : block
        .split('\n')
        .map((item) => wrapColumns(item, COLUMNS - 2).join(item.startsWith('- ') ? '\n  ' : '\n'))
        .join('\n');

/** Outside of code nothing is meant as Markdown. */
const literal = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replace(/[*_<[\]\\]|(?<=^|\s)[-+#>](?=\s|$)/g, '\\$&')))
    .join('');
