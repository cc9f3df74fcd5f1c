import type { Diagnostic } from '../core/diagnostic.ts';
import { isEnglish } from '../core/language.ts';
import type { Passage, Speech } from '../ir/speech.ts';
import type { Transcript } from '../ir/transcript.ts';
import { collectClaims } from './claims.ts';
import { type Case, caseOf, createContext, type Rule, type RuleContext } from './context.ts';
import { Said } from './evidence.ts';
import { checkActors } from './rules/actors.ts';
import { checkAttribution, checkQuotationBy, checkSubject } from './rules/attribution.ts';
import { checkConditions } from './rules/conditions.ts';
import { checkDateField, checkDates } from './rules/dates.ts';
import { checkDirections, checkEnds } from './rules/directions.ts';
import { checkExpansion, checkExpansionsInText } from './rules/expansion.ts';
import { checkFigure } from './rules/figures.ts';
import { checkHedges } from './rules/hedges.ts';
import { checkLikeness } from './rules/likeness.ts';
import { checkModals } from './rules/modals.ts';
import { checkNames } from './rules/names.ts';
import { checkNegation } from './rules/negation.ts';
import { checkNumbers } from './rules/numbers.ts';
import { checkOpposites } from './rules/opposites.ts';
import { checkQuotationMarks } from './rules/quotation-marks.ts';
import { checkRoles } from './rules/roles.ts';
import { checkScope } from './rules/scope.ts';
import { checkAskStrength, checkStrength } from './rules/strength.ts';
import { checkTies } from './rules/ties.ts';

/** Rules for texts of any language. */
const ANY: readonly Rule[] = [checkQuotationMarks];
/** Rules about what a text leaves out of the passage: a unit, a hedge, a “not”, a condition, whose words they are. */
const LEFT_OUT: readonly Rule[] = [
  checkNumbers,
  checkHedges,
  checkNegation,
  checkConditions,
  checkAttribution,
  checkModals,
];
/** Rules about what a text makes of the passage's words where it puts them in another order, or small ones among them. */
const REARRANGED: readonly Rule[] = [
  checkDates,
  checkStrength,
  checkSubject,
  checkScope,
  checkRoles,
  checkDirections,
  checkTies,
  checkActors,
  checkExpansionsInText,
];
/** Rules about words that the passage lacks. */
const PUT_IN: readonly Rule[] = [checkNames, checkOpposites, checkLikeness];

export interface CheckedClaims {
  /** How many texts were held against their quotes. */
  readonly count: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Holds every text of the model against its quotes; `incomplete` are objects that lost a quote. */
export function checkClaims(
  speech: Speech<Passage>,
  transcript: Transcript,
  incomplete: ReadonlySet<object> = new Set(),
): CheckedClaims {
  const context = createContext(speech, new Said(transcript));
  const claims = collectClaims(speech, incomplete);
  const inEnglish = isEnglish(speech.speech.language);
  const found = claims.flatMap((claim) => {
    const subject = caseOf(claim, context);
    return rulesFor(subject, inEnglish).flatMap((rule) => rule(subject, context));
  });
  const fields = inEnglish ? checkFields(speech, incomplete, context) : [];
  const diagnostics = [...found, ...fields].toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
  return { count: claims.length, diagnostics };
}

/** Most texts keep to the words of their quotes, and need not be held against rules about others. */
function rulesFor({ written, own }: Case, inEnglish: boolean): readonly Rule[] {
  if (!inEnglish) return ANY;
  if (own.quoted.some(({ plain }) => plain.includes(written.plain))) return VERBATIM;
  return [...written.stems].every((each) => own.quoted.some(({ stems }) => stems.has(each))) ? REWORDED : ALL;
}

const VERBATIM: readonly Rule[] = [...ANY, ...LEFT_OUT];
const REWORDED: readonly Rule[] = [...VERBATIM, ...REARRANGED];
const ALL: readonly Rule[] = [...REWORDED, ...PUT_IN];

/** Fields that are no texts: values, dates, strengths, whose words a passage is. */
function checkFields(
  speech: Speech<Passage>,
  incomplete: ReadonlySet<object>,
  context: RuleContext,
): readonly Diagnostic[] {
  const sound = <T extends object>(items: readonly T[] | undefined): readonly T[] =>
    (items ?? []).filter((each) => !incomplete.has(each));
  const evidenceOf = (item: { readonly quotes: readonly Passage[] }) => context.said.evidenceOf(item.quotes);
  const bodies = sound([...(speech.agencies?.items ?? []), ...(speech.regional?.items ?? [])]);
  const asks = [
    ...(speech.asks?.items ?? []),
    ...[speech.agencies?.ask, speech.regional?.ask].flatMap((each) => each ?? []),
  ];
  return [
    ...sound(speech.figures).flatMap((each) => [
      ...checkFigure(each, evidenceOf(each), context),
      ...(each.since === undefined ? [] : checkDateField(each, 'since', each.since, evidenceOf(each), context)),
    ]),
    ...[...sound(speech.engagement?.items), ...sound(speech.dates)].flatMap((each) =>
      each.date === undefined ? [] : checkDateField(each, 'date', each.date, evidenceOf(each), context),
    ),
    ...sound(asks).flatMap((each) => checkAskStrength(each, evidenceOf(each), context)),
    ...sound(speech.quotations).flatMap((each) => checkQuotationBy(each, context)),
    ...sound(speech.glossary).flatMap((each) => checkExpansion(each, evidenceOf(each), context)),
    ...bodies.flatMap((each) => {
      const { facts, quotes } = each;
      if (facts?.established === undefined || !/^\d{4}(?:-\d\d){0,2}$/.test(facts.established)) return [];
      const item = { at: facts.at, quotes };
      return checkDateField(item, 'established', facts.established, evidenceOf(each), context);
    }),
    ...bodies.flatMap((each) => [
      ...checkEnds(each.change, each.quotes, context),
      ...checkEnds(each.corridor, each.quotes, context),
    ]),
  ];
}
