/** What may stand around words: emphasis of Markdown or as `src/import/read/marked.ts` writes it, quotation marks, brackets. */
const CLOSERS = /[\s\ue000-\ue003*_"'”’»)\]]+$/;
const OPENERS = /^[\s\ue000-\ue003*_"'“‘«([\\]+/;

/** The last characters of a line, without what closes around them. */
const tail = (text: string): string => text.slice(-40).replace(CLOSERS, '');

/** Whether a line ends as a sentence does. */
export const endsSentence = (text: string): boolean => /[.!?…。！？]$/.test(tail(text));

/** Whether a line ends as a clause before a list does, or as an item of one: `:`, `;`, `; and`. */
export const endsClause = (text: string): boolean => /[:;：；]$|[;,] (?:and|or)$/.test(tail(text));

/** Words after which nobody ends a line on purpose. */
const OPEN_WORDS =
  /(?:^|\s)(?:a|an|the|of|and|or|to|in|on|at|by|for|from|with|into|between|our|their|its|his|her|your|my|this|these|those|that|which|as|is|are|was|were|be|has|have|had|will|de|la|le|les|des|du|el|los|las|y|et|und|der|die|das)$/i;

/** Whether a line plainly goes on in the next one: after a comma, a hyphen, a dash, an article or a preposition. */
export const staysOpen = (text: string): boolean =>
  /[,\-–—/(&\u00ad]$/.test(text.slice(-40).replace(/[\s\ue000-\ue003*_]+$/, '')) || OPEN_WORDS.test(tail(text));

/** Words that no sentence, and no title either, ends with. */
const NEVER_LAST = /(?:^|\s)(?:a|an|the|of|and|or|our|their|its|his|your|my|los|las|les|des|der)$/i;

/** Whether a paragraph cannot end here, whatever comes next. */
export const breaksOff = (text: string): boolean => NEVER_LAST.test(tail(text)) && !endsClause(text);

/** Whether a line begins in the middle of a sentence. */
export const startsLower = (text: string): boolean => /^\p{Ll}/u.test(text.replace(OPENERS, ''));
