import { foldSpace } from '../../1-read/fold-space.ts';
import type { Inline, RichText } from '../../ir/rich-text.ts';

/*
 * Text with emphasis as one string, so that what joins lines need not know of runs: italics and bold are set between
 * characters of the private use area, which no text of a speech has.
 */

export const ITALIC: Marks = { open: '\ue000', close: '\ue001' };
export const BOLD: Marks = { open: '\ue002', close: '\ue003' };

interface Marks {
  readonly open: string;
  readonly close: string;
}

const MARKS = /[\ue000-\ue003]/g;

/** A text of the file, without the characters that marks are made of. */
export const unmark = (text: string): string => text.replace(MARKS, '');

/** Whether all words are bold. */
export function isAllBold(text: string): boolean {
  let depth = 0;
  let bold = false;
  for (const piece of text.split(/([\ue002\ue003])/)) {
    if (piece === BOLD.open) depth += 1;
    else if (piece === BOLD.close) depth -= 1;
    else if (/[\p{L}\p{N}]/u.test(piece)) {
      if (depth <= 0) return false;
      bold = true;
    }
  }
  return bold;
}

/** Rich text of a marked one; italics and bold are the same emphasis, unless `plain` asks for none. White space is folded. */
export function toRich(text: string, plain = false): RichText {
  const runs: { type: 'text'; text: string; emphasis?: true }[] = [];
  let depth = 0;
  let ended = true;
  for (const piece of text.split(/([\ue000-\ue003])/)) {
    if (piece === ITALIC.open || piece === BOLD.open) depth += 1;
    else if (piece === ITALIC.close || piece === BOLD.close) depth -= 1;
    else if (piece !== '') {
      const folded = foldSpace(piece);
      const words: string = ended && folded.startsWith(' ') ? folded.slice(1) : folded;
      if (words === '') continue;
      ended = words.endsWith(' ');
      // Emphasis of nothing but marks and spaces says nothing.
      const stressed = depth > 0 && !plain && /[\p{L}\p{N}]/u.test(words);
      const last = runs.at(-1);
      if (last !== undefined && (last.emphasis === true) === stressed) last.text += words;
      else runs.push({ type: 'text', text: words, ...(stressed ? { emphasis: true } : {}) });
    }
  }
  return trimEnd(runs);
}

function trimEnd(runs: readonly Inline[]): RichText {
  const last = runs.at(-1);
  if (last?.type !== 'text' || !last.text.endsWith(' ')) return runs;
  const text = last.text.trimEnd();
  return text === '' ? trimEnd(runs.slice(0, -1)) : [...runs.slice(0, -1), { ...last, text }];
}
