import type { Anchors, Likeness, QuotedWords } from '../../ir/anchors.ts';

/** What becomes of a quote in another transcript of the same speech. */
export type Reanchored =
  | { readonly type: 'found' }
  /** The words were corrected: these stand there now. */
  | { readonly type: 'moved'; readonly exact: string }
  | { readonly type: 'lost'; readonly hint: string };

/** Share of the words that a passage must have in common with a quote to be the same words corrected. */
const LEAST_SHARE = 0.7;
/** A shorter quote is too easily like others: most of its words must be there. */
const FEW_WORDS = 5;
const LEAST_SHARE_OF_FEW = 0.6;
/** Characters beside a quote that tell where it was. */
const CONTEXT = 60;

/**
 * Looks for a quote in the corrected transcript. Where its words were changed, the passage most like it is taken only
 * if it is unmistakable: nearly all words are the same, what stood around the quote before the correction leads to the
 * same passage, and the words stand in one paragraph alone.
 */
export function reanchor(quote: QuotedWords, anchors: Anchors, before: Anchors | undefined): Reanchored {
  const places = paragraphsOf(quote, anchors);
  if (places.length === 1) return { type: 'found' };
  if (places.length > 1) {
    const hint = `The words stand in several paragraphs now (¶${places.join(', ¶')}); add a prefix or a suffix.`;
    // They were as ambiguous before, so the correction is not to blame.
    return before !== undefined && paragraphsOf(quote, before).length > 1 ? { type: 'found' } : { type: 'lost', hint };
  }
  // What stood beside the words was changed, and they tell by themselves.
  if (paragraphsOf({ exact: quote.exact }, anchors).length === 1) return { type: 'moved', exact: quote.exact };
  const nearest = anchors.nearest(quote.exact);
  if (nearest === undefined) return { type: 'lost', hint: 'Nothing in the new transcript is like it.' };
  const hint = `The nearest passage is in ¶${nearest.paragraph}: “${nearest.exact}”`;
  return isUnmistakable(quote, nearest, anchors, before)
    ? { type: 'moved', exact: nearest.exact }
    : { type: 'lost', hint };
}

function isUnmistakable(quote: QuotedWords, nearest: Likeness, anchors: Anchors, before: Anchors | undefined): boolean {
  if (paragraphsOf({ exact: nearest.exact }, anchors).length !== 1) return false;
  const words = quote.exact.trim().split(/\s+/).length;
  const old = before?.find(quote)[0];
  if (before === undefined || old === undefined) return words >= FEW_WORDS && nearest.share >= LEAST_SHARE;
  if (nearest.share < (words < FEW_WORDS ? LEAST_SHARE_OF_FEW : LEAST_SHARE)) return false;
  const text = before.textOf(old.paragraph);
  const from = Math.max(0, old.start - CONTEXT);
  const wide = text.slice(from, old.end + CONTEXT);
  // Words cut in two at the edges would be words that are not there.
  const whole = wide
    .replace(from > 0 ? /^\S*\s/ : /^/, '')
    .replace(old.end + CONTEXT < text.length ? /\s\S*$/ : /$/, '');
  const around = anchors.find({ exact: whole })[0] ?? anchors.nearest(whole);
  return (
    around !== undefined &&
    around.paragraph === nearest.paragraph &&
    around.start <= nearest.start &&
    around.end >= nearest.end
  );
}

const paragraphsOf = (quote: QuotedWords, anchors: Anchors): readonly number[] => [
  ...new Set(anchors.find(quote).map(({ paragraph }) => paragraph)),
];
