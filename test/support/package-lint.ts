import { dirname, join } from 'node:path/posix';
import { unzip, type ZipFile } from './unzip.ts';
import { all, attribute, children, type Document, type Element, first, parseXml, words } from './xml.ts';

const CONTENT_TYPES = '[Content_Types].xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** What a relationship's target must be, by the end of its type. */
const TARGETS: Readonly<Record<string, RegExp>> = {
  officeDocument: /(presentation|sheet)\.main\+xml$/,
  slideMaster: /slideMaster\+xml$/,
  slideLayout: /slideLayout\+xml$/,
  slide: /\.slide\+xml$/,
  notesMaster: /notesMaster\+xml$/,
  notesSlide: /notesSlide\+xml$/,
  theme: /theme\+xml$/,
  presProps: /presProps\+xml$/,
  viewProps: /viewProps\+xml$/,
  tableStyles: /tableStyles\+xml$/,
  chart: /chart\+xml$/,
  package: /spreadsheetml\.sheet$/,
  worksheet: /worksheet\+xml$/,
  styles: /styles\+xml$/,
  image: /^image\/(png|jpeg)$/,
  'core-properties': /core-properties\+xml$/,
  'extended-properties': /extended-properties\+xml$/,
};

/** Relationships that hold by their type alone, so that no `r:id` names them. */
const IMPLICIT = new Set([
  ...['officeDocument', 'core-properties', 'extended-properties', 'presProps', 'viewProps', 'tableStyles', 'theme'],
  ...['slideLayout', 'notesSlide', 'notesMaster', 'styles'],
]);
/** … and these from some parts only: a layout's master, a notes page's slide. */
const isImplicit = (source: string, kind: string): boolean =>
  IMPLICIT.has(kind)
    ? !(source === 'ppt/presentation.xml' && kind === 'notesMaster') &&
      !(kind === 'slideLayout' && source.startsWith('ppt/slideMasters/'))
    : (kind === 'slideMaster' && source.startsWith('ppt/slideLayouts/')) ||
      (kind === 'slide' && source.startsWith('ppt/notesSlides/'));

const SIGNATURES: Readonly<Record<string, string>> = { png: '89504e470d0a1a0a', jpeg: 'ffd8ff' };

interface Link {
  readonly source: string;
  readonly id: string;
  readonly kind: string;
  /** A part's name, or nothing where it leads outside. */
  readonly target?: string;
  readonly address: string;
}

const extension = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
const isXml = (name: string): boolean => ['xml', 'rels'].includes(extension(name));

/** The part that a `.rels` part speaks for: empty for the package. */
const sourceOf = (rels: string): string =>
  join(dirname(rels), '..', rels.slice(rels.lastIndexOf('/') + 1, -'.rels'.length)).replace(/^\.\/?/, '');

function linksOf(rels: string, document: Document): readonly Link[] {
  const source = sourceOf(rels);
  return all(document, 'Relationship').map((element) => {
    const address = attribute(element, 'Target') ?? '';
    const inside = attribute(element, 'TargetMode') !== 'External';
    return {
      source,
      id: attribute(element, 'Id') ?? '',
      kind: (attribute(element, 'Type') ?? '').replace(/^.*\//, ''),
      address,
      ...(inside ? { target: address.startsWith('/') ? address.slice(1) : join(dirname(source), address) } : {}),
    };
  });
}

/** Names of relationships that a part's XML uses. */
function usesOf(document: Document): ReadonlySet<string> {
  const elements = [...document.getElementsByTagName('*')];
  return new Set(
    elements.flatMap((element) =>
      [...element.attributes].filter((each) => each.namespaceURI === OFFICE.slice(0, -1)).map((each) => each.value),
    ),
  );
}

function* lintFiles(files: readonly ZipFile[]): Generator<string> {
  if (files[0]?.name !== CONTENT_TYPES) yield 'the content types are not the first file';
  const names = files.map((file) => file.name);
  for (const [index, { name, bytes, stamp }] of files.entries()) {
    if (name.endsWith('/')) yield `${name}: a directory entry`;
    if (names.indexOf(name) !== index) yield `${name}: stands twice`;
    if (!/^[\x21-\x7e]+$/.test(name) || name.startsWith('/')) yield `${name}: not a part's name`;
    if (stamp[0] !== 33 || stamp[1] !== 0) yield `${name}: carries a date`;
    const magic = SIGNATURES[extension(name)];
    if (magic !== undefined && !bytes.toString('hex').startsWith(magic))
      yield `${name}: its bytes are no ${extension(name)}`;
  }
}

function* lintTypes(parts: readonly string[], types: Document, typeOf: ReadonlyMap<string, string>): Generator<string> {
  for (const name of parts) if (!typeOf.has(name)) yield `${name}: has no content type`;
  for (const each of all(types, 'Override')) {
    const name = attribute(each, 'PartName') ?? '';
    if (!parts.includes(name.slice(1))) yield `${name}: is declared but not there`;
  }
  for (const each of all(types, 'Default')) {
    const name = attribute(each, 'Extension') ?? '';
    if (!['xml', 'rels'].includes(name) && !parts.some((part) => extension(part) === name))
      yield `.${name}: is declared but not used`;
  }
}

function* lintLinks(
  parts: ReadonlyMap<string, Document | undefined>,
  links: readonly Link[],
  typeOf: ReadonlyMap<string, string>,
): Generator<string> {
  const reached = new Set<string>();
  const reach = (source: string): void => {
    for (const { target } of links.filter((link) => link.source === source)) {
      if (target === undefined || reached.has(target)) continue;
      reached.add(target);
      reach(target);
    }
  };
  reach('');
  for (const name of parts.keys()) if (!reached.has(name)) yield `${name}: nothing leads to it`;
  for (const { source, id, kind, target, address } of links) {
    const where = `${source || 'package'} ${id}`;
    if (links.filter((link) => link.source === source && link.id === id).length > 1)
      yield `${where}: the id stands twice`;
    if (target === undefined) {
      if (kind !== 'hyperlink' || !/^(https?|mailto):/.test(address)) yield `${where}: leads outside to ${address}`;
    } else if (!parts.has(target)) yield `${where}: leads to ${target}, which is not there`;
    else if (!TARGETS[kind]?.test(typeOf.get(target) ?? ''))
      yield `${where}: a ${kind} cannot be ${typeOf.get(target)}`;
  }
  for (const [name, document] of parts) {
    const uses = document === undefined ? new Set<string>() : usesOf(document);
    const own = links.filter((link) => link.source === name);
    for (const id of uses)
      if (!own.some((link) => link.id === id)) yield `${name}: refers to ${id}, which is not there`;
    for (const { id, kind } of own)
      if (!uses.has(id) && !isImplicit(name, kind)) yield `${name}: does not use ${id} (${kind})`;
  }
}

const isTitle = (shape: Element | undefined): boolean =>
  shape !== undefined &&
  all(shape, 'p:ph').some((each) => ['title', 'ctrTitle'].includes(attribute(each, 'type') ?? ''));

function* lintShapes(parts: ReadonlyMap<string, Document | undefined>): Generator<string> {
  const titles = new Map<string, string>();
  for (const [name, document] of parts) {
    if (document === undefined || all(document, 'p:spTree').length === 0) continue;
    const ids = all(document, 'p:cNvPr').map((each) => attribute(each, 'id'));
    for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) !== index)))
      yield `${name}: shape id ${id} stands twice`;
    if (!name.startsWith('ppt/slides/')) continue;
    const shapes = children(first(document, 'p:spTree')).slice(2);
    const title = shapes[0];
    if (title === undefined || !isTitle(title)) yield `${name}: the title is not the first object`;
    else {
      const text = words(title).trim();
      if (text === '') yield `${name}: the title is empty`;
      if (titles.has(text)) yield `${name}: has the same title as ${titles.get(text)}`;
      titles.set(text, name);
    }
    if (shapes.slice(1).some(isTitle)) yield `${name}: has two titles`;
    for (const shape of shapes) {
      const own = first(shape, 'p:cNvPr');
      const silent = shape.localName === 'pic' || shape.localName === 'graphicFrame' || all(shape, 'a:t').length === 0;
      const decorative = all(own, 'adec:decorative').length > 0;
      if (silent && !decorative && !attribute(own, 'descr'))
        yield `${name}: “${attribute(own, 'name')}” has no alt text`;
    }
  }
}

/**
 * What the Open XML SDK's validator does not see: orphan, phantom and directory entries, wrong content types, dangling and idle
 * relationships, wrong bytes, ids that clash, titles and alt texts that are missing. Workbooks inside are looked into as well.
 */
export function lintPackage(archive: Uint8Array): readonly string[] {
  const files = unzip(archive);
  const documents = new Map<string, Document | undefined>();
  const problems = [...lintFiles(files)];
  for (const { name, bytes } of files) {
    try {
      documents.set(name, isXml(name) ? parseXml(bytes.toString('utf8')) : undefined);
    } catch (error) {
      problems.push(`${name}: ${(error as Error).message}`);
    }
    if (extension(name) === 'xlsx') problems.push(...lintPackage(bytes).map((problem) => `${name} > ${problem}`));
  }
  const types = documents.get(CONTENT_TYPES);
  if (types === undefined) return [...problems, 'there are no content types'];
  const parts = new Map([...documents].filter(([name]) => name !== CONTENT_TYPES && extension(name) !== 'rels'));
  const links = [...documents].flatMap(([name, document]) =>
    document !== undefined && extension(name) === 'rels' ? linksOf(name, document) : [],
  );
  const defaults = new Map(
    all(types, 'Default').map((each) => [attribute(each, 'Extension'), attribute(each, 'ContentType') ?? '']),
  );
  const overrides = new Map(
    all(types, 'Override').map((each) => [attribute(each, 'PartName'), attribute(each, 'ContentType') ?? '']),
  );
  const typeOf = new Map<string, string>();
  for (const name of parts.keys()) {
    const type = overrides.get(`/${name}`) ?? (extension(name) === 'xml' ? undefined : defaults.get(extension(name)));
    if (type !== undefined) typeOf.set(name, type);
  }
  return [
    ...problems,
    ...lintTypes([...parts.keys()], types, typeOf),
    ...lintLinks(parts, links, typeOf),
    ...lintShapes(parts),
  ];
}
