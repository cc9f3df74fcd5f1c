const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Forms that are always finite verbs. */
export const AUXILIARIES: ReadonlySet<string> = list(`
  am is are was were has have had do does did can cannot could will would shall should may might must ought
`);

/** Verbs that are nothing else, in their base form; other forms are worked out. */
const VERBS_ONLY = list(`
  accept achieve acknowledge acquire act adapt add adhere adjust admit adopt advise affect affirm afford agree allow
  announce anticipate appear apply appoint appreciate argue arise arrive articulate ask assert assess assign assist
  assume assure attain attend attract await become beg begin behave believe belong bind bring build bury buy carry
  catch cease choose cite clarify collaborate collapse collect combat combine come commemorate commend communicate
  compete complain compose comprehend comprise concede conceive condemn confirm confront connect consider consist
  constitute consult contain continue contribute convene convert convey convince cooperate cope create deal decide
  declare dedicate deepen defend define deliver demonstrate deny depend deplore deploy deprive derive describe deserve
  destroy detect determine develop devote die differ diminish disagree disappear discover discuss distribute diverge
  donate earn eat educate eliminate embody embrace emerge emphasise emphasize employ empower enable enact encounter
  encourage endanger endorse endure enforce engage enhance enjoy ensure enter entitle equip eradicate establish evolve
  examine exceed exclude exist expand expect explain exploit explore express extend fail fall favor feed feel fit fix
  flourish focus follow forbid forge forget forgive foster fulfil fulfill fund gain gather generate get give go govern
  grow happen hear help hinder honor hurt identify ignore illustrate imagine impede implement imply impose improve
  include incorporate indicate inform inherit initiate insist inspire intend intensify introduce invest invite involve
  isolate join justify keep know lack learn leave let lie listen live lose maintain make manage matter meet mend
  mitigate mobilise mobilize need neglect negotiate obey observe obtain occur offer oppose organise organize overcome
  owe participate pay perform permit persist persuade ponder possess prepare preserve pretend prevail prevent proceed
  produce prohibit promote prosecute protect prove provide publish punish pursue put raise reach react read reaffirm
  realise realize reassure rebuild receive recognise recognize recommend reduce refer reflect refuse reinforce reject
  relate rely remain remember remind remove renew replace represent require resolve respect respond restore retain
  reveal run safeguard satisfy say see seek seem select sell send serve settle share show solve speak spend stand start
  stay stem strengthen strive submit succeed suffer suggest sustain take teach tell tend thank think threaten thrive
  bake bite blame boil borrow breathe calm chew clean climb cook dance dig dive drink drown dry fetch fish float fly fold
  freeze grind grip hang hate hide hire hit hug hunt irrigate jump kick kill knit knock laugh lean lick melt mix paint
  park pave peel plough plow pour pray pull pump rain repay rub sail sew shine shut sing sink sit skip sleep smell smile
  sow spill spray stick stir suck surf swallow swear swim tear thaw tie tow wander warm wash wear weave wipe wrap
  abandon abolish absorb accelerate accommodate accompany accomplish account accuse align alter amount annul apologise
  apologize arouse ascertain assemble attribute authorise authorize await awaken banish betray bolster bother burden
  cancel celebrate chair cherish circumvent coincide commence commission commit compel compensate compromise conceal
  concentrate conclude condone confine conserve contemplate contend corrupt criminalise criminalize criticise criticize
  culminate curb customise customize deepen defeat deliberate delegate demolish denounce depart deport deprive deter
  deteriorate devastate devise dig digest disarm disclose discourage discriminate dismantle dismiss displace dispose
  disrupt dissolve distinguish diversify dominate dwell echo elaborate elect elevate emanate embed embark emit
  enforce engender enlarge enlist enrich enshrine entail entrust envisage equal erect erode escalate evacuate
  evaluate exacerbate exclaim execute exemplify exert exhaust expel expose expire facilitate finalise finalize flee
  forgo formulate found frustrate galvanise galvanize harmonise harmonize hasten heed hesitate implore incur inhibit
  injure innovate inquire insert install institute integrate intercept interfere interpret intervene invade invent
  investigate invoke leverage liberate liquidate magnify merge merit migrate minimise minimize modernise modernize modify
  motivate multiply nominate normalise normalize notify nourish nurture obligate obstruct offset omit oblige optimise
  optimize originate oust outlaw outweigh overhaul oversee overthrow parallel pave penetrate perish perpetrate perpetuate
  persevere pioneer plead postpone precede preclude predict preside presume privatise privatize proclaim procure
  proliferate prolong propel propose prosper provoke quadruple qualify quote ratify ravage reap reassert recall recede
  reckon reconcile reconsider reconstruct recover recruit rectify recur redouble redress refine refocus refrain regain
  regulate rehabilitate reiterate rejoice relax relieve relinquish relocate remedy render renounce repatriate repeal
  repeat repel reproduce resemble reside resign resist resolve resonate restart restrain restrict restructure resume
  retain rethink reunite revise revitalise revitalize revive revolutionise revolutionize revoke scatter secure shatter
  shed shrink shun simplify slash smuggle soar specify speculate stabilise stabilize stimulate streamline submerge
  subscribe substitute summon supervise supplement suppress surpass surrender survive suspend synthesise tackle testify
  tighten tolerate torture traffic transcend translate transmit traverse triple triumph unfold unify unleash unveil
  update utilise utilize vaccinate vanish veto violate vow waive warrant weather widen wield withhold withstand
  throw transform treat trust try turn undermine understand undertake unite uphold urge vary verify wait warn watch
  welcome win withdraw work worry write yield
`);

/** Verbs that are nouns or adjectives as well, so that it takes their neighbours to tell. */
export const NOUNS_TOO: ReadonlySet<string> = list(`
  act address advance aid aim alarm answer appeal approach arm arrest ask attack attempt award back balance ban bar base
  battle bear begin benefit better bid block blow boost bond bridge budget build call care cast cause challenge champion
  change charge check claim clear close combat comment complete concern conduct conflict contact contract contrast
  control cost counter count cover crash credit cross cure cut damage dare date deal debate decline decrease delay demand
  design desire dispute divide double doubt draft draw dream drive drop ease effect empty end estimate escape exchange
  exercise experience export face fall fear feature fight figure file fill finance finish fire fix flow focus force form
  free fuel function fund further gain grant group grow guarantee guard guide halt hand harm harvest head heal help hold
  honour hope host hunt impact import increase influence interest issue judge keep labor labour lack land last launch lay
  lead leave lend level lift light limit line link list live load loan look loss love lower map march mark market
  master match matter mean measure mind mirror monitor mount move name narrow need note notice object open order outline
  own pace pair part partner pass pattern pay permit phase pick picture place plan plant play pledge plight point pool
  position power praise preach present press pressure price process profit program progress project promise prompt
  protest purchase purpose push question quest range rank rate reach reason rebound record reform refuge regard release
  remark rent repair reply report request rescue research resort result retreat return review reward ride right ring rise
  risk rule run rush sacrifice save scale search seat secure set shape share shelter shift ship shock shoot show side
  sign signal sit slow sort sound source speed spend split spread stage stake stand start state stay stem step stop
  store stress strike structure struggle study subject suit supply support surge surprise suspect sweep swing target task
  tax tend term test tie top total touch trace track trade train transfer transport travel trouble trust turn unlock
  upgrade use value view visit voice vote wage walk want war waste watch weaken weigh welcome will wish witness wonder
  work worry
`);

export const VERBS: ReadonlySet<string> = new Set([...VERBS_ONLY, ...NOUNS_TOO]);

/** Past forms that no ending tells, by which most participles go too. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `become:became begin:began bring:brought build:built buy:bought catch:caught choose:chose come:came cut:cut
  deal:dealt draw:drew drive:drove eat:ate fall:fell feel:felt fight:fought find:found forget:forgot get:got give:gave
  go:went grow:grew hear:heard hold:held keep:kept know:knew lead:led leave:left lend:lent let:let lose:lost make:made
  mean:meant meet:met pay:paid put:put rise:rose run:ran say:said see:saw seek:sought sell:sold send:sent set:set
  show:showed speak:spoke spend:spent stand:stood strike:struck take:took teach:taught tell:told think:thought
  understand:understood win:won write:wrote break:broke feed:fed lay:laid overcome:overcame oversee:oversaw
  overtake:overtook shake:shook shrink:shrank steal:stole throw:threw undergo:underwent undertake:undertook
  uphold:upheld withdraw:withdrew withhold:withheld`
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [verb = '', past = ''] = pair.split(':');
      return [past, verb];
    }),
);

/** Those of them that are no participle. */
export const PAST_ALONE: ReadonlySet<string> = list(`
  became began chose came drew drove ate fell forgot gave went grew knew ran rose saw spoke took wrote broke overcame
  oversaw overtook shook shrank stole threw underwent undertook withdrew
`);

/** Articles, possessives, numerals, prepositions and common adjectives: what follows them is a noun. */
export const BEFORE_NOUNS: ReadonlySet<string> = list(`
  a an the its their our your his her my this these those no every each some any all both few many several more most
  other another such what which whose and or & of in on at by for from with without within into onto over under between
  among against through during toward towards across after before about as per via than like amid
  one two three four five six seven eight nine ten eleven twelve half
  first second third last next past previous future new old key main major joint global national regional international
  local multilateral bilateral common shared public private human social economic political financial legal military
  civil strong stronger clear core basic central general specific special early late high low long short big large small
  great good better best bad worse worst full final further recent current present annual total additional possible
  remaining urgent critical essential effective proposed planned growing rising humanitarian european american african
  asian environmental agricultural commercial industrial technical digital democratic diplomatic strategic domestic
  foreign federal rural urban mutual collective sustainable renewable nuclear
`);

/** What an object begins with: right after a word that is no preposition it makes that word a verb. */
export const BEGINS_OBJECT: ReadonlySet<string> = list(`
  the a an its their our your his her my this these those every each them us it him me
`);

/** Words that stand right before an object and are no verbs. */
export const NO_VERBS: ReadonlySet<string> = list(`
  a an the its their our your his her my this that these those no every each some any all both few many several more
  most other another such what which who whom whose how why when where whether if because although though while since
  until unless once and or & but nor yet so not only also even just still never ever always often too very quite rather
  then than as like of in on at by for from with without within into onto over under between among against through
  during toward towards across after before about around above below behind beside besides beyond near off out up down
  along amid despite except inside outside per plus via upon throughout underneath versus concerning regarding half
  double twice thrice to it we they he she you i us them him me itself themselves ourselves one two three four five six
  seven eight nine ten here there now today tomorrow yesterday again already perhaps instead
`);

/** What joins a noun to more of the same phrase: “Support of”, “Focus and scope”. */
export const JOINS: ReadonlySet<string> = list(
  'of and or & in by from since among between towards toward against under',
);

/** Verbs that go on with “for”: “Call for action”. */
export const GOES_ON_WITH_FOR: ReadonlySet<string> = list(
  'aim call care fight hope look press push search stand vote wait work',
);
