import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../src/1-read/template.ts';
import { readTheme } from '../../src/1-read/theme.ts';
import { expand } from '../../src/3-expand/expand.ts';
import { layoutBriefing } from '../../src/4-layout/briefing/layout.ts';
import { layoutDeck, slidesCiting } from '../../src/4-layout/deck/layout.ts';
import { layoutHandout, PER_SHEET } from '../../src/4-layout/handout/layout.ts';
import { layoutNotes } from '../../src/4-layout/handout/notes.ts';
import { type Grounded, toGrounded } from '../../src/compile.ts';
import type { Diagnostic, Outcome } from '../../src/core/diagnostic.ts';
import { createNodeWorld } from '../../src/core/node-world.ts';
import type { BriefingDocument } from '../../src/ir/document.ts';
import type { PrintScene, Scene } from '../../src/ir/scene.ts';
import type { Theme } from '../../src/ir/theme.ts';
import { createFontSet, type FontSet } from '../../src/text/fonts.ts';
import { checkScene } from '../support/check-scene.ts';
import { findLostInPrint, findLostOnSlides } from '../support/document-text.ts';
import { whole } from '../support/printed.ts';
import { type Mutation, mutate, mutationOf, spansAround, TEXTS } from '../support/speech-mutations.ts';

const world = createNodeWorld(process.cwd());

function outputOf<T>({ output, diagnostics }: Outcome<T>): T {
  if (output === undefined) throw new Error(JSON.stringify(diagnostics.map((each) => each.message)));
  return output;
}

const template = outputOf(readTemplate('briefing', world, 'en'));

interface Setting {
  readonly theme: Theme;
  readonly deck: FontSet;
  readonly briefing: FontSet;
}

const settingOf = (name: string): Setting => {
  const theme = outputOf(readTheme(name, world));
  return {
    theme,
    deck: createFontSet(theme, world, { ligatures: false }),
    briefing: createFontSet(theme, world, { ligatures: true }),
  };
};
const settings = ['chancery', 'plain'].map(settingOf);
const speeches = ['data/lagon-unga-2008', 'data/yellen-g20-2022'].map((folder) => outputOf(toGrounded(world, folder)));

/** What is wrong with the documents of a changed speech, a sentence each: nothing where all is seen or refused. */
function findFaults(
  { speech, transcript }: Pick<Grounded, 'speech' | 'transcript'>,
  mutations: readonly Mutation[],
  setting: Setting,
): readonly string[] {
  const documents = outputOf(expand(mutate(speech, mutations), transcript, template));
  const deck = layoutDeck(documents.deck, setting.theme, setting.deck);
  const citing = deck.output ? slidesCiting(deck.output) : new Map<number, readonly number[]>();
  const briefing = layoutBriefing(documents.briefing, setting.theme, setting.briefing, {
    paper: mutations.length % 2 === 0 ? 'letter' : 'a4',
    slidesCiting: citing,
  });
  const isSound = briefing.diagnostics.length === 0;
  const small = layoutBriefing(documents.briefing, setting.theme, setting.briefing, {
    paper: 'a5',
    slidesCiting: citing,
  });
  const handouts = deck.output
    ? layOutHandouts(deck.output, documents.briefing, mutations.length, setting.briefing)
    : [];
  return [
    ...[small, ...handouts].flatMap(({ output }) => (output ? checkScene(whole(output)) : [])),
    ...(deck.output ? [...checkScene(deck.output), ...findLostOnSlides(documents.deck, deck.output)] : []),
    ...(briefing.output && isSound
      ? [...checkScene(briefing.output), ...findLostInPrint(documents.briefing, briefing.output)]
      : []),
    ...findMisplaced(
      [...deck.diagnostics, ...briefing.diagnostics].filter((each) => each.severity === 'error'),
      mutations,
      { speech, transcript },
    ),
  ];
}

/** Notes pages, and slides on one kind of handout or another. */
function layOutHandouts(
  deck: Scene,
  words: BriefingDocument,
  turn: number,
  fonts: FontSet,
): readonly Outcome<PrintScene>[] {
  const perSheet = PER_SHEET[turn % PER_SHEET.length] ?? 3;
  const orientation = turn % 2 === 0 ? 'portrait' : 'landscape';
  return [
    layoutNotes(deck, words, fonts, 'letter'),
    layoutHandout(deck, words, fonts, { paper: 'a4', perSheet, orientation, order: 'down', skip: [] }),
    layoutHandout(deck, words, fonts, { paper: 'a5', perSheet: 3, orientation: 'portrait', order: 'across', skip: [] }),
  ];
}

/** Refusals that do not lead the user to what is to be mended. */
function findMisplaced(
  refusals: readonly Diagnostic[],
  mutations: readonly Mutation[],
  { speech }: Pick<Grounded, 'speech' | 'transcript'>,
): readonly string[] {
  if (refusals.length === 0) return [];
  const strange = refusals.filter((each) => each.code !== 'content-too-long' && each.code !== 'glyph-missing');
  const nowhere = refusals.filter((each) => !each.span?.source.name.endsWith('/speech.yaml'));
  const leads = refusals.some(({ span, message }) =>
    mutations.some(
      (mutation) =>
        (mutation.type === 'text' && namesWords(message, mutation.text)) ||
        mutation.path.length === 1 ||
        spansAround(speech, mutation.path)
          .slice(0, -1)
          .some((around) => span !== undefined && around.start <= span.start && span.end <= around.end),
    ),
  );
  return [
    ...strange.map((each) => `strange: ${each.message}`),
    ...nowhere.map((each) => `in ${each.span?.source.name || 'no file'}: ${each.message}`),
    ...(leads ? [] : [`does not lead to the item: ${refusals[0]?.message}`]),
  ];
}

/** Whether a message quotes the text that was put in, or a character of it: what it leads to when searched for. */
const namesWords = (message: string, text: string): boolean =>
  message.includes(`“${text.slice(0, 20)}`) ||
  [...message.matchAll(/“([^”]+)” \(U\+/g)].some((each) => text.includes(each[1] ?? ''));

describe('a speech whose items are very short, very long, missing, many or odd', () => {
  it.each(speeches.map((each, index) => [each.speech.speech.title, index] as const))(
    '“%s” is laid out without overflow or refused at the item',
    (_, index) => {
      const grounded = speeches[index];
      if (!grounded) throw new Error('no speech');
      const anyMutations = fc.array(mutationOf(grounded.speech), { minLength: 1, maxLength: 3 });
      fc.assert(
        fc.property(anyMutations, fc.constantFrom(...settings), (mutations, setting) => {
          expect(findFaults(grounded, mutations, setting)).toEqual([]);
        }),
        { numRuns: 20, endOnFailure: true },
      );
    },
    60_000,
  );
});

describe('what such changes once brought to light', () => {
  const text = (path: string, kind: string): Mutation => ({
    type: 'text',
    path: path.split('.').map((each) => (/^\d+$/.test(each) ? Number(each) : each)),
    text: TEXTS[kind] ?? '',
  });
  const FOUND: Readonly<Record<string, readonly Mutation[]>> = {
    'an entry of a divider that is too long names its slide': [text('comparisons.0.short', 'page')],
    'a letter without a glyph in the event’s name leads to the event': [text('speech.event.name', 'chinese')],
    'a part’s name that is too long for a running head leads to the part': [text('structure.items.1.name', 'address')],
    'too many speakers for the sources lead to the speakers': [
      { type: 'length', path: ['speech', 'speaker'], length: 12 },
    ],
    'a text that pushes others over the edge is the one to blame': [text('pillars.items.0.text', 'page')],
    'a corridor that is too long gives way to the item’s text': [text('regional.items.1.corridor.to', 'page')],
  };

  it.each(Object.entries(FOUND))('%s', (_, mutations) => {
    const [grounded] = speeches;
    if (!grounded) throw new Error('no speech');
    for (const setting of settings) expect(findFaults(grounded, mutations, setting)).toEqual([]);
  });
});
