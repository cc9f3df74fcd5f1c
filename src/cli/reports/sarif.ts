import { CODES, type Code, entryOf } from '../../core/catalogue.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { showGaps } from '../../core/fill-gaps.ts';
import { positionOf, type Span } from '../../core/source.ts';
import { type CheckedSpeech, inOrder } from './checked-speech.ts';
import { toUri } from './paths.ts';

const RULES: readonly string[] = CODES;

type Json = Readonly<Record<string, unknown>>;

/** All that a check found as SARIF 2.1.0, the form that editors and code scanning read (OASIS). */
export const reportSarif = (speeches: readonly CheckedSpeech[], version: string): string =>
  JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'aide-memoire', version, semanticVersion: version, rules: CODES.map(describeRule) } },
          columnKind: 'utf16CodeUnits',
          results: speeches.flatMap(inOrder).map(toResult),
        },
      ],
    },
    null,
    2,
  );

function describeRule(code: Code): Json {
  const { severity, rule = 'input', message, explain, hints = [] } = entryOf(code);
  return {
    id: code,
    shortDescription: say(showGaps(message)),
    fullDescription: say(explain),
    help: say([explain, ...hints].join('\n')),
    defaultConfiguration: { level: severity },
    properties: { group: rule },
  };
}

function toResult({ code, severity, message, hints, span, related, waived }: Diagnostic): Json {
  return {
    ruleId: code,
    ruleIndex: RULES.indexOf(code),
    level: severity,
    message: say([message, ...hints].join('\n')),
    ...(span ? { locations: [{ physicalLocation: place(span) }] } : {}),
    ...(related.length > 0
      ? {
          relatedLocations: related.map((each) => ({ physicalLocation: place(each.span), message: say(each.message) })),
        }
      : {}),
    // Where any result has some, all must have them, be it none.
    suppressions:
      waived?.by === 'allow'
        ? [{ kind: 'inSource', justification: waived.why, location: { physicalLocation: place(waived.at) } }]
        : [],
  };
}

function place({ source, start, end }: Span): Json {
  const [first, last] = [positionOf(source, start), positionOf(source, end)];
  return {
    artifactLocation: { uri: toUri(source.name) },
    region: { startLine: first.line, startColumn: first.column, endLine: last.line, endColumn: last.column },
  };
}

/** In messages single braces mark gaps. */
const say = (text: string): Json => ({ text: text.replace(/[{}]/g, '$&$&') });
