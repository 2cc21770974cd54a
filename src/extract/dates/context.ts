import type { Day } from './civil.ts';

/** What the document tells about its own time. */
export interface Context {
  /** From the reference date, as far as it goes. */
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** The year that fills dates without one: the reference's, or one carried from elsewhere. */
  readonly carried: number | null;
}

/** Reads an EDTF date of any precision; what is X or absent is null. */
export function contextOf(reference?: string | null, carriedYear?: number | null): Context {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(reference ?? '');
  const part = (text: string | undefined) => (text ? Number(text) : null);
  const year = part(match?.[1]);
  return { year, month: part(match?.[2]), day: part(match?.[3]), carried: year ?? carriedYear ?? null };
}

/** The day of the document, when all of it is known. */
export function dayOf({ year, month, day }: Context): Day | null {
  return year !== null && month !== null && day !== null ? { year, month, day } : null;
}
