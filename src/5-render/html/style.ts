import type { Theme } from '../../ir/theme.ts';
import { escapeCss } from './escape.ts';
import { darkPalette, lightPalette, type Palette } from './palette.ts';

/** Faces that have the look of a theme's where it is not installed, by its metric twin. */
const FALLBACKS: Readonly<Record<string, string>> = {
  gelasio: "Gelasio, 'Iowan Old Style', Charter, Cambria, serif",
  carlito: "Carlito, Candara, 'Segoe UI', 'Gill Sans', Optima, system-ui, sans-serif",
  arimo: "Arimo, 'Helvetica Neue', Helvetica, 'Liberation Sans', system-ui, sans-serif",
};

const fontsOf = ({ office, twin }: Theme['fonts']['head']): string =>
  `'${escapeCss(office)}', ${FALLBACKS[twin] ?? 'serif'}`;

const variables = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, hex]) => `--${name}:#${hex}`)
    .join(';');

/** What stands on every printed page: browsers that know margin boxes repeat the marking there. */
const marginBoxes = (marking: string | undefined): string => {
  const content = marking === undefined ? 'none' : `'${escapeCss(marking)}'`;
  return `@page{margin:18mm 15mm 16mm;@top-right{content:${content};font:700 9pt sans-serif}@bottom-left{content:${content};font:700 9pt sans-serif}@bottom-right{content:counter(page) ' / ' counter(pages);font:9pt sans-serif}}`;
};

/** The look of the concordance. It is one style sheet, whose hash the page's policy names. */
export function traceStyle(theme: Theme, marking: string | undefined): string {
  return `:root{color-scheme:light dark;${variables(lightPalette(theme))};--head:${fontsOf(theme.fonts.head)};--body:${fontsOf(theme.fonts.body)}}
@media (prefers-color-scheme:dark){:root{${variables(darkPalette(theme))}}}${SCREEN}@media print{:root{${variables({ ...lightPalette(theme), paper: 'FFFFFF', panel: 'FFFFFF', ink: '000000', soft: '333333', accent: '000000', tint: 'FFFFFF', line: '000000', rule: '999999' })}}${PRINT}}
${marginBoxes(marking)}
`;
}

/** Lines stand in the face of the body, the speaker's words in that of headings, as on slides and pages. */
const SCREEN = `
*{box-sizing:border-box}
html{scroll-padding-top:4rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 var(--body)}
header,main,footer{max-width:76rem;margin:0 auto;padding:0 clamp(1rem,4vw,3rem)}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
h1,h2,h3{font-family:var(--head);font-weight:400;line-height:1.25;margin:0;text-wrap:balance}
p{margin:0}
bdi{unicode-bidi:isolate}
.skip{position:absolute;left:1rem;top:-4rem;padding:.5rem .75rem;background:var(--paper);z-index:2}
.skip:focus{top:.5rem}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.handling{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;justify-content:space-between;padding-top:1.25rem;font-weight:700;letter-spacing:.02em;text-transform:uppercase}
.handling strong{margin-inline-start:auto}
.kicker{margin-top:2.5rem;color:var(--accent);font-weight:700}
h1{font-size:clamp(1.6rem,1.1rem + 2.2vw,2.4rem);max-width:34ch;margin-top:.25rem}
.source{margin-top:.75rem;color:var(--soft)}
.intro p+p{margin-top:.5rem}
.intro{margin-top:1.75rem;padding-top:1rem;border-top:2px solid var(--ink);display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:.5rem 3rem}
.key{font-family:var(--head);font-size:.95rem}
nav{position:sticky;top:0;z-index:1;background:var(--paper);border-bottom:1px solid var(--rule);margin-top:1.5rem}
nav ul{max-width:76rem;margin:0 auto;padding:.25rem clamp(1rem,4vw,3rem);display:flex;flex-wrap:wrap;gap:0 2rem;list-style:none}
nav a{display:block;padding:.6rem 0;color:var(--ink);text-decoration:none;font-weight:700;border-bottom:3px solid transparent}
nav a:hover{border-color:var(--rule)}
h2{font-size:1.5rem;padding-top:2.75rem}
h2:first-child+h2{padding-top:1.75rem}
.order>h2:first-child{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);padding:0}
.index{display:flex;flex-wrap:wrap;gap:.15rem .1rem;list-style:none;margin:1rem 0 0 -.4rem;padding:0}
.index a{display:block;min-width:1.9rem;padding:.15rem .4rem;text-align:center;text-decoration:none;font-variant-numeric:tabular-nums}
.index a:hover{background:var(--panel)}
.page,.paragraph{display:grid;grid-template-columns:4.5rem minmax(0,1fr);margin-top:2.25rem;padding-top:.75rem;border-top:2px solid var(--ink)}
.page h3,.paragraph h3{font:700 .9rem/1.5rem var(--body);color:var(--accent);font-variant-numeric:tabular-nums}
table{width:100%;border-collapse:collapse}
th,td{padding:.7rem 0;text-align:start;vertical-align:top;font-weight:400;border-top:1px solid var(--rule)}
tbody tr:first-child>*{border-top:0;padding-top:0}
thead th{padding:0;border:0}
.page th:first-child{width:40%;padding-inline-end:2.5rem}
.title{font:1.2rem/1.3 var(--head);text-wrap:balance}
.heading{font-weight:700}
.label{font-size:.85rem;color:var(--soft);font-weight:700}
.body+.label,.body+.heading,.body+.title,.title+.label,.title+.heading,.heading+.heading{margin-top:.4rem}
.bar{color:var(--soft);padding:0 .2em}
.passage{display:grid;grid-template-columns:3.25rem 1fr;font-family:var(--head);font-size:.95rem;color:var(--soft)}
.passage+.passage{margin-top:.5rem}
.passage>a,.where a{font:700 .9rem/1.6 var(--body);text-decoration:none;font-variant-numeric:tabular-nums}
.passage>a:hover,.where a:hover{text-decoration:underline}
mark{background:var(--tint);color:var(--ink);text-decoration:underline;text-decoration-color:var(--line);text-decoration-thickness:1px;text-underline-offset:.2em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.left{color:var(--soft)}
.aside{color:var(--soft);font-style:italic;text-decoration:underline dotted;text-underline-offset:.25em}
.remark{color:var(--soft);font-style:italic}
.besides{padding-top:.7rem;color:var(--soft);font-size:.85rem;border-top:1px solid var(--rule)}
.besides:first-child{padding-top:0;border-top:0;line-height:1.5rem}
.paragraph{grid-template-columns:4.5rem minmax(0,1.25fr) minmax(0,1fr);margin-top:1.5rem;border-top:1px solid var(--rule)}
.paragraph .speech{font-family:var(--head);font-size:1.0625rem;line-height:1.6;padding-inline-end:2.5rem;hyphens:auto}
.paragraph .because{margin-top:.5rem;font-size:.9rem;color:var(--soft)}
.uses table{margin:0}
.uses tbody th,.uses td{padding:.35rem 0;font-size:.95rem}
.where{width:6.5rem;padding-inline-end:1rem;white-space:nowrap}
.uses .title{font-size:1rem;line-height:1.4}
.uses p+p{margin-top:.25rem}
.unused{color:var(--soft);font-style:italic}
:target{scroll-margin-top:4rem}
p:target,.paragraph:target .speech{background:var(--panel);box-shadow:-.75rem 0 0 var(--panel),-1rem 0 0 var(--accent)}
footer{padding-top:3rem;padding-bottom:2rem;color:var(--soft);font-size:.9rem}
@supports selector(:has(*)){
main:has(#paragraphs:target,#paragraphs :target) #lines,main:not(:has(#paragraphs:target,#paragraphs :target)) #paragraphs{display:none}
body:has(#paragraphs:target,#paragraphs :target) nav [href="#paragraphs"],body:not(:has(#paragraphs:target,#paragraphs :target)) nav [href="#lines"]{border-color:var(--accent)}
}
@media screen and (max-width:52rem){
.page,.paragraph{grid-template-columns:minmax(0,1fr);row-gap:.5rem}
.page table,.page tbody,.page tr,.page th,.page td{display:block}
.page th:first-child{width:auto;padding-inline:0}
.page th,.page tr:first-child td,.page td{padding:.6rem 0 0;border:0}
.page tr{border-top:1px solid var(--rule);padding-bottom:.6rem}
.page tr:first-child{border-top:0}
.page thead tr,.page thead th{padding:0;border:0}
.paragraph .speech{padding-inline-end:0}
}
`;

const PRINT = `
html{font-size:9.5pt}
tbody th,td{padding:.45rem 0}
header,main,footer{max-width:none;padding:0}
nav,.skip,.index{display:none}
.kicker{margin-top:1rem}
.page,.paragraph{grid-template-columns:4rem minmax(0,1fr);margin-top:1.25rem}
.paragraph{grid-template-columns:3rem minmax(0,1.2fr) minmax(0,1fr)}
.page th:first-child,.paragraph .speech{padding-inline-end:1.25rem}
.passage{grid-template-columns:2.5rem 1fr}
.where{width:5.5rem}
h2,h3{break-after:avoid}
tr{break-inside:avoid}
mark{background:none;font-weight:700;text-decoration-color:currentColor}
a{color:inherit;text-decoration:none}
p:target,.paragraph:target .speech{background:none;box-shadow:none}
`;
