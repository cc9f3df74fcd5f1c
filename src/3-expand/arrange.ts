import { fillGaps } from '../core/fill-gaps.ts';
import type { DocumentPart } from '../ir/document.ts';
import type { DividerSlide, Slide } from '../ir/slides.ts';
import type { SlidePattern, StructureLabels } from '../ir/template.ts';
import { choosePart } from './parts.ts';
import type { Built } from './slides/builder.ts';

/** A slide that knows from which entry of the template it was made. */
export interface Draft extends Built {
  readonly pattern: SlidePattern;
}

interface Placed {
  readonly slide: Slide;
  readonly place: Exclude<SlidePattern['place'], 'last-part'>;
  readonly part?: number;
}

interface Arrangement {
  readonly order: 'speech' | 'template';
  readonly parts: readonly DocumentPart[];
  readonly labels: StructureLabels;
  /** Makes the divider of a part; undefined where it gets none. */
  readonly divide: (part: number, slides: number) => DividerSlide | undefined;
}

/**
 * Puts slides into the order of the speech: those before the parts, each part's with its divider, those after. Within
 * a part they stay as the template lists them. Gives each its part, running head and section; sections are contiguous.
 */
export function arrangeSlides(drafts: readonly Draft[], arrangement: Arrangement): readonly Slide[] {
  const placed = placeDrafts(drafts, arrangement.parts);
  const ordered = arrangement.order === 'speech' ? placed.toSorted((a, b) => rankOf(a) - rankOf(b)) : placed;
  const divided = insertDividers(ordered, arrangement);
  return nameSections(
    divided.map((each) => setHead(each, arrangement)),
    arrangement,
  );
}

/** A slide that rests on no part goes with the slide before it; evidence from before the first part opens the deck. */
function placeDrafts(drafts: readonly Draft[], parts: readonly DocumentPart[]): readonly Placed[] {
  let last: number | undefined;
  const first = parts[0]?.covers[0] ?? 1;
  return drafts.map(({ slide, evidence, pattern: { place } }): Placed => {
    if (place === 'last-part') return { slide, place: 'part', ...(parts.length > 0 ? { part: parts.length - 1 } : {}) };
    if (place !== 'part' || parts.length === 0) return { slide, place };
    const chosen = choosePart(evidence, slide.title.cites, parts);
    if (chosen === undefined && slide.cites.some((each) => each < first)) return { slide, place: 'opening' };
    last = chosen ?? last ?? 0;
    return { slide, place, part: last };
  });
}

const rankOf = ({ place, part }: Placed): number =>
  place === 'opening' ? -1 : place === 'closing' ? Number.POSITIVE_INFINITY : (part ?? 0);

function insertDividers(placed: readonly Placed[], { divide }: Arrangement): readonly Placed[] {
  const divided = new Set<number>();
  return placed.flatMap((each): readonly Placed[] => {
    const { part } = each;
    if (part === undefined || divided.has(part)) return [each];
    divided.add(part);
    const slide = divide(part, placed.filter((other) => other.part === part).length);
    return slide === undefined ? [each] : [{ slide, place: 'part', part }, each];
  });
}

function setHead({ slide, place, part: index }: Placed, { parts, labels }: Arrangement): Placed {
  const part = index === undefined ? undefined : parts[index];
  if (index === undefined || part === undefined) return { slide, place };
  const head = fillGaps(labels.head, { label: part.label, name: part.name });
  return { slide: { ...slide, part: index, head }, place, part: index };
}

/** Sections are runs of slides; one that comes back, which only the template's own order allows, is counted. */
function nameSections(placed: readonly Placed[], { parts, labels }: Arrangement): readonly Slide[] {
  const uses = new Map<string, number>();
  let run: { readonly name: string; readonly section: string } | undefined;
  return placed.map(({ slide, place, part }) => {
    const name =
      place === 'opening'
        ? labels.opening
        : place === 'closing'
          ? labels.closing
          : (parts[part ?? -1]?.label ?? labels.body);
    if (run?.name !== name) {
      const count = (uses.get(name) ?? 0) + 1;
      uses.set(name, count);
      run = { name, section: count === 1 ? name : fillGaps(labels.again, { section: name, count }) };
    }
    return { ...slide, section: run.section };
  });
}
