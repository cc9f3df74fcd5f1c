import { isAdverb } from '../../english/grammar.ts';
import { STOP_WORDS } from '../../english/words.ts';
import type { Actor } from './actor.ts';
import type { SpokenSentence } from './analysis.ts';
import { actionFrom, addressee, type FoundAsk, isParty, restOf, spanOf, verbFrom } from './ask.ts';
import { modalAsks } from './modal-asks.ts';
import { performativeAsks } from './performative-asks.ts';

/** All asks of a sentence, the strongest kind first; most sentences have none. */
export function findAsks(sentence: SpokenSentence, actor: Actor): readonly FoundAsk[] {
  if (isQuestion(sentence)) return [];
  const found = [...performativeAsks(sentence, actor), ...modalAsks(sentence, actor), ...softAsks(sentence)];
  return found.filter((ask) => ask.kind === 'explicit' || ask.kind === 'modal' || ask.to || saysWhat(ask));
}

/** What everybody is to do says something only where it has more than a verb: not “we need to go big”, “let us be clear”. */
function saysWhat({ sentence, action }: FoundAsk): boolean {
  const rest = sentence.words.filter(({ start, end }) => start >= action.start && end <= action.end);
  const what = rest.filter(({ key }) => !STOP_WORDS.has(key));
  return (
    what.length >= 3 &&
    !/^(?:clear|honest|frank|candid|understand|remember|recognize|recognise|forget|realize|say)$/.test(
      what[0]?.key ?? '',
    )
  );
}

const isQuestion = ({ text }: SpokenSentence): boolean => /\?["”’')\]]*$/.test(text);

/** Hopes and expectations of the speaker's, and “let us”. */
function softAsks(sentence: SpokenSentence): readonly FoundAsk[] {
  const { words, verbs } = sentence;
  const found: FoundAsk[] = [];
  for (const group of verbs) {
    if (group.subject.kind !== 'first' || group.negated || group.subject.link === 'if') continue;
    const wanted = group.lemma === 'want' ? addressee(words, group.head + 1).to : undefined;
    if (wanted && isParty(words, group.head + 1) && !/^(?:to|it)$/.test(words[group.head + 1]?.key ?? '')) {
      found.push({
        kind: 'explicit',
        sentence,
        words: spanOf(words, group.subject.from, group.head + 1),
        strength: 'want',
        to: wanted,
        action: restOf(sentence, actionFrom(words, group.head + 1)),
        confidence: 0.75,
      });
      continue;
    }
    const looks = group.lemma === 'look' && words[group.head + 1]?.key === 'forward';
    if (!looks && !/^(?:hope|expect)$/.test(group.lemma)) continue;
    // “We look forward to working with you”, “we have been looking forward to this” are courtesies.
    if (looks && group.tense !== 'present') continue;
    const awaited = words.slice(group.head + 3).find((word) => !isAdverb(word));
    if (looks && words[group.head + 2]?.key === 'to' && /ing$|^(?:this|that|it)$/.test(awaited?.key ?? '')) continue;
    const next = words[group.head + 1];
    if (next === undefined || (/^(?:and|to)$/.test(next.key) === !looks && !looks)) continue;
    if (words.slice(group.head + 1, group.head + 4).some(({ key }) => key === 'i')) continue;
    // “We expect $31 in gains” is a forecast.
    if (group.lemma === 'expect' && !words.slice(group.head + 1, group.head + 10).some(({ key }) => key === 'to'))
      continue;
    const hoped = verbs.find(({ from }) => from > group.head);
    const whom =
      hoped?.subject.kind === 'noun' && hoped.subject.from > group.head + (looks ? 1 : 0)
        ? { to: spanOf(words, hoped.subject.from, hoped.subject.to) }
        : {};
    found.push({
      kind: 'soft',
      sentence,
      words: spanOf(words, group.subject.from, group.head + (looks ? 2 : 1)),
      strength: looks ? 'look forward to' : group.lemma,
      ...whom,
      action: restOf(sentence, hoped && 'to' in whom ? verbFrom(words, hoped) : group.head + (looks ? 3 : 1)),
      confidence: 0.45,
    });
  }
  const [first, second] = words;
  const at = words.findIndex(({ key }, index) => key === 'let' && words[index + 1]?.key === 'us');
  if (at !== -1 && first && second && at < 4 && words[at + 2]?.key !== 'not') {
    found.push({
      kind: 'collective',
      sentence,
      words: spanOf(words, at, at + 2),
      strength: 'let us',
      action: restOf(sentence, at + 2),
      confidence: 0.5,
    });
  }
  return found;
}
