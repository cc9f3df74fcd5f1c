/** Rules about how slides and pages look. */
export const DESIGN = {} as const;
