import { fillGaps } from '../../core/fill-gaps.ts';
import { uniteRanges } from '../../core/ranges.ts';
import type { Trace, TracedParagraph } from '../../ir/trace.ts';
import { escapeHtml } from './escape.ts';
import { cutPieces, type Layers, renderPieces, stressedIn } from './excerpt.ts';
import {
  isolate,
  linkTo,
  type NamedDocument,
  type NamedLine,
  paragraphId,
  paragraphLink,
  placeOf,
  renderTable,
  renderWords,
} from './named-lines.ts';

/** Lines of one place that rest on a paragraph. */
type Use = readonly [NamedLine, ...NamedLine[]];

/** The speech in full, with every word marked that something rests on, and beside each paragraph the lines that do. */
export function renderByParagraph(documents: readonly NamedDocument[], { words, paragraphs }: Trace): string {
  const uses = gatherUses(documents);
  const links = paragraphs.map(({ number }) => `<li>${paragraphLink(number)}</li>`);
  return `<section class="order" id="paragraphs" aria-labelledby="head-paragraphs">
<h2 id="head-paragraphs">${escapeHtml(words.byParagraph)}</h2>
<ul class="index">${links.join('')}</ul>
${paragraphs.map((each) => renderParagraph(each, uses.get(each.number) ?? [], words)).join('\n')}
</section>`;
}

/** By paragraph the lines that rest on it, those that stand in the same place together. */
function gatherUses(documents: readonly NamedDocument[]): ReadonlyMap<number, readonly Use[]> {
  const uses = new Map<number, [NamedLine, ...NamedLine[]][]>();
  for (const named of documents.flatMap(({ pages }) => pages.flatMap(({ lines }) => lines))) {
    for (const number of new Set(named.line.passages.map(({ paragraph }) => paragraph))) {
      const known = uses.get(number) ?? [];
      const last = known.at(-1);
      if (last && isBeside(last[0], named)) last.push(named);
      else known.push([named]);
      uses.set(number, known);
    }
  }
  return uses;
}

const isBeside = (a: NamedLine, b: NamedLine): boolean =>
  a.type === b.type && a.line.number === b.line.number && a.line.until === b.line.until;

function renderParagraph(paragraph: TracedParagraph, uses: readonly Use[], words: Trace['words']): string {
  const { number, text, sentences, states, omissions } = paragraph;
  const passages = uses.flat().flatMap(({ line }) => line.passages.filter((each) => each.paragraph === number));
  const layers: Layers = {
    marked: uniteRanges(passages, text),
    aside: uniteRanges(omissions, text),
    left: sentences.filter((_, index) => states[index] === 'left'),
    stressed: stressedIn(paragraph),
  };
  const id = paragraphId(number);
  const reasons = [...new Set(omissions.map(({ because }) => because))];
  const rows = uses.map((each) => renderUse(each, words));
  const { place, line } = words.columns;
  const unused = omissions.length > 0 ? '' : `<p class="unused">${escapeHtml(words.unused)}</p>`;
  const name = fillGaps(words.paragraph, { number });
  return `<article class="paragraph" id="${id}" aria-labelledby="head-${id}">
<h3 id="head-${id}"><span aria-hidden="true">¶${number}</span><span class="hidden">${escapeHtml(name)}</span></h3>
<div><p class="speech">${renderPieces(cutPieces(text, { start: 0, end: text.length }, layers))}</p>
${reasons.map((each) => `<p class="because">${isolate(each)}</p>`).join('')}</div>
<div class="uses">${rows.length === 0 ? unused : renderTable(`head-${id}`, [place, line], rows)}</div>
</article>`;
}

function renderUse(use: Use, words: Trace['words']): string {
  const [first] = use;
  const texts = use.map((each) => `<p class="${each.line.role}">${renderWords(each)}</p>`);
  return `<tr><th scope="row" class="where">${linkTo(first.id, placeOf(first, words))}</th><td>${texts.join('')}</td></tr>`;
}
