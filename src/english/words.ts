/** Words that say little about what a text is about. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above across after again against all almost along already also although always am among an and another any ' +
    'anyone anything are around as at away back be became because become been before behind being below between beyond both ' +
    'but by came can cannot come comes could did do does doing done down during each either else ever every everyone ' +
    'everything few for from further get gets getting give given gives go goes going gone got had has have having he her here ' +
    'hers him his how however i if in indeed instead into is it its itself just keep kept know last least less let like ' +
    'made make makes making many may me might mine more most much must my named near nearly neither never no nobody none nor not ' +
    'nothing now of off often on once one only onto or other others our ours ourselves out over own per perhaps place places put quite ' +
    'rather really said same say says see seem seems seen several shall she should since so some someone something such take ' +
    'taken takes than that the their theirs them themselves then there these they this those though through throughout thus ' +
    'to today together too toward towards under until up upon us use used uses using very via was way ways we well went were ' +
    'what whatever when where whether which while who whole whom whose why will with within without would yet you your ' +
    "yours it's that's there's we've we're they're i'm don't doesn't isn't aren't won't can't let's i've who's"
  ).split(/\s+/),
);

/** Words that stand for each other in this trade: where a text has the one, a passage may have the other. */
const SYNONYMS = `
help assist aid support back
fight combat counter tackle confront address battle struggle
prevent avert avoid forestall
begin start launch initiate open
create establish found form set introduce build develop
nation country state government member
show demonstrate reveal prove evidence
person individual human citizen population anyone
world global globe international planet universal
fund money finance resource invest dollar contribute donate pay capital
need require necessary must imperative essential demand call
end stop halt finish complete eradicate abolish eliminate close conclude
child minor youth young juvenile girl boy
woman female girl
man male boy
work labor job employ effort task
quick fast rapid urgent speed soon swift immediate prompt
important essential vital crucial critical key central integral significant
increase grow rise expand more raise scale boost higher
reduce decrease cut lower less curb diminish limit fewer shrink
strong robust powerful tough
weak vulnerable fragile risk prone expose
use employ apply deploy utilize
big large great huge vast major massive enormous
obtain get receive acquire access
give provide offer supply grant donate deliver contribute bring
problem challenge difficulty obstacle issue trouble hurdle
plan strategy program initiative scheme project
goal aim objective target purpose end
agency organization body institution entity
group coalition alliance partner team
partner cooperate collaborate joint together work
talk discuss dialogue consult conversation debate
law legal legislation statute legislate
crime criminal offense offence illegal
punish sentence penal penalty account
victim survivor
protect safeguard defend shield secure guard
damage harm hurt degrade ruin injure
danger threat risk peril hazard
ill sick disease health infect
death die kill lethal deadly fatal
food hunger feed eat nutrition starve famine
war conflict fight violence
peace stability calm
agree accord consent accept
refuse reject deny oppose decline against
believe think view consider reconsider regard see deem
want wish desire hope seek
ask request call urge appeal invite
state say declare tell announce speak
report document account record
speed accelerate hasten faster
change transform shift alter reform
improve strengthen better enhance upgrade bolster reinforce
continue go remain persist maintain sustain keep endure
lead head guide chair steer
include comprise contain cover involve encompass
part share portion piece fraction
total whole complete full entire overall
whole complete entire
new novel fresh recent modern
old age centuries long
area field region sector front zone
region regional area
home house shelter
buy purchase consume
sell trade market commerce commercial
firm company business employer enterprise
worker employee staff personnel laborer
person personnel
rich wealth prosper affluent
poor poverty need
equal same alike
differ vary diverse variety
enough sufficient adequate short insufficient
lack absence without miss shortage gap
gap lack deficiency shortfall shortcoming
fair just justice equity
free liberty freedom independent
rule law govern
official officer authority
govern government administer
guarantee ensure assure secure
allow permit enable let
cause result lead create drive fuel
effect result impact consequence outcome
measure step action
step measure stage
meet satisfy fulfil
meeting conference summit session forum
promise commit pledge vow undertake
duty responsible obligation
right entitle
money cash
cost price expense
trafficker recruit pimp exploit
traffic trade
slave servitude bondage
exploit abuse use
knowledge know aware understand realize
teach educate train learn school
research study investigate science
technology technical tech
vaccine shot dose jab inoculate
pandemic covid coronavirus epidemic outbreak
ready prepare prepared
future next coming tomorrow ahead
past previous former earlier
now current present today
year annual
often frequent
complex complicated intricate
direct immediate straight
basis foundation base ground
integral essential
consistent steady
large biggest
donor contributor giver
share part proportion
picture view perspective image
speak address
chair head lead preside
establish set found
member belong
role part function
competent expert strength special
suit fit appropriate proper right
unique special only
position place
voluntary willing
return repatriate
dialogue exchange talk
exchange share swap
information knowledge data intelligence
practice method approach way
identify recognize spot find
replicate copy repeat
custom tailor adapt
conscience ethical moral responsible
employer boss
profit gain earn
`;

const classesOf = new Map<string, number[]>();

/** Numbers of the groups of synonyms that a stem belongs to; `stem` is the function that made it. */
export function synonymsOf(root: string, stem: (word: string) => string): readonly number[] {
  if (classesOf.size === 0) {
    for (const [number, line] of SYNONYMS.trim().split('\n').entries()) {
      for (const word of line.split(' ')) {
        const key = stem(word);
        const known = classesOf.get(key);
        if (known) known.push(number);
        else classesOf.set(key, [number]);
      }
    }
  }
  return classesOf.get(root) ?? [];
}
