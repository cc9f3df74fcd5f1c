import lexicon from './lexicon/national-bodies.json' with { type: 'json' };
import type { OrganisationRow } from './organisation-row.ts';

/** Bodies of governments. The head of the data file explains what their fields mean beside those of organisations. */
export const NATIONAL_BODIES: readonly OrganisationRow[] = lexicon.rows as readonly OrganisationRow[];

/** By the countries' names: the names and adjectives by which a text says a country. */
export const COUNTRY_NAMES: Readonly<Record<string, readonly string[]>> = lexicon.countries;
