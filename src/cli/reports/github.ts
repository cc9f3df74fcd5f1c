import type { Diagnostic } from '../../core/diagnostic.ts';
import { positionOf } from '../../core/source.ts';
import type { CheckedSpeech } from './checked-speech.ts';
import { relativePath } from './paths.ts';
import { describeCoverage } from './text.ts';

/** Workflow commands that GitHub Actions shows as annotations beside the lines of a pull request, one a line. */
export const reportGithub = (speeches: readonly CheckedSpeech[]): string =>
  speeches
    .flatMap(({ folder, told, output }) => [
      ...told.map(annotate),
      ...(output ? [command('notice', { title: `Coverage of ${folder}` }, describeCoverage(output.coverage))] : []),
    ])
    .join('\n');

function annotate({ severity, code, message, span, hints }: Diagnostic): string {
  return command(severity, { ...place(span), title: code }, [message, ...hints].join('\n'));
}

/** From the first character to the last; GitHub takes columns on a single line only. */
function place(span: Diagnostic['span']): Readonly<Record<string, string | number>> {
  if (!span) return {};
  const start = positionOf(span.source, span.start);
  const end = positionOf(span.source, Math.max(span.start, span.end - 1));
  return {
    file: relativePath(span.source.name),
    line: start.line,
    endLine: end.line,
    ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
  };
}

const command = (name: string, properties: Readonly<Record<string, string | number>>, message: string): string =>
  `::${name} ${Object.entries(properties)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
    .join(',')}::${escapeData(message)}`;

/** As the runner takes them apart. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
