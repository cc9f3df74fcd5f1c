import { DOMParser, type Document, type Element } from '@xmldom/xmldom';

export type { Document, Element };

/** Parses XML; throws on anything that is not well-formed. */
export function parseXml(source: string): Document {
  const parser = new DOMParser({
    onError: (level, message) => {
      // What stands for half a surrogate pair is a character like any other.
      if (level === 'warning' && message.startsWith('Unicode replacement character')) return;
      throw new Error(`${level}: ${message}`);
    },
  });
  return parser.parseFromString(source, 'application/xml');
}

/** Elements of a qualified name such as `a:t`, at any depth, in document order. */
export const all = (node: Document | Element, name: string): readonly Element[] => [...node.getElementsByTagName(name)];

/** The one element of that name; throws where there is none. */
export function first(node: Document | Element, name: string): Element {
  const [element] = all(node, name);
  if (element === undefined) throw new Error(`no ${name}`);
  return element;
}

/** Child elements in order. */
export const children = (node: Element): readonly Element[] =>
  [...node.childNodes].filter((child): child is Element => child.nodeType === 1);

export const attribute = (node: Element, name: string): string | undefined => node.getAttribute(name) ?? undefined;

/** The words of a text body, a line a paragraph. */
export const words = (node: Element): string =>
  all(node, 'a:p')
    .map((paragraph) =>
      all(paragraph, 'a:t')
        .map((run) => run.textContent ?? '')
        .join(''),
    )
    .join('\n');
