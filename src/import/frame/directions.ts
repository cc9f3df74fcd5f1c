import type { ImportedBlock } from '../../ir/imported.ts';
import { type Inline, toPlain } from '../../ir/rich-text.ts';

/**
 * What a transcriber notes of the room. Marks of words that were lost, such as (inaudible), stay: what stands around
 * them would be joined into a sentence that nobody said.
 */
const NOTED =
  /^(?:(?:loud|prolonged|sustained|continued|scattered|more|general|and|the|brief|standing|light|much|some)[\s,]+)*(?:applause|laughter|laughs|laughing|chuckles?|cheers(?: and applause)?|cheering|ovation|standing ovation|boos?|booing|clapping|clears throat|coughs|sighs|pauses?|music|(?:the\s+)?video (?:is |was )?play(?:s|ed|ing)?|a? ?(?:video|film|slide) (?:is|was) shown|a? ?moment of silence(?: is observed)?|gavel|bell rings|off[- ]?mic(?:rophone)?|speaks? in \p{L}+|spoke in \p{L}+|speaking in \p{L}+|in (?:french|spanish|arabic|chinese|russian|english|german|dutch)|interpretation from \p{L}+|(?:as )?interpreted(?: from \p{L}+)?|through (?:an )?interpreter|via interpreter|continues? in \p{L}+|beifall|heiterkeit|lachen|applaudissements|rires|sourires|aplausos|risas|applaus|gelach|аплодисменты|смех|تصفيق|ضحك|掌声|笑声|笑)(?:[\s,;]+(?:and|und|et|y|en|,)?\s*(?:applause|laughter|cheers|cheering|heiterkeit|beifall|rires|risas|gelach))*[.!…]*$/iu;
const BRACKETED = /[([]([^()[\]]{1,70})[)\]]/gu;

export interface Directed {
  /** Undefined where nothing but directions stood there. */
  readonly block: ImportedBlock | undefined;
  readonly taken: readonly string[];
}

/** A block without its stage directions: “(Applause.)”, “[Laughter]”. */
export function takeDirections(block: ImportedBlock): Directed {
  const taken: string[] = [];
  const rich: Inline[] = [];
  for (const inline of block.rich) {
    if (inline.type !== 'text' || !/[([]/.test(inline.text)) {
      rich.push(inline);
      continue;
    }
    const text = inline.text.replace(BRACKETED, (whole, noted: string) => {
      if (!NOTED.test(noted.trim())) return whole;
      taken.push(whole);
      return '\uE000';
    });
    rich.push({ ...inline, text });
  }
  if (taken.length === 0) return { block, taken };
  const tidy = close(rich);
  return { block: /[\p{L}\p{N}]/u.test(toPlain(tidy)) ? withRich(block, tidy) : undefined, taken };
}

/** Takes out the marks of what was taken away; of the spaces around one, one stays, and none before a comma. */
function close(rich: readonly Inline[]): readonly Inline[] {
  const closed: Inline[] = [];
  let endsInSpace = false;
  for (const inline of rich) {
    if (inline.type !== 'text') {
      closed.push(inline);
      endsInSpace = false;
      continue;
    }
    const whole = inline.text
      .replace(/\s?\uE000(?:\s?\uE000)*(?=\s?[,.;:!?])\s?/gu, '')
      .replace(/\s?\uE000(?:\s?\uE000)*\s?/gu, (gap) => (/\s/u.test(gap) ? ' ' : ''));
    const text = endsInSpace ? whole.trimStart() : whole;
    if (text === '') continue;
    closed.push({ ...inline, text });
    endsInSpace = /\s$/u.test(text);
  }
  return trimRich(closed);
}

/** Without white space at either end. */
export function trimRich(rich: readonly Inline[]): readonly Inline[] {
  const fromFront = trimEdge([...rich], (text) => text.trimStart());
  return trimEdge([...fromFront].reverse(), (text) => text.trimEnd()).toReversed();
}

/** Trims the first words of a list, and drops what is empty then. */
function trimEdge(rich: readonly Inline[], trim: (text: string) => string): readonly Inline[] {
  const [first, ...rest] = rich;
  if (first?.type !== 'text') return rich;
  const text = trim(first.text);
  return text === '' ? trimEdge(rest, trim) : [{ ...first, text }, ...rest];
}

/** A block with other words; lines that its source had are its words no longer. */
function withRich(block: ImportedBlock, rich: readonly Inline[]): ImportedBlock {
  const { lines: _, ...rest } = block;
  return { ...rest, rich };
}

/** A block without so many characters at its front. */
export function cutFront(block: ImportedBlock, characters: number): ImportedBlock {
  let left = characters;
  const rich: Inline[] = [];
  for (const inline of block.rich) {
    if (left <= 0 || inline.type !== 'text') rich.push(inline);
    else if (inline.text.length <= left) left -= inline.text.length;
    else {
      rich.push({ ...inline, text: inline.text.slice(left) });
      left = 0;
    }
  }
  return withRich(block, trimRich(rich));
}
