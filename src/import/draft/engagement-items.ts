import type { Actor } from './actor.ts';
import type { Analysis, DraftFacts, SpokenSentence } from './analysis.ts';
import type { FoundAsk } from './ask.ts';
import { dateOf, type EngagementStatus, findEngagement } from './engagement.ts';
import type { Enumeration } from './leads.ts';
import { namesIn } from './organisations.ts';

/** An engagement point before it is worded. */
export interface EngagementItem {
  readonly paragraph: number;
  /** Verbatim, from the verb that acts on. */
  readonly text: string;
  readonly quote: string;
  /** The body or forum that it is done with. */
  readonly with?: string;
  readonly status: EngagementStatus;
  readonly date?: string;
  readonly resolved?: string;
  readonly rule: 'engagement.named' | 'engagement.first-person' | 'engagement.steps';
  readonly confidence: number;
  readonly sentence: SpokenSentence;
}

/** The acts of the actor's, sentence by sentence, and the items of lists that say what it did. */
export function engagementOf(
  analysis: Analysis,
  actor: Actor,
  asks: readonly FoundAsk[],
  enumerations: readonly Enumeration[],
): readonly EngagementItem[] {
  const { sentences, facts } = analysis;
  const steps = enumerations.filter((each) => isOwnSteps(each, analysis, actor));
  const listed = new Set(steps.flatMap(({ lead }) => (lead ? [`${lead.paragraph} ${lead.text}`] : [])));
  const items: EngagementItem[] = [];
  const askedAt = new Map(asks.map((ask) => [ask.sentence, ask.words.end] as const));
  for (const sentence of sentences) {
    const list = steps.find(
      ({ items: [first], lead }) =>
        first?.paragraph === sentence.paragraph && lead !== undefined && sentence.text.startsWith(lead.text),
    );
    if (list) {
      items.push(...stepsOf(list, sentence, facts));
      continue;
    }
    if (listed.has(`${sentence.paragraph} ${sentence.text}`)) continue;
    const asked = askedAt.get(sentence);
    const found = findEngagement(sentence, actor, facts, asked);
    if (found === undefined) continue;
    items.push({
      paragraph: sentence.paragraph,
      text: sentence.text.slice(found.action.start, found.action.end),
      quote: sentence.text,
      status: found.status,
      ...(found.date === undefined ? {} : { date: found.date }),
      ...(found.resolved === undefined ? {} : { resolved: found.resolved }),
      rule: found.basis === 'named' ? 'engagement.named' : 'engagement.first-person',
      confidence: found.confidence,
      sentence,
    });
  }
  return items.map((item) => ({ ...item, ...partnerOf(item.text) }));
}

/** A list of acts, where the actor is named by the lead or by the sentence before it: Some highlights include introducing … */
export function isOwnSteps({ lead, items }: Enumeration, { sentences, byParagraph }: Analysis, actor: Actor): boolean {
  if (
    lead === undefined ||
    !items.every(({ text }) => /^(?:(?:just|and|also|most recently|recently),?\s+)*\p{L}+ing\b/iu.test(text))
  )
    return false;
  const at = byParagraph.get(lead.paragraph)?.find(({ text }) => text.startsWith(lead.text))?.index ?? 0;
  const near = sentences.slice(Math.max(0, at - 1), at + 1);
  return near.some(({ verbs, words }) =>
    verbs.some(({ subject, modal }) => modal === undefined && actor.isSubject(words, subject.from, subject.to)),
  );
}

function stepsOf({ items }: Enumeration, sentence: SpokenSentence, facts: DraftFacts): readonly EngagementItem[] {
  return items.map(({ paragraph, text }, at) => {
    const from = sentence.text.indexOf(text);
    const next = items[at + 1];
    // What stands between two items belongs to the second: “and, just last month, appearing”.
    const previous = items[at - 1];
    const opening = previous ? sentence.text.indexOf(previous.text) + previous.text.length : from;
    const part = sentence.text.slice(opening, next ? from + text.length : undefined);
    const when = dateOf(
      {
        ...sentence,
        text: part,
        dates: sentence.dates
          .filter(({ start }) => start >= opening && start < from + text.length)
          .map((each) => ({ ...each, start: each.start - opening, end: each.end - opening })),
        quantities: sentence.quantities
          .filter(({ start }) => start >= opening && start < from + text.length)
          .map((each) => ({ ...each, start: each.start - opening, end: each.end - opening })),
      },
      facts,
    );
    const quote =
      when.resolved !== undefined && !text.includes(when.resolved)
        ? sentence.text.slice(sentence.text.indexOf(when.resolved, opening), from + text.length)
        : text;
    return {
      paragraph,
      text,
      quote,
      status: when.date === undefined ? 'ongoing' : 'done',
      ...when,
      rule: 'engagement.steps',
      confidence: 0.85,
      sentence,
    } as const;
  });
}

/** The body or forum that an act is done with. */
function partnerOf(text: string): { readonly with?: string } {
  const joint = /\b(?:with|within|at|before|to|through|alongside)\s+(?:the\s+)?/g;
  for (const match of text.matchAll(joint)) {
    const rest = text.slice(match.index + match[0].length);
    const names = namesIn(rest);
    const [first] = names;
    if (first === undefined || !rest.startsWith(first)) continue;
    // UN, NATO and OSCE
    const run = names.reduce((end, name) => {
      const at = rest.indexOf(name, Math.max(0, end - name.length));
      return at !== -1 && /^(?:,\s+(?:and\s+)?|\s+and\s+)?(?:the\s+)?$/.test(rest.slice(end, at))
        ? at + name.length
        : end;
    }, first.length);
    return { with: run > 60 ? first : rest.slice(0, run) };
  }
  return {};
}
