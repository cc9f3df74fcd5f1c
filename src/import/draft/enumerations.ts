import type { Transcript } from '../../ir/transcript.ts';
import type { Analysis, SpokenSentence } from './analysis.ts';
import { inlineList } from './inline-lists.ts';
import { announces, type EnumeratedItem, type Enumeration, kindOf, LEAD } from './leads.ts';

/** Enumerations of a speech, in its order; none overlaps another. */
export function findEnumerations({ sentences, items }: Analysis, transcript: Transcript): readonly Enumeration[] {
  const found = [
    ...overSentences(sentences),
    ...questions(sentences),
    ...overParagraphs(transcript, items),
    ...sentences.flatMap((sentence) => inlineList(sentence) ?? []),
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

/** One, … Two, …: a count, not a number of things. */
const COUNTED = /^(?:number\s+)?(one|two|three|four|five|six|seven|eight|nine|ten)(?:,|:|\s[–—-])\s/i;
const COUNT_WORDS = 'one|two|three|four|five|six|seven|eight|nine|ten'.split('|');
const ORDINAL_WORDS = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth'.split('|');
const OPENS_WITH_ORDINAL =
  /^(?:(?:o|--|–|•)\s+)?(?:["“]?(?:And|But|So|Then|Now)?,?\s*)(?:(?:(?:on|as for|as to|with|regarding|for)\s+)?(?:my|the|our|a)\s+)?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:ly)?(?:\s+(?:of all|and foremost))?(?:\s+(?:is|point|principle|priority|pillar|area|step|challenge|element|goal|objective|reason|lesson|issue|proposal|track|theme|message|imperative|way|thing)\b|,|:|\s+[–—-]\s|\s+(?=(?:we|I|it|there|the|to|is|a)\b))/i;
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
  if (/^to (?:begin|start) with,/i.test(text)) return 1;
  const counted = COUNTED.exec(text)?.[1];
  if (counted !== undefined) return COUNT_WORDS.indexOf(counted.toLowerCase()) + 1;
  const match = OPENS_WITH_ORDINAL.exec(text);
  return match === null ? 0 : ORDINAL_WORDS.indexOf(match[1]?.toLowerCase() ?? '') + 1;
}

const ordinalText = (text: string): { ordinal?: string } => {
  const match =
    /^(?:And |But |So )?((?:One|Two|Three|Four|Five|Six)(?=[,:])|First(?:ly)?|Second(?:ly)?|Third(?:ly)?|Fourth(?:ly)?|Fifth(?:ly)?|Sixth(?:ly)?|Seventh(?:ly)?|Eighth(?:ly)?|Finally|Lastly|Last)\b/i.exec(
      text,
    );
  const [, word = ''] = match ?? [];
  return word === '' ? {} : { ordinal: word };
};

/** The sentence that announces what follows: with a number of things, or the one before. */
function leadBefore(sentences: readonly SpokenSentence[], at: number): EnumeratedItem | undefined {
  const near = sentences.slice(Math.max(0, at - 3), at).reverse();
  const best = near.find(({ text }) => announces(text)) ?? near.find(({ text }) => text.endsWith(':')) ?? near[0];
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
