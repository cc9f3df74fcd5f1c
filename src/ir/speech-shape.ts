import type { Passage, Speech } from './speech.ts';

/**
 * The names that a template may use: a `value` has none of its own, `any` has names nobody knows beforehand, a list of
 * one shape has that shape's elements.
 */
export type Shape = 'value' | 'any' | readonly [Shape] | { readonly [name: string]: Shape };

/** Ties the table below to the types: a field added to the model and forgotten here does not compile. */
type ShapeOf<T> = unknown extends T
  ? 'any'
  : T extends string | number | boolean
    ? 'value'
    : T extends readonly (infer Item)[]
      ? readonly [ShapeOf<Item>]
      : string extends keyof T
        ? 'any'
        : { readonly [K in Exclude<keyof T, 'at'>]-?: ShapeOf<NonNullable<T[K]>> };

const PASSAGE = {
  exact: 'value',
  prefix: 'value',
  suffix: 'value',
  paragraph: 'value',
  start: 'value',
  end: 'value',
  sentences: ['value'],
} as const;
const CITED = {
  quotes: [PASSAGE],
  allow: [{ code: 'value', why: 'value' }],
  draft: { rule: 'value', confidence: 'value', edited: 'value' },
  rank: 'value',
} as const;
const SECTION = { ...CITED, headline: 'value', short: 'value', label: 'value', note: 'value' } as const;
const NAMED = { ...CITED, name: 'value', text: 'value', ordinal: 'value' } as const;
const EVIDENCE = { ...CITED, text: 'value' } as const;
const ASK = { ...CITED, to: 'value', action: 'value', strength: 'value', words: 'value' } as const;
const AGENCY = {
  ...CITED,
  name: 'value',
  acronym: 'value',
  kind: 'value',
  competence: 'value',
  role: 'value',
  facts: { chair: 'value', established: 'value', origin: 'value', members: 'value' },
  change: { headline: 'value', from: 'value', to: 'value', condition: 'value', words: 'value' },
  corridor: { from: 'value', to: 'value' },
  ask: 'value',
} as const;

/** Every name of a grounded speech, optional ones included. */
export const SPEECH_SHAPE: ShapeOf<Speech<Passage>> = {
  speech: {
    title: 'value',
    speaker: [{ name: 'value', role: 'value', organization: 'value', office: 'value' }],
    actor: 'value',
    actorAdjective: 'value',
    event: { name: 'value', session: 'value', kind: 'value', date: 'value', place: 'value' },
    form: 'value',
    status: 'value',
    language: 'value',
    marking: 'value',
    embargo: 'value',
    distribution: ['value'],
    source: 'value',
    draft: 'value',
  },
  keyMessage: { ...EVIDENCE, supports: [NAMED] },
  keyMessages: { ...SECTION, items: [{ ...NAMED, figure: 'value' }] },
  structure: {
    ...SECTION,
    items: [{ ...CITED, name: 'value', text: 'value', label: 'value', title: 'value', begins: PASSAGE }],
  },
  pillars: { ...SECTION, items: [{ ...NAMED, evidence: EVIDENCE }] },
  principles: {
    ...SECTION,
    items: [{ ...NAMED, requires: 'value', short: 'value', obstacle: 'value', obstacleQuotes: [PASSAGE] }],
    obstacles: { headline: 'value', short: 'value', note: 'value' },
  },
  lists: [{ ...SECTION, kind: 'value', items: [NAMED] }],
  agencies: { ...SECTION, items: [AGENCY], ask: ASK },
  regional: { ...SECTION, items: [AGENCY], partners: ['value'], ask: ASK },
  engagement: {
    ...SECTION,
    items: [
      { ...CITED, with: 'value', action: 'value', date: 'value', resolved: 'value', status: 'value', event: 'value' },
    ],
  },
  figures: [
    {
      ...CITED,
      value: 'value',
      unit: 'value',
      of: { value: 'value', unit: 'value' },
      since: 'value',
      hedge: 'value',
      meaning: 'value',
      headline: 'value',
      short: 'value',
      label: 'value',
      recipients: ['value'],
      caveat: 'value',
      derived: 'value',
      event: 'value',
    },
  ],
  asks: { ...SECTION, items: [ASK] },
  comparisons: [
    {
      ...CITED,
      headline: 'value',
      short: 'value',
      columns: ['value'],
      rows: [{ label: 'value', cells: [EVIDENCE] }],
    },
  ],
  quotations: [{ ...EVIDENCE, by: 'value', about: 'value' }],
  timeline: { ...CITED, headline: 'value', short: 'value', note: 'value' },
  dates: [{ ...EVIDENCE, date: 'value', event: 'value', resolved: 'value', time: 'value', next: 'value' }],
  glossary: [{ ...CITED, term: 'value', expansion: 'value', origin: 'value' }],
  notes: [{ about: 'value', text: 'value' }],
  speakerNotes: [{ slide: 'value', text: 'value' }],
  omit: [{ quote: PASSAGE, why: 'value' }],
  sections: 'any',
  review: { dropped: [{ section: 'value', text: 'value', quotes: ['value'] }] },
};
