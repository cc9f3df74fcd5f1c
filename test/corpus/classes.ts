import { fold, spansMatch } from './spans.ts';

/** What of a drafted model is scored, as `speech.yaml` has it. */
export interface DraftedItem {
  readonly quotes?: readonly (string | { readonly exact: string })[];
  readonly name?: string;
  readonly acronym?: string;
  readonly term?: string;
  readonly value?: number;
  readonly of?: { readonly value?: number };
}
interface Section {
  readonly items?: readonly DraftedItem[];
}
export interface DraftedModel {
  readonly pillars?: Section;
  readonly principles?: Section;
  readonly lists?: readonly Section[];
  readonly agencies?: Section;
  readonly engagement?: Section;
  readonly figures?: Section | readonly DraftedItem[];
  readonly asks?: Section;
  readonly glossary?: readonly DraftedItem[];
}

/** Marks of what may be drafted and need not be. */
interface Marks {
  readonly optional?: boolean;
  readonly partner?: boolean;
  readonly vague?: boolean;
  readonly reported?: boolean;
}
export interface Gold {
  readonly enumerations: readonly (Marks & {
    readonly items: readonly string[];
    /** The same items said again, an item a place, or whole lists of them. */
    readonly alternates?: readonly (string | readonly string[])[];
  })[];
  readonly organisations: readonly (Marks & {
    readonly name: string;
    readonly acronym?: string | null;
    readonly aliases?: readonly string[];
    readonly roleSpans: readonly string[];
  })[];
  /** Bodies that are named and play no part. */
  readonly mentions?: readonly (string | { readonly name?: string })[];
  readonly engagements: readonly (Marks & { readonly verbatim: string })[];
  readonly figures: readonly (Marks & {
    readonly verbatim: string;
    readonly meaningSpan: string;
    readonly value?: number | readonly (number | null)[] | null;
  })[];
  readonly asks: readonly (Marks & { readonly verbatim: string })[];
  readonly acronyms: readonly (Marks & { readonly acronym: string; readonly expansionInText?: string | null })[];
}

/** Something that was annotated: whether a draft must have it, what it is called, and whether a drafted item is it. */
export interface Wanted {
  readonly optional: boolean;
  readonly text: string;
  readonly isFoundIn: (drafted: DraftedItem) => boolean;
  /** Finds it as well: the same thing said elsewhere in the speech, which a draft need not prefer. */
  readonly isSaidAgainIn?: (drafted: DraftedItem) => boolean;
}

/** How one class of items is taken from a draft and from the annotations. */
export interface Class {
  readonly drafted: (draft: DraftedModel) => readonly DraftedItem[];
  readonly wanted: (gold: Gold) => readonly Wanted[];
  /** Items of other sections in which something wanted counts as found. */
  readonly elsewhere?: (draft: DraftedModel) => readonly DraftedItem[];
  /** Whether a drafted item that is not wanted is no mistake either. */
  readonly isNoMistake?: (drafted: DraftedItem, gold: Gold) => boolean;
}

export type ClassName = 'enumerations' | 'organisations' | 'roles' | 'engagements' | 'figures' | 'asks' | 'acronyms';

export const CLASSES: Readonly<Record<ClassName, Class>> = {
  enumerations: {
    drafted: ({ pillars, principles, lists }) => [
      ...itemsOf(pillars),
      ...itemsOf(principles),
      ...(lists ?? []).flatMap(itemsOf),
    ],
    wanted: ({ enumerations }) =>
      enumerations.flatMap(({ items, alternates, ...marks }) =>
        items.map((text, at) => {
          const again = alternates?.[at];
          return {
            ...wantedSpan(text, marks),
            ...(typeof again === 'string' ? { isSaidAgainIn: quotes(again) } : {}),
          };
        }),
      ),
    // A list of what was done or is asked may be drafted as engagement or asks.
    elsewhere: ({ engagement, asks }) => [...itemsOf(engagement), ...itemsOf(asks)],
  },
  organisations: {
    drafted: ({ agencies }) => itemsOf(agencies),
    wanted: ({ organisations }) =>
      organisations.map((body) => ({
        optional: isOptional(body),
        text: body.name,
        isFoundIn: (drafted) => isNamedAs(drafted, [body.name, body.acronym, ...(body.aliases ?? [])]),
      })),
    isNoMistake: (drafted, { mentions }) =>
      (mentions ?? []).some((each) => {
        const mention = fold(typeof each === 'string' ? each : (each.name ?? ''));
        return namesOf([drafted.name, drafted.acronym]).some(
          (name) => mention.includes(name) || name.includes(mention),
        );
      }),
  },
  roles: {
    drafted: ({ agencies }) =>
      itemsOf(agencies).flatMap(({ quotes = [] }) => quotes.map((each) => ({ quotes: [each] }))),
    wanted: ({ organisations }) =>
      organisations.flatMap(({ roleSpans, optional }) =>
        roleSpans.map((text) => wantedSpan(text, optional === undefined ? {} : { optional })),
      ),
  },
  engagements: {
    drafted: ({ engagement }) => itemsOf(engagement),
    wanted: ({ engagements }) => engagements.map((each) => wantedSpan(each.verbatim, each)),
  },
  figures: {
    drafted: ({ figures }) =>
      ('items' in (figures ?? {}) ? itemsOf(figures as Section) : (figures ?? [])) as readonly DraftedItem[],
    wanted: ({ figures }) =>
      figures.map(({ value, verbatim, meaningSpan, ...marks }) => ({
        optional: isOptional(marks),
        text: verbatim,
        isFoundIn: (drafted) =>
          [value].flat().some((each) => isValueOf(drafted, each)) &&
          (quotes(meaningSpan)(drafted) || quotes(verbatim)(drafted)),
      })),
  },
  asks: {
    drafted: ({ asks }) => itemsOf(asks),
    wanted: ({ asks }) => asks.map((each) => wantedSpan(each.verbatim, each)),
  },
  acronyms: {
    drafted: ({ glossary }) => glossary ?? [],
    wanted: ({ acronyms }) =>
      acronyms.map(({ acronym, expansionInText, optional: _own, ...marks }) => ({
        // What the speech does not spell out, a draft need not either; all else it must.
        optional: isOptional(marks) || (expansionInText ?? null) === null,
        text: acronym,
        isFoundIn: ({ term, acronym: short }) => fold(term ?? short ?? '') === fold(acronym),
      })),
  },
};

export const CLASS_NAMES = Object.keys(CLASSES) as readonly ClassName[];

export const quotesOf = ({ quotes: all = [] }: DraftedItem): readonly string[] =>
  all.map((each) => (typeof each === 'string' ? each : each.exact));

const itemsOf = (section: Section | undefined): readonly DraftedItem[] => section?.items ?? [];

const isOptional = ({ optional, partner, vague, reported }: Marks): boolean =>
  optional === true || partner === true || vague === true || reported === true;

const quotes =
  (span: string) =>
  (drafted: DraftedItem): boolean =>
    quotesOf(drafted).some((each) => spansMatch(each, span));

const wantedSpan = (text: string, marks: Marks): Wanted => ({
  optional: isOptional(marks),
  text,
  isFoundIn: quotes(text),
});

const namesOf = (names: readonly (string | null | undefined)[]): readonly string[] =>
  names.filter((each) => typeof each === 'string' && each !== '').map((each) => fold(each as string));

/** Long names may be parts of each other: `World Bank` and `World Bank Group`. */
const LONG = 6;

const isNamedAs = ({ name, acronym }: DraftedItem, names: readonly (string | null | undefined)[]): boolean =>
  namesOf([name, acronym]).some((mine) =>
    namesOf(names).some(
      (theirs) =>
        mine === theirs ||
        (mine.length > LONG && theirs.length > LONG && (mine.includes(theirs) || theirs.includes(mine))),
    ),
  );

/** Whether a figure has a value; a percentage may be annotated as a share of one. */
function isValueOf({ value, of }: DraftedItem, wanted: number | null | undefined): boolean {
  if (typeof wanted !== 'number') return false;
  return [value, of?.value].some(
    (mine) => typeof mine === 'number' && [wanted, wanted * 100, wanted / 100].some((each) => isClose(mine, each)),
  );
}

const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
