/**
 * Name what pages share by its place instead of by a hash of the folder it was built in.
 *
 * `experimentalInlineCommonChunks` registers each shared chunk under its name and such a hash, and
 * nothing else in a build depends on where it was made.
 */
import type { Plugin } from 'vite';

/** A chunk that is registered: a call with its key and an arrow function. */
const REGISTERED = /[\w$]+\(`([\w$]+-[\w-]{8})`,\(?[\w$]+=>\{/g;

/** Make the plugin; file names must have no hash, since theirs are made before. */
export function stableKeys(): Plugin {
  return {
    name: 'stable-keys',
    enforce: 'post',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter(file => file.type === 'chunk');
      const keys = new Set(chunks.flatMap(({ code }) => [...code.matchAll(REGISTERED)].map(([, key]) => key!)));
      for (const chunk of chunks) {
        let { code } = chunk;
        for (const [place, key] of [...keys].entries()) {
          code = code.replaceAll(`\`${key}\``, `\`shared-${place}\``);
        }
        chunk.code = code;
      }
    },
  };
}
