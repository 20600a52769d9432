import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { execForm, lastOf, readDockerfile, stageOf, textsOf } from './testing/dockerfile.ts';
import { readJson, readText } from './testing/files.ts';

const { workspaces } = z.object({ workspaces: z.array(z.string()) }).parse(readJson('package.json'));
const { references } = z
  .object({ references: z.array(z.object({ path: z.string() })) })
  .parse(readJson('tsconfig.build.json'));

const server = readDockerfile('deploy/server.Dockerfile', { WORKSPACE: 'shop-server', ALPINE: '3.19' });
const web = readDockerfile('deploy/web.Dockerfile', {});

describe.each([
  ['server', server, 'node'],
  ['web', web, 'caddy'],
] as const)('the %s image', (_name, stages, user) => {
  const runtime = stageOf(stages, 'runtime');

  test('runs as a user who is not root, and says when it is healthy', () => {
    expect(lastOf(runtime, 'USER')).toBe(user);
    expect(lastOf(runtime, 'HEALTHCHECK')).toMatch(/ CMD \["wget", .*127\.0\.0\.1:\d+\/health/);
  });

  test('is started without a shell', () => {
    expect(execForm(lastOf(runtime, 'CMD'))[0]).toBe(user);
    expect(textsOf(runtime, 'ENTRYPOINT')).toEqual([]);
  });

  test('names the version of everything it begins from', () => {
    const stageNames = stages.map(stage => stage.name);
    const bases = stages.map(stage => stage.base).filter(base => !stageNames.includes(base));
    for (const base of bases)
      expect(base).toMatch(/^(node:20\.\d+\.\d+-alpine3\.\d+|alpine:3\.\d+|caddy:2\.\d+-alpine)$/);
  });
});

test('a shop runs on Alpine 3.19 and its port is 3000, as the architecture document says', () => {
  const runtime = stageOf(server, 'runtime');
  expect(runtime.base).toBe('alpine:3.19');
  expect(lastOf(runtime, 'EXPOSE')).toBe('3000');
  expect(lastOf(runtime, 'ENV')).toBe('NODE_ENV=production HOST=0.0.0.0 PORT=3000');
});

test('npm sees every workspace of the lock file, and installs those that are built', () => {
  const copied = textsOf(stageOf(server, 'manifests'), 'COPY');
  for (const workspace of workspaces) expect(copied).toContain(`${workspace}/package.json ${workspace}/`);
  const install = textsOf(stageOf(server, 'build'), 'RUN').find(text => text.startsWith('npm ci'));
  for (const { path } of references) expect(`${install} `).toContain(` -w ${path.split('/')[0]} `);
});

test('nothing of a machine gets into an image: its secrets, its installs, its builds, its data', () => {
  const ignored = readText('.dockerignore').split('\n');
  for (const path of ['**/.env', '**/node_modules', '**/dist', '.linka', '.git'])
    expect(ignored).toContain(path);
});
