import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NodeTrial } from '../trial';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const BROWSERS = ['chrome', 'firefox'] as const;

interface Manifest {
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: unknown[];
  externally_connectable?: unknown;
  content_security_policy?: { extension_pages?: string };
  web_accessible_resources?: { resources: string[] }[];
  browser_specific_settings?: {
    gecko?: { data_collection_permissions?: { required?: string[]; optional?: string[] } };
  };
}

/** What each directive of the policy may name. */
const ALLOWED: Record<string, RegExp> = {
  'default-src': /^'none'$/,
  'script-src': /^'self'( 'wasm-unsafe-eval')?$/,
  'style-src': /^'self'$/,
  'img-src': /^'self' data:$/,
  'connect-src': /^('none'|'self'|'self' https:)$/,
  'worker-src': /^'self'$/,
  'base-uri': /^'none'$/,
  'form-action': /^'none'$/,
  'frame-src': /^'self'$/,
};

/** Directives without which `default-src` would not be enough: it does not stand in for them. */
const NEEDED = ['default-src', 'base-uri', 'form-action'];

/** The manifests of both builds, against what is written down of them. */
export const manifests: NodeTrial = {
  part: 'privilege',
  name: 'asks for no permission without a reason, and its pages may do nothing else',
  where: 'node',
  guards: ['no permission that is not needed', 'extension pages may connect to nobody'],
  async run() {
    const documented = documentedPermissions();
    const found = BROWSERS.flatMap(browser =>
      ['production', 'demo'].map(mode => ({
        browser,
        mode,
        path: join(ROOT, `.output/${browser}-mv3-${mode}/manifest.json`),
      })),
    ).filter(({ path }) => existsSync(path));
    const violations = found.flatMap(({ browser, mode, path }) => {
      const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
      return judge(manifest, { documented, isDemo: mode === 'demo', isFirefox: browser === 'firefox' }).map(
        text => `${browser}, ${mode}: ${text}`,
      );
    });
    const asked = found.flatMap(({ path }) => askedIn(JSON.parse(readFileSync(path, 'utf8')) as Manifest));
    const idle = documented.filter(name => !asked.includes(name));
    return {
      tried: found.length,
      violations: [
        ...violations,
        ...(found.length === 0 ? ['nothing is built'] : []),
        ...idle.map(name => `docs/permissions.md explains ${name}, which no build asks for`),
      ],
    };
  },
};

/** The permissions that have a sentence, of one row of the table each or several. */
function documentedPermissions(): string[] {
  const text = readFileSync(join(ROOT, 'docs/permissions.md'), 'utf8');
  const cells = [...text.matchAll(/^\| (`[^|]+) \| \S.{30,} \|$/gm)].map(([, cell]) => cell!);
  return cells.flatMap(cell => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
}

/** Whatever a manifest asks for, at once or later. */
function askedIn(manifest: Manifest): string[] {
  const {
    permissions = [],
    optional_permissions = [],
    host_permissions = [],
    optional_host_permissions = [],
  } = manifest;
  const { optional: told = [] } = manifest.browser_specific_settings?.gecko?.data_collection_permissions ?? {};
  return [...permissions, ...optional_permissions, ...host_permissions, ...optional_host_permissions, ...told];
}

interface Circumstances {
  documented: readonly string[];
  isDemo: boolean;
  isFirefox: boolean;
}

function judge(manifest: Manifest, { documented, isDemo, isFirefox }: Circumstances): string[] {
  const unexplained = askedIn(manifest).filter(name => !documented.includes(name));
  const accessible = (manifest.web_accessible_resources ?? []).flatMap(({ resources }) => resources);
  const collected = manifest.browser_specific_settings?.gecko?.data_collection_permissions?.required;
  return [
    ...unexplained.map(name => `docs/permissions.md has no sentence for ${name}`),
    ...(manifest.host_permissions && !isDemo ? ['it has access to sites when it is installed'] : []),
    ...(manifest.content_scripts ? ['a script enters pages without being asked'] : []),
    ...(manifest.externally_connectable ? ['pages may send it messages'] : []),
    ...accessible.filter(name => name !== 'card.html').map(name => `pages may load ${name}`),
    ...(isFirefox && String(collected) !== 'none' ? [`it says that it collects ${collected}`] : []),
    ...policyFaults(manifest.content_security_policy?.extension_pages ?? ''),
  ];
}

function policyFaults(policy: string): string[] {
  const directives = policy
    .split(';')
    .map(part => part.trim())
    .filter(Boolean);
  const names = directives.map(directive => directive.split(' ')[0]!);
  return [
    ...NEEDED.filter(name => !names.includes(name)).map(name => `the policy has no ${name}`),
    ...directives.filter(directive => {
      const [name = '', ...values] = directive.split(' ');
      return !ALLOWED[name]?.test(values.join(' '));
    }),
  ];
}
