/** Points in an inch: pptxgenjs takes inches, pdfkit points. */
export const POINTS_PER_INCH = 72;
/** English Metric Units in a point, the unit of length in Office Open XML. */
export const EMU_PER_POINT = 12700;

export const toInches = (points: number): number => points / POINTS_PER_INCH;
export const toEmu = (points: number): number => Math.round(points * EMU_PER_POINT);
