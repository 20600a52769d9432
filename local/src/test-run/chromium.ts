import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * A Chromium for the browser tests: one that is there, else Playwright's download, else Debian's package when we
 * are root.
 * @throws Error with one sentence when there is none to be had.
 */
export function ensureChromium(env: NodeJS.ProcessEnv): string {
  const found = installedChromium(env) ?? downloaded();
  if (found !== undefined) return found;
  console.log('Fetching Chromium for the browser tests …');
  run('npx', ['playwright', 'install', 'chromium']);
  const fetched = downloaded();
  if (fetched !== undefined) return fetched;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  }
  const packaged = installedChromium(env);
  if (packaged !== undefined) return packaged;
  throw new Error(
    'The browser tests need Chromium, which is not here and could not be fetched: install it, or name it in CHROMIUM.',
  );
}

/** The browser named in CHROMIUM, or the first of the usual names on the PATH. */
export function installedChromium(env: NodeJS.ProcessEnv): string | undefined {
  const onPath = (env.PATH ?? '').split(delimiter).flatMap(folder => NAMES.map(name => join(folder, name)));
  return [env.CHROMIUM ?? '', ...onPath, ...ELSEWHERE].find(path => path !== '' && existsSync(path));
}

/** Playwright's own, if it was downloaded; a child asks, because the path is fixed when Playwright is loaded. */
function downloaded(): string | undefined {
  const playwright = createRequire(import.meta.url).resolve('@playwright/test');
  const ask = `console.log(require(${JSON.stringify(playwright)}).chromium.executablePath())`;
  const path = execFileSync(process.execPath, ['-e', ask], { encoding: 'utf8' }).trim();
  return existsSync(path) ? path : undefined;
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
