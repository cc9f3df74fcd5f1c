import * as v from 'valibot';
import type {
  Agency,
  Ask,
  Engagement,
  Evidence,
  KeyMessageItem,
  Named,
  Part,
  Pillar,
  Principle,
  Quote,
  Section,
  Speech,
} from '../../ir/speech.ts';
import {
  choice,
  citable,
  cited,
  date,
  flag,
  list,
  located,
  optional,
  placeQuote,
  quoteInput,
  type Schema,
  text,
  textOrNumber,
} from './fields.ts';

/** Sections of the model and their items: one schema a noun of `ir/speech.ts`. */

export const title: Schema<string> = text('A full-sentence assertion: the title of the slide.');
export const short: Schema<string> = text('The same assertion in at most 78 characters, for a list of slides.');

type Entries = Readonly<Record<string, v.GenericSchema<unknown, unknown>>>;

/** A section whose items follow `item`; `extra` are the fields that only this section has. */
export function sectionOf<T, const E extends Entries>(
  item: Schema<T>,
  extra: E,
  description: string,
): Schema<Section<Quote, T> & v.InferOutput<v.StrictObjectSchema<E, undefined>>> {
  const schema = citable(
    {
      headline: title,
      short: optional(short),
      label: optional(text('A name for the whole, such as “The total picture”.')),
      note: optional(text('An editor’s remark that prints below the section.')),
      items: list(item, 'The items, in the order of the speech.'),
      ...extra,
    },
    description,
  );
  return schema as unknown as Schema<Section<Quote, T> & v.InferOutput<v.StrictObjectSchema<E, undefined>>>;
}

export const evidence: Schema<Evidence<Quote>> = cited({ text: text('What the quotes say.') });

const namedFields = {
  name: text('Two to six words.'),
  text: text('What it says, in a sentence or two.'),
  ordinal: optional(textOrNumber('The speaker’s own enumerator, such as First.')),
};

export const named: Schema<Named<Quote>> = cited(namedFields);

export const keyMessage: Schema<NonNullable<Speech<Quote>['keyMessage']>> = cited(
  {
    text: text('The bottom line, in one or two sentences.'),
    supports: optional(list(named, 'Two to four points that carry the bottom line.')),
  },
  'The bottom line, up front.',
);

export const keyMessageItem: Schema<KeyMessageItem<Quote>> = cited({
  ...namedFields,
  figure: optional(flag('Whether the first figure of the speech is drawn beside this message.')),
});

export const part: Schema<Part<Quote>> = v.pipe(
  citable({
    name: text('Two to six words, such as “what is needed”: the running head.'),
    text: text('The question or the statement that the part is about.'),
    label: optional(text('Replaces “Part one”, such as Conclusion.')),
    title: optional(text('The title of its divider, where it is not the text without its question mark.')),
    begins: optional(v.pipe(quoteInput, v.description('The words of the transcript that the part begins with.'))),
  }),
  v.transform(({ begins, ...rest }) => ({
    ...rest,
    ...(begins === undefined ? {} : { begins: placeQuote(begins, rest.at, 'begins') }),
  })),
);

export const pillar: Schema<Pillar<Quote>> = cited({ ...namedFields, evidence: optional(evidence) });

export const principle: Schema<Principle<Quote>> = v.pipe(
  cited({
    ...namedFields,
    requires: optional(text('What it asks for, shorter, for a table.')),
    short: optional(text('Its name in a table’s narrow first column.')),
    obstacle: optional(text('What stands in its way, where the speech says so.')),
    obstacleQuotes: optional(
      list(quoteInput, 'What the obstacle rests on, where the quotes of the principle do not say it.'),
    ),
  }),
  v.transform(({ obstacleQuotes, ...rest }) => ({
    ...rest,
    ...(obstacleQuotes === undefined
      ? {}
      : {
          obstacleQuotes: obstacleQuotes.map((quote, index) => placeQuote(quote, rest.at, `obstacleQuotes.${index}`)),
        }),
  })),
);

export const agency: Schema<Agency<Quote>> = cited({
  name: text('The body’s name as the speech gives it.'),
  acronym: optional(text('Its acronym.')),
  kind: choice(['un', 'inter-agency', 'regional', 'national', 'other'], 'What kind of body it is.'),
  competence: optional(text('What it is competent in.')),
  role: optional(text('What it does or should do.')),
  facts: optional(
    located({
      chair: optional(text('Who chairs it.')),
      established: optional(textOrNumber('When it was established.')),
      origin: optional(text('How it came about.')),
      members: optional(text('Who belongs to it.')),
    }),
  ),
  change: optional(
    located({
      headline: optional(title),
      from: text('What it is now.'),
      to: text('What the speaker wants it to become.'),
      condition: optional(text('On what condition.')),
      words: optional(text('The speaker’s words that ask for it, in quotation marks.')),
    }),
  ),
  corridor: optional(
    located({
      from: text('Who sends, as the speech names them.'),
      to: text('Who receives, as the speech names them.'),
    }),
  ),
  ask: optional(text('What is asked of it alone.')),
});

export const ask: Schema<Ask<Quote>> = cited({
  to: text('Of whom it is asked.'),
  action: text('What is asked.'),
  strength: text('The operative verb: encourage, urge, call on, should, must.'),
  words: optional(text('The speaker’s operative words, verbatim.')),
});

interface AgencySections {
  readonly agencies: { readonly ask: v.ExactOptionalSchema<Schema<Ask<Quote>>, undefined> };
  readonly regional: AgencySections['agencies'] & {
    readonly partners: v.ExactOptionalSchema<Schema<string[]>, undefined>;
  };
}

/** What the sections of agencies have beside their items. */
export const agencySections: AgencySections = {
  agencies: { ask: optional(ask) },
  regional: {
    ask: optional(ask),
    partners: optional(list(text('A partner’s name.'), 'Partners that are only named.')),
  },
};

export const engagement: Schema<Engagement<Quote>> = cited({
  with: optional(text('The forum or partner; none where the act stands alone.')),
  action: text('What was done, is done, or is promised.'),
  date: optional(date('When, as precisely as the speech says.')),
  resolved: optional(text('The speaker’s words that the date was worked out from, such as “last month”.')),
  status: choice(['done', 'ongoing', 'commitment'], 'Whether it was done, goes on, or is promised.'),
  event: optional(text('A wording for the timeline, where the action is too long for it.')),
});
