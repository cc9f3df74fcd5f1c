import { nodeAt, type Path, type YamlMap } from '../../1-read/yaml-node.ts';
import type { Outcome } from '../../core/diagnostic.ts';
import { type Dropped, isRecord, type ModelRecord, type ModelValue } from '../../ir/draft.ts';
import { describeDropped, rememberDropped } from './dropped.ts';
import { editYaml } from './edit-yaml.ts';
import type { Edit } from './edits.ts';
import { type Assumed, BARE, MOVE_TARGETS, planMove, textOf, toValue } from './move.ts';
import { findPending, type PendingItem } from './pending.ts';
import { applyPatch, makePatch, type Patch, reversePatch } from './splice.ts';
import { emptiedBy, namePath, readAgain, readModel, toRecord } from './tree.ts';

/**
 * A walk through what waits in a `speech.yaml`. Every operation gives a new review with a new text; the text is all that
 * there is to keep: opened again, it goes on where it was left. What can be undone lives as long as the review.
 */
export interface Review {
  readonly text: string;
  /** Items that wait, in the order of the file. */
  readonly pending: readonly PendingItem[];
  /** Which of them is looked at, from 0; 0 where none waits. */
  readonly at: number;
  /** Whether the file still says that it is a draft. */
  readonly isDraft: boolean;
  /** What was done, the last step last, and what was undone, the next one last. */
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

interface Step {
  /** Such as `drop asks.items.2`. */
  readonly what: string;
  readonly patch: Patch;
  /** What was looked at before and after. */
  readonly before: number;
  readonly after: number;
}

/** What came of an operation: another review, or why there is none. */
export type Done<More = object> =
  | ({ readonly ok: true; readonly review: Review } & More)
  | { readonly ok: false; readonly problem: string };

/** Opens the text of a `speech.yaml`; mistakes in its YAML are reported, its fields are not looked at. */
export function openReview(yaml: string, name?: string): Outcome<Review> {
  const { output, diagnostics } = readModel(yaml, name);
  if (output === undefined) return { diagnostics };
  return { output: { text: yaml, at: 0, past: [], future: [], ...look(output) }, diagnostics };
}

const look = (root: YamlMap): Pick<Review, 'pending' | 'isDraft'> => {
  const flag = nodeAt(root, ['speech', 'draft']);
  return { pending: findPending(root), isDraft: flag?.type === 'scalar' && flag.value === true };
};

export const currentItem = (review: Review): PendingItem | undefined => review.pending[review.at];

/** The same review at the next item that waits, or the first after the last. */
export const next = (review: Review): Review => turn(review, 1);
export const back = (review: Review): Review => turn(review, -1);

const turn = (review: Review, by: number): Review => {
  const count = Math.max(1, review.pending.length);
  return { ...review, at: (review.at + by + count) % count };
};

/** Takes the mark away: the item is a person's. */
export const keep = (review: Review): Done =>
  withCurrent(review, (item) => change(review, `keep ${namePath(item.path)}`, [unmark(item)]));

/** Keeps the item and all that follow it in its section. */
export const keepRest = (review: Review): Done =>
  withCurrent(review, (item) => {
    const rest = review.pending.slice(review.at).filter((each) => each.section === item.section);
    return change(review, `keep ${rest.length} in ${item.section}`, rest.map(unmark));
  });

const unmark = ({ path }: PendingItem): Edit => ({ type: 'remove', path: [...path, 'draft'] });

/** How many items go with one: those of a section whose headline is looked at. */
export function countDropped(review: Review): number {
  const item = currentItem(review);
  const node = item && nodeAt(readAgain(review.text), [...item.path, 'items']);
  return node?.type === 'list' ? node.items.length : 1;
}

/** Takes the item out, and its section where nothing is left in it; it does not come back in another import. */
export const drop = (review: Review): Done =>
  withCurrent(review, (item) => {
    if (item.kind === 'facts') return refuse('the facts of the speech cannot be dropped; edit them');
    const root = readAgain(review.text);
    return change(review, `drop ${namePath(item.path)}`, [
      { type: 'remove', path: emptiedBy(root, item.path) },
      ...rememberDropped(root, describeAll(root, item)),
    ]);
  });

/** The item, or those of the section. */
function describeAll(root: YamlMap, item: PendingItem): readonly Dropped[] {
  const node = nodeAt(root, item.path);
  if (node?.type !== 'map') return [];
  const list = node.entries.get('items')?.value;
  if (list?.type !== 'list') return [describeDropped(item.section, toRecord(node))];
  return list.items.flatMap((each) => (each.type === 'map' ? [describeDropped(item.section, toRecord(each))] : []));
}

/**
 * Gives a field another value: `text`, `facts.chair`, `quotes.0`, or one that the item lacks. An empty value takes the
 * field away. The item stays marked, as edited, so that another import leaves it alone.
 */
export const edit = (review: Review, field: string, value: string): Done =>
  withCurrent(review, (item) => {
    const root = readAgain(review.text);
    const path: Path = [...item.path, ...field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))];
    const made = editField(root, path, value.trim());
    if (typeof made === 'string') return refuse(made);
    const mark: Edit = { type: 'set', path: [...item.path, 'draft', 'edited'], value: true };
    return change(review, `edit ${namePath(path)}`, [made, ...(item.edited ? [] : [mark])], review.at);
  });

function editField(root: YamlMap, path: Path, value: string): Edit | string {
  const [holder, node] = [nodeAt(root, path.slice(0, -1)), nodeAt(root, path)];
  const step = path.at(-1);
  if (holder === undefined || holder.type === 'scalar' || path.includes('draft')) return 'there is no such field';
  if (node !== undefined && node.type !== 'scalar') return `${step} holds several values; edit one of them`;
  if (value === '') {
    if (node === undefined) return 'there is nothing to take away';
    if (holder.type === 'list') {
      return holder.items.length === 1 ? { type: 'remove', path: path.slice(0, -1) } : { type: 'remove', path };
    }
    return { type: 'remove', path };
  }
  if (holder.type === 'list') {
    if (step !== holder.items.length && node === undefined) return 'there is no such field';
    return { type: node === undefined ? 'insert' : 'set', path, value };
  }
  return { type: 'set', path, value: convert(node?.value, String(step), value) };
}

/** A number stays a number, yes-or-no stays so. */
function convert(old: string | number | boolean | null | undefined, field: string, value: string): ModelValue {
  if (typeof old === 'number' && /^-?\d+(?:\.\d+)?$/.test(value)) return Number(value);
  if (typeof old === 'boolean' && /^(?:true|false)$/.test(value)) return value === 'true';
  return toValue(field, value);
}

/** Where the item can go: sections, and of `lists` each one and a new one. */
export function moveTargets(review: Review): readonly string[] {
  const item = currentItem(review);
  if (item === undefined || item.kind !== 'item' || item.place === undefined) return [];
  const lists = nodeAt(readAgain(review.text), ['lists']);
  const count = lists?.type === 'list' ? lists.items.length : 0;
  return MOVE_TARGETS.flatMap((section) =>
    section === 'lists' ? [...Array.from({ length: count }, (_, index) => `lists.${index}`), 'lists'] : [section],
  ).filter((target) => namePath(item.path.slice(0, -2)) !== target && namePath(item.path.slice(0, -1)) !== target);
}

/** What a move did, or would do. */
export interface Moved {
  /** Fields that have no place in the other section. */
  readonly lost: readonly string[];
  /** Fields that the other section requires and the item did not say; `headline` where it is a new section. */
  readonly assumed: readonly Assumed[];
}

/** What a move of the item would do, so that a person can be asked; undefined where it cannot go there. */
export function previewMove(review: Review, target: string): Moved | undefined {
  const item = currentItem(review);
  return item && prepareMove(review, item, target, {});
}

/**
 * Puts the item at the end of another section, its fields under the names that they have there. `filled` has values for
 * what would be assumed. The item stays marked, as edited; it does not come back in its old section.
 */
export const moveTo = (review: Review, target: string, filled: Readonly<Record<string, string>> = {}): Done<Moved> =>
  withCurrent<Moved>(review, (item) => {
    const move = prepareMove(review, item, target, filled);
    if (move === undefined) return refuse(`it cannot be moved to ${target}`);
    const { edits, lost, assumed, missing } = move;
    if (missing !== undefined) return refuse(`${target} needs “${missing}”, and the item does not say it`);
    const done = change(review, `move ${namePath(item.path)} to ${target}`, edits);
    return done.ok ? { ...done, lost, assumed } : done;
  });

interface PreparedMove extends Moved {
  readonly edits: readonly Edit[];
  /** A field that is required and has no value. */
  readonly missing: string | undefined;
}

function prepareMove(
  review: Review,
  item: PendingItem,
  target: string,
  filled: Readonly<Record<string, string>>,
): PreparedMove | undefined {
  const [section = '', index] = target.split('.');
  const root = readAgain(review.text);
  const node = nodeAt(root, item.path);
  if (!moveTargets(review).includes(target) || node?.type !== 'map') return undefined;
  const source = toRecord(node);
  const plan = planMove(source, section, filled);
  if (plan === undefined) return undefined;
  const holder: Path = index === undefined ? [section] : [section, Number(index)];
  const list: Path = BARE.has(section) ? holder : [...holder, 'items'];
  const present = section === 'lists' && index === undefined ? undefined : nodeAt(root, list);
  const length = present?.type === 'list' ? present.items.length : undefined;
  const headline = length === undefined && !BARE.has(section) ? (filled.headline ?? textOf(source)) : undefined;
  const isAssumed = headline !== undefined && filled.headline === undefined;
  const record = markEdited(plan.record);
  const emptied = emptiedBy(root, item.path);
  const added = addItem(root, section, list, length, record, headline ?? '');
  // What is left behind empty goes, and the item must not go with it.
  if (`${namePath(added.path)}.`.startsWith(`${namePath(emptied)}.`)) return undefined;
  return {
    lost: plan.lost,
    assumed: [...plan.assumed, ...(isAssumed ? [{ field: 'headline', value: headline }] : [])],
    missing: headline === '' ? 'headline' : Object.keys(record).find((field) => record[field] === ''),
    edits: [
      { type: 'remove', path: emptied },
      added,
      ...rememberDropped(root, [describeDropped(item.section, source)]),
    ],
  };
}

function addItem(
  root: YamlMap,
  section: string,
  list: Path,
  length: number | undefined,
  record: ModelRecord,
  headline: string,
): Edit {
  if (length !== undefined) return { type: 'insert', path: [...list, length], value: record };
  if (BARE.has(section)) return { type: 'set', path: list, value: [record] };
  const made: ModelRecord = { ...(section === 'lists' ? { kind: 'other' } : {}), headline, items: [record] };
  if (section !== 'lists') return { type: 'set', path: [section], value: made };
  const lists = nodeAt(root, ['lists']);
  return lists?.type === 'list'
    ? { type: 'insert', path: ['lists', lists.items.length], value: made }
    : { type: 'set', path: ['lists'], value: [made] };
}

const markEdited = (record: ModelRecord): ModelRecord =>
  isRecord(record.draft) ? { ...record, draft: { ...record.draft, edited: true } } : record;

/** Takes back the last step; redo makes it again. */
export const undo = (review: Review): Done => {
  const step = review.past.at(-1);
  if (step === undefined) return refuse('there is nothing to undo');
  const text = applyPatch(review.text, reversePatch(step.patch));
  const past = review.past.slice(0, -1);
  return { ok: true, review: { ...review, ...reopen(text, step.before), past, future: [...review.future, step] } };
};

export const redo = (review: Review): Done => {
  const step = review.future.at(-1);
  if (step === undefined) return refuse('there is nothing to redo');
  const text = applyPatch(review.text, step.patch);
  const future = review.future.slice(0, -1);
  return { ok: true, review: { ...review, ...reopen(text, step.after), past: [...review.past, step], future } };
};

/** Says that the whole model is no draft any more; only once nothing waits. */
export const finish = (review: Review): Done => {
  if (review.pending.length > 0) return refuse('some items still wait');
  if (!review.isDraft) return refuse('the file does not say that it is a draft');
  return change(review, 'finish', [{ type: 'remove', path: ['speech', 'draft'] }]);
};

/** One step, made in the text; the place stays, where the next item moves up into it. */
function change(review: Review, what: string, edits: readonly Edit[], at: number = review.at): Done {
  const text = editYaml(review.text, edits);
  if (text === undefined) {
    return refuse('it is written in a way that only a person can change; open the file in an editor');
  }
  const opened = reopen(text, at);
  const step: Step = { what, patch: makePatch(review.text, text), before: review.at, after: opened.at };
  return { ok: true, review: { ...review, ...opened, past: [...review.past, step], future: [] } };
}

function reopen(text: string, at: number): Pick<Review, 'text' | 'pending' | 'isDraft' | 'at'> {
  const looked = look(readAgain(text));
  return { text, ...looked, at: at < looked.pending.length ? at : 0 };
}

function withCurrent<More = object>(review: Review, act: (item: PendingItem) => Done<More>): Done<More> {
  const item = currentItem(review);
  return item === undefined ? refuse('nothing waits any more') : act(item);
}

const refuse = (problem: string): { readonly ok: false; readonly problem: string } => ({ ok: false, problem });
