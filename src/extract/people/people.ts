import { Trie } from '../../dictionary/trie.ts';
import type { Document, PersonFinding } from '../../model.ts';
import { afterPost } from './after-post.ts';
import { appointment } from './appointment.ts';
import { beforeCollective, beforeTitle } from './before-post.ts';
import { contact } from './contact.ts';
import { deputy } from './deputy.ts';
import { speechFrame } from './frame.ts';
import type { Mention, PeopleRule } from './mention.ts';
import { readPeople } from './reading.ts';
import { roster } from './roster.ts';
import { row } from './row.ts';
import { splitName } from './split-name.ts';

export const peopleRules: readonly PeopleRule[] = [
  afterPost,
  beforeTitle,
  beforeCollective,
  speechFrame,
  appointment,
  deputy,
  contact,
  roster,
  row,
  splitName,
];

interface Licence {
  readonly mention: Mention;
  readonly rule: string;
}

/**
 * Named persons in the order of their first mention, each with the posts the text gives anywhere, once.
 * A name counts when some rule licenses it in one place; its first mention may stand earlier, in the title.
 */
export function extractPeople(document: Document): PersonFinding[] {
  const reading = readPeople(document);
  const byName = new Map<string, Licence[]>();
  const licences = peopleRules.flatMap((rule) => rule.find(reading).map((mention) => ({ mention, rule: rule.id })));
  licences.sort((a, b) => a.mention.start - b.mention.start);
  const split = licences.filter(({ rule }) => rule === splitName.id).map(({ mention }) => mention);
  for (const licence of licences) {
    // 陈县长文彬: no 文彬 stands in it
    const { start, end } = licence.mention;
    if (licence.rule !== splitName.id && split.some((whole) => start > whole.start && end <= whole.end)) continue;
    const uses = byName.get(licence.mention.name);
    if (uses) uses.push(licence);
    else byName.set(licence.mention.name, [licence]);
  }
  const first = firstMentions([...byName.keys()], reading.text);
  joinCutNames(byName, first);
  return [...byName]
    .map(([name, uses]) => {
      const at = first.get(name) ?? uses[0]!.mention.start;
      const use = uses[0]!.mention;
      const span = at < use.start ? { start: at, end: at + name.length } : { start: use.start, end: use.end };
      return { name, posts: postsOf(uses), span, rule: uses[0]!.rule };
    })
    .sort((a, b) => a.span.start - b.span.start);
}

/** A name whose every occurrence goes on to a longer licensed name is that name cut short. */
function joinCutNames(byName: Map<string, Licence[]>, first: ReadonlyMap<string, number>): void {
  const longer = new Map([...byName.keys()].map((name) => [name.slice(0, -1), name]));
  for (const [name, uses] of byName) {
    const whole = first.has(name) ? undefined : longer.get(name);
    if (!whole) continue;
    byName.get(whole)!.push(...uses);
    byName.delete(name);
  }
}

/** Where each name stands first by itself; a name that only stands inside longer ones is absent. */
function firstMentions(names: readonly string[], text: string): Map<string, number> {
  const trie = new Trie<string>();
  for (const name of names) trie.set(name, name);
  const first = new Map<string, number>();
  for (const { value, start } of trie.matches(text)) if (!first.has(value)) first.set(value, start);
  return first;
}

/** Posts as written, each once; 书记 adds nothing to 市委书记. */
function postsOf(uses: readonly Licence[]): string[] {
  const posts = [...new Set(uses.flatMap(({ mention }) => mention.posts))];
  return posts.filter(
    (post) => !posts.some((other) => other !== post && other.endsWith(post) && !/[副代总原前]$/.test(other.slice(0, -post.length))),
  );
}
