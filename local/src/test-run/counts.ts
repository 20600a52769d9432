import { readFileSync } from 'node:fs';

export interface Counts {
  passed: number;
  failed: number;
  /** Not run: a test that is switched off proves nothing, so a run with any is not a good run. */
  skipped: number;
}

interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
  numPendingTests: number;
  numTodoTests: number;
}

/** Counts from Jest's `--json` report. A file that cannot even be loaded is a failure. */
export function jestCounts(path: string): Counts {
  const report = JSON.parse(readFileSync(path, 'utf8')) as JestReport;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/** Counts from Playwright's `json` report. One that passed only when tried again is a failure. */
export function playwrightCounts(path: string): Counts {
  const { stats, errors } = JSON.parse(readFileSync(path, 'utf8')) as PlaywrightReport;
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/** Counts from the report of a chaos run: what must hold, held or did not. */
export function chaosCounts(path: string): Counts {
  const { passed, failed } = JSON.parse(readFileSync(path, 'utf8')) as Omit<Counts, 'skipped'>;
  return { passed, failed, skipped: 0 };
}

export const sum = (all: readonly Counts[]): Counts => ({
  passed: all.reduce((n, counts) => n + counts.passed, 0),
  failed: all.reduce((n, counts) => n + counts.failed, 0),
  skipped: all.reduce((n, counts) => n + counts.skipped, 0),
});

/** The closing line: "412 passed, 0 failed". */
export function closingLine({ passed, failed, skipped }: Counts): string {
  const line = `${String(passed)} passed, ${String(failed)} failed`;
  return skipped > 0 ? `${line}, ${String(skipped)} skipped (which counts as failing)` : line;
}

export const isGood = ({ passed, failed, skipped }: Counts): boolean =>
  passed > 0 && failed === 0 && skipped === 0;
