import { nameIn, rowOf } from '../../english/gazetteer.ts';
import { spells } from '../../english/names.ts';
import { type Token, tokenize } from '../../english/tokens.ts';
import type { Analysis } from './analysis.ts';

/** A short form with what it stands for, where the speech says that. */
export interface FoundAcronym {
  readonly term: string;
  readonly expansion?: string;
  /** What the list of organisations knows it to stand for, where the speech does not say it. */
  readonly added?: string;
  /** `adjacent`: the two stand side by side; `elsewhere`: the words of the long form stand in the speech. */
  readonly basis?: 'adjacent' | 'elsewhere';
  readonly paragraph: number;
  /** The sentence that has both, or the first that has the short form. */
  readonly quote: string;
}

/** The short forms of a speech, each once, in its order. */
export function findAcronyms({ sentences }: Analysis): readonly FoundAcronym[] {
  const found = new Map<string, FoundAcronym>();
  for (const { text, tokens, paragraph } of sentences) {
    if (isShouted(text)) continue;
    for (const [at, token] of tokens.entries()) {
      if (!isShortForm(token) || (at > 0 && isPair(text, tokens, at - 1))) continue;
      const term = termAt(text, tokens, at);
      const long = longFormBeside(text, tokens, at, term);
      // U.S. and US are one.
      const key = term.replace(/[^\p{L}\p{N} ]/gu, '');
      const known = found.get(key);
      if (known?.basis === 'adjacent' || (known && long === undefined)) continue;
      found.set(key, {
        term: known?.term ?? term,
        ...(long === undefined ? {} : { expansion: long, basis: 'adjacent' as const }),
        paragraph,
        quote: text,
      });
    }
  }
  const wanted = new Map(
    [...found.values()].flatMap((each) =>
      each.expansion === undefined && lettersOf(each.term) ? [[lettersOf(each.term) ?? '', undefined]] : [],
    ),
  );
  const names = namesFor(wanted, sentences);
  return [...found.values()].map((each) => {
    const name = each.expansion === undefined ? names.get(lettersOf(each.term) ?? '') : undefined;
    if (name) return { ...each, ...name, basis: 'elsewhere' as const };
    const added = each.expansion === undefined ? officialName(each.term) : undefined;
    return added === undefined ? each : { ...each, added };
  });
}

const officialName = (term: string): string | undefined => {
  const row = rowOf(term);
  const name = row && nameIn(row, 'en');
  return name === undefined || name.toLowerCase() === term.toLowerCase() ? undefined : name;
};

/** Whether a sentence is in capitals altogether, so that none of its words is a short form by them. */
const isShouted = (text: string): boolean => !/\p{Ll}/u.test(text) && /\p{L}\P{L}+\p{L}+\P{L}+\p{L}/u.test(text);

/** Not the shouting of a heading, not a single letter, not a plural. */
const isShortForm = ({ text, key, type }: Token): boolean =>
  (type === 'acronym' || /^\p{Lu}\p{Ll}*\p{Lu}{2,}s?$/u.test(text)) &&
  /^\p{Lu}/u.test(text) &&
  key.length > 1 &&
  key.length <= 8 &&
  !/^(?:AM|PM|OK|TV|MR|MS|MRS|DR|ST|JR|II|III|IV|VI|VII|XI|XII|AD|BC|CEO|VIP|ID)$/.test(key);

/** The short form with its neighbour where two make one: `OSCE PA`. */
function termAt(text: string, tokens: readonly Token[], at: number): string {
  const token = tokens[at] as Token;
  const bare = token.text.replace(/['’]s$/, '');
  return isPair(text, tokens, at) ? `${bare} ${tokens[at + 1]?.text}` : bare;
}

function isPair(text: string, tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next?.type !== 'acronym' || text.slice(token.end, next.start) !== ' ') return false;
  return /^[A-Z]{3,}$/.test(token.text) && /^[A-Z]{2,3}$/.test(next.text);
}

/** By Schwartz and Hearst: the shortest run of words before (or, in brackets, after) that has the letters in order. */
function longFormBeside(text: string, tokens: readonly Token[], at: number, term: string): string | undefined {
  const token = tokens[at] as Token;
  const letters = term.replace(/[^\p{L}\p{N}]/gu, '');
  const before = text.slice(0, token.start);
  const [, lead, joint] = JOINT.exec(before) ?? [];
  if (lead !== undefined && joint !== undefined) {
    const clause = lead.slice(lead.search(/[^,;:()]*$/));
    const long =
      shortestLongForm(letters, clause, letters.length) ??
      (/known|referred/.test(joint) ? nameAtEnd(letters, clause) : undefined);
    if (long !== undefined) return long;
  }
  // “UNODC (United Nations Office on Drugs and Crime)”
  const inside = /^\s*\(([^()]{6,100})\)/.exec(text.slice(token.end))?.[1];
  return inside !== undefined && shortestLongForm(letters, inside, 20) === inside ? inside : undefined;
}

/** A long form, and what joins a short form to it: a bracket, a dash, a comma with “or”, “known as”. */
const JOINT =
  /^(.*?)(\s*\(["“]?|\s+[–—]\s+|[–—]|\s+-{1,2}\s+|,?\s*(?:(?:also |otherwise |commonly |better )?(?:known|referred to) as |or )(?:the )?["“]?)$/;

/** The name that a text ends with, where all letters begin words of it: the Parliamentary Assembly of the OSCE, OSCE PA. */
function nameAtEnd(letters: string, text: string): string | undefined {
  const name = /(?:\p{Lu}[\p{L}-]*(?:\s+(?:of|on|the|and|for|in|to|with|against))*\s+)+\p{Lu}[\p{L}-]*$/u.exec(
    text,
  )?.[0];
  if (name === undefined) return undefined;
  const has = (part: string): boolean =>
    [...letters].every((letter) => new RegExp(`(?<!\\p{L})${letter}`, 'u').test(part));
  // The shortest end that has all letters: not the session of the assembly.
  const starts = [...name.matchAll(/(?<!\p{L})\p{Lu}/gu)].map(({ index }) => name.slice(index));
  return starts.findLast(has);
}

/**
 * The algorithm of Schwartz and Hearst (2003): letters of the short form are looked for from the right; the first one must
 * begin a word. Of a long form, at most min(|letters| + 5, |letters| × 2) words are searched.
 */
export function shortestLongForm(letters: string, lead: string, count: number): string | undefined {
  const words = lead.trim().split(/\s+/);
  const most = Math.min(Math.max(count + 5, 5), count * 2 + 2);
  const text = words.slice(-most).join(' ');
  let place = text.length - 1;
  for (let i = letters.length - 1; i >= 0; i -= 1) {
    const wanted = letters.charAt(i).toLowerCase();
    const begins = i === 0;
    while (
      place >= 0 &&
      (text.charAt(place).toLowerCase() !== wanted ||
        (begins && place > 0 && /[\p{L}\p{N}]/u.test(text.charAt(place - 1))))
    )
      place -= 1;
    if (place < 0) return undefined;
    place -= 1;
  }
  const long = text
    .slice(place + 1)
    .trim()
    .replace(/^[Tt]he\s+/, '');
  if (/[,;:]/.test(long)) return undefined;
  const tokens = tokenize(long);
  const capitals = tokens.filter(({ capital }) => capital).length;
  if (tokens.length < 2 || long.length <= letters.length) return undefined;
  // Letters that are strewn over small words make no name; a term without capitals has one word a letter.
  const initials = tokens
    .filter(({ key }) => !SMALL.test(key))
    .map(({ text: word }) => word.charAt(0).toUpperCase())
    .join('');
  if (capitals < Math.min(2, tokens.length) && initials !== letters.toUpperCase()) return undefined;
  if (capitals >= Math.min(2, tokens.length) && !/^\p{Lu}/u.test(long)) return undefined;
  return long;
}

/** The letters of a short form, in capitals; undefined where it has too few, or digits. */
function lettersOf(term: string): string | undefined {
  const letters = term.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  return letters.length < 2 || /\d/.test(letters) ? undefined : letters;
}

type Name = Pick<FoundAcronym, 'paragraph' | 'quote'> & { readonly expansion: string };

/** Names elsewhere in the speech whose words begin with the letters that are wanted: United States, U.S. */
function namesFor(wanted: ReadonlyMap<string, undefined>, sentences: Analysis['sentences']): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>();
  if (wanted.size === 0) return names;
  for (const { tokens, text, paragraph } of sentences) {
    if (isShouted(text)) continue;
    for (const [at, token] of tokens.entries()) {
      if (!token.capital || token.type === 'number' || SMALL.test(token.key)) continue;
      const run = nameRun(text, tokens, at);
      for (let size = run.length; size >= 2; size -= 1) {
        const part = run.slice(0, size);
        const last = part.at(-1);
        if (last?.capital !== true) continue;
        const letters = spellings(part).find((each) => wanted.has(each) && !names.has(each));
        if (letters === undefined || !spells(letters, part)) continue;
        const expansion = text
          .slice(token.start, last.end)
          .replace(/['’]s$/, '')
          .replace(/^The\s+/, '');
        names.set(letters, { expansion, quote: text, paragraph });
      }
    }
  }
  return names;
}

const SMALL = /^(?:of|on|the|and|for|in|to|with|against)$/;

/** Words with capitals in a row, with small words between them. */
function nameRun(text: string, tokens: readonly Token[], at: number): readonly Token[] {
  const run: Token[] = [];
  for (let i = at; i < Math.min(tokens.length, at + 10); i += 1) {
    const token = tokens[i] as Token;
    const gap = text.slice(run.at(-1)?.end ?? token.start, token.start);
    if (/[^\s-]/.test(gap) || (!token.capital && !SMALL.test(token.key))) break;
    run.push(token);
  }
  return run;
}

/** The letters that words begin with, without the small words and with them. */
function spellings(tokens: readonly Token[]): readonly string[] {
  const initials = (list: readonly Token[]): string =>
    list.map((each) => (each.type === 'acronym' ? each.key : each.text.charAt(0).toUpperCase())).join('');
  return [initials(tokens.filter(({ key }) => !SMALL.test(key))), initials(tokens)];
}
