import { escapeXml, XML_DECLARATION } from './xml.ts';
import { zip } from './zip.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

export type RelationshipType =
  | 'office-document'
  | 'core-properties'
  | 'extended-properties'
  | 'slide-master'
  | 'slide-layout'
  | 'notes-master'
  | 'notes-slide'
  | 'slide'
  | 'theme'
  | 'presentation-properties'
  | 'view-properties'
  | 'table-styles'
  | 'chart'
  | 'image'
  | 'hyperlink'
  | 'embedded-package'
  | 'worksheet'
  | 'styles';

const RELATIONSHIP_TYPES: Readonly<Record<RelationshipType, string>> = {
  'office-document': `${OFFICE}officeDocument`,
  'core-properties': 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  'extended-properties': `${OFFICE}extended-properties`,
  'slide-master': `${OFFICE}slideMaster`,
  'slide-layout': `${OFFICE}slideLayout`,
  'notes-master': `${OFFICE}notesMaster`,
  'notes-slide': `${OFFICE}notesSlide`,
  slide: `${OFFICE}slide`,
  theme: `${OFFICE}theme`,
  'presentation-properties': `${OFFICE}presProps`,
  'view-properties': `${OFFICE}viewProps`,
  'table-styles': `${OFFICE}tableStyles`,
  chart: `${OFFICE}chart`,
  image: `${OFFICE}image`,
  hyperlink: `${OFFICE}hyperlink`,
  'embedded-package': `${OFFICE}package`,
  worksheet: `${OFFICE}worksheet`,
  styles: `${OFFICE}styles`,
};

export interface Relationship {
  /** `rId1`, `rId2` … */
  readonly id: string;
  readonly type: RelationshipType;
  /** A part's name, or an address where the type is a hyperlink. */
  readonly target: string;
}

/** One file of an Open Packaging Conventions package; its relationships and content type are written with it. */
export interface Part {
  /** Path from the package's root without a leading slash; empty for the package itself, which only has relationships. */
  readonly name: string;
  readonly contentType: string;
  readonly content: string | Uint8Array;
  readonly relationships: readonly Relationship[];
}

/** Collects a part's relationships; the same target gets the same id. */
export class RelationshipList {
  readonly #all: Relationship[] = [];

  add(type: RelationshipType, target: string): string {
    const known = this.#all.find((each) => each.type === type && each.target === target);
    if (known !== undefined) return known.id;
    const id = `rId${this.#all.length + 1}`;
    this.#all.push({ id, type, target });
    return id;
  }

  get all(): readonly Relationship[] {
    return [...this.#all];
  }
}

/** Relationships in the order given: `rId1` is the first. */
export function relate(...targets: readonly (readonly [RelationshipType, string])[]): readonly Relationship[] {
  return targets.map(([type, target], index) => ({ id: `rId${index + 1}`, type, target }));
}

/** A part that is XML without its declaration. */
export function xmlPart(
  name: string,
  contentType: string,
  xml: string,
  relationships: readonly Relationship[] = [],
): Part {
  return { name, contentType, content: XML_DECLARATION + xml, relationships };
}

/** A part's name as seen from the part `from`, such as `../media/image1.png`. */
function relativeName(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}

function relationshipsXml(part: Part): string {
  const entries = part.relationships.map(({ id, type, target }) =>
    type === 'hyperlink'
      ? `<Relationship Id="${id}" Type="${RELATIONSHIP_TYPES[type]}" Target="${escapeXml(target)}" TargetMode="External"/>`
      : `<Relationship Id="${id}" Type="${RELATIONSHIP_TYPES[type]}" Target="${relativeName(part.name, target)}"/>`,
  );
  return `${XML_DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}

function relationshipsName(name: string): string {
  const slash = name.lastIndexOf('/') + 1;
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
}

/** XML parts are declared one by one; pictures and workbooks by their extension. */
function contentTypesXml(parts: readonly Part[]): string {
  const defaults = new Map([
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
  ]);
  const overrides: string[] = [];
  for (const { name, contentType } of parts.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const extension = name.slice(name.lastIndexOf('.') + 1);
    if (extension === 'xml') overrides.push(`<Override PartName="/${name}" ContentType="${contentType}"/>`);
    else if (name !== '') defaults.set(extension, contentType);
  }
  const extensions = [...defaults].map(([name, type]) => `<Default Extension="${name}" ContentType="${type}"/>`);
  return `${XML_DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${extensions.join('')}${overrides.join('')}</Types>`;
}

/** Compressed already, so that deflate would only cost time. */
const PACKED = /\.(png|jpeg|xlsx)$/;

/**
 * Zips a package: content types first, as readers that look at the first bytes expect, then all parts by name.
 * The same parts give the same bytes.
 */
export function zipPackage(parts: readonly Part[]): Uint8Array {
  const files = parts.flatMap((part): readonly (readonly [string, string | Uint8Array])[] => [
    ...(part.name === '' ? [] : [[part.name, part.content] as const]),
    ...(part.relationships.length === 0 ? [] : [[relationshipsName(part.name), relationshipsXml(part)] as const]),
  ]);
  const sorted = files.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return zip(
    [['[Content_Types].xml', contentTypesXml(parts)] as const, ...sorted].map(([name, content]) => ({
      name,
      content,
      stored: PACKED.test(name),
    })),
  );
}
