import { it, inject } from 'vitest';
import { writeFileSync } from 'node:fs';
import { convertDecks } from '/work/main/test/support/office.ts';
import { runTool } from '/work/main/test/support/run-tool.ts';
import { madeOf, scenesOf } from '/work/main/test/conformance/made.ts';
import { normalise, drawnText, structureText, readDrawnText, readStructureText } from '/work/main/test/support/pdf-text.ts';
it('x', () => {
  const decks = madeOf('pptx');
  const t=Date.now();
  const pdfs = convertDecks(decks.map(d=>d.path), inject('folder'));
  console.log('lo', Date.now()-t);
  const out: string[] = [];
  for (const [i, d] of decks.entries()) {
    const scene = scenesOf(d).deck;
    const pages = runTool('pdftotext', ['-raw', pdfs[i]!, '-']).toString('utf8').split('\f').slice(0,-1);
    console.log(d.name, pages.length, scene.pages.length);
    for (const [k, page] of scene.pages.entries()) {
      const master = scene.masters.find(m=>m.name===page.master)!;
      const exp = drawnText({...scene, pages:[{...page, marks:[...master.marks, ...page.marks]}]});
      const got = normalise(pages[k] ?? '');
      out.push(`## ${d.name} ${k+1} ${page.master}`, 'EXP '+exp, 'GOT '+got);
    }
  }
  writeFileSync('/tmp/h/lo.txt', out.join('\n'));
  const o2: string[]=[];
  for (const b of madeOf('briefing')) {
    const scene = scenesOf(b).briefing;
    const a = drawnText({...scene}), c = readDrawnText(b.path);
    const e = structureText(scene), f = readStructureText(b.path);
    o2.push(`## ${b.name} drawn ${a===c} struct ${e===f}`);
    for (const [n,x,y] of [['drawn',a,c],['struct',e,f]] as const) if (x!==y) { let k=0; while(x[k]===y[k])k++; o2.push(n, 'EXP '+x.slice(Math.max(0,k-60),k+80), 'GOT '+y.slice(Math.max(0,k-60),k+80)); 
      const xs=x.replace(/\s/g,''), ys=y.replace(/\s/g,''); let m=0; while(m<xs.length&&xs[m]===ys[m])m++; o2.push('  nospace equal '+(xs===ys)+' at '+xs.slice(m-20,m+50)+' | '+ys.slice(m-20,m+50)); }
  }
  writeFileSync('/tmp/h/pdf.txt', o2.join('\n'));
});
