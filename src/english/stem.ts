import { stemmer } from 'stemmer';

/** Spellings of the same word on both sides of the Atlantic, British first. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(lab|hon|fav|col|neighb|behavi|endeav|vig|harb|rum|hum)our/, '$1or'],
  [/^programme/, 'program'],
  [/^(def|off|pret)ence/, '$1ense'],
  [/^cent(?:re)(s?)$/, 'center$1'],
  [/^(jewel|travel|cancel|model|label|level|fuel|counsel)l(ed|ing|er)/, '$1$2'],
  [/^(fulfi|enro|ski)l(l?)(ment|s)?$/, '$1ll$3'],
  [/^per$/, 'per'],
  [/^aging/, 'ageing'],
  [/is(e|es|ed|ing|ation|ations|er|ers)$/, 'iz$1'],
  [/ys(e|es|ed|ing)$/, 'yz$1'],
  [/ogue(s?)$/, 'og$1'],
];

const MAY_BE_BRITISH = /our|ence|tre|is[eai]|ys[ei]|ogue|mme|ll|lment|ging|^per$/;

/** Forms that no ending explains. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'be:am,are,is,was,were,been,being have:has,had,having do:does,did,done go:went,gone,goes give:gave,given ' +
    'take:took,taken make:made know:knew,known see:saw,seen come:came find:found think:thought,thoughts say:said ' +
    'get:got,gotten hold:held keep:kept leave:left lose:lost,loss,losses meet:met pay:paid put:put send:sent spend:spent ' +
    'stand:stood tell:told win:won write:wrote,written begin:began,begun,beginning break:broke,broken bring:brought ' +
    'build:built buy:bought choose:chose,chosen,choice,choices draw:drew,drawn drive:drove,driven eat:ate,eaten ' +
    'fall:fell,fallen feel:felt fight:fought grow:grew,grown,growth hear:heard lead:led lie:lay,lain rise:rose,risen ' +
    'run:ran seek:sought sell:sold set:setting show:shown speak:spoke,spoken,speech,speeches steal:stole,stolen ' +
    'teach:taught wear:wore child:children man:men woman:women person:people,persons,personal life:lives,living,live,lived ' +
    'crisis:crises foot:feet analysis:analyses,analyse,analyze basis:bases die:died,dying,death,deaths,dead deep:depth ' +
    'strong:strength,strengthen,strengthened,strengthening,strengthens,stronger,strongest long:length,lengthy,longer ' +
    'broad:breadth,broader,broaden wide:width,wider poor:poverty,poorer,poorest high:height,higher,highest ' +
    'able:ability,abilities enable:enabled,enables,enabling safe:safety,safer,safely secure:security,secured,securing ' +
    'just:justice,justly free:freedom,freedoms,freely good:better,best hunger:hungry rely:reliance,reliant,reliable ' +
    'choose:chosen vary:various,variety,variation,varied,varies respond:response,responses,responsive decide:decision,decisions ' +
    'succeed:success,successful,successes proceed:process,processes,procedure expand:expansion defend:defense,defenses ' +
    'destroy:destruction produce:product,products,production receive:receipt,reception,recipient,recipients ' +
    'reduce:reduction,reductions act:action,actions,active,actively,activity,activities describe:description ' +
    'begin:beginnings exist:existing,existence,existed coordinate:coordinated,coordination,coordinating,coordinates ' +
    'migrate:migrant,migrants,migration threat:threaten,threats,threatened,threatening sell:sales,sale ' +
    'crime:criminal,criminals,criminality necessity:necessary,necessarily,necessities urgency:urgent,urgently prosecute:prosecution,prosecutions,prosecutor,prosecutors assist:assistance,assistances emergency:emergencies hostile:hostility ambivalent:ambivalence vulnerable:vulnerability,vulnerabilities ethic:ethical,ethically region:regional,regionally nation:national,nationals globe:global,globally finance:financial,financially health:healthy custom:customize,customized,customizing severe:severity desperate:desperation effect:effective,effectively,effectiveness competent:competency,competence,competencies complicit:complicity indifferent:indifference corrupt:corruption degrade:degradation'
  )
    .split(/\s+/)
    .flatMap((each) => {
      const [root = '', forms = ''] = each.split(':');
      return forms.split(',').map((form) => [form, root] as const);
    }),
);

const known = new Map<string, string>();

/** A word without its endings, so that forms of one word (prevent, preventing, prevention) are alike. */
export function stem(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  let rest = word;
  if (MAY_BE_BRITISH.test(rest)) for (const [spelling, american] of SPELLINGS) rest = rest.replace(spelling, american);
  const made = stemmer(IRREGULAR.get(rest) ?? rest);
  known.set(word, made);
  return made;
}
