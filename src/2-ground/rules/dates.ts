import { diagnose } from '../../core/catalogue.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { spanOf } from '../../core/source.ts';
import { type DateMention, rangeOf, resolveRelative, writeRange } from '../../english/dates.ts';
import type { Cited, Passage } from '../../ir/speech.ts';
import { object, placesOf, type Rule, type RuleContext } from '../context.ts';
import type { Analysed, Evidence } from '../evidence.ts';
import { foldCase } from '../fold.ts';
import { COPY } from './quotation-marks.ts';

/** Months and days of a text must stand in the quotes, be the day of the speech, or be the item's own date. */
export const checkDates: Rule = (subject, context) => {
  const { claim, written, evidence } = subject;
  const given = [...claim.dates, context.speech.speech.event.date].map(parse);
  return written.dates.flatMap((date) => {
    const isSaid =
      evidence.quoted.some((each) => says(each, date, given)) ||
      context.facts.dates.some((said) => covers(said, date)) ||
      given.some((each) => each.month !== undefined && covers(each, date)) ||
      evidence.quoted.some(({ text }) => isMeant(date, text, context.speech.speech.event.date));
    if (isSaid) return [];
    const shown = written.text.slice(date.start, date.end);
    return [object('date-unsupported', { date: `“${shown}”` }, subject, date, context, list(subject.evidence))];
  });
};

/** The dates that were said. */
function list(evidence: Evidence): readonly string[] {
  const said = evidence.quoted.flatMap(({ text, dates, quantities }) =>
    [...dates, ...quantities.filter(({ kind }) => kind === 'year')].map(
      ({ start, end }) => `“${text.slice(start, end)}”`,
    ),
  );
  return said.length === 0 ? [] : [`The quotes hold ${said.join(', ')}.`];
}

/** Whether words such as “tomorrow” mean the date that a text gives. */
function isMeant({ year, month, day }: DateMention, words: string, said: string): boolean {
  const meant = resolveRelative(words, said);
  if (meant === undefined) return false;
  const pad = (part: number): string => String(part).padStart(2, '0');
  const years =
    year === undefined
      ? [Number(said.slice(0, 4)) - 1, Number(said.slice(0, 4)), Number(said.slice(0, 4)) + 1]
      : [year];
  return years.some((each) => {
    const days = rangeOf(`${each}-${pad(month)}${day === undefined ? '' : `-${pad(day)}`}`);
    return days.first <= meant.first && meant.last <= days.last;
  });
}

const isOwnYear = (year: number | undefined, { speech }: RuleContext): boolean =>
  year !== undefined && speech.speech.event.date.startsWith(String(year));

/** A date with what is known of it. */
type Known = Partial<Pick<DateMention, 'year' | 'month' | 'day'>>;

function parse(date: string): Known {
  const [year, month, day] = date.split('-').map(Number);
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

/** Whether what is known says all that the date says. */
const covers = (known: Known, date: Known): boolean =>
  known.month === date.month &&
  (date.day === undefined || known.day === date.day) &&
  (date.year === undefined || known.year === date.year);

/** Whether a passage says a date; its year may be that of another date that is given. */
function says({ dates, quantities }: Analysed, date: DateMention, given: readonly Known[]): boolean {
  return dates.some(
    (said) =>
      said.month === date.month &&
      (date.day === undefined || said.day === date.day) &&
      (date.year === undefined ||
        said.year === date.year ||
        (said.year === undefined &&
          (given.some(({ year }) => year === date.year) ||
            quantities.some(({ kind, value }) => kind === 'year' && value === date.year)))),
  );
}

/** An item's own date, with the words it was worked out from. */
export interface DatedItem extends Cited<Passage> {
  readonly date?: string;
  readonly resolved?: string;
}

/** Holds a date field against the quotes, or against the words that it was worked out from. */
export function checkDateField(
  item: DatedItem,
  field: string,
  date: string,
  evidence: Evidence,
  context: RuleContext,
): readonly Diagnostic[] {
  const at = spanOf(item.at, field);
  const { resolved } = item;
  if (resolved !== undefined) return checkResolved(item, date, resolved, evidence, context);
  const known = parse(date);
  const said = evidence.quoted.some(({ text, dates, quantities }) => {
    const years = [
      ...dates.map(({ year }) => year),
      ...quantities.filter(({ kind }) => kind === 'year').map(({ value }) => value),
    ];
    if (known.month === undefined) return years.includes(known.year) || text.includes(String(known.year));
    return dates.some(
      (each) =>
        covers({ ...each, year: each.year ?? known.year ?? 0 }, known) &&
        // A day without a year is one of the speech's own.
        (each.year !== undefined || years.includes(known.year) || isOwnYear(known.year, context)),
    );
  });
  // The day of the speech needs nobody's word.
  if (said || date === context.speech.speech.event.date) return [];
  const hints = [
    ...list(evidence),
    'Mend it, quote the words that give it, or put those that it was worked out from into `resolved`.',
  ];
  const related = placesOf(item.quotes, context);
  return [diagnose('date-unsupported', { date: `“${date}”` }, at, { hints, related })];
}

function checkResolved(
  { at, quotes }: DatedItem,
  date: string,
  resolved: string,
  evidence: Evidence,
  context: RuleContext,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const related = placesOf(quotes, context);
  const words = foldCase(resolved);
  if (!evidence.quoted.some(({ text }) => foldCase(text).includes(words))) {
    found.push(diagnose('quotation-altered', { words: resolved }, spanOf(at, 'resolved'), { hints: [COPY], related }));
  }
  const day = context.speech.speech.event.date;
  const expected = resolveRelative(resolved, day);
  if (expected === undefined) return found;
  const given = rangeOf(date);
  // A date may be less precise than the words; one that is more precise says more than they do.
  const follows = expected.loose
    ? given.first >= expected.first && given.last <= expected.last
    : given.first <= expected.first && expected.last <= given.last;
  if (follows) return found;
  const parameters = { words: resolved, from: day, expected: writeRange(expected), date };
  return [...found, diagnose('date-not-following', parameters, spanOf(at, 'date'), { related })];
}
