import { showControls, wrapColumns } from '../../core/columns.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { positionOf } from '../../core/source.ts';
import type { PendingItem } from '../../import/review/pending.ts';
import {
  back,
  countDropped,
  currentItem,
  type Done,
  drop,
  edit,
  finish,
  keep,
  keepRest,
  moveTargets,
  moveTo,
  next,
  previewMove,
  type Review,
  redo,
  undo,
} from '../../import/review/session.ts';
import type { Anchors } from '../../ir/anchors.ts';
import type { Terminal } from '../terminal.ts';
import type { Keys } from './keys.ts';
import { HELP, nameSection, showItem, showKeys } from './show.ts';

/** What a walk needs to know of the outside. */
export interface Surroundings {
  readonly keys: Keys;
  readonly say: (line: string) => void;
  /** Columns of the terminal, asked for anew since a window can be resized. */
  readonly columns: () => number;
  readonly paint: Terminal['paint'];
  /** Writes the text; undefined where all went well, or the text that another program has put there meanwhile. */
  readonly save: (text: string) => Promise<string | undefined>;
  /** The transcript, and what the checks say of an item of the file as saved. */
  readonly anchors: Anchors | undefined;
  readonly check: (item: PendingItem) => readonly Diagnostic[];
  readonly reopen: (text: string) => Review | undefined;
  readonly describeRule?: (rule: string) => string | undefined;
}

/**
 * Goes through the items that wait until none is left or the person quits. The file is written after every change.
 * Returns the review as it is in the file.
 */
export async function walk(opened: Review, around: Surroundings): Promise<Review> {
  const walker = new Walker(opened, around);
  await walker.run();
  return walker.review;
}

class Walker {
  review: Review;
  readonly #around: Surroundings;

  constructor(review: Review, around: Surroundings) {
    this.review = review;
    this.#around = around;
  }

  async run(): Promise<void> {
    this.#show();
    for (;;) {
      if (this.review.pending.length === 0 && (await this.#end())) return;
      const key = await this.#around.keys.key();
      if (key === 'q' || key === 'end') return;
      await this.#obey(key);
    }
  }

  async #obey(key: string): Promise<void> {
    switch (key) {
      case 'k':
        return this.#do(keep(this.review), 'Kept.');
      case 'a':
        return this.#do(keepRest(this.review), 'Kept to the end of the section.');
      case 'd':
        return this.#drop();
      case 'e':
        return this.#edit();
      case 'm':
        return this.#move();
      case 'n':
      case 'right':
      case 'down':
        return this.#turn(next(this.review));
      case 'b':
      case 'left':
      case 'up':
        return this.#turn(back(this.review));
      case 'u':
        return this.#do(undo(this.review), `Undone: ${this.review.past.at(-1)?.what}.`);
      case 'r':
        return this.#do(redo(this.review), `Done again: ${this.review.future.at(-1)?.what}.`);
      case '?':
      case 'h':
        for (const line of HELP) this.#say(line, 3);
        return;
      default:
        // Line ends and the like, of scripts and of impatient fingers, mean nothing.
        if (/^[!-~]$/.test(key)) this.#say(`“${key}” is no command; ? explains those there are.`);
    }
  }

  /** Whether the walk ends; it goes on where a person undoes. */
  async #end(): Promise<boolean> {
    if (!this.review.isDraft) return true;
    this.#say('Nothing waits any more.');
    this.#say('Take “draft: true” out of the file, so that no page says DRAFT? y yes, n no, u undo the last step');
    for (;;) {
      const key = await this.#around.keys.key();
      if (key === 'y') {
        await this.#do(finish(this.review), 'The model is no draft any more.');
        return true;
      }
      if (key === 'u' && this.review.past.length > 0) {
        await this.#obey('u');
        return false;
      }
      if (key === 'n' || key === 'q' || key === 'end') return true;
    }
  }

  async #drop(): Promise<void> {
    const count = countDropped(this.review);
    if (count > 1 && !(await this.#confirm(`That drops the section with its ${count} items.`))) return;
    await this.#do(drop(this.review), 'Dropped.');
  }

  async #edit(): Promise<void> {
    const item = currentItem(this.review);
    if (item === undefined) return;
    const fields = [...item.fields, ...item.quotes.map(({ name, exact }) => ({ name, value: exact }))];
    this.#say(`Which field? ${fields.map(({ name }, index) => `${index + 1} ${name}`).join(', ')}; or another`);
    const chosen = await this.#line('Field: ');
    if (chosen === undefined || chosen === '') return this.#show();
    const field = /^\d+$/.test(chosen) ? fields[Number(chosen) - 1] : fields.find(({ name }) => name === chosen);
    const name = field?.name ?? chosen;
    if (field === undefined && !/^[A-Za-z]\w*(?:\.\w+)*$/.test(name)) return this.#say(`There is no field ${name}.`);
    const old = field?.value ?? '';
    const value = await this.#line(`${name}: `, old);
    if (value === undefined || value === old) return this.#show();
    await this.#do(edit(this.review, name, value), 'Changed; k keeps the item, u undoes the change.');
  }

  async #move(): Promise<void> {
    const targets = moveTargets(this.review);
    if (targets.length === 0) return this.#say('Only items of a section can be moved.');
    const names = targets.map((target) => (target === 'lists' ? 'a new list' : nameSection(target)));
    this.#say(`Where to? ${names.map((name, index) => `${index + 1} ${name}`).join(', ')}`);
    const chosen = await this.#line('Section: ');
    if (chosen === undefined || chosen === '') return this.#show();
    const target = /^\d+$/.test(chosen)
      ? targets[Number(chosen) - 1]
      : (targets.find((each) => each === chosen) ??
        targets[names.findIndex((each) => each.toLowerCase() === chosen.toLowerCase())]);
    const preview = target === undefined ? undefined : previewMove(this.review, target);
    if (target === undefined || preview === undefined) return this.#say(`There is no section ${chosen}.`);
    const lost =
      preview.lost.length === 0 ? '' : `These fields have no place there and go: ${preview.lost.join(', ')}.`;
    if (lost !== '' && !(await this.#confirm(lost))) return;
    const filled: Record<string, string> = {};
    for (const { field, value } of preview.assumed) {
      const given = await this.#line(`${field}: `, value);
      if (given === undefined) return this.#show();
      filled[field] = given;
    }
    await this.#do(moveTo(this.review, target, filled), `Moved to ${target}.`);
  }

  async #confirm(question: string): Promise<boolean> {
    this.#say(`${question} Go on? y yes, n no`);
    for (;;) {
      const key = await this.#around.keys.key();
      if (key === 'y') return true;
      if (key === 'n' || key === 'q' || key === 'escape' || key === 'end') {
        this.#show();
        return false;
      }
    }
  }

  async #line(prompt: string, prefill?: string): Promise<string | undefined> {
    const line = await this.#around.keys.line(prompt, prefill);
    return line?.trim();
  }

  /** Takes on what an operation made, once it is in the file. */
  async #do(done: Done, said: string): Promise<void> {
    if (!done.ok) return this.#say(sentence(done.problem));
    const other = await this.#around.save(done.review.text);
    if (other === undefined) {
      this.review = done.review;
      this.#say(said);
      return this.#show();
    }
    const reopened = this.#around.reopen(other);
    this.#say('Another program has changed the file meanwhile: it was read again, and your last step was not made.');
    if (reopened !== undefined) this.review = reopened;
    this.#show();
  }

  #turn(review: Review): void {
    this.review = review;
    this.#show();
  }

  #show(): void {
    const item = currentItem(this.review);
    if (item === undefined) return;
    const { paint, anchors, check, describeRule } = this.#around;
    const columns = this.#around.columns();
    const lines = showItem(item, {
      anchors,
      problems: check(item),
      waiting: this.review.pending.length,
      line: positionOf({ name: '', text: this.review.text }, item.start).line,
      columns,
      paint,
      ...(describeRule === undefined ? {} : { describeRule }),
    });
    for (const line of ['', ...lines, '', ...showKeys({ columns, paint })]) this.#around.say(line);
  }

  #say(text: string, indent = 0): void {
    const [first = '', ...rest] = wrapColumns(showControls(text), this.#around.columns() - indent);
    const gap = /^\S ( +)/.exec(text)?.[1] ?? '';
    this.#around.say(gap === '' ? first : first.replace(' ', ` ${gap}`));
    for (const line of rest) this.#around.say(' '.repeat(indent) + line);
  }
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
