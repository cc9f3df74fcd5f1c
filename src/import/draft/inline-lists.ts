import type { SpokenSentence } from './analysis.ts';
import { ANNOUNCING, type Enumeration, kindOf, LEAD } from './leads.ts';

/** The list within a sentence, where it holds one. */
export function inlineList(sentence: SpokenSentence): Enumeration | undefined {
  return (
    numbered(sentence) ??
    ordinalsInside(sentence) ??
    bySemicolons(sentence) ??
    byCommas(sentence) ??
    byIncluding(sentence)
  );
}

/** Builds a list of parts of a sentence; undefined where a part is empty or there are too few. */
function make(
  sentence: SpokenSentence,
  rule: string,
  leadEnd: number,
  parts: readonly { readonly text: string; readonly ordinal?: string }[],
  confidence: number,
): Enumeration | undefined {
  const items = parts
    .map(({ text, ordinal }) => ({
      paragraph: sentence.paragraph,
      text: trimPart(text),
      ...(ordinal ? { ordinal } : {}),
    }))
    .filter(({ text }) => text !== '' && !/^(?:and )?(?:more|others?|so on|so forth|etc\.?|the like)$/i.test(text));
  if (items.length < 2) return undefined;
  const lead = sentence.text
    .slice(0, leadEnd)
    .trim()
    .replace(/\s*[–—-]$/, '');
  return {
    kind: kindOf(
      lead,
      items.map(({ text }) => text),
    ),
    rule,
    ...(lead === '' ? {} : { lead: { paragraph: sentence.paragraph, text: lead } }),
    items,
    confidence,
  };
}

/** A part without the words that join it to its neighbours. */
const trimPart = (text: string): string =>
  text
    .trim()
    .replace(/^(?:and|or|but|as well as)\b,?\s*/i, '')
    .replace(/^(?:just )?(?:last|this|next) (?:month|week|year),\s*/i, '')
    .replace(/[;,.]+$/, '')
    .replace(/,?\s+(?:and|or)$/, '')
    .trim();

const NUMBER_MARK = /(?:^|[\s:;,(])\(?(\d{1,2}|[a-h]|i{1,3}|iv|v|vi)\)\s/g;

/** `1) …, 2) …, and 3) …`. */
function numbered(sentence: SpokenSentence): Enumeration | undefined {
  const { text } = sentence;
  const marks = [...text.matchAll(NUMBER_MARK)];
  if (marks.length < 2 || !/^(?:1|a|i)$/.test(marks[0]?.[1] ?? '')) return undefined;
  const parts = marks.map((mark, at) => ({
    text: text.slice(mark.index + mark[0].length, marks[at + 1]?.index ?? text.length),
    ordinal: `${mark[1]})`,
  }));
  return make(sentence, 'numbers', marks[0]?.index ?? 0, parts, 0.95);
}

const ORDINAL_INSIDE =
  /(?:^|[,;:–—]\s+)(?:and,?\s+)?(first|second|third|fourth|fifth|sixth|finally|lastly)(?:ly)?\b(?:,|:|\s+(?=to\b|by\b|that\b|we\b|in\b))/gi;

/** `first, to preserve peace; secondly, to protect freedom`. */
function ordinalsInside(sentence: SpokenSentence): Enumeration | undefined {
  const { text } = sentence;
  const marks = [...text.matchAll(ORDINAL_INSIDE)];
  if (marks.length < 2 || !/^first/i.test(marks[0]?.[1] ?? '')) return undefined;
  const starts = marks.map((mark) => mark.index + (/^[,;:–—]?\s*(?:and,?\s+)?/i.exec(mark[0])?.[0].length ?? 0));
  const parts = starts.map((start, at) => ({
    text: text.slice(start, marks[at + 1]?.index ?? text.length),
    ordinal: marks[at]?.[1] ?? '',
  }));
  return make(sentence, 'ordinals-inside', marks[0]?.index ?? 0, parts, 0.85);
}

/** Items divided by semicolons, after a colon, after “include”, or of one form. */
function bySemicolons(sentence: SpokenSentence): Enumeration | undefined {
  const { text } = sentence;
  const pieces = text.split(/;\s+/);
  if (pieces.length < 3 && !(pieces.length === 2 && /:\s/.test(pieces[0] ?? ''))) return undefined;
  const [opening = '', ...rest] = pieces;
  const cut = openingCut(opening, rest);
  if (cut === undefined) return undefined;
  const parts = [opening.slice(cut).replace(/^[:–—]\s*/, ''), ...rest];
  // “…; working with the UN, and, just last month, appearing before …”: the last two are joined by a comma.
  const last = parts.at(-1) ?? '';
  const alike = parts.every((each) => /^\p{L}+ing\b/u.test(trimPart(each)));
  const joint = alike ? /,\s+and,?\s+(?:[^,]{1,25},\s+)?(?=\p{L}+ing\b)/u.exec(last) : null;
  const all =
    joint === null
      ? parts
      : [...parts.slice(0, -1), last.slice(0, joint.index), last.slice(joint.index + joint[0].length)];
  return make(
    sentence,
    'semicolons',
    cut,
    all.map((each) => ({ text: each })),
    0.85,
  );
}

/** Where the first item begins in what stands before the first semicolon. */
function openingCut(opening: string, rest: readonly string[]): number | undefined {
  const colon = opening.search(/:\s/);
  if (colon !== -1) return colon + 1;
  const include = /\b(?:includ(?:e|es|ed|ing)|namely|such as)\s+/.exec(opening);
  if (include) return include.index + include[0].length;
  const second = trimPart(rest[0] ?? '');
  // “We know that Iran is in violation …; it has yet to explain …; it is pursuing …”
  if (rest.length >= 2 && rest.every((each) => /^(?:it|they|we|he|she)\b/i.test(trimPart(each))))
    return (/\bthat\s/.exec(opening)?.index ?? -5) + 5;
  const form = /^(\w+ing|to|that|by|for|on|in)\b/i.exec(second)?.[1]?.toLowerCase();
  if (form === undefined) return undefined;
  const pattern = form.endsWith('ing') ? /\b\w+ing\b/g : new RegExp(`\\b${form}\\b`, 'g');
  const places = [...opening.matchAll(pattern)].map(({ index }) => index);
  const verb = opening.search(/\b(?:is|are|will|would|by|of|for|to|on)\s+\w+ing\b/);
  const place = form.endsWith('ing') && verb !== -1 ? places.find((each) => each > verb) : places[0];
  return place !== undefined && place > 3 ? place : undefined;
}

const COLON_OR_DASH = /:\s+|\s+[–—-]{1,2}\s+|—/g;

/** `on several fronts – prevention, protection and prosecution`: a lead, a colon or a dash, and a list with commas. */
function byCommas(sentence: SpokenSentence): Enumeration | undefined {
  const { text } = sentence;
  for (const mark of text.matchAll(COLON_OR_DASH)) {
    const lead = text.slice(0, mark.index);
    const rest = text.slice(mark.index + mark[0].length);
    const isColon = mark[0].startsWith(':');
    if (!isColon && !new RegExp(`\\b(?:${ANNOUNCING})\\s*$`, 'i').test(lead)) continue;
    if (lead.trim().split(/\s+/).length < 3) continue;
    const list = rest.replace(/\s+[–—]\s.*$/, '').replace(/[.!?]+["”’)]*$/, '');
    const parts = splitCommas(list);
    if (parts === undefined || parts.length < 3) continue;
    const longest = Math.max(...parts.map((each) => each.split(/\s+/).length));
    if (longest > (LEAD.test(lead) ? 30 : 4)) continue;
    return make(
      sentence,
      isColon ? 'colon' : 'dash',
      mark.index,
      parts.map((each) => ({ text: each })),
      LEAD.test(lead) ? 0.85 : 0.65,
    );
  }
  return undefined;
}

/** `various measures, including increased access, enhanced relief and more regular dialogue`: a noun that announces, and what it includes. */
function byIncluding(sentence: SpokenSentence): Enumeration | undefined {
  const { text } = sentence;
  const announced = new RegExp(`\\b(?:${ANNOUNCING}),?\\s+(?:including|such as|namely)\\s+`, 'i').exec(text);
  // “a key role to play, including by supporting …, delivering … and offering …”
  const mark = announced ?? /,?\s+including\s+(?:by|with|through)\s+/i.exec(text);
  if (mark === null) return undefined;
  const parts = splitCommas(text.slice(mark.index + mark[0].length).replace(/[.!?]+["”’)]*$/, ''));
  if (parts === undefined || parts.length < 3 || parts.some((each) => each.split(/\s+/).length > 14)) return undefined;
  if (
    parts.filter((each) => each.split(/\s+/).length < (announced ? 2 : 3)).length > (announced ? parts.length - 1 : 0)
  )
    return undefined;
  return make(
    sentence,
    'including',
    mark.index + mark[0].length,
    parts.map((each) => ({ text: each })),
    0.7,
  );
}

/** The parts of “A, B, and C”; undefined where no “and” joins the last. */
function splitCommas(list: string): readonly string[] | undefined {
  if (/[.!?]\s/.test(list)) return undefined;
  const last = /^(.*?),?\s+(?:and|or)\s+((?:(?!,|\s(?:and|or)\s).)+)$/.exec(list);
  if (last === null) return undefined;
  const [, before = '', end = ''] = last;
  return [...before.split(/,\s+/), end];
}
