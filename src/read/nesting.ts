const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** What stands inside these is no mark-up. */
const opaque = new Set(['script', 'style', 'textarea', 'title']);
/** The open elements that an opening tag closes when their end tag is left out. */
const implied: Readonly<Record<string, readonly string[]>> = {
  p: ['p'],
  li: ['li'],
  option: ['option'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  tr: ['td', 'th', 'tr'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
};

/**
 * How deep the elements of a page are nested, found in one pass over its tags and without a tree; counting ends above `limit`.
 * Parsers take time in the square of the depth (1,000 levels: six seconds).
 */
export function measureNesting(markup: string, limit: number): number {
  const open: string[] = [];
  let deepest = 0;
  for (const { name, closes, empty } of listTags(markup)) {
    if (closes) {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
      continue;
    }
    while (open.length > 0 && Object.hasOwn(implied, name) && implied[name]!.includes(open.at(-1)!)) open.pop();
    if (empty || voids.has(name)) continue;
    open.push(name);
    deepest = Math.max(deepest, open.length);
    if (deepest > limit) break;
  }
  return deepest;
}

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly empty: boolean;
}

/** The tags of a page in order; comments and the contents of scripts are passed over. */
function* listTags(markup: string): Generator<Tag> {
  const head = /<(?:!--|(\/?)([a-z][a-z0-9:-]{0,40}))/gi;
  for (let match = head.exec(markup); match; match = head.exec(markup)) {
    const name = match[2]?.toLowerCase();
    const end = name === undefined ? markup.indexOf('-->', head.lastIndex) : endOfTag(markup, head.lastIndex);
    if (end < 0) return;
    head.lastIndex = end;
    if (name === undefined) continue;
    yield { name, closes: match[1] === '/', empty: markup[end - 1] === '/' };
    if (match[1] === '/' || !opaque.has(name)) continue;
    const closing = indexOfClosing(markup, name, end);
    if (closing < 0) return;
    head.lastIndex = closing;
  }
}

/** Where the `>` of a tag stands, or -1; one inside a quoted value is none. */
export function endOfTag(markup: string, from: number): number {
  for (let at = from; at < markup.length; at++) {
    const character = markup[at];
    if (character === '>') return at;
    if (character !== '"' && character !== "'") continue;
    at = markup.indexOf(character, at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

function indexOfClosing(markup: string, name: string, from: number): number {
  for (let at = markup.indexOf('</', from); at >= 0; at = markup.indexOf('</', at + 2))
    if (markup.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  return -1;
}
