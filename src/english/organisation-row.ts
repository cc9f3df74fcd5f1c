import type { AgencyKind } from '../ir/speech.ts';

/** The official languages of the United Nations. */
export type Language = 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';

/**
 * A body between states, one that works across them, or one of a state. The heads of the data files explain every field.
 */
export interface OrganisationRow {
  readonly id: string;
  /** The official English name. */
  readonly name: string;
  readonly acronym?: string;
  /** Further ones. */
  readonly acronyms?: readonly string[];
  /** Acronyms that stand for something else as often: they count only where the text names the body in full. */
  readonly weak?: readonly string[];
  /** What speeches call it besides. */
  readonly aliases?: readonly string[];
  /** Names that bodies of countries have too, such as “Security Council”. */
  readonly generic?: readonly string[];
  /** Names and acronyms that count only where the country is known. */
  readonly local?: readonly string[];
  /** Words for a department that count only beside others, or after “at”, “with” and “from”. */
  readonly words?: readonly string[];
  readonly kind: AgencyKind;
  /** Whose body it is, as a model's `actor`; of national ones. */
  readonly country?: string;
  /** Its kind up to a day, that day excluded. */
  readonly before?: { readonly until: string; readonly kind: AgencyKind };
  readonly type: string;
  /** By language, the official name first. */
  readonly names?: Readonly<Partial<Record<Language, readonly string[]>>>;
  /** Acronyms that other languages have. */
  readonly acronymsIn?: Readonly<Partial<Record<Language, readonly string[]>>>;
  readonly source: string;
  readonly asOf: string;
  /** The day on which it ceased to be one of its own. */
  readonly until?: string;
  readonly note?: string;
}
