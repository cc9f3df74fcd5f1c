import { describe, expect, it, vi } from 'vitest';
import { remember } from '../../src/core/remember.ts';

describe('remember', () => {
  it('works a result out once for each object', () => {
    const make = vi.fn((key: { readonly n: number }, by: number) => [key.n * by]);
    const made = remember(make);
    const [one, other] = [{ n: 2 }, { n: 2 }];
    expect(made(one, 3)).toEqual([6]);
    expect(made(one, 3)).toBe(made(one, 3));
    expect(made(other, 3)).not.toBe(made(one, 3));
    expect(make).toHaveBeenCalledTimes(2);
  });

  it.each([undefined, false, 0])('remembers %s too', (value) => {
    const make = vi.fn(() => value);
    const made = remember(make as (key: object) => unknown);
    const key = {};
    expect([made(key), made(key)]).toEqual([value, value]);
    expect(make).toHaveBeenCalledTimes(1);
  });
});
