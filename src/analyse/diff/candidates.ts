import type { Vectors } from './vectors.ts';

/** Groups that may say what a core says, found by the rarest of its terms. */
export interface Candidates {
  add(core: string, group: number): void;
  /** At most `limit` groups, the most promising first; those with the very core before all others. */
  find(core: string, limit: number): readonly number[];
}

/**
 * Entries of the index that one search may look at. The rarest terms are looked up first, so that a search in a hundred
 * thousand measures takes as long as one in a thousand: alignment is linear in the number of measures.
 */
const BUDGET = 400;

export function openCandidates(vectors: Vectors): Candidates {
  const byCore = new Map<string, number[]>();
  const byTerm = new Map<number, number[]>();
  return {
    add(core, group) {
      const same = byCore.get(core);
      if (same) {
        if (!same.includes(group)) same.push(group);
        return;
      }
      byCore.set(core, [group]);
      for (const term of vectors.rareTerms(core)) {
        const groups = byTerm.get(term);
        if (groups) groups.push(group);
        else byTerm.set(term, [group]);
      }
    },
    find(core, limit) {
      const exact = byCore.get(core)?.slice(0, limit) ?? [];
      const shared = new Map<number, number>();
      let left = BUDGET;
      for (const term of vectors.rareTerms(core)) {
        const groups = byTerm.get(term);
        if (!groups) continue;
        for (let i = groups.length - 1; i >= 0 && left > 0; i--, left--) shared.set(groups[i]!, (shared.get(groups[i]!) ?? 0) + 1);
        if (left === 0) break;
      }
      for (const group of exact) shared.delete(group);
      return [...exact, ...takeMost(shared, limit - exact.length)];
    },
  };
}

/** The groups of the highest counts, the highest first, of equals the earliest. */
function takeMost(counts: ReadonlyMap<number, number>, limit: number): readonly number[] {
  const most: [group: number, count: number][] = [];
  for (const [group, count] of counts) {
    if (most.length === limit && (limit === 0 || count < most[limit - 1]![1])) continue;
    most.push([group, count]);
    most.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    most.length = Math.min(most.length, limit);
  }
  return most.map(([group]) => group);
}
