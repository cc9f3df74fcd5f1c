import { describe, expect, it } from 'vitest';
import { checkRoles } from '../../../src/2-ground/rules/roles.ts';
import { type Given, judge } from '../../support/claim.ts';

describe('checkRoles', () => {
  const SAID = 'UNDP digs deep wells in towns; UNHCR builds safe roads to harbours. Both work with the ILO.';

  it.each([
    ['another body', 'UNHCR digs deep wells in towns', 'UNHCR digs deep wells in towns'],
    ['the other body', 'UNDP builds safe roads', 'UNDP builds safe roads'],
    ['two that were swapped, the first', 'UNHCR digs deep wells; harbours', 'UNHCR digs deep wells;'],
    ['one clause of several', 'Wells and roads, and UNDP builds safe roads', 'and UNDP builds safe roads'],
    ['one sentence of several', 'Towns rejoice. UNHCR digs deep wells', 'UNHCR digs deep wells'],
    ['a third body', 'The ILO digs deep wells in towns', 'The ILO digs deep wells in towns'],
  ])('objects where %s is said to do it', (_name, text, words) => {
    expect(judge(checkRoles, SAID, text)).toEqual([['roles-swapped', words]]);
  });

  it('objects to both where both are swapped', () => {
    expect(judge(checkRoles, SAID, 'UNHCR digs deep wells; UNDP builds safe roads').map(([, words]) => words)).toEqual([
      'UNHCR digs deep wells;',
      'UNDP builds safe roads',
    ]);
  });

  it.each([
    ['the right body', 'UNDP digs deep wells in towns'],
    ['both in their places', 'UNDP digs deep wells; UNHCR builds safe roads'],
    ['both at once', 'UNDP and UNHCR dig wells and build roads'],
    ['no body', 'Deep wells in towns, safe roads to harbours'],
    ['a body of which nobody speaks', 'UNICEF digs deep wells in towns'],
    ['too few words', 'UNHCR digs'],
    ['words that nobody said', 'UNHCR teaches children'],
    ['what is said of both', 'UNHCR works with the ILO'],
  ])('accepts %s', (_name, text) => {
    expect(judge(checkRoles, SAID, text)).toEqual([]);
  });

  it('leaves a speech alone in which a passage names one body', () => {
    expect(judge(checkRoles, 'UNDP digs deep wells. Roads are safe.', 'UNHCR digs deep wells')).toEqual([]);
  });

  it('takes an agency’s texts for said of it', () => {
    const bodies = (first: string, second: string): Given => ({
      more: `agencies: { headline: H, items: [
        { name: Fund, acronym: UNDP, kind: un, role: ${first}, quotes: ["${SAID}"] },
        { name: Office, acronym: UNHCR, kind: un, role: ${second}, quotes: ["${SAID}"] } ] }`.replaceAll(
        SAID,
        'UNDP digs deep wells in towns; UNHCR builds safe roads to harbours.',
      ),
    });
    const [wells, roads] = ['digs deep wells', 'builds safe roads'];
    expect(judge(checkRoles, SAID, wells, bodies(wells, roads))).toEqual([]);
    expect(judge(checkRoles, SAID, wells, bodies(roads, wells))).toEqual([['roles-swapped', wells]]);
  });

  it.each(['name', 'label'] as const)('leaves a %s alone', (kind) => {
    expect(judge(checkRoles, SAID, 'UNHCR digs deep wells in towns', { kind })).toEqual([]);
  });
});
