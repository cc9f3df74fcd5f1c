import type { Numbering } from '../../src/4-layout/deck/context.ts';
import { NOWHERE } from '../../src/core/source.ts';
import { plain } from '../../src/ir/rich-text.ts';
import type {
  AgendaSlide,
  BlufSlide,
  CardsSlide,
  DividerSlide,
  PillarsSlide,
  QuoteSlide,
  RowsSlide,
  SlideBase,
  SourcesSlide,
  TitleSlide,
} from '../../src/ir/slides.ts';
import type { Block } from '../../src/ir/statement.ts';
import type { TranscriptParagraph } from '../../src/ir/transcript.ts';
import { placeAt, statement } from './evidence-slides.ts';

const slideBase = (id: string, head: string, title: string, cites: readonly number[] = []): SlideBase => ({
  id,
  section: 'Part one',
  part: 0,
  head,
  title: { text: plain(title), cites, at: placeAt(1) },
  entry: title,
  cites,
  at: placeAt(2),
});

export const block = (heading: string, text: string, ...cites: number[]): Block => ({
  heading: plain(heading),
  ...statement(text, ...cites),
});

export const TITLE: TitleSlide = {
  ...slideBase('title', '', 'Enhancing Multilateral Cooperation to Prevent Trafficking in Persons'),
  type: 'title',
  event: 'UNGA Thematic Debate on Human Trafficking',
  speakers: [
    {
      name: 'Ambassador Mark P. Lagon',
      lines: ['U.S. Department of State', 'Office to Monitor and Combat Trafficking in Persons'],
    },
  ],
  dateline: 'Panel presentation, June 3, 2008',
  key: [
    'Numbers in the margin refer to the 17 paragraphs of the presentation.',
    'Full text: annex to the printed briefing.',
  ],
};

export const BLUF: BlufSlide = {
  ...slideBase(
    'bluf',
    'Bottom line',
    'Prevention must address not just poverty but crime and corruption, build on existing regional efforts, and draw on the comparative advantages of particular agencies and organizations.',
    [16],
  ),
  type: 'bluf',
  supports: [
    block(
      'Look at the total picture',
      'Too often only part of the equation is addressed: demand, the rule of law and poverty belong together.',
      3,
    ),
    block(
      'Build on regional work',
      'Trends and needs vary from region to region. Partner with ASEAN, the OSCE, the OAS and others.',
      15,
    ),
    block(
      'Use core competencies',
      'UNODC, UNICEF, the ILO and IOM should not work at cross purposes with each other or with local efforts.',
      8,
    ),
  ],
};

const agendaRow = (
  label: string,
  text: string,
  covers: readonly [number, number],
  part: number,
): AgendaSlide['rows'][number] => ({
  ...statement(text),
  label,
  covers,
  part,
  at: placeAt(100 + part),
});

export const AGENDA: AgendaSlide = {
  ...slideBase(
    'agenda',
    'At a glance',
    'The presentation takes up three questions, then asks partners to build on what exists',
    [2],
  ),
  type: 'agenda',
  rows: [
    agendaRow('Part one', 'What is needed to effectively prevent human trafficking?', [3, 7], 0),
    agendaRow('Part two', 'How can multilateral organizations best help governments?', [8, 12], 1),
    agendaRow('Part three', 'How is the United States Government partnering with these organizations?', [13, 14], 2),
    agendaRow(
      'Conclusion',
      'Build on existing regional efforts and on the foundation of the last few years',
      [15, 17],
      3,
    ),
  ],
};

export const QUOTE: QuoteSlide = {
  ...slideBase(
    'quote',
    'The problem',
    'It is a grim reality that in the 21st century we continue to face what is essentially modern-day slavery. We have been unable to abolish a centuries old practice of treating a fellow human being as an object to be mastered.”',
    [1],
  ),
  type: 'quote',
  attribution: {
    name: 'Ambassador Mark P. Lagon',
    lines: [
      'Office to Monitor and Combat Trafficking in Persons, U.S. Department of State',
      'UNGA Thematic Debate on Human Trafficking, June 3, 2008',
    ],
  },
};

export const DIVIDER: DividerSlide = {
  ...slideBase('divider', '', 'What is needed to effectively prevent human trafficking', [3, 4, 5, 6, 7]),
  type: 'divider',
  part: 0,
  label: 'Part one',
};

export const PILLARS: PillarsSlide = {
  ...slideBase(
    'pillars',
    'Part one: what is needed',
    'Prevention must address the total picture, not only part of the equation',
    [3],
  ),
  type: 'pillars',
  label: 'The total picture',
  pillars: [
    {
      ...block('Demand', 'Curb the demand that would turn people into commodities.'),
      evidence: statement(
        'Denying forced labor-made products access to markets “will ultimately reduce the incentive to exploit forced labor.”',
        4,
      ),
    },
    {
      ...block('Rule of law', 'Support the rule of law and combat criminal networks.'),
      evidence: statement(
        'There are “strong links between governments lacking respect for fundamental freedoms and those failing to take sufficient action.”',
        6,
      ),
    },
    {
      ...block('Poverty', 'Confront poverty, which leaves people desperate and vulnerable to exploitation.'),
      evidence: statement(
        'To assume that poverty alone results in trafficking ignores “a complex web of factors that makes people vulnerable.”',
        3,
      ),
    },
  ],
};

export const CARDS: CardsSlide = {
  ...slideBase(
    'cards',
    'Part one: what is needed',
    'Four principles, “markings of governments that govern justly,” are central to prevention',
    [7],
  ),
  type: 'cards',
  cards: [
    {
      ...block(
        'Respect for human rights',
        'The human rights and fundamental freedoms of all persons, “including males, females, minorities, citizens, and foreigners alike.”',
      ),
      ordinal: 'First',
    },
    {
      ...block(
        'Justice under the law',
        'The ability and the will to hold traffickers to fullest account, notably in harsh sentencing that reflects the severity of the crime.',
      ),
      ordinal: 'Second',
    },
    {
      ...block(
        'Absence of corruption',
        'Too often, victims find that “those who should be their advocate are in fact furthering their degradation.”',
        6,
      ),
      ordinal: 'Third',
    },
    {
      ...block(
        'Cooperation with civil society',
        'Close government cooperation with civil society organizations; ambivalence or hostility hinders victim identification and protection.',
      ),
      ordinal: 'Fourth',
    },
  ],
};

const principle = (
  ordinal: string,
  heading: string,
  requires: string,
  obstacle: string,
  ...cites: number[]
): RowsSlide['rows'][number] => ({
  ordinal,
  heading: plain(heading),
  cells: [plain(requires), plain(obstacle)],
  cites,
  at: placeAt(200 + ordinal.length),
});

export const ROWS: RowsSlide = {
  ...slideBase(
    'rows',
    'Part one: what is needed',
    'Each of the four principles has its obstacle, and the speech names what stands in the way',
    [6, 7],
  ),
  type: 'rows',
  note: plain(
    'Matching ¶6 to the first and third principles is editorial. The principles themselves are stated in ¶7.',
  ),
  columns: ['Principle', 'What it requires', 'What stands in the way'],
  rows: [
    principle(
      'First',
      'Human rights',
      'Respect for the human rights and freedoms of all persons',
      'Governments lacking that respect are linked to those failing to take sufficient action',
      6,
      7,
    ),
    principle(
      'Second',
      'Justice under the law',
      'The ability and the will to hold traffickers to fullest account',
      'In many countries, “official indifference”: labor trafficking seen as a civil regulatory offense',
      7,
    ),
    principle(
      'Third',
      'No corruption',
      'Absence of corruption of government officials',
      'Officials directly involved or complicit in trafficking and related bribery and fraud',
      6,
      7,
    ),
    principle(
      'Fourth',
      'Civil society',
      'Close government cooperation with civil society organizations',
      'Government “ambivalence or even hostility” hinders victim identification and protection',
      7,
    ),
  ],
};

export const SOURCES: SourcesSlide = {
  ...slideBase(
    'sources',
    'Sources and full text',
    'Every statement here can be traced to a numbered paragraph of the presentation',
  ),
  type: 'sources',
  columns: ['¶', 'Begins', 'Slides'],
  blocks: [
    {
      label: 'The presentation',
      text: plain(
        'Ambassador Mark P. Lagon, U.S. Department of State, Office to Monitor and Combat Trafficking in Persons; UNGA Thematic Debate on Human Trafficking, June 3, 2008',
      ),
    },
    { label: 'Full text', text: plain('Annex to the printed briefing, paragraphs ¶1 to ¶17.') },
    { label: 'Conventions', text: plain('Quotation marks enclose the speaker’s words. All else is condensed.') },
  ],
};

/** A speech of so many paragraphs, all beginning alike. */
export const paragraphs = (
  count: number,
  text: string = 'Multilateral partnerships are key to success.',
): TranscriptParagraph[] =>
  Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    text,
    rich: plain(text),
    sentences: [],
    at: NOWHERE.span,
  }));

/** Slides in parts of four, the first part from slide 5; every third paragraph goes unused. */
export function numbering(entries: readonly string[] = []): Numbering {
  return {
    ofPart: (part) => ({ first: 5 + part * 4, last: 8 + part * 4, firstId: `divider-${part}` }),
    entries: () => entries.map((title, index) => ({ number: 6 + index, pageId: `slide-${6 + index}`, title })),
    citing: (paragraph) => (paragraph % 3 === 0 ? [] : [paragraph, paragraph + 2]),
  };
}
