import type { Box } from '../../core/geometry.ts';
import type { Role, StructureStep, StructureType } from '../../ir/scene.ts';
import { type PdfFile, type PdfObject, pdfString } from './pdfkit.ts';

/** Types of elements: those that a scene names, and those that the writer adds. */
export type ElementType = StructureType | 'Document' | 'Link' | 'TR' | 'TH' | 'TD';

/** A piece of an element: another element, marked content on a page, or an annotation on one. */
type Child =
  | { readonly type: 'element'; readonly element: StructureElement }
  | { readonly type: 'content'; readonly page: PdfObject; readonly id: number }
  | { readonly type: 'annotation'; readonly page: PdfObject; readonly annotation: PdfObject };

/** A node of the structure tree; it grows while pages are painted, since an element may go on over several of them. */
export interface StructureElement {
  readonly type: ElementType;
  readonly object: PdfObject;
  readonly children: Child[];
  readonly steps: Map<string, StructureElement>;
  readonly title?: string;
  readonly scope?: 'Column' | 'Row';
  /** What it says, where its glyphs spell something else. */
  readonly actualText?: string;
  /** What a figure shows, or a table's summary. */
  alt?: string;
  /** The page with a figure's bounding box, in points from the page's top. */
  bounds?: { readonly page: PdfObject; readonly pageHeight: number; readonly box: Box };
  /** The end of its text so far, and the role of the mark that brought it. */
  tail?: { readonly role: Role; readonly text: string };
}

export interface StructureTree {
  /** The element at the end of a path from the root; equal ids under one parent are one element. */
  find(path: readonly StructureStep[]): StructureElement;
  add(parent: StructureElement, type: ElementType, facts?: ElementFacts): StructureElement;
  /** Joins an annotation to its element. */
  annotate(element: StructureElement, page: PdfObject, annotation: PdfObject): void;
  /** Writes the sections that the page just painted had no part in: they are complete, and leave memory. */
  endPage(): void;
  /** Writes the rest of the tree, when every page is painted. */
  end(): void;
}

type ElementFacts = Pick<StructureElement, 'title' | 'scope' | 'actualText'>;

export function createStructure(pdf: PdfFile): StructureTree {
  const create = (type: ElementType, facts: ElementFacts): StructureElement => ({
    type,
    object: pdf.ref({}),
    children: [],
    steps: new Map(),
    ...facts,
  });
  /** Made when something is first tagged: an object that is never written would keep the file open. */
  let root: StructureElement | undefined;
  const ids: (readonly [string, PdfObject])[] = [];
  /** Elements right below the root that are not written yet, and those of them with content on the present page. */
  const open = new Set<StructureElement>();
  const current = new Set<StructureElement>();
  const add = (parent: StructureElement, type: ElementType, facts: ElementFacts = {}): StructureElement => {
    const element = create(type, facts);
    parent.children.push({ type: 'element', element });
    return element;
  };
  const step = (parent: StructureElement, { id, type, title }: StructureStep): StructureElement => {
    const known = parent.steps.get(id);
    if (known) return known;
    const element = add(parent, type, title === undefined ? {} : { title });
    parent.steps.set(id, element);
    return element;
  };
  return {
    find: (path) => {
      root ??= create('Document', {});
      const [first, ...rest] = path;
      if (!first) return root;
      const isNew = !root.steps.has(first.id);
      const top = step(root, first);
      if (isNew) open.add(top);
      if (!open.has(top)) throw new Error(`“${first.id}” goes on after a page without it, when it is written already`);
      current.add(top);
      return rest.reduce(step, top);
    },
    add,
    annotate: (element, page, annotation) => {
      element.children.push({ type: 'annotation', page, annotation });
      const key = pdf.createStructParentTreeNextKey();
      pdf.getStructParentTree().add(key, element.object);
      annotation.data.StructParent = key;
    },
    endPage: () => {
      for (const element of open) {
        if (!root || current.has(element)) continue;
        writeElement(element, root.object, ids);
        open.delete(element);
      }
      current.clear();
    },
    end: () => {
      if (!root) return;
      const tree = pdf.getStructTreeRoot();
      for (const element of open) writeElement(element, root.object, ids);
      writeOne(root, tree, ids);
      tree.data.K = [root.object];
      // Limits are for the branches of a number tree, not for its root (ISO 32000-1, 7.9.7).
      pdf.getStructParentTree().limits = false;
      if (ids.length > 0) tree.data.IDTree = { Names: ids.flatMap(([id, object]) => [pdfString(id), object]) };
    },
  };
}

/** Writes an element with all below it, and forgets what it was made of. */
function writeElement(element: StructureElement, parent: PdfObject, ids: (readonly [string, PdfObject])[]): void {
  writeOne(element, parent, ids);
  for (const each of element.children) {
    if (each.type === 'element') writeElement(each.element, element.object, ids);
  }
  element.children.length = 0;
  element.steps.clear();
}

function writeOne(element: StructureElement, parent: PdfObject, ids: (readonly [string, PdfObject])[]): void {
  const { data } = element.object;
  data.Type = 'StructElem';
  data.S = element.type;
  data.P = parent;
  if (element.title !== undefined) data.T = pdfString(element.title);
  if (element.alt !== undefined && element.type === 'Figure') data.Alt = pdfString(element.alt);
  if (element.actualText !== undefined) data.ActualText = pdfString(element.actualText);
  if (element.type === 'Note') {
    // PDF/UA-1, 7.9: each note has an id of its own. The digits keep the ids in the order that a name tree needs.
    const id = `note-${String(ids.length + 1).padStart(6, '0')}`;
    data.ID = pdfString(id);
    ids.push([id, element.object]);
  }
  const attributes = attributesOf(element);
  if (attributes) data.A = attributes;
  const page = element.children.find((each) => each.type === 'content')?.page ?? element.bounds?.page;
  if (page) data.Pg = page;
  if (element.children.length > 0) data.K = element.children.map((each) => toKid(each, page));
  element.object.end();
  // The page's list of its elements holds on to the object, of which only the number is still needed.
  for (const key of Object.keys(data)) delete data[key];
}

function toKid(child: Child, page: PdfObject | undefined): unknown {
  switch (child.type) {
    case 'element':
      return child.element.object;
    case 'content':
      return child.page === page ? child.id : { Type: 'MCR', Pg: child.page, MCID: child.id };
    case 'annotation':
      return { Type: 'OBJR', Pg: child.page, Obj: child.annotation };
  }
}

function attributesOf({ type, bounds, scope, alt }: StructureElement): Record<string, unknown> | undefined {
  if (scope !== undefined) return { O: 'Table', Scope: scope };
  if (type === 'Table' && alt !== undefined) return { O: 'Table', Summary: pdfString(alt) };
  if (type !== 'Figure' || !bounds) return undefined;
  const { box, pageHeight } = bounds;
  return {
    O: 'Layout',
    Placement: 'Block',
    BBox: [box.x, pageHeight - box.y - box.h, box.x + box.w, pageHeight - box.y],
  };
}

/** Widens a figure's bounding box so that it takes in one more of its marks on the same page. */
export function extendBounds(element: StructureElement, page: PdfObject, pageHeight: number, box: Box): void {
  const known = element.bounds;
  if (known && known.page !== page) return;
  element.bounds = { page, pageHeight, box: known ? unite(known.box, box) : box };
}

function unite(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return { x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y };
}
