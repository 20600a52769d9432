import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, lstat, mkdir, mkdtemp, readdir, readlink, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { execForm, lastOf, readDockerfile, stageOf, textsOf, type Stage } from './dockerfile.ts';
import { root } from './files.ts';

export interface Image {
  /** Stands for the container's root; nothing may be written below it. */
  readonly folder: string;
  /** Stands for the volume at /data. */
  readonly dataFolder: string;
  readonly workingFolder: string;
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly remove: () => Promise<void>;
}

/** Puts together what a server's image holds, by the very lines of its Dockerfile, from the built repository. */
export async function assembleImage(workspace: string): Promise<Image> {
  if (!existsSync(join(root, workspace, 'dist')))
    execFileSync('npm', ['run', '--silent', 'build:servers'], { cwd: root, stdio: 'inherit' });
  const stages = readDockerfile('deploy/server.Dockerfile', { WORKSPACE: workspace });
  const runtime = stageOf(stages, 'runtime');
  const place = await mkdtemp(join(tmpdir(), 'linka-image-'));
  const [folder, dataFolder] = [join(place, 'root'), join(place, 'data')];
  await mkdir(dataFolder);
  let workingFolder = '/';
  for (const { name, text } of runtime.instructions) {
    if (name === 'WORKDIR') workingFolder = resolve(workingFolder, text);
    if (name === 'COPY') await copy(text, stageOf(stages, 'build'), workspace, join(folder, workingFolder));
  }
  const env = lastOf(runtime, 'ENV')
    ?.split(' ')
    .map(pair => pair.split('=') as [string, string]);
  return {
    folder,
    dataFolder,
    workingFolder: join(folder, workingFolder),
    command: execForm(lastOf(runtime, 'CMD')),
    env: Object.fromEntries(env ?? []),
    remove: () => rm(place, { recursive: true, force: true }),
  };
}

/** One COPY. Stages install and build in /app, which is the repository here. */
async function copy(text: string, build: Stage, workspace: string, into: string): Promise<void> {
  const [, stage, source = '', target = ''] = /^--from=(\w+) (\S+) (\S+)$/.exec(text) ?? [];
  if (stage === 'manifests') return; // node itself: the tests' own runs here
  if (stage === 'dependencies') return copyDependencies(workspace, into);
  if (stage !== 'build') throw new Error(`cannot tell what ${text} copies`);
  const removed = textsOf(build, 'RUN')
    .filter(line => line.startsWith('rm -rf '))
    .flatMap(line =>
      line
        .split(' ')
        .slice(2)
        .map(path => join(root, path)),
    );
  const from = join(root, relative('/app', source));
  await cp(from, join(into, target), { recursive: true, filter: path => !removed.includes(path) });
}

/** What `npm ci --omit=dev` for one workspace leaves behind: every manifest, and what npm says it stands on. */
async function copyDependencies(workspace: string, into: string): Promise<void> {
  for (const entry of await readdir(root))
    if (existsSync(join(root, entry, 'package.json')) && entry !== 'node_modules')
      await cp(join(root, entry, 'package.json'), join(into, entry, 'package.json'));
  await cp(join(root, 'package.json'), join(into, 'package.json'));
  const args = ['ls', '--workspace', workspace, '--omit=dev', '--all', '--parseable'];
  const paths = execFileSync('npm', args, { cwd: root, encoding: 'utf8' }).trim().split('\n').slice(1);
  for (const path of new Set(paths)) {
    const target = join(into, relative(root, path));
    await mkdir(dirname(target), { recursive: true });
    if ((await lstat(path)).isSymbolicLink()) await symlink(await readlink(path), target);
    else await cp(path, target, { recursive: true, filter: one => isRun(relative(path, one)) });
  }
}

/**
 * Packages inside a package are on npm's list themselves, if they are wanted at all. Types and source maps are half of
 * all files, and no program reads them.
 */
const isRun = (path: string): boolean =>
  path.split(sep)[0] !== 'node_modules' && !/\.(map|[cm]?ts|md)$/.test(path);
