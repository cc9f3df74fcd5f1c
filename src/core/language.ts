/** Whether a BCP 47 tag names English: what a rule must know to compare wordings. */
export const isEnglish = (language: string): boolean => /^en\b/i.test(language);
