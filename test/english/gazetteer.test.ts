import { describe, expect, it } from 'vitest';
import {
  findOrganisations,
  kindOf,
  type Language,
  nameIn,
  type OrganisationRow,
  rowOf,
} from '../../src/english/gazetteer.ts';
import { ORGANISATIONS } from '../../src/english/organisation-forms.ts';

/** What a text names, as ids; and as the words that stand there. */
const ids = (text: string, language?: Language): readonly string[] =>
  findOrganisations(text, language ? { language } : {}).map((each) => each.row.id);
const words = (text: string): readonly string[] =>
  findOrganisations(text).map((each) => text.slice(each.start, each.end));

const acronymsOf = (row: OrganisationRow): readonly string[] => [
  ...(row.acronym === undefined ? [] : [row.acronym]),
  ...(row.acronyms ?? []),
];
const foreignAcronymsOf = (row: OrganisationRow): readonly (readonly [Language, string])[] =>
  Object.entries(row.acronymsIn ?? {}).flatMap(([language, texts = []]) =>
    texts.map((text) => [language as Language, text] as const),
  );
const TYPES =
  'organisation organ agency programme fund bank commission court operation forum treaty-body secretariat alliance partnership ngo'.split(
    ' ',
  );
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  fr: /^[A-ZÀ-Ý0-9]/,
  es: /^[A-ZÀ-Ý0-9]/,
  ru: /^[А-ЯA-Z0-9]/,
  zh: /[\u4e00-\u9fff]/,
  ar: /[\u0621-\u064a]/,
};

describe('the data', () => {
  it('has organisations of every kind but the national one', () => {
    expect(ORGANISATIONS.length).toBeGreaterThanOrEqual(400);
    expect([...new Set(ORGANISATIONS.map((each) => each.kind))].sort()).toEqual([
      'inter-agency',
      'other',
      'regional',
      'un',
    ]);
  });

  it('has each organisation once', () => {
    for (const key of ['id', 'name'] as const) {
      expect(new Set(ORGANISATIONS.map((each) => each[key])).size, key).toBe(ORGANISATIONS.length);
    }
  });

  it.each(ORGANISATIONS)('has a well-formed row for $id', (row) => {
    expect(row.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(TYPES).toContain(row.type);
    expect(new URL(row.source).protocol).toBe('https:');
    expect(new Date(row.asOf).toISOString().slice(0, 10)).toBe(row.asOf);
    if (row.before) expect(row.before.until).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const own = [row.name, ...(row.aliases ?? []), ...acronymsOf(row)];
    expect(new Set(own).size).toBe(own.length);
    for (const text of own) {
      expect(text).toBe(text.trim());
      expect(text).toMatch(/^[A-Z0-9]/);
      expect(text).not.toMatch(/^The |[’‑–]/);
    }
    const acronyms = [...acronymsOf(row), ...foreignAcronymsOf(row).map(([, text]) => text)];
    for (const weak of row.weak ?? []) expect(acronyms).toContain(weak);
    for (const generic of row.generic ?? []) expect([row.name, ...(row.aliases ?? [])]).toContain(generic);
    for (const [language, names = []] of Object.entries(row.names ?? {})) {
      expect(names.length).toBeGreaterThan(0);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(SCRIPTS[language] ?? /^$/);
    }
    for (const [language, acronyms = []] of Object.entries(row.acronymsIn ?? {})) {
      for (const acronym of acronyms) {
        expect(acronym).toMatch(SCRIPTS[language] ?? /^$/);
        expect(own).not.toContain(acronym);
      }
    }
  });

  it('gives every acronym to one organisation, and to others only where they are named in full', () => {
    const strong = new Map<string, string>();
    for (const row of ORGANISATIONS) {
      for (const acronym of acronymsOf(row)) {
        if (row.weak?.includes(acronym)) continue;
        expect(strong.get(acronym), `${acronym} of ${row.id}`).toBeUndefined();
        strong.set(acronym, row.id);
      }
    }
  });

  it('gives every name to one organisation', () => {
    const owners = new Map<string, string>();
    for (const row of ORGANISATIONS) {
      for (const text of [row.name, ...(row.aliases ?? []), ...Object.values(row.names ?? {}).flat()]) {
        expect(owners.get(text) ?? row.id, text).toBe(row.id);
        owners.set(text, row.id);
      }
    }
  });

  it('finds every name and every strong acronym that it has', () => {
    for (const row of ORGANISATIONS) {
      for (const text of [row.name, ...(row.aliases ?? [])])
        expect(ids(`with the ${text}, and`), text).toEqual([row.id]);
      for (const text of acronymsOf(row).filter((each) => !row.weak?.includes(each))) {
        expect(ids(`with the ${text}, and`), text).toEqual([row.id]);
      }
      for (const [language, text] of foreignAcronymsOf(row).filter(([, each]) => !row.weak?.includes(each))) {
        expect(ids(`« ${text} », `, language), text).toEqual([row.id]);
      }
      for (const [language, texts = []] of Object.entries(row.names ?? {})) {
        const long = texts.filter((each) => each.length > (language === 'zh' ? 2 : 3));
        for (const text of long) expect(ids(`« ${text} », `, language as Language), text).toEqual([row.id]);
      }
    }
  });
});

describe('findOrganisations', () => {
  it('finds names, aliases and acronyms, with their places', () => {
    const text = 'We thank the World Health Organization (WHO), the UN Refugee Agency and UNICEF.';
    expect(findOrganisations(text).map(({ row, start, end, form }) => [row.id, text.slice(start, end), form])).toEqual([
      ['who', 'World Health Organization', 'name'],
      ['who', 'WHO', 'acronym'],
      ['unhcr', 'UN Refugee Agency', 'alias'],
      ['unicef', 'UNICEF', 'acronym'],
    ]);
  });

  it('takes the longest name at a place', () => {
    expect(words('the United Nations Security Council, the United Nations, the World Bank Group')).toEqual([
      'United Nations Security Council',
      'United Nations',
      'World Bank Group',
    ]);
  });

  it('knows acronyms by their capitals and as whole words', () => {
    expect(ids('those who iom Un unicef UNICEFs WHOSE WHO1')).toEqual([]);
  });

  it('takes no word for an acronym in a heading in capitals', () => {
    expect(ids('THOSE WHO SERVE WITH HONOR')).toEqual([]);
    expect(ids('REMARKS TO THE UN IN GENEVA')).toEqual(['un']);
    expect(ids('THE WORLD HEALTH ORGANIZATION')).toEqual(['who']);
    expect(ids('WHO and UNICEF')).toEqual(['who', 'unicef']);
  });

  it('leaves articles and possessives outside', () => {
    expect(words("The UN’s role, the World Bank's role, the United Nations’ role")).toEqual([
      'UN',
      'World Bank',
      'United Nations',
    ]);
  });

  it.each([
    ['the U.N. Security Council met', 'U.N. Security Council'],
    ['work of the U.N. and others', 'U.N.'],
    ['a U.N.-led effort', 'U.N.'],
    ['the World Food Program', 'World Food Program'],
    ['the World Food Programme', 'World Food Programme'],
    ['the International Labor Organization', 'International Labor Organization'],
    ['the World Health Organisation', 'World Health Organisation'],
    ['the UN Children’s Fund', 'UN Children’s Fund'],
    ['the Food & Agriculture Organization', 'Food & Agriculture Organization'],
    ['UN‑Habitat', 'UN‑Habitat'],
    ['UN Habitat', 'UN Habitat'],
    ['the High\u2011Level Political Forum', 'High\u2011Level Political Forum'],
    ['the World\nHealth Organization', 'World\nHealth Organization'],
    [
      'the UN Educational, Scientific, and Cultural Organization',
      'UN Educational, Scientific, and Cultural Organization',
    ],
  ])('knows %j', (text, expected) => {
    expect(words(text)).toEqual([expected]);
  });

  it('takes no words for a name that only resemble one', () => {
    expect(ids('The world health organization of labour is a matter for the council.')).toEqual([]);
    expect(ids('We trust the World. Bank on it.')).toEqual([]);
    expect(ids('the World, Bank notes')).toEqual([]);
    expect(ids('the World\n\nBank')).toEqual([]);
    expect(ids('the Council, the Fund, the Bank, the Court, the Commission, the Committee')).toEqual([]);
  });

  it('tells the bodies of the United Nations from those of countries', () => {
    expect(ids('The Security Council met. In Security Council resolution 1540, the General Assembly of old')).toEqual([
      'unsc',
      'unsc',
      'unga',
    ]);
    expect(ids('the National Security Council and Virginia General Assembly')).toEqual([]);
    expect(ids('National Security Council staff')).toEqual([]);
    expect(ids('Russia’s Security Council and the Security Council of Ukraine')).toEqual([]);
    expect(ids('Recent Security Council resolutions')).toEqual(['unsc']);
    expect(ids('the General Assembly of the United Nations')).toEqual(['unga']);
  });

  it('takes an acronym with several meanings only for what the text names in full', () => {
    expect(ids('burned on a CD')).toEqual([]);
    expect(ids('the Conference on Disarmament; the CD is')).toEqual(['cd', 'cd']);
    const row = rowOf('Conference on Disarmament') as OrganisationRow;
    expect(findOrganisations('the CD is', { named: new Set([row]) })).toHaveLength(1);
  });

  it('takes an acronym of two organisations for the one that was named last', () => {
    expect(ids('The ICC ruled.')).toEqual(['icc']);
    expect(ids('The International Chamber of Commerce met. The ICC said')).toEqual(['icc-commerce', 'icc-commerce']);
    expect(ids('The International Chamber of Commerce and the International Criminal Court: the ICC')).toEqual([
      'icc-commerce',
      'icc',
      'icc',
    ]);
    expect(ids('The ICC ruled. The International Chamber of Commerce met.')).toEqual(['icc', 'icc-commerce']);
    expect(ids('The CD met. The Conference on Disarmament')).toEqual(['cd', 'cd']);
  });

  it('knows numbers of groups in digits, words and with hyphens', () => {
    expect(ids('the G20, the G-20, the G‑20, the G 20, the Group of 20, the Group of Twenty, G200, G20s')).toEqual(
      Array.from({ length: 6 }, () => 'g20'),
    );
  });

  it('knows EU and AU within longer names', () => {
    expect(ids('the Council of the EU, the AU Commission, the EU Agency for Asylum, the AU')).toEqual([
      'council-eu',
      'auc',
      'euaa',
      'au',
    ]);
  });

  it('finds names in the other languages', () => {
    expect(ids("l'Organisation mondiale de la santé et l’ONU", 'fr')).toEqual(['who', 'un']);
    expect(ids('la Organizacion Mundial de la Salud y el ACNUR', 'es')).toEqual(['who', 'unhcr']);
    expect(ids('в Организации Объединённых Наций, с Советом Безопасности и ВОЗ', 'ru')).toEqual(['un', 'unsc', 'who']);
    expect(ids('感谢世界卫生组织和联合国难民署。')).toEqual(['who', 'unhcr']);
    expect(ids('ونشكر منظمة الصحة العالمية والأمم المتحدة')).toEqual(['who', 'un']);
  });

  it('takes French and Spanish acronyms in their languages alone', () => {
    expect(ids('The CPI rose')).toEqual([]);
    expect(ids('La CPI a jugé', 'fr')).toEqual(['icc']);
    expect(ids('Les États membres de la Cour pénale internationale')).toEqual(['icc']);
  });

  it('takes time in proportion to the text', () => {
    const text = 'United Nations International World European European Union Agency for '.repeat(5_000);
    expect(findOrganisations(text)).toHaveLength(10_000);
  });
});

describe('rowOf', () => {
  it('knows names and acronyms in all languages', () => {
    for (const name of [
      'WHO',
      'the World Health Organization',
      'W.H.O.',
      'OMS',
      'ВОЗ',
      '世卫组织',
      'منظمة الصحة العالمية',
    ]) {
      expect(rowOf(name)?.id, name).toBe('who');
    }
    expect(rowOf('who')).toBeUndefined();
    expect(rowOf('WHO and UNICEF')).toBeUndefined();
    expect(rowOf('')).toBeUndefined();
  });
});

describe('nameIn', () => {
  it('gives the official name where there is one', () => {
    const row = rowOf('UNHCR') as OrganisationRow;
    expect(nameIn(row, 'en')).toBe('Office of the United Nations High Commissioner for Refugees');
    expect(nameIn(row, 'fr')).toBe('Haut-Commissariat des Nations Unies pour les réfugiés');
    expect(nameIn(rowOf('UN-Oceans') as OrganisationRow, 'ar')).toBeUndefined();
  });
});

describe('kindOf', () => {
  it('knows what joined the United Nations later', () => {
    const row = rowOf('IOM') as OrganisationRow;
    expect(kindOf(row)).toBe('un');
    expect(kindOf(row, '2008-06-03')).toBe('other');
    expect(kindOf(row, '2015')).toBe('other');
    expect(kindOf(row, '2020')).toBe('un');
  });
});
