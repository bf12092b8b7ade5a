/**
 * The words by which English denies, calls untrue, and says more or less: folded, without apostrophes.
 */

const list = (words: string) => new Set(words.split(' '));

export const NEGATIONS = list(
  'not never cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt couldnt havent hasnt hadnt hardly scarcely',
);
/** These deny what follows, also where nothing of the claim stands before them. */
export const NONE = list('no none nobody nothing neither nor few');
/** After these words a negation denies nothing: "not only", "no doubt". */
export const IDIOMS = list(
  'only just merely simply solely alone least doubt question wonder surprise matter mention one',
);
/** "But not in June" and "whether or not" deny something else. */
export const CONTRASTS = list('but and or if whether why');
/** Words that begin a clause of their own. */
export const CLAUSES = list(
  'who whom whose which because if although though while since when where unless until despite whether as whereas after before',
);
/** Stand between the subject of a clause, or what stands for it, and its negation. */
export const AUXILIARIES = list(
  'do does did is are was were be been have has had will would can could may might must shall should also still simply',
);
/** Not to prevent is to allow: with a negation before them these deny nothing. */
export const PREVENTIONS = list(
  'prohibit prevent restrict limit refuse fail stop ban bar block forbid hinder exclude ignore lack lose forget escape',
);
/** What calls something untrue by itself. */
export const FALSEHOODS = list(
  'false falsely untrue myth myths fallacy fallacies misconception misconceptions hoax bogus baseless unfounded unproven groundless ' +
    'nonexistent discredited debunk debunks debunked debunking disprove disproves disproved disproven disproving refute refutes refuted ' +
    'refuting rebut rebuts rebutted rebutting dispel dispels dispelled dispelling contradict contradicts contradicted contradicting ' +
    'belie belies belied',
);
/** What calls something untrue where it is about a claim. */
export const REFUSALS = list(
  'deny denies denied denying reject rejects rejected rejecting dispute disputes disputed disputing dismiss dismisses dismissed ' +
    'dismissing challenge challenges challenged doubt doubts doubted wrong misleading mistaken inaccurate lie lies',
);
export const CLAIM_NOUNS = list(
  'that claim claims idea ideas notion notions suggestion suggestions assertion assertions allegation allegations argument arguments ' +
    'premise narrative link theory belief contention assumption stereotype rhetoric',
);
/** Without these a claim has nothing to stand on: "no evidence", "not true". */
export const GROUNDS = list(
  'evidence proof basis indication sign truth true accurate correct case support supported supports borne proven proved ' +
    'believe agree accept convinced',
);
export const LACKS = list('no little scant lack lacks lacking');
export const LINKS = list('is are was were be been being as called remains remain');
export const CLAUSE_ENDS = list('and but by because in as since according');

export const RISES = list(
  'more higher greater likelier increase increases increased increasing rise rises rising rose risen raise raises raised grow grows ' +
    'growing grew surge surged soar soared up worse',
);
export const FALLS = list(
  'less fewer lower decrease decreases decreased decreasing fall falls falling fell fallen decline declines declined declining drop ' +
    'drops dropped reduce reduces reduced reducing down shrink shrinks shrank',
);
