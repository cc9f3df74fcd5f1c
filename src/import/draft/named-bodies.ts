import { isOfCountry } from '../../english/countries.ts';
import type { Token } from '../../english/tokens.ts';

/** A name of a body in a text, by its form. Offsets count UTF-16 code units. */
export interface NamedBody {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What bodies are: the last word of a name, or the one before “of”, “for” or “on”. */
const HEADS =
  /^(?:organi[sz]ations?|agency|commission|council|committee|bank|fund|office|department|ministry|court|assembly|force|panel|program|programme|initiative|partnership|alliance|coalition|dialogue|group|union|league|forum|cent(?:er|re)|institute|foundation|trust|corps|bureau|authority|service|secretariat|network|consortium|federation|association|society|corporation|board|tribunal|facility|mechanism|academy|observatory|campaign|movement|vault|command|conference|mission|quad|quartet|institution|endowment|club|company|laborator(?:y|ies)|university|platform|hub|accelerator|working|collaborative|fellowship|challenge|compact|community)$/;
/** Heads that also name what is no body: these need a name of at least two words before or “on”, “of” after them. */
const WEAK =
  /^(?:force|group|program|programme|initiative|mission|command|conference|challenge|compact|community|working|movement|campaign|platform|hub|company|service|administration|union|league|board|trust|bank|fund|institution|mechanism|network)$/;
/** Last words of names that are events, texts and places. */
const NOT_BODIES =
  /^(?:summit|meeting|meetings|session|declaration|treaty|convention|protocol|charter|act|plan|goals?|agenda|report|resolution|war|day|week|year|strategy|framework|agreement|accords?|initiative's|house|street|avenue|building|auditorium|room|prize|award|principles?|process|revolution|spring|crisis|states|nations|world|law|rule|rights|bill|index|conferences|review|decade|century|president|secretary|minister|chairman|director|ambassador|senator|representative|governor|general|deputy|chief|leader|commissioner)$/;
const SMALL = /^(?:of|on|for|in|to|against|with|and|the|de|des|du|la)$/;

/** Names in capitals whose head says that they are bodies: Global Seed Vault, Office of Management and Budget. */
export function findNamedBodies(text: string, tokens: readonly Token[]): readonly NamedBody[] {
  const found: NamedBody[] = [];
  for (let at = 0; at < tokens.length; ) {
    const run = runAt(text, tokens, at);
    if (run.length === 0) {
      at += 1;
      continue;
    }
    found.push(...bodiesOf(text, run));
    at += run.length;
  }
  return found;
}

/** Words with capitals in a row, with small words between them; ends with a word with a capital, or a head in lower case. */
function runAt(text: string, tokens: readonly Token[], at: number): readonly Token[] {
  const first = tokens[at];
  if (first === undefined || !isName(first) || (first.initial && isPlain(first.key))) return [];
  const run: Token[] = [];
  for (let i = at; i < tokens.length && run.length < 16; i += 1) {
    const token = tokens[i] as Token;
    const gap = text.slice(run.at(-1)?.end ?? token.start, token.start);
    if (/[^\s\-‐‑–’'&]/.test(gap) || /\s[-–]\s/.test(gap)) break;
    if (!isName(token) && !SMALL.test(token.key)) {
      // “the Bill Emerson humanitarian trust”, “McGovern-Dole school feeding program”: a head in lower case behind a name.
      const rest = tokens.slice(i, i + 3);
      const head = rest.findIndex(
        ({ key, capital }) =>
          !capital &&
          /^(?:trust|program|programme|fund|partnership|initiative|alliance|coalition|commission)$/.test(key),
      );
      const isHead =
        head !== -1 &&
        run.length >= 1 &&
        !(run.length === 1 && (isOfCountry(run[0]?.key ?? '') || /^(?:US|UK|EU|UN)$/.test(run[0]?.key ?? ''))) &&
        rest.slice(0, head).every((each) => !SMALL.test(each.key) && !isStop(each.key)) &&
        head <= 2;
      if (isHead) run.push(...rest.slice(0, head + 1));
      break;
    }
    run.push(token);
    // A possessive ends a name: the World Bank's gaps analysis.
    if (/['’]s$/.test(token.text)) break;
  }
  while (run.length > 0 && SMALL.test(run.at(-1)?.key ?? '')) run.pop();
  return run;
}

const isName = ({ capital, type }: Token): boolean => capital && type !== 'number';
const isStop = (key: string): boolean =>
  /^(?:or|and|is|are|was|were|has|have|had|will|would|can|could|should|must|may|that|which|who|as|by|at|from|its|their|our|this|a|an|we|i)$/.test(
    key,
  );
/** Words that begin a sentence with a capital and no name. */
const isPlain = (key: string): boolean =>
  /^(?:the|a|an|this|that|these|those|our|my|your|their|its|we|i|it|they|he|she|in|on|at|by|for|from|with|to|as|and|but|so|if|when|while|through|under|since|after|before|all|every|each|some|many|most|more|no|not|let|today|now|here|there|both|another|such|last|next|first|second|third|finally|together|beyond|within|despite|without|indeed|however|thus|therefore|because|although|better|strong|stronger)$/.test(
    key,
  );

function bodiesOf(text: string, run: readonly Token[]): readonly NamedBody[] {
  return splitRun(run).flatMap((part) => {
    const [first, last] = [part[0], part.at(-1)];
    if (first === undefined || last === undefined) return [];
    const head = headOf(part);
    if (head === undefined) return [];
    const name = text.slice(first.start, last.end).replace(/['’]s?$/, '');
    return [{ name, start: first.start, end: first.start + name.length }];
  });
}

/** Two names that “and” joins are two: the Court of Justice and the Court of Arbitration. */
function splitRun(run: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const [at, token] of run.entries()) {
    const next = run[at + 1];
    const last = parts.at(-1) as Token[];
    if (token.key === 'and' && next && (next.key === 'the' || isWhole(last) || isWhole(run.slice(at + 1)) === false)) {
      const before = last.filter(({ key }) => !SMALL.test(key));
      const joins =
        next.key !== 'the' &&
        /^(?:of|on|for|against|to|in)$/.test(last.at(-2)?.key ?? '') &&
        !HEADS.test(last.at(-1)?.key ?? '');
      if (!joins && (next.key === 'the' || (before.length > 0 && isWhole(last)))) {
        parts.push([]);
        continue;
      }
    }
    if (last.length === 0 && SMALL.test(token.key)) continue;
    last.push(token);
  }
  return parts.map((part) => {
    const trimmed = [...part];
    while (trimmed.length > 0 && SMALL.test(trimmed.at(-1)?.key ?? '')) trimmed.pop();
    return trimmed;
  });
}

/** Whether words make a name of a body by themselves. */
const isWhole = (part: readonly Token[]): boolean => headOf(part) !== undefined;

function headOf(part: readonly Token[]): Token | undefined {
  const last = part.at(-1);
  if (last === undefined || part.length < 2) return undefined;
  const big = part.filter(({ key }) => !SMALL.test(key));
  if (NOT_BODIES.test(last.key) && !part.some(({ key }, at) => HEADS.test(key) && SMALL.test(part[at + 1]?.key ?? '')))
    return undefined;
  if (HEADS.test(last.key)) return big.length >= (WEAK.test(last.key) ? 2 : 2) ? last : undefined;
  return part.find(
    ({ key }, at) => HEADS.test(key) && /^(?:of|on|for|against|to)$/.test(part[at + 1]?.key ?? '') && big.length >= 2,
  );
}
