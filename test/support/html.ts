import { type DefaultTreeAdapterTypes, type ParserError, parse } from 'parse5';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** A page as a browser reads it. */
export interface HtmlPage {
  /** What the parser had to mend. */
  readonly errors: readonly ParserError[];
  /** Every element, in document order. */
  readonly elements: readonly HtmlElement[];
  byId(id: string): HtmlElement;
}

export function readHtml(source: string): HtmlPage {
  const errors: ParserError[] = [];
  const document = parse(source, { sourceCodeLocationInfo: true, onParseError: (error) => errors.push(error) });
  const elements = elementsIn(document);
  const ids = new Map(elements.map((each) => [attributeOf(each, 'id'), each]));
  return {
    errors,
    elements,
    byId(id) {
      const found = ids.get(id);
      if (!found) throw new Error(`no element #${id}`);
      return found;
    },
  };
}

/** All elements within a node, in document order. */
export const elementsIn = (node: Node): readonly HtmlElement[] =>
  'childNodes' in node
    ? node.childNodes.flatMap((each) => ('tagName' in each ? [each, ...elementsIn(each)] : elementsIn(each)))
    : [];

export const attributeOf = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

/** The words in a node as they are, white space included. */
export function textIn(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}

/** Elements of a name, or of a class, within a node. */
export const named = (node: Node, name: string): readonly HtmlElement[] =>
  elementsIn(node).filter((each) => each.tagName === name);
export const classed = (node: Node, name: string): readonly HtmlElement[] =>
  elementsIn(node).filter((each) => attributeOf(each, 'class')?.split(' ').includes(name));
