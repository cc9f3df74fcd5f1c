import * as v from 'valibot';
import type { Place } from '../../core/source.ts';
import type { DraftMark } from '../../ir/draft.ts';
import type { Allowance, Cited, Quote } from '../../ir/speech.ts';
import { isLanguageTag, isPartialDate } from '../facts.ts';
import { foldSpace } from '../fold-space.ts';

/** A schema with output `T`, whatever it is made of. */
export type Schema<T> = v.GenericSchema<unknown, T>;

type Entries = Readonly<Record<string, v.GenericSchema<unknown, unknown>>>;
type ObjectOf<E extends Entries> = v.InferOutput<v.StrictObjectSchema<E, undefined>>;

/** Where an object stands; comes from `plain-value.ts`, never from the author, and is left out of the JSON Schemas. */
export const place: Schema<Place> = v.custom<Place>(
  (value) => typeof value === 'object' && value !== null && 'span' in value && 'fields' in value,
);

/** An object with these fields and no others, and with `at`. */
export function located<const E extends Entries>(entries: E): Schema<ObjectOf<E> & { readonly at: Place }> {
  return v.strictObject({ ...entries, at: place }) as unknown as Schema<ObjectOf<E> & { readonly at: Place }>;
}

/** A field that may be absent; an empty one is a mistake. */
export const optional = <T>(schema: Schema<T>): v.ExactOptionalSchema<Schema<T>, undefined> => v.exactOptional(schema);

/** A field with a value of its own where it is absent. */
export const withDefault = <T>(schema: Schema<T>, value: T): Schema<T> =>
  v.optional(schema as v.GenericSchema<T, T>, value as never) as Schema<T>;

/** Words with white space folded. */
export const text = (description: string): Schema<string> =>
  v.pipe(
    v.string(),
    v.regex(/\S/, 'a text that is not empty'),
    v.description(description),
    v.transform((words) => foldSpace(words.trim())),
  );

/** Text that may look like a number, such as a year. */
export const textOrNumber = (description: string): Schema<string> =>
  v.pipe(
    v.union([v.pipe(v.string(), v.regex(/\S/, 'a text that is not empty')), v.number()]),
    v.description(description),
    v.transform((value) => foldSpace(String(value).trim())),
  );

export const flag = (description: string): Schema<boolean> => v.pipe(v.boolean(), v.description(description));

export const number = (description: string): Schema<number> =>
  v.pipe(v.number(), v.finite('a finite number'), v.description(description));

export const choice = <const W extends readonly string[]>(words: W, description: string): Schema<W[number]> =>
  v.pipe(v.picklist(words), v.description(description));

/** A list with at least one item. */
export const list = <T>(item: Schema<T>, description: string): Schema<T[]> =>
  v.pipe(v.array(item), v.minLength(1, 'a list with at least one item'), v.description(description));

const DATE = 'a date such as 2005, 2008-05 or 2008-06-03';

export const date = (description: string): Schema<string> =>
  v.pipe(
    v.union([
      v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, DATE), v.check(isPartialDate, 'a date of the calendar')),
      v.pipe(v.number(), v.integer(DATE), v.minValue(1000, DATE), v.maxValue(9999, DATE)),
    ]),
    v.description(description),
    v.transform(String),
  );

export const language = (description: string): Schema<string> =>
  v.pipe(
    v.string(),
    v.check(isLanguageTag, 'a language tag such as en-US (BCP 47)'),
    v.description(description),
    v.transform((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag),
  );

const words = v.pipe(v.string(), v.regex(/\S/, 'a text that is not empty'));

type QuoteInput =
  | string
  | { readonly exact: string; readonly prefix?: string; readonly suffix?: string; readonly at: Place };

/** A quote as written: the words, or the words with what stands around them. */
export const quoteInput: Schema<QuoteInput> = v.pipe(
  v.union([
    words,
    located({
      exact: v.pipe(words, v.description('The words, verbatim.')),
      prefix: optional(v.pipe(words, v.description('What stands right before the words.'))),
      suffix: optional(v.pipe(words, v.description('What stands right after the words.'))),
    }),
  ]),
  v.description('A verbatim excerpt of the transcript; white space aside, every character counts.'),
) as Schema<QuoteInput>;

/** A quote with its place; `field` names it in the place of the object that holds it. */
export function placeQuote(input: QuoteInput, holder: Place, field: string): Quote {
  if (typeof input === 'string') return { exact: input, at: holder.fields.get(field) ?? holder.span };
  const { at, ...quote } = input;
  return { ...quote, at: at.fields.get('exact') ?? at.span };
}

const QUOTES = 'Verbatim excerpts of the transcript that this rests on.';

/** An object that rests on the speech: it must quote it. */
export const cited = <const E extends Entries>(entries: E, description = ''): Schema<ObjectOf<E> & Cited<Quote>> =>
  citing({ ...entries, quotes: list(quoteInput, QUOTES) }, description);

/** An object that may quote the speech, or that rests on the quotes of its items. */
export const citable = <const E extends Entries>(entries: E, description = ''): Schema<ObjectOf<E> & Cited<Quote>> =>
  citing({ ...entries, quotes: withDefault(v.pipe(v.array(quoteInput), v.description(QUOTES)), []) }, description);

const allow: Schema<Allowance[]> = list(
  located({
    code: text('The rule’s code, such as number-unsupported.'),
    why: text('Why it may be broken here.'),
  }),
  'Rules that are silent for this item, each with the reason.',
);

const draft: Schema<DraftMark & { readonly at: Place }> = v.pipe(
  located({
    rule: text('The rule that drafted it, such as asks.explicit.'),
    confidence: v.pipe(
      v.number(),
      v.minValue(0, 'a number from 0 to 1'),
      v.maxValue(1, 'a number from 0 to 1'),
      v.description('How sure the rule is, from 0 to 1.'),
    ),
    edited: optional(flag('Whether a person changed the item since; another import then leaves it alone.')),
  }),
  v.description('How the item was drafted; take it out once you keep the item.'),
);

const rank: Schema<number> = v.pipe(
  v.number(),
  v.integer('a whole number'),
  v.minValue(1, 'a whole number from 1'),
  v.description('Which items are shown where there is no room for all: 1 is the most important.'),
);

function citing<E extends Entries, T>(entries: E, description: string): Schema<T> {
  const schema = v.pipe(
    v.strictObject({ ...entries, allow: optional(allow), draft: optional(draft), rank: optional(rank), at: place }),
    // Before the transformation: a JSON Schema describes what is written, which ends there.
    v.description(description),
    v.transform((value) => {
      const { quotes, at } = value as unknown as { readonly quotes: readonly QuoteInput[]; readonly at: Place };
      return { ...value, quotes: quotes.map((quote, index) => placeQuote(quote, at, `quotes.${index}`)) };
    }),
  );
  return schema as unknown as Schema<T>;
}
