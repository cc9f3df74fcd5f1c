import { describe, expect, it } from 'vitest';
import { type Documents, expand } from '../../src/3-expand/expand.ts';
import { positionOf } from '../../src/core/source.ts';
import type { BriefingDocument } from '../../src/ir/document.ts';
import { toPlain } from '../../src/ir/rich-text.ts';
import type { Template } from '../../src/ir/template.ts';
import {
  FACTS,
  type Grounded,
  groundFolder,
  groundModel,
  printOf,
  sectionOf,
  TEMPLATE,
  templateOf,
} from '../support/expanded.ts';
import { outline } from '../support/spans.ts';

const documentsOf = ({ speech, transcript }: Grounded, template: Template = templateOf()): Documents => {
  const { output, diagnostics } = expand(speech, transcript, template);
  if (output === undefined) throw new Error(JSON.stringify(diagnostics.map((each) => each.message)));
  return output;
};

type Kind = 'onePager' | 'glossary';

const documentOf = (kind: Kind, grounded: Grounded, template?: Template): BriefingDocument => {
  const document = documentsOf(grounded, template)[kind];
  if (document === undefined) throw new Error(`there is no ${kind}`);
  return document;
};

const rowsOf = (document: BriefingDocument, id: string): readonly (readonly string[])[] =>
  sectionOf(document, 'table', id).rows.map((row) => row.cells.map((cell) => toPlain(cell).replaceAll('\u00a0', ' ')));

const lagon = groundFolder('lagon-unga-2008');
const yellen = groundFolder('yellen-g20-2022');
const bare = groundModel(FACTS);

describe('the one-pager', () => {
  const first = documentOf('onePager', lagon);
  const second = documentOf('onePager', yellen);

  it('goes from the bottom line to what comes next, and says where its numbers lead', () => {
    const ids = first.sections.map((section) => section.id);
    expect(ids).toEqual(['masthead', 'bottom-line', 'messages', 'agencies', 'asks', 'next', 'remarks']);
    const [remark] = sectionOf(first, 'remarks').remarks;
    expect(toPlain(remark?.text ?? [])).toContain('17 paragraphs of the full text, which is printed in the briefing');
  });

  it('draws a share beside its message and says other figures in words, hedge included', () => {
    expect(sectionOf(first, 'messages').messages.filter((each) => each.bar)).toHaveLength(1);
    expect(first.sections.some((each) => each.id === 'figures')).toBe(false);
    const cards = sectionOf(second, 'cards', 'figures').cards.map((card) => [card.ordinal, toPlain(card.heading)]);
    expect(cards).toEqual([
      ['Estimates of the need run to', '$75\u00a0billion'],
      ['More than', '$6\u00a0billion'],
    ]);
  });

  it('says a share in words that is not the first figure, since no message draws it', () => {
    const figures = `figures:
  - { value: 3, unit: USD, meaning: A first one, quotes: [two things] }
  - { value: 40, unit: percent, meaning: Dry wells, quotes: [An estimated 40 percent] }
`;
    const { cards } = sectionOf(documentOf('onePager', groundModel(`${FACTS}${figures}`)), 'cards');
    expect(cards.map((card) => [toPlain(card.heading), card.cites])).toEqual([
      ['$3', [1]],
      ['40\u00a0percent', [2]],
    ]);
  });

  it('lists every agency with what it does, and the first asks with how many there are beyond', () => {
    expect(rowsOf(first, 'agencies').map(([name]) => name)).toEqual(['UNODC', 'UNICEF', 'ILO', 'IOM', 'ICAT']);
    expect(rowsOf(first, 'agencies').at(-1)?.[1]).toBe('Chaired by UNODC; includes UNICEF, the ILO, IOM and others');
    expect(toPlain(sectionOf(first, 'table', 'asks').note ?? [])).toBe('');
    const asks = sectionOf(second, 'table', 'asks');
    const all = yellen.speech.asks?.items.length ?? 0;
    expect(toPlain(asks.note ?? [])).toBe(`And ${all - asks.rows.length} more in the briefing.`);
    expect(asks.rows.length).toBeLessThan(all);
  });

  it('names every next step, with the words a date was worked out from', () => {
    const text = toPlain(sectionOf(first, 'panel', 'next').panel.text).replaceAll('\u00a0', ' ');
    expect(text).toMatch(/^June 4, 2008, 10:00 am \(“Tomorrow”\): Secretary Rice /);
    const two = `dates:
  - { date: 2008-07, next: true, text: A well is dug, quotes: [We urge mayors to dig] }
  - { date: 2008-08, text: Nothing follows, quotes: [We hope] }
  - { date: 2009, next: true, text: A road is built, quotes: [In May 2005 we built one] }
`;
    const { panel } = sectionOf(documentOf('onePager', groundModel(`${FACTS}${two}`)), 'panel', 'next');
    expect(toPlain(panel.text).replaceAll('\u00a0', ' ').trim()).toBe(
      'July 2008: A well is dug. 2009: A road is built.',
    );
    expect(panel.cites).toEqual([2, 3]);
  });
});

describe('the sheet of terms and names', () => {
  const first = documentOf('glossary', lagon);

  it('has the speaker, the bodies, the regional partners and efforts, and every term', () => {
    const { facts } = sectionOf(first, 'masthead');
    expect(facts.find((fact) => fact.label === 'Speaker')?.value.replaceAll('\u00a0', ' ')).toContain(
      'Ambassador Mark P. Lagon, U.S. Department',
    );
    expect(first.sections.map((section) => section.id)).toEqual(['masthead', 'bodies', 'regional', 'terms', 'remarks']);
    expect(sectionOf(first, 'glossary').terms).toHaveLength(lagon.speech.glossary?.length ?? 0);
    expect(rowsOf(first, 'regional').map(([name, kind]) => [name, kind])).toEqual([
      ['ASEAN', 'Partner'],
      ['OSCE', 'Partner'],
      ['OAS', 'Partner'],
      ['OSCE Special Representative', 'Effort'],
      ['Abu Dhabi Dialogue', 'Effort'],
    ]);
  });

  it('gives a body the name that the speech gives it, else the editor’s, marked as such', () => {
    const rows = new Map(rowsOf(first, 'bodies').map(([name = '', ...cells]) => [name, cells]));
    expect(rows.get('ICAT')?.[0]).toBe('Inter-Agency Cooperation Group Against Trafficking in Persons');
    expect(rows.get('UNODC')?.[0]).toBe('United Nations Office on Drugs and Crime (editorial)');
    expect(rows.get('UNODC')?.[1]).toBe('UN');
    const second = rowsOf(documentOf('glossary', yellen), 'bodies');
    expect(second.find(([name]) => name === 'The Fund')?.[1]).toBe('Financial intermediary fund');
    expect(second.find(([name]) => name === 'World Bank')?.[1]).toBe('');
  });

  it('says what the speech says of a body, and the editor’s note about it', () => {
    const said = rowsOf(first, 'bodies').at(-1)?.[3] ?? '';
    expect(said).toMatch(/^Chaired by UNODC; includes .* others\. Established: 2006\. Origin: A UN Commission .*\.$/);
    expect(toPlain(sectionOf(first, 'table', 'bodies').note ?? [])).toContain('Coordination Group');
  });

  it('gives every row its paragraph', () => {
    for (const section of first.sections) {
      if (section.type === 'table') for (const row of section.rows) expect(row.cites.length).toBeGreaterThan(0);
      if (section.type === 'glossary') for (const term of section.terms) expect(term.cites.length).toBeGreaterThan(0);
    }
  });

  it('explains the mark only where it stands', () => {
    const labels = (model: string): readonly string[] =>
      sectionOf(documentOf('glossary', groundModel(`${FACTS}${model}`)), 'remarks').remarks.map((each) => each.label);
    const term = (origin: string): string =>
      `glossary: [{ term: wells, expansion: Holes, origin: ${origin}, quotes: [the wells] }]\n`;
    expect(labels(term('added'))).toEqual(['Paragraph numbers', 'Editorial additions']);
    expect(labels(term('speech'))).toEqual(['Paragraph numbers']);
  });
});

describe('a document of its own', () => {
  it('is told from the briefing by its title, the others’ titles stay', () => {
    const { deck, briefing, onePager, glossary } = documentsOf(yellen);
    const title = 'Strengthening Global Health Architecture';
    expect([deck, briefing, onePager, glossary].map((each) => each?.meta.title)).toEqual([
      title,
      title,
      `${title}: one-page brief`,
      `${title}: glossary and names`,
    ]);
    expect(onePager?.meta.source).toBe(briefing.meta.source);
  });

  it('has the title of the briefing where the template gives it none', () => {
    const template = printOf('onePager: [{ kind: panel, id: p, panel: { label: L, text: X } }]');
    expect(documentOf('onePager', bare, template).meta.title).toBe('T');
  });

  it('is not made of a speech that gives it only the facts of the event', () => {
    expect(Object.keys(documentsOf(bare)).sort()).toEqual(['briefing', 'deck']);
  });

  it('is not made where the template has no list for it', () => {
    const text = TEMPLATE.split('\n# One sheet')[0] ?? '';
    expect(text).not.toContain('\nonePager:');
    expect(Object.keys(documentsOf(lagon, templateOf(text))).sort()).toEqual(['briefing', 'deck']);
  });
});

describe('mistakes in the lists of these documents', () => {
  const mistakesOf = (template: Template) => expand(bare.speech, bare.transcript, template).diagnostics;

  it.each(['onePager', 'glossary'] as const)('are found in `%s`, made or not, each at its place', (kind) => {
    const mistakes = mistakesOf(
      printOf(`${kind}:
  - { kind: panel, id: a, when: pillars, panel: { label: '{{ speech.titel }}', text: X } }
  - { kind: table, id: b, columns: [{ label: '{{ labels.nothing }}', weight: 1 }], items: { each: speech.title, cells: [A] } }`),
    );
    expect(outline(mistakes).toSorted()).toEqual([
      ['template-name-unknown', 'nothing'],
      ['template-name-unknown', 'titel'],
      ['template-not-a-list', 'speech.title'],
    ]);
    const lines = mistakes.map(({ span }) => span && positionOf(span.source, span.start).line);
    expect(new Set(lines).size).toBe(2);
  });

  it('are found in their titles', () => {
    const template = printOf('', " titles: { onePager: '{{ speech.tilte }}', glossary: '{{ speech.nam }}' },");
    expect(outline(mistakesOf(template))).toEqual([
      ['template-name-unknown', 'tilte'],
      ['template-name-unknown', 'nam'],
    ]);
  });
});
