import { findHedges } from '../../english/hedges.ts';
import { ABBREVIATED, MAGNITUDES } from '../../english/numerals.ts';
import type { Quantity } from '../../english/quantities.ts';
import type { Token } from '../../english/tokens.ts';
import type { SpokenSentence } from './analysis.ts';

/** A number that a speech gives as evidence. Offsets count UTF-16 code units in the sentence's text. */
export interface FoundFigure {
  readonly sentence: SpokenSentence;
  readonly value: number;
  /** `percent`, an ISO 4217 code, or what is counted, in the speaker's words. */
  readonly unit: string;
  /** The upper end, of a range. */
  readonly high?: number;
  readonly hedge?: string;
  readonly of?: { readonly value: number; readonly unit: string };
  readonly since?: string;
  /** Who got it, of a share that went to several. */
  readonly recipients: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** The same before it is known who got it. */
type Measured = Omit<FoundFigure, 'recipients'>;

/** Nouns of time: a number of them is a horizon or an age, no figure. */
const TIMES =
  /^(?:second|minute|hour|day|night|week|weekend|month|quarter|year|decade|centur(?:y|ie)|generation|a\.?m|p\.?m|o'clock|fold)s?$/;
/** What divides a text or a session: counting these lists, and measures nothing. */
const LISTED =
  /^(?:area|principle|point|pillar|priorit(?:y|ie)|goal|objective|challenge|reason|way|step|thing|issue|question|element|component|part|front|theme|topic|track|stage|phase|category|categorie|lesson|factor|aspect|dimension|fold|commitment|proposal|recommendation|observation|remark|word|idea|message|task|action|measure|kind|type|sort|side|time|hand|example|fact|item|set|key|main|core|essential|basic|broad|specific|fundamental|guiding|other|critical|important|strategic|major|concrete|different|general|new|more|first|last|further|additional|final|similar|simple|distinct|related|interrelated|short|separate|big|great|clear|chief|principal|central|overarching|crucial|vital|cross-cutting|of|decisive|special|such|committee)s?$/;
/** Words before a number that make it a name: Article 51, resolution 1325, chapter 7. */
const NUMBERED =
  /^(?:article|articles|resolution|resolutions|chapter|section|sections|paragraph|paragraphs|session|goal|goals|number|no|nos|rule|title|phase|part|page|annex|schedule|amendment|agenda|item|protocol|conference|track|tier|category|level|law|bill|act|executive|order|directive|vision|strategy|world|war|covid|sars|cop|apollo|flight|group|room|building|highway|route|channel|model|type|class|grade|version|fy|fiscal|january|february|march|april|may|june|july|august|september|october|november|december|g|psalm|verse|corinthians|matthew|july)$/;

/** The figures of a speech, each where it is first said. */
export function findAllFigures(sentences: readonly SpokenSentence[]): readonly FoundFigure[] {
  const said = new Set<number>();
  return sentences.flatMap((sentence) =>
    findFigures(sentence)
      .filter((figure) => {
        const isAgain = said.has(figure.value) && !isAnother(figure);
        said.add(figure.value);
        // A small count is no figure of its own when it comes again elsewhere.
        return !isAgain || figure.value < 200;
      })
      .map((figure) => ({ ...figure, recipients: recipientsOf(figure) })),
  );
}

/** “Another half billion doses” are not the half billion of before. */
const isAnother = ({ sentence: { text }, start }: Measured): boolean =>
  /\b(?:another|additional|further|more|extra)\s+$/i.test(text.slice(0, start)) &&
  !/^(?:this|that|it|these|those) (?:is|are)\b/i.test(text);

/** The numbers of a sentence that measure something; years, dates, ordinals, horizons and counts of list items are left out. */
function findFigures(sentence: SpokenSentence): readonly Measured[] {
  const ratios = ratiosOf(sentence);
  const inRatio = ({ start, end }: Quantity): boolean => ratios.some((each) => each.start < end && start < each.end);
  const measured = sentence.quantities.filter((each) => !inRatio(each) && measures(sentence, each));
  const figures: Measured[] = [...ratios];
  for (let i = 0; i < measured.length; i += 1) {
    const quantity = measured[i] as Quantity;
    const next = measured[i + 1];
    const { text } = sentence;
    const isRange = next !== undefined && isRangeBetween(text, quantity, next);
    const made = makeFigure(sentence, quantity, isRange ? next : undefined);
    // “from 2 million Americans … to 182 million”: what is counted is said once.
    const before = figures.at(-1);
    const figure =
      made.unit === 'in all' &&
      before &&
      /^\p{L}/u.test(before.unit) &&
      !/^(?:percent|times|[A-Z]{3})$/.test(before.unit)
        ? { ...made, unit: before.unit }
        : made;
    if (isRange) i += 1;
    const whole = measured[i + 1];
    const isShare = quantity.kind === 'percent' || quantity.kind === 'fraction';
    if (!isRange && isShare && whole && isWholeOf(text, quantity, whole)) {
      figures.push({ ...figure, of: { value: whole.value, unit: unitOf(sentence, whole) }, end: whole.end });
      i += 1;
    } else if (!figures.some((each) => each.value === figure.value && each.unit === figure.unit)) figures.push(figure);
  }
  return figures;
}

const COUNTS = 'one two three four five six seven eight nine ten'.split(' ');
const countOf = (word: string): number => (/^\d+$/.test(word) ? Number(word) : COUNTS.indexOf(word.toLowerCase()) + 1);
const RATIO =
  /\b(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten) (?:in every|out of every|out of|in) (\d{1,4}|two|three|four|five|six|seven|eight|nine|ten)\b(?! (?:years?|months?|days?|percent))/gi;
const FOLD = /\b(\d{1,4})-?fold\b/gi;

/** Shares and multiples that are said in words of their own: 9 out of 10, one in every seven, 31-fold. */
function ratiosOf(sentence: SpokenSentence): readonly Measured[] {
  const { text } = sentence;
  const make = (match: RegExpExecArray, value: number, unit: string): Measured => {
    const hedge = hedgeBefore(text, match.index);
    return {
      sentence,
      value,
      unit,
      ...(hedge === undefined ? {} : { hedge }),
      start: match.index,
      end: match.index + match[0].length,
      confidence: 0.85,
    };
  };
  const shares = [...text.matchAll(RATIO)].flatMap((match) => {
    const [part, whole] = [countOf(match[1] ?? ''), countOf(match[2] ?? '')];
    return part > 0 && part < whole ? [make(match, percentOf(part / whole), 'percent')] : [];
  });
  return [...shares, ...[...text.matchAll(FOLD)].map((match) => make(match, Number(match[1]), 'times'))];
}

const isRangeBetween = (text: string, a: Quantity, b: Quantity): boolean =>
  /^(?:,?\s+(?:to|or)\s+|\s?[-–—]\s?)(?:[$€£¥]\s?)?$/.test(text.slice(a.end, b.start)) ||
  (/^\s+and\s+$/.test(text.slice(a.end, b.start)) && /\bbetween\s+$/.test(text.slice(0, a.start)));

const isWholeOf = (text: string, share: Quantity, whole: Quantity): boolean =>
  whole.kind === 'money' && /^(?:\s+percent)?\s+of\s+(?:[\w’'.-]+\s+){0,4}$/.test(text.slice(share.end, whole.start));

const after = (tokens: readonly Token[], end: number, step = 0): Token | undefined =>
  tokens.filter(({ start }) => start >= end)[step];
const before = (tokens: readonly Token[], start: number): Token | undefined =>
  tokens.findLast((each) => each.end <= start);

function measures(sentence: SpokenSentence, quantity: Quantity): boolean {
  const { tokens, text, dates } = sentence;
  const { kind, start, end, value } = quantity;
  if (kind === 'year' || kind === 'ordinal' || kind === 'time' || kind === 'vague') return false;
  if (dates.some((date) => date.start < end && start < date.end)) return false;
  const said = text.slice(start, end);
  // Half-measures and double-dip cones.
  if ((kind === 'fraction' || kind === 'multiple') && /^[-\u2010\u2011]\p{L}/u.test(text.slice(end, end + 2)))
    return false;
  if (kind === 'money') return true;
  const next = after(tokens, end);
  const previous = before(tokens, start);
  if (kind === 'percent') return true;
  if (
    kind === 'fraction' &&
    /quarter/i.test(said) &&
    /^(?:first|second|third|fourth|last|next|this|previous)$/.test(previous?.key ?? '')
  )
    return false;
  // “One of three countries” is a country.
  if (kind === 'fraction' && /^one of (?!every)/i.test(said)) return false;
  if (kind === 'fraction')
    return !(said.toLowerCase() === 'half' && /^(?:a|of the century|century|past)$/.test(next?.key ?? ''));
  if (kind === 'multiple') return isMultiple(said, next, previous);
  if (isNumbering(text, quantity, next, previous)) return false;
  const isSpelt = !/\d/.test(said);
  const isBig =
    value >= 1000 ||
    tokens.some(
      (each) =>
        each.start >= start &&
        each.end <= end &&
        MAGNITUDES.has(each.key) &&
        !ABBREVIATED.has(each.key) &&
        !/^decades?$/.test(each.key),
    );
  if (/^decades?$/.test(said.toLowerCase()) || /\bdecades?\b/i.test(said)) return false;
  const counted = countedNoun(tokens, end);
  if (counted === undefined) return isBig && value > 31 && !/^\s*[.,;]?$/.test(text.slice(end, end + 1));
  if (counted.isTime) return isTerm(text, end);
  if (isBig) return true;
  if (isSpelt && value <= 12) return isEvidence(counted.noun) || isRatio(text, start, end);
  return !LISTED.test(counted.first) || isEvidence(counted.noun) || !isSpelt;
}

/** Doubled, threefold: of something that grew; not “double standards”, “twice a year”. */
const isMultiple = (said: string, next: Token | undefined, previous: Token | undefined): boolean =>
  !(/^twice$/i.test(said) && /^(?:a|in|before|as)$/.test(next?.key ?? '') && next?.key !== 'as') &&
  !(/^double$/i.test(said) && /^(?:standard|standards|down|digit|edged|talk)$/.test(next?.key ?? '')) &&
  !(
    /^(?:to|will|must|should|would|can|could|may)$/.test(previous?.key ?? '') &&
    /^doubl/i.test(said) &&
    next?.key === 'down'
  );

/** A number that names rather than counts: an enumerator, an age, a document, a clock. */
function isNumbering(
  text: string,
  { start, end, value }: Quantity,
  next: Token | undefined,
  previous: Token | undefined,
): boolean {
  if (
    /^[.)]\s/.test(text.slice(end, end + 2)) &&
    (start === 0 || /[:;,(]\s*(?:and\s+)?\(?$/.test(text.slice(0, start))) &&
    value < 30
  )
    return true;
  if (previous && NUMBERED.test(previous.key) && /^\s*(?:\(|[-‑])?$/.test(text.slice(previous.end, start))) return true;
  if (/[-‑–](?:year|month|day|week)s?[-‑–]old\b/.test(text.slice(end, end + 14))) return true;
  if (/^\s+(?:years?|months?) (?:old|of age)\b/.test(text.slice(end, end + 16))) return true;
  // She is 25, and he was 60 when he came.
  if (
    /\b(?:he|she|I)(?: (?:is|was|am|turned)|['’][sm]) (?:only |just |not yet )?$/i.test(text.slice(0, start)) &&
    /^(?:$|[^\w\s-]|\s(?:and|or|when|but|now|today)\b)/.test(text.slice(end))
  )
    return true;
  // A 50-50 chance.
  const evens = [...text.matchAll(/(?<!\d)(\d{1,3})[-‑–]\1(?!\d)/g)];
  if (evens.some((each) => each.index <= start && end <= each.index + each[0].length)) return true;
  if (/\b(?:age|aged|ages|age of|ages of) $/i.test(text.slice(0, start))) return true;
  if (
    !text.slice(start, end).includes('/') &&
    (/^[/:]\d/.test(text.slice(end, end + 2)) || /\d[/:]$/.test(text.slice(0, start)))
  )
    return true;
  if (/\b[Gg]roup of (?:the )?$/.test(text.slice(0, start)) || /\bRes\.\s$/.test(text.slice(0, start))) return true;
  // 583 Park Avenue
  if (
    /^\s(?:\p{Lu}[\p{L}.]+\s){1,3}(?:Avenue|Street|Road|Drive|Boulevard|Lane|Place|Ave|St|NW)\b/u.test(
      text.slice(end, end + 50),
    )
  )
    return true;
  // “the 7 of us”, and numbers glued to letters: F-16.
  if (/[A-Za-z][-‑]$/.test(text.slice(0, start))) return true;
  return next?.key === 'of' && /\bone$/i.test(text.slice(start, end));
}

interface Counted {
  /** The first word after the number. */
  readonly first: string;
  /** The noun that is counted, as far as that can be told. */
  readonly noun: string;
  readonly isTime: boolean;
}

/** What a number counts: the words after it up to the noun. */
function countedNoun(tokens: readonly Token[], end: number): Counted | undefined {
  const rest = tokens.filter(({ start }) => start >= end).slice(0, 5);
  const [first] = rest;
  if (first === undefined) return undefined;
  const stop = rest.findIndex(({ key }) =>
    /^(?:of|in|to|for|who|that|which|are|is|were|was|have|has|had|by|from|with|and|or|on|at|as|more|the|a|an)$/.test(
      key,
    ),
  );
  const run = rest.slice(0, stop === -1 ? rest.length : stop);
  const noun =
    run.findLast(({ key }) => /s$|^(?:people|children|women|men|victims|percent|feet)$/.test(key)) ?? run[0] ?? first;
  const isTime = run.slice(0, 2).some(({ key }) => TIMES.test(key)) || TIMES.test(first.key);
  return { first: first.key, noun: noun.key, isTime };
}

/** A length of time that a rule or an office has: a five-year term, ten years in prison. */
const isTerm = (text: string, end: number): boolean =>
  /^[-‑\s]years?[-‑\s](?:term|sentence|plan|programme|program|strategy|mandate|prison|imprisonment)\b|^ years (?:in prison|of imprisonment|in jail)\b/.test(
    text.slice(end, end + 34),
  );

/** What is counted as evidence even in small numbers. */
const isEvidence = (noun: string): boolean =>
  /^(?:people|person|child|children|women|woman|men|girl|girls|boy|boys|deaths?|dead|victims?|countries|nations|states|governments|doses?|shots?|vaccines?|jobs?|soldiers|troops|personnel|peacekeepers|staff|workers|refugees|families|households|schools|hospitals|cases|convictions|prosecutions|arrests|investigations|parliamentarians|cities|villages|provinces|islands|languages|members|companies|businesses|ships|aircraft|weapons|tons|tonnes|degrees|miles|kilometers|kilometres|meters|metres|acres|hectares|barrels|megawatts|gigawatts|times|resolutions|missions|operations|sites|projects|grants|scholarships|students|teachers|doctors|nurses|lives|infections|attacks|incidents|instances|shipments)$/.test(
    noun,
  );

/** `one in three`, `three shots for every one`: what `findQuantities` takes for a count. */
const isRatio = (text: string, start: number, end: number): boolean =>
  /\b(?:for every|out of|in every) (?:\w+ )?$/.test(text.slice(0, start)) ||
  (/^ (?:in|out of) (?:\w+)\b/.test(text.slice(end, end + 14)) &&
    /^(?:one|two|three|four|1|2|3|4)$/i.test(text.slice(start, end)));

function makeFigure(sentence: SpokenSentence, quantity: Quantity, high: Quantity | undefined): Measured {
  const { text } = sentence;
  const hedge = hedgeBefore(text, quantity.start);
  const end = high?.end ?? quantity.end;
  const since = /\b[Ss]ince (\d{4})\b/.exec(text)?.[1];
  return {
    sentence,
    value: toValue(quantity),
    unit: unitOf(sentence, high ?? quantity),
    ...(high ? { high: toValue(high) } : {}),
    ...(hedge === undefined ? {} : { hedge }),
    ...(since === undefined ? {} : { since }),
    start: quantity.start,
    end,
    confidence: quantity.kind === 'money' || quantity.kind === 'percent' ? 0.95 : quantity.value >= 1000 ? 0.9 : 0.75,
  };
}

/** A share as its percentage, since that is what is drawn. */
const toValue = ({ kind, value }: Quantity): number => (kind === 'fraction' ? percentOf(value) : value);

/** A third is 33.3333 percent, not all the digits that a computer has. */
const percentOf = (share: number): number => Number((share * 100).toPrecision(6));

/** The hedge that stands right before a number. */
function hedgeBefore(text: string, start: number): string | undefined {
  const from = Math.max(0, start - 40);
  const lead = text.slice(from, start);
  const hedge = findHedges(lead).findLast(({ end }) => /^\s*(?:an?\s+|the\s+)?$/.test(lead.slice(end)));
  return hedge === undefined ? undefined : lead.slice(hedge.start, hedge.end);
}

function unitOf({ text, tokens }: SpokenSentence, { kind, currency, end }: Quantity): string {
  if (kind === 'money') return currency ?? 'USD';
  if (kind === 'percent' || kind === 'fraction') return 'percent';
  if (kind === 'multiple') return 'times';
  const run: Token[] = [];
  for (const token of tokens.filter(({ start }) => start >= end).slice(0, 4)) {
    const gap = text.slice(run.at(-1)?.end ?? end, token.start);
    if (
      /[,;:.!?—–(]/.test(gap) ||
      /^(?:in|to|for|who|that|which|are|is|were|was|have|has|had|by|from|with|and|or|on|at|as|than|since|through|will|would|being|the|a|an|of|today|worldwide|last)$/.test(
        token.key,
      )
    )
      break;
    run.push(token);
    if (/(?:s|people|children|women|men)$/.test(token.key) && token.key.length > 3 && !/(?:ous|less)$/.test(token.key))
      break;
  }
  const [first, last] = [run[0], run.at(-1)];
  return first && last ? text.slice(first.start, last.end) : 'in all';
}

/** Who got it, of a share that went to several: `has gone to the UN family of agencies, ILO, IOM, OAS, and OSCE`. */
function recipientsOf({ sentence: { text }, end, unit }: Measured): readonly string[] {
  if (unit !== 'percent' && !/^[A-Z]{3}$/.test(unit)) return [];
  const list =
    /\b(?:gone|goes|went|going|provided|given|distributed|allocated|donated) to (?:the )?([^.;:—–]{5,160})/.exec(
      text.slice(end),
    )?.[1];
  if (list === undefined || !/,\s.*\band\s/.test(list)) return [];
  return list
    .split(/,\s+(?:and\s+)?|\s+and\s+/)
    .map((each) => each.replace(/^(?:the|and)\s+/, '').trim())
    .filter((each) => each !== '');
}
