import type { MendLog } from '../mend/mend-log.ts';

/** Bytes as text, and the encoding they were read in; or why they are no text. */
export type Decoded =
  | { readonly text: string; readonly encoding: string; readonly guessed: boolean }
  | { readonly refused: string };

/** So much of a file is looked at to guess; a speech is shorter. */
const SAMPLE = 256 * 1024;

/**
 * Reads bytes as text: by a byte order mark, as UTF-8 where they are valid UTF-8, in the encoding that is `declared` (by
 * a meta element, an XML declaration), and else in the encoding in which they are most plausibly written. A guess is
 * noted as a mend that names the encoding.
 */
export function decode(bytes: Uint8Array, log: MendLog, declared?: string): Decoded {
  const decoded = choose(bytes, declared);
  if ('refused' in decoded) return decoded;
  const refused = whyNoText(decoded.text);
  if (refused !== undefined) return { refused };
  if (decoded.guessed) {
    const shown = decoded.text.slice(0, SAMPLE).match(/\S{0,20}[\u0080-\uffff]\S{0,20}/g) ?? [];
    const name = NAMES[decoded.encoding] ?? decoded.encoding;
    log.note('encoding', `bytes in ${name}`, [...new Set(shown)].slice(0, 8).join(' '));
  }
  return decoded;
}

function choose(bytes: Uint8Array, declared: string | undefined): Decoded {
  const marked = readMarked(bytes);
  if (marked !== undefined) return marked;
  const wide = guessWide(bytes);
  if (wide !== undefined) return { text: read(bytes, wide, false) ?? '', encoding: wide, guessed: true };
  const utf8 = read(bytes, 'utf-8', true);
  if (utf8 !== undefined && !isEscaped(bytes)) return { text: utf8, encoding: 'utf-8', guessed: false };
  const named = declared === undefined ? undefined : toLabel(declared);
  if (named !== undefined && named !== 'utf-8' && !named.startsWith('utf-16')) {
    const text = read(bytes, named, true);
    if (text !== undefined) return { text, encoding: named, guessed: false };
  }
  if (isEscaped(bytes))
    return { text: read(bytes, 'iso-2022-jp', false) ?? '', encoding: 'iso-2022-jp', guessed: true };
  return guess(bytes);
}

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

function readMarked(bytes: Uint8Array): Decoded | undefined {
  const mark = MARKS.find(([, start]) => start.every((each, index) => bytes[index] === each));
  if (mark === undefined) return undefined;
  const [encoding, start] = mark;
  if (encoding.startsWith('utf-32')) {
    const text = readUtf32(bytes.subarray(4), encoding === 'utf-32le');
    return text === undefined ? { refused: 'its UTF-32 is broken' } : { text, encoding, guessed: false };
  }
  // A mark at the front of bytes that break it off is Windows’ or a defect: what can be read is read, and looked at.
  return { text: read(bytes.subarray(start.length), encoding, false) ?? '', encoding, guessed: false };
}

function readUtf32(bytes: Uint8Array, little: boolean): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, little);
    if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return undefined;
    parts.push(String.fromCodePoint(point));
  }
  return parts.join('');
}

/** UTF-16 without a mark: half of the bytes of a Latin text are zero, and all on one side. */
function guessWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const end = Math.min(bytes.length, SAMPLE) & ~1;
  const zeros = [0, 0];
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (end < 8 || even + odd < end / 16) return guessWideByLines(bytes, end);
  if (odd > end * 0.2 && even < odd / 20) return 'utf-16le';
  if (even > end * 0.2 && odd < even / 20) return 'utf-16be';
  return guessWideByLines(bytes, end);
}

/** Other scripts have their spaces and line ends as zeros, always on one side, and letters of one block. */
function guessWideByLines(bytes: Uint8Array, end: number): 'utf-16le' | 'utf-16be' | undefined {
  let [little, big] = [0, 0];
  for (let at = 0; at + 1 < end; at += 2) {
    const [first, second] = [bytes[at], bytes[at + 1]];
    if (second === 0 && (first === 0x20 || first === 0x0a || first === 0x2c || first === 0x2e)) little += 1;
    if (first === 0 && (second === 0x20 || second === 0x0a || second === 0x2c || second === 0x2e)) big += 1;
  }
  const [most, least] = [Math.max(little, big), Math.min(little, big)];
  return end >= 8 && most > end / 64 && least < most / 20 ? (little > big ? 'utf-16le' : 'utf-16be') : undefined;
}

/** ISO-2022-JP is seven bits wide, so it passes for ASCII with escapes. */
function isEscaped(bytes: Uint8Array): boolean {
  for (let at = 0; at + 2 < Math.min(bytes.length, SAMPLE); at += 1) {
    if (bytes[at] !== 0x1b) continue;
    const [second, third] = [bytes[at + 1], bytes[at + 2]];
    if (second === 0x24 && (third === 0x40 || third === 0x42)) return true;
  }
  return false;
}

function read(bytes: Uint8Array, encoding: string, strict: boolean): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: strict }).decode(bytes);
    // Some versions of Node read Windows-1252 as ISO-8859-1, which has control characters where quotation marks stand.
    return encoding === 'windows-1252' ? text.replace(/[\u0080-\u009f]/g, toWindows) : text;
  } catch {
    return undefined;
  }
}

/** 0x80 to 0x9f in Windows-1252; the places that it leaves free keep their control characters. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const toWindows = (control: string): string => WINDOWS.charAt(control.charCodeAt(0) - 0x80);

/** An encoding as its label in the Encoding Standard; absent where it has none. */
function toLabel(name: string): string | undefined {
  try {
    return new TextDecoder(name.trim()).encoding;
  } catch {
    return undefined;
  }
}

const NAMES: Readonly<Record<string, string>> = {
  'utf-16le': 'UTF-16, little-endian',
  'utf-16be': 'UTF-16, big-endian',
  'windows-1250': 'Windows-1250 (Central European)',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'windows-1252': 'Windows-1252 (Western European)',
  'windows-1253': 'Windows-1253 (Greek)',
  'windows-1255': 'Windows-1255 (Hebrew)',
  'windows-1256': 'Windows-1256 (Arabic)',
  'iso-8859-15': 'ISO-8859-15 (Western European)',
  'koi8-r': 'KOI8-R (Cyrillic)',
  ibm866: 'IBM866 (Cyrillic)',
  macintosh: 'Mac OS Roman',
  gb18030: 'GB18030 (Chinese)',
  big5: 'Big5 (Chinese)',
  shift_jis: 'Shift_JIS (Japanese)',
  'euc-jp': 'EUC-JP (Japanese)',
  'euc-kr': 'EUC-KR (Korean)',
  'iso-2022-jp': 'ISO-2022-JP (Japanese)',
};

/** In the order in which a tie is decided. */
const SINGLE = [
  'windows-1252',
  'windows-1251',
  'koi8-r',
  'windows-1256',
  'windows-1250',
  'macintosh',
  'iso-8859-15',
  'windows-1253',
  'windows-1255',
  'ibm866',
];
const DOUBLE = ['shift_jis', 'gb18030', 'euc-jp', 'euc-kr', 'big5', 'utf-16le', 'utf-16be'];
/** Any Latin text read as UTF-16 is a row of Han characters, though not of frequent ones. */
const LEAST_OF_UTF16 = 1.1;

/** Tries every encoding on a sample and takes the one whose text looks most like one that somebody wrote. */
function guess(bytes: Uint8Array): Decoded {
  const sample = bytes.subarray(0, SAMPLE);
  // A sample may end within a character.
  const whole = sample.length === bytes.length ? sample : sample.subarray(0, lastAscii(sample));
  const scored = [...SINGLE, ...DOUBLE].flatMap((encoding) => {
    const text = read(whole, encoding, true);
    if (text === undefined) return [];
    const score = plausibility(text, encoding);
    return encoding.startsWith('utf-16') && score < LEAST_OF_UTF16 ? [] : [{ encoding, score }];
  });
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (most, each) => (most === undefined || each.score > most.score ? each : most),
    undefined,
  );
  if (best === undefined || best.score < 0) return { refused: 'its bytes spell no text in any encoding that is known' };
  return { text: read(bytes, best.encoding, false) ?? '', encoding: best.encoding, guessed: true };
}

function lastAscii(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 1 && (bytes[end - 1] ?? 0) >= 0x80) end -= 1;
  return end;
}

/** The characters that are frequent in Chinese, Japanese and Korean texts make a right guess stand out from a wrong one. */
const FREQUENT_HAN = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处' +
    '這為個國來時們說產種後經進著電現實兩體機當點從業開還與關線內數質氣變條沒結問無軍題黨員總設長頭資邊統較將組見計別論運農區決幹戰則據處',
);

/** Tab, line ends, form feed, and the mark of the file’s end that DOS wrote. */
const ORDINARY = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a]);

/** The mean worth of the characters beyond ASCII; below 0 the text is none. */
function plausibility(text: string, encoding: string): number {
  let [sum, count] = [0, 0];
  let before = ' ';
  const double = DOUBLE.includes(encoding);
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point >= 0x80 || (point < 0x20 && !ORDINARY.has(point)) || point === 0x7f) {
      count += 1;
      sum += double ? worthOfWide(character, point) : worthOfNarrow(character, point, before);
    }
    before = character;
  }
  // Letters of two scripts: those of the rarer one are accented letters read wrongly.
  const [latin, other] = [/[\u00c0-\u024f]/g, /[\u0370-\u06ff]/g].map((each) => text.match(each)?.length ?? 0);
  return count === 0 ? 1 : (sum - 3 * Math.min(latin ?? 0, other ?? 0)) / count;
}

function worthOfWide(character: string, point: number): number {
  if (point < 0xa0 || (point >= 0xe000 && point < 0xf900) || point === 0xfffd) return -8;
  if (/[\u3040-\u30ff、。，「」（）：；？！・ー]/.test(character)) return 2;
  if (FREQUENT_HAN.has(character)) return 2.2;
  if (/[\uac00-\ud7a3]/.test(character)) return 1.6;
  if (/[\u4e00-\u9fff]/.test(character)) return 0.45;
  // Half-width kana: what Western letters look like in Shift_JIS.
  if (/[\uff61-\uff9f]/.test(character)) return -1;
  if (/[“”‘’—…–《》•·]/.test(character)) return 0.6;
  return -0.6;
}

function worthOfNarrow(character: string, point: number, before: string): number {
  if (point < 0xa0 || point === 0xfffd) return -8;
  if (point >= 0xe000 && point < 0xf900) return -4;
  const afterLetter = /\p{L}/u.test(before);
  if (/[“”‘’–—…•«»\u00a0]/.test(character))
    return /[’”»…]/.test(character) || !afterLetter || /[–—\u00a0]/.test(character) ? 1.3 : -0.3;
  if (/[§©®°£€™½¼¾²³¿¡№„·]/.test(character)) return /[£€„¿¡]/.test(character) ? (afterLetter ? -1 : 1.2) : 0.7;
  if (!/\p{L}|\p{M}/u.test(character)) return -2;
  const upper = character !== character.toLowerCase();
  const odd = upper && /\p{Ll}/u.test(before) ? -1.6 : 0;
  if (/[\u0400-\u045f]/.test(character)) {
    const beside = /[\u0400-\u045f\s"«(\-–—'“„.,\d]/.test(before) ? 0 : -1.2;
    return (
      (upper ? 0.5 : /[оеаинтсрвлкмдпу]/.test(character) ? 1.5 : /[\u0430-\u044f]/.test(character) ? 0.3 : 0) +
      odd +
      beside
    );
  }
  if (/[\u0600-\u06ff\u0370-\u03ff\u0590-\u05ff]/.test(character)) {
    const frequent = /[αοεινστράέίόηותיהלאמרבשنايلومر]/.test(character) ? 0.4 : 0;
    return frequent + (/[\u0600-\u06ff\u0370-\u03ff\u0590-\u05ff\s"'«(.,\d-]/.test(before) ? 1 : -1) + odd;
  }
  if (/[éèêëàâçôûùîïÉÈÀáíóúñÁÍÓÚÑäöüßÄÖÜåøæœÅØãõìòÆŒÿŸÇÊÎÔÜ]/.test(character)) {
    return (/\p{Script=Latin}/u.test(before) || upper || !/\p{L}/u.test(before) ? 1.2 : -1) + odd;
  }
  if (/[ąćęłńśźżčďěňřšťůžőűăâîșțşţĄĆĘŁŃŚŹŻČĎĚŇŘŠŤŮŽđĐ]/.test(character)) return 0.8 + odd;
  return -0.5 + odd;
}

/** Text has few control characters; beyond these it is something else. */
const MAX_CONTROLS = 0.02;

function whyNoText(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const strangers = sample.match(/[\p{Cc}\ufffd\ufffe\uffff]/gu) ?? [];
  const controls = strangers.filter((each) => !ORDINARY.has(each.charCodeAt(0)) && each !== '\u0085').length;
  if (controls > Math.max(4, sample.length * MAX_CONTROLS)) {
    return `${Math.max(1, Math.round((100 * controls) / sample.length))} percent of it are control characters`;
  }
  const strange = sample.match(/[\p{Co}\p{Cn}\p{Cs}]/gu)?.length ?? 0;
  if (strange > Math.max(8, sample.length * 0.1)) return 'most of its characters are assigned to no script';
  return undefined;
}
