import type { AgencyKind } from '../ir/speech.ts';
import { type Listed, standingWords, wordUse } from './department-words.ts';
import { type Word, wordsOf } from './name-words.ts';
import {
  ARABIC,
  type Form,
  foldArabic,
  INDEXES,
  indexesFor,
  type Pattern,
  patternsAt,
  unspacedAt,
} from './organisation-forms.ts';
import type { Language, OrganisationRow } from './organisation-row.ts';
import { type Owner, ownerOf } from './owners.ts';

export type { Language, OrganisationRow };

/** Where a text names an organisation, without article and possessive. Offsets count UTF-16 code units. */
export interface OrganisationMention {
  readonly row: OrganisationRow;
  readonly start: number;
  readonly end: number;
  readonly form: Form;
}

export interface FindOptions {
  /**
   * The text's language, if known. French and Spanish acronyms count in texts of that language alone, since CPI is also an
   * index of prices; their names do not count in texts of a third one.
   */
  readonly language?: Language;
  /** Organisations that are named in full elsewhere, where the text is a part of a longer one. */
  readonly named?: ReadonlySet<OrganisationRow>;
  /** Whose speech it is, as a row's `country`: its bodies are then found by names that other countries' have as well. */
  readonly country?: string;
}

/** The official name in a language, if there is one. */
export const nameIn = (row: OrganisationRow, language: Language): string | undefined =>
  language === 'en' ? row.name : row.names?.[language]?.[0];

/** What kind of body it is, or was on a day as precise as `2008` or `2008-06-03`. */
export const kindOf = (row: OrganisationRow, date?: string): AgencyKind =>
  row.before && date !== undefined && date < row.before.until.slice(0, date.length) ? row.before.kind : row.kind;

/** Whether what stands between two words may stand for what is between them in a name. */
function fits(between: string, pattern: Pattern, gap: string): boolean {
  if (between === ' ' && (gap === ' ' || gap === '-')) return true;
  const plain = pattern.commas ? between.replace(/^,(?=\s)/, '') : between;
  if (gap.startsWith("'")) return /^['’\u02bc]\s?$/.test(plain) && plain.length === gap.length;
  if (gap === '/' || gap === '.') return plain === gap;
  // A space and a hyphen stand for each other, as in G 20; an empty line parts two paragraphs.
  return /^[-\u2010\u2011\u2013]$/.test(plain) || (/^\s{1,40}$/.test(plain) && !/\n\s*\n/.test(plain));
}

function matches(pattern: Pattern, words: readonly Word[], at: number, text: string): boolean {
  const { words: expected, capitals, gaps, form } = pattern;
  for (let index = 0; index < expected.length; index++) {
    const word = words[at + index];
    if (!word || (capitals[index] && !word.capital)) return false;
    if (expected[index] !== (form === 'acronym' ? word.text : word.key)) return false;
    const before = index > 0 ? words[at + index - 1] : undefined;
    if (before && !fits(text.slice(before.end, word.start), pattern, gaps[index - 1] ?? '')) return false;
  }
  return true;
}

/** Acronyms that are words as well, and no names in a heading in capitals. */
const WORDS_TOO: ReadonlySet<string> = new Set(['WHO', 'CARE', 'SUN', 'CAN', 'FIND', 'PACE', 'CAT']);

/** Whether the words around are in capitals, all of them. */
function isShouted(text: string, { start, end }: Word): boolean {
  const around = `${text.slice(Math.max(0, start - 30), start)} ${text.slice(end, end + 30)}`;
  return !/[a-z]/.test(around) && /[A-Z]{2}/.test(around);
}

/** A form that stands at a place, with the country's name where that belongs to it. */
interface Candidate {
  readonly pattern: Pattern;
  readonly start: number;
  readonly end: number;
  /** Whether it counts only where the text names the body in full. */
  readonly weak: boolean;
  /** Whether the country of the body stands beside it, or is the one that the caller gives. */
  readonly known?: 'beside' | 'given';
  /** How a word for a department is used, of such words. */
  readonly use?: Listed['use'];
}

/** What may stand at a place: rows that share a form. */
interface Match {
  readonly candidates: readonly Candidate[];
  readonly start: number;
}

/** The form as it stands here, or nothing if it means something else. */
function candidateOf(
  pattern: Pattern,
  words: readonly Word[],
  at: number,
  text: string,
  country: string | undefined,
  owner: Owner | undefined,
): Candidate | undefined {
  const { row, generic, local, weak, bare, form } = pattern;
  const { length } = pattern.words;
  const isOwn = owner?.country !== undefined && owner.country === row.country;
  const candidate: Candidate = {
    pattern,
    start: words[isOwn ? owner.from : at]?.start ?? 0,
    end: words[(isOwn ? owner.to : at + length) - 1]?.end ?? 0,
    weak: weak && !isOwn,
    ...(isOwn ? { known: 'beside' } : row.country !== undefined && row.country === country ? { known: 'given' } : {}),
  };
  if (bare) {
    const use = row.country === country ? wordUse(text, words, at, length) : undefined;
    return use && { ...candidate, use: owner ? 'otherwise' : use };
  }
  if ((generic || local) && owner && !isOwn) return undefined;
  if (!local) return candidate;
  // The Treasury, but no Treasury bonds.
  if (length === 1 && form !== 'acronym' && wordUse(text, words, at, length, true) === 'otherwise') return undefined;
  return { ...candidate, weak: candidate.weak || !candidate.known };
}

function* spacedMatches(text: string, { language, country }: FindOptions): Generator<Match> {
  const words = wordsOf(text);
  const indexes = indexesFor(text, language);
  const counts = (pattern: Pattern): boolean =>
    pattern.form !== 'acronym' ||
    pattern.language === 'en' ||
    pattern.language === 'ru' ||
    pattern.language === language;
  let before = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    // Every form begins with a capital or with a digit.
    if (!word || (!word.capital && !/^\d/.test(word.text))) continue;
    let length = 0;
    let owner: Owner | undefined;
    let owned = 0;
    const candidates: Candidate[] = [];
    for (const pattern of patternsAt(indexes, words, at)) {
      if (candidates.length > 0 && pattern.words.length < length) break;
      if (!counts(pattern) || !matches(pattern, words, at, text)) continue;
      if (WORDS_TOO.has(pattern.text) && isShouted(text, word)) continue;
      length = pattern.words.length;
      if (owned !== length && (pattern.row.country !== undefined || pattern.generic)) {
        owner = ownerOf(text, words, at, length);
        owned = length;
      }
      const candidate = candidateOf(pattern, words, at, text, country, owned === length ? owner : undefined);
      if (candidate) candidates.push(candidate);
    }
    if (candidates.length === 0) continue;
    yield {
      candidates: candidates.map((each) => ({ ...each, start: Math.max(before, each.start) })),
      start: word.start,
    };
    const to = candidates.some((each) => each.known === 'beside') && owner ? owner.to : at + length;
    before = words[to - 1]?.end ?? before;
    at = to - 1;
  }
}

function* unspacedMatches(text: string): Generator<Match> {
  if (!/[\u0621-\u064a\u4e00-\u9fff]/.test(text)) return;
  const folded = foldArabic(text);
  for (let at = 0; at < folded.length; at++) {
    const pattern = unspacedAt(folded, at).find((each) => {
      const [form = ''] = each.words;
      // In Arabic the article and small words are written as one with what follows; nothing is with what precedes.
      return folded.startsWith(form, at) && (each.language === 'zh' || !ARABIC.test(folded.charAt(at + form.length)));
    });
    if (!pattern) continue;
    const candidate = { pattern, start: at, end: at + pattern.text.length, weak: false };
    yield { candidates: [candidate], start: at };
    at += pattern.text.length - 1;
  }
}

/**
 * The organisations that a text names, in order, the longest name at each place. A name may be a part of a longer one that
 * is not in the data: “United Nations Fund for Namibia” names the United Nations. Of national bodies whose names several
 * countries have, those count of which the text or the options say the country.
 */
export function findOrganisations(text: string, options: FindOptions = {}): readonly OrganisationMention[] {
  const found = [...spacedMatches(text, options), ...unspacedMatches(text)].sort((a, b) => a.start - b.start);
  const anywhere = new Set(options.named);
  for (const { candidates } of found) {
    for (const { pattern, weak, use } of candidates) {
      if (pattern.form !== 'acronym' && !weak && use === undefined) anywhere.add(pattern.row);
    }
  }
  // Where each organisation was last named in full: it takes the acronyms that it shares from there on.
  const named = new Map<OrganisationRow, number>();
  for (const row of options.named ?? []) named.set(row, -1);
  const picked = found.flatMap(({ candidates }) => {
    const candidate = pickOf(candidates, named, anywhere);
    if (!candidate) return [];
    const { pattern, start, use } = candidate;
    if (pattern.form !== 'acronym' && use === undefined) named.set(pattern.row, start);
    return [candidate];
  });
  const standing = standingWords(
    text,
    picked.map(({ pattern, start, end, use }) => ({
      start,
      end,
      use: use ?? (pattern.row.country === undefined ? 'foreign' : 'named'),
    })),
  );
  return picked
    .filter((each, at) => each.use === undefined || standing.has(at))
    .map(({ pattern: { row, form }, start, end }) => ({ row, start, end, form }));
}

/**
 * Which of the rows that share a form is meant: the one beside which its country stands, the one named last, the one it
 * belongs to, or one named later.
 */
function pickOf(
  candidates: readonly Candidate[],
  named: ReadonlyMap<OrganisationRow, number>,
  anywhere: ReadonlySet<OrganisationRow>,
): Candidate | undefined {
  if (candidates.length === 1 && !candidates[0]?.weak) return candidates[0];
  const isNamed = ({ pattern }: Candidate): boolean => named.has(pattern.row);
  const placeOf = ({ pattern }: Candidate): number => named.get(pattern.row) ?? 0;
  const [last] = candidates.filter(isNamed).sort((a, b) => placeOf(b) - placeOf(a));
  return (
    candidates.find((each) => each.known === 'beside') ??
    last ??
    candidates.find((each) => !each.weak) ??
    candidates.find((each) => anywhere.has(each.pattern.row))
  );
}

/** The organisation with a name, alias or acronym, in any language; of several that share it the one it belongs to. */
export function rowOf(nameOrAcronym: string, options: FindOptions = {}): OrganisationRow | undefined {
  const text = nameOrAcronym.trim().replace(/^the\s+/i, '');
  const words = wordsOf(text);
  const patterns = patternsAt(INDEXES, words, 0).filter(
    (each) => !each.local && !each.bare && each.words.length === words.length && matches(each, words, 0, text),
  );
  const spacedRow = (
    patterns.find((each) => !each.weak && each.language === 'en') ??
    patterns.find((each) => !each.weak) ??
    patterns[0]
  )?.row;
  if (spacedRow) return spacedRow;
  if (words.length > 0) {
    // The U.S. Treasury, the Foreign Ministry of Japan.
    const [mention] = findOrganisations(text, options);
    return mention?.start === 0 && mention.end >= (words.at(-1)?.end ?? 0) ? mention.row : undefined;
  }
  const folded = foldArabic(text);
  return unspacedAt(folded, 0).find((each) => each.words[0] === folded)?.row;
}
