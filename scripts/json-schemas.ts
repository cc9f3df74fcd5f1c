import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { place } from '../src/1-read/schemas/fields.ts';
import { settingsSchema } from '../src/1-read/schemas/settings.ts';
import { speechSchema } from '../src/1-read/schemas/speech.ts';
import { templateSchema } from '../src/1-read/schemas/template.ts';
import { themeSchema } from '../src/1-read/schemas/theme.ts';
import { shareDefinitions } from './share-definitions.ts';

const SCHEMAS: Readonly<Record<string, GenericSchema<unknown, unknown>>> = {
  'schema/settings.schema.json': settingsSchema,
  'schema/speech.schema.json': speechSchema,
  'schema/template.schema.json': templateSchema,
  'schema/theme.schema.json': themeSchema,
};

/** The JSON Schemas that editors read, by file name, from the schemas that the program checks with. */
export function generate(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([file, schema]) => [file, `${JSON.stringify(describe(schema), null, 2)}\n`]),
  );
}

/** Draft 7, the newest that editors complete YAML by. Checks that no JSON Schema can express are left to the program. */
function describe(schema: GenericSchema<unknown, unknown>): unknown {
  const described = toJsonSchema(schema, {
    target: 'draft-07',
    typeMode: 'input',
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema, jsonSchema }) => {
      if (isPlace(valibotSchema)) return PLACE;
      // What else is let through gets a message from the program.
      return valibotSchema.type === 'object_with_rest' ? { ...jsonSchema, additionalProperties: false } : undefined;
    },
  });
  const { title, description, ...rest } = described;
  return { $schema, title, description, ...Object(shareDefinitions(withoutPlaces(rest))) };
}

const $schema = 'http://json-schema.org/draft-07/schema#';

/** The library copies a schema before it hands it over, so the place's is known by its check. */
const isPlace = (schema: object): boolean => 'check' in schema && 'check' in place && schema.check === place.check;

/** Stands for the place of an object, which comes from the reader and not from the author. */
const PLACE: JsonSchema = { $comment: 'place' };

/** Without places, and without descriptions that are empty. */
function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, child]) => !isPlaceholder(child) && child !== '');
  const hasPlace = 'properties' in value && Object.values(value.properties ?? {}).some(isPlaceholder);
  return Object.fromEntries(
    entries.map(([key, child]) =>
      key === 'required' && Array.isArray(child)
        ? [key, child.filter((name) => name !== 'at' || !hasPlace)]
        : [key, withoutPlaces(child)],
    ),
  );
}

const isPlaceholder = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && '$comment' in value && value.$comment === PLACE.$comment;
