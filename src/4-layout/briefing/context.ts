import type { Span } from '../../core/source.ts';
import type { DocumentLabels } from '../../ir/document.ts';
import { plain, type RichText } from '../../ir/rich-text.ts';
import type { Role, Run, Stroke, StructureStep, StructureType } from '../../ir/scene.ts';
import type { TextStyle, Theme } from '../../ir/theme.ts';
import type { FontSet } from '../../text/fonts.ts';
import { type Balance, type TextBlock, toRunStyle, typeset } from '../typeset.ts';
import type { Frame } from './frame.ts';
import type { Column, TextPart } from './strip.ts';

/** What every section is set with. */
export interface BriefingContext {
  readonly theme: Theme;
  readonly fonts: FontSet;
  readonly frame: Frame;
  readonly labels: DocumentLabels;
  /** Whether the document has the annex that references lead to. */
  readonly linkRefs: boolean;
  /** Level of a section's heading: 2 below the masthead's title, 1 where there is no masthead to begin with. */
  readonly level: 1 | 2;
}

/** A strong rule on paper: the slide's colour at a hairline's weight. */
export const strongRule = (theme: Theme): Stroke => ({
  color: theme.rules.strong.color,
  weight: theme.rules.hair.weight,
});

export const hairRule = (theme: Theme): Stroke => theme.rules.hair;

/** Labels and remarks that stand below the size of the facts: 9 of 9.5 pt. */
export const smaller = (style: TextStyle): TextStyle => ({
  ...style,
  size: style.size - 0.5,
  lead: Math.max(12, style.lead - 0.5),
});

/** The heading at a depth below a section's own: 0 is the section's. */
export function headingType(context: BriefingContext, depth: 0 | 1): StructureType {
  const level = context.level + depth;
  return level === 1 ? 'H1' : level === 2 ? 'H2' : 'H3';
}

interface TextSpec {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly text: RichText | string;
  readonly style: TextStyle;
  readonly width: number;
  readonly structure: readonly StructureStep[];
  readonly origin: Span;
  readonly above?: number;
  readonly leads?: boolean;
  readonly balance?: Balance;
}

/** Text as a part of a column, or none where there is nothing to say. */
export function setPart(context: BriefingContext, spec: TextSpec): readonly TextPart[] {
  const text = typeof spec.text === 'string' ? plain(spec.text) : spec.text;
  if (text.every((each) => (each.type === 'text' ? each.text.trim() === '' : each.paragraphs.length === 0))) return [];
  const ref: TextStyle = { ...context.theme.print.ref, size: spec.style.size, lead: spec.style.lead };
  const block = typeset([{ text, style: spec.style, ref }], spec.width, context.fonts, {
    balance: spec.balance ?? 'settle',
    linkRefs: context.linkRefs,
  });
  return [toPart(spec, block)];
}

export function toPart(spec: Omit<TextSpec, 'text' | 'style' | 'width' | 'balance'>, block: TextBlock): TextPart {
  return {
    type: 'text',
    id: spec.id,
    name: spec.name,
    role: spec.role,
    block,
    above: spec.above ?? 0,
    leads: spec.leads ?? false,
    structure: spec.structure,
    origin: spec.origin,
  };
}

/** References as runs, each number leading to its own paragraph; they may wrap after a comma. */
export function referenceRuns(numbers: readonly string[], style: TextStyle, linkRefs: boolean): readonly Run[] {
  return numbers.flatMap((each, index): Run[] => {
    const first = Number(/\d+/.exec(each)?.[0] ?? 0);
    const look = toRunStyle(style);
    return [
      ...(index > 0 ? [{ text: ', ', style: look }] : []),
      { text: each, style: look, ...(linkRefs ? { link: { type: 'paragraph', number: first } as const } : {}) },
    ];
  });
}

/**
 * The margin's column with the paragraphs that a text rests on. Its first baseline meets that of the text, which is set
 * in `beside` and starts `drop` points below the strip's top.
 */
export function marginColumn(
  context: BriefingContext,
  spec: { readonly id: string; readonly structure: readonly StructureStep[]; readonly origin: Span },
  cites: readonly string[],
  beside: TextStyle,
  drop = 0,
): readonly Column[] {
  if (cites.length === 0) return [];
  const { ref } = context.theme.print;
  const { fonts, frame } = context;
  const runs = referenceRuns(cites, ref, context.linkRefs);
  const block = typeset([{ text: [], runs, style: ref, ref, align: 'right' }], frame.refs.w, fonts);
  const own = fonts.baseline(ref, ref.lead);
  const part = toPart({ ...spec, id: `${spec.id}-ref`, name: 'Reference', role: 'ref' }, block);
  return [{ ...frame.refs, drop: drop + fonts.baseline(beside, beside.lead) - own, parts: [part] }];
}
