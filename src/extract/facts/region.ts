import { loadPlaces, type Place } from '../../dictionary/places.ts';
import type { Document } from '../../model.ts';
import { levelFactor, levelShares } from './region-level.ts';
import { regionEvidence, type RegionEvidence } from './region-evidence.ts';
import { titleLines } from './title.ts';

export interface RegionFinding {
  /** Shortest full name: 攀枝花市. */
  readonly region: string | null;
  /** GB/T 2260; null also where several places have the name. */
  readonly code: string | null;
  readonly province: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** What speaks for the place that was found. */
  readonly evidence: readonly RegionEvidence[];
}

/** What is needed to believe a place, in the weights of `regionEvidence`. */
const enough = 2.4;
/** A place must outweigh the next one that it is no part of, and that is no part of it. */
const margin = 1.2;
/** Most that one rule may add for one place: twenty mentions in the body are no better than four. */
const most: Readonly<Record<string, number>> = {
  'facts/region/body': 4,
  'facts/region/initial': 2,
  'facts/region/abbreviation': 4,
  'facts/region/title': 6,
  'facts/region/copyright': 2,
  'facts/region/byline': 1,
};
const fallbackMost = 5;

/** 各省、自治区、直辖市人民政府 and the like: the state speaks, and only a title or a signature can name a place. */
const national = /各省、自治区、直辖市|各省（区、市）|国务院各部委|各省级人民政府/;
const nationalTitle =
  /^(?:国务院|中共中央|全国|国家(?!级)|中华人民共和国|教育部|财政部|农业农村部|水利部|应急管理部|交通运输部|商务部|民政部|人力资源社会保障部)/;

/** The place the document speaks for; null when it cannot be known. */
export function findRegion(document: Document): RegionFinding {
  const given = document.clean.raw.given.region;
  if (given) return fromUser(given);
  const strictly = national.test(document.text) || titleLines(document).some((line) => nationalTitle.test(line));
  const evidence = regionEvidence(document).filter(({ rule }) => !strictly || /title|signature/.test(rule));
  const ranked = rank(evidence, document.text);
  const [best] = ranked;
  if (!best || best.score < enough) return none;
  const places = loadPlaces();
  const related = (other: Place) => other.name === best.place.name || places.within(other, best.place) || places.within(best.place, other);
  const rival = ranked.find(({ place }) => !related(place))?.score ?? 0;
  if (best.score < rival * margin) return none;
  const namesakes = ranked.filter(({ place, score }) => place.name === best.place.name && score === best.score).length;
  return {
    region: best.place.name,
    code: namesakes > 1 ? null : best.place.code,
    province: namesakes > 1 ? null : (places.province(best.place)?.name ?? null),
    confidence: Math.round((best.score / (best.score + rival + 2)) * 100) / 100,
    evidence: evidence.filter(({ place }) => place.code === best.place.code),
  };
}

const none: RegionFinding = { region: null, code: null, province: null, confidence: 0, evidence: [] };

function fromUser(given: string): RegionFinding {
  const places = loadPlaces();
  const last = [...places.trie.matches(given)].at(-1);
  const named = last?.end === given.length ? last.value : [];
  const place = named.find(({ name }) => given.endsWith(name)) ?? named[0];
  if (!place) return { ...none, region: given, confidence: 1 };
  return { region: place.name, code: place.code, province: places.province(place)?.name ?? null, confidence: 1, evidence: [] };
}

interface Candidate {
  readonly place: Place;
  readonly score: number;
}

/** Candidates by score: capped evidence, raised by that of the places around them, times how their level fits the text. */
function rank(evidence: readonly RegionEvidence[], text: string): Candidate[] {
  const byPlace = new Map<Place, Map<string, number>>();
  for (const { place, rule, weight } of evidence) {
    const sums = byPlace.get(place) ?? new Map<string, number>();
    byPlace.set(place, sums.set(rule, Math.min(most[rule] ?? fallbackMost, (sums.get(rule) ?? 0) + weight)));
  }
  const direct = new Map<string, number>();
  for (const [place, sums] of byPlace)
    direct.set(
      place.code,
      [...sums.values()].reduce((sum, value) => sum + value, 0),
    );
  const levels = levelShares(text);
  return [...byPlace.keys()]
    .filter((place) => [...byPlace.get(place)!.keys()].some((rule) => rule !== 'facts/region/initial'))
    .map((place) => {
      const above = [`${place.code.slice(0, 2)}0000`, `${place.code.slice(0, 4)}00`].filter((code) => code !== place.code);
      const support = [...new Set(above)].reduce((sum, code) => sum + (direct.get(code) ?? 0), 0);
      return { place, score: (direct.get(place.code)! + 0.2 * Math.min(support, 5)) * levelFactor(place, levels) };
    })
    .sort((a, b) => b.score - a.score || a.place.code.localeCompare(b.place.code));
}
