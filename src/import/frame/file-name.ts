import { findDays } from './day.ts';
import { type State, stateOfAlpha3 } from './states.ts';

/** What the name of a file says, as collections of speeches name theirs. */
export interface FileHints {
  readonly state?: State;
  /** `2012`, `2012-09` or `2012-09-29`. */
  readonly date?: string;
  /** Of the General Assembly: in the corpus of its general debates a file is `NLD_67_2012`. */
  readonly session?: number;
  /** That the symbol of a verbatim record names: `A/73/PV.8`, `S/PV.8000`. */
  readonly meeting?: string;
}

/** The General Assembly's sessions are counted from that of 1946; each general debate opens its session. */
const FIRST_SESSION = 1945;

export function readFileName(name: string): FileHints {
  const stem = (name.split(/[\\/]/).at(-1) ?? '').replace(/\.\w{1,8}$/u, '').slice(0, 200);
  const debate = /^([A-Z]{3})[_-](\d{1,3})[_-]((?:19|20)\d\d)$/u.exec(stem);
  const date =
    findDays(stem.replaceAll('_', '-'))[0]?.iso ?? compact(stem) ?? /(?<!\d)((?:19|20)\d\d)(?!\d)/u.exec(stem)?.[1];
  const state = stateOfAlpha3((debate ?? /(?:^|[_-])([A-Z]{3})(?=[_-]|$)/u.exec(stem))?.[1] ?? '');
  const session = Number(debate?.[2]);
  const record = /^a[\W_]?(\d{2})[\W_]?pv[\W_]?\d+/iu.exec(stem);
  const meeting = record
    ? `UN General Assembly, ${ordinal(Number(record[1]))} session`
    : /^s[\W_]?pv[\W_]?\d+/iu.test(stem)
      ? 'UN Security Council'
      : undefined;
  return {
    ...(state === undefined ? {} : { state }),
    ...(date === undefined ? {} : { date }),
    ...(meeting === undefined ? {} : { meeting }),
    ...(debate && state && session === Number(debate[3]) - FIRST_SESSION ? { session } : {}),
  };
}

function compact(stem: string): string | undefined {
  const [, year, month, day] = /(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/u.exec(stem) ?? [];
  return year === undefined ? undefined : findDays(`${year}-${month}-${day}`)[0]?.iso;
}

/** 67th, 73rd. */
export const ordinal = (number: number): string => {
  const teen = number % 100 > 10 && number % 100 < 14;
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
};
