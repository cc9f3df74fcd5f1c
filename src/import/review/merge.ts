import { nodeAt, type Path, type YamlList, type YamlMap, type YamlNode } from '../../1-read/yaml-node.ts';
import type { Outcome } from '../../core/diagnostic.ts';
import type { Anchors } from '../../ir/anchors.ts';
import { type Draft, isList, isRecord, type ModelRecord, type ModelValue } from '../../ir/draft.ts';
import { findUnclaimed, writeUnclaimed } from '../write/unclaimed.ts';
import { describeItem, readDropped, wordsOf } from './dropped.ts';
import { editYaml } from './edit-yaml.ts';
import type { Edit } from './edits.ts';
import { defined, locate, pair, type Trait } from './match.ts';
import { readMark } from './pending.ts';
import { reanchor } from './reanchor.ts';
import {
  emptiedBy,
  holdsItems,
  ITEM_FIELDS,
  isSame,
  namePath,
  QUOTE_FIELDS,
  readAgain,
  readModel,
  toData,
  toRecord,
} from './tree.ts';

/** A model that a person may have worked on, with the transcript that it was made for. */
export interface Previous {
  /** The text of its `speech.yaml`, and what messages call the file. */
  readonly yaml: string;
  readonly name?: string;
  /** The transcript before it was corrected; without it fewer quotes are found again. */
  readonly anchors?: Anchors;
  /** What the program drafts of that transcript: an item that still has its mark but reads otherwise was edited by hand. */
  readonly model?: ModelRecord;
}

/** What the corrected transcript gives. */
export interface Next {
  readonly draft: Draft;
  readonly anchors: Anchors;
}

/** What became of a model. Places are paths such as `asks.items.2`. */
export interface Merged {
  readonly yaml: string;
  /** Items that are a person's and stayed, by where they stand now. */
  readonly kept: readonly string[];
  /** How many drafted items went and came, by section; those that are the same as before are not counted. */
  readonly replaced: readonly { readonly section: string; readonly gone: number; readonly come: number }[];
  /** Quotes that were put right, since their words were corrected. */
  readonly reanchored: readonly { readonly place: string; readonly before: string; readonly after: string }[];
  /** Quotes that a person has to place, since they do not stand in the new transcript. */
  readonly unplaced: readonly { readonly place: string; readonly quote: string; readonly hint: string }[];
}

/**
 * Brings a corrected transcript into a model. What a person kept, edited, added or moved stays byte for byte, save for
 * quotes whose words were corrected; what a person dropped does not come back; items that still have their mark give way
 * to those of the new draft. Comments and order stay, but for the passages at the end that no rule claimed.
 */
export function mergeModels(previous: Previous, next: Next): Outcome<Merged> {
  const { output: root, diagnostics } = readModel(previous.yaml, previous.name);
  if (root === undefined) return { diagnostics };
  const merger = new Merger(previous, next);
  merger.placeQuotes();
  for (const section of new Set([...root.entries.keys(), ...Object.keys(next.draft.model)])) merger.merge(section);
  return { output: merger.finish(), diagnostics };
}

/** Sections that are not the program's to draft. */
const OWN: ReadonlySet<string> = new Set(['speech', 'review', 'sections']);

class Merger {
  #text: string;
  readonly #previous: Previous;
  readonly #next: Next;
  readonly #replaced: Merged['replaced'][number][] = [];
  readonly #reanchored: Merged['reanchored'][number][] = [];
  readonly #unplaced: Merged['unplaced'][number][] = [];

  constructor(previous: Previous, next: Next) {
    this.#text = previous.yaml;
    this.#previous = previous;
    this.#next = next;
  }

  get #root(): YamlMap {
    return readAgain(this.#text);
  }

  /** Puts the quotes of what stays right, where the correction changed their words. */
  placeQuotes(): void {
    const visit = (node: YamlNode, path: Path, isQuote: boolean): void => {
      const step = path.at(-1);
      if (node.type === 'list') {
        for (const [index, item] of node.items.entries()) visit(item, [...path, index], isQuote);
      } else if (isQuote) this.#placeQuote(node, path);
      else if (node.type === 'map' && step !== 'review' && !this.#isDrafted(node, path)) {
        for (const [key, { value }] of node.entries) visit(value, [...path, key], QUOTE_FIELDS.has(key));
      } else if (node.type === 'map' && step !== 'review') {
        // A drafted section may hold items that are a person's.
        for (const key of ITEM_FIELDS) {
          const items = node.entries.get(key)?.value;
          if (items !== undefined) visit(items, [...path, key], false);
        }
      }
    };
    visit(this.#root, [], false);
  }

  #placeQuote(node: YamlNode, path: Path): void {
    const written = node.type === 'map' ? toRecord(node) : { exact: toData(node) };
    const { exact, prefix, suffix } = written;
    if (typeof exact !== 'string') return;
    const text = (value: ModelValue | undefined): string | undefined => (typeof value === 'string' ? value : undefined);
    const quote = { exact, ...defined({ prefix: text(prefix), suffix: text(suffix) }) };
    const place = namePath(path);
    const found = reanchor(quote, this.#next.anchors, this.#previous.anchors);
    if (found.type === 'found') return;
    if (found.type === 'moved' && this.#edit([{ type: 'set', path, value: found.exact }])) {
      this.#reanchored.push({ place, before: exact, after: found.exact });
      return;
    }
    const hint = found.type === 'lost' ? found.hint : `It reads “${found.exact}” now; change it by hand.`;
    this.#unplaced.push({ place, quote: exact, hint });
  }

  /** Brings the new draft of a section in. */
  merge(section: string): void {
    if (OWN.has(section)) return;
    const drafted = this.#next.draft.model[section];
    const node = nodeAt(this.#root, [section]);
    if (section === 'lists') this.#mergeLists(isList(drafted) ? drafted : []);
    else if (node === undefined) this.#addSection(section, drafted);
    else if (node.type === 'list') this.#mergeItems(section, [section], isList(drafted) ? drafted : []);
    else if (node.type === 'map') this.#mergeRecord(section, [section], isRecord(drafted) ? drafted : undefined);
  }

  /** A section that the model lacks, without what a person dropped of it. */
  #addSection(section: string, drafted: ModelValue | undefined): void {
    if (isList(drafted)) {
      const items = this.#withoutDropped(section, drafted);
      if (items.length > 0 && this.#edit([{ type: 'set', path: [section], value: items }]))
        this.#count(section, 0, items.length);
      return;
    }
    if (!isRecord(drafted)) return;
    const [kept] = this.#withoutDropped(section, [drafted]);
    const made = kept === undefined || !isRecord(kept) ? undefined : this.#thinned(section, kept);
    if (made !== undefined && this.#edit([{ type: 'set', path: [section], value: made }])) {
      this.#count(section, 0, isList(made.items) ? made.items.length : 1);
    }
  }

  /** A drafted section without the items that a person dropped; undefined where none is left. */
  #thinned(section: string, drafted: ModelRecord): ModelRecord | undefined {
    if (!isList(drafted.items)) return drafted;
    const items = this.#withoutDropped(section, drafted.items);
    return items.length === 0 ? undefined : { ...drafted, items };
  }

  #mergeRecord(section: string, path: Path, drafted: ModelRecord | undefined): void {
    const node = nodeAt(this.#root, path);
    if (node?.type !== 'map') return;
    const isDrafted = this.#isDrafted(node, path);
    const held = ITEM_FIELDS.find((key) => node.entries.get(key)?.value.type === 'list');
    const list = held === undefined ? undefined : (node.entries.get(held)?.value as YamlList);
    const isLost =
      drafted === undefined && (list === undefined ? isDrafted : this.#isAllDrafted(list, [...path, held ?? '']));
    if (isLost && (held !== 'supports' || isDrafted)) {
      if (this.#edit([{ type: 'remove', path: emptiedBy(this.#root, path) }]))
        this.#count(section, list?.items.length ?? 1, 0);
      return;
    }
    if (isDrafted && drafted !== undefined) this.#replaceFields(path, node, drafted);
    const items = ITEM_FIELDS.map((key) => drafted?.[key]).find(isList) ?? [];
    if (held !== undefined) this.#mergeItems(section, [...path, held], items);
    else if (isDrafted && isList(drafted?.supports)) {
      this.#edit([{ type: 'set', path: [...path, 'supports'], value: drafted.supports }]);
    }
  }

  /** The fields of a section itself, such as its headline. */
  #replaceFields(path: Path, node: YamlMap, drafted: ModelRecord): void {
    const held = toRecord(node);
    const names = new Set([...Object.keys(held), ...Object.keys(drafted)]);
    const edits = [...names].flatMap((name): readonly Edit[] => {
      const value = drafted[name];
      if (holdsItems(name) || isSame(held[name], value)) return [];
      return [
        value === undefined ? { type: 'remove', path: [...path, name] } : { type: 'set', path: [...path, name], value },
      ];
    });
    if (edits.length > 0) this.#edit(edits);
  }

  /** Items of a list: a person's stay, drafted ones give way. */
  #mergeItems(section: string, path: Path, drafted: readonly ModelValue[]): void {
    const list = nodeAt(this.#root, path);
    if (list?.type !== 'list') return;
    const held = list.items.map((item, index) => ({
      item,
      data: toData(item),
      isDrafted: this.#isDrafted(item, [...path, index]),
    }));
    const dropped = this.#droppedFrom(section);
    const before = [...held.map(({ data }) => this.#traitOf(data)), ...dropped];
    const after = drafted.map((each) => this.#traitOf(each));
    // What was dropped and what still waits have a claim to the new items as well as what a person kept.
    const heirs = new Map([...pair(before, after)].map(([at, index]) => [index, at]));
    const isSettled = (index: number): boolean => {
      const at = heirs.get(index);
      if (at === undefined) return false;
      const old = held[at];
      return old === undefined || !old.isDrafted || isSame(old.data, drafted[index]);
    };
    const come = [...drafted.entries()].filter(([index]) => !isSettled(index));
    const stays = new Set([...heirs].flatMap(([index, at]) => (isSettled(index) ? [at] : [])));
    const gone = [...held.keys()].filter((at) => held[at]?.isDrafted && !stays.has(at));
    if (gone.length === 0 && come.length === 0) return;
    const isEmpty = gone.length === held.length && come.length === 0;
    const edits: readonly Edit[] = isEmpty
      ? [{ type: 'remove', path: path.at(-1) === 'items' ? emptiedBy(this.#root, path.slice(0, -1)) : path }]
      : [
          ...gone.map((index): Edit => ({ type: 'remove', path: [...path, index] })),
          ...come.map(
            ([index, value]): Edit => ({ type: 'insert', path: [...path, placeOf(index, heirs, held.length)], value }),
          ),
        ];
    if (this.#edit(edits) || this.#rewrite(path, edits)) this.#count(section, gone.length, come.length);
  }

  /** Writes a list anew whose form does not let its items be changed one by one. */
  #rewrite(path: Path, edits: readonly Edit[]): boolean {
    const list = nodeAt(this.#root, path);
    if (list?.type !== 'list') return false;
    const gone = new Set(edits.flatMap((edit) => (edit.type === 'remove' ? [edit.path.at(-1)] : [])));
    const before = (index: number): readonly ModelValue[] =>
      edits.flatMap((edit) => (edit.type === 'insert' && edit.path.at(-1) === index ? [edit.value] : []));
    const value = [
      ...list.items.flatMap((item, index) => [...before(index), ...(gone.has(index) ? [] : [toData(item)])]),
      ...before(list.items.length),
    ];
    return this.#edit([{ type: 'set', path, value }]);
  }

  /** `lists` has several sections: those go together that have most items in common, or the same headline. */
  #mergeLists(drafted: readonly ModelValue[]): void {
    const lists = nodeAt(this.#root, ['lists']);
    const held = lists?.type === 'list' ? lists.items : [];
    const traits = (items: ModelValue | undefined): readonly Trait[] =>
      (isList(items) ? items : []).map((item) => this.#traitOf(item));
    const pairs = held.flatMap((each, at) => {
      const data = toData(each);
      if (!isRecord(data)) return [];
      return drafted.flatMap((other, index) => {
        if (!isRecord(other)) return [];
        const common = pair(traits(data.items), traits(other.items)).size + (data.headline === other.headline ? 1 : 0);
        return common === 0 ? [] : [{ at, index, common }];
      });
    });
    const partner = new Map<number, number>();
    for (const { at, index } of pairs.toSorted((a, b) => b.common - a.common)) {
      if (!partner.has(at) && ![...partner.values()].includes(index)) partner.set(at, index);
    }
    const fresh = drafted.filter((_, index) => ![...partner.values()].includes(index));
    const made = fresh.flatMap((each): readonly ModelRecord[] => {
      const thinned = isRecord(each) ? this.#thinned('lists', each) : undefined;
      return thinned === undefined ? [] : [thinned];
    });
    // From the end, so that the places of those before stay what they are.
    for (let at = held.length - 1; at >= 0; at -= 1) {
      const other = drafted[partner.get(at) ?? -1];
      this.#mergeRecord('lists', ['lists', at], isRecord(other) ? other : undefined);
    }
    const left = nodeAt(this.#root, ['lists']);
    const length = left?.type === 'list' ? left.items.length : 0;
    const edits: readonly Edit[] =
      length === 0
        ? [{ type: 'set', path: ['lists'], value: made }]
        : made.map((value): Edit => ({ type: 'insert', path: ['lists', length], value }));
    if (made.length > 0 && this.#edit(edits)) {
      this.#count(
        'lists',
        0,
        made.reduce((sum, { items }) => sum + (isList(items) ? items.length : 0), 0),
      );
    }
  }

  /** Items without those that a person dropped from the section: one for each that was dropped. */
  #withoutDropped(section: string, items: readonly ModelValue[]): readonly ModelValue[] {
    const gone = new Set(
      pair(
        this.#droppedFrom(section),
        items.map((each) => this.#traitOf(each)),
      ).values(),
    );
    return items.filter((_, index) => !gone.has(index));
  }

  #droppedFrom(section: string): readonly Trait[] {
    return readDropped(this.#root).flatMap((each) =>
      each.section === section ? [{ ...this.#traitOf({ quotes: each.quotes ?? [] }), text: each.text }] : [],
    );
  }

  #traitOf(item: ModelValue): Trait {
    if (!isRecord(item)) return { text: String(item), anchors: [] };
    const quotes = isList(item.quotes) ? item.quotes : [];
    const found = locate(quotes, this.#next.anchors);
    if (found.length > 0 || quotes.length === 0) return { text: describeItem(item), anchors: found };
    // Words of before the correction, where it is plain what they are now.
    const { anchors } = this.#next;
    const corrected = wordsOf(quotes).flatMap((exact) => {
      const made = reanchor({ exact }, anchors, this.#previous.anchors);
      return made.type === 'moved' ? anchors.find({ exact: made.exact }).slice(0, 1) : [];
    });
    return { text: describeItem(item), anchors: corrected };
  }

  /** Whether a value is as the program drafted it: it has its mark, and nobody changed it. */
  #isDrafted(node: YamlNode, path: Path): boolean {
    const mark = node.type === 'map' ? readMark(node) : undefined;
    if (mark === undefined || mark.edited) return false;
    const { model } = this.#previous;
    if (model === undefined || node.type !== 'map') return true;
    const bare = (value: ModelRecord): ModelRecord => ({
      ...value,
      rank: undefined,
      draft: undefined,
      items: undefined,
      supports: undefined,
    });
    const record = bare(toRecord(node));
    return candidates(model, path).some((each) => isRecord(each) && isSame(bare(each), record));
  }

  #isAllDrafted(list: YamlList, path: Path): boolean {
    return list.items.every((item, index) => this.#isDrafted(item, [...path, index]));
  }

  #edit(edits: readonly Edit[]): boolean {
    const text = editYaml(this.#text, edits);
    this.#text = text ?? this.#text;
    return text !== undefined;
  }

  #count(section: string, gone: number, come: number): void {
    this.#replaced.push({ section, gone, come });
  }

  finish(): Merged {
    const kept: string[] = [];
    let waits = false;
    const visit = (node: YamlNode, path: Path): void => {
      if (node.type === 'scalar' || (path.length === 1 && OWN.has(String(path[0])))) return;
      if (node.type === 'map' && readMark(node) !== undefined) waits = true;
      if (node.type === 'map' && typeof path.at(-1) === 'number' && !this.#hasMark(node) && isItem(node))
        kept.push(namePath(path));
      if (node.type === 'list') for (const [index, item] of node.items.entries()) visit(item, [...path, index]);
      else for (const [key, { value }] of node.entries) visit(value, [...path, key]);
    };
    const root = this.#root;
    visit(root, []);
    const isDraft = toData(nodeAt(root, ['speech', 'draft']) ?? root) === true;
    if (waits && !isDraft && nodeAt(root, ['speech'])?.type === 'map') {
      this.#edit([{ type: 'set', path: ['speech', 'draft'], value: true }]);
    }
    return {
      yaml: replaceUnclaimed(this.#text, this.#next.draft),
      kept,
      replaced: this.#replaced,
      reanchored: this.#reanchored,
      unplaced: this.#unplaced,
    };
  }

  #hasMark(node: YamlMap): boolean {
    const mark = readMark(node);
    return mark !== undefined && !mark.edited;
  }
}

/** Items rest on quotes; quotes with a prefix and rows of tables are none. */
const isItem = (node: YamlMap): boolean => node.entries.has('quotes') && !node.entries.has('items');

/** What of a draft stands in the same kind of place: the items of the same list, of all lists under `lists`. */
function candidates(model: ModelRecord, path: Path): readonly ModelValue[] {
  let found: readonly ModelValue[] = [model];
  for (const step of path) {
    found = found.flatMap((value): readonly ModelValue[] => {
      if (typeof step === 'number') return isList(value) ? value : [];
      const field = isRecord(value) ? value[step] : undefined;
      return field === undefined ? [] : [field];
    });
  }
  return found;
}

/**
 * Before which item a new one comes: in the place of the one that it replaces, else behind those that come before it in
 * the draft. `heirs` has where the items of the draft stand now; what lies beyond the list was dropped.
 */
function placeOf(index: number, heirs: ReadonlyMap<number, number>, length: number): number {
  const standing = (each: number): number | undefined => {
    const at = heirs.get(each);
    return at !== undefined && at < length ? at : undefined;
  };
  const own = standing(index);
  if (own !== undefined) return own;
  for (let before = index - 1; before >= 0; before -= 1) {
    const at = standing(before);
    if (at !== undefined) return at + 1;
  }
  const behind = [...heirs.keys()].flatMap((other) => (other > index ? (standing(other) ?? []) : []));
  return behind.length === 0 ? length : Math.min(...behind);
}

/** The passages at the end that no rule claimed are those of the new draft. */
function replaceUnclaimed(yaml: string, draft: Draft): string {
  const eol = yaml.includes('\r\n') ? '\r\n' : '\n';
  const at = findUnclaimed(yaml);
  const lines = writeUnclaimed(draft.unclaimed);
  if (lines.length === 0) return at === yaml.length ? yaml : `${yaml.slice(0, at).trimEnd()}${eol}`;
  const text = `${lines.join(eol)}${eol}`;
  if (at < yaml.length) return yaml.slice(0, at) + text;
  return `${yaml}${yaml.endsWith('\n') ? '' : eol}${eol}${text}`;
}
