/** Rows of a table as RFC 4180 has it; throws where it is not. */
export function readCsv(source: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const expectEnd = (): void => {
    if (at >= source.length) throw new Error('the last row does not end');
  };
  while (at < source.length) {
    let field = '';
    if (source[at] === '"') {
      for (at += 1; ; at += 1) {
        expectEnd();
        if (source[at] !== '"') field += source[at];
        else if (source[at + 1] === '"') {
          field += '"';
          at += 1;
        } else break;
      }
      at += 1;
    } else {
      while (at < source.length && source[at] !== ',' && !source.startsWith('\r\n', at)) {
        if (source[at] === '"' || source[at] === '\n' || source[at] === '\r')
          throw new Error('a bare quote or line end');
        field += source[at];
        at += 1;
      }
    }
    row.push(field);
    expectEnd();
    if (source[at] === ',') at += 1;
    else if (source.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`a field ends on “${source[at]}”`);
  }
  return rows;
}
