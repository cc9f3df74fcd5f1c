import { diagnose } from '../core/catalogue.ts';
import { nearestName } from '../core/nearest.ts';
import { spanOf } from '../core/source.ts';
import { toPlain } from '../ir/rich-text.ts';
import type { DividerSlide, Slide, SlideBase } from '../ir/slides.ts';
import type { SlidePattern } from '../ir/template.ts';
import { arrangeSlides, type Draft } from './arrange.ts';
import type { Context } from './context.ts';
import type { Scope } from './engine.ts';
import type { Occasion } from './fill.ts';
import { buildSlide } from './slides/build.ts';
import type { ContentLayout } from './slides/builder.ts';
import { setPlain } from './typography.ts';

type ContentPattern = SlidePattern & { readonly layout: ContentLayout };

/** The slides of a deck in order. */
export function makeDeck(context: Context): readonly Slide[] {
  const { template, filler, scope, parts, labels } = context;
  const divider = template.slides.find((pattern) => pattern.layout === 'divider');
  const drafts = template.slides
    .filter(isContent)
    .flatMap((pattern) =>
      filler.occasions(pattern, scope).flatMap((occasion, i) => draftSlide(pattern, occasion, i, context)),
    );
  const slides = arrangeSlides(drafts, {
    order: template.order,
    parts,
    labels: labels.structure,
    divide: (part, slides) =>
      divider === undefined || slides < divider.least ? undefined : makeDivider(divider, part, context),
  });
  return addSpeakerNotes(slides, context);
}

/** Gives slides what the presenter means to say; a note for a slide that is not made is reported, so that none is lost. */
function addSpeakerNotes(slides: readonly Slide[], { speech, filler, locale }: Context): readonly Slide[] {
  const notes = speech.speakerNotes ?? [];
  const ids = slides.map((each) => each.id);
  for (const note of notes.filter((each) => !ids.includes(each.slide))) {
    const nearest = nearestName(note.slide, ids);
    const hints = [
      ...(nearest === undefined ? [] : [`Did you mean “${nearest}”?`]),
      `This speech makes the slides ${ids.join(', ')}.`,
    ];
    filler.problems.push(diagnose('slide-unknown', { slide: note.slide }, spanOf(note.at, 'slide'), { hints }));
  }
  return slides.map((slide) => {
    const spoken = notes.filter((each) => each.slide === slide.id).map((each) => setPlain(each.text, locale));
    return spoken.length === 0 ? slide : { ...slide, spoken };
  });
}

const isContent = (pattern: SlidePattern): pattern is ContentPattern => pattern.layout !== 'divider';

function draftSlide(pattern: ContentPattern, occasion: Occasion, index: number, context: Context): readonly Draft[] {
  const { filler } = context;
  filler.takeBasis();
  const base = makeBase(pattern, occasion, index, context);
  const built = buildSlide(pattern.layout, pattern.slots, base, occasion.scope, context);
  if (built === undefined || built.count < pattern.least) return [];
  if (toPlain(base.title.text) === '') {
    filler.problems.push(diagnose('title-empty', { id: pattern.id }, spanOf(pattern.title.at, 'text')));
  }
  return [{ ...built, slide: { ...built.slide, basis: filler.takeBasis() }, pattern }];
}

/** What every slide has; part, head and section are settled once all slides are known. */
function makeBase(pattern: SlidePattern, { scope, at }: Occasion, index: number, { filler }: Context): SlideBase {
  const { id, title, head, entry, note } = pattern;
  const text = filler.rich(title.text, scope);
  const place = filler.placeOfText(title.text, scope) ?? at;
  const cites = filler.cites(title.cite, scope, place, at);
  const remark = filler.rich(note, scope);
  return {
    id: index === 0 ? id : `${id}-${index + 1}`,
    section: '',
    head: filler.plain(head, scope),
    title: { text, cites, at: place },
    entry: filler.plain(entry, scope) || toPlain(text),
    cites,
    ...(remark.length === 0 ? {} : { note: remark }),
    at,
  };
}

/** The divider of a part: it stands for all the part's paragraphs. */
function makeDivider(pattern: SlidePattern, part: number, context: Context): DividerSlide | undefined {
  const found = context.parts[part];
  if (found === undefined) return undefined;
  const views = context.scope.parts;
  const view: unknown = Array.isArray(views) ? views[part] : null;
  const scope: Scope = { ...context.scope, part: view, [pattern.as]: view };
  const base = makeBase(pattern, { scope, at: found.at }, part, context);
  const title = { ...base.title, cites: found.paragraphs };
  return {
    ...base,
    id: `${pattern.id}-${part + 1}`,
    type: 'divider',
    title,
    cites: found.paragraphs,
    part,
    label: found.label,
  };
}
