/**
 * The same list without spare room: V8 keeps seventeen places for one that grew by `push` or `flatMap`, though it hold a
 * single item. For lists of which a document keeps one or more a line: a deck of 5,000 slides has 150,000 of them.
 */
export const packed = <Item>(list: readonly Item[]): readonly Item[] => list.slice();
