/** Verbs whose past tense and participle are not made with -ed: lemma, past, participle. */
const IRREGULAR = `
be was been
become became become
begin began begun
break broke broken
bring brought brought
build built built
buy bought bought
choose chose chosen
come came come
cut cut cut
do did done
draw drew drawn
drive drove driven
feed fed fed
fight fought fought
find found found
forget forgot forgotten
get got gotten
give gave given
go went gone
grow grew grown
have had had
hear heard heard
hold held held
keep kept kept
know knew known
lay laid laid
lead led led
leave left left
lend lent lent
let let let
lose lost lost
make made made
mean meant meant
meet met met
outdo outdid outdone
overcome overcame overcome
overtake overtook overtaken
pay paid paid
put put put
quit quit quit
read read read
rise rose risen
run ran run
say said said
see saw seen
seek sought sought
sell sold sold
send sent sent
set set set
shake shook shaken
show showed shown
shrink shrank shrunk
shut shut shut
sit sat sat
speak spoke spoken
spend spent spent
spread spread spread
stand stood stood
steal stole stolen
stick stuck stuck
strike struck struck
take took taken
teach taught taught
tell told told
think thought thought
undergo underwent undergone
understand understood understood
undertake undertook undertaken
uphold upheld upheld
win won won
withdraw withdrew withdrawn
withhold withheld withheld
write wrote written
`;

const PASTS: ReadonlyMap<string, readonly [string, string]> = new Map(
  IRREGULAR.trim()
    .split('\n')
    .map((line) => {
      const [lemma = '', past = '', participle = ''] = line.split(' ');
      return [lemma, [past, participle]];
    }),
);

/** Of several syllables, but the last consonant doubles all the same. */
const DOUBLING = new Set(
  'admit commit compel control equip expel forget permit propel rebut refer regret submit transfer'.split(' '),
);

/** The forms of a verb. */
export interface VerbForms {
  readonly lemma: string;
  readonly third: string;
  readonly ing: string;
  readonly past: string;
  readonly participle: string;
}

const VOWEL = /[aeiou]/;

/** The forms of a verb by English spelling: provide, provides, providing, provided. */
export function formsOf(lemma: string): VerbForms {
  const third = /(?:s|x|z|ch|sh|o)$/.test(lemma)
    ? `${lemma}es`
    : /[^aeiou]y$/.test(lemma)
      ? `${lemma.slice(0, -1)}ies`
      : `${lemma}s`;
  const doubles =
    DOUBLING.has(lemma) ||
    (/[^aeiou][aeiou][bdglmnprt]$/.test(lemma) && (lemma.match(/[aeiouy]+/g) ?? []).length === 1 && VOWEL.test(lemma));
  const stem = doubles ? `${lemma}${lemma.at(-1)}` : lemma;
  const ing = /ie$/.test(lemma)
    ? `${lemma.slice(0, -2)}ying`
    : /[^aeo]e$/.test(lemma) && lemma !== 'be'
      ? `${lemma.slice(0, -1)}ing`
      : `${stem}ing`;
  const regular = lemma.endsWith('e')
    ? `${lemma}d`
    : /[^aeiou]y$/.test(lemma)
      ? `${lemma.slice(0, -1)}ied`
      : `${stem}ed`;
  const [past, participle] = PASTS.get(lemma) ?? [regular, regular];
  return { lemma, third, ing, past, participle };
}

export type VerbForm = 'base' | 'third' | 'ing' | 'past' | 'participle';

/** What a form may be: `set` is a base, a past and a participle. */
export interface Inflection {
  readonly lemma: string;
  readonly forms: readonly VerbForm[];
}

/** Inflected forms of some verbs, to look words up in. */
export function inflect(lemmas: Iterable<string>): ReadonlyMap<string, Inflection> {
  const table = new Map<string, { lemma: string; forms: VerbForm[] }>();
  const add = (word: string, lemma: string, form: VerbForm): void => {
    const known = table.get(word);
    // The first lemma keeps a form that two share (found, lay).
    if (known === undefined) table.set(word, { lemma, forms: [form] });
    else if (known.lemma === lemma && !known.forms.includes(form)) known.forms.push(form);
  };
  for (const lemma of lemmas) {
    const { third, ing, past, participle } = formsOf(lemma);
    add(lemma, lemma, 'base');
    add(third, lemma, 'third');
    add(ing, lemma, 'ing');
    add(past, lemma, 'past');
    add(participle, lemma, 'participle');
  }
  return table;
}
