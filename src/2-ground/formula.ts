interface Computed {
  readonly value: number;
  readonly numbers: readonly number[];
}

/** The value of a formula of numbers, + - * / and brackets; undefined where it is none. Nothing is evaluated as code. */
export function compute(formula: string): Computed | undefined {
  const tokens = formula.match(/\d[\d_]*(?:\.\d+)?(?:e\d+)?|[-+*/()×÷−]|\S/g) ?? [];
  const numbers: number[] = [];
  let at = 0;
  let isSound = tokens.length <= 200;
  const take = (...wanted: readonly string[]): string | undefined => {
    const token = tokens[at];
    if (token === undefined || !wanted.includes(token)) return undefined;
    at += 1;
    return token;
  };
  const atom = (): number => {
    if (take('-', '−')) return -atom();
    if (take('(')) {
      const inner = sum();
      isSound &&= take(')') !== undefined;
      return inner;
    }
    const token = tokens[at] ?? '';
    const number = /^\d/.test(token) ? Number(token.replaceAll('_', '')) : Number.NaN;
    isSound &&= !Number.isNaN(number);
    at += 1;
    numbers.push(number);
    return number;
  };
  const product = (): number => {
    let value = atom();
    for (let sign = take('*', '×', '/', '÷'); sign; sign = take('*', '×', '/', '÷')) {
      const next = atom();
      value = sign === '*' || sign === '×' ? value * next : value / next;
    }
    return value;
  };
  const sum = (): number => {
    let value = product();
    for (let sign = take('+', '-', '−'); sign; sign = take('+', '-', '−')) {
      const next = product();
      value = sign === '+' ? value + next : value - next;
    }
    return value;
  };
  if (!isSound || tokens.length === 0) return undefined;
  const value = sum();
  return isSound && at === tokens.length && Number.isFinite(value) ? { value, numbers } : undefined;
}
