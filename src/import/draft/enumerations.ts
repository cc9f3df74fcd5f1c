import type { Transcript } from '../../ir/transcript.ts';
import type { Analysis, SpokenSentence } from './analysis.ts';

/** An item of an enumeration: a stretch of a paragraph's text, verbatim. */
export interface EnumeratedItem {
  readonly paragraph: number;
  readonly text: string;
  /** The speaker's own count: First, 1). */
  readonly ordinal?: string;
}

export type EnumerationKind = 'principles' | 'pillars' | 'steps' | 'asks' | 'other';

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

/** Nouns that announce a list. */
const ANNOUNCING =
  'areas?|principles?|points?|pillars?|priorit(?:y|ies)|goals?|objectives?|challenges|reasons|ways|steps|things|issues|questions|elements|components|fronts?|themes?|topics?|tracks?|stages|phases|categories|lessons|factors|aspects|dimensions|commitments|proposals|recommendations|observations|ideas|messages|tasks|actions|measures|kinds|types|examples|facts|requirements|conditions|tenets|values|norms|rules|standards|strands|strategies|efforts|initiatives|objectives|causes|threats|risks|gaps|tools|forms|fields|sectors|levels|imperatives|obligations|responsibilities|features|criteria|ingredients|building blocks|highlights|opportunities|needs|aims|targets|results|outcomes|achievements|reforms|changes|questions';
const COUNT =
  '(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}|several|some|a few|few|a number of|following|key|core|main|these|certain|basic|essential|fundamental|important|multiple|many|various)';
const LEAD = new RegExp(
  `\\b${COUNT}\\b[^.;:!?]{0,60}?\\b(?:${ANNOUNCING})\\b|\\b(?:as follows|the following|namely|includ(?:e|es|ed|ing)|such as)\\b`,
  'i',
);
const ANNOUNCES = new RegExp(`\\b(?:${ANNOUNCING})\\b`, 'i');

/** Enumerations of a speech, in its order; none overlaps another. */
export function findEnumerations({ sentences, items }: Analysis, transcript: Transcript): readonly Enumeration[] {
  const found = [
    ...overSentences(sentences),
    ...questions(sentences),
    ...overParagraphs(transcript, items),
    ...sentences.flatMap((sentence) => within(sentence)),
  ];
  const taken = new Map<number, EnumeratedItem[]>();
  return found.filter(({ items: own }) => {
    if (own.some((item) => taken.get(item.paragraph)?.some((each) => overlaps(each, item)))) return false;
    for (const item of own) taken.set(item.paragraph, [...(taken.get(item.paragraph) ?? []), item]);
    return true;
  });
}

const overlaps = (a: EnumeratedItem, b: EnumeratedItem): boolean =>
  a.paragraph === b.paragraph && (a.text.includes(b.text) || b.text.includes(a.text));

const ORDINAL_WORDS = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth'.split('|');
const OPENS_WITH_ORDINAL =
  /^(?:(?:o|--|–|•)\s+)?(?:["“]?(?:And|But|So|Then|Now)?,?\s*)(?:(?:my|the|our|a)\s+)?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:ly)?(?:\s+(?:of all|and foremost))?(?:\s+(?:is|point|principle|priority|pillar|area|step|challenge|element|goal|objective|reason|lesson|issue|proposal|track|theme|message|imperative|way|thing)\b|,|:|\s+[–—-]\s|\s+(?=(?:we|I|it|there|the|to|is|a)\b))/i;
const OPENS_WITH_LAST =
  /^(?:And\s+|But\s+)?(?:finally|lastly|last but not least|last)\b(?!\s+(?:year|month|week|spring|summer|fall|night|decade))[,:]?/i;
/** Courtesies are counted off too: “First, let me thank”. */
const COURTESY =
  /^(?:\w+,?\s+){1,3}(?:(?:let me|allow me to|I (?:would|should) like to|I want to|I wish to|may I)\s+)?(?:thank|congratulate|welcome|commend|express|pay tribute|extend|apologi[sz]e|join)\b/i;

/** First … Second … Third …, each at the head of a sentence. */
function overSentences(sentences: readonly SpokenSentence[]): readonly Enumeration[] {
  const found: Enumeration[] = [];
  for (let i = 0; i < sentences.length; i += 1) {
    const opening = sentences[i] as SpokenSentence;
    // “… on three points: First, on the changes”: the lead and the first item share a sentence.
    const [, ahead = '', start = ''] = /^(.+?:\s+)(first(?:ly)?\b.*)$/i.exec(opening.text) ?? [];
    const first = start === '' ? opening : { ...opening, text: start };
    if (ordinalOf(first.text) !== 1) continue;
    const chain = [first];
    for (let next = i + 1, wanted = 2; next < sentences.length; next += 1) {
      const sentence = sentences[next] as SpokenSentence;
      const place = ordinalOf(sentence.text);
      const far = sentence.paragraph - (chain.at(-1)?.paragraph ?? 0);
      if (far > (wanted > 2 ? 14 : 6)) break;
      if (place === 1) break;
      // “First … Next … Then …”
      if (place === wanted || (wanted > 1 && place === 0 && /^(?:Next|Then),\s/.test(sentence.text) && far <= 3)) {
        chain.push(sentence);
        wanted += 1;
      } else if (chain.length > 1 && OPENS_WITH_LAST.test(sentence.text) && far <= 8) {
        chain.push(sentence);
        break;
      }
    }
    const real = chain.filter(({ text }) => !COURTESY.test(text));
    if (real.length < 2) continue;
    const lead =
      ahead === '' ? leadBefore(sentences, i) : { paragraph: opening.paragraph, text: ahead.replace(/:\s+$/, '') };
    const texts = real.map(({ text }) => text);
    found.push({
      kind: kindOf(lead?.text ?? '', texts),
      rule: 'ordinals',
      ...(lead ? { lead } : {}),
      items: real.map(({ paragraph, text }) => {
        const bare = text.replace(/^(?:--|[–•▪·o])\s+/, '');
        return { paragraph, text: bare, ...ordinalText(bare) };
      }),
      confidence: 0.9,
    });
  }
  return found;
}

function ordinalOf(text: string): number {
  const match = OPENS_WITH_ORDINAL.exec(text);
  return match === null ? 0 : ORDINAL_WORDS.indexOf(match[1]?.toLowerCase() ?? '') + 1;
}

const ordinalText = (text: string): { ordinal?: string } => {
  const match =
    /^(?:And |But |So )?(First(?:ly)?|Second(?:ly)?|Third(?:ly)?|Fourth(?:ly)?|Fifth(?:ly)?|Sixth(?:ly)?|Seventh(?:ly)?|Eighth(?:ly)?|Finally|Lastly|Last)\b/i.exec(
      text,
    );
  const [, word = ''] = match ?? [];
  return word === '' ? {} : { ordinal: word };
};

/** The sentence that announces what follows: with a number of things, or the one before. */
function leadBefore(sentences: readonly SpokenSentence[], at: number): EnumeratedItem | undefined {
  const near = sentences.slice(Math.max(0, at - 3), at).reverse();
  const best =
    near.find(({ text }) => LEAD.test(text) && ANNOUNCES.test(text)) ??
    near.find(({ text }) => text.endsWith(':')) ??
    near[0];
  return best === undefined ? undefined : { paragraph: best.paragraph, text: best.text };
}

const ASKS = /\?["”’]?$/;

/** Questions in a row that a colon announces, or three or more that begin alike. */
function questions(sentences: readonly SpokenSentence[]): readonly Enumeration[] {
  const found: Enumeration[] = [];
  for (let at = 0; at < sentences.length; at += 1) {
    const opening = sentences[at] as SpokenSentence;
    // “Questions remain: Will …?” is one sentence.
    const [, ahead = '', start = ''] = /^([^?]{8,200}:)\s+(\p{Lu}[^?]*\?)$/u.exec(opening.text) ?? [];
    const isLead = /:$/.test(opening.text) || /\bquestions\b[^.]*\.$/i.test(opening.text);
    const first = start === '' ? at + (isLead ? 1 : 0) : at + 1;
    const run: EnumeratedItem[] = start === '' ? [] : [{ paragraph: opening.paragraph, text: start }];
    let next = first;
    for (; next < sentences.length && run.length < 9; next += 1) {
      const { text, paragraph } = sentences[next] as SpokenSentence;
      if (!ASKS.test(text) || paragraph > opening.paragraph + 8) break;
      run.push({ paragraph, text });
    }
    const alike =
      new Set(
        run.map(({ text }) =>
          text
            .replace(/^(?:And|But|Or),?\s+/, '')
            .split(/\s+/)[0]
            ?.toLowerCase(),
        ),
      ).size === 1;
    if (run.length < (isLead || start !== '' ? 2 : 3) || !(isLead || start !== '' || alike)) continue;
    const lead =
      start === ''
        ? isLead
          ? { paragraph: opening.paragraph, text: opening.text }
          : undefined
        : { paragraph: opening.paragraph, text: ahead };
    found.push({
      kind: 'other',
      rule: 'questions',
      ...(lead ? { lead } : {}),
      items: run,
      confidence: lead ? 0.75 : 0.6,
    });
    at = next - 1;
  }
  return found;
}

/** A paragraph that ends with a colon, and paragraphs that are its items. */
function overParagraphs({ paragraphs }: Transcript, marked: ReadonlySet<number>): readonly Enumeration[] {
  const found: Enumeration[] = [];
  for (let i = 0; i < paragraphs.length; i += 1) {
    const lead = paragraphs[i];
    if (lead === undefined || marked.has(lead.number)) continue;
    // Paragraphs that the source marks as items of a list are its items, however long; the first sentence states each.
    const list: EnumeratedItem[] = [];
    for (let next = i + 1; marked.has(paragraphs[next]?.number ?? -1); next += 1) {
      const paragraph = paragraphs[next] as Transcript['paragraphs'][number];
      const first = paragraph.sentences[0];
      const text = first ? paragraph.text.slice(first.start, first.end) : paragraph.text;
      list.push({
        paragraph: paragraph.number,
        text: text.replace(/[;,](?:\s+(?:and|or))?$/, '').replace(/^(?:o|--|–|•)\s+/, ''),
      });
    }
    const last = lead.sentences.at(-1);
    const announcing = last ? lead.text.slice(last.start, last.end) : lead.text;
    if (list.length >= 2 && (/:\s*$/.test(announcing) || LEAD.test(announcing) || list.length >= 3)) {
      const kind = kindOf(
        announcing,
        list.map(({ text }) => text),
      );
      found.push({
        kind,
        rule: 'paragraphs',
        lead: { paragraph: lead.number, text: announcing },
        items: list,
        confidence: 0.9,
      });
      i += list.length;
      continue;
    }
    if (!/[:]\s*$/.test(lead.text)) continue;
    const items: EnumeratedItem[] = [];
    for (let next = i + 1; next < paragraphs.length && items.length < 20; next += 1) {
      const paragraph = paragraphs[next];
      if (paragraph === undefined) break;
      const { text, number } = paragraph;
      const ends = /[;,](?:\s+(?:and|or))?$/.test(text);
      if (!ends && paragraph.sentences.length > 1) break;
      if (!ends && items.length === 0 && text.length > 200) break;
      items.push({ paragraph: number, text: text.replace(/[;,]?(?:\s+(?:and|or))?$/, '').replace(/[;,]$/, '') });
      if (!ends && /[.!]["”’')]*$/.test(text)) break;
    }
    if (items.length < 2) continue;
    const sentence = lead.sentences.at(-1);
    const text = sentence ? lead.text.slice(sentence.start, sentence.end) : lead.text;
    found.push({
      kind: kindOf(
        text,
        items.map((each) => each.text),
      ),
      rule: 'paragraphs',
      lead: { paragraph: lead.number, text },
      items,
      confidence: 0.85,
    });
    i += items.length;
  }
  return found;
}

/** Lists within a sentence. */
function within(sentence: SpokenSentence): readonly Enumeration[] {
  const list =
    numbered(sentence) ??
    ordinalsInside(sentence) ??
    bySemicolons(sentence) ??
    byCommas(sentence) ??
    byIncluding(sentence);
  return list === undefined ? [] : [list];
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

/** What an enumeration lists, by its lead and the form of its items. */
function kindOf(lead: string, items: readonly string[]): EnumerationKind {
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
