import type { Diagnostic } from '../../core/diagnostic.ts';
import { type DayRange, rangeOf, resolveRelative } from '../../english/dates.ts';
import { agrees, type Quantity } from '../../english/quantities.ts';
import { type Case, object, type Rule, type RuleContext } from '../context.ts';
import type { Analysed, Evidence } from '../evidence.ts';

/** Every number of a text must stand in the quotes, with its unit; or the model shows that so many there are. */
export const checkNumbers: Rule = (subject, context) => {
  const { claim, written } = subject;
  if (claim.kind === 'ordinal') return checkOrdinal(subject, context);
  return written.quantities.flatMap((quantity) => {
    if (isSupported(quantity, subject, context) || isNamed(quantity, written) || isHeading(quantity, subject))
      return [];
    const { kind, start, end } = quantity;
    const shown = `“${written.text.slice(start, end)}”`;
    const code = kind === 'year' ? 'date-unsupported' : 'number-unsupported';
    const parameters = kind === 'year' ? { date: shown } : { number: shown };
    return [object(code, parameters, subject, { start, end }, context, suggest(quantity, subject))];
  });
};

/** “Step 2” as the name of an item: the editor counts, and says so. */
const isHeading = ({ kind, start }: Quantity, { claim, written }: Case): boolean =>
  kind === 'count' && claim.kind !== 'text' && COUNTED.test(written.text.slice(0, start));
const COUNTED =
  /\b(?:step|phase|stage|part|point|item|option|priority|pillar|area|goal|aim|question|message|principle|task|track|theme|no\.?|number)\s+$/i;

/** “The Second World War” is a name, which the names' rule looks at. */
const isNamed = ({ kind, start }: Quantity, { tokens }: Analysed): boolean =>
  kind === 'ordinal' && tokens.some((each) => each.start === start && each.capital && !each.initial);

function isSupported(quantity: Quantity, subject: Case, context: RuleContext): boolean {
  const { kind, value } = quantity;
  const { quoted } = subject.evidence;
  const period = periodOf(quantity, subject.written);
  const said = [...quoted, context.facts].some((each) =>
    each.quantities.some((other) => agrees(quantity, other) && isSamePeriod(period, periodOf(other, each))),
  );
  if (said) return true;
  if (kind === 'year') {
    return quoted.some((each) => each.dates.some(({ year }) => year === value)) || isGivenYear(value, subject, context);
  }
  return kind === 'count' && !isContradicted(quantity, subject) && (isCounted(value, subject) || isWord(value, quoted));
}

/** The unit of time that a number counts. */
function periodOf({ end, kind }: Quantity, { tokens }: Analysed): string | undefined {
  if (kind !== 'count') return undefined;
  const next = tokens.find(({ start, key }) => start >= end && key !== 'more' && key !== 'full');
  return next && PERIODS.has(next.stem) ? next.stem : undefined;
}

const PERIODS: ReadonlySet<string> = new Set([
  'year',
  'month',
  'week',
  'day',
  'hour',
  'minut',
  'annual',
  'decad',
  'centuri',
]);
const isSamePeriod = (written: string | undefined, said: string | undefined): boolean =>
  written === undefined || said === undefined || written === said;

/** What the speaker said instead, or where to find it. */
function suggest(quantity: Quantity, { evidence }: Case): readonly string[] {
  if (evidence.sentences.some((each) => each.quantities.some((said) => agrees(quantity, said)))) {
    return ['It stands in the same sentence of the transcript: quote that part too.'];
  }
  const said = numbersSaid(evidence, quantity.kind === 'ordinal');
  return said.length === 0
    ? ['The quotes hold no number of this kind: quote the passage that has it, or leave it out.']
    : [`The quotes hold ${said.slice(0, 5).join(', ')}.`];
}

/** Ordinals of the quotes, or their other numbers, as they were said. */
function numbersSaid({ quoted }: Evidence, isOrdinal: boolean): readonly string[] {
  const said = quoted.flatMap(({ text, quantities }) =>
    quantities
      .filter(({ kind }) => (kind === 'ordinal') === isOrdinal)
      .map(({ start, end }) => `“${text.slice(start, end)}”`),
  );
  return [...new Set(said)];
}

/** A year that the item's own date has, or, where the speaker counts from the day on, the year of the speech. */
function isGivenYear(year: number, { claim, evidence }: Case, { speech }: RuleContext): boolean {
  if (claim.dates.some((each) => each.startsWith(String(year)))) return true;
  const { date } = speech.speech.event;
  const isMeant = ({ text }: Analysed): boolean => isWithin(rangeOf(String(year)), resolveRelative(text, date));
  if (evidence.quoted.some(isMeant)) return true;
  if (!date.startsWith(String(year))) return false;
  return evidence.quoted.some(
    ({ text, dates }) => FROM_NOW.test(text) || dates.some((each) => each.year === undefined),
  );
}

/** Whether words that were said mean no other days than these. */
const isWithin = (days: DayRange, said: DayRange | undefined): boolean =>
  said !== undefined && days.first <= said.first && said.last <= days.last;

const FROM_NOW = /\b(?:this|last|next|today|tomorrow|yesterday|tonight|now|current|currently|later|earlier|ago)\b/i;

const ORDINAL = /\b(?:first|second|third|fourth|fifth|sixth|finally|lastly)\b/i;

/** The speaker's own count stands in the sentence, if not in the quote. */
function checkOrdinal(subject: Case, context: RuleContext): readonly Diagnostic[] {
  const { claim, evidence } = subject;
  const words = claim.text.toLowerCase();
  const has = ({ text }: Analysed): boolean => text.toLowerCase().includes(words);
  // Where the quotes count, by digits or by words, they count for themselves.
  const counts = ({ text }: Analysed): boolean => (/\d/.test(words) ? /\b\d+[.)]/.test(text) : ORDINAL.test(text));
  const counting = evidence.quoted.filter(counts);
  if (counting.length > 0 ? counting.some(has) : evidence.sentences.some(has)) return [];
  const said = numbersSaid(evidence, true);
  const hints = said.length === 0 ? [] : [`The quotes hold ${said.join(', ')}.`];
  return [object('number-unsupported', { number: `“${claim.text}”` }, subject, undefined, context, hints)];
}

/** “One” and “zero” are words before they are numbers: “for every one”, “zero-tolerance”. */
const isWord = (value: number, quoted: readonly Analysed[]): boolean =>
  quoted.some(
    ({ keys }) => (value === 1 && (keys.has('one') || keys.has('single'))) || (value === 0 && keys.has('zero')),
  );

/** Whether the quotes count the same things otherwise: “five principles” where they say four. */
function isContradicted(quantity: Quantity, { written, own }: Case): boolean {
  const noun = nounAfter(quantity, written);
  if (noun === undefined) return false;
  const isOther = ({ kind, value }: Quantity): boolean => kind === 'count' && value !== quantity.value && value > 1;
  return own.quoted.some((each) => each.quantities.some((said) => isOther(said) && nounAfter(said, each) === noun));
}

const nounAfter = ({ end }: Quantity, { tokens }: Analysed): string | undefined =>
  tokens.find(({ start, type, key }) => start >= end && type === 'word' && !BEFORE_NOUN.test(key))?.stem;
const BEFORE_NOUN = /^(?:of|the|essential|key|main|core|more|other|new)$/;

/** Numbers up to here may count what is listed. */
const MOST_COUNTED = 12;

/** “Four principles”: as many as the section has items, or as the quotes are or list. */
function isCounted(value: number, { claim, own }: Case): boolean {
  if (value < 2 || value > MOST_COUNTED || !Number.isInteger(value)) return false;
  if (claim.counts.length > 0)
    return claim.counts.includes(value) || (claim.sums && own.quoted.some((each) => listed(each).has(value)));
  return claim.passages.length === value || own.quoted.some((each) => listed(each).has(value));
}

/** How many things the enumerations of a passage list: “a, b and c”, “1) … 2) …”, “First … Second …”. */
function listed({ text, quantities }: Analysed): ReadonlySet<number> {
  const counts = new Set<number>();
  const numbered = [...text.matchAll(/(?:^|[\s(])(\d{1,2})\)/g)].map((match) => Number(match[1]));
  if (numbered.length > 1) counts.add(numbered.length);
  const ordinals = quantities.filter(({ kind }) => kind === 'ordinal');
  if (ordinals.length > 1) counts.add(ordinals.length);
  for (const clause of text.split(/[.;:–—]|\s-\s/)) for (const count of enumerated(clause)) counts.add(count);
  if (/\bboth\b|\bnot only\b/.test(text)) counts.add(2);
  return counts;
}

/** A member of an enumeration has no more words than this, save the first and the last. */
const MEMBER = 9;

/** How many members the enumerations of a clause may have: “a and b”, “a, b and c”, “a, b, and c”, whatever opens it. */
function enumerated(clause: string): readonly number[] {
  const parts = clause.split(/,\s*/).filter((each) => each.trim() !== '');
  const isShort = (part = ''): boolean => part.trim().split(/\s+/).length <= MEMBER;
  const counts: number[] = [];
  for (const [last, part] of parts.entries()) {
    const opens = /^(?:and|or|as well as)\b/.test(part);
    const joins = !opens && !/^but\b/.test(part) && isShort(part) && /\s(?:and|or|as well as)\s/.test(part);
    if (!opens && !joins) continue;
    if (joins) counts.push(2);
    for (let first = last - 1; first >= 0; first -= 1) {
      counts.push(last - first + (joins ? 2 : 1));
      if (!isShort(parts[first])) break;
    }
  }
  return counts;
}
