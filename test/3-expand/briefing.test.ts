import { describe, expect, it } from 'vitest';
import { toPlain } from '../../src/ir/rich-text.ts';
import { briefingOf, FACTS, groundFolder, groundModel, sectionOf, sectionsOf } from '../support/expanded.ts';

const lagon = briefingOf(groundFolder('lagon-unga-2008'));
const bare = briefingOf(groundModel(FACTS));

describe('the briefing of the first speech', () => {
  it('leads with what counts and ends with the text and how it was made', () => {
    const ids = lagon.sections.map((section) => section.id);
    expect(ids.slice(0, 7)).toEqual(['masthead', 'bottom-line', 'messages', 'principles', 'agencies', 'asks', 'next']);
    expect(ids.slice(-3)).toEqual(['glossary', 'annex', 'remarks']);
  });

  it('states the facts of the event', () => {
    expect(sectionOf(lagon, 'masthead').facts.map((fact) => fact.label)).toEqual(['Event', 'Panel', 'Speaker', 'Date']);
  });

  it('draws the share beside the message that states it, and nowhere else', () => {
    const bars = sectionOf(lagon, 'messages').messages.map((message) =>
      message.bar?.shares.map((share) => share.figure),
    );
    expect(bars).toEqual([undefined, undefined, undefined, undefined, ['46%', '54%'], undefined]);
  });

  it('gives every row its paragraphs and every table its columns', () => {
    const agencies = sectionOf(lagon, 'table', 'agencies');
    expect(agencies.columns.map((column) => column.label)).toEqual(['Agency', 'Core competency', 'Role']);
    expect(agencies.rows.map((row) => row.cites)).toEqual([[9], [9], [10], [11]]);
    for (const section of lagon.sections.filter((each) => each.type === 'table')) {
      for (const row of section.rows) expect(row.cells).toHaveLength(section.columns.length);
    }
  });

  it('prints every engagement point, every ask and every note', () => {
    const { speech } = groundFolder('lagon-unga-2008');
    expect(sectionOf(lagon, 'table', 'engagement').rows).toHaveLength(speech.engagement?.items.length ?? 0);
    expect(sectionOf(lagon, 'table', 'asks').rows).toHaveLength(speech.asks?.items.length ?? 0);
    const remarks = sectionOf(lagon, 'remarks')
      .remarks.map((remark) => toPlain(remark.text))
      .join(' ');
    const below = toPlain(sectionOf(lagon, 'table', 'organisation').note ?? []);
    const straight = (text: string): string => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ');
    for (const note of speech.notes ?? []) expect(straight(`${remarks} ${below}`)).toContain(straight(note.text));
    expect(below).toContain('Editorial: ');
    expect(remarks).not.toContain('Coordination Group');
    expect(remarks.match(/counted from June\u00a03, 2008/g)).toHaveLength(1);
  });

  it('turns paragraph signs in remarks into references', () => {
    const [, notes] = sectionOf(lagon, 'remarks').remarks;
    expect(notes?.text).toContainEqual({ type: 'ref', paragraphs: [13] });
  });

  it('prints the whole text, its marks typographic and nothing else changed', () => {
    const { transcript } = groundFolder('lagon-unga-2008');
    const straight = (text: string): string => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
    const { paragraphs } = sectionOf(lagon, 'annex');
    expect(paragraphs.map((each) => straight(each.text))).toEqual(
      transcript.paragraphs.map((each) => straight(each.text)),
    );
    expect(paragraphs.map((each) => toPlain(each.rich))).toEqual(paragraphs.map((each) => each.text));
    expect(paragraphs[10]?.text).toContain('the “sender” and “recipient” countries');
    expect(paragraphs.some((each) => each.text.includes("'"))).toBe(false);
  });

  it('marks what the editor added to the glossary', () => {
    const terms = sectionOf(lagon, 'glossary').terms.map((term) => [toPlain(term.heading), toPlain(term.text)]);
    const added = new Map(terms.map(([term = '', text = '']) => [term, text.includes('(editorial)')]));
    expect([added.get('ICAT'), added.get('ASEAN')]).toEqual([false, true]);
  });
});

describe('the briefing of a speech with nothing but its facts', () => {
  it('is a masthead, the text and how it was made', () => {
    expect(bare.sections.map((section) => section.type)).toEqual(['masthead', 'annex', 'remarks']);
    expect(sectionOf(bare, 'remarks').remarks).toHaveLength(1);
  });
});

describe('dates worked out from the speaker’s words', () => {
  const dated = (notes: string): string => {
    const model = `${FACTS}${notes}dates:
  - { date: 2008-05, resolved: Last month, text: A road was built, quotes: [In May 2005 we built one] }
`;
    const remarks = sectionOf(briefingOf(groundModel(model)), 'remarks').remarks.map((remark) => toPlain(remark.text));
    return remarks.at(-1) ?? '';
  };

  it('are declared', () => {
    expect(dated('')).toBe('Dates in 2008 follow from “last month” ¶3, counted from June\u00a03, 2008.');
  });

  it('are not declared twice', () => {
    expect(dated('notes: [{ about: Dates, text: By “last month” May 2008 is meant. }]\n')).toBe(
      'By “last month” May 2008 is meant.',
    );
  });
});

describe('a table', () => {
  const MODEL = `${FACTS}
agencies:
  headline: Two bodies
  quotes: [We hope]
  items:
    - { name: A, kind: un, role: digs, quotes: [First the wells] }
    - { name: B, kind: un, role: builds, quotes: [Then the roads] }
`;

  it('leaves out the column that no row fills', () => {
    const template = sectionsOf(`  - kind: table
    id: a
    columns:
      - { label: Name, weight: 1, voice: strong }
      - { label: Competence, weight: 1 }
      - { label: Role, weight: 2 }
    items:
      each: agencies.items
      cells: ['{{ item.name }}', '{{ item.competence }}', '{{ item.role }}']
      cite: item`);
    const table = sectionOf(briefingOf(groundModel(MODEL), template), 'table');
    expect(table.columns.map((column) => column.label)).toEqual(['Name', 'Role']);
    expect(table.rows.map((row) => [row.cells.map(toPlain), row.cites])).toEqual([
      [['A', 'digs'], [2]],
      [['B', 'builds'], [3]],
    ]);
  });
});
