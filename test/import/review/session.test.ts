import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import * as session from '../../../src/import/review/session.ts';

const FILE = `# yaml-language-server: $schema=x
speech:
  draft: true
  title: Wells
  event:
    name: A meeting
    date: 2008-06-03
    draft: { rule: facts.event, confidence: 0.6 }

# What matters most
keyMessage:
  text: Wells must be dug.
  quotes: [Wells must be dug]

asks:
  headline: Two are asked
  draft: { rule: asks.headline, confidence: 0.5 }
  items:
    # the donors
    - to: Donors
      action: Pay for the wells
      strength: urge
      words: We urge
      quotes:
        - We urge donors to pay for the wells
        - { exact: pay, prefix: donors to }
      draft: { rule: asks.explicit, confidence: 0.9 }
      rank: 1

    - to: States
      action: Dig
      strength: call on
      quotes:
        - >-
          We call on states
          to dig
      draft: { rule: asks.explicit, confidence: 0.7 }

figures:
  - value: 46
    unit: percent
    meaning: 46 percent of the wells
    quotes: [46 percent of the wells]
    draft: { rule: figures.percent, confidence: 0.8 }

# ¶2 Nobody claimed this.
`;

const open = (text = FILE): session.Review => {
  const { output } = session.openReview(text);
  if (output === undefined) throw new Error('not read');
  return output;
};
const done = <M>(result: session.Done<M>): session.Review & M => {
  if (!result.ok) throw new Error(result.problem);
  return { ...result.review, ...result } as session.Review & M;
};
const problem = (result: session.Done): string => (result.ok ? '' : result.problem);
const paths = (review: session.Review): readonly string[] => review.pending.map(({ path }) => path.join('.'));
const goTo = (review: session.Review, path: string): session.Review => ({ ...review, at: paths(review).indexOf(path) });
const without = (...words: readonly string[]): string =>
  words.reduce((text, word) => {
    expect(text).toContain(word);
    return text.replace(word, '');
  }, FILE);

// The machine may have other things to do.
vi.setConfig({ testTimeout: 60_000 });

describe('openReview', () => {
  it('lists what waits in the order of the file, with what a person should see', () => {
    const { pending, isDraft, at } = open();
    expect(paths(open())).toEqual(['speech.event', 'asks', 'asks.items.0', 'asks.items.1', 'figures.0']);
    expect([isDraft, at]).toEqual([true, 0]);
    expect(pending.map(({ kind }) => kind)).toEqual(['facts', 'section', 'item', 'item', 'item']);
    expect(pending[1]).toMatchObject({ fields: [{ name: 'headline', value: 'Two are asked' }], quotes: [] });
    expect(pending[2]).toMatchObject({
      section: 'asks',
      place: { number: 1, count: 2 },
      fields: [
        { name: 'to', value: 'Donors' },
        { name: 'action', value: 'Pay for the wells' },
        { name: 'strength', value: 'urge' },
        { name: 'words', value: 'We urge' },
      ],
      quotes: [
        { name: 'quotes.0', exact: 'We urge donors to pay for the wells' },
        { name: 'quotes.1.exact', exact: 'pay', prefix: 'donors to' },
      ],
      rule: 'asks.explicit',
      confidence: 0.9,
      edited: false,
    });
  });

  it('says what is wrong with the YAML, and finds nothing in a model without marks', () => {
    expect(session.openReview('a: [').diagnostics[0]?.code).toBe('yaml-syntax');
    for (const [text, found] of [
      ['- a\n', 'is a list'],
      ['words\n', 'is “words”'],
    ] as const) {
      const { output, diagnostics } = session.openReview(text);
      expect(output).toBeUndefined();
      expect(diagnostics).toMatchObject([{ code: 'value-unexpected', message: expect.stringContaining(found) }]);
    }
    expect(open('speech: { title: x }\n')).toMatchObject({ pending: [], isDraft: false, at: 0 });
    expect(problem(session.keep(open('a: 1\n')))).toContain('nothing waits');
  });
});

describe('a review', () => {
  it('keeps an item: its mark goes, and nothing else', () => {
    const kept = done(session.keep(goTo(open(), 'asks.items.0')));
    expect(kept.text).toBe(without('      draft: { rule: asks.explicit, confidence: 0.9 }\n'));
    expect(session.currentItem(kept)?.path).toEqual(['asks', 'items', 1]);
  });

  it('keeps the rest of a section in one step', () => {
    const kept = done(session.keepRest(goTo(open(), 'asks')));
    expect(paths(kept)).toEqual(['speech.event', 'figures.0']);
    expect(session.currentItem(kept)?.path).toEqual(['figures', 0]);
    expect(done(session.undo(kept)).text).toBe(FILE);
  });

  it('drops an item, remembers it, and leaves the comments around it', () => {
    const dropped = done(session.drop(goTo(open(), 'asks.items.0')));
    const [gone = ''] = / {4}- to: Donors[\s\S]*?rank: 1\n/.exec(FILE) ?? [];
    const memory = `
review:
  dropped:
    - section: asks
      text: 'Donors: Pay for the wells'
      quotes:
        - We urge donors to pay for the wells
        - pay
`;
    expect(dropped.text).toBe(without(gone).replace('\n# ¶2', `${memory}\n# ¶2`));
    const again = done(session.drop(goTo(dropped, 'figures.0')));
    expect(parse(again.text).review.dropped).toEqual([
      expect.objectContaining({ section: 'asks' }),
      { section: 'figures', text: '46 percent of the wells', quotes: ['46 percent of the wells'] },
    ]);
    expect(parse(again.text).figures).toBeUndefined();
  });

  it('drops a section with its headline once its last item goes', () => {
    let review = done(session.drop(goTo(open(), 'asks.items.1')));
    review = done(session.drop(goTo(review, 'asks.items.0')));
    expect(Object.keys(parse(review.text))).toEqual(['speech', 'keyMessage', 'figures', 'review']);
    expect(review.text).toContain('quotes: [Wells must be dug]\n\nfigures:\n');
    expect(parse(review.text).review.dropped).toHaveLength(2);
    expect(done(session.undo(done(session.undo(review)))).text).toBe(FILE);
  });

  it('drops a whole section where its headline is looked at, but never the facts', () => {
    const review = goTo(open(), 'asks');
    expect(session.countDropped(review)).toBe(2);
    expect(parse(done(session.drop(review)).text).review.dropped).toHaveLength(2);
    expect(problem(session.drop(goTo(open(), 'speech.event')))).toContain('facts');
  });

  it('edits a field and marks the item as edited, once', () => {
    const edited = done(session.edit(goTo(open(), 'asks.items.0'), 'action', 'Pay: all of it'));
    expect(edited.text).toBe(
      FILE.replace('action: Pay for the wells', "action: 'Pay: all of it'").replace(
        'confidence: 0.9 }',
        'confidence: 0.9, edited: true }',
      ),
    );
    const item = session.currentItem(edited);
    expect(item).toMatchObject({ path: ['asks', 'items', 0], edited: true });
    const twice = done(session.edit(edited, 'quotes.1.exact', 'pays'));
    expect(parse(twice.text).asks.items[0]).toMatchObject({
      quotes: ['We urge donors to pay for the wells', { exact: 'pays', prefix: 'donors to' }],
      draft: { rule: 'asks.explicit', confidence: 0.9, edited: true },
    });
    expect(done(session.keep(twice)).text).not.toContain('edited');
  });

  it('adds a field, takes one away, and keeps numbers numbers', () => {
    const figure = goTo(open(), 'figures.0');
    expect(parse(done(session.edit(figure, 'value', '47')).text).figures[0].value).toBe(47);
    expect(parse(done(session.edit(figure, 'value', 'many')).text).figures[0].value).toBe('many');
    expect(parse(done(session.edit(figure, 'hedge', 'some')).text).figures[0].hedge).toBe('some');
    expect(parse(done(session.edit(figure, 'unit', ' ')).text).figures[0].unit).toBeUndefined();
    expect(parse(done(session.edit(figure, 'quotes.1', 'more')).text).figures[0].quotes).toHaveLength(2);
    expect(problem(session.edit(figure, 'quotes', 'x'))).toContain('edit one of them');
    expect(problem(session.edit(figure, 'quotes.7', 'x'))).toContain('no such field');
    expect(problem(session.edit(figure, 'draft.rule', 'x'))).toContain('no such field');
  });

  it('moves an item to another section under the names that its fields have there', () => {
    const review = goTo(open(), 'asks.items.1');
    expect(session.moveTargets(review)).toContain('principles');
    expect(session.moveTargets(review)).not.toContain('asks');
    const moved = done(session.moveTo(review, 'principles', { name: 'Digging' }));
    expect(moved.lost).toEqual(['strength']);
    expect(moved.assumed).toEqual([{ field: 'headline', value: 'Dig' }]);
    const model = parse(moved.text);
    expect(model.asks.items).toHaveLength(1);
    expect(model.principles).toEqual({
      headline: 'Dig',
      items: [
        {
          name: 'Digging',
          text: 'Dig',
          quotes: ['We call on states to dig'],
          draft: { rule: 'asks.explicit', confidence: 0.7, edited: true },
        },
      ],
    });
    expect(Object.keys(model)).toEqual(['speech', 'keyMessage', 'principles', 'asks', 'figures', 'review']);
    expect(model.review.dropped).toEqual([
      { section: 'asks', text: 'States: Dig', quotes: ['We call on states to dig'] },
    ]);
    expect(moved.text).toContain('# the donors');
    expect(done(session.undo(moved)).text).toBe(FILE);
  });

  it('moves into a section that is there, and asks for what the item does not say', () => {
    const figure = goTo(open(), 'figures.0');
    expect(problem(session.moveTo(figure, 'asks'))).toContain('“to”');
    const moved = done(session.moveTo(figure, 'asks', { to: 'States' }));
    expect(moved.assumed).toEqual([{ field: 'strength', value: 'ask' }]);
    expect(moved.lost).toEqual(['value', 'unit']);
    expect(parse(moved.text).asks.items[2]).toMatchObject({ to: 'States', action: '46 percent of the wells' });
    expect(parse(moved.text).figures).toBeUndefined();
    expect(problem(session.moveTo(goTo(open(), 'asks'), 'lists'))).toContain('cannot be moved');
    expect(problem(session.moveTo(figure, 'nowhere'))).toContain('cannot be moved');
  });

  it('moves engagement to asks with forum as addressee, and asks to a list that is there', () => {
    const text = `engagement:
  headline: H
  items:
    - { with: UN, action: Fund it, status: ongoing, date: 2008, quotes: [We urge the UN to fund it], draft: { rule: r, confidence: 1 } }
    - { action: x, status: done, quotes: [y] }
lists:
  - headline: One
    items: [{ name: a, text: b, quotes: [c] }]
`;
    const review = open(text);
    const asked = done(session.moveTo(review, 'asks'));
    expect(asked.lost).toEqual(['status', 'date']);
    expect(parse(asked.text).asks.items[0]).toMatchObject({ to: 'UN', action: 'Fund it', strength: 'urge' });
    const listed = done(session.moveTo(review, 'lists.0'));
    expect(parse(listed.text).lists[0].items[1]).toMatchObject({ name: 'UN', text: 'Fund it' });
    expect(parse(done(session.moveTo(review, 'lists')).text).lists).toHaveLength(2);
  });

  it('turns through what waits, round and round', () => {
    const review = open();
    expect(session.next(review).at).toBe(1);
    expect(session.back(review).at).toBe(4);
    expect(session.next(session.back(review)).at).toBe(0);
    // What was skipped comes again after the last.
    expect(done(session.keep(session.back(review))).at).toBe(0);
  });

  it('is no draft any more once nothing waits and a person says so', () => {
    let review = open();
    expect(problem(session.finish(review))).toContain('still wait');
    while (review.pending.length > 0) review = done(session.keep(review));
    const finished = done(session.finish(review));
    expect(finished.text).not.toMatch(/draft/);
    expect(finished.text.split('\n')).toHaveLength(FILE.split('\n').length - 6);
    expect(problem(session.finish(finished))).not.toBe('');
    expect(done(session.undo(finished)).isDraft).toBe(true);
  });

  it('goes on where it was left: the text is all there is to keep', () => {
    const review = done(session.drop(done(session.keep(open()))));
    expect(paths(open(review.text))).toEqual(paths(review));
  });

  it('undoes all the way to the very bytes, and redoes all the way, whatever was done', () => {
    const act = fc.constantFrom<(review: session.Review) => session.Done>(
      session.keep,
      session.keepRest,
      session.drop,
      (review) => session.edit(review, 'text', 'Some: “text” # here'),
      (review) => session.edit(review, 'quotes.0', 'word '.repeat(40)),
      (review) => session.edit(review, 'to', ''),
      (review) => session.moveTo(review, 'principles'),
      (review) => session.moveTo(review, 'lists', { name: 'N' }),
      (review) => session.moveTo(review, 'asks', { to: 'T', strength: 'urge' }),
      (review) => ({ ok: true, review: session.next(review) }),
      (review) => ({ ok: true, review: session.back(review) }),
      session.undo,
      session.redo,
      session.finish,
    );
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 12 }),
        fc.constantFrom(FILE, FILE.replaceAll('\n', '\r\n')),
        (acts, text) => {
          let review = open(text);
          for (const each of acts) {
            const result = each(review);
            if (result.ok) review = result.review;
            else expect(result.problem).not.toContain('only a person');
          }
          for (const comment of ['# What matters most', '# ¶2 Nobody claimed this.', '# yaml-language-server']) {
            expect(review.text).toContain(comment);
          }
          const last = review.text;
          while (review.past.length > 0) review = done(session.undo(review));
          expect(review.text).toBe(text);
          while (review.future.length > 0) review = done(session.redo(review));
          if (acts.every((each) => each !== session.undo)) expect(review.text).toBe(last);
        },
      ),
      { numRuns: 60 },
    );
  });
});
