import { describe, expect, it } from 'vitest';
import { withheldWords, withholdSpeaker } from '../../src/3-expand/withhold.ts';
import { type Inline, toPlain } from '../../src/ir/rich-text.ts';
import { groundFolder, groundModel } from '../support/expanded.ts';

interface Who {
  readonly name: string;
  readonly role?: string;
  readonly organization?: string;
  readonly office?: string;
}

const modelOf = (speaker: Who | readonly Who[], more = '', actor = 'Lemuria'): string => `speech:
  title: On wells
  speaker: ${JSON.stringify(speaker)}
  actor: ${actor}
  event: { name: A meeting, date: 2008-06-03 }
  source: The archive of Ada Moss
  language: en
${more}`;

/** What is left of a paragraph of the transcript. */
const left = (said: string, speaker: Who): string => {
  const { transcript } = withholdSpeaker(...args(groundModel(modelOf(speaker), `${said}\n`)));
  return transcript.paragraphs[0]?.text ?? '';
};
const args = ({ speech, transcript }: ReturnType<typeof groundModel>) => [speech, transcript] as const;

const MOSS: Who = {
  name: 'Ada B. Moss',
  role: 'Mayor',
  organization: 'U.S. Department of Wells',
  office: 'Office of Pumps',
};

describe('words that tell who speaks', () => {
  it.each([
    ['I am Ada B. Moss, and glad of it.', 'I am […], and glad of it.'],
    ['So said Mayor Moss and Ada Moss.', 'So said […] and […].'],
    ['It is Moss’s view, not the view of Mossman.', 'It is […]’s view, not the view of Mossman.'],
    ["Dr. Ada asked; the MOSS plan won't do.", "Dr. Ada asked; the […] plan won't do.".replace('Dr. Ada', '[…]')],
    ['Stones gather moss, says the mayor.', 'Stones gather moss, says the mayor.'],
    ['Mayor Rice and the Mayor of Oslo spoke.', 'Mayor Rice and the Mayor of Oslo spoke.'],
    ['We at the U.S. Department of Wells dig.', 'We at the […] dig.'],
    ['The Department of\nWells digs, as does its office of pumps.', 'The […] digs, as does its […].'],
    ['Ada B. Moss, Office of Pumps, U.S. Department of Wells', '[…]'],
    ['The Lemuria Department of Wells digs.', 'The […] digs.'],
    ['The Department of Wellsprings does not.', 'The Department of Wellsprings does not.'],
  ])('%s', (said, withheld) => {
    expect(left(said, MOSS)).toBe(withheld);
  });

  it.each([
    [
      'In May 2008 Theresa May spoke; Mrs. May, not may.',
      { name: 'Theresa May' },
      'In May 2008 […] spoke; […], not may.',
    ],
    [
      'Ban spoke, and so did Secretary-General Ban.',
      { name: 'BAN Ki-moon', role: 'Secretary-General' },
      '[…] spoke, and so did […].',
    ],
    ['President von der Leyen and Leyen', { name: 'Ursula von der Leyen', role: 'President' }, '[…] and […]'],
    ['García Márquez, or Márquez, or García', { name: 'Gabriel García Márquez' }, '[…], or […], or […]'],
    ['Moss it is, and Jo-Ann Moss Jr.', { name: 'Moss, Jo‑Ann, Jr.' }, '[…] it is, and […] Jr.'],
    [
      'The secretary of the wells knows secretaries.',
      { name: 'X. Y', role: 'Secretary of the Wells' },
      'The […] knows secretaries.',
    ],
    ['WWO acts; wwo is no word.', { name: 'X. Y', organization: 'WWO' }, '[…] acts; wwo is no word.'],
  ])('%s', (said, who, withheld) => {
    expect(left(said, who)).toBe(withheld);
  });

  it('takes in what glossary and agencies call the speaker’s body', () => {
    const model = modelOf(
      { name: 'X. Y', organization: 'World Well Organization' },
      'glossary:\n  - { term: WWO, expansion: World Well Organization, origin: added }\n  - { term: UN, expansion: United Nations, origin: added }\n',
    );
    const { speech, transcript } = withholdSpeaker(...args(groundModel(model, 'WWO and the UN act.\n')));
    expect(transcript.paragraphs[0]?.text).toBe('[…] and the UN act.');
    expect(speech.glossary?.map(({ term }) => term)).toEqual(['UN']);
  });
});

describe('what is left', () => {
  const more = `quotations:
  - { text: Moss dug, by: Ada Moss, quotes: [Ada *Moss* dug] }
  - { text: it held, by: The town, quotes: [It held.] }
keyMessage: { text: Moss dug a well, quotes: [Moss dug, { exact: dug a well, prefix: Ada Moss }] }
sections: { mine: { note: By Moss, quotes: [It held.] } }
`;
  const said = 'When Ada *Moss* dug a well, Moss smiled. It held.\n\nIt stood.';
  const before = groundModel(modelOf([{ name: 'Ada Moss' }, { name: 'Bo Reed' }], more.replaceAll('*', '')), said);
  const copy = structuredClone(before);
  const { speech, transcript } = withholdSpeaker(...args(before));
  const [first] = transcript.paragraphs;

  it('has no speakers, no source, no facts and no names', () => {
    expect(speech.speech.speaker).toEqual([]);
    expect(speech.speech).not.toHaveProperty('source');
    expect(transcript.facts).toEqual({});
    const texts = JSON.stringify([speech, transcript], (key, value) =>
      key === 'at' || key === 'source' ? null : value,
    );
    expect(texts).not.toMatch(/moss|reed/i);
    expect(speech.quotations?.map(({ by }) => by)).toEqual([undefined, 'The town']);
    expect(speech.sections?.mine).toMatchObject({ note: 'By […]' });
  });

  it('has passages and sentences where their words stand now', () => {
    expect(first?.text).toBe('When […] dug a well, […] smiled. It held.');
    expect(first?.sentences.map(({ start, end }) => first.text.slice(start, end))).toEqual([
      'When […] dug a well, […] smiled.',
      'It held.',
    ]);
    const passages = [
      ...(speech.keyMessage?.quotes ?? []),
      ...(speech.quotations ?? []).flatMap(({ quotes }) => quotes),
    ];
    expect(passages.map(({ exact }) => exact)).toEqual(['[…] dug', 'dug a well', '[…] dug', 'It held.']);
    for (const { paragraph, start, end, exact } of passages) {
      expect(transcript.paragraphs[paragraph - 1]?.text.slice(start, end)).toBe(exact);
    }
    expect(passages.map(({ sentences }) => sentences)).toEqual([[0], [0], [0], [1]]);
  });

  it('keeps emphasis, and the words of the rich text are those of the plain one', () => {
    const words = ({ rich, text }: { rich: readonly Inline[]; text: string }) => [toPlain(rich), text] as const;
    for (const paragraph of transcript.paragraphs) expect(words(paragraph)[0]).toBe(words(paragraph)[1]);
    const { transcript: stressed } = withholdSpeaker(
      ...args(groundModel(modelOf({ name: 'Moss' }), 'We *must* ask Moss, *as Moss did*, to dig.\n')),
    );
    expect(stressed.paragraphs[0]?.rich).toEqual([
      { type: 'text', text: 'We ' },
      { type: 'text', text: 'must', emphasis: true },
      { type: 'text', text: ' ask […], ' },
      { type: 'text', text: 'as […] did', emphasis: true },
      { type: 'text', text: ', to dig.' },
    ]);
  });

  it('is a copy', () => {
    expect(before).toEqual(copy);
  });

  it('leaves everything else of the speeches that ship as it was', () => {
    for (const folder of ['lagon-unga-2008', 'yellen-g20-2022']) {
      const grounded = groundFolder(folder);
      const withheld = withholdSpeaker(...args(grounded));
      expect(withheld.transcript.paragraphs).toEqual(grounded.transcript.paragraphs);
      const { speech: _, quotations: __, ...rest } = withheld.speech;
      expect(grounded.speech).toMatchObject(rest);
    }
  });
});

describe('warnings', () => {
  const codes = (model: string, said = 'We dig in Atlantis.') =>
    withholdSpeaker(...args(groundModel(model, said))).diagnostics.map(({ code, message }) => [code, message]);

  it('always says that words can tell', () => {
    expect(codes(modelOf(MOSS))).toEqual([['chatham-house', expect.stringContaining('words quoted')]]);
  });

  it('says where the actor is still named', () => {
    const more = 'notes: [{ about: Wells, text: Those of Atlantis }]\n';
    expect(codes(modelOf(MOSS, more, 'Atlantis')).at(-1)).toEqual([
      'chatham-house-actor',
      '“Atlantis” is still named, in notes; ¶1, and may tell for whom the speaker spoke',
    ]);
  });
});

describe('withheldWords', () => {
  it('are the words of the names, without titles and initials', () => {
    const { speech } = groundModel(modelOf([MOSS, { name: 'Dr. Jo Reed, Jr.' }]));
    expect(withheldWords(speech)).toEqual(['ada', 'moss', 'jo', 'reed']);
  });
});
