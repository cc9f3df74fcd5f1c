import type { VerbGroup } from '../../english/clauses.ts';
import type { Word } from '../../english/grammar.ts';
import type { SpokenSentence } from './analysis.ts';
import type { FoundAsk } from './ask.ts';
import type { Mention } from './bodies.ts';

/** What a sentence says of a body. */
export interface FoundRole {
  readonly sentence: SpokenSentence;
  /** `subject`, `object`, `possession`, `channel`, `description` or `pronoun`. */
  readonly basis: string;
  readonly confidence: number;
  /** As the sentence names it, if it does. */
  readonly named?: string;
  /** Where what it does begins in the sentence: its verb. */
  readonly start?: number;
  /** Where what is asked of it begins, in a sentence that asks it and nobody else. */
  readonly ask?: { readonly start: number };
  /** The item of a list that says it, where the sentence says much else. */
  readonly part?: string;
}

const SOURCES =
  /^(?:say|estimate|warn|note|predict|find|project|describe|call|report|conclude|put|suggest|state|rank)$/;
const FOR_IT =
  /^(?:convene|reconvened?|support|strengthen|fund|finance|join|reform|encourage|urge|ask|invite|help|empower|create|establish|launch|host|chair|expand|improve|replenish|rejoin|partner|enhance|back|equip|reinforce|revitalize|modernize|welcome|commend|assist|transform|develop|endorse|resource|found|recognize|utilize|use|enable|call|propose|work|contribute|rely|pledge|donate|allocate|disburse)$/;

/** Whether, and how, a sentence says what a body is for. */
function roleOf(sentence: SpokenSentence, mention: Mention, ask: FoundAsk | undefined): FoundRole | undefined {
  const { words, verbs, text } = sentence;
  if (
    /^(?:(?:first|finally|and|also),?\s+)*(?:(?:let me|I (?:want|would like|wish) to)\s+)?(?:thank|congratulate)\b/i.test(
      text,
    )
  )
    return undefined;
  const from = words.findIndex(({ end }) => end > mention.start);
  let to = words.findIndex(({ start }) => start >= mention.end);
  if (to === -1) to = words.length;
  if (from === -1) return undefined;
  // “Countries that aspire to join the Council should”: it is not the Council that is asked.
  const isNamed = ask !== undefined && isIn(ask.to, mention);
  const isAsked = isNamed && !/\b(?:that|which|who)\b/.test(text.slice(ask.to?.start, mention.start));
  const role = (basis: string, confidence: number, start?: number): FoundRole => ({
    sentence,
    basis,
    confidence,
    named: text.slice(mention.start, mention.end),
    ...(start === undefined ? {} : { start }),
    ...(isAsked ? { ask: { start: ask.action.start } } : {}),
  });
  const before = text.slice(Math.max(0, mention.start - 60), mention.start);
  const after = text.slice(mention.end, mention.end + 80);
  if (
    /\b(?:according to|as|thank|in the words of|quoted? by)\s+(?:the\s+)?$/i.test(before) &&
    !/\bas\s+(?:the\s+)?$/i.test(before)
  )
    return undefined;
  if (/\bnot (?:yet )?(?:a )?members? of (?:the\s+)?$/i.test(before)) return undefined;
  // The body as the subject, alone or among others.
  for (const group of verbs) {
    const { subject } = group;
    if (subject.kind !== 'noun' || from < subject.from || from >= subject.to) continue;
    if (SOURCES.test(group.lemma) && group.modal === undefined && !group.passive) return undefined;
    if (/^(?:celebrate|mark|commemorate|turn)$/.test(group.lemma)) return undefined;
    if (isHead(words, subject, from, to)) {
      const start = ask && ask.action.start > mention.end ? ask.action.start : words[group.from]?.start;
      return role('subject', group.modal !== undefined || group.lemma === 'be' ? 0.9 : 0.8, start);
    }
    if (/^['’]s?\s/.test(after) || /['’]s?$/.test(text.slice(mention.start, mention.end)))
      return role('possession', 0.75);
    if (new RegExp(`\\b(?:${WORK})\\s+(?:of|by|to|from|for)\\s+(?:the\\s+)?$`, 'i').test(before))
      return role('possession', 0.75);
  }
  if (
    /^['’]s?\s+(?:\w+\s+){0,2}(?:role|expertise|mandate|work|efforts?|agreement|capacity|leadership|ability|mission|jurisdiction|contribution|decision|analysis|initiative|strategy|reform|resources|core|budget|secretariat)/i.test(
      after,
    )
  )
    return role('possession', 0.75);
  if (new RegExp(`\\b(?:${WORK})\\s+(?:of|by|to|from|for|in|played by)\\s+(?:the\\s+)?$`, 'i').test(before))
    return role('possession', 0.7);
  if (
    /\b(?:through|via|hosted (?:at|by)|chaired by|led by|managed by|administered by|established by|coordinated by|run by|overseen by|under the auspices of|partners at|colleagues at|(?:together|united|organized) under|spearheaded by)\s+(?:the\s+|our\s+)?$/i.test(
      before,
    )
  )
    return role('channel', 0.7);
  if (
    /^,?\s+(?:which|whose|chaired|established|created|founded|known|hosted)\b/.test(after) ||
    (/^,\s+(?:a|an|the)\s+\w+/.test(after) &&
      /^,\s+(?:a|an|the)\s+(?:\w+\s+){0,3}(?:body|organization|agency|facility|forum|institution|fund|group|partnership|instrument|mechanism|coalition|network|alliance|initiative|center)/.test(
        after,
      ))
  )
    return role('description', 0.75);
  if (
    /\b(?:together with|in partnership with|in cooperation with|partnering with|jointly with|alongside)\s+(?:the\s+|our\s+)?$/i.test(
      before,
    )
  )
    return role('partner', 0.65);
  const agent = /\b(\p{L}+ed) by\s+(?:the\s+)?$/u.exec(before)?.[1];
  if (
    agent !== undefined &&
    !/^(?:approved|adopted|cited|quoted|noted|endorsed|affected|caused|attended|shared|recognized)$/.test(agent)
  )
    return role('channel', 0.6);
  // What is asked of it, or done for it.
  if (isAsked || (ask && nearObject(verbs, words, from))) return role('object', 0.8);
  if (isNamed) return role('object', 0.6);
  return nearObject(verbs, words, from) ? role('object', 0.65) : undefined;
}

const WORK =
  'members?|investments?|role|roles|work|efforts?|mandate|expertise|contributions?|capacity|leadership|mission|jurisdiction|support|functions?|resources|funding|replenishment|importance|strengthening|reform|creation|establishment|launch|partnership|cooperation|collaboration|authority|credibility|effectiveness|home';

const isIn = (span: { readonly start: number; readonly end: number } | undefined, mention: Mention): boolean =>
  span !== undefined && mention.start >= span.start && mention.end <= span.end;

/** Whether a mention is the head of a subject or one of several heads, not a word that qualifies another. */
function isHead(words: readonly Word[], subject: VerbGroup['subject'], from: number, to: number): boolean {
  // What follows the mention within the subject belongs to it, or is another head.
  const next = words[to];
  if (
    to < subject.to &&
    next !== undefined &&
    !/[,(–—]/.test(next.gap) &&
    !/^(?:and|or|in|which|that|whose|as|itself|member|members|together)$/.test(next.key)
  )
    return false;
  // What stands before the mention and its article.
  const at = words[from - 1]?.key === 'the' ? from - 2 : from - 1;
  const opening = words[at];
  if (at < subject.from || opening === undefined) return true;
  // “Countries that aspire to join the Council should”: the clause is about the countries.
  if (words.slice(subject.from, at).some(({ key }) => /^(?:that|which|who)$/.test(key))) return false;
  return (
    /^(?:and|or|as|like|including)$/.test(opening.key) ||
    /,/.test((words[at + 1] as Word).gap) ||
    !/^(?:of|in|to|by|for|from|with|at|on|within|under)$/.test(opening.key)
  );
}

/** Whether a verb that does something for a body stands right before it: strengthen the World Intellectual Property Organization. */
function nearObject(verbs: readonly VerbGroup[], words: readonly Word[], from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 9); i -= 1) {
    const word = words[i] as Word;
    if (/[;:.]/.test((words[i + 1] as Word).gap)) return false;
    if (/^(?:at|before|within|from|since|during|between|towards?)$/.test(word.key)) return false;
    const lemma = verbs.find(({ head }) => head === i)?.lemma ?? LEMMAS[word.key];
    if (lemma === 'need') return words[i - 1]?.key === 'we';
    if (lemma !== undefined) return FOR_IT.test(lemma);
  }
  return false;
}

/** Participles and infinitives that stand without a subject. */
const LEMMAS: Readonly<Record<string, string>> = Object.fromEntries(
  'convene reconvene support strengthen fund finance join reform encourage urge ask invite empower create establish launch host expand improve replenish rejoin enhance reinforce partner assist help contribute develop'
    .split(' ')
    .flatMap((lemma) => [
      [lemma, lemma],
      [lemma.endsWith('e') ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`, lemma],
    ]),
);

const CALLED =
  'forum|organi[sz]ations?|body|agency|agencies|institutions?|fund|group|partnership|panel|council|court|bank|commission|committee|task force|initiative|assembly|mechanism|programme?|coalition|alliance|facility|network|center|centre|institute';
const THIS_BODY = new RegExp(
  `^(?:(?:through|with|under|in|for) )?(?:this|these|the|that) (?:new )?(?:${CALLED})\\b`,
  'i',
);

/** A sentence that goes on about a body by “it”, “they”, “this forum”; `distance` is how many sentences before it stands. */
export function pronounRole(sentence: SpokenSentence, distance: number, ask?: FoundAsk): FoundRole | undefined {
  const [first] = sentence.verbs;
  if (first === undefined || distance > 3) return undefined;
  const start = sentence.words[first.from]?.start;
  const role: FoundRole = {
    sentence,
    basis: 'pronoun',
    confidence: 0.6,
    ...(start === undefined ? {} : { start }),
    ...(ask?.pronoun ? { ask: { start: ask.action.start } } : {}),
  };
  if (THIS_BODY.test(sentence.text)) return role;
  const subject = sentence.words.slice(first.subject.from, first.subject.to).map(({ key }) => key);
  const isIt =
    first.subject.kind === 'pronoun' && /^(?:it|they)$/.test(subject.at(-1) ?? '') && first.subject.from <= 3;
  if (!isIt || distance > 1) return undefined;
  // “It is clear that” is about nothing.
  if (
    first.lemma === 'be' &&
    /^(?:clear|important|essential|imperative|time|true|a|an|not|also|vital|critical|our|in|about|with|for|up)$/.test(
      sentence.words[first.head + 1]?.key ?? '',
    )
  )
    return undefined;
  return /^(?:take|seem|require|mean|appear)$/.test(first.lemma) ? undefined : role;
}

/** The roles of all bodies of a sentence; those in one row have one role: such as ASEAN, the OSCE and the OAS. */
export function rolesOf(
  sentence: SpokenSentence,
  mentions: readonly Mention[],
  ask: FoundAsk | undefined,
): readonly { readonly key: string; readonly role: FoundRole }[] {
  const own = mentions.map((mention) => roleOf(sentence, mention, ask));
  return mentions.flatMap(({ key }, at) => {
    let role = own[at];
    for (let i = at; role === undefined && i > 0 && isRow(sentence.text, mentions[i - 1], mentions[i]); i -= 1)
      role = own[i - 1];
    for (let i = at; role === undefined && isRow(sentence.text, mentions[i], mentions[i + 1]); i += 1)
      role = own[i + 1];
    return role === undefined ? [] : [{ key, role }];
  });
}

const isRow = (text: string, a: Mention | undefined, b: Mention | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  /^(?:,\s*(?:and\s+)?|\s+and\s+|\s+or\s+)(?:the\s+)?$/.test(text.slice(a.end, b.start));
