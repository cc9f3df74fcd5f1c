import { rowOf } from '../../english/gazetteer.ts';
import { isAllCapitals } from './casing.ts';
import { stateNamed } from './states.ts';
import { BODY, GATHERING, HONORIFIC, NO_NAME, OFFICE_WORD, PART, ROLE } from './vocabulary.ts';

/** A person as a byline gives them. */
export interface Person {
  readonly name?: string;
  readonly role?: string;
  readonly organization?: string;
  readonly office?: string;
  /** A state that stands after the office. */
  readonly country?: string;
}

/** Small words within a name, and what may follow it. */
const PARTICLE = /^(?:de|da|do|dos|del|der|den|di|du|la|le|van|von|zu|zur|ter|ten|bin|bint|ibn|al|el|y|e)$/u;
const ROMANCE_OFFICE =
  /^(?:ministr[aeo]|président|présidente|presidente|presidenta|secrétaire|secretari[ao]|embajadora?|ambassad\p{L}+|direct\p{L}+|chef|jefe|jefa)$/iu;
const SUFFIX = /^(?:Jr\.?|Sr\.?|I{2,3}|IV|MP|MdB|MEP|KC|QC|CBE|OBE|KCMG|CMG|DBE|GCMG|Ph\.?D\.?|M\.?D\.?)$/u;
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}’'.-]*|(?:al|el|ul|d|O)[-’']\p{L}[\p{L}’'-]*|\(\p{Lu}\p{L}+\)|[“"]\p{Lu}\p{L}+[”"])$/u;

const isNameWord = (word: string): boolean =>
  NAME_WORD.test(word) && !matchesWhole(ROLE, word) && !matchesWhole(OFFICE_WORD, word) && !matchesWhole(BODY, word);
const matchesWhole = (pattern: RegExp, word: string): boolean =>
  pattern.exec(word.replace(/[’']s$/u, ''))?.[0].length === word.length;

/** Whether a line could be a name and nothing else. Titles may look the same: only for lines that something else marks. */
export function isName(line: string): boolean {
  const words = line
    .replace(HONORIFIC, '')
    .replace(/,? (?:Jr\.?|Sr\.?|MP|KC|QC|CBE|OBE)$/u, '')
    .split(/\s+/);
  const proper = words.filter((each) => isNameWord(each));
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    proper.length >= 2 &&
    words.every((each) => isNameWord(each) || PARTICLE.test(each)) &&
    isNameWord(words[0] ?? '') &&
    !GATHERING.test(line)
  );
}

/** Whether words that stand where a name does are one: short, and without verbs, bodies and gatherings. */
export function isNameLike(name: string): boolean {
  const words = name.split(/\s+/);
  return (
    words.length <= 6 &&
    !NO_NAME.test(name) &&
    !/[’']s\s/u.test(name) &&
    words.every((each) => !/^\p{Ll}{2}/u.test(each) || PARTICLE.test(each) || each === 'and' || NAME_WORD.test(each)) &&
    (words.length < 5 || !(BODY.test(name) || GATHERING.test(name)))
  );
}

/** Where a name ends that a gathering follows without a word between: what no name has. */
const BORDER = /\d|^\p{Lu}{3,}$|^\p{Lu}\.\p{Lu}\./u;

/**
 * Splits “Secretary Robert E. Rubin International Monetary Fund Interim Committee”: an office, a name and a gathering or
 * a body, one after the other. Undefined unless it is clear where the name ends.
 */
export function splitAfterName(text: string): readonly [person: string, rest: string] | undefined {
  const words = text.split(' ').slice(0, 40);
  const end = endOfName(words);
  if (end === undefined || !ROLE.test(words.slice(0, end).join(' '))) return undefined;
  const rest = words.slice(end).join(' ');
  const [head = ''] = rest.split(/ (?:on|of|to|for) /u);
  // Another office behind the name is the speaker's.
  const isOffice = ROLE.test(head.replace(/ General\b/gu, ''));
  return /^[\p{Lu}\d]/u.test(rest) && !isOffice && (GATHERING.test(head) || BODY.test(head))
    ? [words.slice(0, end).join(' '), rest]
    : undefined;
}

/** Whether what stands behind a name is a gathering that one speaks at, and not a body that one sits on. */
export function isGatheringBehind(rest: string): boolean {
  const [head = ''] = rest.split(/ (?:on|of|to|for) /u);
  return GATHERING.test(head) && !/\b(?:Commission|Parliament)$/u.test(head);
}

/** Index of the word after a name that an initial marks, or that consists of two words behind an office. */
function endOfName(words: readonly string[]): number | undefined {
  const initial = words.findIndex(
    (each, at) =>
      at > 0 && /^\p{Lu}\.$/u.test(each) && isNameWord(words[at - 1] ?? '') && isNameWord(words[at + 1] ?? ''),
  );
  if (initial !== -1) {
    let end = initial + 1;
    while (/^\p{Lu}\.$/u.test(words[end] ?? '') || PARTICLE.test(words[end] ?? '')) end += 1;
    end += 1;
    return SUFFIX.test(words[end] ?? '') ? end + 1 : end;
  }
  const start = words.findIndex((each) => isNameWord(each) && !BORDER.test(each));
  const [second = '', next = ''] = words.slice(start + 1);
  const isName = start > 0 && isNameWord(second) && !BORDER.test(second) && !second.endsWith('.');
  return isName && /^[\p{L}\d]/u.test(next) && !next.endsWith(',') && (!isNameWord(next) || BORDER.test(next))
    ? start + 2
    : undefined;
}

/** “Ms. Izumi Nakamitsu High Representative for …”: a name that begins the line, and then its office. */
function splitLeading(words: readonly string[]): Pick<Person, 'name' | 'role'> | undefined {
  let end = 0;
  while (end < words.length && (isNameWord(words[end] ?? '') || (end > 0 && PARTICLE.test(words[end] ?? '')))) end += 1;
  const role = words.slice(end).join(' ');
  const begins = ROLE.exec(role);
  return end >= 2 &&
    end < words.length &&
    !words.slice(end).every((each) => SUFFIX.test(each)) &&
    begins !== null &&
    begins.index < 24
    ? { name: words.slice(0, end).join(' '), role }
    : undefined;
}

/** Splits what stands before the first comma into an office and a name; either may be missing. */
function splitNamed(segment: string): Pick<Person, 'name' | 'role'> {
  const polite = HONORIFIC.exec(segment)?.[0] ?? '';
  const words = segment.slice(polite.length).trim().split(/\s+/);
  const leading = splitLeading(words);
  if (leading) return leading;
  let at = words.length;
  while (at > 0) {
    const word = words[at - 1] ?? '';
    const isSuffix = SUFFIX.test(word) && at === words.length;
    // “First Lady” is an office, and Lady alone a rank.
    if (/^(?:Lady|Gentleman)$/u.test(word) && /^(?:First|Second)$/u.test(words[at - 2] ?? '')) break;
    if (!isNameWord(word) && !isSuffix && !(PARTICLE.test(word) && at < words.length)) break;
    at -= 1;
  }
  // “ministre de la Défense” has no name: a particle right behind such an office is none of a name's.
  const isOffice = PARTICLE.test(words[at] ?? '') && ROMANCE_OFFICE.test(words[at - 1] ?? '');
  const before = isOffice ? words : words.slice(0, at);
  const name = isOffice ? [] : words.slice(at);
  // “Secretary for Enforcement James E. Doe”: an office's field may look like a name; an initial tells where that begins.
  const initial = name.findIndex((each) => /^\p{Lu}\.$/u.test(each));
  if (/^(?:of|for)$/i.test(before.at(-1) ?? '') && initial > 1 && initial < name.length - 1)
    return { name: name.slice(initial - 1).join(' '), role: [...before, ...name.slice(0, initial - 1)].join(' ') };
  if (/^(?:of|for|to|the|and|in|on)$/i.test(before.at(-1) ?? ''))
    return ROLE.test(segment) || !NO_NAME.test(segment) ? { role: words.join(' ') } : {};
  if (name.length === 0) return ROLE.test(segment) ? { role: words.join(' ') } : {};
  const role = before.join(' ').replace(/[,:]$/, '');
  if (role !== '') return ROLE.test(role) || OFFICE_WORD.test(role) ? { name: name.join(' '), role: cutMr(role) } : {};
  // A surname alone keeps its Mr. or Ms., as the text prints it.
  return { name: name.length === 1 ? `${titleOf(polite)}${name[0] ?? ''}` : name.join(' ') };
}

/** “U.S. Ambassador H.E. Mr. X”. */
const cutMr = (role: string): string =>
  role.replace(/\s+(?:H\.\s?E\.|His Excellency|Her Excellency|Mr\.?|Mrs\.?|Ms\.?|Hon\.?)(?=\s|$)/gu, '').trim();
const titleOf = (polite: string): string => {
  const [title = ''] = /(?:Mr|Mrs|Ms|Miss|Mme)\.?\s+$/u.exec(polite) ?? [];
  return title === '' ? '' : `${title.trim()} `;
};

/**
 * Reads “Ambassador Mark P. Lagon, U.S. Department of State, Office to …”, “Secretary of the Treasury Janet L. Yellen”,
 * “H.E. Mr. Mark Rutte, Prime Minister of the Netherlands”. Undefined where no name and no office is found.
 */
export function readPerson(line: string): Person | undefined {
  const text = line
    .replace(/[’']s$/u, '')
    .replace(/\s*\([^()]{0,60}\)\s*$/u, '')
    .replace(/^by\s+/iu, '')
    .replace(/[\s:.,–—-]+$/u, (end) => (/^\.$/.test(end) && /(?:Jr|Sr)$/.test(line.slice(0, -1)) ? '.' : ''))
    .trim();
  if (text === '' || text.length > 300) return undefined;
  // Of two who speak, the first: “Vice President Harris and Secretary Becerra”.
  const [, one = '', other = ''] = /^(.{4,100}?) and (\p{Lu}.*)$/u.exec(text) ?? [];
  if (isOfficeWithName(one) && isOfficeWithName(other)) return readPerson(one);
  const segments = text
    .split(/,\s+|\s+[–—|]\s+/u)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  // A junior or a member of parliament is part of the name.
  for (let i = 1; i < segments.length; i += 1) {
    const words = (segments[i] ?? '').split(' ');
    if (!SUFFIX.test(words[0] ?? '') || words.length > 1) continue;
    segments[i - 1] = /^(?:Jr|Sr)/.test(words[0] ?? '') ? `${segments[i - 1]}, ${words[0]}` : `${segments[i - 1]}`;
    segments.splice(i, 1);
  }
  const [first = '', ...rest] = segments;
  const { name: bare, role } = splitNamed(first.replace(/,\s(?=Jr|Sr)/u, ' '));
  const name = first.includes(', ') ? bare?.replace(/ (?=(?:Jr|Sr)\b)/u, ', ') : bare;
  if (name === undefined && role === undefined) return undefined;
  let person: Person = { ...(name === undefined ? {} : { name }), ...(role === undefined ? {} : { role }) };
  for (const segment of joinOffice(person.role, rest)) {
    const isPart =
      PART.test(segment) &&
      (person.organization !== undefined || /^(?:office|bureau|division|directorate)/iu.test(segment));
    const startsRole = ROLE.exec(segment);
    if (person.name === undefined) {
      const next = splitNamed(segment);
      if (next.name !== undefined) {
        person = { ...person, name: next.name, role: [person.role, next.role].filter(Boolean).join(', ') };
        continue;
      }
    }
    if (stateNamed(segment) !== undefined) person = { ...person, country: segment };
    else if (isPart)
      person = { ...person, office: person.office === undefined ? segment : `${person.office}, ${segment}` };
    else if (
      startsRole !== null &&
      startsRole.index < 40 &&
      !/^(?:U\.S\. )?(?:department|ministry|office)/iu.test(segment)
    )
      person = {
        ...person,
        role:
          person.role === undefined || segment.startsWith(`${person.role}, `) ? segment : `${person.role}, ${segment}`,
      };
    else if (BODY.test(segment) || /^(?:Ministry|Department)/u.test(segment))
      person =
        person.organization === undefined ? { ...person, organization: segment } : { ...person, office: segment };
  }
  return person.role === undefined ? person : splitRole(person);
}

/** “Secretary Becerra”: an office and then a name, and no more. */
function isOfficeWithName(text: string): boolean {
  const words = text.split(' ');
  const at = words.findIndex((each) => isNameWord(each) && !BORDER.test(each));
  const last = words.slice(Math.max(at, 0));
  return (
    at > 0 &&
    at < 5 &&
    ROLE.test(words.slice(0, at).join(' ')) &&
    words.slice(0, at).every((each) => /^\p{Lu}/u.test(each)) &&
    last.length < 5 &&
    last.every((each) => isNameWord(each) || PARTICLE.test(each) || SUFFIX.test(each))
  );
}

/** “Minister of Health”, “Welfare and Sport”: an office's field that commas part is one. */
function joinOffice(role: string | undefined, segments: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let open = / (?:of|for) [^,]*$/u.test(role ?? '');
  for (let i = 0; i < segments.length; i += 1) {
    const last = joined.at(-1);
    const to = open ? fieldEnd(segments, i) : -1;
    if (to > i || (to === i && (last !== undefined || role !== undefined))) {
      const field = segments.slice(i, to + 1).join(', ');
      if (last === undefined) joined.push(`${role}, ${field}`);
      else joined[joined.length - 1] = `${last}, ${field}`;
      i = to;
      open = false;
    } else {
      joined.push(segments[i] ?? '');
      open = / (?:of|for) [^,]*$/u.test(segments[i] ?? '') && ROLE.test(segments[i] ?? '');
    }
  }
  return joined;
}

/** Index of the segment that closes a list of nouns with its “and”; -1 where no such list goes on. */
function fieldEnd(segments: readonly string[], from: number): number {
  for (let i = from; i < Math.min(segments.length, from + 3); i += 1) {
    const segment = segments[i] ?? '';
    if (ROLE.test(segment) || BODY.test(segment) || !/^(?:and )?\p{Lu}/u.test(segment) || segment.split(' ').length > 6)
      return -1;
    if (/^and | and \p{Lu}/u.test(segment)) return i;
  }
  return -1;
}

/** “Director-General of the World Health Organization”: the body within the office, where none is given beside it. */
function splitRole(person: Person): Person {
  if (person.organization !== undefined) return person;
  // “IMF Managing Director”.
  const [, before = ''] = /^(\p{Lu}{2,8})(?=[ -]\p{Lu})/u.exec(person.role ?? '') ?? [];
  if (before !== '' && rowOf(before) !== undefined && stateNamed(before) === undefined)
    return { ...person, organization: before };
  const match = /^(.{3,80}?)\s+(?:of|at)\s+(?:the\s+)?((?:\p{Lu}|U\.)[^,]*)$/u.exec(person.role ?? '');
  const [, , body = ''] = match ?? [];
  const isBody =
    rowOf(body) !== undefined ||
    /(?:Organi[sz]ation|University|Institute|Bank|Fund|Programme|Foundation|Agency|Union|Commission|Council)/u.test(
      body,
    );
  return isBody ? { ...person, organization: body } : person;
}

/** `SECRETARY BLINKEN` as it is written elsewhere: Secretary Blinken. */
export const asWritten = (name: string): string =>
  isAllCapitals(name) || /^[A-Z]/.test(name)
    ? name.replace(/[\p{Lu}][\p{Lu}’']+/gu, (word) =>
        /^(?:II|III|IV|MP|UN|EU|US|UK|NATO|OSCE)$/.test(word)
          ? word
          : word.replace(
              /(?<=^[OD][’']|^)(\p{Lu})([\p{Lu}’']*)$/u,
              (_, head: string, tail: string) => head + tail.toLowerCase(),
            ),
      )
    : name;
