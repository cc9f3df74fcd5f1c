import type { Status } from './facts.ts';

const CHECK =
  /check against (?:the )?deliver(?:y|ed)|es gilt das gesprochene wort|seul le prononc[ée] fait foi|sous réserve de modifications|v[ée]rifier (?:au|à l[’']) ?(?:prononcé|écoute)|cot[eé]j(?:ar|ese) con|verif[ií](?:car|quese) (?:con|contra|al)|sujeto a cambios|alleen de uitgesproken|gesproken woord geldt|uitgesproken (?:tekst|woord) geldt|fa fede (?:il|quanto)|сверять? с|сверить с|проверять (?:по|при)|以现场|以实际(?:发言|讲话)为准|以发言为准|يراجع عند الإلقاء|يرجى المراجعة عند الإلقاء|العبرة بما يلقى|العبرة بالنص الملقى/iu;
const PREPARED =
  /as prepared|prepared (?:for delivery|remarks|text|statement)|remarks prepared|original script|may (?:have )?differ(?:ed)? from (?:the )?deliver|draft text of|advance (?:text|copy)|tel que préparé|texto preparado/iu;
const DELIVERED =
  /as (?:it was |they were )?(?:actually )?(?:delivered|spoken|given)|exactly as (?:it|they) (?:was|were) delivered|verbatim (?:transcript|record)|transcript of the (?:speech|remarks|statement|press)|tel que prononcé|texto pronunciado|tal como fue pronunciado|wie gehalten|uitgesproken versie/iu;

/** What a line says of how the text relates to what was said; undefined where it says nothing of it. */
export function readStatus(line: string): Exclude<Status, 'not stated'> | undefined {
  if (CHECK.test(line)) return 'check against delivery';
  if (PREPARED.test(line)) return 'as prepared';
  return DELIVERED.test(line) ? 'as delivered' : undefined;
}

/** The phrase at the very beginning of a line, with the marks around it: “[As Delivered]”, “As prepared for delivery”. */
const LEADING =
  /^[\s*_([–—-]*(?:(?:remarks |speech |statement |text )?as (?:actually )?(?:prepared(?: for delivery)?|delivered)|check against delivery|prepared (?:remarks|for delivery)|es gilt das gesprochene wort|seul le prononcé fait foi)[\s*_)\].:!–—-]*/iu;

/** How many characters of a line are nothing but such a phrase at its front. */
export const leadingStatus = (line: string): number => LEADING.exec(line)?.[0].length ?? 0;

/** A line without such phrases in brackets or behind a dash. */
export const withoutStatus = (line: string): string =>
  line
    .replace(/\s*[([]([^()[\]]{3,80})[)\]]/gu, (whole, inner: string) => (readStatus(inner) ? '' : whole))
    // “Remarks as Prepared for Delivery by …”.
    .replace(/,?\s+\(?as (?:prepared(?: for delivery)?|delivered)\)?,?(?=\s+(?:by|of|at|to|for|on)\s)/iu, '')
    .replace(/^as (?:prepared(?: for delivery)?|delivered)[\s:–—-]+(?=\p{Lu})/iu, '')
    .replace(/\s*(?:[–—|,:*-]\s*)?\b(?:as prepared(?: for delivery)?|as delivered|check against delivery)\.?$/iu, '')
    .trim();
