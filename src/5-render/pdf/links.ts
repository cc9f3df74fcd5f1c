import type { Box } from '../../core/geometry.ts';
import type { LinkTarget, PrintScene } from '../../ir/scene.ts';
import type { Canvas } from './canvas.ts';
import { type PdfFile, type PdfObject, pdfString } from './pdfkit.ts';
import type { StructureElement, StructureTree } from './structure.ts';

/** A place that a link can lead to. */
interface Destination {
  /** Index of the page. */
  readonly page: number;
  /** Points from the page's top. */
  readonly y: number;
  /** What is found there, where a page has a title. */
  readonly title?: string;
}

export interface Links {
  /** False for a target that the scene does not have: the text is then set without a link. */
  leadsSomewhere(target: LinkTarget): boolean;
  /** Adds an annotation over `box` of the page that is being painted; `words` is the link's text. */
  add(element: StructureElement, target: LinkTarget, box: Box, words: string): void;
  /** Writes the annotations, when the object of every page is known. */
  end(pages: readonly PdfObject[]): void;
}

/** Points between a destination and the upper edge of the window. */
const HEADROOM = 12;
/** ISO 32000-1, 12.5.3: an annotation is printed with its page; PDF/A wants the bit set. */
const PRINT = 4;

export function createLinks(pdf: PdfFile, scene: PrintScene, canvas: Canvas, structure: StructureTree): Links {
  // Looked for when text first links somewhere: handouts never do, and have too many pages to go through twice.
  let found: ReadonlyMap<string, Destination> | undefined;
  const find = (target: LinkTarget): Destination | undefined => {
    found ??= findDestinations(scene);
    return found.get(keyOf(target));
  };
  const pending: { readonly annotation: PdfObject; readonly destination: Destination }[] = [];
  return {
    leadsSomewhere: (target) => target.type === 'uri' || find(target) !== undefined,
    add: (element, target, box, words) => {
      const { h } = canvas.size;
      const destination = target.type === 'uri' ? undefined : find(target);
      const annotation = pdf.ref({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [box.x, h - box.y - box.h, box.x + box.w, h - box.y],
        Border: [0, 0, 0],
        F: PRINT,
        Contents: pdfString(describe(target, destination, words)),
      });
      canvas.annotations.push(annotation);
      structure.annotate(element, canvas.page, annotation);
      if (destination) {
        pending.push({ annotation, destination });
      } else if (target.type === 'uri') {
        annotation.data.A = { S: 'URI', URI: pdfString(encodeUri(target.uri)) };
        annotation.end();
      }
    },
    end: (pages) => {
      for (const { annotation, destination } of pending) {
        const top = Math.min(scene.size.h, scene.size.h - destination.y + HEADROOM);
        annotation.data.A = { S: 'GoTo', D: [pages[destination.page], 'XYZ', null, top, null] };
        annotation.end();
      }
    },
  };
}

function findDestinations(scene: PrintScene): ReadonlyMap<string, Destination> {
  const found = new Map<string, Destination>();
  const add = (target: LinkTarget, destination: Destination): void => {
    // A paragraph that goes on over the page has its anchor twice: the link leads to its beginning.
    if (!found.has(keyOf(target))) found.set(keyOf(target), destination);
  };
  for (const { id, number, title, marks } of scene.pages) {
    const page = number - 1;
    add({ type: 'page', page: id }, { page, y: 0, title });
    for (const mark of marks) {
      const place: Destination = { page, y: mark.box.y };
      if (mark.anchor !== undefined) {
        const paragraph = /^p(\d+)$/.exec(mark.anchor)?.[1];
        if (paragraph !== undefined) add({ type: 'paragraph', number: Number(paragraph) }, place);
        add({ type: 'mark', mark: mark.anchor }, place);
      }
      add({ type: 'mark', mark: mark.id }, place);
    }
  }
  return found;
}

function keyOf(target: LinkTarget): string {
  switch (target.type) {
    case 'page':
      return `page ${target.page}`;
    case 'paragraph':
      return `paragraph ${target.number}`;
    case 'mark':
      return `mark ${target.mark}`;
    case 'uri':
      return `uri ${target.uri}`;
  }
}

/** What a reader hears of a link: where it leads, if that says more than its words. */
function describe(target: LinkTarget, destination: Destination | undefined, words: string): string {
  switch (target.type) {
    case 'page':
      return destination?.title ? `${words}: ${destination.title}` : words;
    case 'paragraph':
      return `¶${target.number}`;
    case 'mark':
      return words;
    case 'uri':
      return target.uri;
  }
}

/** ISO 32000-1, 12.6.4.7: an address is ASCII. */
function encodeUri(uri: string): string {
  return uri.replace(/[^!-~]+/gu, (text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')));
}
