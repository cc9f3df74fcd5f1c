import { createHash } from 'node:crypto';
import type { Theme } from '../../ir/theme.ts';
import type { Trace } from '../../ir/trace.ts';
import { renderByLine } from './by-line.ts';
import { renderByParagraph } from './by-paragraph.ts';
import { escapeHtml } from './escape.ts';
import { isolate, nameLines } from './named-lines.ts';
import { traceStyle } from './style.ts';

/**
 * The concordance as one web page that needs nothing beside itself and runs nothing: both orders stand in it, and the
 * address says which is shown. Whoever has no style sheet, or one that cannot choose, reads both one after the other.
 */
export function renderTrace(trace: Trace, theme: Theme): string {
  const { meta, words } = trace;
  const documents = trace.documents.map((each) => nameLines(each, words));
  const style = traceStyle(theme, meta.marking);
  const hash = createHash('sha256').update(style).digest('base64');
  const direction = /^(ar|fa|he|ur)\b/.test(meta.language) ? ' dir="rtl"' : '';
  return `<!DOCTYPE html>
<html lang="${escapeHtml(meta.language)}"${direction}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeHtml(meta.title)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#lines">${escapeHtml(words.skip)}</a>
${renderHeader(trace)}
<nav aria-label="${escapeHtml(words.orders)}"><ul>
<li><a href="#lines">${escapeHtml(words.byLine)}</a></li>
<li><a href="#paragraphs">${escapeHtml(words.byParagraph)}</a></li>
</ul></nav>
<main>
${renderByLine(documents, trace)}
${renderByParagraph(documents, trace)}
</main>
${renderFooter(trace)}
</body>
</html>
`;
}

function renderHeader({ meta, title, words, coverage }: Trace): string {
  const { marking, notices = [], distribution } = meta;
  const notes = notices.map((each) => `<span>${isolate(each)}</span>`).join('');
  const mark = marking === undefined ? '' : `<strong>${isolate(marking)}</strong>`;
  const { marked, left, aside, cut } = words.key;
  return `<header>
${notes + mark === '' ? '' : `<p class="handling">${notes}${mark}</p>`}
<p class="kicker">${escapeHtml(words.kicker)}</p>
<h1>${isolate(title)}</h1>
<p class="source">${isolate(meta.source)}</p>
${distribution === undefined ? '' : `<p class="source">${isolate(distribution)}</p>`}
<div class="intro">
<div><p>${escapeHtml(words.intro)}</p>
<p><b>${escapeHtml(coverage.label)}.</b> ${escapeHtml(coverage.text)}</p></div>
<p class="key"><mark>${escapeHtml(marked)}</mark>, <span class="left">${escapeHtml(left)}</span>, <span class="aside">${escapeHtml(aside)}</span>. ${escapeHtml(cut)}</p>
</div>
</header>`;
}

const renderFooter = ({ meta }: Trace): string => {
  const mark = meta.marking === undefined ? '' : `<p class="handling"><strong>${isolate(meta.marking)}</strong></p>`;
  return `<footer>${mark}<p>${isolate(meta.source)}</p></footer>`;
};
