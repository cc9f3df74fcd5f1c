import type { ImportedBlock } from '../../ir/imported.ts';
import { toPlain } from '../../ir/rich-text.ts';
import { asWritten } from './person.ts';
import { stateNamed } from './states.ts';
import { FORM_WITHIN, GATHERING, HONORIFIC, ROLE } from './vocabulary.ts';

/** Who speaks, as a transcript says at the beginning of a turn. */
export interface SpeakerLabel {
  /** As printed, without its mark: `THE PRESIDENT`, `Mr. Rosenthal (Netherlands)`. */
  readonly words: string;
  /** The same for the same person: without rank, country and case. */
  readonly key: string;
  /** Of the block's text, with the mark and the space after it. */
  readonly length: number;
  readonly style: 'transcript' | 'record' | 'verbatim' | 'plain' | 'question';
  /** The country in parentheses after the name. */
  readonly country?: string;
}

const CAPITALS =
  /^((?:\(?[\p{Lu}][\p{Lu}.’'-]*\)?|\d+)(?:[ ,]+(?:&|[\p{Lu}][\p{Lu}.’'()-]*|\d+|[a-z]c[\p{Lu}]+|of|the|de)){0,7}?)\s*:\s+/u;
/** The Congressional Record: `Mr. CARDIN.`, `Ms. COLLINS of Maine.`, `The PRESIDING OFFICER (Mr. X).` */
const RECORD =
  /^((?:(?:Mr|Mrs|Ms|Miss|Dr)\. (?:(?:Mc|Mac|De|La|Di|Van |Von )?\p{Lu}{2}[\p{Lu}’'-]*)(?: \p{Lu}{2}[\p{Lu}’'-]+){0,2}(?: of \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)?|The (?:PRESIDING OFFICER|VICE PRESIDENT|SPEAKER|CHAIR|CHAIRMAN|ACTING PRESIDENT|CLERK)(?: pro tempore)?(?: \([^()]{1,40}\))?))\.\s+(?=\S)/u;
const NAMED = "\\p{Lu}[\\p{L}’'.-]*(?: (?:\\p{Lu}[\\p{L}’'.-]*|de|van|von|der|den|ter|al|bin|el|la|y)){0,5}";
const POLITE =
  'Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Baroness|Prince|Princess|King|Queen|Sheikh|Archbishop|Monsignor|M|Mme|Sr|Sra';
/** Verbatim records: `Mr. Rosenthal (Netherlands) (spoke in Dutch; English text provided): `. */
const VERBATIM = new RegExp(
  `^((?:(?:${POLITE})\\.? ${NAMED}|The (?:Acting |Temporary )?(?:Co-)?(?:President|Chair(?:man|person|woman)?|Secretary-General|Moderator|Vice-President)|(?:President|Secretary-General) ${NAMED}))((?: \\([^()]{2,90}\\)){0,3})\\s*:\\s+`,
  'u',
);
/** Whom a speaker turns to, with a colon after it. */
const ADDRESSED =
  /^(?:Mr|Madam|Mrs|Ms|Mister|M|Mme|Sr|Sra)\.? (?:President|Vice|Chair|Co-|Speaker|Secretary|Minister|Moderator|Prime)/u;
/** Words in capitals that name whoever speaks without a name. */
const ANYBODY =
  /^(?:Q|QUESTION|ANSWER|MODERATOR|INTERPRETER|TRANSLATOR|OPERATOR|REPORTER|JOURNALIST|INTERVIEWER|HOST|AUDIENCE|AUDIENCE MEMBER|PARTICIPANT|VOICE|STAFF|PRESS|AIDE|SPEAKER \d+|SENIOR [A-Z ]+OFFICIAL|[A-Z ]*OFFICIAL)\b/u;
const CAPITAL_POLITE = /^(?:MR|MRS|MS|MISS|DR|SIR|DAME|LORD|LADY|GEN|LT|COL|ADM|AMB|SEN|REP|HON)\b/u;

const WORDED =
  /^((?:Moderator|Interviewer|Journalist|Reporter|Question|Answer|Interpreter|Host|Audience(?: Member)?|Participant|Chair(?:man|person|woman)?|Prime Minister|Foreign Secretary|Secretary|President|Vice President|Minister|Ambassador|Senator|Chancellor|Commissioner|Under Secretary|Assistant Secretary|Administrator|Director(?:-General)?|High Representative)(?: \p{Lu}[\p{L}’'-]+){0,3})(?: \([^()]{2,90}\))?\s*:\s+/u;
const NAME = /^(\p{Lu}[\p{L}’'.-]+(?: (?:\p{Lu}[\p{L}’'.-]*|de|van|von|der|al|bin)){1,4})\s*:\s+(?=\S)/u;
const QUESTION = /^(?:Q|QUESTION|Question|A)(?:[.:]\s*|\s{1,8})(?=["“(\p{Lu}])/u;

/** Words that stand before a colon in a text and name nobody. */
const NOBODY =
  /^(?:NOTE|NB|DATE|PLACE|LOCATION|VENUE|SUBJECT|TOPIC|TITLE|TIME|SPEAKER|EVENT|CHECK|STATUS|FROM|TO|RE|CONTACT|EMBARGO(?:ED)?|SOURCE|REMARKS|STATEMENT|SPEECH|ADDRESS|PUBLISHED|DELIVERED|AGENDA|CHAPTER|PART|SECTION|ANNEX|CONCLUSION|INTRODUCTION)\b/iu;

/** Whether words before a colon are a heading's. */
const isAbout = (words: string): boolean => NOBODY.test(words) || FORM_WITHIN.test(words) || GATHERING.test(words);

/** The label at the front of a block; a name alone is none, unless `names` has it. */
export function readLabel(text: string, names?: ReadonlySet<string>): SpeakerLabel | undefined {
  const head = text.slice(0, 220);
  const record = RECORD.exec(head);
  if (record) return label(record[1] ?? '', record[0].length, 'record');
  if (!/^[^:]{1,200}:|^Q\b/u.test(head)) return undefined;
  const capitals = CAPITALS.exec(head);
  const words = capitals?.[1] ?? '';
  if (capitals && /\p{Lu}{2}/u.test(words) && !isAbout(words)) {
    const isPerson = ANYBODY.test(words) || CAPITAL_POLITE.test(words) || ROLE.test(words) || names?.has(keyOf(words));
    return isPerson ? label(words, capitals[0].length, 'transcript') : undefined;
  }
  const verbatim = VERBATIM.exec(head);
  if (verbatim && !ADDRESSED.test(head)) {
    const country = [...(verbatim[2] ?? '').matchAll(/\(([^()]+)\)/gu)]
      .map((each) => each[1] ?? '')
      .find((each) => stateNamed(each));
    return {
      ...label(verbatim[1] ?? '', verbatim[0].length, 'verbatim'),
      ...(country === undefined ? {} : { country }),
    };
  }
  const worded = WORDED.exec(head);
  if (worded) return label(worded[1] ?? '', worded[0].length, 'plain');
  const name = NAME.exec(head);
  if (name && names?.has(keyOf(name[1] ?? ''))) return label(name[1] ?? '', name[0].length, 'plain');
  const question = QUESTION.exec(head);
  return question ? label('Q', question[0].length, 'question') : undefined;
}

const label = (words: string, length: number, style: SpeakerLabel['style']): SpeakerLabel => ({
  words: words.trim(),
  key: keyOf(words),
  length,
  style: /^(?:Q|QUESTION|REPORTER|JOURNALIST|INTERVIEWER)$/iu.test(words.trim()) ? 'question' : style,
});

/** Rank and politeness come and go from one turn to the next; the last word is the surname. */
function keyOf(words: string): string {
  const plain = words
    .replace(/\([^()]*\)/gu, '')
    .replace(HONORIFIC, '')
    .trim()
    .toLowerCase();
  return plain.replace(/^the /, '');
}

export const surnameOf = (name: string): string =>
  (
    name
      .replace(/,? (?:Jr|Sr)\.?$|,? (?:MP|KC|QC|II|III)$/u, '')
      .split(/\s+/)
      .at(-1) ?? ''
  ).toLowerCase();

export interface Turn {
  readonly label: SpeakerLabel;
  /** Index of the block that it begins in. */
  readonly block: number;
  readonly words: number;
}

/**
 * The turns that the labels of blocks make, each with the words up to the next. A name alone is a label where it comes
 * again, or where the words about the speech have it.
 */
export function findTurns(blocks: readonly ImportedBlock[], about = ''): readonly Turn[] {
  const texts = blocks.map((each) => (each.type === 'heading' ? '' : toPlain(each.rich)));
  const turns: { label: SpeakerLabel; block: number; words: number }[] = [];
  const names = namesIn(texts, about.toLowerCase());
  for (const [block, text] of texts.entries()) {
    const found = readLabel(text, names);
    if (found) turns.push({ label: found, block, words: 0 });
    const current = turns.at(-1);
    if (current) current.words += text.slice(found?.length ?? 0).match(/\S+/gu)?.length ?? 0;
  }
  // “Q” alone, or a label in the middle of a text without any before it, is a word of the text.
  const isLabelled = turns.some(({ label: { style } }) => style !== 'question' && style !== 'plain');
  const counts = new Map<string, number>();
  for (const { label: each } of turns) counts.set(each.key, (counts.get(each.key) ?? 0) + 1);
  return turns.filter(
    ({ label: each, block }) =>
      isLabelled ||
      block === 0 ||
      (turns[0]?.block === 0 && (each.style === 'question' || (counts.get(each.key) ?? 0) > 1)),
  );
}

/** Names that stand before a colon at the front of more than one block, or that are known from elsewhere. */
function namesIn(texts: readonly string[], about: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const head = text.slice(0, 120);
    const name = NAME.exec(head)?.[1] ?? CAPITALS.exec(head)?.[1];
    if (name === undefined || isAbout(name)) continue;
    const isKnown = about.includes(surnameOf(name));
    counts.set(keyOf(name), (counts.get(keyOf(name)) ?? 0) + (isKnown ? 2 : 1));
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
}

/** A label as a person: `SECRETARY BLINKEN` is an office and a surname, `THE PRESIDENT` an office alone. */
export function personOfLabel({ words }: SpeakerLabel): { readonly name?: string; readonly role?: string } {
  const plain = asWritten(
    words
      .replace(/^THE |^The /u, '')
      .replace(/\s*\([^()]*\)/gu, '')
      .replace(/ of \p{Lu}.*$/u, ''),
  );
  const polite = /^(?:Mr|Mrs|Ms|Miss|Mme|Dr|Sr|Sra)\.?\s/u.exec(plain);
  const rest = polite === null ? plain : plain.slice(polite[0].length);
  if (polite !== null) return { name: rest.includes(' ') ? rest : `${polite[0]}${rest}` };
  const parts = rest.split(' ');
  let at = parts.length;
  while (at > 0 && !ROLE.test(parts[at - 1] ?? '')) at -= 1;
  if (at === 0) return { name: rest };
  return at === parts.length ? { role: rest } : { name: parts.slice(at).join(' '), role: parts.slice(0, at).join(' ') };
}
