import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CODES, diagnose, entryOf } from '../../src/core/catalogue.ts';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('catalogue.ts'))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join('\n');

describe('catalogue', () => {
  it.each(CODES)('%s is one sentence without a full stop, and is explained', (code) => {
    const { message, explain, hints = [] } = entryOf(code);
    expect(message).not.toMatch(/\.$/);
    expect(message.slice(0, 1)).toMatch(/[a-z“{]/);
    expect(explain).toMatch(/^[`“A-Z].*[.]$/s);
    for (const hint of hints) expect(hint).toMatch(/^[`“A-Z]/);
  });

  it.each(CODES)('%s is said somewhere', (code) => {
    expect(sources).toContain(`'${code}'`);
  });

  it('fills in parameters once, so that a parameter’s own braces stay', () => {
    const { message } = diagnose('field-unknown', { where: '{field}', field: 'x' });
    expect(message).toContain('{field} has no field “x”');
  });
});
