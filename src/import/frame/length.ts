/** Characters of a title and of an event's name that a title slide carries. */
export const MOST_TITLE = 84;
export const MOST_EVENT = 60;

/** Where a title may end, the best kinds of places first. */
const BOUNDARIES = [
  /\s*(?:--|[–—:;]|\s-\s)\s*/gu,
  /,?\s(?=(?:to|at|on|by|during|before|after|with|within|of the|in the) )/giu,
  /,\s|\s(?=(?:of|in|for|from|through|under) )/giu,
];
/** What no title ends on. */
const DANGLING = /\s(?:a|an|the|and|or|its|their|our|of|to|for|in|on|at|by|with|from|against)$/iu;

/** A title cut where a part of it ends; as it stands where no such place leaves enough of it. */
export function cutTitle(title: string, most: number = MOST_TITLE): string {
  if (title.length <= most) return title;
  for (const boundary of BOUNDARIES) {
    const heads = [...title.matchAll(boundary)].map(({ index }) => title.slice(0, index));
    const head = heads.findLast((each) => each.length <= most && each.length >= most * 0.4 && !DANGLING.test(each));
    if (head !== undefined) return head;
  }
  return title;
}

const HOST = /\s(?:(?:co-?)?(?:hosted|organi[sz]ed|convened|sponsored) by|on the margins of)\s/u;

/** The proper name of a meeting, without the hosts that make it long: “Annual Meeting of the X Committee of Y and Z”. */
export function cutEvent(name: string): string {
  if (name.length <= MOST_EVENT) return name;
  const [event = name] = name.split(HOST);
  if (event.length <= MOST_EVENT) return event;
  const heads = [...event.matchAll(/\sof\s/gu)].map(({ index }) => event.slice(0, index));
  // Behind such words stands what it is about, which may have an “of” of its own.
  return (
    heads.findLast(
      (each) => each.length <= MOST_EVENT && each.split(' ').length > 3 && !/ (?:on|to|for|against) /u.test(each),
    ) ?? event
  );
}
