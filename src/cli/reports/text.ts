import { type Checked, HUMAN_CHECKS } from '../../compile.ts';
import { renderDiagnostic } from '../../core/code-frame.ts';
import { clipColumns, showControls } from '../../core/columns.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { isEnglish } from '../../core/language.ts';
import { isTold } from '../../core/policy.ts';
import { positionOf, type Span } from '../../core/source.ts';
import { type Coverage, type CoveredParagraph, sayShare, tally } from '../../ir/coverage.ts';
import { formatNumbers, formatParagraphs } from '../../ir/rich-text.ts';
import type { Terminal } from '../terminal.ts';
import type { CheckedSpeech } from './checked-speech.ts';
import { relativePath } from './paths.ts';

/** Columns beyond which a message is hard to read. */
const WIDEST = 100;

/** Prints what there is to say, errors last so that they stand nearest to the prompt, and a count. */
export function reportDiagnostics(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  const told = diagnostics.filter(isTold);
  const [warnings, errors] = [told.filter(isWarning), told.filter(isError)];
  const width = Math.min(WIDEST, terminal.columns);
  for (const each of [...warnings, ...errors]) terminal.err(`${renderDiagnostic(each, terminal.paint, width)}\n`);
  if (errors.length > 0) terminal.err(terminal.paint('red', countMessages(told)));
}

const isWarning = ({ severity }: Diagnostic): boolean => severity === 'warning';
export const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** `2 errors, 1 warning`; `no errors` where there is nothing. */
function countMessages(diagnostics: readonly Diagnostic[]): string {
  const [warnings, errors] = [diagnostics.filter(isWarning).length, diagnostics.filter(isError).length];
  const counted = errors === 0 ? 'no errors' : plural(errors, 'error');
  return warnings === 0 ? counted : `${counted}, ${plural(warnings, 'warning')}`;
}

/** What a check says in the end of a speech: a line a fact, the first one at the margin. */
export function summarise({ folder, told, allowed, output }: CheckedSpeech): readonly string[] {
  const lines = output
    ? [
        `${countLooks(output)} looked at`,
        ...(isEnglish(output.deck.meta.language)
          ? []
          : [`rules that know English were not run: the speech is in “${output.deck.meta.language}”`]),
        describeCoverage(output.coverage),
        describeAccess(output.access.checks),
        ...(allowed.length === 0 ? [] : ['allowed by items:']),
        ...allowed.map(({ code, waived: { why, at } }) => `  ${namePlace(at)} ${code}: ${showControls(why)}`),
      ]
    : ['slides and pages cannot be laid out, so the other rules had nothing to look at'];
  return [`${showControls(folder)}: ${countMessages(told)}`, ...lines.map((line) => `  ${line}`)];
}

function countLooks({ claims, deck, print }: Checked): string {
  const pages = print.get('briefing')?.pages.length ?? 0;
  return `${plural(claims, 'text')}, ${plural(deck.pages.length, 'slide')} and ${plural(pages, 'page')}`;
}

/** `12 machine checks of access passed`; those that did not pass by their names. */
function describeAccess(checks: Checked['access']['checks']): string {
  const failed = checks.filter(({ passed }) => !passed).map(({ name }) => name);
  const passed = `${plural(checks.length - failed.length, 'machine check')} of access passed`;
  return failed.length === 0 ? passed : `${passed}; not passed: ${failed.join('; ')}`;
}

/** What no machine can judge, told once for all speeches. */
export const tellHumanChecks = (): readonly string[] => [
  'A person still has to look at this:',
  ...HUMAN_CHECKS.map((each) => `  - ${each}`),
];

function namePlace({ source, start }: Span): string {
  const { line, column } = positionOf(source, start);
  return `${showControls(relativePath(source.name))}:${line}:${column}`;
}

/** `50 of 55 sentences are taken up (90.9%); left: ¶1, 4, 16–17`. */
export function describeCoverage({ paragraphs, sentences, cited, omitted, share }: Coverage): string {
  const left = paragraphs.filter((each) => each.sentences.some(({ state }) => state === 'left'));
  const aside = omitted === 0 ? '' : `, ${omitted} set aside`;
  const rest = left.length === 0 ? '' : `; left: ${formatParagraphs(left.map(({ number }) => number))}`;
  return `${cited} of ${sentences - omitted} sentences are taken up (${sayShare(share)})${aside}${rest}`;
}

/** Heads of the table of coverage; figures stand at the right of their columns. */
const HEADS = ['¶', 'taken up', 'slides', 'pages'] as const;

/** A row a paragraph, and below it the sentences that nothing rests on, no line wider than `columns`. */
export function tabulateCoverage({ paragraphs }: Coverage, columns: number): readonly string[] {
  const rows = paragraphs.map((paragraph) => ({ paragraph, cells: cellsOf(paragraph) }));
  const widths = HEADS.map((head, index) =>
    Math.max(head.length, ...rows.map(({ cells }) => (cells[index] ?? '').length)),
  );
  const align = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => (index < 2 ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0)))
      .join('  ');
  const indent = ' '.repeat((widths[0] ?? 0) + 2);
  const lines = rows.flatMap(({ paragraph: { sentences, why }, cells }) => [
    align(cells),
    ...sentences.flatMap((each) =>
      each.state === 'left'
        ? [`${indent}${each.unshown ? 'in the model, on no page' : 'left'}: ${showControls(each.text)}`]
        : [],
    ),
    ...sentences.flatMap((each) =>
      each.state === 'omitted' ? [`${indent}set aside: ${showControls(each.text)}`] : [],
    ),
    ...(why.length === 0 ? [] : [`${indent}because: ${showControls(why.join('; '))}`]),
  ]);
  return [align(HEADS), ...lines].map((line) => clipColumns(line.trimEnd(), columns));
}

function cellsOf({ number, sentences, slides, pages }: CoveredParagraph): readonly string[] {
  const { cited, due } = tally(sentences);
  return [`${number}`, due === 0 ? '–' : `${cited} of ${due}`, listNumbers(slides), listNumbers(pages)];
}

const listNumbers = (numbers: readonly number[]): string => (numbers.length === 0 ? '–' : formatNumbers(numbers));
