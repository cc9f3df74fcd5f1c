import { unzip, type ZipFile } from './unzip.ts';
import { all, attribute, type Document, type Element, parseXml } from './xml.ts';

/** The parts of a written deck, for tests that look into them. */
export interface DeckParts {
  readonly names: readonly string[];
  xml(name: string): Document;
  bytes(name: string): Buffer;
  /** The object of that name on slide `number`. */
  object(number: number, name: string): Element;
  /** Where relationship `id` of a part leads, as it stands in the file. */
  target(part: string, id: string): string | undefined;
}

export function openDeck(archive: Uint8Array): DeckParts {
  const files = new Map(unzip(archive).map((file: ZipFile) => [file.name, file.bytes]));
  const bytes = (name: string): Buffer => {
    const found = files.get(name);
    if (found === undefined) throw new Error(`no part ${name}`);
    return found;
  };
  const xml = (name: string): Document => parseXml(bytes(name).toString('utf8'));
  return {
    names: [...files.keys()],
    xml,
    bytes,
    object(number, name) {
      const found = all(xml(`ppt/slides/slide${number}.xml`), 'p:cNvPr').find(
        (each) => attribute(each, 'name') === name,
      );
      const object = found?.parentNode?.parentNode;
      if (object === null || object === undefined) throw new Error(`no object “${name}” on slide ${number}`);
      return object as Element;
    },
    target(part, id) {
      const rels = part.replace(/([^/]+)$/, '_rels/$1.rels');
      const link = all(xml(rels), 'Relationship').find((each) => attribute(each, 'Id') === id);
      return link && attribute(link, 'Target');
    },
  };
}
