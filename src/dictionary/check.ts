import { bigrams } from './bigrams.ts';
import { bodyTrie } from './bodies.ts';
import { codebookNames, crosswalk, nativeCodebook, readCodebook } from './codebooks.ts';
import { yearOfEvents } from './events.ts';
import { furniture } from './furniture.ts';
import { recordChecks } from './load.ts';
import { opensProhibition } from './modals.ts';
import { opensPhrase } from './openers.ts';
import { partyHead } from './parties.ts';
import { loadPlaces } from './places.ts';
import { loadPosts } from './posts.ts';
import { readings, scriptEvidence, scriptExceptions } from './script.ts';
import { slogans } from './slogans.ts';
import { speechWords } from './speech.ts';
import { loadNames } from './surnames.ts';
import { verbTrie } from './verbs.ts';
import { readWeights } from './weights.ts';

/**
 * Loads every shipped dictionary against its schema; the build runs it and keeps what it returns: the hashes of the
 * files that passed and need no second check.
 * @throws {Failure} for the first that does not pass.
 */
export const checkDictionaries = (): readonly string[] =>
  recordChecks(() => {
    for (const load of [
      bigrams,
      bodyTrie,
      crosswalk,
      furniture,
      loadPlaces,
      loadPosts,
      readings,
      scriptEvidence,
      scriptExceptions,
      slogans,
      speechWords,
      loadNames,
      verbTrie,
    ])
      load();
    codebookNames().forEach(readCodebook);
    readWeights(readCodebook(nativeCodebook));
    yearOfEvents('');
    partyHead('市委');
    opensProhibition('严禁');
    opensPhrase('对各地');
  });
