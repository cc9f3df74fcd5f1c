import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Frame, findFrame } from '../../../src/import/frame/frame.ts';
import { readDocument } from '../../../src/import/read/read-document.ts';
import { textOf } from './documents.ts';

/** Beginning and end of speeches as they are published, all in the public domain, through the readers. */
async function frameOf(file: string, name = `${file}.txt`): Promise<Frame> {
  const bytes = readFileSync(join(import.meta.dirname, 'speeches', `${file}.txt`));
  const { output } = await readDocument({ name, bytes });
  if (output === undefined) throw new Error(`${file} cannot be read`);
  return findFrame(output, { name });
}

const said = ({ facts: { title, speaker, actor, event, form, status, language } }: Frame) => ({
  title: title.value,
  speaker: [speaker.role, speaker.name, speaker.organization, speaker.office].flatMap((each) => each?.value ?? []),
  actor: actor.value,
  event: [event.name, event.session, event.place].flatMap((each) => each?.value ?? []),
  date: event.date.value,
  form: form.value,
  status: status.value,
  language: language.value,
});

describe('speeches as they are published', () => {
  it('reads a bold title block', async () => {
    const frame = await frameOf('lagon-unga-trafficking-seed');
    expect(said(frame)).toEqual({
      title: 'Enhancing Multilateral Cooperation to Prevent Trafficking in Persons',
      speaker: [
        'Ambassador',
        'Mark P. Lagon',
        'U.S. Department of State',
        'Office to Monitor and Combat Trafficking in Persons',
      ],
      actor: 'United States',
      event: [
        'UNGA Thematic Debate on Human Trafficking',
        'Enhancing Multilateral Cooperation to Prevent Trafficking in Persons',
      ],
      date: '2008-06-03',
      form: 'presentation',
      status: 'not stated',
      language: 'en-US',
    });
    expect(frame.facts.missing).toEqual([]);
    expect(textOf(frame.body[0])).toMatch(/^Good morning\. It is a pleasure/);
  });

  it('reads front matter with a status before the first paragraph', async () => {
    const frame = await frameOf('yellen-global-health-g20');
    expect(said(frame)).toEqual({
      title: 'Strengthening Global Health Architecture',
      speaker: ['Secretary of the Treasury', 'Janet L. Yellen', 'U.S. Department of the Treasury'],
      actor: 'United States',
      event: ['G20 Meeting: High-Level Seminar', 'Strengthening Global Health Architecture'],
      date: '2022-02-17',
      form: 'remarks',
      status: 'as prepared',
      language: 'en-US',
    });
    expect(textOf(frame.body[0])).toMatch(/^Thank you to our Indonesian hosts/);
    expect(textOf(frame.body.at(-1))).toMatch(/could be devastating\.$/);
  });

  it('reads transcripts with rooms, times and a label', async () => {
    const [first, second] = await Promise.all([frameOf('biden-covid-summit'), frameOf('harris-trafficking-taskforce')]);
    expect(said(first)).toMatchObject({
      title: 'Remarks at Virtual Global COVID-19 Summit',
      speaker: ['President', 'Biden'],
      actor: 'United States',
      event: ['Virtual Global COVID-19 Summit', 'South Court Auditorium, Eisenhower Executive Office Building'],
      date: '2021-09-22',
    });
    expect(said(second)).toMatchObject({
      speaker: ['Vice President', 'Harris'],
      actor: 'United States',
      date: '2022-01-25',
    });
    for (const frame of [first, second]) {
      expect(frame.mends.map(({ kind }) => kind)).toContain('speaker-label');
      expect(frame.leftOut.filter(({ why }) => why === 'closing-mark')).toHaveLength(1);
      expect(textOf(frame.body[0])).not.toContain('PRESIDENT');
    }
    expect(textOf(second.body.at(-1))).toMatch(/Thank you\.$/);
  });

  it('takes a state and a session from the name of a file that has nothing else', async () => {
    const frame = await frameOf('rosenthal-unga-2012', 'NLD_67_2012.txt');
    expect(said(frame)).toMatchObject({
      actor: 'Netherlands',
      event: ['UN General Assembly, 67th session'],
      date: '2012',
    });
    expect(frame.facts.speaker.name.confidence).toBe(0);
    expect(frame.leftOut).toEqual([]);
  });

  it('takes the state from the speech where the name of the file is another', async () => {
    const { facts } = await frameOf('rosenthal-unga-2012', 'speech.txt');
    expect(facts.actor).toMatchObject({ value: 'Netherlands', evidence: { from: 'speech' } });
    expect(facts.event.date.confidence).toBe(0);
    expect(facts.missing.join('\n')).toMatch(/event\.date: “0000”/);
  });

  it('reads the Congressional Record', async () => {
    const [first, second] = await Promise.all([frameOf('cardin-osce-oslo'), frameOf('durbin-food-crisis')]);
    expect(said(first)).toMatchObject({
      title: 'OSCE Parlimentary Assembly Session in Oslo',
      speaker: ['Senator', 'Cardin', 'U.S. Senate'],
      actor: 'United States',
      event: ['U.S. Senate'],
      date: '2010-07-15',
      form: 'floor statement',
    });
    expect(said(second)).toMatchObject({
      title: 'World Food Crisis',
      speaker: ['Senator', 'Durbin', 'U.S. Senate'],
      date: '2008-04-17',
    });
    expect(textOf(first.body[0])).toMatch(/^Mr\. President, I want to report/);
  });
});
