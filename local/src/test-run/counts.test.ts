import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { makeDataFolder, removeDataFolder } from '../testing/data-folder.ts';
import { closingLine, isGood, jestCounts, playwrightCounts, sum } from './counts.ts';
import { runSuite, type Suite } from './suites.ts';

let folder: string;
beforeEach(() => {
  folder = makeDataFolder();
});
afterEach(() => removeDataFolder(folder));

function reported(report: object): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(report));
  return path;
}

test('what could not be loaded or passed only at the second try is not a pass', () => {
  const jest = {
    numPassedTests: 5,
    numFailedTests: 1,
    numRuntimeErrorTestSuites: 2,
    numPendingTests: 0,
    numTodoTests: 0,
  };
  expect(jestCounts(reported(jest))).toEqual({ passed: 5, failed: 3, skipped: 0 });
  const playwright = { stats: { expected: 4, unexpected: 0, flaky: 1, skipped: 0 }, errors: ['no browser'] };
  expect(playwrightCounts(reported(playwright))).toEqual({ passed: 4, failed: 2, skipped: 0 });
});

test('a run is good only if tests ran, all passed and none was switched off', () => {
  expect(isGood({ passed: 3, failed: 0, skipped: 0 })).toBe(true);
  expect(isGood({ passed: 0, failed: 0, skipped: 0 })).toBe(false);
  expect(isGood({ passed: 3, failed: 1, skipped: 0 })).toBe(false);
  expect(isGood({ passed: 3, failed: 0, skipped: 1 })).toBe(false);
  const all = sum([
    { passed: 3, failed: 0, skipped: 0 },
    { passed: 2, failed: 1, skipped: 1 },
  ]);
  expect(closingLine(all)).toBe('5 passed, 1 failed, 1 skipped (which counts as failing)');
});

test('a runner that ends badly without a report is a failure', async () => {
  const suite: Suite = {
    name: 'broken',
    args: ['-e', 'process.exit(7)'],
    env: {},
    report: '/nowhere',
    read: jestCounts,
  };
  expect(await runSuite(suite, folder, new AbortController().signal)).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
  });
});
