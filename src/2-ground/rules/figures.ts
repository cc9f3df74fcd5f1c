import { diagnose } from '../../core/catalogue.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { spanOf } from '../../core/source.ts';
import { findHedges, type HedgeKind, isLike } from '../../english/hedges.ts';
import { isSameNumber, type Quantity } from '../../english/quantities.ts';
import type { Figure, Passage } from '../../ir/speech.ts';
import { placesOf, type RuleContext } from '../context.ts';
import type { Evidence } from '../evidence.ts';
import { foldCase } from '../fold.ts';
import { compute } from '../formula.ts';
import { hedgesOf } from './hedges.ts';

/** A figure's value, whole and hedge as the quotes give them, or as its formula makes them. */
export function checkFigure(figure: Figure<Passage>, evidence: Evidence, context: RuleContext): readonly Diagnostic[] {
  const { value, unit, of, derived, at } = figure;
  const related = placesOf(figure.quotes, context);
  const found: Diagnostic[] = [];
  const said = quantitiesOf(evidence);
  if (derived !== undefined) found.push(...checkDerived(figure, derived, said));
  else if (!said.some((each) => isAmount(each, value, unit))) {
    found.push(unsupported(figure, said, evidence));
  }
  if (of !== undefined && !said.some((each) => isAmount(each, of.value, of.unit))) {
    found.push(
      diagnose('number-unsupported', { number: write(of.value, of.unit) }, spanOf(at, 'of'), { hints: list(evidence) }),
    );
  }
  return [...found, ...checkHedge(figure, evidence)].map((each) => ({ ...each, related }));
}

const quantitiesOf = (evidence: Evidence): readonly Quantity[] => evidence.quoted.flatMap((each) => each.quantities);

function unsupported({ value, unit, at }: Figure<Passage>, said: readonly Quantity[], evidence: Evidence): Diagnostic {
  // The number may be right, and its unit another one.
  const field = said.some((each) => each.value === value) ? 'unit' : 'value';
  const computed = field === 'unit' ? [] : ['A value that the speech does not state needs its formula in `derived`.'];
  const hints = [...list(evidence), ...computed];
  return diagnose('number-unsupported', { number: write(value, unit) }, spanOf(at, field), { hints });
}

const write = (value: number, unit: string): string =>
  `“${value.toLocaleString('en-US', { maximumFractionDigits: 20 })} ${unit}”`;

function list(evidence: Evidence): readonly string[] {
  const said = evidence.quoted.flatMap(({ text, quantities }) =>
    quantities.map(({ start, end }) => `“${text.slice(start, end)}”`),
  );
  return said.length === 0 ? ['The quotes hold no number.'] : [`The quotes hold ${said.slice(0, 5).join(', ')}.`];
}

/** Whether a number that was said is so much of a unit. */
function isAmount(said: Quantity, value: number, unit: string): boolean {
  const same = isSameNumber(said.value, value);
  if (/^(percent|per cent|%)$/i.test(unit)) {
    return (said.kind === 'percent' && same) || (said.kind === 'fraction' && Math.abs(said.value * 100 - value) < 0.5);
  }
  if (/^[A-Z]{3}$/.test(unit)) return said.kind === 'money' && said.currency === unit && same;
  return same && said.kind !== 'percent' && said.kind !== 'money' && said.kind !== 'time';
}

/** The speaker's hedge must be given, be the speaker's, and be of the same kind. */
function checkHedge({ value, unit, hedge, at, derived }: Figure<Passage>, evidence: Evidence): readonly Diagnostic[] {
  const texts = evidence.quoted.map(({ text }) => foldCase(text));
  if (hedge !== undefined) {
    const words = foldCase(hedge);
    if (texts.some((each) => each.includes(words))) return [];
    const kinds = findHedges(`${hedge} 1`).map(({ kind }) => kind);
    const said = hedgesSaid(value, unit, evidence);
    if (said.some((each) => kinds.some((kind) => isLike(kind, each.kind)))) return [];
    const shown = said[0]?.text ?? plainlySaid(value, unit, evidence);
    return [diagnose('hedge-added', { hedge, said: shown }, spanOf(at, 'hedge'))];
  }
  if (derived !== undefined) return [];
  const said = hedgesSaid(value, unit, evidence);
  const [first] = said;
  if (first === undefined || isSaidPlainly(value, unit, evidence)) return [];
  const hints = [`Add \`hedge: ${first.words}\`.`];
  return [diagnose('hedge-dropped', { said: first.text, hedge: first.words }, spanOf(at, 'value'), { hints })];
}

const isSaidPlainly = (value: number, unit: string, { quoted }: Evidence): boolean =>
  quoted.some((passage) =>
    passage.quantities.some((said) => isAmount(said, value, unit) && hedgesOf(said, passage).length === 0),
  );

/** The number as it was said, or, of one that was computed, the first that was. */
function plainlySaid(value: number, unit: string, { quoted }: Evidence): string {
  const said = quoted.flatMap(({ text, quantities }) => quantities.map((each) => ({ text, each })));
  const found = said.find(({ each }) => isAmount(each, value, unit)) ?? said[0];
  return found?.text.slice(found.each.start, found.each.end) ?? '';
}

interface SaidHedge {
  readonly kind: HedgeKind;
  readonly words: string;
  /** Hedge and number as they were said. */
  readonly text: string;
}

function hedgesSaid(value: number, unit: string, evidence: Evidence): readonly SaidHedge[] {
  return evidence.quoted.flatMap((passage) => {
    const { text } = passage;
    return passage.quantities
      .filter((said) => isAmount(said, value, unit))
      .flatMap((said) =>
        hedgesOf(said, passage).map(({ kind, start, end }) => ({
          kind,
          words: text.slice(start, end),
          text: text.slice(Math.min(start, said.start), Math.max(end, said.end)),
        })),
      );
  });
}

/** Constants that a formula may have of its own: it turns shares into percentages and takes what is left. */
const CONSTANTS: ReadonlySet<number> = new Set([1, 2, 10, 12, 100, 1000, 1e6, 1e9]);

function checkDerived(
  { value, at }: Figure<Passage>,
  formula: string,
  said: readonly Quantity[],
): readonly Diagnostic[] {
  const computed = compute(formula);
  const span = spanOf(at, 'derived');
  if (computed === undefined) {
    const hints = ['A formula has numbers, + - * / and brackets, and nothing else.'];
    return [diagnose('derived-mismatch', { formula, result: 'nothing that can be computed', value }, span, { hints })];
  }
  const found: Diagnostic[] = [];
  if (Math.abs(computed.value - value) > roundingOf(value)) {
    found.push(diagnose('derived-mismatch', { formula, result: Number(computed.value.toPrecision(12)), value }, span));
  }
  for (const number of computed.numbers) {
    const isSaid = said.some(
      (each) => isSameNumber(each.value, number) || (each.kind === 'percent' && isSameNumber(each.value / 100, number)),
    );
    if (!isSaid && !CONSTANTS.has(number)) found.push(diagnose('number-unsupported', { number: `“${number}”` }, span));
  }
  return found;
}

/** Half of the last digit that a value gives: 243000000 is exact to half a million. */
function roundingOf(value: number): number {
  if (!Number.isInteger(value)) {
    const decimals = String(value).split('.')[1]?.length ?? 0;
    return 0.5 * 10 ** -decimals * (1 + 1e-9);
  }
  const zeros = /0*$/.exec(String(Math.abs(value)))?.[0].length ?? 0;
  return 0.5 * 10 ** zeros * (1 + 1e-9);
}
