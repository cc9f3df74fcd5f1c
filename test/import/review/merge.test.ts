import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { readTranscript } from '../../../src/1-read/transcript.ts';
import { openAnchors } from '../../../src/2-ground/anchors.ts';
import { type Merged, mergeModels } from '../../../src/import/review/merge.ts';
import * as session from '../../../src/import/review/session.ts';
import { writeModel } from '../../../src/import/write/model.ts';
import type { Draft, ModelRecord } from '../../../src/ir/draft.ts';
import { sourceOf } from '../../support/spans.ts';

const OLD = `Good morning. We urge donors to pay for all of the wells in the north.

We call on states to dig where the water is. We ask banks to lend at low rates to the villages.

Nearly 46 percent of the wells are dry today. In 2005 we built the first well.
`;
/** Donors became partners, 46 became 48 percent; a new ask came, and the banks went. */
const NEW = OLD.replace('urge donors to', 'urge partners to')
  .replace('46 percent', '48 percent')
  .replace(' We ask banks to lend at low rates to the villages.', ' We ask cities to save water in the summer.');

const anchorsOf = (text: string) => {
  const { output } = readTranscript(sourceOf(text, 'transcript.md'));
  if (output === undefined) throw new Error('not read');
  return openAnchors(output);
};

const mark = (rule: string) => ({ rule, confidence: 0.8 });
const ask = (to: string, action: string, quote: string): ModelRecord => ({
  to,
  action,
  strength: 'urge',
  quotes: [quote],
  draft: mark('asks.explicit'),
});
const DONORS = ask('Donors', 'Pay for all of the wells', 'We urge donors to pay for all of the wells in the north.');
const STATES = ask('States', 'Dig where the water is', 'We call on states to dig where the water is.');
const BANKS = ask('Banks', 'Lend at low rates', 'We ask banks to lend at low rates to the villages.');
const PARTNERS = ask(
  'Partners',
  'Pay for all of the wells',
  'We urge partners to pay for all of the wells in the north.',
);
const CITIES = ask('Cities', 'Save water', 'We ask cities to save water in the summer.');
const DRY = (share: number): ModelRecord => ({
  value: share,
  unit: 'percent',
  meaning: `${share} percent of the wells are dry`,
  quotes: [`Nearly ${share} percent of the wells are dry today.`],
  draft: mark('figures.percent'),
});
const SPEECH = { draft: true, title: 'Wells', actor: 'Us' };
const asks = (...items: readonly ModelRecord[]): ModelRecord => ({
  headline: 'Three are asked',
  draft: mark('asks.headline'),
  items,
});

const FIRST: Draft = {
  model: { speech: SPEECH, figures: [DRY(46)], asks: asks(DONORS, STATES, BANKS) },
  unclaimed: [{ paragraph: 1, text: 'Good morning.' }],
};
const SECOND: Draft = {
  model: {
    speech: SPEECH,
    figures: [DRY(48)],
    asks: { ...asks(PARTNERS, STATES, CITIES), headline: 'Others are asked' },
  },
  unclaimed: [{ paragraph: 3, text: 'In 2005 we built the first well.' }],
};
const YAML = writeModel(FIRST);

const merge = (yaml: string, draft: Draft = SECOND, transcript = NEW, model?: ModelRecord): Merged => {
  const { output } = mergeModels(
    { yaml, anchors: anchorsOf(OLD), ...(model ? { model } : {}) },
    { draft, anchors: anchorsOf(transcript) },
  );
  if (output === undefined) throw new Error('not merged');
  return output;
};

/** The file after operations of a review, each at a path. */
function reviewed(...steps: readonly (readonly [string, (review: session.Review) => session.Done])[]): string {
  return steps.reduce((text, [path, act]) => {
    const review = session.openReview(text).output;
    if (review === undefined) throw new Error('not read');
    const at = review.pending.findIndex((each) => each.path.join('.') === path);
    if (at === -1) throw new Error(`nothing waits at ${path}`);
    const done = act({ ...review, at });
    if (!done.ok) throw new Error(done.problem);
    return done.review.text;
  }, YAML);
}

const who = (yaml: string): readonly string[] => parse(yaml).asks.items.map(({ to }: { to: string }) => to);

// The machine may have other things to do.
vi.setConfig({ testTimeout: 60_000 });

describe('mergeModels', () => {
  it('gives the new draft where nobody has touched the old one', () => {
    const merged = merge(YAML);
    expect(parse(merged.yaml)).toEqual(SECOND.model);
    expect(merged.yaml).toBe(writeModel(SECOND));
    expect(merged).toMatchObject({ kept: [], unplaced: [], reanchored: [] });
    expect(merged.replaced).toEqual([
      { section: 'figures', gone: 1, come: 1 },
      { section: 'asks', gone: 2, come: 2 },
    ]);
  });

  it('changes nothing where nothing was corrected', () => {
    for (const yaml of [YAML, reviewed(['asks.items.1', session.keep]), reviewed(['asks.items.1', session.drop])]) {
      const merged = merge(yaml, FIRST, OLD);
      expect(merged.yaml).toBe(yaml);
      expect(merged.replaced).toEqual([]);
    }
  });

  it('keeps what a person kept byte for byte, and puts its quote right where words were corrected', () => {
    const yaml = reviewed(['asks.items.0', session.keep], ['figures.0', session.keep]).replace(
      'to: Donors\n',
      'to:   "Donors"   # by hand\n',
    );
    const merged = merge(yaml);
    expect(merged.kept).toEqual(['figures.0', 'asks.items.0']);
    expect(merged.reanchored.map(({ place, after }) => [place, after])).toEqual([
      ['figures.0.quotes.0', 'Nearly 48 percent of the wells are dry today.'],
      ['asks.items.0.quotes.0', 'We urge partners to pay for all of the wells in the north.'],
    ]);
    expect(merged.unplaced).toEqual([]);
    expect(merged.yaml).toContain(`to:   "Donors"   # by hand
      action: Pay for all of the wells
      strength: urge
      quotes:
        - We urge partners to pay for all of the wells in the north.
    - to: States
`);
    // The new draft's own of the same passage does not come beside it.
    expect(who(merged.yaml)).toEqual(['Donors', 'States', 'Cities']);
    expect(parse(merged.yaml).figures).toEqual([
      { ...DRY(46), quotes: ['Nearly 48 percent of the wells are dry today.'], draft: undefined },
    ]);
  });

  it('says what it cannot place, and leaves it as it is', () => {
    const merged = merge(reviewed(['asks.items.2', session.keep]));
    expect(who(merged.yaml)).toEqual(['Partners', 'States', 'Cities', 'Banks']);
    expect(merged.unplaced).toEqual([
      {
        place: 'asks.items.2.quotes.0',
        quote: BANKS.quotes?.[0 as never],
        hint: 'Nothing in the new transcript is like it.',
      },
    ]);
    expect(merged.yaml).toContain('- We ask banks to lend at low rates to the villages.\n');
  });

  it('does not bring back what was dropped, even where its words were corrected', () => {
    const merged = merge(reviewed(['asks.items.0', session.drop], ['figures.0', session.drop]));
    expect(who(merged.yaml)).toEqual(['States', 'Cities']);
    expect(parse(merged.yaml).figures).toBeUndefined();
    expect(parse(merged.yaml).review.dropped).toHaveLength(2);
    // A section that was dropped stays away, save for what is new in it.
    const gone = merge(reviewed(['asks', session.drop]));
    expect(who(gone.yaml)).toEqual(['Cities']);
  });

  it('drops one item of a passage and not its neighbour', () => {
    const quote = 'Nearly 46 percent of the wells are dry today.';
    const other = { value: 2, unit: 'wells', meaning: 'Two wells', quotes: [quote], draft: mark('figures.count') };
    const draft = { model: { speech: SPEECH, figures: [DRY(46), other] }, unclaimed: [] };
    const review = session.openReview(writeModel(draft)).output as session.Review;
    const dropped = session.drop({ ...review, at: 1 });
    const merged = merge(dropped.ok ? dropped.review.text : '', draft, OLD);
    expect(parse(merged.yaml).figures).toEqual([DRY(46)]);
  });

  it('keeps what a person edited or moved, though the mark is still there', () => {
    const yaml = reviewed(
      ['asks.items.1', (review) => session.edit(review, 'action', 'Dig for water')],
      ['asks.items.0', (review) => session.moveTo(review, 'principles', { name: 'Pay', headline: 'One principle' })],
    );
    const { yaml: text } = merge(yaml);
    expect(parse(text).principles.items[0]).toMatchObject({ name: 'Pay', quotes: [PARTNERS.quotes?.[0 as never]] });
    expect(parse(text).asks.items.map(({ action }: { action: string }) => action)).toEqual([
      'Dig for water',
      'Save water',
    ]);
  });

  it('keeps what was edited by hand where the draft of the old transcript is known', () => {
    const yaml = YAML.replace('action: Dig where the water is', 'action: Dig, dig');
    expect(who(merge(yaml, SECOND, NEW, FIRST.model).yaml)).toEqual(['Partners', 'States', 'Cities']);
    expect(merge(yaml, SECOND, NEW, FIRST.model).yaml).toContain('Dig, dig');
    expect(merge(yaml).yaml).not.toContain('Dig, dig');
    expect(parse(merge(YAML, SECOND, NEW, FIRST.model).yaml)).toEqual(SECOND.model);
  });

  it('keeps sections, items, notes and comments that a person added, and their order', () => {
    const yaml = YAML.replace(
      'asks:\n',
      '# my own\nnotes:\n  - { about: Wells, text: Check. }\n\n# what is asked\nasks:\n',
    ).replace(
      '    - to: States',
      '    # added by hand\n    - { to: All, action: Build, strength: ask, quotes: [In 2005 we built the first well] }\n    - to: States',
    );
    const merged = merge(yaml);
    expect(who(merged.yaml)).toEqual(['Partners', 'All', 'States', 'Cities']);
    expect(Object.keys(parse(merged.yaml))).toEqual(['speech', 'figures', 'notes', 'asks']);
    for (const comment of ['# my own', '# what is asked', '# added by hand']) expect(merged.yaml).toContain(comment);
    expect(merged.yaml).toContain(
      '    - { to: All, action: Build, strength: ask, quotes: [In 2005 we built the first well] }\n',
    );
    expect(merged.kept).toContain(`asks.items.${who(merged.yaml).indexOf('All')}`);
  });

  it('keeps a headline that a person kept, and brings a new one in place of a drafted one', () => {
    expect(parse(merge(reviewed(['asks', session.keep])).yaml).asks.headline).toBe('Three are asked');
    expect(parse(merge(YAML).yaml).asks.headline).toBe('Others are asked');
  });

  it('is a draft again where new items wait', () => {
    let review = session.openReview(YAML).output as session.Review;
    while (review.pending.length > 0) {
      const done = session.keep(review);
      if (done.ok) review = done.review;
    }
    const finished = session.finish(review);
    const yaml = finished.ok ? finished.review.text : '';
    expect(parse(yaml).speech.draft).toBeUndefined();
    const merged = merge(yaml);
    expect(who(merged.yaml)).toEqual(['Donors', 'States', 'Cities', 'Banks']);
    expect(parse(merged.yaml).speech.draft).toBe(true);
    expect(merge(yaml, FIRST, OLD).yaml).toBe(yaml);
  });

  it('takes lists one by one, and drafted items in brackets too', () => {
    const item = (name: string, text: string, quote: string): ModelRecord => ({
      name,
      text,
      quotes: [quote],
      draft: mark('lists.x'),
    });
    const [one, two] = [item('Dig', 'Dig.', 'We call on states to dig'), item('Lend', 'Lend.', 'We ask banks to lend')];
    const three = item('Save', 'Save.', 'We ask cities to save water');
    const list = (headline: string, ...items: readonly ModelRecord[]): ModelRecord => ({
      headline,
      draft: mark('lists.h'),
      items,
    });
    const first = { model: { speech: SPEECH, lists: [list('A', one), list('B', two)] }, unclaimed: [] };
    const second = { model: { speech: SPEECH, lists: [list('C', three), list('D', one)] }, unclaimed: [] };
    expect(parse(merge(writeModel(first), second).yaml).lists).toEqual([list('D', one), list('C', three)]);
    const flow = `speech: { title: x }\nlists: [${JSON.stringify(list('A', one, two))}]\n`;
    expect(parse(merge(flow, second).yaml).lists).toEqual([list('D', one), list('C', three)]);
    expect(parse(merge(writeModel(first), { model: { speech: SPEECH }, unclaimed: [] }).yaml).lists).toBeUndefined();
  });

  it('replaces the passages that no rule claimed, in a file of Windows too', () => {
    const merged = merge(YAML.replaceAll('\n', '\r\n'));
    expect(merged.yaml).not.toContain('Good morning.');
    expect(merged.yaml).toContain('# ¶3 In 2005 we built the first well.\r\n');
    expect(merged.yaml).not.toMatch(/[^\r]\n/);
    expect(merge(YAML, { ...SECOND, unclaimed: [] }).yaml).not.toContain('No rule');
  });

  it('does not take one passage for another', () => {
    const yaml = YAML.replace('      draft: { rule: asks.explicit, confidence: 0.8 }\n', '');
    const other = NEW.replace(
      'We urge partners to pay for all of the wells in the north.',
      'We thank donors for the roads.',
    );
    expect(merge(yaml, SECOND, other).unplaced).toHaveLength(1);
    expect(merge(yaml, SECOND, other).yaml).toContain('- We urge donors to pay for all of the wells in the north.\n');
    const twice = NEW.replace(
      'Good morning.',
      'Good morning.\n\nWe urge partners to pay for all of the wells in the north.\n\n',
    );
    expect(merge(yaml, SECOND, twice).unplaced).toHaveLength(1);
  });

  it('changes nothing of a reviewed model where nothing was corrected, though many items rest on the same words', () => {
    const quotes = [
      'We call on states to dig where the water is.',
      'We ask banks to lend at low rates to the villages.',
    ];
    const bodies = ['UNICEF', 'ILO', 'IOM', 'UNODC'].map((name, index) => ({
      name,
      kind: 'un',
      role: `Dig well ${index % 2}`,
      quotes,
      draft: mark('agencies.role'),
    }));
    const named = ['One', 'Two', 'Three'].map((name) => ({
      name,
      text: `${name} well`,
      quotes,
      draft: mark('lists.x'),
    }));
    const agencies = { headline: 'Four dig', items: bodies };
    const model = {
      speech: SPEECH,
      lists: [{ headline: 'Three wells', items: named }],
      agencies,
      asks: asks(DONORS, STATES, BANKS),
    };
    const draft = { model, unclaimed: [] };
    const act = fc.constantFrom<(review: session.Review) => session.Done>(
      session.keep,
      session.drop,
      (review) => session.edit(review, 'text', 'Something else'),
      (review) => session.edit(review, 'role', 'Something else'),
      (review) => session.moveTo(review, 'asks', { to: 'All', strength: 'ask' }),
      (review) => session.moveTo(review, 'agencies', { name: 'A body' }),
      (review) => session.moveTo(review, 'principles', { name: 'N', headline: 'H' }),
      (review) => session.moveTo(review, 'lists', { name: 'N', headline: 'Another list' }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), act), { maxLength: 8 }), (acts) => {
        let review = session.openReview(writeModel(draft)).output as session.Review;
        for (const [at, each] of acts) {
          const done = each({ ...review, at: at % Math.max(1, review.pending.length) });
          if (done.ok) review = done.review;
        }
        expect(merge(review.text, draft, OLD).yaml).toBe(review.text);
      }),
      { numRuns: 25 },
    );
  });

  it('says what is wrong with a file that is no YAML', () => {
    const { output, diagnostics } = mergeModels({ yaml: 'a: [' }, { draft: SECOND, anchors: anchorsOf(NEW) });
    expect(output).toBeUndefined();
    expect(diagnostics[0]?.code).toBe('yaml-syntax');
  });
});
