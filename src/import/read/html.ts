import type { ImportedBlock } from '../../ir/imported.ts';
import { cleanCharacters } from '../mend/lines.ts';
import type { MendLog } from '../mend/mend-log.ts';
import { gatherFacts } from './facts.ts';
import { readFlow, type Verdict } from './flow.ts';
import { attributeOf, type Element, elementsIn, isElement, type Node, parsePage, textOf } from './page.ts';

/** Reads a web page: its words without what stands around them, and what it states about itself. */
export function readHtml(
  html: string,
  log: MendLog,
): { readonly facts: Readonly<Record<string, string>>; readonly blocks: readonly ImportedBlock[] } {
  const page = parsePage(cleanCharacters(html, log));
  const elements = [...elementsIn(page)];
  const body = elements.find((each) => each.tagName === 'body');
  const facts = gatherFacts(statedBy(elements));
  if (body === undefined) return { facts, blocks: [] };
  const judge = createJudge(body);
  const root = findMain(body, elements, judge);
  const title = elements.find((each) => each.tagName === 'h1' && !isWithin(each, root) && isTaken(each, body, judge));
  const heading = title === undefined || hasHeading(root) ? [] : readFlow(wrap(title), () => 'take', log);
  const rest = noteRest(body, root, title, judge, log);
  const blocks = [...heading, ...readFlow(root, judge, log)];
  rest();
  return { facts, blocks };
}

const STATED =
  /^(?:title|author|date|description|keywords|language|speaker|og:(?:title|site_name|description|locale|url)|article:.{1,40}|dc(?:terms)?[.:].{1,40}|citation_.{1,40}|.{0,20}(?:publish|pubdate|published|datepublished|headline).{0,20})$/i;

/** Facts as pairs, the surest of a name first. */
function* statedBy(elements: readonly Element[]): Generator<readonly [string, string]> {
  for (const element of elements) {
    const { tagName } = element;
    if (tagName === 'html') yield ['language', attributeOf(element, 'lang') ?? attributeOf(element, 'xml:lang') ?? ''];
    else if (tagName === 'title' && !isInside(element, 'svg')) yield ['title', textOf(element)];
    else if (tagName === 'time') yield ['time', attributeOf(element, 'datetime') ?? textOf(element)];
    else if (tagName === 'link' && attributeOf(element, 'rel') === 'canonical') {
      yield ['url', attributeOf(element, 'href') ?? ''];
    } else {
      const content = tagName === 'meta' ? attributeOf(element, 'content') : attributeOf(element, 'datetime');
      const name = attributeOf(element, 'property') ?? attributeOf(element, 'name') ?? attributeOf(element, 'itemprop');
      if (content !== undefined && name !== undefined && STATED.test(name)) yield [name, content];
    }
  }
}

const LEFT_OUT = new Set(
  'nav footer aside form button select textarea dialog menu label option datalist figcaption'.split(' '),
);
const ROLES =
  /^(?:navigation|banner|contentinfo|complementary|search|menu|menubar|toolbar|dialog|alertdialog|alert|tablist|form|button|presentation-menu)$/i;
/** Words in classes and ids that pages have for what stands around a text. */
const AROUND =
  /(?:^|[-_\s])(?:nav|navbar|navigation|menu|submenu|breadcrumbs?|sidebar|footer|masthead|cookies?|consent|gdpr|share|sharing|social|socials|related|recommended|comments?|newsletter|subscribe|signup|promo|advert|ads?|banner|skip|pager|pagination|toolbar|popup|modal|overlay|login|search|widget|sr-only|screen-reader-text|visually-hidden)(?:$|[-_\s\d])/i;
const FOOTNOTES = /^(?:footnotes?|endnotes?|fn-?\d+|footnote-?\d+|endnote-?\d+|references)$/i;

/** What is left out of the words of a page. */
function createJudge(body: Element): (element: Element) => Verdict {
  const counts = countText(body);
  const total = counts.get(body)?.text ?? 0;
  return (element) => {
    const { tagName } = element;
    const role = attributeOf(element, 'role') ?? '';
    const classes = attributeOf(element, 'class') ?? '';
    const id = attributeOf(element, 'id') ?? '';
    if (
      /^doc-(?:endnotes|footnotes?|endnote)$/.test(role) ||
      classes.split(/\s+/).some((each) => FOOTNOTES.test(each)) ||
      FOOTNOTES.test(id)
    )
      return 'footnote';
    if (isNoteMark(element)) return 'footnote';
    if (attributeOf(element, 'hidden') !== undefined || attributeOf(element, 'aria-hidden') === 'true')
      return 'navigation';
    if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributeOf(element, 'style') ?? '')) return 'navigation';
    if (LEFT_OUT.has(tagName) || ROLES.test(role)) return 'navigation';
    const { text = 0, link = 0, links = 0 } = counts.get(element) ?? {};
    if (tagName === 'header' && !isInside(element, 'article') && !isInside(element, 'main')) {
      return holdsTitle(element) && links < 4 ? 'take' : 'navigation';
    }
    // Most of the words of a page do not stand in what is around them, whatever its class says.
    const small = text < total / 3;
    if (
      small &&
      !/^(?:body|main|article|p|h\d|em|i|b|strong|span|a|td|tr|tbody)$/.test(tagName) &&
      (AROUND.test(classes) || AROUND.test(id))
    )
      return 'navigation';
    if (small && /^(?:ul|ol|div|section|p|table|dl|header|h\d|td|tr)$/.test(tagName) && text > 0) {
      if (links > 1 && link > text * 0.6) return 'navigation';
      if (links === 1 && link > text * 0.9 && text < 80 && /^(?:ul|ol|div|section|p)$/.test(tagName))
        return 'navigation';
    }
    return 'take';
  };
}

/** Whether the head of a page holds the title of its text, and not the name of its site, which is a link. */
const holdsTitle = (header: Element): boolean =>
  [...elementsIn(header)].some(
    (each) =>
      each.tagName === 'h1' && ![...elementsIn(each)].some((inner) => inner.tagName === 'a') && !isInside(each, 'a'),
  );

/** A raised number or sign that leads to a note. */
function isNoteMark(element: Element): boolean {
  if (element.tagName !== 'sup' && element.tagName !== 'a') return false;
  const link = element.tagName === 'a' ? element : [...elementsIn(element)].find((each) => each.tagName === 'a');
  const href = link === undefined ? '' : (attributeOf(link, 'href') ?? '');
  const raised =
    element.tagName === 'sup' ||
    /(?:foot|end)note|noteref/i.test(`${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'role') ?? ''}`);
  return raised && href.startsWith('#') && textOf(element).trim().length <= 8;
}

interface Count {
  text: number;
  link: number;
  links: number;
}

/** How many letters of each element's text, and how many of them in links. */
function countText(root: Element): ReadonlyMap<Node, Count> {
  const counts = new Map<Node, Count>();
  const count = (node: Node, linked: boolean): Count => {
    if (node.nodeName === '#text' && 'value' in node) {
      const text = node.value.replace(/\s+/g, '').length;
      return { text, link: linked ? text : 0, links: 0 };
    }
    const sum: Count = { text: 0, link: 0, links: 0 };
    if (!isElement(node) || /^(?:script|style|noscript|template|svg|iframe|select)$/.test(node.tagName)) return sum;
    const isLink = node.tagName === 'a' && attributeOf(node, 'href') !== undefined;
    for (const child of node.childNodes) {
      const inner = count(child, linked || isLink);
      sum.text += inner.text;
      sum.link += inner.link;
      sum.links += inner.links;
    }
    if (isLink && !linked) sum.links += 1;
    counts.set(node, sum);
    return sum;
  };
  count(root, false);
  return counts;
}

/** So much of the prose must stand in an element that is taken for the whole of the text. */
const MOST = 0.5;
const NEARLY_ALL = 0.85;

/** Where the text stands: in `main` or an article, where they hold most of the prose, else as deep as nearly all does. */
function findMain(body: Element, elements: readonly Element[], judge: (element: Element) => Verdict): Element {
  const prose = countProse(body, judge);
  const total = prose.get(body) ?? 0;
  const named = elements.filter(
    (each) =>
      each.tagName === 'main' ||
      each.tagName === 'article' ||
      attributeOf(each, 'role') === 'main' ||
      attributeOf(each, 'itemprop') === 'articleBody',
  );
  const best = named.filter((each) => (prose.get(each) ?? 0) >= total * MOST && total > 0).at(-1);
  if (best !== undefined && attributeOf(best, 'itemprop') !== 'articleBody') return best;
  let at = best ?? body;
  for (let next = at; ; ) {
    const within = prose.get(at) ?? 0;
    const child = at.childNodes.find(
      (each): each is Element =>
        isElement(each) &&
        /^(?:div|section|article|main|table|tbody|tr|td|center|font|form)$/.test(each.tagName) &&
        (prose.get(each) ?? 0) >= within * NEARLY_ALL,
    );
    if (child === undefined || within === 0) return next;
    at = child;
    next = child;
  }
}

/** How many letters outside of links each element has that is not left out. */
function countProse(root: Element, judge: (element: Element) => Verdict): ReadonlyMap<Node, number> {
  const prose = new Map<Node, number>();
  const count = (node: Node): number => {
    if (node.nodeName === '#text' && 'value' in node) return node.value.replace(/\s+/g, '').length;
    if (
      !isElement(node) ||
      node.tagName === 'a' ||
      /^(?:script|style|noscript|template|svg|iframe|select)$/.test(node.tagName)
    )
      return 0;
    if (node !== root && judge(node) !== 'take') return 0;
    const sum = node.childNodes.reduce((all, child) => all + count(child), 0);
    prose.set(node, sum);
    return sum;
  };
  count(root);
  return prose;
}

function isWithin(element: Element, root: Element): boolean {
  for (let at: Element['parentNode'] = element; at !== null; at = 'parentNode' in at ? at.parentNode : null)
    if (at === root) return true;
  return false;
}

function isInside(element: Element, tagName: string): boolean {
  for (let at = element.parentNode; at !== null; at = 'parentNode' in at ? at.parentNode : null) {
    if ('tagName' in at && at.tagName === tagName) return true;
  }
  return false;
}

/** Whether neither the element nor what it stands in is left out; a page's header may hold its title. */
function isTaken(element: Element, body: Element, judge: (element: Element) => Verdict): boolean {
  for (
    let at: Element['parentNode'] = element;
    at !== null && at !== body;
    at = 'parentNode' in at ? at.parentNode : null
  ) {
    if ('tagName' in at && at.tagName !== 'header' && judge(at) !== 'take') return false;
  }
  return true;
}

const hasHeading = (root: Element): boolean => [...elementsIn(root)].some((each) => each.tagName === 'h1');

const wrap = (element: Element): Element => ({ ...element, tagName: 'div', childNodes: [element] });

/** What stands outside of the text is noted once the text is read, part by part. */
function noteRest(
  body: Element,
  root: Element,
  title: Element | undefined,
  judge: (element: Element) => Verdict,
  log: MendLog,
): () => void {
  return () => {
    const walk = (node: Node): void => {
      if (node === root || node === title) return;
      if (isElement(node) && /^(?:script|style|noscript|template|svg|iframe)$/.test(node.tagName)) return;
      const holds = isElement(node) && (isWithin(root, node) || (title !== undefined && isWithin(title, node)));
      if (holds && judge(node) === 'take') {
        for (const child of node.childNodes) walk(child);
        return;
      }
      if (holds) for (const child of node.childNodes) walk(child);
      else {
        const words = textOf(node).trim();
        if (/[\p{L}\p{N}]/u.test(words)) log.note('navigation', words, '');
      }
    };
    if (root !== body) for (const child of body.childNodes) walk(child);
  };
}
