import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5';
import { MAX_DEPTH, MAX_ELEMENTS, MAX_TAG_PARTS } from './limits.ts';
import { Refusal } from './refusal.ts';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

type Map_ = DefaultTreeAdapterTypes.DefaultTreeAdapterMap;

/**
 * Parses a page as browsers do. Pages that nest without end, or that make a parser multiply their elements, are refused:
 * the rules of the standard take time by the square of both.
 */
export function parsePage(html: string): DefaultTreeAdapterTypes.Document {
  refuseLongTags(html);
  const most = Math.min(MAX_ELEMENTS, LEAST_ELEMENTS + MAX_GROWTH * (html.split('<').length - 1));
  return parse(html, { treeAdapter: createAdapter(most), scriptingEnabled: false });
}

/** Elements that a parser may make of one tag: it adds rows to tables, and formats again what was left open. */
const MAX_GROWTH = 4;
const LEAST_ELEMENTS = 1000;

function createAdapter(most: number): TreeAdapter<Map_> {
  const depths = new WeakMap<object, number>();
  let elements = 0;
  const place = (parent: object, child: object): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > MAX_DEPTH) {
      throw new Refusal('import-too-complex', { detail: `elements stand within each other ${MAX_DEPTH} levels deep` });
    }
    depths.set(child, depth);
  };
  return {
    ...defaultTreeAdapter,
    createElement: (...parameters) => {
      elements += 1;
      if (elements > most) {
        throw new Refusal('import-too-complex', { detail: `it makes more than ${most} elements` });
      }
      return defaultTreeAdapter.createElement(...parameters);
    },
    appendChild: (parent, child) => {
      place(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore: (parent, child, reference) => {
      place(parent, child);
      defaultTreeAdapter.insertBefore(parent, child, reference);
    },
  };
}

/** Tags with more attributes than anybody writes. */
export function refuseLongTags(markup: string): void {
  for (let at = markup.indexOf('<'); at !== -1; ) {
    const close = markup.indexOf('>', at + 1);
    const end = close === -1 ? markup.length : close;
    if (end - at > MAX_TAG_PARTS && (markup.slice(at, end).match(/[\s/"']+/g)?.length ?? 0) > MAX_TAG_PARTS) {
      throw new Refusal('import-too-complex', { detail: 'a tag has thousands of attributes' });
    }
    at = markup.indexOf('<', end);
  }
}

export const isElement = (node: Node | undefined): node is Element => node !== undefined && 'tagName' in node;

export const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

/** All text within, as it is written. */
export function textOf(node: Node | DefaultTreeAdapterTypes.Document): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** All elements in document order. */
export function* elementsIn(node: Node | DefaultTreeAdapterTypes.Document): Generator<Element> {
  const waiting: Node[] = 'childNodes' in node ? node.childNodes.toReversed() : [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isElement(next)) continue;
    yield next;
    for (let at = next.childNodes.length - 1; at >= 0; at -= 1) {
      const child = next.childNodes[at];
      if (child !== undefined) waiting.push(child);
    }
  }
}
