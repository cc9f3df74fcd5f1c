import * as v from 'valibot';
import type { Place } from '../../core/source.ts';
import type {
  Comparison,
  DatedEvent,
  EditorNote,
  Figure,
  Omission,
  Quotation,
  Quote,
  SpeakerNote,
  Term,
} from '../../ir/speech.ts';
import {
  choice,
  citable,
  cited,
  date,
  flag,
  list,
  located,
  number,
  optional,
  placeQuote,
  quoteInput,
  type Schema,
  text,
} from './fields.ts';
import { evidence, short, title } from './sections.ts';

/** Parts of the model that stand in plain lists: one schema a noun of `ir/speech.ts`. */

const amount = located({
  value: number('The amount, digits only.'),
  unit: text('Its unit.'),
});

export const figure: Schema<Figure<Quote>> = cited({
  value: number('The figure, digits only.'),
  unit: text('percent, a currency such as USD, or what is counted.'),
  of: optional(amount),
  since: optional(date('From when on.')),
  hedge: optional(text('The speaker’s own hedge, such as “an estimated”.')),
  meaning: text('What the figure measures.'),
  headline: optional(title),
  short: optional(short),
  label: optional(text('The figure’s label in a bar.')),
  recipients: optional(list(text('A recipient.'), 'Who got it.')),
  caveat: optional(text('An editor’s remark on what the figure leaves open.')),
  derived: optional(text('How a value that the speech does not state was computed, such as 0.46 * 528000000.')),
  event: optional(text('A wording for the timeline.')),
});

export const comparison: Schema<Comparison<Quote>> = v.pipe(
  citable({
    headline: title,
    short: optional(short),
    columns: list(text('A column’s heading.'), 'The things that are compared.'),
    rows: list(
      located({
        label: text('What the row compares.'),
        cells: list(evidence, 'One cell a column.'),
      }),
      'The rows.',
    ),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { columns, rows } = dataset.value;
    rows.forEach((row, index) => {
      if (row.cells.length === columns.length) return;
      addIssue({
        message: `a list with ${columns.length} cells, one a column`,
        path: [
          { type: 'object', origin: 'value', input: { ...dataset.value }, key: 'rows', value: rows },
          { type: 'array', origin: 'value', input: rows, key: index, value: row },
          { type: 'object', origin: 'value', input: row, key: 'cells', value: row.cells },
        ],
      });
    });
  }),
);

export const quotation: Schema<Quotation<Quote>> = cited({
  text: text('The passage as it is shown.'),
  by: text('Whose words they are.'),
  about: optional(text('A running head for its slide, such as “The problem”.')),
});

export const dated: Schema<DatedEvent<Quote>> = cited({
  date: date('When, as precisely as the speech says.'),
  text: text('What happened or will happen.'),
  resolved: optional(text('The speaker’s words that the date was worked out from, such as “Tomorrow”.')),
  time: optional(text('The clock time as said, such as 10:00 am.')),
  event: optional(text('A wording for the timeline, where the text is too long for it.')),
  next: optional(flag('Whether it lies ahead of the speech: the next step.')),
});

export const term: Schema<Term<Quote>> = citable({
  term: text('The term or acronym.'),
  expansion: text('What it stands for or means.'),
  origin: choice(['speech', 'added'], 'Whether the speech itself says so or the editor added it.'),
});

export const note: Schema<EditorNote> = located({
  about: text('What the remark is about.'),
  text: text('The remark.'),
});

export const speakerNote: Schema<SpeakerNote> = located({
  slide: text('The id of a slide, such as principles.'),
  text: text('What the presenter means to say there.'),
});

export const omission: Schema<Omission<Quote>> = v.pipe(
  located({
    quote: quoteInput,
    why: text('Why nothing is made of it, as it is printed.'),
  }),
  v.transform(({ quote, ...rest }) => ({ ...rest, quote: placeQuote(quote, rest.at, 'quote') })),
);

/** Any data of the author's own; objects that quote the speech are grounded like the model's. */
export const freeSections: Schema<Record<string, unknown>> = v.pipe(
  v.record(v.string(), v.unknown()),
  v.description('Anything of the author’s own, reachable from a template.'),
  v.transform((sections) => Object.fromEntries(Object.entries(sections).map(([key, value]) => [key, citeFree(value)]))),
);

/** Gives objects that hold `quotes`, a list or a single one, the form that the model's own have. */
function citeFree(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(citeFree);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, citeFree(child)]));
  const at = (value as { readonly at?: Place }).at;
  if (!('quotes' in value)) return fields;
  const single = typeof value.quotes === 'string';
  const quotes = v.safeParse(v.array(quoteInput), single ? [value.quotes] : value.quotes);
  if (!quotes.success || at?.fields === undefined) return fields;
  const placed = quotes.output.map((quote, index) => placeQuote(quote, at, single ? 'quotes' : `quotes.${index}`));
  return { ...fields, quotes: placed, at };
}
