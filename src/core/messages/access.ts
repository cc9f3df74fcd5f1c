/** Rules about who can read slides and pages. */
export const ACCESS = {} as const;
