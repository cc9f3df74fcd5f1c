import { type Place, type Span, spanOf } from '../core/source.ts';
import type { Agency, Ask, Cited, Passage, Section, Speech } from '../ir/speech.ts';

/**
 * What a field's words are held to: a `text` says something; a `name` says what something is called; a `label` is the
 * editor's heading, of which only numbers, names and quotation marks are checked; `words` are the speaker's own, and so
 * is an `ordinal`, which may stand beside the quotes in their sentence.
 */
export type ClaimKind = 'text' | 'name' | 'label' | 'words' | 'ordinal';

/** A text of the model that rests on passages. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly text: string;
  /** Where the field stands. */
  readonly at: Span;
  readonly passages: readonly Passage[];
  /** Those of them that are the object's own, where it has any; the others are its items'. */
  readonly own: readonly Passage[];
  /** What the other items of the same list rest on. */
  readonly siblings: readonly (readonly Passage[])[];
  /** Counts that the model itself shows: of a section its items, of a comparison its columns. */
  readonly counts: readonly number[];
  /** Whether it heads items and rests on passages of its own, in which things may be listed too. */
  readonly sums: boolean;
  /** Dates that the same item gives, each checked by itself. */
  readonly dates: readonly string[];
  /** The item's own name, which its other texts take for granted. */
  readonly subject: readonly string[];
  /** Whether another field gives the hedge, as `hedge` does for a figure's wordings. */
  readonly hedged: boolean;
}

/** All texts of the model that rest on passages, but for those of objects that lost a quote. */
export function collectClaims(speech: Speech<Passage>, incomplete: ReadonlySet<object>): readonly Claim[] {
  const collector = new Collector(incomplete);
  collector.speech(speech);
  return collector.claims;
}

/** The passages of an object and of its items: a section's headline sums them up. */
export function passagesOf(value: unknown): readonly Passage[] {
  if (Array.isArray(value)) return value.flatMap(passagesOf);
  if (typeof value !== 'object' || value === null) return [];
  const { quotes, items, rows, cells } = value as Readonly<Record<string, unknown>>;
  const own = Array.isArray(quotes) ? (quotes as readonly Passage[]) : [];
  return [...own, ...passagesOf(items ?? rows ?? cells ?? [])];
}

type Fields = Readonly<Record<string, ClaimKind>>;

/** What the claims of one object share. */
interface Basis {
  readonly passages: readonly Passage[];
  readonly siblings?: readonly (readonly Passage[])[];
  readonly own?: readonly Passage[];
  readonly counts?: readonly number[];
  readonly dates?: readonly string[];
  readonly subject?: readonly string[];
  readonly hedged?: boolean;
}

const SECTION: Fields = { headline: 'text', short: 'text', label: 'label' };
const NAMED: Fields = { name: 'name', text: 'text', ordinal: 'ordinal' };
const ASK: Fields = { to: 'name', action: 'text', words: 'words' };
const AGENCY: Fields = { name: 'name', acronym: 'name', competence: 'text', role: 'text', ask: 'text' };

/** Items before and after one whose passages are looked at for its text: more would take time, and are seldom mistaken. */
const NEIGHBOURS = 6;

class Collector {
  readonly claims: Claim[] = [];
  readonly #incomplete: ReadonlySet<object>;

  constructor(incomplete: ReadonlySet<object>) {
    this.#incomplete = incomplete;
  }

  speech(speech: Speech<Passage>): void {
    const { keyMessage, keyMessages, structure, pillars, principles, lists, agencies, regional } = speech;
    if (keyMessage) {
      this.#cited(keyMessage, { text: 'text' });
      this.#items(keyMessage.supports, NAMED);
    }
    this.#section(keyMessages, NAMED);
    if (structure) {
      this.#heading(structure);
      this.#items(structure.items, { name: 'name', label: 'label', text: 'text', title: 'text' }, (part) => ({
        passages: part.quotes.length > 0 ? part.quotes : part.begins ? [part.begins] : [],
      }));
    }
    this.#section(pillars, NAMED);
    for (const pillar of pillars?.items ?? []) if (pillar.evidence) this.#cited(pillar.evidence, { text: 'text' });
    if (principles) {
      this.#section(principles, { ...NAMED, requires: 'text', short: 'name' });
      const all = principles.items.flatMap((each) => [...each.quotes, ...(each.obstacleQuotes ?? [])]);
      this.#items(principles.items, { obstacle: 'text' }, (item) => ({
        passages: [...(item.obstacleQuotes ?? []), ...item.quotes],
      }));
      if (principles.obstacles && !this.#lost(principles)) {
        const counts = [principles.items.length];
        this.#fields(principles.obstacles, { headline: 'label', short: 'label' }, { passages: all, counts });
      }
    }
    for (const list of lists ?? []) this.#section(list, NAMED);
    this.#bodies(agencies);
    this.#bodies(regional);
    if (regional?.partners) {
      const passages = [...passagesOf(regional), ...(regional.ask?.quotes ?? [])];
      this.#list(regional.at, 'partners', regional.partners, passages);
    }
    this.#section(speech.engagement, { with: 'name', action: 'text', event: 'text' });
    for (const figure of speech.figures ?? []) {
      // The documents set the hedge before wordings that lack it; the meaning is shown as it is.
      const wordings: Fields = { headline: 'text', short: 'text', event: 'text' };
      this.#cited(figure, wordings, { passages: figure.quotes, hedged: figure.hedge !== undefined });
      this.#cited(figure, { meaning: 'text', label: 'name' });
      this.#list(figure.at, 'recipients', figure.recipients ?? [], figure.quotes);
    }
    this.#heading(speech.asks);
    this.#items(speech.asks?.items, ASK, (item) => ({ passages: item.quotes, subject: [item.to] }));
    for (const comparison of speech.comparisons ?? []) {
      const { columns, rows } = comparison;
      const cells = rows.flatMap((each) => each.cells);
      const passages = [...comparison.quotes, ...cells.flatMap((each) => each.quotes)];
      const counts = [columns.length];
      const basis = { passages, own: comparison.quotes, counts };
      this.#cited(comparison, { headline: 'text', short: 'text' }, basis);
      this.#list(comparison.at, 'columns', columns, passages, 'label');
      for (const row of rows) {
        this.#fields(row, { label: 'label' }, { passages: passagesOf(row) });
        for (const [index, cell] of row.cells.entries()) {
          this.#cited(cell, { text: 'text' }, { passages: cell.quotes, subject: [columns[index] ?? ''] });
        }
      }
    }
    for (const quotation of speech.quotations ?? []) this.#cited(quotation, { text: 'words', about: 'label' });
    if (speech.timeline) this.#cited(speech.timeline, { headline: 'text', short: 'text' });
    this.#items(speech.dates, { text: 'text', event: 'text', time: 'words' });
    for (const item of speech.glossary ?? []) {
      this.#cited(item, { term: 'name', ...(item.origin === 'speech' ? { expansion: 'text' } : {}) });
    }
    this.#free(speech.sections);
  }

  #section<Item extends Cited<Passage>>(section: Section<Passage, Item> | undefined, fields: Fields): void {
    this.#heading(section);
    this.#items(section?.items, fields);
  }

  #heading(section: Section<Passage, Cited<Passage>> | undefined): void {
    if (section === undefined) return;
    const basis = { passages: passagesOf(section), own: section.quotes, counts: [section.items.length] };
    this.#cited(section, SECTION, basis);
  }

  #items<Item extends Cited<Passage>>(
    items: readonly Item[] | undefined,
    fields: Fields,
    basisOf: (item: Item) => Basis = (item) => ({ passages: item.quotes }),
  ): void {
    for (const [index, item] of (items ?? []).entries()) {
      const others = (items ?? []).slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1);
      const siblings = others.flatMap((each) => (each === item ? [] : [each.quotes]));
      this.#cited(item, fields, { siblings, ...basisOf(item) });
    }
  }

  #bodies(section: (Section<Passage, Agency<Passage>> & { readonly ask?: Ask<Passage> }) | undefined): void {
    this.#heading(section);
    if (section?.ask) this.#cited(section.ask, ASK, { passages: section.ask.quotes, subject: [section.ask.to] });
    const basisOf = (item: Agency<Passage>): Basis => ({
      passages: item.quotes,
      subject: [item.name, ...(item.acronym === undefined ? [] : [item.acronym])],
    });
    this.#items(section?.items, AGENCY, basisOf);
    for (const item of section?.items ?? []) {
      if (this.#lost(item)) continue;
      const basis = basisOf(item);
      const facts = { chair: 'name', established: 'name', origin: 'text', members: 'name' } as const;
      this.#fields(item.facts, facts, basis);
      const change = { headline: 'text', from: 'text', to: 'text', condition: 'text', words: 'words' } as const;
      this.#fields(item.change, change, basis);
      this.#fields(item.corridor, { from: 'name', to: 'name' }, basis);
    }
  }

  /** Data of the author's own: every text of an object with quotes. */
  #free(value: unknown): void {
    if (Array.isArray(value)) for (const each of value) this.#free(each);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    if (isCited(value)) {
      const texts = Object.entries(value).filter(([, each]) => typeof each === 'string');
      this.#cited(value, Object.fromEntries(texts.map(([field]) => [field, 'text'])));
    }
    for (const [key, child] of Object.entries(value)) if (key !== 'quotes' && key !== 'at') this.#free(child);
  }

  #cited(item: Cited<Passage>, fields: Fields, basis: Basis = { passages: item.quotes }): void {
    if (!this.#lost(item)) this.#fields(item, fields, basis);
  }

  #fields(item: { readonly at: Place } | undefined, fields: Fields, basis: Basis): void {
    if (item === undefined) return;
    const values = item as Readonly<Record<string, unknown>> & { readonly at: Place };
    for (const [field, kind] of Object.entries(fields)) {
      const text = values[field];
      if (typeof text === 'string') this.#add(kind, text, spanOf(item.at, field), values, basis);
    }
  }

  #list(
    at: Place,
    field: string,
    texts: readonly string[],
    passages: readonly Passage[],
    kind: ClaimKind = 'name',
  ): void {
    for (const [index, text] of texts.entries())
      this.#add(kind, text, spanOf(at, `${field}.${index}`), {}, { passages });
  }

  #add(kind: ClaimKind, text: string, at: Span, item: Readonly<Record<string, unknown>>, basis: Basis): void {
    if (basis.passages.length === 0) return;
    const dates = [item.date, item.since, item.established].filter((each) => typeof each === 'string');
    const names = [item.name, item.acronym, item.with, item.term, item.headline].filter(
      (each) => typeof each === 'string',
    );
    const { passages, own = [], siblings = [], counts = [], subject = names, hedged = false } = basis;
    this.claims.push({
      kind,
      text,
      at,
      passages,
      own: own.length > 0 ? own : passages,
      siblings,
      counts,
      sums: own.length > 0,
      dates: basis.dates ?? dates,
      subject: subject.filter((each) => each !== text),
      hedged,
    });
  }

  #lost(item: object): boolean {
    if (this.#incomplete.has(item)) return true;
    const { quotes, items } = item as { readonly quotes?: readonly unknown[]; readonly items?: readonly object[] };
    // What rests on its items rests on nothing that can be judged where one of them lost a quote.
    return quotes?.length === 0 && (items ?? []).some((each) => this.#incomplete.has(each));
  }
}

const isCited = (value: object): value is Cited<Passage> =>
  'quotes' in value && Array.isArray(value.quotes) && value.quotes.length > 0 && 'at' in value;
