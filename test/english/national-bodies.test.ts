import { describe, expect, it } from 'vitest';
import { findOrganisations, type OrganisationRow, rowOf } from '../../src/english/gazetteer.ts';
import { COUNTRY_NAMES, NATIONAL_BODIES } from '../../src/english/national-bodies.ts';
import { ORGANISATIONS } from '../../src/english/organisation-forms.ts';

const US = 'United States';
/** What a text names, as ids; and as the words that stand there. */
const ids = (text: string, country?: string): readonly string[] =>
  findOrganisations(text, country === undefined ? {} : { country }).map((each) => each.row.id);
const words = (text: string, country?: string): readonly string[] =>
  findOrganisations(text, country === undefined ? {} : { country }).map((each) => text.slice(each.start, each.end));

const acronymsOf = (row: OrganisationRow): readonly string[] => [
  ...(row.acronym === undefined ? [] : [row.acronym]),
  ...(row.acronyms ?? []),
];
const TYPES =
  'department agency office programme fund bank commission council court institute foundation police military'.split(
    ' ',
  );

describe('the data', () => {
  it('has each body once, under no name or id of an international one', () => {
    const all = [...ORGANISATIONS, ...NATIONAL_BODIES];
    expect(new Set(all.map((each) => each.id)).size).toBe(all.length);
    expect(new Set(all.map((each) => each.name)).size).toBe(all.length);
  });

  it.each(NATIONAL_BODIES)('has a well-formed row for $id', (row) => {
    expect(row.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(row.kind).toBe('national');
    expect(Object.keys(COUNTRY_NAMES)).toContain(row.country);
    expect(TYPES).toContain(row.type);
    expect(new URL(row.source).protocol).toBe('https:');
    for (const day of [row.asOf, ...(row.until === undefined ? [] : [row.until])]) {
      expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
    }
    if (row.until !== undefined) {
      expect(row.note).toBeDefined();
      expect(row.until <= row.asOf).toBe(true);
    }
    const own = [row.name, ...(row.aliases ?? []), ...acronymsOf(row)];
    expect(new Set(own).size).toBe(own.length);
    for (const text of own) expect(text).toMatch(/^(?!The )[A-Z]\S*(?: \S+)*$/);
    for (const text of [...(row.generic ?? []), ...(row.local ?? [])]) expect(own).toContain(text);
    for (const text of row.weak ?? []) expect(acronymsOf(row)).toContain(text);
    for (const text of row.words ?? []) expect(own).not.toContain(text);
  });

  it('gives every name and acronym that counts without a country to one row', () => {
    const owners = new Map<string, string>();
    for (const row of [...ORGANISATIONS, ...NATIONAL_BODIES]) {
      for (const text of [row.name, ...(row.aliases ?? []), ...acronymsOf(row)]) {
        if (row.weak?.includes(text) || row.local?.includes(text)) continue;
        expect(owners.get(text) ?? row.id, text).toBe(row.id);
        owners.set(text, row.id);
      }
    }
  });

  it('gives every local name to one row of a country', () => {
    const owners = new Map<string, string>();
    for (const row of NATIONAL_BODIES) {
      for (const text of [...(row.local ?? []), ...(row.words ?? [])]) {
        const key = `${row.country} ${text}`;
        expect(owners.has(key), key).toBe(false);
        owners.set(key, row.id);
      }
    }
  });

  it('finds every name, without its country where the name says enough, and never without where it does not', () => {
    for (const row of NATIONAL_BODIES) {
      for (const text of [row.name, ...(row.aliases ?? []), ...acronymsOf(row)]) {
        if (row.weak?.includes(text)) continue;
        expect(ids(`with the ${text}, and`, row.country), text).toContain(row.id);
        expect(ids(`with the ${text}, and`).includes(row.id), text).toBe(!row.local?.includes(text));
      }
    }
  });
});

describe('names that say their country', () => {
  it.each([
    ['The State Department and USAID', ['State Department', 'USAID']],
    [
      'the U.S. Department of State, HM Treasury and the Pentagon',
      ['U.S. Department of State', 'HM Treasury', 'Pentagon'],
    ],
    ['the U.S. Treasury and the US Treasury', ['U.S. Treasury', 'US Treasury']],
    ['the United States Treasury', ['United States Treasury']],
    ['the U.S. Agency for International Development', ['U.S. Agency for International Development']],
    ['America’s Justice Department', ['Justice Department']],
    ['the American Justice Department', ['American Justice Department']],
    ['with Sida, Norad and Danida', ['Sida', 'Norad', 'Danida']],
    ['el SIDA y NORAD', []],
  ])('knows %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    ["Japan's Ministry of Foreign Affairs", 'jp-mofa', 'Ministry of Foreign Affairs'],
    ['the Japanese Ministry of Foreign Affairs', 'jp-mofa', 'Japanese Ministry of Foreign Affairs'],
    ['the Ministry of Foreign Affairs of Japan', 'jp-mofa', 'Ministry of Foreign Affairs of Japan'],
    [
      'the Ministry of Foreign Affairs of the Republic of Korea',
      'kr-mofa',
      'Ministry of Foreign Affairs of the Republic of Korea',
    ],
    ['South Korea’s Foreign Ministry', 'kr-mofa', 'Foreign Ministry'],
    [
      'the Foreign Ministry of the Kingdom of the Netherlands',
      'nl-mfa',
      'Foreign Ministry of the Kingdom of the Netherlands',
    ],
    ['the UK Ministry of Defence', 'uk-mod', 'UK Ministry of Defence'],
    ['the U.S. EPA', 'us-epa', 'U.S. EPA'],
  ])('knows whose %j is', (text, id, expected) => {
    expect(ids(text)).toEqual([id]);
    expect(words(text)).toEqual([expected]);
  });

  it('takes no body of one country for that of another', () => {
    for (const text of [
      "North Korea's Foreign Ministry",
      'the Ministry of Foreign Affairs of Peru',
      'the Latin American Treasury',
      'the Florida Department of State',
      "Ghana's FDA",
      'the Ministry of Foreign Affairs',
      'the Department of Justice, the Treasury, the National Security Council and the Central Bank',
    ]) {
      expect(ids(text), text).toEqual([]);
    }
    expect(ids("Russia's Ministry of Foreign Affairs", 'Japan')).toEqual(['ru-mfa']);
    expect(ids('the Treasury of Kenya, the Kenyan Treasury, the Syrian Coast Guard', US)).toEqual([]);
  });

  it('takes shorter names for a body that the text names in full', () => {
    expect(ids('The Environmental Protection Agency')).toEqual([]);
    expect(
      ids('The U.S. Environmental Protection Agency (EPA) did. The EPA and the Environmental Protection Agency'),
    ).toEqual(['us-epa', 'us-epa', 'us-epa', 'us-epa']);
    expect(ids('the Department of Veterans Affairs; the VA')).toEqual(['us-veterans', 'us-veterans']);
    expect(ids('in Arlington, VA', US)).toEqual([]);
  });
});

describe('names in a speech of a country', () => {
  it.each([
    ['the Department of Justice and the Treasury', US, ['us-justice', 'us-treasury']],
    ['the Treasury and the Ministry of Defence', 'United Kingdom', ['hm-treasury', 'uk-mod']],
    ['the Foreign Office', 'Germany', ['de-foreign-office']],
    ['the Foreign Office', 'United Kingdom', ['fcdo']],
    ['MOFA and METI', 'Japan', ['jp-mofa', 'meti']],
    ['the CDC, the Africa CDC and the China CDC', US, ['us-cdc', 'africa-cdc', 'china-cdc']],
    ['the National Security Council and the UN Security Council', US, ['us-nsc', 'unsc']],
    ['the ICC', US, ['icc']],
  ])('reads %j as one of %s', (text, country, expected) => {
    expect(ids(text, country)).toEqual(expected);
  });

  it('takes a treasury for the body alone', () => {
    expect(words('At Treasury, we know that Treasury is leading and Treasury’s staff', US)).toEqual([
      'Treasury',
      'Treasury',
      'Treasury',
    ]);
    for (const text of [
      'Treasury Secretary Doe',
      'the Treasury securities',
      'Treasury bonds and Treasury bills',
      'U.S. Treasury yields',
      'the Secretary of the Treasury',
      'Secretary to the Treasury',
      'a treasury of ideas',
      'Treasury Under Secretary Doe',
    ]) {
      expect(ids(text, US), text).toEqual([]);
    }
  });

  it('takes words for departments in rows', () => {
    expect(ids('our colleagues at State, Justice, and USAID', US)).toEqual(['us-state', 'us-justice', 'usaid']);
    expect(ids('State, Defense, the CIA and Health and Human Services work', US)).toEqual([
      'us-state',
      'us-defense',
      'cia',
      'us-hhs',
    ]);
    expect(ids('the Departments of State, the Treasury and Homeland Security', US)).toEqual([
      'us-state',
      'us-treasury',
      'us-dhs',
    ]);
    expect(ids('the State, Commerce and Energy Departments', US)).toEqual(['us-state', 'us-commerce', 'us-energy']);
    expect(ids('my team at State is ready', US)).toEqual(['us-state']);
    expect(ids('at State, Justice, and USAID')).toEqual(['usaid']);
    expect(ids('at State, Justice, and USAID', 'Canada')).toEqual(['usaid']);
  });

  it.each([
    'the State of Israel, a State, every State',
    'Secretary of State and USAID',
    'Secretaries of State and Defense',
    'the Head of State, the FBI',
    'from State Senator Doe',
    'Justice must be done. Education, Energy and Labor matter.',
    'with Justice Doe and the FBI',
    'at State-owned firms',
    'at State reforms',
    'with Commerce, Energy and Agriculture Secretaries',
    'AT STATE AND JUSTICE',
    'Education is key. USAID',
  ])('takes no word of %j for a department', (text) => {
    expect(ids(text, US).filter((id) => id !== 'usaid' && id !== 'fbi')).toEqual([]);
  });
});

describe('rowOf', () => {
  it('knows bodies by names with their country, and with it by others', () => {
    expect(rowOf('the State Department')?.id).toBe('us-state');
    expect(rowOf('U.S. Department of the Treasury')?.id).toBe('us-treasury');
    expect(rowOf('Ministry of Foreign Affairs of Japan')?.id).toBe('jp-mofa');
    expect(rowOf('Ministry of Foreign Affairs')).toBeUndefined();
    expect(rowOf('Ministry of Foreign Affairs', { country: 'Japan' })?.id).toBe('jp-mofa');
    expect(rowOf('Treasury', { country: US })?.id).toBe('us-treasury');
    expect(rowOf('State')).toBeUndefined();
    expect(rowOf('USAID officials')).toBeUndefined();
  });
});

describe('speed', () => {
  it('takes time in proportion to the text', () => {
    const text = 'at State, Justice, Treasury, the U.S. Department of the U.S. Department of Japan, '.repeat(5_000);
    const started = performance.now();
    expect(findOrganisations(text, { country: US })).toHaveLength(15_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
