import { spanOf } from '../../core/source.ts';
import type { StructureStep } from '../../ir/scene.ts';
import type { MessagesSection } from '../../ir/sections.ts';
import { type BriefingContext, hairRule, headingType, marginColumn, setPart, strongRule } from './context.ts';
import { layOutHeading } from './heading.ts';
import { namedIn, splitReferences, unite } from './references.ts';
import { layOutShareBar } from './share-bar.ts';
import type { Strip, TextPart } from './strip.ts';

/** Name and text of a message; the text's line holds about 66 characters. */
const NAME_WIDTH = 142;
const TEXT_WIDTH = 282;

/** What introduces the part below it. */
const leading = (part: TextPart): TextPart => ({ ...part, leads: true });

/** Key messages: a name, the text beside it or below, a rule below each. */
export function layOutMessages(
  section: MessagesSection,
  step: StructureStep,
  context: BriefingContext,
): readonly Strip[] {
  const { frame, theme } = context;
  const { strong, body } = theme.print;
  const heading = layOutHeading(section, step, context, 6, true);
  const narrow = frame.single ? frame.content.w : NAME_WIDTH;
  const wide = frame.single ? frame.content.w : TEXT_WIDTH;
  const pad = { top: frame.spacing.message, bottom: frame.spacing.message };
  const count = section.messages.length;
  const strips = section.messages.map((message, index): Strip => {
    const id = `${section.id}-message-${index + 1}`;
    const shared = { balance: 'settle' } as const;
    const structure: readonly StructureStep[] = [step, { id: `${id}-text`, type: 'P' }];
    const named: readonly StructureStep[] = [
      step,
      { id: `${id}-name`, type: headingType(context, section.heading ? 1 : 0) },
    ];
    const name = setPart(context, {
      ...shared,
      id: `${id}-name`,
      name: `Message ${index + 1}`,
      role: 'heading',
      text: message.heading,
      style: strong,
      width: narrow,
      structure: named,
      origin: spanOf(message.at, 'name'),
    });
    const text = setPart(context, {
      ...shared,
      id: `${id}-text`,
      name: `Text ${index + 1}`,
      role: 'body',
      text: message.text,
      style: body,
      width: wide,
      structure,
      origin: spanOf(message.at, 'text'),
    });
    const bar = message.bar ? layOutShareBar(message.bar, `${id}-bar`, step, message.at.span, wide, context) : [];
    const refs = splitReferences(message.cites);
    return {
      type: 'strip',
      id,
      above: 0,
      pad,
      ...(index === 0 && heading.length === 0
        ? { ruleAbove: { spans: [frame.content], stroke: strongRule(theme) } }
        : {}),
      ruleBelow: { spans: [frame.content], stroke: hairRule(theme) },
      columns: frame.single
        ? [
            ...marginColumn(context, { id: `${id}-text`, structure: named, origin: message.at.span }, refs, strong),
            { ...frame.content, drop: 0, parts: [...name.map(leading), ...text, ...bar] },
          ]
        : [
            { x: frame.content.x, w: NAME_WIDTH, drop: 0, parts: name },
            ...marginColumn(context, { id: `${id}-text`, structure, origin: message.at.span }, refs, body),
            { x: frame.content.x + frame.content.w - TEXT_WIDTH, w: TEXT_WIDTH, drop: 0, parts: [...text, ...bar] },
          ],
      keepWithNext: count > 1 && (index === 0 || index === count - 2),
      cites: unite(message.cites, namedIn(message.text), namedIn(message.heading)),
      origin: message.at.span,
    };
  });
  return [...heading, ...strips];
}
