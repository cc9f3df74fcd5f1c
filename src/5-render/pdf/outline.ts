import type { OutlineEntry, PrintScene } from '../../ir/scene.ts';
import { type PdfFile, type PdfObject, pdfString } from './pdfkit.ts';

interface Node {
  readonly entry: OutlineEntry;
  readonly object: PdfObject;
  readonly children: Node[];
}

/** Writes the bookmarks, all unfolded. */
export function writeOutline(pdf: PdfFile, scene: PrintScene, pages: readonly PdfObject[]): void {
  if (scene.outline.length === 0) return;
  const tops = toTree(pdf, scene.outline);
  const root = pdf.ref({ Type: 'Outlines', Count: scene.outline.length });
  linkSiblings(root, tops);
  for (const node of tops) writeNode(node, root, scene.size.h, pages);
  root.end();
  Object.assign(pdf._root.data, { Outlines: root, PageMode: 'UseOutlines' });
}

function toTree(pdf: PdfFile, outline: readonly OutlineEntry[]): readonly Node[] {
  const tops: Node[] = [];
  for (const entry of outline) {
    const node: Node = { entry, object: pdf.ref({}), children: [] };
    const parent = entry.level === 2 ? tops.at(-1) : undefined;
    (parent?.children ?? tops).push(node);
  }
  return tops;
}

function writeNode(node: Node, parent: PdfObject, height: number, pages: readonly PdfObject[]): void {
  const { entry, object, children } = node;
  Object.assign(object.data, {
    Title: pdfString(entry.title),
    Parent: parent,
    Dest: [pages[entry.page - 1], 'XYZ', null, height - entry.y, null],
  });
  if (children.length > 0) {
    object.data.Count = children.length;
    linkSiblings(object, children);
    for (const child of children) writeNode(child, object, height, pages);
  }
  object.end();
}

function linkSiblings(parent: PdfObject, nodes: readonly Node[]): void {
  parent.data.First = nodes[0]?.object;
  parent.data.Last = nodes.at(-1)?.object;
  for (const [index, { object }] of nodes.entries()) {
    if (index > 0) object.data.Prev = nodes[index - 1]?.object;
    if (index < nodes.length - 1) object.data.Next = nodes[index + 1]?.object;
  }
}
