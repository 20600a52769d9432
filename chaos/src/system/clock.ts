import { writeFileSync } from 'node:fs';

/**
 * Runs before a program's first line and moves its clock by as many milliseconds as the file says, read anew a few
 * times a second. From outside, so that no program of ours has to know how to lie about the time.
 */
const PRELOAD = `
import { readFileSync } from 'node:fs';
const True = Date;
const offset = () => { try { return Number(readFileSync(process.env.CHAOS_CLOCK, 'utf8')); } catch { return 0; } };
let ahead = offset();
setInterval(() => { ahead = offset(); }, 200).unref();
const now = () => True.now() + ahead;
globalThis.Date = new Proxy(True, {
  construct: (Time, given, asked) => Reflect.construct(Time, given.length === 0 ? [now()] : given, asked),
  apply: () => new True(now()).toString(),
  get: (Time, name) => (name === 'now' ? now : Reflect.get(Time, name)),
});`;

/** Node's flag that makes a program's clock movable. */
export const MOVABLE_CLOCK = `--import=data:text/javascript,${encodeURIComponent(PRELOAD)}`;

/** Sets the clock that reads this file so many milliseconds ahead, or behind when negative. */
export function setClock(file: string, aheadMs: number): void {
  writeFileSync(file, String(aheadMs));
}
