import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_DATE } from '../../../src/import/frame/facts.ts';
import { findFrame } from '../../../src/import/frame/frame.ts';
import type { ImportedDocument } from '../../../src/ir/imported.ts';
import { documentOf, textOf, withoutLines } from './documents.ts';
import { BODY, FRONTS } from './fronts.ts';

const bodyOf = (text: string): readonly string[] => findFrame(documentOf(text)).body.map((each) => textOf(each));

describe('who speaks', () => {
  const CONFERENCE = `# Press Conference

MS. PARK:  Good afternoon, everyone. I have two things to share with you before we turn to your questions today.

Q    Thank you.  What about the talks?

MS. PARK:  The talks go on, and we will say more when there is more to say.

MR. LEE:  Let me add one word on that, if I may.

END 3:01 P.M. EST`;

  it('leaves the labels of several speakers in the text and says who they are', () => {
    const frame = findFrame(documentOf(CONFERENCE));
    expect(frame.voices.map(({ label }) => label)).toEqual(['MS. PARK', 'MR. LEE', 'Q']);
    expect(textOf(frame.body[0])).toMatch(/^MS\. PARK: Good afternoon/);
    expect(textOf(frame.body[1])).toMatch(/^Q Thank you/);
    expect(frame.facts.speaker.name.value).toBe('Ms. Park');
    expect(frame.mends.find(({ kind }) => kind === 'speaker-label')).toMatchObject({
      count: 4,
      examples: [{ before: 'MS. PARK', after: 'MS. PARK' }, {}, {}, {}],
    });
  });

  it('takes the labels of one speaker off, all of them', () => {
    const frame = findFrame(
      documentOf(
        `THE PRESIDENT:  Hello, all. It is good to be here.\n\n(Applause.)\n\nTHE PRESIDENT:  We have work to do.`,
      ),
    );
    expect(frame.body.map(textOf)).toEqual(['Hello, all. It is good to be here.', 'We have work to do.']);
    expect(frame.leftOut).toMatchObject([{ before: 1, why: 'stage-direction' }]);
    expect(frame.voices).toEqual([{ label: 'THE PRESIDENT', words: 14 }]);
  });

  it.each([
    ['a word', 'First: we must act. Then we must act again, and we must not stop.'],
    ['a noun', 'Peace: that is what we came for, and that is what we will leave with.'],
    ['an address to the chair', 'Mr. President: we thank you for the invitation to this debate.'],
    ['a heading in capitals', 'THE WAY AHEAD: We will go on with the work that we began here.'],
    ['a person who is quoted', 'Mr. Smith of the Red Cross put it well: there is no time to lose.'],
    ['a name', 'Nelson Mandela: a man whom we all remember, and whose words we keep.'],
  ])('takes %s before a colon for no label', (_, text) => {
    expect(bodyOf(`${text}\n\n${BODY}`)[0]).toBe(text);
    expect(bodyOf(`${BODY}\n\n${text}\n\n${BODY}`)).toContain(text);
  });

  it('knows a name from the words about the speech', () => {
    const frame = findFrame(documentOf(`JANE DOE: ${BODY}`, { title: 'Remarks by Jane Doe at the Oslo Forum' }));
    expect(textOf(frame.body[0])).toMatch(/^Good morning/);
  });

  it('leaves a label alone that stands behind a beginning without one', () => {
    const thanks = 'The President: I thank the representative for her statement.';
    expect(bodyOf(`${BODY}\n\n${thanks}`).at(-1)).toBe(thanks);
  });

  it('reads the country of a verbatim record', () => {
    const { facts } = findFrame(documentOf(`Mrs. Diop (Senegal) (spoke in French): ${BODY}`));
    expect(facts.actor).toMatchObject({ value: 'Senegal', evidence: { from: 'label' } });
    expect(facts.actorAdjective?.value).toBe('Senegalese');
  });
});

describe('stage directions', () => {
  it.each([
    ['Thank you.  (Applause.)  Please sit down.', 'Thank you. Please sit down.'],
    ['(Laughter and applause.)  That was a joke.', 'That was a joke.'],
    ['I mean it. [Laughter]', 'I mean it.'],
    ['We came (laughter), we saw.', 'We came, we saw.'],
    ['Das ist so. (Beifall) Es bleibt so.', 'Das ist so. Es bleibt so.'],
    ['Vive la paix! (Applaudissements)', 'Vive la paix!'],
    ['The Fund (IMF) and the Bank (World Bank) agreed.', 'The Fund (IMF) and the Bank (World Bank) agreed.'],
    ['We asked for (inaudible) and got it.', 'We asked for (inaudible) and got it.'],
    ['The applause (it was long) died down.', 'The applause (it was long) died down.'],
  ])('%s', (text, expected) => {
    expect(bodyOf(`${BODY}\n\n${text}\n\n${BODY}`)).toContain(expected);
  });

  it('keeps emphasis around what it takes out', () => {
    const document: ImportedDocument = {
      ...documentOf(BODY),
      blocks: [
        {
          type: 'paragraph',
          rich: [
            { type: 'text', text: 'We ' },
            { type: 'text', text: 'will', emphasis: true },
            { type: 'text', text: ' act. (Applause.) ' },
            { type: 'text', text: '(Laughter.)', emphasis: true },
            { type: 'text', text: ' And soon.' },
          ],
        },
      ],
    };
    const { body, mends } = findFrame(document);
    expect(body[0]?.rich).toEqual([
      { type: 'text', text: 'We ' },
      { type: 'text', text: 'will', emphasis: true },
      { type: 'text', text: ' act. ' },
      { type: 'text', text: 'And soon.' },
    ]);
    expect(mends).toEqual([
      {
        kind: 'stage-direction',
        count: 2,
        examples: [
          { before: '(Applause.)', after: '' },
          { before: '(Laughter.)', after: '' },
        ],
      },
    ]);
  });
});

describe('what follows a speech', () => {
  it.each([
    '####',
    '###',
    '# # #',
    'END',
    'Ends',
    '-30-',
    '- 30 -',
    '[End of transcript]',
    'END                 2:12 P.M. EST',
    '11:25 A.M. EDT',
    '* * *',
    'END\n\n2:12 P.M. EST',
    'ENDS\n\nNotes to editors\n\nThe Minister spoke at noon.',
    'Media enquiries\n\nCall the press office at any time.',
    'Share this page',
    '## Updates to this page\n\nPublished 12 May 2021',
    '12',
  ])('leaves out %j', (closing) => {
    const frame = findFrame(documentOf(`${BODY}\n\nThank you.\n\n${closing}`));
    expect(textOf(frame.body.at(-1))).toBe('Thank you.');
    expect(frame.leftOut.filter(({ why }) => why === 'closing-mark').length).toBeGreaterThan(0);
  });

  it.each([
    'Thank you.',
    'God bless America.',
    'Muchas gracias.',
    '谢谢。',
    'And that is the end.',
    'The End of Poverty is near.',
  ])('keeps %j', (closing) => {
    expect(bodyOf(`${BODY}\n\n${closing}`).at(-1)).toBe(closing);
  });

  it('keeps what follows a rule in the middle', () => {
    expect(bodyOf(`${BODY}\n\n* * *\n\n${BODY}`)).toHaveLength(6);
  });
});

describe('what the user says', () => {
  it('goes before all that is found', () => {
    const overrides = {
      title: 'My Title',
      speaker: 'Ada King',
      role: 'Countess',
      organization: 'The Society',
      actor: 'Kingdom of the Netherlands',
      event: 'The Meeting',
      date: '1999-12-31',
      place: 'Delft',
      status: 'as delivered',
      language: 'nl-NL',
    } as const;
    for (const { front, facts } of FRONTS) {
      const found = findFrame(documentOf(`${front}\n\n${BODY}`, facts), { overrides }).facts;
      expect(found).toMatchObject({
        title: { value: 'My Title' },
        speaker: { name: { value: 'Ada King' }, role: { value: 'Countess' }, organization: { value: 'The Society' } },
        actor: { value: 'Netherlands', evidence: { from: 'user' } },
        actorAdjective: { value: 'Dutch' },
        event: { name: { value: 'The Meeting' }, date: { value: '1999-12-31' }, place: { value: 'Delft' } },
        status: { value: 'as delivered' },
        language: { value: 'nl-NL' },
      });
      expect(found.missing).toEqual([]);
    }
  });

  it('is asked for what nothing says, with the placeholder that stands there', () => {
    const { facts } = findFrame(documentOf(BODY));
    expect(facts.missing).toEqual([
      'actor: “The speaker’s government”',
      'title: “Title not stated”',
      'speaker.name: “Unnamed”',
      'event.name: “Event not stated”',
      `event.date: “${NO_DATE}”`,
    ]);
  });
});

describe('a frame', () => {
  const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const sorted = (list: readonly string[]): readonly string[] => [...list].sort();

  it.each(FRONTS.map((each) => [each.what, each] as const))(
    'loses no word: %s',
    (_, { front, facts, body = BODY, after = '' }) => {
      for (const document of [
        documentOf(`${front}\n\n${body}\n\n${after}`, facts),
        withoutLines(documentOf(`${front}\n\n${body}\n\n${after}`, facts)),
      ]) {
        const frame = findFrame(document);
        const kept = [...frame.body, ...frame.leftOut.map(({ block }) => block)].map(textOf);
        const taken = frame.mends
          .filter(({ kind }) => kind !== 'closing-mark')
          .flatMap(({ examples }) => examples.map(({ before }) => before));
        expect(sorted([...kept, ...taken].flatMap(words))).toEqual(sorted(document.blocks.map(textOf).flatMap(words)));
      }
    },
  );

  it('says for every fact where it was found', () => {
    for (const { front, facts, body = BODY } of FRONTS) {
      const found = findFrame(documentOf(`${front}\n\n${body}`, facts)).facts;
      for (const each of [found.title, found.speaker.name, found.event.name, found.event.date, found.actor]) {
        if (each.confidence === 0) continue;
        expect(each.evidence.words).not.toBe('');
        expect(each.confidence).toBeLessThanOrEqual(1);
      }
    }
  });

  it('throws on nothing, and gives a speech wherever there are words', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.constantFrom(
        'Remarks by',
        'at the',
        'Mr. ',
        '(',
        ')',
        ':',
        ', ',
        'THE PRESIDENT:',
        '2012-02-30',
        '31 June 2012',
        'END',
        '####',
        'Q ',
        'Secretary',
        'on',
      ),
      fc.constantFrom(...FRONTS.map(({ front }) => front)),
    );
    const block = fc.record({
      type: fc.constantFrom('heading', 'paragraph', 'item', 'quote'),
      rich: fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.map((text) => ({ type: 'text', text }) as const)),
    });
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 12 }),
        fc.dictionary(fc.constantFrom('title', 'date', 'speaker', 'url', 'author'), piece),
        (blocks, facts) => {
          const document = { format: 'text', facts, blocks, mends: [] } as ImportedDocument;
          const frame = findFrame(document, { name: 'a.txt' });
          expect(frame.facts.event.date.value).toMatch(/^\d{4}(?:-\d\d){0,2}$/);
          for (const each of [frame.facts.title, frame.facts.actor, frame.facts.speaker.name, frame.facts.event.name]) {
            expect(each.value.trim()).not.toBe('');
          }
          for (const { before } of frame.leftOut) expect(before).toBeLessThanOrEqual(frame.body.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['brackets', '('.repeat(200_000)],
    ['directions', '(applause '.repeat(40_000)],
    ['colons', 'A: '.repeat(80_000)],
    ['capitals', 'ABC DEF '.repeat(50_000)],
    ['digits', '12.12.'.repeat(60_000)],
    ['spaces', `Remarks by ${' '.repeat(200_000)}x`],
    ['commas', 'Smith, '.repeat(50_000)],
    ['states', 'The Netherlands will '.repeat(20_000)],
  ])('takes time linear in hostile text: %s', (_, text) => {
    const started = performance.now();
    for (const front of ['', 'Remarks at X\n\n']) {
      findFrame(documentOf(`${front}${text}\n\n${text}.`));
      findFrame({
        format: 'text',
        facts: { title: text, date: text, speaker: text },
        blocks: [{ type: 'heading', rich: [{ type: 'text', text }] }],
        mends: [],
      });
    }
    expect(performance.now() - started).toBeLessThan(8000);
  });

  it('takes a million words in seconds', () => {
    const document = documentOf(Array.from({ length: 16_000 }, () => BODY.split('\n\n')[1]).join('\n\n'));
    const started = performance.now();
    expect(findFrame(document).body).toHaveLength(16_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
