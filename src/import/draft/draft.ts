import type { Anchors } from '../../ir/anchors.ts';
import type { Draft, ModelRecord } from '../../ir/draft.ts';
import type { Transcript } from '../../ir/transcript.ts';
import { findAcronyms } from './acronyms.ts';
import { Actor } from './actor.ts';
import { analyse, type DraftFacts } from './analysis.ts';
import { findAsks } from './asks.ts';
import { withoutOrdinal } from './condense.ts';
import { engagementOf, isOwnSteps } from './engagement-items.ts';
import { findEnumerations } from './enumerations.ts';
import { findAllFigures } from './figures.ts';
import { findMessages } from './key-message.ts';
import type { Enumeration } from './leads.ts';
import { findAllOrganisations } from './organisations.ts';
import { findClosing, findQuotations } from './quotations.ts';
import { ranksOf } from './rank.ts';
import { Sections } from './sections.ts';
import { findStructure } from './structure.ts';

/**
 * Drafts the model of a speech by rules: what each finds stands in the speech, and each item carries its quote, the rule
 * that made it and how sure the rule is. `anchors` finds words in the transcript, `speech` are the facts as `speech.yaml` has them, `items`
 * the numbers of paragraphs that the source marks as items of a list.
 */
export function draftModel(
  transcript: Transcript,
  anchors: Anchors,
  facts: DraftFacts,
  speech: ModelRecord = {},
  items: ReadonlySet<number> = new Set(),
): Draft {
  const analysis = analyse(transcript, facts, items);
  if (!isEnglish(facts))
    return { model: { speech }, unclaimed: analysis.sentences.map(({ paragraph, text }) => ({ paragraph, text })) };
  const { sentences } = analysis;
  const actor = new Actor(facts);
  const asks = sentences.flatMap((sentence) => findAsks(sentence, actor).slice(0, 1));
  const enumerations = findEnumerations(analysis, transcript);
  const acronyms = findAcronyms(analysis);
  const engaged = engagementOf(analysis, actor, asks, enumerations);
  const found = new Sections(analysis, anchors);
  const quoted = findQuotations(analysis);

  const acts = new Set(engaged.map(({ sentence }) => sentence));
  const collective = new Map(asks.map((ask) => [ask.sentence, ask.kind === 'collective' ? 0.3 : 0.05] as const));
  const messages = findMessages(
    analysis,
    10,
    (sentence) => (acts.has(sentence) ? -0.18 : 0) + (collective.get(sentence) ?? 0),
  );
  const closing = findClosing(analysis, messages.slice(4));
  const keyMessage = found.keyMessage(messages.slice(0, 4));
  const structure = found.structure(findStructure(analysis));
  // What the actor did is among the engagement points.
  const { principles, pillars, lists } = sortEnumerations(
    enumerations.filter((each) => !isOwnSteps(each, analysis, actor)),
  );
  const figures = found.figures(findAllFigures(sentences));
  const model: ModelRecord = {
    speech,
    keyMessage,
    structure,
    pillars: pillars && found.enumeration(pillars),
    principles: principles && found.enumeration(principles),
    lists: nonEmpty(
      rankLists(lists).flatMap(({ list, kind, rank }) => {
        const section = found.enumeration(list);
        return section ? [{ kind, ...section, rank }] : [];
      }),
    ),
    agencies: found.agencies(findAllOrganisations(analysis, actor, asks, enumerations, acronyms), acronyms, asks),
    engagement: found.engagement(engaged),
    figures,
    asks: found.asks(asks),
    quotations: found.quotations([...(closing ? [closing] : []), ...quoted], facts.speaker ?? 'The speaker'),
    glossary: found.glossary(acronyms),
  };
  return {
    model,
    unclaimed: sentences.flatMap((sentence) =>
      found.claimed.has(sentence) ? [] : [{ paragraph: sentence.paragraph, text: sentence.text }],
    ),
  };
}

/** Lists of sentences make a slide of cards; of the others, a table in the briefing. */
const isShown = ({ kind, rule, items }: Enumeration): boolean =>
  makesCards(items) &&
  (kind === 'steps' || kind === 'asks' || /^(?:ordinals|numbers|paragraphs|semicolons)/.test(rule));

/** Which lists slides of cards take first: those that a reader can take in, what the speaker counts off before others. */
function rankLists(
  lists: readonly Enumeration[],
): readonly { readonly list: Enumeration; readonly kind: 'steps' | 'other'; readonly rank: number }[] {
  const ranks = ranksOf(
    lists.map((list) => {
      const length = list.items.reduce((sum, { text }) => sum + text.length, 0);
      const counted = list.items.some(({ ordinal }) => ordinal !== undefined);
      return list.confidence + (isShown(list) ? 1 : 0) + (counted ? 0.1 : 0) - (length > 600 ? 0.2 : 0);
    }),
  );
  return lists.map((list, at) => ({ list, kind: isShown(list) ? 'steps' : 'other', rank: ranks[at] ?? 1 }));
}

/** Items of a few words, the count left out, make no cards. */
const makesCards = (items: Enumeration['items']): boolean =>
  items.length <= 6 && items.every(({ text }) => withoutOrdinal(text).split(/\s+/).length >= 4);

/** The rules know English alone; of a speech in another language a person drafts the model. */
const isEnglish = ({ language }: DraftFacts): boolean => language === undefined || /^en\b/i.test(language);

const nonEmpty = <Item>(items: readonly Item[]): readonly Item[] | undefined =>
  items.length === 0 ? undefined : items;

/** Which enumeration makes the principles, which the pillars; the others are lists. Items of a few words make no cards. */
function sortEnumerations(all: readonly Enumeration[]): {
  readonly principles: Enumeration | undefined;
  readonly pillars: Enumeration | undefined;
  readonly lists: readonly Enumeration[];
} {
  const best = (...kinds: readonly string[]): Enumeration | undefined =>
    kinds.flatMap((kind) =>
      all
        .filter((each) => each.kind === kind && makesCards(each.items))
        .toSorted((a, b) => b.confidence - a.confidence),
    )[0];
  const principles = best('principles');
  const pillars = best('pillars', ...(principles ? [] : ['asks']));
  return { principles, pillars, lists: all.filter((each) => each !== principles && each !== pillars) };
}
