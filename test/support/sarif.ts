import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';

/** The schema of SARIF 2.1.0, errata 5, as @microsoft/jest-sarif 1.0.0-beta.0 ships it (MIT), without its white space. */
const {
  id: _id,
  $schema: _draft,
  ...schema
} = JSON.parse(readFileSync('test/support/sarif-2.1.0.schema.json', 'utf8')) as Readonly<Record<string, unknown>>;

/** Of draft 4 it has nothing that draft 7 lacks, save its name. */
const validate = new Ajv({
  allErrors: true,
  strict: false,
  // One of its patterns is none where the flag is set.
  unicodeRegExp: false,
  formats: {
    uri: /^[a-z][a-z0-9+.-]*:[\w.~:/?#[\]@!$&'()*+,;=%-]+$/i,
    'uri-reference': /^(?:%[\dA-F]{2}|[\w.~:/?#[\]@!$&'()*+,;=-])*$/i,
    'date-time': true,
  },
}).compile(schema);

/** What the schema has to say against a log. */
export function findSarifErrors(log: unknown): readonly ErrorObject[] {
  validate(log);
  return validate.errors ?? [];
}
