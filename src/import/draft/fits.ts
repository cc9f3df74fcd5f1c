import { isList, isRecord, type ModelRecord, type ModelValue } from '../../ir/draft.ts';

/** Characters up to which each field fits its place on slides and pages of every theme and paper that ships. */
const MOST: Readonly<Record<string, number>> = {
  headline: 112,
  short: 90,
  label: 60,
  title: 84,
  name: 64,
  text: 182,
  meaning: 260,
  action: 200,
  event: 130,
  role: 200,
  competence: 160,
  ask: 160,
  to: 72,
  with: 72,
  words: 48,
  hedge: 32,
  unit: 32,
  expansion: 120,
  term: 20,
  organization: 90,
  office: 120,
};
/** Characters of a slide's title. */
const TITLE = 112;
/** Letters of a word that the narrowest column of a table holds. */
const LONGEST_WORD = 17;
/** Fields that are not laid out. */
const UNSEEN = new Set(['quotes', 'draft', 'begins', 'source', 'derived']);

/** Whether all texts of a model are so short that they fit wherever they are put, so that nobody need lay them out to know. */
export const fitsAnywhere = (model: ModelRecord): boolean => fits(model, '');

function fits(value: ModelValue | undefined, field: string): boolean {
  if (UNSEEN.has(field)) return true;
  if (typeof value === 'string') {
    if (value.length > (MOST[field] ?? 200)) return false;
    return value.split(/[\s-]+/).every((word) => word.length <= LONGEST_WORD);
  }
  if (isList(value)) return value.every((each) => fits(each, field));
  if (!isRecord(value)) return true;
  // The best figure is a slide of its own, titled by its meaning where it has no headline.
  const { rank, meaning, headline } = value;
  if (
    typeof meaning === 'string' &&
    headline === undefined &&
    (rank === 1 || rank === undefined) &&
    meaning.length > TITLE
  )
    return false;
  return Object.entries(value).every(([key, child]) => fits(child, key));
}
