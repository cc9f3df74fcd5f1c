import type { Diagnostic } from '../core/diagnostic.ts';
import { packed } from '../core/packed.ts';
import { type Place, spanOf } from '../core/source.ts';
import type { Basis } from '../ir/evidence.ts';
import type { RichText } from '../ir/rich-text.ts';
import type { Passage } from '../ir/speech.ts';
import type { Fragment, Locale, Pattern, Slot, TableColumn } from '../ir/template.ts';
import type { FilledSlots, Made, SlotSpec, SlotSpecs } from '../ir/template-slots.ts';
import { mergeParagraphs, paragraphsOf, passagesOf } from './cites.ts';
import type { Engine, FragmentKind, Result, Scope } from './engine.ts';
import { take, takeBest } from './ranks.ts';
import { setPlain, setRich } from './typography.ts';
import { isPresent } from './view.ts';

/** One thing to be made of a pattern: the names in its reach and the element it is made from. */
export interface Occasion {
  readonly scope: Scope;
  readonly at: Place;
}

/** Turns patterns into text and values; collects what goes wrong, so that all of it is reported together. */
export class Filler {
  readonly problems: Diagnostic[] = [];
  #basis: Basis[] = [];
  readonly #engine: Engine;
  readonly #locale: Locale;

  constructor(engine: Engine, locale: Locale) {
    this.#engine = engine;
    this.#locale = locale;
  }

  plain(fragment: Fragment | undefined, scope: Scope): string {
    return fragment === undefined ? '' : setPlain(this.#take(this.#engine.render(fragment, scope), ''), this.#locale);
  }

  rich(fragment: Fragment | undefined, scope: Scope): RichText {
    return fragment === undefined ? [] : setRich(this.#take(this.#engine.render(fragment, scope), ''), this.#locale);
  }

  value(fragment: Fragment | undefined, scope: Scope): unknown {
    return fragment === undefined ? null : this.#take(this.#engine.evaluate(fragment, scope), null);
  }

  /** The paragraphs that are cited, for words that come from these places. */
  cites(fragments: readonly Fragment[], scope: Scope, ...places: readonly Place[]): readonly number[] {
    const values = fragments.map((each) => this.value(each, scope));
    for (const place of places) this.rest(place, passagesOf(values));
    return mergeParagraphs(...values.map(paragraphsOf));
  }

  /** Notes what words from a place rest on. */
  rest({ span }: Place, passages: readonly Passage[]): void {
    if (passages.length > 0) this.#basis.push({ at: span, passages: packed(passages) });
  }

  /** Words from `place` stand for those from `other` too. */
  join(place: Place, other: Place): void {
    for (const { at, passages } of [...this.#basis]) if (at === other.span) this.rest(place, passages);
  }

  /** What was noted since the last time. */
  takeBasis(): readonly Basis[] {
    const taken = this.#basis;
    this.#basis = [];
    return taken;
  }

  /** How often a pattern is made, and from what. */
  occasions(pattern: Pattern, scope: Scope): readonly Occasion[] {
    const { when, each, as, where, best, select } = pattern;
    if (when !== undefined && !isPresent(this.value(when, scope))) return [];
    if (each === undefined) {
      return [{ scope, at: this.#placeOfCited(pattern, scope) ?? this.#placeOfSource(pattern, scope) ?? pattern.at }];
    }
    const list = this.value(each, scope);
    const elements: readonly unknown[] = Array.isArray(list) ? list : [];
    const occasions = elements.map((element) => ({
      scope: { ...scope, [as]: element },
      at: placeOf(element) ?? pattern.at,
    }));
    const chosen = where === undefined ? occasions : occasions.filter((one) => isPresent(this.value(where, one.scope)));
    const element = (one: Occasion): unknown => one.scope[as];
    const shown = best === undefined ? chosen : takeBest(chosen, best, element);
    return select === undefined ? shown : take(shown, select, element);
  }

  /** The slots of a pattern as their specification says. */
  fill<const S extends SlotSpecs>(slots: Pattern['slots'], specs: S, scope: Scope): FilledSlots<S> {
    const entries = Object.entries<SlotSpec>(specs).map(([name, spec]) => [
      name,
      this.#fillSlot(slots[name], spec, scope),
    ]);
    // The specification that the type is computed from is the one that was followed.
    return Object.fromEntries(entries) as FilledSlots<S>;
  }

  /** The first model field that a text takes its words from: where to mend what is wrong with it. */
  placeOfText(fragment: Fragment, scope: Scope): Place | undefined {
    const source = this.#sourceOf(fragment, 'text', scope);
    return source && { span: spanOf(source.at, source.field), fields: source.at.fields };
  }

  /** The first group of the model that a fragment takes a value from, and the field's name. */
  #sourceOf(
    fragment: Fragment,
    kind: FragmentKind,
    scope: Scope,
  ): { readonly at: Place; readonly field: string } | undefined {
    const variables = this.#engine.variables(fragment, kind);
    for (const { path } of variables.ok ? variables.value : []) {
      const field = path[path.length - 1];
      let holder: unknown = scope;
      for (const step of path.slice(0, -1)) {
        holder = isObject(holder) && step !== undefined ? holder[step] : undefined;
      }
      const at = placeOf(holder);
      const value = typeof field === 'string' && isObject(holder) ? holder[field] : undefined;
      if (at !== undefined && typeof field === 'string' && isPresent(value)) return { at, field };
      // A list of the model's has no place of its own; its first element has.
      const first: unknown = Array.isArray(value) ? value[0] : undefined;
      const element = placeOf(first);
      if (element !== undefined) return { at: element, field: '' };
    }
    return undefined;
  }

  /** What a pattern that cites nothing is made from: the field that it depends on, else the group of its first text. */
  #placeOfSource({ when, slots }: Pattern, scope: Scope): Place | undefined {
    const condition = when && this.#sourceOf(when, 'expression', scope);
    if (condition) return { span: spanOf(condition.at, condition.field), fields: condition.at.fields };
    if (when) {
      const group = placeOf(this.value(when, scope));
      if (group) return group;
    }
    const texts = Object.values(slots).flatMap((slot) => fragmentOf(slot) ?? linesOf(slot));
    return texts.map((each) => this.#sourceOf(each, 'text', scope)?.at).find((each) => each !== undefined);
  }

  #fillSlot(slot: Slot | undefined, spec: SlotSpec, scope: Scope): unknown {
    switch (spec) {
      case 'text':
        return this.plain(fragmentOf(slot), scope);
      case 'text?':
        return this.plain(fragmentOf(slot), scope) || undefined;
      case 'rich':
        return this.rich(fragmentOf(slot), scope);
      case 'rich?':
        return emptyToUndefined(this.rich(fragmentOf(slot), scope));
      case 'value':
      case 'value?':
        return this.value(fragmentOf(slot), scope);
      case 'names':
        return this.#names(this.value(fragmentOf(slot), scope));
      case 'lines':
        return linesOf(slot).flatMap((each) => this.plain(each, scope) || []);
      case 'cells':
        return linesOf(slot).map((each) => this.rich(each, scope));
      case 'columns':
        return columnsOf(slot).map((each) => ({ ...each, label: this.plain(each.label, scope) }));
      default:
        return isListSpec(spec) ? this.#fillItems(slot, spec[0], scope) : this.#fillItems(slot, spec, scope)[0];
    }
  }

  #fillItems(slot: Slot | undefined, specs: SlotSpecs, scope: Scope): readonly Made[] {
    const patterns = slot?.type === 'items' ? slot.items : [];
    return patterns.flatMap((pattern) =>
      this.occasions(pattern, scope).map((one) => ({
        ...this.fill<SlotSpecs>(pattern.slots, specs, one.scope),
        cites: this.cites(pattern.cite, one.scope, one.at),
        at: one.at,
      })),
    );
  }

  #names(value: unknown): readonly string[] {
    return Array.isArray(value) ? value.flatMap((each) => setPlain(String(each), this.#locale) || []) : [];
  }

  #placeOfCited(pattern: Pattern, scope: Scope): Place | undefined {
    return pattern.cite.map((each) => placeOf(this.value(each, scope))).find((each) => each !== undefined);
  }

  #take<T>(result: Result<T>, fallback: T): T {
    if (result.ok) return result.value;
    this.problems.push(result.problem);
    return fallback;
  }
}

const fragmentOf = (slot: Slot | undefined): Fragment | undefined =>
  slot?.type === 'fragment' ? slot.fragment : undefined;
const linesOf = (slot: Slot | undefined): readonly Fragment[] => (slot?.type === 'lines' ? slot.lines : []);
const columnsOf = (slot: Slot | undefined): readonly TableColumn[] => (slot?.type === 'columns' ? slot.columns : []);
const isListSpec = (spec: SlotSpec): spec is readonly [SlotSpecs] => Array.isArray(spec);
const emptyToUndefined = (text: RichText): RichText | undefined => (text.length === 0 ? undefined : text);

const isObject = (value: unknown): value is Scope => typeof value === 'object' && value !== null;

function placeOf(value: unknown): Place | undefined {
  const at = typeof value === 'object' && value !== null ? (value as { readonly at?: unknown }).at : undefined;
  return typeof at === 'object' && at !== null && 'span' in at ? (at as Place) : undefined;
}
