import { NOWHERE, type Place } from '../../src/core/source.ts';
import { plain, type RichText } from '../../src/ir/rich-text.ts';
import type {
  AsksSlide,
  ComparisonSlide,
  EngagementSlide,
  NumberSlide,
  OrganisationSlide,
  RegionalSlide,
  RolesSlide,
  SlideBase,
  TimelineEvent,
  TimelineSlide,
} from '../../src/ir/slides.ts';
import type { Statement } from '../../src/ir/statement.ts';

export const statement = (text: string, ...cites: number[]): Statement => ({ text: plain(text), cites, at: NOWHERE });

const PART = {
  one: 'Part one: what is needed',
  two: 'Part two: how multilateral organizations can best help',
  three: 'Part three: how the United States is partnering',
  end: 'Conclusion: build on what exists',
} as const;

export function base(id: string, title: string, cites: readonly number[], part: keyof typeof PART = 'one'): SlideBase {
  return { id, section: part, head: PART[part], title: statement(title, ...cites), entry: title, cites, at: NOWHERE };
}

/** A place of its own in a file, so that a message can be told from another. */
export function placeAt(start: number): Place {
  return {
    span: { source: { name: 'speech.yaml', text: ' '.repeat(1000) }, start, end: start + 1 },
    fields: new Map(),
  };
}

export const row = (...cites: number[]): { readonly cites: readonly number[]; readonly at: Place } => ({
  cites,
  at: NOWHERE,
});

export const COMPARISON: ComparisonSlide = {
  ...base('comparison', 'Demand has two markets, forced labor and commercial sex, and both must be confronted', [4, 5]),
  type: 'comparison',
  columns: [
    { heading: 'Forced labor', cites: [4] },
    { heading: 'Commercial sex', cites: [5] },
  ],
  rows: [
    [
      'What drives it',
      'Unscrupulous employers who seek to increase their own profits “through the unlawful use of force, fraud, or coercion.”',
      'Market demand for commercial sex acts, a profit-incentive to entrap more young women and children.',
    ],
    [
      'The response',
      'Denying forced labor-made products access to markets; more information on export products and production chains.',
      'U.S. opposition to prostitution and any related activities, noted in a December 2002 policy decision.',
    ],
    [
      'Who must act',
      'Governments, multilateral organizations and the private sector, in collaboration; conscientious businesses and consumers.',
      'Consumers, who “need to realize how the demand for commercial sex can directly or indirectly fuel sex trafficking.”',
    ],
  ].map(([label = '', first = '', second = '']) => ({
    label,
    cells: [statement(first, 4), statement(second, 5)],
    at: NOWHERE,
  })),
};

const IMPLEMENT: RichText = [
  { type: 'text', text: 'Help requesting governments craft strong anti-trafficking laws “and, equally important, to ' },
  { type: 'text', text: 'implement', emphasis: true },
  { type: 'text', text: ' those laws”' },
];

export const ROLES: RolesSlide = {
  ...base('roles', 'Agencies should focus on core competencies and not be at cross purposes', [8], 'two'),
  cites: [8, 9, 10, 11],
  type: 'roles',
  columns: ['Agency', 'Core competency', 'Role in prevention'],
  rows: [
    {
      name: 'UNODC',
      competence: plain('Supporting role of the UN Trafficking in Persons Protocol'),
      role: IMPLEMENT,
      ...row(9),
    },
    {
      name: 'UNICEF',
      competence: plain('Child victims'),
      role: plain('Work with governments and civil society to assist and protect child victims'),
      ...row(9),
    },
    {
      name: 'ILO',
      competence: plain('Focal point for various international conventions on forced labor'),
      role: plain('Assist governments and businesses to address supply chain management'),
      ...row(10),
    },
    {
      name: 'IOM',
      competence: plain('Migration'),
      role: plain(
        'Safe and voluntary repatriation and reintegration of victims; orderly and humane migration; dialogue between “sender” and “recipient” countries',
      ),
      ...row(11),
    },
  ],
  panel: {
    label: 'Asked of all four',
    ...statement(
      'Focus on core competencies, so that efforts on the ground are not at cross purposes with each other or with local efforts.',
      8,
    ),
  },
};

export const ORGANISATION: OrganisationSlide = {
  ...base(
    'icat',
    'ICAT should move to the next level, from information exchange to a coordinated approach',
    [12],
    'two',
  ),
  type: 'organisation',
  change: {
    fromLabel: 'From',
    from: plain('Information exchange'),
    toLabel: 'To',
    to: plain('Development of a coordinated approach among the member agencies'),
    words: plain('“We encourage UNODC to take ICAT to the next level”'),
    condition: plain(
      'with due regard to the Conference of Parties to the UN Convention against Transnational Organized Crime',
    ),
    arrow: 'leads to',
  },
  facts: [
    { label: 'Full name', value: plain('Inter-Agency Cooperation Group Against Trafficking in Persons') },
    { label: 'Chair and members', value: plain('Chaired by UNODC; includes UNICEF, the ILO, IOM and others') },
    { label: 'Established', value: plain('2006') },
    {
      label: 'Origin',
      value: plain(
        'A UN Commission on Crime Prevention and Criminal Justice resolution, spearheaded by “strong Japanese leadership” and approved by ECOSOC',
      ),
    },
  ],
};

export const NUMBER: NumberSlide = {
  ...base(
    'number',
    'An estimated 46 percent of U.S. international anti-trafficking funds has gone to multilateral organizations',
    [14],
    'three',
  ),
  type: 'number',
  figure: '46%',
  unit: 'of $528 million',
  shares: [
    { label: 'multilateral organizations', value: 0.46, highlight: true },
    { label: 'not detailed', value: 0.54, highlight: false },
  ],
  recipients: {
    label: '46 percent: where it has gone since 2001',
    items: ['UN family of agencies', 'ILO', 'IOM', 'OAS', 'OSCE'],
  },
  rest: {
    label: '54 percent: not detailed in the speech',
    text: plain('The share is an estimate. The speech gives no split among the recipients named, so none is shown.'),
  },
  statement: plain('An estimated 46 percent of the funds has gone to multilateral organizations'),
  alt: '46 percent of $528 million went to multilateral organizations; the speech does not detail the rest.',
  format: 'percent',
};

export function event(
  date: string,
  label: string,
  text: string,
  more: { readonly cites?: readonly number[]; readonly span?: boolean; readonly own?: boolean } = {},
): TimelineEvent {
  return {
    date,
    label,
    text: plain(text),
    cites: more.cites ?? [],
    kind: more.span ? 'span' : date.length === 4 ? 'year' : 'point',
    ...(more.own ? { own: true } : {}),
    at: NOWHERE,
  };
}

export const TIMELINE: TimelineSlide = {
  ...base(
    'timeline',
    '“We’ve established a good foundation in the last few years, but more effort is needed”',
    [16],
    'three',
  ),
  type: 'timeline',
  events: [
    event(
      '2001',
      'Since 2001',
      'An estimated 46 percent of $528 million for international anti-trafficking programs has gone to multilateral organizations',
      { cites: [14], span: true },
    ),
    event(
      '2002-12',
      'December 2002',
      'U.S. policy decision opposes prostitution and any related activities as contributing to trafficking',
      {
        cites: [5],
      },
    ),
    event('2005', '2005', 'First anti-demand resolution introduced within the UN Commission on the Status of Women', {
      cites: [13],
    }),
    event('2006', '2006', 'ICAT established', { cites: [12] }),
    event('2008-05', 'May 2008', 'First U.S. appearance before the UN Committee on the Rights of the Child', {
      cites: [13],
    }),
    event('2008-06-03', 'June 3, 2008', 'This presentation', { own: true }),
    event('2008-06-04', 'June 4, 2008', '8th annual Trafficking in Persons Report, to be released by Secretary Rice', {
      cites: [17],
    }),
  ],
  note: plain(
    'Dot: month or day given. Bar: only the year or a span given. 2008 dates follow from “last month” and “tomorrow.”',
  ),
};

export const ENGAGEMENT: EngagementSlide = {
  ...base(
    'engagement',
    'The United States actively engages with multilateral organizations to address human trafficking',
    [13],
    'three',
  ),
  type: 'engagement',
  columns: ['Forum', 'Highlights of U.S. engagement'],
  rows: [
    {
      forum: 'UN Commission on the Status of Women',
      action: plain('Introduced the first anti-demand resolution, in 2005'),
      ...row(13),
    },
    { forum: 'G-8', action: plain('Working on new initiatives'), ...row(13) },
    {
      forum: 'UN, NATO and OSCE',
      action: plain(
        'Furthering zero-tolerance of sexual exploitation by multilateral peacekeepers and civilian personnel',
      ),
      ...row(13),
    },
    {
      forum: 'UN Committee on the Rights of the Child',
      action: plain(
        'Appeared for the first time, in May 2008, to present efforts to implement the Optional Protocols on Children in Armed Conflict and on the Sale of Children, Child Prostitution, and Child Pornography',
      ),
      ...row(13),
    },
  ],
};

export const REGIONAL: RegionalSlide = {
  ...base(
    'regional',
    'Trends and needs vary from region to region, so approaches should be regional and customized',
    [15],
    'end',
  ),
  type: 'regional',
  partners: { label: 'Region-specific partners named', names: ['ASEAN', 'OSCE', 'OAS'] },
  efforts: {
    label: 'Existing regional efforts to build on',
    items: [
      {
        heading: plain('OSCE Special Representative'),
        ...statement('Dedicated work on irregular migrants’ vulnerability to human trafficking', 15),
      },
      {
        heading: plain('Abu Dhabi Dialogue'),
        ...statement('', 15),
        corridor: { from: 'South Asian sending nations', to: 'Persian Gulf destination nations' },
      },
    ],
  },
  arrow: 'to',
  panel: {
    label: 'Asked of international organizations',
    ...statement(
      'Partner with region-specific organizations to foster customized regional anti-trafficking approaches; build on existing regional efforts.',
      15,
    ),
  },
};

export const ASKS: AsksSlide = {
  ...base('asks', 'More effort is needed to build on the foundation: what is asked, and of whom', [16], 'end'),
  type: 'asks',
  columns: ['Of whom', 'Speaker’s words', 'What is asked'],
  rows: [
    {
      to: 'Governments, multilateral organizations, private sector',
      words: plain('“can collaborate”'),
      action: plain('More information on export products and production chains'),
      ...row(4),
    },
    {
      to: 'Governments',
      words: plain('“it is imperative,” “there has to be”'),
      action: plain(
        'Respect human rights; hold traffickers to fullest account; no corruption of officials; close cooperation with civil society',
      ),
      ...row(7),
    },
    {
      to: 'UNODC, UNICEF, ILO and IOM',
      words: plain('“I encourage”'),
      action: plain('Focus on core competencies; keep efforts on the ground from working at cross purposes'),
      ...row(8),
    },
    {
      to: 'UNODC, as chair of ICAT',
      words: plain('“We encourage”'),
      action: plain('Take ICAT from information exchange to a coordinated approach among the member agencies'),
      ...row(12),
    },
    {
      to: 'International organizations',
      words: plain('“should partner”'),
      action: plain('Foster customized regional approaches with organizations such as ASEAN, the OSCE and the OAS'),
      ...row(15),
    },
  ],
  panel: {
    label: 'Next',
    ...statement(
      'June 4, 2008, 10:00 am: Secretary Rice will release the 8th annual Trafficking in Persons Report.',
      17,
    ),
  },
};
