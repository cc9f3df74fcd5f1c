import { plain, toPlain } from '../../../ir/rich-text.ts';
import type { TitleSlide } from '../../../ir/slides.ts';
import { resize } from '../../typeset.ts';
import { firstFitting, type Variant, whereOf } from '../attempt.ts';
import { Canvas } from '../canvas.ts';
import type { DeckContext, SlideLayout } from '../context.ts';
import { CONTENT, SPACE, spanW, UNDER_TEXT } from '../grid.ts';
import { measureText } from '../measure.ts';

/** Points that a long title is set smaller. */
const STEPS = [0, 4, 8] as const;
const EVENT_Y = 84;
const TITLE_BOX = { x: CONTENT.x, y: 126, w: CONTENT.w, h: 108 } as const;
/** Half of the title's box: what a title of one line leaves free, so that all below it moves up. */
const TITLE_LINE = TITLE_BOX.h / 2;
const RULE_Y = TITLE_BOX.y + TITLE_BOX.h + SPACE.xxl;
/** From a name's top to the office below it, and from an office's line to the next: the same in every theme. */
const NAME_H = 28;
const OFFICE_LINE = 23;
const KEY_Y = 463;
/** Where the lower marking begins. */
const DISTRIBUTION_FLOOR = 517;
/** Longer than this, a title that has a colon is split there. */
const LONG_TITLE = 100;

/** Says what was said, by whom, where and when, and explains the numbers in the margin once. */
export const layoutTitle: SlideLayout<TitleSlide> = (slide, context) => {
  const shown = splitAtColon(slide);
  const smallest = { step: STEPS[2], lines: 3 };
  const settings: readonly Setting[] = [false, true].flatMap((joined) => [
    ...STEPS.map((step) => ({ step, lines: 2, joined })),
    { ...smallest, joined },
  ]);
  const variants = settings.map(
    (setting): Variant =>
      () => [{ canvas: draw(shown, context, setting) }],
  );
  return firstFitting(shown, 'Title', variants);
};

interface Setting {
  readonly step: number;
  /** Lines that the title may take. */
  readonly lines: number;
  /** Whether all speakers share a line, where a line each takes too much room. */
  readonly joined: boolean;
}

/** A long title keeps its first half; the second one takes the event's line, and the event goes before the date. */
function splitAtColon(slide: TitleSlide): TitleSlide {
  const text = toPlain(slide.title.text);
  const colon = text.indexOf(': ');
  if (text.length <= LONG_TITLE || colon < 0) return slide;
  return {
    ...slide,
    title: { ...slide.title, text: plain(text.slice(0, colon)) },
    event: text.charAt(colon + 2).toUpperCase() + text.slice(colon + 3),
    dateline: [slide.event, slide.dateline].filter((each) => each !== '').join(', '),
  };
}

function draw(slide: TitleSlide, context: DeckContext, setting: Setting): Canvas {
  const canvas = new Canvas(context, whereOf(slide));
  const { display } = context.theme.slide;
  const style = resize(display, display.size - setting.step);
  const quiet = { ...canvas.style('lead'), color: 'dk2' } as const;
  const title = canvas.text({
    ...TITLE_BOX,
    h: Math.max(TITLE_BOX.h, style.lead * setting.lines),
    name: 'Title',
    role: 'title',
    text: slide.title.text,
    style,
    balance: 'even',
    maxLines: setting.lines,
    placeholder: 'title',
    at: slide.title.at,
  });
  canvas.text({
    name: 'Event',
    role: 'label',
    x: CONTENT.x,
    y: EVENT_Y,
    w: CONTENT.w,
    text: slide.event,
    style: quiet,
    maxLines: 1,
    at: slide.at,
  });
  const up = title.lines === 1 ? TITLE_LINE : 0;
  // A title that does not fit is reported once, not again for all that it would push down.
  const titleBottom = Math.min(title.bottom, TITLE_BOX.y + style.lead * setting.lines);
  const ruleY = Math.max(RULE_Y - up, titleBottom + SPACE.xxl);
  canvas.rule('Rule', CONTENT.x, spanW(2), ruleY, 'strong');
  drawSpeakers(canvas, slide, ruleY + SPACE.l, KEY_Y - up - SPACE.m, setting.joined);
  drawKey(canvas, slide, KEY_Y - up);
  return canvas;
}

/** Names, a line each, then their offices, then the date. */
function drawSpeakers(canvas: Canvas, slide: TitleSlide, y: number, floor: number, joined: boolean): void {
  const lead = { ...canvas.style('lead'), bold: true };
  const body = { ...canvas.style('body'), color: 'dk2' } as const;
  const at = slide.speakers[0]?.at ?? slide.at;
  const all = slide.speakers.map((each) => each.name).filter((each) => each !== '');
  const placed = canvas.text({
    name: 'Speaker',
    role: 'body',
    x: CONTENT.x,
    y,
    w: CONTENT.w,
    text: (joined ? [all.join(', ')] : all).map((each) => ({ text: plain(each), style: lead, ref: lead })),
    style: lead,
    floor,
    at,
  });
  let next = placed.lines === 0 ? y : y + NAME_H + (placed.lines - 1) * lead.lead;
  const offices = officesOf(slide);
  const office = canvas.text({
    name: 'Office',
    role: 'body',
    x: CONTENT.x,
    y: next,
    w: spanW(10),
    text: offices.map((each) => ({ text: plain(each), style: body, ref: body })),
    style: body,
    floor,
    at,
  });
  next += office.lines * OFFICE_LINE;
  canvas.text({
    name: 'Date',
    role: 'body',
    x: CONTENT.x,
    y: next === y ? y : next + SPACE.m,
    w: spanW(10),
    text: slide.dateline,
    style: body,
    maxLines: 2,
    floor,
    at: slide.at,
  });
}

/** One speaker has a line for each part of the office; several have one line each, and an office they share once. */
function officesOf(slide: TitleSlide): readonly string[] {
  const [only, ...others] = slide.speakers;
  if (!only) return [];
  if (others.length === 0) return only.lines;
  return [...new Set(slide.speakers.map((each) => each.lines.join(', ')))].filter((each) => each !== '');
}

/** The whole range of paragraphs in the margin, what such numbers mean, and who receives the deck. */
function drawKey(canvas: Canvas, slide: TitleSlide, y: number): void {
  const { theme, fonts, document } = canvas.context;
  const { head } = theme.slide;
  const color = theme.furniture === 'line' ? 'lt1' : 'accent1';
  const all = document.paragraphs.map((each) => each.number);
  canvas.reference('Key', all, y + fonts.baseline(head, head.lead), color);
  canvas.text({
    name: 'How to read',
    role: 'note',
    x: CONTENT.x,
    y,
    w: spanW(8) - SPACE.l,
    h: slide.key.length * head.lead + UNDER_TEXT,
    text: slide.key.map((each) => ({ text: plain(each), style: head, ref: head })),
    style: head,
    floor: y + 3 * head.lead,
    at: slide.at,
  });
  drawDistribution(canvas, y + slide.key.length * head.lead + SPACE.s);
}

/** Stands where it has room above the lower marking; the briefing has it on every page. */
function drawDistribution(canvas: Canvas, y: number): void {
  const { distribution = '', distributionAt } = canvas.context.document.meta;
  const style = canvas.style('note');
  const text = plain(distribution);
  if (distribution === '' || y + measureText(canvas, text, style, CONTENT.w).height > DISTRIBUTION_FLOOR) return;
  canvas.text({
    name: 'Distribution',
    role: 'note',
    x: CONTENT.x,
    y,
    w: CONTENT.w,
    text,
    style,
    floor: DISTRIBUTION_FLOOR,
    ...(distributionAt ? { at: distributionAt } : {}),
  });
}
