import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { thirdPartyNotices } from '../../../cli/notices';
import type { NodeTrial } from '../trial';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Licences under which a work may be part of what is shipped; the first that fits of several. */
const ALLOWED = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  'CC0-1.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'Zlib',
];

/** A heading of the notices: name, version, licence. */
const HEADING = /^==== (\S+) (\S+) \((.+)\)$/gm;

interface Package {
  resolved?: string;
  link?: boolean;
  integrity?: string;
}

/** What is shipped, by its licences, and what the lockfile says of where packages come from. */
export const licences: NodeTrial = {
  part: 'store',
  name: 'ships works under licences that allow it, from a lockfile that names no host',
  where: 'node',
  guards: ['licences that forbid it are refused'],
  async run() {
    const notices = [...thirdPartyNotices().matchAll(HEADING)];
    const refused = notices.filter(([, , , licence = '']) => !isAllowed(licence));
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, Package>;
    };
    const all = Object.entries(packages).filter(([path]) => path !== '');
    const hosted = all.filter(([, { resolved }]) => resolved !== undefined && /^\w+:/.test(resolved));
    const unsealed = all.filter(([, { integrity, link }]) => !integrity && !link);
    const unlisted = ['LICENSE', 'PRIVACY.md', 'SECURITY.md', 'docs/permissions.md'].filter(
      file => !existsSync(join(ROOT, file)),
    );
    return {
      tried: notices.length + all.length,
      violations: [
        ...(notices.length === 0 ? ['no work of others is listed'] : []),
        ...refused.map(([, name, , licence]) => `${name} is under ${licence}`),
        ...hosted.map(([path, { resolved }]) => `${path} comes from ${resolved}`),
        ...unsealed.map(([path]) => `${path} has no checksum`),
        ...unlisted.map(file => `${file} is not there`),
      ],
      note: `${notices.length} works are shipped`,
    };
  },
};

/** Of alternatives one is enough, of several at once all are needed. */
function isAllowed(licence: string): boolean {
  const alternatives = licence.replaceAll(/[()]/g, '').split(' OR ');
  return alternatives.some(one => one.split(' AND ').every(name => ALLOWED.includes(name.trim())));
}
