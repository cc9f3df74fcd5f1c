import { type Document, isMap, isPair, isSeq, type Pair, parseDocument, type Scalar, visit, type YAMLMap } from 'yaml';

/** One slip in a model, as its author might have made it. */
export interface Fault {
  readonly kind: FaultKind;
  /** What was changed, for a report: `agencies.items.0.role: “…” → “…”`. */
  readonly where: string;
  /** The model with the slip. */
  readonly model: string;
}

/** Kinds of single faults, and what they do. */
export const KINDS = {
  digit: 'a digit of a number in a text is changed',
  year: 'a year in a text is changed',
  magnitude: 'million, billion, percent or a currency is changed for another',
  count: 'a number in words is changed',
  ordinal: 'an ordinal is changed',
  value: 'the value, whole or first year of a figure is changed',
  date: 'a date field is changed',
  name: 'a name is changed for another of the speech',
  'foreign-name': 'a name is changed for one that the speech does not have',
  'hedge-dropped': 'a hedge is left out',
  'hedge-added': 'a hedge is added to a number',
  'hedge-changed': 'a hedge is changed for one that says something else',
  verb: 'a verb that asks is changed for a stronger one',
  strength: 'the strength of an ask is raised',
  words: 'a word of what is given as the speaker’s words is changed',
  marks: 'a word within quotation marks is changed',
  roles: 'two bodies’ roles are swapped',
  bodies: 'two bodies’ names are swapped',
  ends: 'the two ends of a change or corridor are swapped',
  items: 'the texts of two items of a section are swapped',
  addressee: 'the addressees of two asks are swapped',
  quote: 'one word of a quote is changed',
  passage: 'another item’s passage is cited',
  negation: 'a “not” is put in or left out',
  expansion: 'an expansion is changed, or an editor’s is given to the speech',
  speaker: 'a passage is given to somebody else',
  invention: 'a fact is added that the speech does not have',
  yaml: 'the file is broken',
} as const;

export type FaultKind = keyof typeof KINDS;

type Path = readonly (string | number)[];

interface Field {
  readonly path: Path;
  readonly key: string;
  readonly node: Scalar<string>;
}

/** Fields whose words are the editor's; those that hold a passage are `quotes`. */
const EDITORIAL = new Set([
  'note',
  'caveat',
  'about',
  'kind',
  'status',
  'id',
  'origin',
  'unit',
  'source',
  'why',
  'code',
]);
const SAYING = new Set([
  'text',
  'headline',
  'short',
  'name',
  'role',
  'competence',
  'action',
  'event',
  'meaning',
  'requires',
  'obstacle',
  'ask',
  'from',
  'to',
  'condition',
  'chair',
  'members',
  'with',
  'established',
]); // prettier-ignore

/** All single faults of these kinds that a model has room for, always the same ones. */
export function seedFaults(model: string): readonly Fault[] {
  const make = new Maker(model);
  make.numbers();
  make.names();
  make.hedges();
  make.verbs();
  make.swaps();
  make.quotes();
  make.others();
  make.yaml();
  return make.faults;
}

class Maker {
  readonly faults: Fault[] = [];
  readonly #model: string;
  readonly #fields: readonly Field[];
  readonly #quotes: readonly Field[];

  constructor(model: string) {
    this.#model = model;
    const all = scalarsOf(parseDocument(model));
    const isQuote = ({ path }: Field): boolean =>
      path.some((each) => /quotes$/i.test(String(each)) || each === 'begins');
    const isFree = ({ path, key }: Field): boolean =>
      !/^(?:speech|notes|speakerNotes|omit)$/.test(String(path[0])) && !EDITORIAL.has(key);
    this.#quotes = all.filter((each) => isQuote(each) && each.key !== 'begins');
    this.#fields = all.filter((each) => !isQuote(each) && isFree(each) && SAYING.has(each.key));
  }

  numbers(): void {
    for (const field of this.#fields) {
      const { value } = field.node;
      if (field.key === 'established') continue;
      this.#replace('digit', field, /(?<![\d,.:])\d[\d,]*(?!\d|:|-|th\b)/g, (found) =>
        isYear(found) ? undefined : changeDigit(found),
      );
      this.#replace('year', field, /\b(?:19|20)\d\d\b/g, (found) =>
        String(Number(found) + (Number(found) % 2 === 0 ? 1 : -2)),
      );
      for (const [from, to] of [
        ['million', 'billion'],
        ['billion', 'million'],
        ['percent', 'million'],
        ['$', '€'],
      ] as const) {
        if (value.includes(from)) this.#set('magnitude', field, value.replace(from, to));
      }
      const words = ['two', 'three', 'four', 'five', 'six', 'Two', 'Three', 'Four', 'Six'];
      this.#replace(
        'count',
        field,
        new RegExp(`\\b(?:${words.join('|')})\\b`, 'g'),
        (found) => NEXT[found.toLowerCase()],
      );
      this.#replace('ordinal', field, /\b(?:\d+th|first|First)\b/g, (found) =>
        /\d/.test(found) ? `${Number.parseInt(found, 10) + 1}th` : 'second',
      );
    }
    this.#each(
      'ordinal',
      (key) => key === 'ordinal',
      (value) =>
        ({
          First: 'Third',
          Second: 'First',
          Third: 'Fourth',
          Fourth: 'Second',
          '1)': '2)',
          '2)': '3)',
          '3)': '1)',
          Finally: 'First',
        })[value],
    );
    this.#raw('value', /^(\s+- value: |\s+value: )(\d+)$/gm, (_whole, key, value) => `${key}${changeDigit(value)}`);
    this.#raw('value', /(of: \{ value: )(\d+)/g, (_whole, key, value) => `${key}${changeDigit(value)}`);
    this.#raw('value', /^(\s+since: ')(\d{4})'$/gm, (_whole, key, value) => `${key}${Number(value) - 1}'`);
    this.#raw(
      'date',
      /^(\s+(?:- )?date: '?)(\d{4})((?:-\d\d)*'?)$/gm,
      (whole, key, year, rest) => (/event/.test(whole) ? undefined : `${key}${Number(year) + 1}${rest}`),
      1,
    );
    this.#raw(
      'date',
      /^(\s+(?:- )?date: '?\d{4}-)(\d\d)((?:-\d\d)?'?)$/gm,
      (_whole, key, month, rest) =>
        `${key}${month === '12' ? '11' : String(Number(month) + 1).padStart(2, '0')}${rest}`,
      1,
    );
    this.#raw('date', /^(\s+established: ')(\d{4})'$/gm, (_whole, key, year) => `${key}${Number(year) + 2}'`);
  }

  names(): void {
    // Facts of the speech may be named anywhere.
    const facts = this.#model.slice(0, this.#model.indexOf('\nkeyMessage'));
    const acronyms = [...new Set(this.#model.match(/\b[A-Z]{3,}\b/g) ?? [])].filter((each) => !facts.includes(each));
    for (const field of this.#fields) {
      const { value } = field.node;
      const quotes = this.#quotesNear(field);
      this.#replace('name', field, /\b[A-Z]{3,}\b/g, (found) =>
        acronyms.find((each) => each !== found && !quotes.includes(each) && !value.includes(each)),
      );
      this.#replace(
        'foreign-name',
        field,
        /\b(?:[A-Z]{3,}|United States|Secretary Rice|Burma|Uzbekistan|World Bank|Japanese|South Asian|Persian Gulf|Abu Dhabi)\b/g,
        (found) => (/^[A-Z]+$/.test(found) ? 'UNESCO' : /ese$|ian$/.test(found) ? 'Brazilian' : 'Brazil'),
      );
    }
  }

  hedges(): void {
    for (const field of this.#fields) {
      // A figure's own hedge is set before its wordings where they lack it.
      if (field.path[0] === 'figures' && field.key !== 'meaning') continue;
      this.#replace(
        'hedge-dropped',
        field,
        /\b(?:[Aa]n estimated|[Mm]ore than|[Nn]early|[Uu]p to|[Oo]ne of the|[Aa]bout) (?=[\d$\p{Ll}])/gu,
        () => '',
      );
      this.#replace(
        'hedge-added',
        field,
        /(?<!estimated |than |to |nearly |of |the |in |since |Since |an |, |May |June |[\d$.,:-])\$?\d[\d,.]*(?= (?:percent|million|billion)|%)/g,
        (found) => `nearly ${found}`,
      );
      this.#replace('hedge-changed', field, /\b(?:[Aa]n estimated|[Mm]ore than)\b/g, (found) =>
        /more/i.test(found) ? 'up to' : 'more than',
      );
    }
    this.#raw('hedge-dropped', /^\s+hedge: .*\n/gm, () => '');
    this.#raw(
      'hedge-changed',
      /^(\s+hedge: )(.*)$/gm,
      (_whole, key, value) => `${key}${/more/.test(value) ? 'less than' : 'more than'}`,
    );
  }

  verbs(): void {
    for (const field of this.#fields) {
      this.#replace('verb', field, /\b(?:is|are) (?:encouraged|urged|asked)\b/g, (found) =>
        found.replace(/encouraged|urged|asked/, 'ordered'),
      );
      this.#replace('verb', field, /\b(?:is|are) (?:encouraged|asked)\b/g, (found) =>
        found.replace(/encouraged|asked/, 'required'),
      );
      this.#replace('verb', field, /\bshould\b/g, () => 'must');
      this.#replace('verb', field, /\b(?:can|could|may)\b/g, () => 'must');
    }
    this.#each(
      'strength',
      (key) => key === 'strength',
      (value) => (value === 'demand' ? undefined : 'demand'),
    );
    this.#each(
      'strength',
      (key) => key === 'strength',
      (value) => (/encourage|should|can|look|ask/.test(value) ? 'urge' : undefined),
    );
    this.#each(
      'words',
      (key) => key === 'words',
      (value) => swapWord(value),
    );
    for (const field of this.#fields) {
      this.#replace('marks', field, /“[^”]{6,}”/g, (found) => swapWord(found));
    }
  }

  swaps(): void {
    for (const section of ['agencies', 'regional']) {
      this.#swapAll('roles', [section, 'items'], 'role');
      this.#swapAll('roles', [section, 'items'], 'competence');
      this.#swapAll('bodies', [section, 'items'], 'name', 'acronym');
    }
    for (const section of ['principles', 'pillars', 'keyMessages']) this.#swapAll('items', [section, 'items'], 'text');
    this.#swapAll('items', ['principles', 'items'], 'obstacle');
    this.#swapAll('items', ['engagement', 'items'], 'action');
    this.#swapAll('items', ['asks', 'items'], 'action');
    this.#swapAll('items', ['keyMessage', 'supports'], 'text');
    this.#swapAll('addressee', ['asks', 'items'], 'to');
    this.#swapAll('addressee', ['engagement', 'items'], 'with');
    this.#change('ends', (document) =>
      mapsOf(document)
        .filter(({ map }) => map.has('from') && map.has('to'))
        .map(({ map, path }) => () => {
          const [from, to] = [map.get('from'), map.get('to')];
          map.set('from', to);
          map.set('to', from);
          return [...path, 'from'];
        }),
    );
    for (const field of this.#fields) {
      this.#replace(
        'ends',
        field,
        /\bfrom ([^,.;“”]{4,50}?) to (an? |the )?([\p{L} -]{4,60})/gu,
        (_found, from, _article, to) => `from ${to} to ${from}`,
      );
    }
  }

  quotes(): void {
    for (const [index, field] of this.#quotes.entries()) {
      if (index % 3 === 0) this.#set('quote', field, swapWord(field.node.value));
      if (index % 7 === 0) this.#set('quote', field, field.node.value.replace(/ \S+(?= )/, ''));
    }
    this.#change('passage', (document) => {
      const cited = mapsOf(document).filter(
        ({ map }) =>
          isSeq(map.get('quotes')) && !map.has('items') && (map.has('text') || map.has('role') || map.has('action')),
      );
      return cited.map(({ map, path }, index) => () => {
        const own = JSON.stringify(map.get('quotes'));
        for (let step = 5; step < cited.length; step += 1) {
          const other = cited[(index + step) % cited.length]?.map.get('quotes');
          if (isSeq(other) && JSON.stringify(other) !== own && !isNear(own, JSON.stringify(other))) {
            map.set('quotes', other.clone());
            return [...path, 'quotes'];
          }
        }
        return undefined;
      });
    });
  }

  others(): void {
    for (const field of this.#fields) {
      const { value } = field.node;
      this.#replace(
        'negation',
        field,
        /\b(?:should|must|can|could|will|is|are)\b(?! not| be| to be)/g,
        (found) => `${found} not`,
      );
      this.#replace('negation', field, /\b(?:not|never) (?!just|only)/g, () => '');
      if (field.key === 'text' && value.length > 60)
        this.#set(
          'invention',
          field,
          `${value.replace(/[.]$/, '')}, backed by a treaty on ocean shipping and insurance.`,
        );
      if (field.key === 'action' || field.key === 'role')
        this.#set('invention', field, `${value} through Brazilian police training`);
    }
    this.#raw('expansion', /^\s+origin: added$/gm, (whole) => whole.replace('added', 'speech'));
    this.#change('expansion', (document) =>
      mapsOf(document)
        .filter(({ map }) => map.get('origin') === 'speech')
        .map(({ map, path }) => () => {
          map.set('expansion', String(map.get('expansion')).replace(/\p{L}{6,}/u, 'Committee'));
          return [...path, 'expansion'];
        }),
    );
    this.#raw('speaker', /^(\s+by: )(.*)$/gm, (_whole, key) => `${key}Kofi Annan`);
  }

  yaml(): void {
    const lines = this.#model.split('\n');
    for (let at = 20; at < lines.length; at += 71) {
      const line = lines[at] ?? '';
      this.#lines('yaml', at, line.replace(':', ''), /^\s+[\w]+: /.test(line));
      this.#lines('yaml', at, `\t${line}`, line.trim() !== '');
      this.#lines('yaml', at, line.replace(/^(\s+)(- )?(\w+):/, '$1$2$3x:'), /^\s+(?:- )?\w+:/.test(line));
      this.#lines('yaml', at, line.replace(/: (.*)$/, ': "$1'), /: [^'">|[{].*$/.test(line));
      this.#lines('yaml', at, `${line}\n${line}`, /^\s+[\w]+: \S/.test(line));
    }
  }

  #lines(kind: FaultKind, at: number, line: string, fits: boolean): void {
    const lines = this.#model.split('\n');
    if (!fits || lines[at] === line) return;
    lines[at] = line;
    this.#push(kind, `line ${at + 1}`, lines.join('\n'));
  }

  /** One fault for each place of a pattern in a field. */
  #replace(kind: FaultKind, field: Field, pattern: RegExp, change: (...found: string[]) => string | undefined): void {
    const { value } = field.node;
    for (const match of value.matchAll(pattern)) {
      const changed = change(...match);
      if (changed === undefined || changed === match[0]) continue;
      this.#set(kind, field, value.slice(0, match.index) + changed + value.slice(match.index + match[0].length));
    }
  }

  /** The same over the file's own text; after `skip` places. */
  #raw(kind: FaultKind, pattern: RegExp, change: (...found: string[]) => string | undefined, skip = 0): void {
    for (const match of [...this.#model.matchAll(pattern)].slice(skip)) {
      const changed = change(...match);
      if (changed === undefined || changed === match[0]) continue;
      const line = this.#model.slice(0, match.index).split('\n').length;
      this.#push(
        kind,
        `line ${line}: ${match[0].trim()} → ${changed.trim()}`,
        this.#model.slice(0, match.index) + changed + this.#model.slice(match.index + match[0].length),
      );
    }
  }

  #each(kind: FaultKind, fits: (key: string) => boolean, change: (value: string) => string | undefined): void {
    for (const field of scalarsOf(parseDocument(this.#model)).filter(({ key }) => fits(key))) {
      const changed = change(field.node.value);
      if (changed !== undefined && changed !== field.node.value) this.#set(kind, field, changed);
    }
  }

  #set(kind: FaultKind, field: Field, value: string): void {
    if (value === field.node.value || value.trim() === '') return;
    const document = parseDocument(this.#model);
    document.setIn(field.path, value);
    this.#push(kind, `${field.path.join('.')}: ${field.node.value} → ${value}`, document.toString({ lineWidth: 0 }));
  }

  /** Faults that change the tree: each function makes one, and says where. */
  #change(kind: FaultKind, make: (document: Document) => readonly (() => Path | undefined)[]): void {
    const count = make(parseDocument(this.#model)).length;
    for (let index = 0; index < count; index += 1) {
      const document = parseDocument(this.#model);
      const path = make(document)[index]?.();
      if (path !== undefined) this.#push(kind, path.join('.'), document.toString({ lineWidth: 0 }));
    }
  }

  /** Every item's field changed for its neighbour's. */
  #swapAll(kind: FaultKind, list: Path, ...keys: readonly string[]): void {
    const items = parseDocument(this.#model).getIn(list);
    if (!isSeq(items)) return;
    const [first = ''] = keys;
    const having = items.items.flatMap((each, index) => (isMap(each) && each.has(first) ? [index] : []));
    for (let at = 0; at + 1 < having.length; at += 1) {
      const document = parseDocument(this.#model);
      const [a, b] = [having[at], having[at + 1]].map((index) => document.getIn([...list, index as number]) as YAMLMap);
      if (!a || !b || a.get(first) === b.get(first)) continue;
      for (const key of keys) {
        const [x, y] = [a.get(key), b.get(key)];
        if (y === undefined) a.delete(key);
        else a.set(key, y);
        if (x === undefined) b.delete(key);
        else b.set(key, x);
      }
      this.#push(
        kind,
        `${list.join('.')}.${having[at]} and ${having[at + 1]}: ${first}`,
        document.toString({ lineWidth: 0 }),
      );
    }
  }

  #quotesNear({ path }: Field): string {
    const holder = parseDocument(this.#model).getIn(path.slice(0, -1));
    return JSON.stringify(holder);
  }

  #push(kind: FaultKind, where: string, model: string): void {
    this.faults.push({ kind, where, model });
  }
}

const NEXT: Readonly<Record<string, string>> = {
  two: 'three',
  three: 'seven',
  four: 'five',
  five: 'eight',
  six: 'nine',
};
const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/.test(digits);
const changeDigit = (digits: string): string => digits.replace(/\d/, (digit) => String((Number(digit) % 8) + 1));

/** A word of some length changed for one that does not belong. */
function swapWord(text: string): string {
  const words = [...text.matchAll(/\p{L}{5,}/gu)];
  const word = words[Math.floor(words.length / 2)] ?? /\p{L}+/u.exec(text);
  if (!word) return `${text} indeed`;
  return `${text.slice(0, word.index)}certainly${text.slice(word.index + word[0].length)}`;
}

/** Whether two lists of quotes share a stretch, so that the one may stand for the other. */
function isNear(a: string, b: string): boolean {
  const words = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/\p{L}{5,}/gu) ?? []);
  const [x, y] = [words(a), words(b)];
  return [...x].filter((each) => y.has(each)).length > Math.min(x.size, y.size) * 0.34;
}

function scalarsOf(document: Document): readonly Field[] {
  const found: Field[] = [];
  visit(document, {
    Scalar(key, node, ancestors) {
      if (typeof node.value !== 'string' || key === 'key') return;
      const path = pathOf(node, ancestors);
      found.push({
        path,
        key: String(path.findLast((each) => typeof each === 'string') ?? ''),
        node: node as Scalar<string>,
      });
    },
  });
  return found;
}

function pathOf(node: unknown, ancestors: readonly unknown[]): Path {
  const path: (string | number)[] = [];
  const chain = [...ancestors, node];
  for (const [index, each] of chain.entries()) {
    if (isPair(each)) path.push(String((each as Pair<Scalar>).key.value));
    if (isSeq(each)) path.push(each.items.indexOf(chain[index + 1]));
  }
  return path;
}

function mapsOf(document: Document): readonly { readonly map: YAMLMap; readonly path: Path }[] {
  const found: { map: YAMLMap; path: Path }[] = [];
  visit(document, {
    Map(_key, node, ancestors) {
      found.push({ map: node, path: pathOf(node, ancestors) });
    },
  });
  return found;
}
