import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { generate } from '../../scripts/json-schemas.ts';
import { entryOf } from '../../src/core/catalogue.ts';
import { RULES } from '../../src/core/policy.ts';

const generated = generate();
const validatorOf = (file: string) =>
  new Ajv({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(generated[file] ?? ''));

describe('generated JSON Schemas', () => {
  it.each(Object.keys(generated))('%s is fresh (npm run schemas)', (file) => {
    expect(readFileSync(file, 'utf8')).toBe(generated[file]);
  });

  it.each([
    ['schema/speech.schema.json', 'data/lagon-unga-2008/speech.yaml'],
    ['schema/speech.schema.json', 'data/yellen-g20-2022/speech.yaml'],
    ['schema/theme.schema.json', 'templates/themes/chancery.yaml'],
    ['schema/template.schema.json', 'templates/briefing/template.yaml'],
  ])('%s accepts %s', (schema, file) => {
    const validate = validatorOf(schema);
    validate(parse(readFileSync(file, 'utf8')));
    expect(validate.errors).toBeNull();
  });

  it('knows every rule that can be set, with its explanation, and no other', () => {
    const { rules } = JSON.parse(generated['schema/settings.schema.json'] ?? '').properties;
    expect(Object.keys(rules.properties)).toEqual(RULES);
    for (const code of RULES) expect(rules.properties[code].description).toBe(entryOf(code).explain);
    const validate = validatorOf('schema/settings.schema.json');
    expect(validate({ rules: { 'quote-not-found': 'warn' }, minCoverage: 0.8 })).toBe(true);
    for (const wrong of [
      { rules: { 'quote-not-fond': 'warn' } },
      { rules: { 'quote-not-found': 'of' } },
      { rules: { 'yaml-syntax': 'off' } },
      { minCoverage: 80 },
    ]) {
      expect(validate(wrong)).toBe(false);
    }
  });

  it('refuses a misspelt field', () => {
    expect(validatorOf('schema/theme.schema.json')({ nam: 'x' })).toBe(false);
  });

  it('describes every field of a speech, and no field that only the program knows', () => {
    const text = generated['schema/speech.schema.json'] ?? '';
    expect(text).not.toContain('"at"');
    expect(JSON.parse(text).properties.keyMessages.description).toMatch(/\w/);
  });
});
