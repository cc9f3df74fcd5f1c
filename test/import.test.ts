import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toChecked } from '../src/compile.ts';
import { createNodeWorld } from '../src/core/node-world.ts';
import { overlayWorld } from '../src/core/overlay-world.ts';
import { type Imported, type ImportOptions, importSpeech } from '../src/import.ts';

const world = createNodeWorld(process.cwd());
const LOOK = { template: 'briefing', theme: 'chancery', paper: 'a4' } as const;

const SPEECH = `Remarks by Ambassador Ada Lovelace at the Reef Conference
June 3, 2008

Good morning. Reefs feed half a billion people, and they are dying. We must act now to save the reefs of the world.

Three principles should guide us. First, states should protect every reef in their waters. Second, donors should pay for what they promised. Third, science should be open to all nations.

The United States has provided $40 million to the Global Reef Fund since 2005. We urge all partners to match this sum.

UNESCO is best suited to map the reefs. UNESCO should publish its maps next year.
`;

async function imported(text: string, options: Partial<ImportOptions> = {}): Promise<Imported> {
  const file = { name: 'reefs.txt', bytes: new TextEncoder().encode(text) };
  const { output, diagnostics } = await importSpeech(world, file, { folder: 'reefs', look: LOOK, ...options });
  if (output === undefined) throw new Error(JSON.stringify(diagnostics));
  return output;
}

const checked = ({ transcriptText, modelText }: Imported) =>
  toChecked(overlayWorld(world, { 'reefs/transcript.md': transcriptText, 'reefs/speech.yaml': modelText }), {
    ...LOOK,
    folder: 'reefs',
  });

describe('importSpeech', () => {
  it('makes a transcript and a draft that the program accepts at once', async () => {
    const made = await imported(SPEECH);
    expect(made.transcript.paragraphs.map(({ text }) => text.slice(0, 12))).toEqual([
      'Good morning',
      'Three princi',
      'The United S',
      'UNESCO is be',
    ]);
    const { output, diagnostics } = checked(made);
    expect(output).toBeDefined();
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(made.draft.model).toMatchObject({
      speech: { draft: true, speaker: { name: 'Ada Lovelace', role: 'Ambassador' }, event: { date: '2008-06-03' } },
      principles: { items: [{ ordinal: 'First' }, { ordinal: 'Second' }, { ordinal: 'Third' }] },
      agencies: { items: expect.arrayContaining([expect.objectContaining({ name: 'UNESCO' })]) },
      figures: expect.arrayContaining([expect.objectContaining({ value: 40_000_000, unit: 'USD', since: '2005' })]),
    });
  });

  it('is the same each time', async () => {
    expect((await imported(SPEECH)).modelText).toBe((await imported(SPEECH)).modelText);
  });

  it('lets what the user says go before what the file says', async () => {
    const made = await imported(SPEECH, { facts: { speaker: 'Grace Hopper', date: '2009-01-02', actor: 'France' } });
    expect(made.draft.model.speech).toMatchObject({
      speaker: { name: 'Grace Hopper' },
      event: { date: '2009-01-02' },
      actor: 'France',
    });
  });

  it('brings a corrected transcript into a model that a person has worked on', async () => {
    const first = await imported(SPEECH);
    const kept = first.modelText
      .replace(/ {6}draft: \{ rule: enumerations\.ordinals, confidence: [\d.]+ \}\n/, '')
      .replace('name: Protect every reef', 'name: Every reef counts');
    expect(kept).not.toBe(first.modelText);
    const second = await imported(SPEECH.replace('in their waters', 'in all waters').replace('$40', '$41'), {
      previous: { model: kept, transcript: first.transcriptText },
    });
    expect(second.modelText).toContain('name: Every reef counts');
    expect(second.modelText).toContain('First, states should protect every reef in all waters.');
    expect(second.modelText).toContain('41000000');
    expect(second.merged?.reanchored).toHaveLength(1);
  });

  it('lists what no rule claimed at the end, with its paragraph, where nothing else has it', async () => {
    const { modelText } = await imported(SPEECH.replace('Good morning.', 'Good morning. The weather is mild.'));
    const [model = '', rest = ''] = modelText.split('# No rule made anything of these passages.');
    expect(rest).toMatch(/^# ¶1 Good morning\.$/m);
    expect(rest).toMatch(/^# ¶1 The weather is mild\.$/m);
    expect(model).not.toContain('The weather is mild');
  });

  it('keeps what a person dropped away when the speech is imported again', async () => {
    const first = await imported(SPEECH);
    const ask = 'We urge all partners to match this sum.';
    const without =
      first.modelText.split('# No rule made')[0]?.replace(/ {4}- to: All partners\n(?: {6}.*\n)+/, '') ?? '';
    const review = `review:\n  dropped:\n    - section: asks\n      text: Match this sum\n      quotes: ["${ask}"]\n`;
    const again = async (model: string): Promise<string> =>
      (await imported(SPEECH, { previous: { model, transcript: first.transcriptText } })).modelText;
    expect(await again(without)).toContain('to: All partners');
    expect(await again(`${without}\n${review}`)).not.toContain('to: All partners');
  });

  it('says why nothing can be made of a file', async () => {
    const bytes = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256);
    const { output, diagnostics } = await importSpeech(world, { name: 'x.txt', bytes }, { folder: 'x', look: LOOK });
    expect(output).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['import-binary']);
  });

  it.each(readdirSync('test/corpus/development/raw'))(
    'drafts %s so that deck and briefing are made of it',
    async (name) => {
      const bytes = readFileSync(`test/corpus/development/raw/${name}`);
      const { output } = await importSpeech(world, { name, bytes }, { folder: 'reefs', look: LOOK, lay: true });
      if (output === undefined) throw new Error(`${name} is not read`);
      expect(checked(output).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );

  it.each(['lagon-unga-2008', 'yellen-g20-2022'])('drafts %s so that it builds', async (name) => {
    const made = await imported(readFileSync(`data/${name}/transcript.md`, 'utf8'), { lay: true });
    expect(checked(made).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
