import { type Case, object, type Rule } from '../context.ts';
import { agrees, type Quantity } from '../english/quantities.ts';
import type { Analysed } from '../evidence.ts';

/** Every number of a text must stand in the quotes, with its unit; or the model shows that so many there are. */
export const checkNumbers: Rule = (subject, context) => {
  const { claim, written, evidence } = subject;
  return written.quantities.flatMap((quantity) => {
    const { kind, value, start, end } = quantity;
    if (evidence.quoted.some((each) => each.quantities.some((said) => agrees(quantity, said)))) return [];
    if (context.facts.quantities.some((said) => agrees(quantity, said))) return [];
    if (
      kind === 'year' &&
      [...claim.dates, context.speech.speech.event.date].some((each) => each.startsWith(`${value}`))
    )
      return [];
    if (kind === 'year' && evidence.quoted.some((each) => each.dates.some(({ year }) => year === value))) return [];
    if (kind === 'count' && (isCounted(value, subject) || isWord(value, evidence.quoted))) return [];
    if (isName(quantity, written)) return [];
    const shown = written.text.slice(start, end);
    const parameters = kind === 'year' ? { date: shown } : { number: `“${shown}”` };
    const code = kind === 'year' ? 'date-unsupported' : 'number-unsupported';
    return [object(code, parameters, subject, { start, end }, context, suggest(quantity, subject))];
  });
};

/** “One” and “zero” are words before they are numbers: “for every one”, “zero-tolerance”. */
const isWord = (value: number, quoted: readonly Analysed[]): boolean =>
  quoted.some(
    ({ keys }) => (value === 1 && (keys.has('one') || keys.has('single'))) || (value === 0 && keys.has('zero')),
  );

/** What the speaker said instead, or where to find it. */
function suggest(quantity: Quantity, { evidence }: Case): readonly string[] {
  if (evidence.sentences.some((each) => each.quantities.some((said) => agrees(quantity, said)))) {
    return ['It stands in the same sentence of the transcript: quote that part too.'];
  }
  const said = evidence.quoted.flatMap(({ text, quantities }) =>
    quantities.map(({ start, end }) => text.slice(start, end)),
  );
  return said.length === 0
    ? ['The quotes hold no number: quote the passage that has it, or leave it out.']
    : [
        `The quotes hold ${[...new Set(said)]
          .slice(0, 5)
          .map((each) => `“${each}”`)
          .join(', ')}.`,
      ];
}

/** Numbers up to here may count what is listed. */
const MOST_COUNTED = 12;

/** “Four principles”: as many as the section has items, or as the quotes list. */
function isCounted(value: number, { claim, own }: Case): boolean {
  if (value < 2 || value > MOST_COUNTED || !Number.isInteger(value)) return false;
  if (claim.counts.includes(value)) return true;
  if (claim.counts.length === 0 && claim.passages.length === value) return true;
  return own.quoted.some((each) => listed(each).has(value));
}

/** How many things the enumerations of a passage list: “a, b and c”, “1) … 2) …”, “First … Second …”. */
function listed({ text, quantities }: Analysed): ReadonlySet<number> {
  const counts = new Set<number>();
  const numbered = [...text.matchAll(/(?:^|[\s(])(\d{1,2})\)/g)].map((match) => Number(match[1]));
  if (numbered.length > 1) counts.add(numbered.length);
  const ordinals = quantities.filter(({ kind }) => kind === 'ordinal');
  if (ordinals.length > 1) counts.add(ordinals.length);
  for (const clause of text.split(/[.;:–—]|\s-\s/)) {
    const parts = clause
      .split(/,\s*(?:and|or|as well as)?\s*|\s+(?:and|or|as well as)\s+/)
      .filter((each) => /\p{L}/u.test(each));
    if (parts.length > 1 && /\b(?:and|or|as well as)\b/.test(clause)) counts.add(parts.length);
    // An opening clause (“to prevent this, we need a, b and c”) is no item.
    const commas = clause.split(/,\s*/);
    for (let skip = 0; skip < commas.length - 1; skip += 1) {
      if (/^(?:and|or)\b|\b(?:and|or)\b/.test(commas.at(-1) ?? '')) counts.add(commas.length - skip);
    }
  }
  if (/\bboth\b|\bnot only\b/.test(text)) counts.add(2);
  return counts;
}

/** A number that is part of a name, such as `Resolution 1325` or `Article 12`, is held to the names' rule by its neighbour. */
function isName({ start }: Quantity, { text }: Analysed): boolean {
  return /(?:¶|§)\s?$/.test(text.slice(0, start));
}
