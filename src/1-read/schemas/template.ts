import * as v from 'valibot';
import { type Place, spanOf } from '../../core/source.ts';
import type {
  Fragment,
  Pattern,
  SectionPattern,
  SlidePattern,
  Slot,
  Template,
  TitlePattern,
} from '../../ir/template.ts';
import { SECTION_SLOTS, SLIDE_SLOTS, type SlotSpec, type SlotSpecs } from '../../ir/template-slots.ts';
import { choice, list, located, optional, place, type Schema, text, withDefault } from './fields.ts';

/** A fragment before its place is known: the object that holds it knows where its fields stand. */
type Raw = string | number | boolean;

interface RawPattern {
  readonly when?: Raw;
  readonly each?: Raw;
  readonly as: string;
  readonly where?: Raw;
  readonly best?: number;
  readonly select?: number;
  readonly cite: readonly Raw[];
  readonly slots: Readonly<Record<string, Slot>>;
  readonly at: Place;
}

/** Not folded: columns of messages count from the first character. */
const fragment = (description: string): Schema<Raw> =>
  v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.description(description)) as Schema<Raw>;

const expression = (description: string): Schema<Raw> =>
  fragment(`${description} A Liquid expression such as principles.items.`);

const cite = v.pipe(
  v.union([v.string(), v.array(v.string())]),
  v.description('Expressions whose quotes are cited, such as principles or item.'),
  v.transform((value) => (typeof value === 'string' ? [value] : value)),
) as Schema<readonly Raw[]>;

const whole = (description: string): Schema<number> =>
  v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'a whole number from 0'), v.description(description));

const name = (description: string): Schema<string> =>
  v.pipe(
    v.string(),
    v.regex(/^[A-Za-z][\w-]*$/, 'letters, digits, hyphens and underscores, a letter first'),
    v.description(description),
  );

/** How often a thing is made: the same fields for slides, sections and the items in them. */
const REPETITION = {
  when: optional(expression('Made only where this holds.')),
  each: optional(expression('Made once for each element of this list.')),
  as: withDefault(name('The name of the element in the texts.'), 'item'),
  where: optional(expression('Leaves out the elements for which this does not hold.')),
  best: optional(
    whole('Of the elements with a rank only the best, until there are so many in all; all others are made.'),
  ),
  select: optional(whole('How many to make at most: the first ones, or where they have ranks, the best.')),
  cite: withDefault(cite, []),
};

const title: Schema<TitlePattern> = v.pipe(
  located({ text: fragment('The title, a full sentence.'), cite: withDefault(cite, []) }),
  v.transform(({ text: source, cite: cited, at }) => ({
    text: fragmentAt(source, at, 'text'),
    cite: citesOf(cited, at),
    at,
  })),
);

/** A fragment with its place. */
const fragmentAt = (value: Raw, at: Place, field: string): Fragment => ({
  source: String(value),
  span: spanOf(at, field),
});

const citesOf = (cited: readonly Raw[], at: Place): readonly Fragment[] =>
  cited.map((each, i) => fragmentAt(each, at, at.fields.has(`cite.${i}`) ? `cite.${i}` : 'cite'));

const optionalFragment = <K extends string>(
  value: Raw | undefined,
  at: Place,
  field: K,
): { readonly [P in K]?: Fragment } =>
  value === undefined ? {} : ({ [field]: fragmentAt(value, at, field) } as { readonly [P in K]?: Fragment });

const column = v.pipe(
  located({
    label: withDefault(fragment('The column’s head.'), ''),
    weight: v.pipe(v.number(), v.gtValue(0, 'a number above 0'), v.description('Its share of the width.')),
    voice: withDefault(choice(['text', 'strong', 'heading', 'voice', 'label'], 'How its cells are set.'), 'text'),
  }),
  v.transform(({ at, label, ...rest }) => ({ ...rest, label: fragmentAt(label, at, 'label') })),
);

/** The schema of a slot: an absent one that may be absent is simply not there. */
function slotSchema(spec: SlotSpec): Schema<unknown> {
  switch (spec) {
    case 'text':
      return fragment('Text with Liquid in it.');
    case 'rich':
      return fragment('Text with Liquid in it; *stress* is set in italics.');
    case 'value':
      return expression('What is shown.');
    case 'names':
      return expression('A list of texts.');
    case 'text?':
      return optional(fragment('Text with Liquid in it; may be empty.')) as unknown as Schema<unknown>;
    case 'rich?':
      return optional(fragment('Text with Liquid in it; may be empty.')) as unknown as Schema<unknown>;
    case 'value?':
      return optional(expression('What is shown.')) as unknown as Schema<unknown>;
    case 'lines':
    case 'cells':
      return optional(list(fragment('Text with Liquid in it.'), 'Texts in order.')) as unknown as Schema<unknown>;
    case 'columns':
      return optional(list(column, 'The columns from left to right.')) as unknown as Schema<unknown>;
    default: {
      const many = Array.isArray(spec);
      const pattern = patternSchema((many ? spec[0] : spec) as SlotSpecs);
      const both = v.union([pattern, v.array(pattern)]);
      const described = v.pipe(
        both,
        v.description(many ? 'Made once, or once for each element.' : 'Made at most once.'),
      );
      return optional(described as Schema<unknown>) as unknown as Schema<unknown>;
    }
  }
}

const slotEntries = (specs: SlotSpecs): Record<string, Schema<unknown>> =>
  Object.fromEntries(Object.entries(specs).map(([key, spec]) => [key, slotSchema(spec)]));

function patternSchema(specs: SlotSpecs): Schema<Pattern> {
  return v.pipe(
    v.strictObject({ ...REPETITION, ...slotEntries(specs), at: place }),
    v.transform((value) => toPattern(value as unknown as RawFields, specs)),
  ) as unknown as Schema<Pattern>;
}

type RawFields = Omit<RawPattern, 'slots'> & Readonly<Record<string, unknown>>;

function toPattern(value: RawFields, specs: SlotSpecs): Pattern {
  const { at, when, each, where, best, select } = value;
  const slots = Object.entries(specs).flatMap(([key, spec]): [string, Slot][] => {
    const slot = toSlot(value[key], spec, at, key);
    return slot === undefined ? [] : [[key, slot]];
  });
  return {
    ...optionalFragment(when, at, 'when'),
    ...optionalFragment(each, at, 'each'),
    as: value.as,
    ...optionalFragment(where, at, 'where'),
    ...(best === undefined ? {} : { best }),
    ...(select === undefined ? {} : { select }),
    cite: citesOf(value.cite, at),
    slots: Object.fromEntries(slots),
    at,
  };
}

function toSlot(value: unknown, spec: SlotSpec, at: Place, field: string): Slot | undefined {
  if (value === undefined) return undefined;
  if (spec === 'columns') return { type: 'columns', columns: value as Extract<Slot, { type: 'columns' }>['columns'] };
  if (spec === 'lines' || spec === 'cells') {
    return { type: 'lines', lines: (value as readonly Raw[]).map((each, i) => fragmentAt(each, at, `${field}.${i}`)) };
  }
  if (typeof spec === 'string') return { type: 'fragment', fragment: fragmentAt(value as Raw, at, field) };
  return { type: 'items', items: Array.isArray(value) ? value : [value as Pattern] };
}

const PLACES = ['opening', 'part', 'last-part', 'closing'] as const;
const ID = 'A name of its own, unique in the list.';
const LEAST = 'Fewer items than this, and it is left out; of a divider, fewer slides in its part.';

const slideSchemas = Object.entries(SLIDE_SLOTS).map(([layout, specs]) =>
  v.pipe(
    v.strictObject({
      layout: v.pipe(v.literal(layout), v.description('The slide’s layout.')),
      id: name(ID),
      place: withDefault(
        choice(PLACES, 'Before the parts of the speech, in the part its evidence is from, in the last part, or after.'),
        'part',
      ),
      ...REPETITION,
      head: optional(fragment('The running head of a slide that belongs to no part.')),
      title,
      entry: optional(fragment('The title in one line, for lists of slides; else the title.')),
      note: optional(fragment('An editorial remark at the foot.')),
      least: withDefault(whole(LEAST), 1),
      ...slotEntries(specs),
      at: place,
    }),
    v.transform((value): SlidePattern => {
      const raw = value as unknown as RawFields & Pick<SlidePattern, 'id' | 'place' | 'title' | 'least'>;
      const { id, place: where, title: heading, least, at } = raw;
      return {
        ...toPattern(raw, specs),
        layout: layout as SlidePattern['layout'],
        id,
        place: where,
        title: heading,
        least,
        ...optionalFragment(raw.head as Raw | undefined, at, 'head'),
        ...optionalFragment(raw.entry as Raw | undefined, at, 'entry'),
        ...optionalFragment(raw.note as Raw | undefined, at, 'note'),
      };
    }),
  ),
);

const sectionSchemas = Object.entries(SECTION_SLOTS).map(([kind, specs]) =>
  v.pipe(
    v.strictObject({
      kind: v.pipe(v.literal(kind), v.description('The kind of the section.')),
      id: name(ID),
      ...REPETITION,
      heading: optional(title),
      least: withDefault(whole(LEAST), 1),
      ...slotEntries(specs),
      at: place,
    }),
    v.transform((value): SectionPattern => {
      const raw = value as unknown as RawFields & Pick<SectionPattern, 'id' | 'heading' | 'least'>;
      const { id, heading, least } = raw;
      return {
        ...toPattern(raw, specs),
        kind: kind as SectionPattern['kind'],
        id,
        least,
        ...(heading === undefined ? {} : { heading }),
      };
    }),
  ),
);

const meta = v.pipe(
  located({
    title: fragment('The title in the file’s properties.'),
    titles: optional(
      v.pipe(
        located({
          onePager: optional(fragment('The title of the one-pager.')),
          glossary: optional(fragment('The title of the sheet of terms and names.')),
        }),
        v.transform(({ onePager, glossary, at }) => ({
          ...optionalFragment(onePager, at, 'onePager'),
          ...optionalFragment(glossary, at, 'glossary'),
        })),
        v.description('Titles of documents that differ from the briefing’s.'),
      ),
    ),
    author: fragment('The author in the file’s properties.'),
    subject: fragment('The subject in the file’s properties.'),
    keywords: optional(list(patternSchema({ text: 'text' }), 'Keywords in the file’s properties.')),
    source: v.pipe(
      located({
        deck: fragment('The line at the foot of every slide.'),
        briefing: fragment('The line at the foot of every page.'),
      }),
      v.transform(({ deck, briefing, at }) => ({
        deck: fragmentAt(deck, at, 'deck'),
        briefing: fragmentAt(briefing, at, 'briefing'),
      })),
    ),
  }),
  v.transform(({ title: heading, titles, author, subject, keywords, source, at }) => ({
    title: fragmentAt(heading, at, 'title'),
    titles: titles ?? {},
    author: fragmentAt(author, at, 'author'),
    subject: fragmentAt(subject, at, 'subject'),
    keywords: keywords ?? [],
    source,
  })),
);

/** What `template.yaml` holds. */
export type TemplateFile = Omit<Template, 'labels' | 'source'>;

const sections = (description: string): Schema<readonly SectionPattern[]> =>
  list(v.variant('kind', sectionSchemas as unknown as [never]) as unknown as Schema<SectionPattern>, description);

/** The form of `template.yaml`. */
export const templateSchema: Schema<TemplateFile> = v.pipe(
  v.strictObject({
    name: name('The name by which the template is chosen.'),
    label: text('The name that people read.'),
    description: text('What the template makes, in a sentence.'),
    order: withDefault(
      choice(
        ['speech', 'template'],
        'speech: slides follow the parts of the speech; template: they stay as listed here.',
      ),
      'speech',
    ),
    meta,
    slides: list(
      v.variant('layout', slideSchemas as unknown as [never]) as unknown as Schema<SlidePattern>,
      'The slides of the deck.',
    ),
    sections: sections('The sections of the printed briefing.'),
    onePager: optional(sections('The sections of the one-pager, which must fit both sides of a sheet.')),
    glossary: optional(sections('The sections of the sheet of terms and names.')),
  }),
  v.title('aide-memoire template'),
  v.description('Which slides and which sections to make of a speech.'),
) as unknown as Schema<TemplateFile>;
