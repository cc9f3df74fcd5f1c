import { describe, expect, it } from 'vitest';
import { mendOf, outline, read, textOf } from './reading.ts';

const ONE =
  'Mr. President, we are here to act together, and to see to it that nobody is left behind in any of our countries.';
const TWO =
  'The needs are large; we call on all Members to contribute to the Fund and to report on what they have done.';

const MENU =
  '<ul><li><a href="/a">Home</a></li><li><a href="/b">News</a></li><li><a href="/c">Contact us</a></li></ul>';

/** A page as offices publish speeches. */
const page = (main: string): string => `<!DOCTYPE html>
<html lang="en-US"><head><title>Remarks on Water | Department</title>
<meta property="og:title" content="Remarks on Water"><meta property="article:published_time" content="2022-02-17T10:00:00Z">
<meta name="DC.Creator" content="Roe, Jane"><meta name="viewport" content="width=device-width"><script>var x = "<p>no</p>";</script></head>
<body><a class="skip-link" href="#main">Skip to content</a><header><div class="logo"><a href="/">Department</a></div><nav>${MENU}</nav></header>
<div class="cookie-banner">We use cookies. <button>Accept</button></div>
${main}
<footer><p>Contact the webmaster.</p></footer><script>alert(1)</script></body></html>`;

describe('a web page', () => {
  it('is read without what stands around its text', async () => {
    const document = await read(
      page(
        `<main id="main"><article><h1>Remarks on Water</h1><time datetime="2022-02-17">February 17, 2022</time><div class="social-share">Share this</div><p>${ONE}</p><aside>Related: other speeches</aside><blockquote><p>We the peoples.</p></blockquote><ol start="3"><li>water</li><li>food</li></ol><p>${TWO}</p></article></main>`,
      ),
    );
    expect(document.format).toBe('html');
    expect(outline(document)).toEqual([
      'heading1: Remarks on Water',
      'paragraph: February 17, 2022',
      `paragraph: ${ONE}`,
      'quote: We the peoples.',
      'item: [3.] water',
      'item: [4.] food',
      `paragraph: ${TWO}`,
    ]);
    expect(document.facts).toEqual({
      language: 'en-US',
      title: 'Remarks on Water | Department',
      'og:title': 'Remarks on Water',
      'article:published_time': '2022-02-17T10:00:00Z',
      'dc.creator': 'Roe, Jane',
      time: '2022-02-17',
    });
    const left = mendOf(document, 'navigation');
    expect(left?.count).toBeGreaterThan(3);
    expect(JSON.stringify(left)).toContain('Share this');
  });

  it('is read where nothing but layout tells the text from the rest', async () => {
    const document = await read(
      page(
        `<h1>Remarks on Water</h1><table><tr><td>${MENU}</td><td><div id="content"><p>${ONE}</p><p><a href="/print">Print this page</a></p><p>${TWO}</p></div></td></tr></table>`,
      ),
    );
    expect(outline(document)).toEqual(['heading1: Remarks on Water', `paragraph: ${ONE}`, `paragraph: ${TWO}`]);
    expect(JSON.stringify(mendOf(document, 'navigation'))).toContain('Home');
  });

  it('keeps text whose classes sound like a menu', async () => {
    const document = await read(page(`<div class="widget menu"><p>${ONE}</p><p>${TWO}</p></div>`));
    expect(document.blocks.map(textOf)).toEqual([ONE, TWO]);
  });

  it('keeps emphasis, and lines that are broken on purpose', async () => {
    const document = await read(
      page(
        `<main><p><b>General Debate<br>Statement by Jane Roe<br>New York</b></p><p>We <em>must</em> act,<br>all of us. <i>Now</i>.</p><p>One.<br><br>Two.</p><p>${ONE}</p></main>`,
      ),
    );
    expect(document.blocks[0]).toMatchObject({
      type: 'heading',
      lines: ['General Debate', 'Statement by Jane Roe', 'New York'],
    });
    expect(document.blocks[1]?.rich).toEqual([
      { type: 'text', text: 'We ' },
      { type: 'text', text: 'must', emphasis: true },
      { type: 'text', text: ' act, all of us. ' },
      { type: 'text', text: 'Now', emphasis: true },
      { type: 'text', text: '.' },
    ]);
    expect(document.blocks.slice(2, 4).map(textOf)).toEqual(['One.', 'Two.']);
  });

  it('reads preformatted text as text, and entities as characters', async () => {
    const document = await read(
      '<html><body><pre>Mr. ROE. We are here to act together, and to see to it\nthat nobody is left behind in any of our countries.\n\n[[Page S100]]\n\nThe needs are large &amp; grow.</pre></body></html>',
    );
    expect(document.blocks.map(textOf)).toEqual([
      'Mr. ROE. We are here to act together, and to see to it that nobody is left behind in any of our countries.',
      'The needs are large & grow.',
    ]);
    expect(mendOf(document, 'page-number')?.count).toBe(1);
  });

  it('keeps footnotes out and lists them', async () => {
    const document = await read(
      page(
        `<main><p>${ONE}<sup><a href="#fn1">1</a></sup></p><p>CO<sub>2</sub> and m<sup>2</sup>.</p><section role="doc-endnotes"><p>See the report.</p></section></main>`,
      ),
    );
    expect(document.blocks.map(textOf)).toEqual([ONE, 'CO2 and m2.']);
    expect(mendOf(document, 'footnote')?.examples.map((each) => each.before)).toEqual(['1', 'See the report.']);
  });

  it('without words is said to be empty', async () => {
    const { readDocument } = await import('../../../src/import/read/read-document.ts');
    const bytes = new TextEncoder().encode('<html><body><div id="root"></div><script>render()</script></body></html>');
    const { diagnostics } = await readDocument({ name: 'page.html', bytes });
    expect(diagnostics[0]).toMatchObject({ code: 'import-empty', severity: 'error' });
    expect(diagnostics[0]?.message).toContain('web page');
  });
});
