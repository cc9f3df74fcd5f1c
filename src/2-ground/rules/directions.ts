import { diagnose } from '../../core/catalogue.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { type Place, spanOf } from '../../core/source.ts';
import type { Passage } from '../../ir/speech.ts';
import { firstWords, object, placesOf, type Rule, type RuleContext } from '../context.ts';
import { type Evidence, stemsOf } from '../evidence.ts';

const WAY = /\bfrom\s+([^,;.]+?)\s+(?:to|into|towards?)\s+([^,;.]+)/gi;

/** “From … to …”, the wrong way round. */
export const checkDirections: Rule = (subject, context) => {
  const { claim, written, evidence } = subject;
  if (
    claim.kind !== 'text' ||
    !written.keys.has('from') ||
    !evidence.quoted.some(({ keys }) => keys.has('from') || keys.has('between'))
  )
    return [];
  return [...written.text.matchAll(WAY)].flatMap((match) => {
    const [whole, from = '', to = ''] = match;
    if (!isReversed(from, to, evidence)) return [];
    const stretch = { start: match.index, end: match.index + whole.length };
    return [
      object(
        'roles-swapped',
        { said: `“from ${clip(to)} to ${clip(from)}”`, written: `“from ${clip(from)} to ${clip(to)}”` },
        subject,
        stretch,
        context,
      ),
    ];
  });
};

const clip = (text: string): string => firstWords(text, 3);

/** The two ends of a change or of a corridor, as fields of their own. */
export function checkEnds(
  ends: { readonly from: string; readonly to: string; readonly at: Place } | undefined,
  quotes: readonly Passage[],
  context: RuleContext,
): readonly Diagnostic[] {
  if (ends === undefined || !isReversed(ends.from, ends.to, context.said.evidenceOf(quotes))) return [];
  const parameters = { said: `“${ends.to}”`, written: `“${ends.from}”` };
  const related = placesOf(quotes, context);
  return [diagnose('roles-swapped', parameters, spanOf(ends.at, 'from'), { related })];
}

/** Whether a passage has both ends, and the second before the first. */
function isReversed(from: string, to: string, { quoted }: Evidence): boolean {
  const [a, b] = [stemsOf(from), stemsOf(to)];
  const [onlyA, onlyB] = [a.filter((each) => !b.includes(each)), b.filter((each) => !a.includes(each))];
  if (onlyA.length === 0 || onlyB.length === 0) return false;
  const placed = quoted.flatMap(({ tokens }) => {
    const place = (stems: readonly string[]): number => tokens.findIndex(({ stem }) => stem === stems[0]);
    const [first, second] = [place(onlyA), place(onlyB)];
    return first === -1 || second === -1 ? [] : [first < second];
  });
  return placed.length > 0 && placed.every((inOrder) => !inOrder);
}
