import { describe, expect, it } from 'vitest';
import { CODES, type Code, diagnose, entryOf } from '../../src/core/catalogue.ts';
import { type Diagnostic, hasErrors } from '../../src/core/diagnostic.ts';
import {
  checkRule,
  type Exemption,
  findUnused,
  isTold,
  judge,
  type Policy,
  RULES,
  STRICT,
} from '../../src/core/policy.ts';
import type { Span } from '../../src/core/source.ts';
import { sourceOf } from '../support/spans.ts';

const source = sourceOf('x'.repeat(100), 's/speech.yaml');
const from = (start: number, end: number): Span => ({ source, start, end });

const said = (code: Code, span?: Span): Diagnostic => diagnose(code, {}, span);
const policyOf = (more: Partial<Policy>): Policy => ({ ...STRICT, ...more });
const allow = (code: string, within: Span): Exemption => ({ code, why: 'it is so', within, at: from(90, 95) });

describe('rules', () => {
  it('are all codes that have a group', () => {
    expect(RULES).toEqual(CODES.filter((code) => entryOf(code).rule !== undefined));
    expect(RULES).toContain('quote-not-found');
    expect(RULES).not.toContain('yaml-syntax');
  });

  it('are known by their codes alone', () => {
    expect(checkRule('quote-not-found', from(0, 1))).toEqual([]);
    const [unknown] = checkRule('quote-not-fuond', from(3, 9));
    expect(unknown).toMatchObject({ code: 'rule-unknown', span: { start: 3, end: 9 } });
    expect(unknown?.hints).toEqual(['Did you mean “quote-not-found”?']);
    expect(checkRule('yaml-syntax', from(0, 1))).toHaveLength(1);
    expect(checkRule('zzz', from(0, 1))[0]?.hints).toEqual(['Run aide explain to list the rules.']);
  });
});

describe('judge', () => {
  const error = said('quote-not-found', from(10, 20));

  it('leaves all as it is where nothing is set', () => {
    expect(judge([error], STRICT)).toEqual([error]);
  });

  it.each([
    ['error', 'error'],
    ['warn', 'warning'],
  ] as const)('takes a rule that is set to %s for an %s', (level, severity) => {
    const policy = policyOf({ levels: new Map([['quote-not-found', level]]) });
    expect(judge([error], policy)).toEqual([{ ...error, severity }]);
  });

  it('drops a rule that is off', () => {
    expect(judge([error], policyOf({ levels: new Map([['quote-not-found', 'off']]) }))).toEqual([]);
  });

  it('sets no mistake that keeps the program from going on', () => {
    const mistake = said('yaml-syntax', from(10, 20));
    const policy = policyOf({
      levels: new Map([['yaml-syntax', 'off']]),
      exemptions: [allow('yaml-syntax', from(0, 50))],
    });
    expect(judge([mistake], { ...policy, force: true })).toEqual([mistake]);
  });

  it('waives what an item allows within the item, and nowhere else', () => {
    const policy = policyOf({ exemptions: [allow('quote-not-found', from(10, 30))] });
    const spans = [from(10, 20), from(29, 30), from(9, 20), from(25, 31), from(40, 50)];
    const judged = judge(
      spans.map((span) => said('quote-not-found', span)),
      policy,
    );
    expect(judged.map(({ waived }) => waived?.by)).toEqual(['allow', 'allow', undefined, undefined, undefined]);
    expect(judged[0]?.waived).toEqual({ by: 'allow', why: 'it is so', at: from(90, 95) });
    const elsewhere = { ...from(10, 20), source: sourceOf('', 't.md') };
    expect(judge([said('quote-not-found', elsewhere), said('quote-not-found')], policy).every(isTold)).toBe(true);
    expect(judge([said('quote-context', from(10, 20))], policy).every(isTold)).toBe(true);
  });

  it('waives errors where it is forced, and goes on telling them', () => {
    const judged = judge([error, said('omit-cited', from(1, 2))], policyOf({ force: true }));
    expect(judged.map(({ waived }) => waived)).toEqual([{ by: 'force' }, undefined]);
    expect(judged.every(isTold)).toBe(true);
    expect(hasErrors(judged)).toBe(false);
    expect(hasErrors([error])).toBe(true);
  });

  it('forces no warning, and an error that was made one', () => {
    const levels = new Map([
      ['quote-not-found', 'warn'],
      ['omit-cited', 'error'],
    ] as const);
    const judged = judge([error, said('omit-cited', from(1, 2))], policyOf({ force: true, levels }));
    expect(judged.map(({ severity, waived }) => [severity, waived?.by])).toEqual([
      ['warning', undefined],
      ['error', 'force'],
    ]);
  });

  it('takes what an item allows for allowed, also where it is forced', () => {
    const policy = policyOf({ force: true, exemptions: [allow('quote-not-found', from(0, 50))] });
    expect(judge([error], policy)[0]?.waived?.by).toBe('allow');
  });

  it('does not judge twice', () => {
    const once = judge([error], policyOf({ force: true }));
    expect(judge(once, STRICT)).toEqual(once);
  });
});

describe('an exemption', () => {
  const exemptions = [allow('quote-not-found', from(10, 30))];

  it('that something made use of is needed', () => {
    const policy = policyOf({ exemptions });
    expect(findUnused(policy, judge([said('quote-not-found', from(11, 12))], policy))).toEqual([]);
  });

  it('that nothing made use of is a warning where it stands', () => {
    const policy = policyOf({ exemptions });
    const unused = findUnused(policy, judge([said('quote-not-found', from(40, 50))], policy));
    expect(unused).toMatchObject([{ code: 'allow-unused', severity: 'warning', span: from(90, 95) }]);
  });

  it('of an item with an error may still be needed once that is mended', () => {
    const policy = policyOf({ exemptions });
    expect(findUnused(policy, judge([said('quote-context', from(11, 12))], policy))).toEqual([]);
    expect(findUnused(policy, judge([said('omit-cited', from(11, 12))], policy))).toHaveLength(1);
  });

  it('of a rule that is off is not called unused', () => {
    expect(findUnused(policyOf({ exemptions, levels: new Map([['quote-not-found', 'off']]) }), [])).toEqual([]);
  });
});
