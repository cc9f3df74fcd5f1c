import { engagementOf } from './engagement-items.ts';
import type { Draft } from '../../ir/draft.ts';
import type { Transcript } from '../../ir/transcript.ts';
import { Actor } from './actor.ts';
import { analyse, type DraftFacts } from './analysis.ts';
import { findAsks } from './asks.ts';
import { findAcronyms } from './acronyms.ts';
import { findEnumerations } from './enumerations.ts';
import { findAllOrganisations } from './organisations.ts';
import { findAllFigures } from './figures.ts';

/** A draft of the speech model, by rules. */
export function draftModel(transcript: Transcript, facts: DraftFacts): Draft {
  const analysis = analyse(transcript, facts);
  const actor = new Actor(facts);
  const asks = analysis.sentences.flatMap((sentence) => {
    const [first] = findAsks(sentence, actor);
    return first ? [first] : [];
  });
  const figures = findAllFigures(analysis.sentences);
  const enumerations = findEnumerations(analysis, transcript);
  const engagement = engagementOf(analysis, actor, asks, enumerations);
  const acronyms = findAcronyms(analysis);
  const agencies = findAllOrganisations(analysis, actor, asks);
  return {
    model: {
      agencies: { items: agencies.map(({ name, row, kind, roles }) => ({ name, acronym: row?.acronym, kind, quotes: roles.map(({ sentence }) => sentence.text), basis: roles.map(({basis})=>basis) })) },
      engagement: { items: engagement.map(({ text, quote, status, date, resolved }) => ({ action: text, status, date, resolved, quotes: [quote] })) },
      glossary: acronyms.filter(({ expansion }) => expansion).map(({ term, expansion, quote, basis }) => ({ term, expansion: expansion ?? '?', basis, quotes: [quote] })),
      lists: enumerations.map(({ items, kind, rule, lead }) => ({ kind, rule, headline: lead?.text ?? '', items: items.map(({ text }) => ({ text, quotes: [text] })) })),
      figures: figures.map(({ sentence, value, unit, high, of, hedge }) => ({ value, unit, high, of, hedge, meaning: sentence.text, quotes: [sentence.text] })),
      asks: {
        headline: '',
        items: asks.map((ask) => ({
          to: ask.to ? ask.sentence.text.slice(ask.to.start, ask.to.end) : '',
          action: ask.sentence.text.slice(ask.action.start, ask.action.end),
          strength: ask.strength,
          quotes: [ask.sentence.text],
          draft: { rule: `asks.${ask.kind}`, confidence: ask.confidence },
        })),
      },
    },
    unclaimed: [],
  };
}
