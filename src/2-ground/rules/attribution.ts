import { diagnose } from '../../core/catalogue.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { remember } from '../../core/remember.ts';
import { spanOf } from '../../core/source.ts';
import type { Passage, Quotation } from '../../ir/speech.ts';
import { firstWords, object, placesOf, type Rule, type RuleContext } from '../context.ts';
import type { Analysed, Evidence } from '../evidence.ts';

/** “As the Secretary-General said, …”, “according to the World Bank”; not what the speaker says of himself. */
const REPORT =
  /\b(?:according to|in the words of|(?<!such )as)\s+((?:[A-Za-zÀ-ɏ’'.-]+\s?){1,6}?)(?:\s(?:said|says|stated|put it|noted|warned|told|wrote|once said|has said|have said|reminded|observed|argued|declared))[,:]|((?:[A-ZÀ-Þ][A-Za-zÀ-ɏ’'.-]+\s){1,4})(?:has |have |had |once |recently |also |himself |herself |rightly )*(?:said|says|stated|told|wrote|declared|warned|argued|claimed|reported|testified)\b(?:[^.]{0,40}?)(?:that|,|:|[“"])/g;
const OWN = /^(?:i|we|you|it|they|noted|a result|part|always|well|such|of|we all|you know|i said|my|our|he|she)\b/i;

/** Looked for first, since most sentences have none. */
const SAYING =
  /\b(?:said|says|stat(?:ed|es)|put it|not(?:ed|es)|told|wrote|declar|warn|argu|claim|report|testif|remind|observ|according|words of)/;

/** A reporter and the words reported. */
interface Report {
  readonly who: string;
  readonly start: number;
  readonly end: number;
}

const reportsIn = remember(({ text }: Analysed): readonly Report[] => {
  if (!SAYING.test(text)) return [];
  return [...text.matchAll(REPORT)].flatMap((match) => {
    const who = (match[1] ?? match[2] ?? '').trim();
    if (who === '' || OWN.test(who) || !/\p{Lu}/u.test(who)) return [];
    return [{ who, start: match.index, end: match.index + match[0].length }];
  });
});

/** Words with which a text says that it reports. */
const REPORTING =
  /\b(?:according to|said|says|stat(?:es|ed)|told|wrote|quot\w*|report\w*|warn\w*|declar\w*|argu\w*|claim\w*|in the words of|recommend\w*|testif\w*|noted|finds?|found|estimat\w*|calls?|called)\b/i;

/** A text that gives reported words as the speaker's own. */
export const checkAttribution: Rule = (subject, context) => {
  const { claim, written, own: evidence } = subject;
  if (claim.kind !== 'text' || evidence.sentences.length > 2) return [];
  if (evidence.sentences.every((each) => reportsIn(each).length === 0) || REPORTING.test(written.text)) return [];
  for (const sentence of evidence.sentences) {
    const { text } = sentence;
    for (const { who, start, end } of reportsIn(sentence)) {
      if (mentions(written, who) || isSpeaker(who, context)) continue;
      // What is said before the report is the speaker's own.
      const reported = text.slice(end);
      if (overlap(written, reported) < 0.5) continue;
      const what = elsewhere(text.slice(start, end).trim());
      return [object('speaker-mistaken', { what }, subject, undefined, context, [SAY_WHOSE])];
    }
  }
  return [];
};

const elsewhere = (words: string): string => `the passage gives the words of somebody else, “${words}”`;
const SAY_WHOSE = 'Say whose words they are, or quote what the speaker says of them.';
const SAY_OF_WHOM = 'Say of whom the passage speaks, or quote the words in which the speaker says it.';

const mentions = ({ keys }: Analysed, who: string): boolean =>
  who
    .split(/\s+/)
    .some((word) => word.length > 2 && /^\p{Lu}/u.test(word) && keys.has(word.toLowerCase().replace(/['’]s$/, '')));

const isSpeaker = (who: string, { facts }: RuleContext): boolean =>
  who
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .every((word) => facts.keys.has(word.toLowerCase()));

function overlap({ stems, keys }: Analysed, text: string): number {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  if (words.length === 0) return 0;
  return words.filter((word) => keys.has(word)).length / Math.min(words.length, Math.max(1, stems.size));
}

/** Where the speaker speaks of himself or of those he speaks for. */
const FIRST_PERSON = /^(?:i|we|us|our|ours|me|my|mine|myself|ourselves|i'm|i've|we're|we've|i'll|we'll|i'd|we'd)$/;
const LETS = /\blet['’]s\b/i;

/** A text that says of the speaker, or of whom he speaks for, what the passage says of others. */
export const checkSubject: Rule = (subject, context) => {
  const { claim, written, own } = subject;
  if (claim.kind !== 'text') return [];
  const named = ownName(context).exec(written.text);
  if (named === null) return [];
  if (isOwn(own, context)) return [];
  const said = firstWords(own.quoted[0]?.text ?? '', 12);
  const stretch = { start: named.index, end: named.index + named[0].length };
  const what = `the passage says “${said}”, and nothing of “${named[0]}”`;
  return [object('speaker-mistaken', { what }, subject, stretch, context, [SAY_OF_WHOM])];
};

/** Whether the speaker speaks of himself, or of those he speaks for. */
const isOwn = remember((evidence: Evidence, context: RuleContext): boolean => {
  return [...evidence.quoted, ...evidence.sentences].some(
    ({ text, tokens }) =>
      tokens.some(({ key }) => FIRST_PERSON.test(key)) || LETS.test(text) || ownName(context).test(text),
  );
});

/** Names of the speaker and of whom he speaks for. */
const ownName = remember((context: RuleContext): RegExp => {
  const { speaker, actor, actorAdjective } = context.speech.speech;
  const surnames = speaker.map(({ name }) => name.split(/\s+/).at(-1) ?? name);
  const isUs = /^(?:the )?united states/i.test(actor);
  const forms = [
    ...surnames,
    actor,
    ...(actorAdjective ? [actorAdjective] : []),
    ...(isUs ? ['U.S.', 'US', 'America', 'American', 'Americans'] : []),
  ];
  const escaped = forms.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![A-Za-z0-9])(?:${escaped.join('|')})(?![A-Za-z0-9])`);
});

/** A passage shown in full: whose words it is. */
export function checkQuotationBy(quotation: Quotation<Passage>, context: RuleContext): readonly Diagnostic[] {
  const { by, quotes, at } = quotation;
  if (by === undefined) return [];
  const span = spanOf(at, 'by');
  const names = context.speech.speech.speaker.map(({ name }) => name);
  const isOwn = names.includes(by);
  const related = placesOf(quotes, context);
  const found: Diagnostic[] = [];
  for (const { paragraph, start, end } of quotes) {
    const text = context.said.transcript.paragraphs[paragraph - 1]?.text ?? '';
    const reporter = reporterOf(text, start, end);
    if (isOwn && reporter !== undefined)
      found.push(diagnose('speaker-mistaken', { what: elsewhere(reporter) }, span, { hints: [NAME_THEM], related }));
    if (!isOwn && found.length === 0 && !namedNear(by, nearby(paragraph, context), names))
      found.push(diagnose('name-unsupported', { name: by }, span, { hints: [NAME_NEAR], related }));
  }
  return found.slice(0, 1);
}

const NAME_THEM = 'Give `by` the name of whoever said it.';
const NAME_NEAR = 'Give `by` a name that stands near the passage, or the speaker’s.';

/** A passage is often introduced in the paragraph before, or owned to in the one after. */
const nearby = (number: number, { said }: RuleContext): string =>
  said.transcript.paragraphs
    .slice(Math.max(0, number - 3), number + 1)
    .map(({ text }) => text)
    .join(' ');

/** Whether the words stand within quotation marks of the transcript, and who is said to have said them. */
function reporterOf(text: string, start: number, end: number): string | undefined {
  const open = Math.max(text.lastIndexOf('“', start), text.lastIndexOf('"', start));
  if (open === -1 || start - open > 600) return undefined;
  const straight = text.charAt(open) === '"';
  if (straight && (text.slice(0, open + 1).match(/"/g)?.length ?? 0) % 2 === 0) return undefined;
  const close = text.indexOf(straight ? '"' : '”', open + 1);
  if (close === -1 || close < end - 1) return undefined;
  return (
    text
      .slice(Math.max(0, open - 50), open)
      .replace(/^\S*\s/, '')
      .trim() || undefined
  );
}

const namedNear = (by: string, text: string, speakers: readonly string[]): boolean =>
  by.split(/[\s,]+/).some((word) => /^\p{Lu}/u.test(word) && word.length > 2 && text.includes(word)) ||
  speakers.some((each) => each.includes(by) || by.includes(each));
