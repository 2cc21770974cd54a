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
const BUDGET = 600;

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
        const groups = byTerm.get(term) ?? [];
        for (const group of groups.slice(-left)) shared.set(group, (shared.get(group) ?? 0) + 1);
        if ((left -= groups.length) <= 0) break;
      }
      for (const group of exact) shared.delete(group);
      const ranked = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([group]) => group);
      return [...exact, ...ranked].slice(0, limit);
    },
  };
}
