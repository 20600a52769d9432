import { peakMemory } from '../measure/peak-memory.ts';
import { boundRow, notMeasured, type Row } from '../report/row.ts';

/** The most memory that a program has held, the load included. */
export function memoryRow(program: string, pid: number, atMost: number, load: string): Row {
  const what = `peak memory of the ${program}, ${load}`;
  const value = peakMemory(pid);
  return value === undefined
    ? notMeasured(what, 'this system has no /proc')
    : boundRow({ what, value, unit: ' MB', atMost });
}
