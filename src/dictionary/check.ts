import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bigrams } from './bigrams.ts';
import { bodyTrie } from './bodies.ts';
import { yearOfEvents } from './events.ts';
import { furniture } from './furniture.ts';
import { dictionaryFolder, hashOf } from './load.ts';
import { partyHead } from './parties.ts';
import { loadPlaces } from './places.ts';
import { loadPosts } from './posts.ts';
import { readings, scriptEvidence, scriptExceptions } from './script.ts';
import { slogans } from './slogans.ts';
import { loadNames } from './surnames.ts';
import { verbTrie } from './verbs.ts';

/**
 * Loads every shipped dictionary against its schema; the build runs it and keeps what it returns: the hashes of the
 * files that passed.
 * @throws {Failure} for the first that does not pass.
 */
export function checkDictionaries(): readonly string[] {
  for (const load of [
    bigrams,
    bodyTrie,
    furniture,
    loadPlaces,
    loadPosts,
    readings,
    scriptEvidence,
    scriptExceptions,
    slogans,
    loadNames,
    verbTrie,
  ])
    load();
  yearOfEvents('');
  partyHead('市委');
  return readdirSync(dictionaryFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => hashOf(readFileSync(join(dictionaryFolder, file), 'utf8')));
}
