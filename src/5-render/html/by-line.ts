import { uniteRanges } from '../../core/ranges.ts';
import type { Passage } from '../../ir/speech.ts';
import type { Trace, TracedParagraph } from '../../ir/trace.ts';
import { escapeHtml } from './escape.ts';
import { cutPieces, type Layers, renderPieces, stressedIn, touchedSentences } from './excerpt.ts';
import {
  isolate,
  type NamedDocument,
  type NamedLine,
  type NamedPage,
  paragraphLink,
  renderTable,
  renderWords,
} from './named-lines.ts';

/** Every line of every slide and page, beside the passage that it rests on. */
export function renderByLine(documents: readonly NamedDocument[], trace: Trace): string {
  const { words } = trace;
  const parts = documents
    .filter(({ pages }) => pages.length > 0)
    .map(({ type, pages }) => {
      const links = pages.map(
        ({ id, place, number }) => `<li><a href="#${id}" aria-label="${escapeHtml(place)}">${number}</a></li>`,
      );
      return `<h2>${escapeHtml(words.documents[type])}</h2>
<ul class="index">${links.join('')}</ul>
${pages.map((page) => renderPage(page, trace)).join('\n')}`;
    });
  return `<section class="order" id="lines" aria-labelledby="head-lines">
<h2 id="head-lines">${escapeHtml(words.byLine)}</h2>
${parts.join('\n')}
</section>`;
}

function renderPage({ id, place, title, lines }: NamedPage, { words, paragraphs }: Trace): string {
  const besides = lines.filter(({ line }) => line.kind === 'furniture');
  const rows = groupLines(lines.filter(({ line }) => line.kind !== 'furniture')).map((group) => {
    const said = group.map((each) => `<p id="${each.id}" class="${each.line.role}">${renderWords(each)}</p>`);
    return `<tr><th scope="row">${said.join('')}</th><td>${renderGrounds(group, paragraphs, words)}</td></tr>`;
  });
  const { line, passage } = words.columns;
  const short = besides.map((each) => `<bdi id="${each.id}">${renderWords(each)}</bdi>`);
  return `<section class="page" id="${id}">
<h3 id="head-${id}">${escapeHtml(place)}<span class="hidden">: ${isolate(title)}</span></h3>
<div>${rows.length === 0 ? '' : renderTable(`head-${id}`, [line, passage], rows)}
${short.length === 0 ? '' : `<p class="besides">${escapeHtml(words.besides)} ${short.join(' · ')}</p>`}</div>
</section>`;
}

/** Lines in a row that rest on the same passages: a heading with its text, a label with what it names. */
function groupLines(lines: readonly NamedLine[]): readonly (readonly NamedLine[])[] {
  const groups: NamedLine[][] = [];
  let last: string | undefined;
  for (const each of lines) {
    const { kind, passages } = each.line;
    const key = kind === 'statement' ? passages.map(keyOf).join() : undefined;
    if (key !== undefined && key === last) groups.at(-1)?.push(each);
    else groups.push([each]);
    last = key;
  }
  return groups;
}

const keyOf = ({ paragraph, start, end }: Passage): string => `${paragraph}:${start}-${end}`;

/** What a group of lines rests on, by paragraph. */
function renderGrounds(
  group: readonly NamedLine[],
  paragraphs: readonly TracedParagraph[],
  words: Trace['words'],
): string {
  const passages = group[0]?.line.passages ?? [];
  if (passages.length === 0) return `<p class="remark">${escapeHtml(words.editorial)}</p>`;
  const numbers = [...new Set(passages.map(({ paragraph }) => paragraph))];
  const excerpts = numbers.flatMap((number) => {
    const paragraph = paragraphs[number - 1];
    const own = passages.filter((each) => each.paragraph === number);
    return paragraph ? [`<p class="passage">${paragraphLink(number)}<span>${excerpt(paragraph, own)}</span></p>`] : [];
  });
  return excerpts.join('');
}

/** The sentences that are touched, with the very words marked. */
function excerpt(paragraph: TracedParagraph, passages: readonly Passage[]): string {
  const { text } = paragraph;
  const layers: Layers = { marked: uniteRanges(passages, text), stressed: stressedIn(paragraph) };
  const stretches = touchedSentences(paragraph, passages);
  const shown = stretches.map((each) => renderPieces(cutPieces(text, each, layers)));
  const before = (stretches[0]?.start ?? 0) > 0 ? '…\u00a0' : '';
  const after = (stretches.at(-1)?.end ?? 0) < text.length ? '\u00a0…' : '';
  return `${before}${shown.join('\u00a0… ')}${after}`;
}
