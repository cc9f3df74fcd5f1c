import type { Passage, Speaker, Speech } from '../ir/speech.ts';

/** Words before a name that are no part of it. */
const TITLES =
  '(?:Mr|Mrs|Ms|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Madam|Madame|Mme|Mlle|Monsieur|M|Sr|Sra|Srta|Dra|Don|Doña|Hon|Amb)\\.?';
const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?d)\.?$/i;
const INITIAL = /^\p{Lu}\.?$/u;
const CAPITALS = /^\p{Lu}[\p{Lu}'’-]+$/u;

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text as a pattern, whatever its white space, hyphens and apostrophes. */
const patternOf = (text: string): string =>
  text
    .split(/\s+/)
    .map((word) => literal(word).replace(/[-‐‑]/g, '[-‐‑]').replace(/['’]/g, "['’]"))
    .join('\\s+');

/** One of these as words of their own; a possessive's ending is no letter of theirs. */
const anyOf = (patterns: readonly string[], flags: string, after = ''): readonly RegExp[] =>
  patterns.length === 0
    ? []
    : [new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])${after}`, `g${flags}u`)];

const hasSeveralWords = (text: string): boolean => /\S\s+\S/.test(text);

/** A name's words in speaking order, without initials, titles and what follows a surname. */
export function partsOf(name: string): readonly string[] {
  const [before = '', after = ''] = name.split(/,\s*/);
  const ordered = after === '' || SUFFIX.test(after) ? before : `${after} ${before}`;
  const title = new RegExp(`^${TITLES}$`, 'u');
  return ordered.split(/\s+/).filter((each) => each !== '' && ![INITIAL, SUFFIX, title].some((not) => not.test(each)));
}

/** Words as they are written, in capitals, and as others would write what is in capitals. */
function cased(words: string): string {
  const low = words.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  return [...new Set([words, words.toUpperCase(), ...(CAPITALS.test(words) ? [low] : [])])].map(patternOf).join('|');
}

/**
 * What tells who a speaker is. Parts of a name that stand alone are looked for as they are written and in capitals, since
 * many are ordinary words too; before a number they are taken for a month, as in `May 2008`.
 */
function namePatterns({ name, role = '' }: Speaker): readonly RegExp[] {
  const parts = partsOf(name);
  const [given = '', ...others] = parts;
  const bare = [...new Set([name, parts.join(' '), `${given} ${parts.at(-1)}`])].filter(hasSeveralWords).map(patternOf);
  const [rank = ''] = role.split(/\s+/);
  const ranked = `(?:(?:${[role, rank]
    .filter((each) => each !== '')
    .map((each) => `${patternOf(each)}|`)
    .join('')}${TITLES})\\s+)`;
  // All words but the first may be surnames, and so may the first where it is written in capitals: `BAN Ki-moon`.
  const runs = others.map((_, index) => others.slice(index).join(' '));
  const single = [...others, ...(others.length === 0 || CAPITALS.test(given) ? [given] : [])];
  const alone = [...runs, ...single.filter((each) => /^\p{Lu}/u.test(each))].filter((each) => each !== '');
  return [
    ...anyOf(
      bare.map((each) => `${ranked}*${each}`),
      'i',
    ),
    ...anyOf(
      parts.map((each) => `${ranked}+(?:${cased(each)})`),
      '',
    ),
    ...anyOf(alone.map(cased), '', '(?!\\s+\\d)'),
    // One word alone, such as Ambassador, may be somebody else's rank.
    ...anyOf(hasSeveralWords(role) ? [patternOf(role)] : [], 'i'),
  ];
}

/** What a body is called, with the names that the speech's glossary and its agencies give it. */
function affiliationPatterns(body: string, speech: Speech<Passage>): readonly RegExp[] {
  const same = (name: string | undefined): boolean => name?.toLowerCase() === body.toLowerCase();
  const pairs = [
    ...(speech.glossary ?? []).map(({ term, expansion }) => [term, expansion]),
    ...(speech.agencies?.items ?? []).map(({ name, acronym }) => [name, acronym]),
  ];
  const others = pairs.filter((pair) => pair.some(same)).flatMap((pair) => pair.flatMap((each) => each ?? []));
  const names = [...new Set([body, ...others])];
  // Whose body it is may be left unsaid: `U.S. Department of State`, `Ministry of Health of Norway`.
  const { actor, actorAdjective = actor } = speech.speech;
  const owner = `${patternOf(actorAdjective)}|${patternOf(actor)}`;
  const before = `(?:(?:${owner}|(?:\\p{Lu}\\.){2,})(?:['’]s?)?\\s+)`;
  const owned = new RegExp(`^${before}|\\s+of\\s+(?:the\\s+)?(?:${owner})$`, 'giu');
  const cores = names.map((each) => each.replace(owned, '')).filter(hasSeveralWords);
  return [
    ...anyOf(
      [...names.filter(hasSeveralWords).map(patternOf), ...cores.map((each) => `${before}?${patternOf(each)}`)],
      'i',
    ),
    ...anyOf(names.filter((each) => !hasSeveralWords(each)).map(patternOf), ''),
  ];
}

/** All that tells who speaks and for whom, as far as the facts of the speech name it. */
export function identityPatterns(speech: Speech<Passage>): readonly RegExp[] {
  return speech.speech.speaker.flatMap((speaker) => {
    const bodies = [speaker.organization, speaker.office].flatMap((each) => each ?? []);
    return [...namePatterns(speaker), ...bodies.flatMap((each) => affiliationPatterns(each, speech))];
  });
}

/** Whether a text has one of the names as words of their own. */
export function mentions(names: readonly string[]): (text: string) => boolean {
  const patterns = anyOf(names.map(patternOf), '');
  return (text) => patterns.some((pattern) => text.search(pattern) !== -1);
}
