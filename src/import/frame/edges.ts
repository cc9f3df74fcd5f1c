import type { ImportedBlock } from '../../ir/imported.ts';
import { toPlain } from '../../ir/rich-text.ts';
import { findDays, withoutDays } from './day.ts';
import { isDateLine, readHeading, readIssued } from './heading.ts';
import { readStatus } from './status.ts';
import { readLabel } from './turns.ts';
import { FORM } from './vocabulary.ts';

/** More blocks than this stand before no speech. */
const MOST_FRONT = 40;
const MOST_BACK = 40;

const SALUTATION: RegExp =
  /^(?:good (?:morning|afternoon|evening|day)|thanks?\b|hello\b|hi\b|welcome\b|greetings|dear\b|(?:mr|madam|mme|mister|ms|mrs)\.? (?:president|vice|chair|co-|secretary|speaker|minister|ambassador|prime|moderator|deputy|director|commissioner|high|under)|your (?:excellenc|majest|royal|highness|eminence|honou?r)|(?:honou?rable|distinguished|esteemed|fellow|dear) (?:\w+ )?(?:colleagues?|delegates|guests|members|ministers|friends|co-chairs?|chair|citizens|participants|president|representatives|speaker|excellenc|ladies|heads)|excellenc(?:y|ies)|ladies and gentlemen|colleagues|friends|my fellow|it is (?:a|my|an) (?:great )?(?:pleasure|honou?r|privilege)|i (?:am|have|would|want|thank|wish)\b|se[ñn]or(?:a|es|as)?\b|excelent[ií]simo|excelencias?|distinguid[oa]s|queridos|buen[oa]s (?:d[ií]as|tardes|noches)|gracias|monsieur le|madame la|mesdames|messieurs|excellences|chers|merci|sehr ge?ehrte|meine (?:sehr|damen)|verehrte|liebe|exzellenzen|guten (?:tag|morgen|abend)|dames en heren|geachte|excellenties|beste|mijnheer de|mevrouw de|goede?(?:morgen|middag|navond)|уважаем|дамы|г-н пред|господин|госпожа|ваши? превосх|السيد|السيدة|سيدي|أصحاب|صاحب|بسم الله|الحمد لله|السلام|主席先生|主席女士|女士|尊敬|各位|同志|大家)/iu;

export const MARK: RegExp = /^[\s#*_=~•·.\-–—`§]+$/u;
/** An identifier that a database leaves: a hash, a number of a release. */
export const IDENTIFIER: RegExp =
  /^[`\s]*(?:[0-9a-fA-F]{16,64}|[A-Z]{1,6}[ /-]?\d[\w/.-]{2,30}|\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?|[Pp]age \d+(?: of \d+)?)[`\s]*$/u;
const KEY =
  /^(?:location|place|venue|lieu|ort|lugar|plaats|date(?: of delivery)?|delivered(?: on)?|datum|fecha|published(?: on)?|first published|last updated|updated|publié(?: le)?|speakers?|speech by|by|author|orador|redner|spreker|event|occasion|forum|meeting|anlass|from|organi[sz]ation|department|title|subject|topic|theme|status|type|category|tags?|language|document type)\s*:?\s*$/iu;
const KEY_VALUE =
  /^(location|place|venue|lieu|ort|lugar|plaats|date(?: of delivery)?|delivered on|datum|fecha|published(?: on)?|first published|last updated|updated|publié le|speakers?|speech by|author|orador|redner|spreker|event|occasion|forum|meeting|anlass|from|organi[sz]ation|department|title|subject|topic|theme|status|type|category|tags?|language|document type)\s*:\s*(\S.*)$/iu;

/** A line `Location: The White House`, its key in lower case. */
export function readKeyValue(line: string): readonly [key: string, value: string] | undefined {
  const match = line.length < 300 ? KEY_VALUE.exec(line) : null;
  return match ? [(match[1] ?? '').toLowerCase(), (match[2] ?? '').trim()] : undefined;
}

/** The key of a line that is a key alone, its value being the next line. */
export const readKey = (line: string): string | undefined =>
  KEY.test(line) ? line.toLowerCase().replace(/\s*:?\s*$/u, '') : undefined;

const isUncased = (text: string): boolean =>
  !/\p{Ll}/u.test(text) &&
  /[\p{Script=Arabic}\p{Script=Han}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}]/u.test(text);

/** Whether words run on as speech does: sentences, and not names and nouns side by side. */
export function isProse(text: string): boolean {
  if (isUncased(text)) return text.length > 60 || (/[.。؟！!،，]$/u.test(text) && text.length > 12);
  const words = text
    .slice(0, 1000)
    .split(/\s+/)
    .filter((each) => /\p{L}/u.test(each));
  const small = words.filter((each) => /^\p{Ll}/u.test(each)).length / Math.max(1, words.length);
  if (words.length > 32 && small > 0.45) return true;
  const end = text.slice(-60);
  const ends = /\p{Ll}{2}[.!?…][”"’)\]]*$/u.test(end) && !/\b(?:a|p)\.m\.$|\b(?:Inc|Ltd|Jr|Sr|Dr|St)\.$/u.test(end);
  return ends && words.length >= 3 && small > 0.4;
}

/** Whether a line says something of the speech that prose does not: a date alone, a status, a key with its value. */
function tells(text: string): boolean {
  if (text.length > 400) return false;
  if (readKeyValue(text) !== undefined || readKey(text) !== undefined || isDateLine(text)) return true;
  if (/:[*_\s]*$/u.test(text) && readIssued(text) !== undefined) return true;
  if (readStatus(text) !== undefined && text.split(' ').length < 30) return true;
  if (/^(?:published|delivered on|posted|released)\b/iu.test(text) && findDays(text).length > 0) return true;
  return FORM.test(text) && !isProse(text) && readHeading(text) !== undefined;
}

const textOf = (block: ImportedBlock | undefined): string => (block === undefined ? '' : toPlain(block.rich).trim());

/** Index of the block at which the speech proper begins: everything before it is about the speech. */
export function beginOf(blocks: readonly ImportedBlock[]): number {
  const most = Math.min(blocks.length, MOST_FRONT);
  let at = 0;
  while (at < most) {
    const block = blocks[at];
    const text = textOf(block);
    if (begins(text, at, blocks)) {
      // A summary may stand before the lines that say where and when: never a greeting.
      const next = SALUTATION.test(text) || readLabel(text) !== undefined ? -1 : nextTelling(blocks, at);
      if (next === -1) break;
      at = next;
    }
    at += 1;
  }
  if (at === blocks.length || (at === most && most === MOST_FRONT)) return firstProse(blocks);
  return withOwnHeadings(blocks, at);
}

function begins(text: string, at: number, blocks: readonly ImportedBlock[]): boolean {
  if (text === '' || MARK.test(text) || IDENTIFIER.test(text)) return false;
  if (tells(text)) return false;
  if (blocks[at]?.type === 'heading') return false;
  if (readLabel(text) !== undefined) return true;
  if (SALUTATION.test(text) && findDays(text).length === 0) return true;
  if (/^(?:\(|\[)[^()[\]]*(?:\)|\])$/u.test(text)) return false;
  return isProse(text);
}

/** Index of a block soon after that tells of the speech, where what lies between is short; else -1. */
function nextTelling(blocks: readonly ImportedBlock[], at: number): number {
  let words = 0;
  for (let i = at; i < Math.min(blocks.length, at + 4); i += 1) {
    const text = textOf(blocks[i]);
    if (i > at && (SALUTATION.test(text) || readLabel(text) !== undefined)) return -1;
    if (i > at && tells(text)) return i;
    words += text.split(/\s+/).length;
    if (words > 90) return -1;
  }
  return -1;
}

function firstProse(blocks: readonly ImportedBlock[]): number {
  const at = blocks.findIndex((each) => each.type !== 'heading' && isProse(textOf(each)));
  return at === -1 ? 0 : at;
}

/** A heading right before the first words that is lower than the title, and says nothing, is the speech's own. */
function withOwnHeadings(blocks: readonly ImportedBlock[], begin: number): number {
  let at = begin;
  while (at > 1) {
    const block = blocks[at - 1];
    const above = blocks
      .slice(0, at - 1)
      .some((each) => each.type === 'heading' && (each.level ?? 1) < (block?.level ?? 1));
    const text = textOf(block);
    if (
      block?.type !== 'heading' ||
      !above ||
      tells(text) ||
      MARK.test(text) ||
      IDENTIFIER.test(text) ||
      /^[`\s]/u.test(text)
    )
      break;
    if (findDays(text).length > 0 || readHeading(text) !== undefined || readStatus(text) !== undefined) break;
    at -= 1;
  }
  return at;
}

const CLOSING =
  /^[\s([*_–—-]*(?:end(?:s|e)?(?: of (?:the )?(?:transcript|speech|remarks|statement|text|message))?|fin(?: du discours| de la transcription)?|ende der rede|einde|fine|конец|انتهى|完|-?\s*30\s*-?|transcript ends|the end)[\s.)\]*_–—-]*$/iu;
/** What a page has below a speech, and all that follows it. */
const BELOW =
  /^(?:notes? to (?:the )?editors?|notes for editors|media (?:enquiries|inquiries|contacts?)|press contacts?|contacts?:?|for (?:more|further) information|share this (?:page|article|content)|share:?|related (?:content|links|items|news|documents|articles)|last (?:updated|modified|review)|back to top|updates to this page|explore the topic|is this page useful|©|copyright|all rights reserved|print this page|topics?:|tags?:|follow us|more on|published (?:on|by)?|pressekontakt|voor de redactie|contacto de prensa|contact presse)/iu;

/** Index after the last block of the speech: closing marks, times and what a page has below are not of it. */
export function endOf(blocks: readonly ImportedBlock[], begin: number): number {
  const first = Math.max(begin + 1, blocks.length - MOST_BACK);
  let end = blocks.length;
  for (let i = first; i < blocks.length; i += 1) {
    const text = textOf(blocks[i]);
    const isEnd = isClosingMark(text) && /\p{L}|#|30|\*{3}/u.test(text);
    // Only where little follows: a rule in the middle of a speech ends nothing.
    if ((isEnd || (BELOW.test(text) && text.length < 120)) && weight(blocks, i) * 4 < weight(blocks, begin)) {
      end = i;
      break;
    }
  }
  // A heading with nothing under it belongs to what was cut off.
  while (end > begin + 1 && (isClosingMark(textOf(blocks[end - 1])) || blocks[end - 1]?.type === 'heading')) end -= 1;
  return end;
}

const weight = (blocks: readonly ImportedBlock[], from: number): number =>
  blocks.slice(from).reduce((sum, each) => sum + textOf(each).length, 0);

/** `####`, `END`, `-30-`, `END 2:12 P.M. EST`, `11:25 A.M. EDT`, a page's number, an empty line. */
function isClosingMark(text: string): boolean {
  if (MARK.test(text) || text === '') return true;
  if (text.length > 80) return false;
  return (
    CLOSING.test(withoutDays(text)) ||
    CLOSING.test(text) ||
    (/\d/.test(text) && withoutDays(text) === '') ||
    /^(?:page )?\d{1,4}$/iu.test(text)
  );
}
