/**
 * Folds white space to single spaces: a line break in the file is no line break in print. A no-break space by itself
 * holds words together and stays; beside other white space it is a leftover of it.
 */
export const foldSpace = (text: string): string => text.replace(/\s{2,}|[ \t\r\n\f\v]/g, ' ');
