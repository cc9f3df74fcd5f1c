import type { Token } from './tokens.ts';

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

/** Names that a text has, in every form in which they may be used: keys in lower case, acronyms in capitals. */
export function namesIn(tokens: readonly Token[], pairs: readonly (readonly [string, string])[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { key, type } of tokens) names.add(type === 'acronym' ? key : key.replace(/'s$/, ''));
  for (const acronym of initialsIn(tokens)) names.add(acronym);
  const phrase = ` ${tokens.map(({ key, type }) => (type === 'acronym' ? key : key)).join(' ')} `;
  const addAll = (forms: readonly string[]): void => {
    for (const form of forms) for (const word of form.split(' ')) names.add(word);
  };
  for (const forms of ALIASES) if (forms.some((form) => phrase.includes(` ${form} `))) addAll(forms);
  for (const [short, long] of pairs) {
    const forms = [
      acronymOf(short),
      long
        .toLowerCase()
        .replaceAll('’', "'")
        .replace(/[^\p{L}\p{N}' ]+/gu, ' '),
    ];
    if (forms.some((form) => form.trim() !== '' && phrase.includes(` ${form.trim()} `))) addAll(forms);
    // A plain word as the short form: “the Fund”.
    else if (phrase.includes(` ${short.toLowerCase().replace(/^the /, '')} `))
      addAll([forms[1] ?? '', short.toLowerCase()]);
  }
  return names;
}

const acronymOf = (short: string): string => short.replace(/[^\p{L}\d]/gu, '').toUpperCase();

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
      else if (!LINKS.has(token.key) && letters.length > 0) {
        // “personal protective equipment” is PPE without capitals.
        break;
      }
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
    list.map((each) => (each.type === 'acronym' ? each.key : initialOf(each))).join('\u0000');
  return (
    lettersOf(tokens).includes(wanted) ||
    lettersOf(tokens.filter(({ key, joined }) => !LINKS.has(key) && !joined)).includes(wanted)
  );
}

/** Of an acronym within a longer name all letters count: UN Office on Drugs and Crime. */
const initialOf = (token: Token | undefined): string =>
  token === undefined ? '' : token.type === 'acronym' ? token.key : token.text.charAt(0).toUpperCase();
