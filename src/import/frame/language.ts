/** Words that a language cannot do without, and others have not. */
const STOP_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that is we our for with this have are be will not by which it',
  fr: 'le la les des et est que nous pour dans une qui sur avec au aux ce cette sont pas du',
  es: 'el la los las de y que en para con una por del nuestro como más es se su al',
  de: 'der die das und ist wir nicht für mit von zu den ein eine auf auch dem sich unsere dass',
  nl: 'de het een en van is wij niet voor met dat ook zijn aan op onze te we om naar',
  pt: 'o a os as de e que em para com uma por do da não nos nossa como mais é',
  it: 'il la gli le di e che in per con una del della non nostro come più è sono nella',
};
const SETS = Object.entries(STOP_WORDS).map(([tag, list]) => [tag, new Set(list.split(' '))] as const);
/** Scripts that tell a language, or nearly: the share of letters counts. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/gu],
  ['ko', /[\uac00-\ud7af]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
];

const AMERICAN =
  /\b(?:labor|color|honor|favor|neighbors?|behavior|harbor|center|theater|defense|offense|program|programs|traveled|counselor|fulfill|skillful|analyze|catalog|gray|organiz\w+|recogniz\w+|realiz\w+|ton|toward)\b/giu;
const BRITISH =
  /\b(?:labour|colour|honour|favour|neighbours?|behaviour|harbour|centre|theatre|defence|offence|programme|programmes|travelled|counsellor|fulfil|skilful|analyse|catalogue|grey|organis\w+|recognis\w+|realis\w+|tonne|towards)\b/giu;
/** Spellings that both have, each counted little: the United Nations write organization and programme. */
const WEAK = /^(?:organiz|recogniz|realiz|toward|ton$)/iu;

export interface Detected {
  readonly tag: string;
  readonly confidence: number;
  /** What it was told from: words that were counted. */
  readonly words: string;
}

/** The language of a text, by the commonest words of its first 60,000 characters; English as it is spelt. */
export function detectLanguage(text: string, state?: string): Detected {
  const sample = text.slice(0, 60_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [tag, script] of SCRIPTS) {
    const count = sample.match(script)?.length ?? 0;
    if (letters > 0 && count > (tag === 'ja' ? 0.15 : 0.5) * letters)
      return tag === 'ru' && /[іїєґ]/iu.test(sample)
        ? { tag: 'uk', confidence: 0.8, words: 'і, ї, є' }
        : { tag, confidence: 0.9, words: `${count} letters of its script` };
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = SETS.map(
    ([tag, set]) => [tag, words.reduce((sum, word) => sum + (set.has(word) ? 1 : 0), 0)] as const,
  );
  const [[tag, count], [, second]] = [...scores].sort(([, a], [, b]) => b - a) as [
    readonly [string, number],
    readonly [string, number],
  ];
  if (count === 0) return { tag: 'en', confidence: 0.1, words: '' };
  const confidence = Math.min(0.98, Math.max(0.3, (count - second) / count + 0.3));
  if (tag !== 'en') return { tag, confidence, words: `${count} of its commonest words` };
  return english(sample, confidence, state);
}

function english(sample: string, confidence: number, state?: string): Detected {
  const found = { us: sample.match(AMERICAN) ?? [], gb: sample.match(BRITISH) ?? [] };
  const weigh = (list: readonly string[]): number => list.reduce((sum, word) => sum + (WEAK.test(word) ? 0.34 : 1), 0);
  const [us, gb] = [weigh(found.us), weigh(found.gb)];
  // International bodies spell some words as Americans do: these alone tell nothing.
  const isAmerican = (us > gb && (us >= 1 || state === 'US')) || (us === gb && state === 'US');
  const isBritish = (gb > us && (gb >= 1 || state === 'GB')) || (us === gb && state === 'GB');
  if (!isAmerican && !isBritish) return { tag: 'en', confidence, words: 'the commonest words of English' };
  const list = isAmerican ? found.us : found.gb;
  return {
    tag: isAmerican ? 'en-US' : 'en-GB',
    confidence: confidence * (us === gb ? 0.8 : Math.max(0.6, Math.abs(us - gb) / (us + gb))),
    words: [...new Set(list.map((each) => each.toLowerCase()))].slice(0, 5).join(', ') || 'the state spoken for',
  };
}
