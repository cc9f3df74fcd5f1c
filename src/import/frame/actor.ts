import { type Evidence, type Fact, fact } from './facts.ts';
import { type State, stateNamed, stateOfAlpha2, statesIn, stateWithin } from './states.ts';

/** For whom the speaker speaks: a state, or a body that is none. */
export interface ActorFact {
  readonly name: Fact;
  readonly adjective?: Fact;
  readonly state?: State;
}

/** Offices that one state alone names so, and the houses they are held in. */
const OFFICES: readonly (readonly [RegExp, string])[] = [
  [
    /\bForeign Secretary\b|\bHome Secretary\b|\bChancellor of the Exchequer\b|\bSecretary of State for\b|\bH(?:is|er)? ?M(?:ajesty[’']s)? (?:Treasury|Government)\b|\bDowning Street\b|\bFCDO\b|\bForeign(?:,| (?:and|&)) Commonwealth\b|\bRt\.? Hon/u,
    'GB',
  ],
  [
    /\bSecretary of (?:State|the Treasury|Defense|Commerce|Homeland Security|Labor|Energy|Agriculture|Health and Human Services|the Interior|Transportation|Veterans Affairs|Education|War|the Navy|the Army)\b(?! for)|\bWhite House\b|\bEisenhower Executive Office Building\b|\bU\.S\. (?:Senate|Congress|House)|\bTreasury (?:(?:Deputy|Under|Assistant) )?Secretary\b|\bSurgeon General\b|\bUSAID\b/u,
    'US',
  ],
  [
    /\bEuropean (?:Commission|Union|Council|External Action Service)\b|\bHigh Representative of the (?:European )?Union\b|\bEU\b|\bEEAS\b/u,
    'EU',
  ],
  [/\bBundes(?:kanzler|minister|präsident|außenminister|republik)/u, 'DE'],
  [/\bRépublique française\b/u, 'FR'],
  [/\bKoninkrijk der Nederlanden\b/u, 'NL'],
];
const HOSTS: readonly (readonly [RegExp, string])[] = [
  [
    /(?:^|[/.])(?:[\w-]+\.)*(?:whitehouse(?:\.archives)?|[\w-]+)\.gov(?:[/:]|$)|(?:^|\.)(?:[\w-]+\.)?mil(?:[/:]|$)/iu,
    'US',
  ],
  [/\.gov\.uk(?:[/:]|$)|(?:^|[/.])gov\.uk(?:[/:]|$)|(?:^|[/.])parliament\.uk/iu, 'GB'],
  [/europa\.eu/iu, 'EU'],
  [/(?:^|[/.])un\.org(?:[/:]|$)/iu, 'UN'],
  [/rijksoverheid\.nl|government\.nl/iu, 'NL'],
  [/diplomatie\.gouv\.fr|elysee\.fr|gouvernement\.fr/iu, 'FR'],
  [/auswaertiges-amt\.de|bundesregierung\.de|bundeskanzler(?:in)?\.de/iu, 'DE'],
  [/\.gc\.ca|pm\.gc\.ca|canada\.ca/iu, 'CA'],
  [/kremlin\.ru|mid\.ru/iu, 'RU'],
  [/regjeringen\.no/iu, 'NO'],
  [/government\.se|regeringen\.se/iu, 'SE'],
  [/(?:mofa|kantei|mof)\.go\.jp/iu, 'JP'],
  [/fmprc\.gov\.cn|mfa\.gov\.cn/iu, 'CN'],
];

const actorOf = (state: State, evidence: Evidence, confidence: number): ActorFact => ({
  name: fact(state.name, evidence, confidence),
  ...(state.adjective === undefined ? {} : { adjective: fact(state.adjective, evidence, confidence) }),
  state,
});

const unitedNations = (evidence: Evidence, confidence: number): ActorFact => ({
  name: fact('United Nations', evidence, confidence),
  adjective: fact('UN', evidence, confidence),
});

/** A name that the user or a label gives. */
export function actorNamed(name: string, evidence: Evidence, confidence: number): ActorFact {
  const state = stateNamed(name);
  return state === undefined ? { name: fact(name, evidence, confidence) } : actorOf(state, evidence, confidence);
}

/** The state whose own an office is, or that the words about the speaker name. */
export function actorOfOffice(words: string, evidence: Evidence, confidence: number): ActorFact | undefined {
  if (
    /\b(?:UN|United Nations) (?:Under-|Deputy |Assistant )?Secretary[- ]General\b|\bSecretary[- ]General of the United Nations\b/u.test(
      words,
    )
  )
    return unitedNations(evidence, confidence);
  const state = stateWithin(words) ?? stateOfOffice(words);
  return state === undefined ? undefined : actorOf(state, evidence, confidence);
}

function stateOfOffice(words: string): State | undefined {
  const [, code] = OFFICES.find(([office]) => office.test(words)) ?? [];
  return code === undefined ? undefined : stateOfAlpha2(code);
}

export function actorOfAddress(address: string, evidence: Evidence): ActorFact | undefined {
  const [, code] = HOSTS.find(([host]) => host.test(address)) ?? [];
  if (code === 'UN') return unitedNations(evidence, 0.8);
  const general = /^(?:https?:\/\/)?(?:[\w-]+\.)+gov\.([a-z]{2})(?:[/:]|$)/iu.exec(address)?.[1]?.toUpperCase();
  const state = stateOfAlpha2(code ?? general ?? '');
  return state === undefined ? undefined : actorOf(state, evidence, 0.85);
}

const ACTS =
  'will|shall|has|have|is|are|was|believes?|supports?|welcomes?|remains?|stands?|calls?|urges?|attaches|considers?|continues?|reaffirms?|reiterates?|commends?|condemns?|joins?|hopes?|proposes?|looks?|aligns|wishes|strongly|fully|also|therefore|actively|would|can|cannot|does|do|pledges?|provides?|recogni[sz]es?|hosts?|intends|has|takes|deems|regards|expects|advocates|appeals';
const AFTER = new RegExp(`^(?:,? (?:too|for its part|itself),?)? (?:${ACTS})\\b`, 'u');
const BEHALF =
  /\bon behalf of (?:the )?(?:(?:people|Government|government|delegation|Kingdom|Republic|State)(?: and (?:the )?\w+)? of )?(?:the )?$/u;
const OWN_BEFORE =
  /\b(?:my (?:own )?country,|our country,|my nation,|we,? in|we in|here in|the delegation of|the (?:Government|people|Constitution|constitution) of|my delegation,|I bring (?:you )?(?:warm )?greetings from) (?:(?:the )?(?:Kingdom|Republic|State|Federal Republic|Islamic Republic) of )?(?:the )?$/u;
const OWN_AFTER = /^(?:['’]s? )?(?: (?:Government|government|delegation|Constitution|Parliament))\b/u;
/** “In Syria, … will” is about another country. */
const FOREIGN_BEFORE = /\b(?:in|of|to|from|with|on|for|by|against|between|and|across|than|that) (?:the )?$/iu;

/** The state that a speech speaks of as its own: “the Netherlands will …”, “on behalf of …”; most of such words win. */
export function actorOfSpeech(text: string): ActorFact | undefined {
  const sample = text.length > 160_000 ? `${text.slice(0, 120_000)} ${text.slice(-40_000)}` : text;
  const scores = new Map<State, { score: number; words: string }>();
  for (const { state, start, end } of statesIn(sample)) {
    const [before, after] = [sample.slice(Math.max(0, start - 90), start), sample.slice(end, end + 40)];
    const points =
      BEHALF.test(before) && /\b(?:I|we|honou?r|speak|speaking|deliver)/u.test(before)
        ? 5
        : OWN_BEFORE.test(before)
          ? 2.5
          : FOREIGN_BEFORE.test(before)
            ? 0
            : OWN_AFTER.test(after)
              ? 2
              : AFTER.test(after)
                ? 1
                : 0;
    if (points === 0) continue;
    const known = scores.get(state);
    const words =
      `${before.slice(-24).replace(/^\S*\s/, '')}${sample.slice(start, end)}${after.slice(0, 24).replace(/\s\S*$/, '')}`.trim();
    scores.set(state, { score: (known?.score ?? 0) + points, words: known?.words ?? words });
  }
  const [best, second] = [...scores].sort(([, a], [, b]) => b.score - a.score);
  if (best === undefined || best[1].score < 2 || best[1].score < 1.5 * (second?.[1].score ?? 0)) return undefined;
  return actorOf(best[0], { from: 'speech', words: best[1].words }, best[1].score >= 4 ? 0.8 : 0.6);
}
