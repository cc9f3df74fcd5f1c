import type { CST } from 'yaml';

/** Levels of nesting; the speech model has nine. Deeper input can end the process inside the library, which recurses. */
export const MAX_DEPTH = 64;

/** Whether any token nests deeper than the limit; walks with a stack of its own, so that depth costs no recursion. */
export function isTooDeep(tokens: readonly CST.Token[]): boolean {
  const open: { readonly token: CST.Token; readonly depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.depth > MAX_DEPTH) return true;
    for (const token of childrenOf(next.token)) open.push({ token, depth: next.depth + 1 });
  }
  return false;
}

function childrenOf(token: CST.Token): readonly CST.Token[] {
  switch (token.type) {
    case 'document':
      return token.value === undefined ? [] : [token.value];
    case 'block-map':
    case 'block-seq':
    case 'flow-collection':
      return token.items.flatMap((item) =>
        [item.key, item.value].filter((each) => each !== undefined && each !== null),
      );
    default:
      return [];
  }
}
