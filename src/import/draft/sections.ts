import type { Anchors } from '../../ir/anchors.ts';
import type { ModelRecord, ModelValue } from '../../ir/draft.ts';
import type { FoundAcronym } from './acronyms.ts';
import { wordRoles } from './agency-fields.ts';
import type { Analysis, SpokenSentence } from './analysis.ts';
import type { FoundAsk } from './ask.ts';
import { capitalise, condense, condensePhrase, withoutOrdinal } from './condense.ts';
import type { EngagementItem } from './engagement-items.ts';
import { meaningOf, ruleOf, titleOf, weightOf } from './figure-fields.ts';
import type { FoundFigure } from './figures.ts';
import { type Candidate, type Headline, Headlines } from './headlines.ts';
import type { Message } from './key-message.ts';
import { labelOf } from './label.ts';
import { announces, type EnumeratedItem, type Enumeration } from './leads.ts';
import type { FoundOrganisation } from './organisations.ts';
import type { FoundQuotation } from './quotations.ts';
import { Quotes } from './quotes.ts';
import { byRank, ranksOf } from './rank.ts';
import type { FoundStructure } from './structure.ts';

/** Characters that a cell of a table, a card and a bar's label hold well. */
const CELL = 120;
const CARD = 150;
const EVENT = 72;
/** What is said of several bodies at once is short in the row of each. */
const SHARED = 64;

const omitRank = ({ rank: _, ...rest }: ModelRecord): ModelRecord => rest;

/** The sections of a draft, each from what the rules found; what no rule found makes no section. */
export class Sections {
  readonly #analysis: Analysis;
  readonly #quotes: Quotes;
  readonly #headlines = new Headlines();
  /** Sentences that something rests on. */
  readonly claimed: Set<SpokenSentence> = new Set();

  constructor(analysis: Analysis, anchors: Anchors) {
    this.#analysis = analysis;
    this.#quotes = new Quotes(anchors);
  }

  keyMessage([first, ...rest]: readonly Message[]): ModelRecord | undefined {
    if (first === undefined) return undefined;
    this.#headlines.reserve(first.text);
    const supports = rest.slice(0, 3).toSorted((a, b) => a.sentence.index - b.sentence.index);
    return {
      text: `${first.text}.`,
      quotes: [this.#cite(first.sentence)],
      draft: { rule: 'key-message.central', confidence: confidence(first.score) },
      ...(supports.length < 2
        ? {}
        : {
            supports: supports.map(({ sentence, text, score }) => ({
              name: labelOf(text),
              text: `${condense(text, 120)}.`,
              quotes: [this.#cite(sentence)],
              draft: { rule: 'key-message.support', confidence: confidence(score) },
            })),
          }),
    };
  }

  structure(found: FoundStructure | undefined): ModelRecord | undefined {
    if (found === undefined) return undefined;
    const sentence = this.#sentenceAt(found.paragraph, found.announcement);
    const headline = sentence && this.#headlines.choose([{ sentence }]);
    if (sentence === undefined || headline === undefined) return undefined;
    return {
      ...this.#title(headline),
      items: found.parts.map(({ name, text, begins }) => ({
        name,
        text: capitalise(text),
        quotes: [this.#quotes.of(found.paragraph, text)],
        begins: this.#quotes.of(begins.paragraph, begins.text, 0),
        draft: { rule: 'structure.announced', confidence: 0.6 },
      })),
    };
  }

  /** An enumeration as a section: principles, pillars or a list. */
  enumeration(found: Enumeration): ModelRecord | undefined {
    const { items, lead, rule } = found;
    const opening = lead && this.#sentenceAt(lead.paragraph, lead.text);
    // A lead that only points back (“These initiatives addressed:”) leaves the title to the sentence before it.
    const before = opening && this.#analysis.sentences[opening.index - 1];
    const sentences = [
      ...(opening ? [opening] : []),
      ...(before && before.words.length > 6 ? [before] : []),
      ...items.flatMap((each) => this.#sentenceAt(each.paragraph, each.text) ?? []),
    ];
    const headline = this.#headlines.choose(distinct(sentences).map((sentence) => ({ sentence })));
    if (headline === undefined) return undefined;
    const label = lead === undefined || !announces(lead.text) ? undefined : labelOf(lead.text);
    return {
      ...this.#title(headline),
      ...(label === undefined || label.split(/\s+/).length < 2 ? {} : { label }),
      items: withStops(items.map((item) => this.#named(item, rule, found.confidence))),
    };
  }

  #named(item: EnumeratedItem, rule: string, sure: number): ModelRecord {
    const sentence = this.#sentenceAt(item.paragraph, item.text);
    if (sentence) this.claimed.add(sentence);
    const bare = withoutOrdinal(item.text);
    const text = condense(bare, CARD);
    const ordinal = item.ordinal?.replace(/^./, (letter) => letter.toUpperCase());
    return {
      ...(ordinal === undefined ? {} : { ordinal }),
      name: labelOf(item.text),
      text,
      quotes: [this.#quotes.of(item.paragraph, item.text)],
      draft: { rule: `enumerations.${rule}`, confidence: sure },
    };
  }

  agencies(
    found: readonly FoundOrganisation[],
    acronyms: readonly FoundAcronym[],
    asks: readonly FoundAsk[],
  ): ModelRecord | undefined {
    if (found.length === 0) return undefined;
    const scores = found.map(
      ({ roles }) => Math.max(...roles.map((each) => each.confidence)) + Math.min(4, roles.length) * 0.12,
    );
    const ranks = ranksOf(scores);
    const headline = this.#headlines.choose(
      byRank(found, ranks).flatMap(({ roles }) =>
        roles
          .toSorted((a, b) => b.confidence - a.confidence)
          .map(({ sentence, basis, start, named }) =>
            basis === 'subject' ? withPoint(sentence, start) : { sentence, ...(named ? { point: named } : {}) },
          ),
      ),
    );
    if (headline === undefined) return undefined;
    // What names several at once and asks stands below the table or among the asks, not in each row.
    const asked = new Set(asks.map(({ sentence }) => sentence));
    const counts = new Map<SpokenSentence, number>();
    for (const { roles } of found)
      for (const { sentence } of roles) if (asked.has(sentence)) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
    const shared = new Set([...counts].flatMap(([sentence, count]) => (count > 1 ? [sentence] : [])));
    const common = asks.find(
      (ask) => ask.kind === 'explicit' && ask.to !== undefined && (counts.get(ask.sentence) ?? 0) > 2,
    );
    return {
      ...this.#title(headline),
      items: found.map((body, at) => this.#agency(body, ranks[at] ?? 1, acronyms, shared)),
      ...(common ? { ask: omitRank(this.#ask(common, 1)) } : {}),
    };
  }

  #agency(
    { name, kind, roles, row }: FoundOrganisation,
    rank: number,
    acronyms: readonly FoundAcronym[],
    shared: ReadonlySet<SpokenSentence>,
  ): ModelRecord {
    const acronym = acronyms.find(
      ({ term, expansion }) => term !== name && (expansion === name || row?.acronym === term),
    )?.term;
    const own = roles.filter(({ sentence }) => !shared.has(sentence));
    const fields = own.length > 0 ? wordRoles(own, CELL) : wordRoles(roles, SHARED);
    const best = Math.max(...roles.map((each) => each.confidence));
    return {
      name: capitalise(name),
      ...(acronym === undefined ? {} : { acronym }),
      kind,
      ...fields,
      quotes: roles.map(({ sentence, part }) =>
        part === undefined ? this.#cite(sentence) : this.#citePart(sentence, part),
      ),
      rank,
      draft: {
        rule: `agencies.${roles.toSorted((a, b) => b.confidence - a.confidence)[0]?.basis ?? 'subject'}`,
        confidence: best,
      },
    };
  }

  engagement(found: readonly EngagementItem[]): ModelRecord | undefined {
    if (found.length === 0) return undefined;
    const ranks = ranksOf(
      found.map(
        ({ confidence: sure, date, sentence, text }) =>
          sure -
          // “Implemented it”: what, another sentence says.
          (/^\S+(?:\s+\S+)?\s+(?:it|them|this|that|these|those|so)[.!]?$/i.test(text) ? 0.5 : 0) -
          // What is done for those who listen is a courtesy as a rule.
          (/\byou\b/i.test(text) ? 0.2 : 0) +
          (date === undefined ? 0 : 0.05) +
          (sentence.quantities.some(({ kind }) => kind === 'money' || kind === 'count') ? 0.1 : 0),
      ),
    );
    const headline = this.#headlines.choose(
      byRank(found, ranks).map(({ sentence, text }) => withPoint(sentence, sentence.text.indexOf(text))),
    );
    if (headline === undefined) return undefined;
    return {
      ...this.#title(headline),
      items: found.map((item, at) => {
        this.claimed.add(item.sentence);
        return {
          ...(item.with === undefined ? {} : { with: item.with }),
          action: condensePhrase(item.text, CELL),
          ...(item.date === undefined || item.text.length <= EVENT ? {} : { event: condensePhrase(item.text, EVENT) }),
          ...(item.date === undefined ? {} : { date: item.date }),
          ...(item.resolved === undefined ? {} : { resolved: item.resolved }),
          status: item.status,
          quotes: [this.#quotes.of(item.paragraph, item.quote)],
          rank: ranks[at] ?? 1,
          draft: { rule: item.rule, confidence: item.confidence },
        };
      }),
    };
  }

  figures(found: readonly FoundFigure[]): readonly ModelRecord[] | undefined {
    if (found.length === 0) return undefined;
    const ranks = ranksOf(found.map(weightOf));
    // The first of them is a slide's title.
    const [best] = byRank(found, ranks);
    if (best) this.#headlines.reserve(meaningOf(best));
    return found.map((figure, at) => {
      const { sentence, value, unit, of, since, hedge, recipients } = figure;
      const meaning = meaningOf(figure);
      return {
        value,
        unit,
        ...(of ? { of: { value: of.value, unit: of.unit } } : {}),
        ...(since === undefined ? {} : { since }),
        ...(hedge === undefined ? {} : { hedge: hedge.toLowerCase() }),
        meaning,
        ...titleOf(figure, meaning),
        ...(recipients.length < 2 ? {} : { recipients }),
        quotes: [this.#citeWithContext(sentence)],
        rank: ranks[at] ?? 1,
        draft: { rule: `figures.${ruleOf(figure)}`, confidence: figure.confidence },
      };
    });
  }

  asks(found: readonly FoundAsk[]): ModelRecord | undefined {
    if (found.length === 0) return undefined;
    const ranks = ranksOf(
      found.map(
        (ask) =>
          ask.confidence +
          (ask.to ? 0.1 : 0) +
          (ask.kind === 'explicit' ? 0.1 : 0) -
          (ask.sentence.words.length > 45 ? 0.1 : 0),
      ),
    );
    const headline = this.#headlines.choose(
      byRank(found, ranks).map(({ sentence, action }) => withPoint(sentence, action.start)),
    );
    if (headline === undefined) return undefined;
    return {
      ...this.#title(headline),
      items: found.map((ask, at) => this.#ask(ask, ranks[at] ?? 1)),
    };
  }

  #ask(ask: FoundAsk, rank: number): ModelRecord {
    const { sentence } = ask;
    const own = ask.to && addresseeOf(sentence.text.slice(ask.to.start, ask.to.end));
    // “It should stand ready”: whom it means stands in the sentence before.
    const before = own === undefined && ask.pronoun ? this.#subjectBefore(sentence) : undefined;
    const action = condensePhrase(sentence.text.slice(ask.action.start, ask.action.end), CELL);
    return {
      to: own ?? before?.name ?? (ask.kind === 'collective' ? 'We' : 'Not named'),
      action,
      strength: ask.strength,
      words: sentence.text.slice(ask.words.start, ask.words.end),
      quotes: [
        ...(before ? [this.#quotes.of(before.sentence.paragraph, before.sentence.text)] : []),
        this.#cite(sentence),
      ],
      rank,
      draft: { rule: `asks.${ask.kind}`, confidence: ask.confidence },
    };
  }

  /** The noun that the sentence before is about. */
  #subjectBefore({
    index,
    paragraph,
  }: SpokenSentence): { readonly name: string; readonly sentence: SpokenSentence } | undefined {
    const sentence = this.#analysis.sentences[index - 1];
    if (sentence === undefined || sentence.paragraph !== paragraph) return undefined;
    const group = sentence.verbs.find(({ subject }) => subject.kind === 'noun' && subject.link === 'main');
    if (group === undefined) return undefined;
    const [first, last] = [sentence.words[group.subject.from], sentence.words[group.subject.to - 1]];
    const name = first && last && addresseeOf(sentence.text.slice(first.start, last.end));
    return name === undefined ? undefined : { name, sentence };
  }

  quotations(found: readonly FoundQuotation[], speaker: string): readonly ModelRecord[] | undefined {
    if (found.length === 0) return undefined;
    return found.map(({ paragraph, text, by, attribution, rule, confidence: sure }) => ({
      text: capitalise(text),
      by: by ?? speaker,
      quotes: [
        this.#citeText(paragraph, text),
        ...(attribution && !attribution.includes(text)
          ? [this.#citeText(paragraph - 1, attribution)]
          : attribution && by
            ? [this.#citeText(paragraph, attribution)]
            : []),
      ],
      draft: { rule, confidence: sure },
    }));
  }

  glossary(found: readonly FoundAcronym[]): readonly ModelRecord[] | undefined {
    const terms = found.flatMap(({ term, expansion, added, quote, paragraph, basis }) => {
      const text = expansion ?? added;
      if (text === undefined) return [];
      return [
        {
          term,
          expansion: text,
          origin: expansion === undefined ? 'added' : 'speech',
          quotes: [this.#quotes.of(paragraph, quote)],
          draft: {
            rule: `glossary.${basis ?? 'gazetteer'}`,
            confidence: basis === 'adjacent' ? 0.95 : basis === 'elsewhere' ? 0.85 : 0.8,
          },
        },
      ];
    });
    return terms.length === 0 ? undefined : terms.toSorted((a, b) => (a.term < b.term ? -1 : a.term > b.term ? 1 : 0));
  }

  #title({ headline, short, sentence }: Headline): ModelRecord {
    return {
      headline,
      ...(short === undefined ? {} : { short }),
      quotes: [this.#cite(sentence)],
      draft: { rule: 'headline', confidence: 0.6 },
    };
  }

  #cite(sentence: SpokenSentence): ModelValue {
    this.claimed.add(sentence);
    return this.#quotes.of(sentence.paragraph, sentence.text, sentence.start);
  }

  #citePart(sentence: SpokenSentence, part: string): ModelValue {
    this.claimed.add(sentence);
    return this.#quotes.of(sentence.paragraph, part, sentence.start);
  }

  #citeText(paragraph: number, text: string): ModelValue {
    const sentence = this.#sentenceAt(paragraph, text);
    if (sentence) this.claimed.add(sentence);
    return this.#quotes.of(paragraph, text);
  }

  /** A fragment (“Nearly $500 million.”) with the sentences before that say what it is. */
  #citeWithContext(sentence: SpokenSentence): ModelValue {
    if (sentence.words.length >= 5) return this.#cite(sentence);
    const { sentences, paragraphs } = this.#analysis;
    let first = sentence;
    for (let i = sentence.index - 1; i >= 0 && i >= sentence.index - 2; i -= 1) {
      const before = sentences[i];
      if (before === undefined || before.paragraph !== sentence.paragraph) break;
      first = before;
    }
    for (let i = first.index; i <= sentence.index; i += 1) this.claimed.add(sentences[i] as SpokenSentence);
    return this.#quotes.of(
      sentence.paragraph,
      (paragraphs[sentence.paragraph - 1] ?? '').slice(first.start, sentence.end),
      first.start,
    );
  }

  #sentenceAt(paragraph: number, text: string): SpokenSentence | undefined {
    return this.#analysis.byParagraph
      .get(paragraph)
      ?.find((each) => each.text.includes(text) || text.startsWith(each.text));
  }
}

/** A sentence whose point begins somewhere in it: a title is to have two words of that. */
function withPoint(sentence: SpokenSentence, at: number | undefined): Candidate {
  const point = at === undefined || at < 0 ? undefined : /^\S+(?:\s+\S+)?/.exec(sentence.text.slice(at))?.[0];
  return point === undefined ? { sentence } : { sentence, point: point.replace(/[.,;:]+$/, '') };
}

const distinct = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];
const confidence = (score: number): number => Math.round(Math.min(0.6, Math.max(0.3, score * 0.4)) * 100) / 100;

/** Texts of a list with full stops: all of them, or none where one is no more than a few words. */
function withStops(items: readonly ModelRecord[]): readonly ModelRecord[] {
  const texts = items.map(({ text }) => String(text));
  return texts.every((text) => text.split(/\s+/).length > 3)
    ? items.map((item, at) => ({ ...item, text: /[.?!]$/.test(texts[at] ?? '') ? texts[at] : `${texts[at]}.` }))
    : items;
}

/** Whom words name, without article and with a capital; undefined where they are too long to stand in a table's first column. */
function addresseeOf(words: string): string | undefined {
  const bare = words
    .replace(/^(?:and|but|so)\s+/i, '')
    .replace(/^(?:all of |each of |both )?(?:the|an?|our|your|such)\s+/i, '')
    .replace(/,\s+(?:for example|for instance|too|also|therefore),?$/i, '')
    .trim();
  // A purpose in the place of a subject: “to relieve poverty, aid must …”.
  if (/^to\s/i.test(bare)) return undefined;
  if (bare.length <= 70) return bare === '' ? undefined : capitalise(bare);
  const short = bare.replace(/\s+(?:that|which|who)\s.*$/, '');
  return capitalise(short.length <= 70 ? short : labelOf(short));
}
