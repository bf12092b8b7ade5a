/**
 * Read a post as its words: addresses left out, "@SpeakerPelosi" and "#SanctuaryCities" taken apart.
 */

/** Web addresses and picture links, also where they are glued to what stands before. */
const ADDRESS = /(?:https?:\/\/|pic\.twitter\.com\/)\S*/gi;
/** The handle behind the author's name, "(@name) May 3, 2019": the name itself is kept. */
const SIGNATURE = /\(@[^)\s]{1,30}\)/g;
const TAG = /[@#](\w+)/g;

/** `post` without addresses, with its tags also as the words they are made of. */
export function plainPost(post: string): string {
  return post
    .replace(ADDRESS, ' ')
    .replace(SIGNATURE, ' ')
    .replace(TAG, (_, tag: string) => {
      const words = wordsOfTag(tag);
      return words === tag ? ` ${tag} ` : ` ${tag} ${words} `;
    });
}

/** "RepCummings" is "Rep Cummings", "AOCPress2019" is "AOC Press 2019". */
function wordsOfTag(tag: string): string {
  return tag
    .replace(/([a-z])([A-Z0-9])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/([0-9])([A-Za-z])/g, '$1 $2')
    .replaceAll('_', ' ');
}
