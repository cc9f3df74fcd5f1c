/** A date with the precision that the speech gives. */
export interface DateParts {
  readonly year: number;
  /** 1–12. */
  readonly month?: number;
  /** 1–31. */
  readonly day?: number;
}

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads `2005`, `2008-05` or `2008-06-03`; undefined for anything else. */
export function parseDate(text: string): DateParts | undefined {
  const match = FORM.exec(text.trim());
  if (match === null) return undefined;
  const [year, month, day] = match.slice(1).map((each) => (each === undefined ? undefined : Number(each)));
  if (year === undefined || (month !== undefined && (month < 1 || month > 12))) return undefined;
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}
