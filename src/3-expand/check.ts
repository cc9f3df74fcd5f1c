import { assertNever } from '../core/assert-never.ts';
import { diagnose } from '../core/catalogue.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { Fragment, MetaPattern, Pattern, SectionPattern, SlidePattern, TitlePattern } from '../ir/template.ts';
import { SECTION_SLOTS, SLIDE_SLOTS, type SlotSpecs } from '../ir/template-slots.ts';
import type { Engine, FragmentKind } from './engine.ts';
import { checkNames, elementOf, type Names, shapeOfExpression } from './names.ts';

/** Checks every fragment of a template, those of slides that this speech does not make included. */
export interface Checker {
  checkSlide(pattern: SlidePattern): readonly Diagnostic[];
  checkSection(pattern: SectionPattern): readonly Diagnostic[];
  checkMeta(pattern: MetaPattern): readonly Diagnostic[];
}

export function createChecker(root: Names, engine: Engine): Checker {
  const check = (fragment: Fragment | undefined, kind: FragmentKind, names: Names): readonly Diagnostic[] =>
    fragment === undefined ? [] : checkNames(fragment, kind, names, engine);

  const checkTitle = (title: TitlePattern | undefined, names: Names): readonly Diagnostic[] =>
    title === undefined
      ? []
      : [...check(title.text, 'text', names), ...title.cite.flatMap((each) => check(each, 'expression', names))];

  /** What is in reach inside a pattern, with what is wrong about how it is made. */
  const enter = (
    pattern: Pattern,
    names: Names,
  ): { readonly inner: Names; readonly problems: readonly Diagnostic[] } => {
    const { each, as } = pattern;
    const problems = [...check(pattern.when, 'expression', names), ...check(each, 'expression', names)];
    if (each === undefined) return { inner: names, problems };
    const element = problems.length > 0 ? 'any' : elementOf(shapeOfExpression(each, names, engine));
    const inner = { ...names, [as]: element ?? 'any' };
    const list = element === undefined ? [diagnose('template-not-a-list', { name: each.source }, each.span)] : [];
    return { inner, problems: [...problems, ...list, ...check(pattern.where, 'expression', inner)] };
  };

  const checkPattern = (pattern: Pattern, specs: SlotSpecs, names: Names): readonly Diagnostic[] => {
    const { inner, problems } = enter(pattern, names);
    return [
      ...problems,
      ...pattern.cite.flatMap((each) => check(each, 'expression', inner)),
      ...checkSlots(pattern, specs, inner),
    ];
  };

  const checkSlots = (pattern: Pattern, specs: SlotSpecs, names: Names): readonly Diagnostic[] =>
    Object.entries(pattern.slots).flatMap(([name, slot]) => {
      const spec = specs[name];
      switch (slot.type) {
        case 'fragment':
          return check(
            slot.fragment,
            spec === 'value' || spec === 'value?' || spec === 'names' ? 'expression' : 'text',
            names,
          );
        case 'lines':
          return slot.lines.flatMap((each) => check(each, 'text', names));
        case 'columns':
          return slot.columns.flatMap((each) => check(each.label, 'text', names));
        case 'items': {
          const inner = Array.isArray(spec) ? spec[0] : spec;
          return slot.items.flatMap((each) => checkPattern(each, (inner ?? {}) as SlotSpecs, names));
        }
        default:
          return assertNever(slot);
      }
    });

  return {
    checkSlide: (pattern) => {
      const { inner } = enter(pattern, root);
      return [
        ...checkPattern(pattern, SLIDE_SLOTS[pattern.layout], root),
        ...checkTitle(pattern.title, inner),
        ...[pattern.head, pattern.entry, pattern.note].flatMap((each) => check(each, 'text', inner)),
      ];
    },
    checkSection: (pattern) => {
      const { inner } = enter(pattern, root);
      return [...checkPattern(pattern, SECTION_SLOTS[pattern.kind], root), ...checkTitle(pattern.heading, inner)];
    },
    checkMeta: ({ title, titles, author, subject, keywords, source }) => [
      ...[title, titles.onePager, titles.glossary, author, subject, source.deck, source.briefing].flatMap((each) =>
        check(each, 'text', root),
      ),
      ...keywords.flatMap((each) => checkPattern(each, { text: 'text' }, root)),
    ],
  };
}
