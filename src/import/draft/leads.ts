/** What an enumeration lists. */
export type EnumerationKind = 'principles' | 'pillars' | 'steps' | 'asks' | 'other';

/** An item of an enumeration: a stretch of a paragraph's text, verbatim. */
export interface EnumeratedItem {
  readonly paragraph: number;
  readonly text: string;
  /** The speaker's own count: First, 1). */
  readonly ordinal?: string;
}

/** A lead that announces several things, and these. */
export interface Enumeration {
  readonly kind: EnumerationKind;
  /** Which rule found it: `ordinals`, `numbers`, `semicolons`, `colon`, `dash`, `paragraphs`. */
  readonly rule: string;
  /** The announcing words, where there are some. */
  readonly lead?: EnumeratedItem;
  readonly items: readonly EnumeratedItem[];
  readonly confidence: number;
}

/** Nouns that announce a list: the source of a regular expression. */
export const ANNOUNCING: string =
  'areas?|principles?|points?|pillars?|priorit(?:y|ies)|goals?|objectives?|challenges|reasons|ways|steps|things|issues|questions|elements|components|fronts?|themes?|topics?|tracks?|stages|phases|categories|lessons|factors|aspects|dimensions|commitments|proposals|recommendations|observations|ideas|messages|tasks|actions|measures|kinds|types|examples|facts|requirements|conditions|tenets|values|norms|rules|standards|strands|strategies|efforts|initiatives|causes|threats|risks|gaps|tools|forms|fields|sectors|levels|imperatives|obligations|responsibilities|features|criteria|ingredients|building blocks|highlights|opportunities|needs|aims|targets|results|outcomes|achievements|reforms|changes';
const COUNT =
  '(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}|several|some|a few|few|a number of|following|key|core|main|these|certain|basic|essential|fundamental|important|multiple|many|various)';
/** A count and such a noun, or words as “the following”. */
export const LEAD: RegExp = new RegExp(
  `\\b${COUNT}\\b[^.;:!?]{0,60}?\\b(?:${ANNOUNCING})\\b|\\b(?:as follows|the following|namely|includ(?:e|es|ed|ing)|such as)\\b`,
  'i',
);
const ANNOUNCES = new RegExp(`\\b(?:${ANNOUNCING})\\b`, 'i');

/** What an enumeration lists, by its lead and the form of its items. */
export function kindOf(lead: string, items: readonly string[]): EnumerationKind {
  const said = lead.toLowerCase();
  if (/\b(?:principles?|values|norms?|tenets|standards|rules)\b/.test(said)) return 'principles';
  if (
    /\b(?:we (?:ask|urge|call)|ask(?:ed)? |urge|call(?:ed)? (?:on|upon)|need to take|should take|must take|recommend)/.test(
      said,
    )
  )
    return 'asks';
  const modal = items.filter((item) =>
    /\b(?:should|must|need to|needs to|have to|has to|ought to)\b/.test(item),
  ).length;
  if (
    /\b(?:areas?|pillars?|fronts?|tracks?|priorit(?:y|ies)|goals?|objectives?|components|elements|strands|dimensions)\b/.test(
      said,
    )
  )
    return modal * 2 > items.length ? 'asks' : 'pillars';
  if (/\b(?:highlights|steps|actions|measures|initiatives|efforts|achievements|amendments|resolutions)\b/.test(said))
    return 'steps';
  if (modal * 2 > items.length) return 'principles';
  return 'other';
}

/** Whether a lead says that things will be counted off. */
export const announces = (lead: string): boolean => LEAD.test(lead) && ANNOUNCES.test(lead);
