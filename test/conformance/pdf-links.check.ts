import { describe, expect, it } from 'vitest';
import { type QpdfFile, type QpdfValue, readQpdf } from '../support/qpdf-objects.ts';
import { madeOf } from './made.ts';

interface LinkFound {
  readonly reference: string;
  /** The page whose list of annotations has it. */
  readonly page: string;
}

const linksOf = (file: QpdfFile): readonly LinkFound[] =>
  file.pages.flatMap((page) =>
    file
      .list(file.dict(page)['/Annots'])
      .map((each) => ({ reference: String(each), page }))
      .filter(({ reference }) => file.dict(reference)['/Subtype'] === '/Link'),
  );

/** What is wrong with a destination, or nothing: it must name a page of the file and a height on it. */
function faultOf(file: QpdfFile, destination: QpdfValue): string | undefined {
  const [page, kind, , top] = file.list(destination);
  if (!file.pages.includes(String(page))) return `leads to ${page}, which is no page`;
  if (kind !== '/XYZ') return `shows its page by ${kind}`;
  const [, , , height] = file.list(file.dict(page)['/MediaBox']).map(Number);
  return typeof top === 'number' && top > 0 && top <= (height ?? 0) ? undefined : `leads to the height ${top}`;
}

function faultOfLink(file: QpdfFile, { reference }: LinkFound): string | undefined {
  const link = file.dict(reference);
  const action = link['/A'] === undefined ? {} : file.dict(link['/A']);
  if (!/^[ub]:./.test(String(link['/Contents']))) return 'says nothing';
  if (action['/S'] === '/URI') return /^u:(https?|mailto):/.test(String(action['/URI'])) ? undefined : 'is no address';
  return action['/S'] === '/GoTo' ? faultOf(file, action['/D'] ?? null) : 'does nothing';
}

describe.each(madeOf('briefing'))('the links of the briefing $name', ({ path }) => {
  const file = readQpdf(path);
  const links = linksOf(file);

  it('each say where they lead, and lead there', () => {
    expect(links.length).toBeGreaterThan(20);
    expect(links.flatMap((link) => faultOfLink(file, link) ?? [])).toEqual([]);
  });

  it('each stand once in the structure, under a Link, with the page that shows them', () => {
    const found = new Map<string, { page: string; parent: string }[]>();
    for (const element of file.dicts.values()) {
      for (const kid of file.list(element['/K'])) {
        const entry = file.follow(kid);
        if (typeof entry !== 'object' || entry === null || !('/Obj' in entry)) continue;
        const reference = String(entry['/Obj']);
        const places = found.get(reference) ?? [];
        found.set(reference, [...places, { page: String(entry['/Pg']), parent: String(element['/S']) }]);
      }
    }
    expect([...found.keys()].sort()).toEqual(links.map((each) => each.reference).sort());
    for (const { reference, page } of links) expect(found.get(reference)).toEqual([{ page, parent: '/Link' }]);
  });

  it('have bookmarks beside them that lead to places in the file', () => {
    const bookmarks = [...file.dicts.values()].filter(
      (each) => '/Title' in each && '/Parent' in each && '/Dest' in each,
    );
    expect(bookmarks.length).toBeGreaterThan(3);
    expect(bookmarks.flatMap((each) => faultOf(file, each['/Dest'] ?? null) ?? [])).toEqual([]);
  });
});
