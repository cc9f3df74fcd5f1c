import type { BriefingSection } from '../ir/sections.ts';
import type { Statement } from '../ir/statement.ts';
import type { SectionPattern, TitlePattern } from '../ir/template.ts';
import type { Context } from './context.ts';
import type { Occasion } from './fill.ts';
import { buildSection, type SectionBase } from './sections/build.ts';

/** The sections of a printed document in the order of the template; what the speech lacks is left out. */
export function makeSections(patterns: readonly SectionPattern[], context: Context): readonly BriefingSection[] {
  const { filler, scope } = context;
  return patterns.flatMap((pattern) =>
    filler.occasions(pattern, scope).flatMap((occasion, i) => {
      filler.takeBasis();
      const built = buildSection(pattern, makeBase(pattern, occasion, i, context), occasion.scope, context);
      return built === undefined || built.count < pattern.least
        ? []
        : [{ ...built.section, basis: filler.takeBasis() }];
    }),
  );
}

function makeBase({ id, heading }: SectionPattern, occasion: Occasion, index: number, context: Context): SectionBase {
  const { at } = occasion;
  return {
    id: index === 0 ? id : `${id}-${index + 1}`,
    ...(heading === undefined ? {} : { heading: makeHeading(heading, occasion, context) }),
    at,
  };
}

function makeHeading({ text, cite }: TitlePattern, { scope, at }: Occasion, { filler }: Context): Statement {
  const place = filler.placeOfText(text, scope) ?? at;
  return { text: filler.rich(text, scope), cites: filler.cites(cite, scope, place, at), at: place };
}
