import { stem } from './stem.ts';
import { type Token, tokenize } from './tokens.ts';

/** Names with two forms that share no beginning; adjectives that do (Turkish, Turkey) need no entry. */
const ALIASES: readonly (readonly string[])[] = [
  ['US', 'USA', 'united states', 'american', 'america', 'united states of america'],
  ['UN', 'united nations'],
  ['UK', 'united kingdom', 'british', 'britain', 'great britain'],
  ['EU', 'european union', 'european'],
  ['USSR', 'soviet union', 'soviet'],
  ['UAE', 'united arab emirates', 'emirati'],
  ['DPRK', 'north korea', 'north korean'],
  ['dutch', 'netherlands', 'holland'],
  ['french', 'france'],
  ['spanish', 'spain'],
  ['swiss', 'switzerland'],
  ['danish', 'denmark'],
  ['finnish', 'finland'],
  ['polish', 'poland'],
  ['irish', 'ireland'],
  ['greek', 'greece'],
  ['welsh', 'wales'],
  ['thai', 'thailand'],
  ['filipino', 'philippines', 'philippine'],
  ['norwegian', 'norway'],
  ['burmese', 'burma', 'myanmar'],
  ['afghan', 'afghanistan'],
  ['pakistani', 'pakistan'],
  ['kazakh', 'kazakhstan'],
  ['uzbek', 'uzbekistan'],
  ['malagasy', 'madagascar'],
  ['ivorian', "cote d'ivoire", 'ivory coast'],
  ['cypriot', 'cyprus'],
  ['congolese', 'congo', 'DRC'],
  ['world war ii', 'second world war'],
  ['G7', 'group of seven'],
  ['G8', 'group of eight'],
  ['G20', 'group of twenty'],
];

/** Endings that make an adjective, or a people, of a country's name. */
const ENDINGS = ['ian', 'ean', 'an', 'n', 'ish', 'ese', 'i', 'ic'];

/** Whether an adjective of a people and the name of its country belong together: Turkish and Turkey. */
export function isDemonym(a: string, b: string): boolean {
  return isAdjectiveOf(a, b) || isAdjectiveOf(b, a);
}

function isAdjectiveOf(adjective: string, country: string): boolean {
  const word = adjective.replace(/s$/, '');
  return ENDINGS.some((ending) => {
    const root = word.slice(0, -ending.length);
    return word.endsWith(ending) && root.length >= 3 && country.startsWith(root) && country.length - root.length <= 3;
  });
}

/** Small words within a name: Office on Drugs and Crime. */
const LINKS: ReadonlySet<string> = new Set('of on the and for in to de la du des against with against'.split(' '));

/** Forms of one name: where a text has one, another text may have any. */
interface Forms {
  /** The form that stands in the text, its words' keys in order. */
  readonly words: readonly string[];
  /** Words of all forms. */
  readonly all: readonly string[];
}

export interface NameForms {
  /** Keys of tokens. */
  readonly names: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

/** Names with several forms, by the first word of each. A look-up takes time linear in the text. */
export class NameIndex {
  readonly #byFirst = new Map<string, Forms[]>();
  readonly #found = new WeakMap<readonly Token[], ReadonlySet<string>>();

  /** Pairs are what a glossary has: a short form and a long one. */
  constructor(pairs: readonly (readonly [string, string])[]) {
    for (const forms of ALIASES) this.#add(forms.map((each) => each.split(' ')));
    for (const [short, long] of pairs) {
      const [brief, full] = [keysOf(short), keysOf(long)];
      // “The Fund” is named without its article too.
      this.#add([brief, full, ...(brief[0] === 'the' ? [brief.slice(1)] : [])]);
    }
  }

  /** Words under which the names of a text may be known beside its own: acronyms in capitals, all else in lower case. */
  otherForms(tokens: readonly Token[]): ReadonlySet<string> {
    const known = this.#found.get(tokens);
    if (known) return known;
    const forms = new Set<string>(initialsIn(tokens));
    for (const [at, { key }] of tokens.entries()) {
      for (const { words, all } of this.#byFirst.get(key) ?? []) {
        if (words.every((each, step) => tokens[at + step]?.key === each)) for (const word of all) forms.add(word);
      }
    }
    this.#found.set(tokens, forms);
    return forms;
  }

  /** The words of texts with the other forms of the names in them. */
  wordsOf(texts: readonly { readonly tokens: readonly Token[] }[]): NameForms {
    const [names, stems] = [new Set<string>(), new Set<string>()];
    for (const { tokens } of texts) {
      for (const name of this.otherForms(tokens)) {
        names.add(name);
        stems.add(stem(name));
      }
      for (const { key, stem: root } of tokens) {
        names.add(key);
        stems.add(root);
      }
    }
    return { names, stems };
  }

  #add(forms: readonly (readonly string[])[]): void {
    const all = forms.flat();
    for (const words of forms) {
      const [first] = words;
      if (first === undefined) continue;
      const known = this.#byFirst.get(first);
      if (known) known.push({ words, all });
      else this.#byFirst.set(first, [{ words, all }]);
    }
  }
}

const keysOf = (name: string): readonly string[] => tokenize(name).map(({ key }) => key);

/** Acronyms that the first letters of names make: International Criminal Court, ICC. */
function initialsIn(tokens: readonly Token[]): readonly string[] {
  const made: string[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (!tokens[i]?.capital) continue;
    const letters = [initialOf(tokens[i])];
    const all = [initialOf(tokens[i])];
    for (let j = i + 1; j < Math.min(tokens.length, i + 9); j += 1) {
      const token = tokens[j];
      if (token === undefined) break;
      if (token.capital || token.joined) letters.push(initialOf(token));
      else if (!LINKS.has(token.key)) break;
      all.push(initialOf(token));
      if (letters.length > 1) made.push(letters.join(''), all.join(''));
    }
  }
  return made;
}

/** Whether a run of words, with or without capitals, makes an acronym: small and medium-sized enterprises, SME. */
export function spells(acronym: string, tokens: readonly Token[]): boolean {
  const letters = [...acronym];
  if (letters.length < 2 || /\d/.test(acronym)) return false;
  const wanted = letters.join('\u0000');
  const lettersOf = (list: readonly Token[]): string =>
    list.flatMap((each) => (each.type === 'acronym' ? [...each.key] : initialOf(each))).join('\u0000');
  return (
    lettersOf(tokens).includes(wanted) ||
    lettersOf(tokens.filter(({ key, joined }) => !LINKS.has(key) && !joined)).includes(wanted)
  );
}

/** Of an acronym within a longer name all letters count: UN Office on Drugs and Crime. */
const initialOf = (token: Token | undefined): string =>
  token === undefined ? '' : token.type === 'acronym' ? token.key : token.text.charAt(0).toUpperCase();
