import { setTimeout as pause } from 'node:timers/promises';
import { dice } from './dice.ts';
import { befall } from './faults/befall.ts';
import { planFaults } from './faults/plan.ts';
import type { Effort } from './flags.ts';
import { invariants } from './invariants/index.ts';
import type { Invariant } from './invariants/invariant.ts';
import { openDay } from './people/day.ts';
import { untilQuiet } from './quiet.ts';
import type { Outcome } from './report.ts';
import { setClock } from './system/clock.ts';
import { startSystem, type ChaosSystem } from './system/start.ts';
import { Tally } from './tally.ts';

type Run = Effort & { readonly root: string; readonly dataDir: string };

const MINUTE = 60_000;
/** Longer than anything waits by itself, although a clock was half an hour ahead when it said until when. */
const NIGHT_MS = 70 * MINUTE;
/** How long people may still finish what they began. */
const LAST_CALL_MS = 20_000;
const QUIET_WITHIN_MS = 4 * MINUTE;

/** One run: a day with faults, a healing, a night, quiet; then everybody's records are compared. */
export async function run({
  minutes,
  seed,
  shoppers,
  root,
  dataDir,
}: Run): Promise<Omit<Outcome, 'seed' | 'minutes'>> {
  const faults = new Tally();
  const say = clockedWords();
  say('Starting the system …');
  const system = await startSystem({ root, dataDir, dice: dice(seed), tally: faults });
  try {
    say('Opening the shops …');
    const day = await openDay(system, { seed, shoppers });
    say(`${shoppers} people shop for ${minutes} minutes while things go wrong …`);
    await befall(system, planFaults(seed, minutes * MINUTE), faults);
    say('Healing …');
    system.wiring.heal();
    const sick = await untilWell(system);
    await day.close(AbortSignal.timeout(LAST_CALL_MS));
    say(`${day.journeys()} journeys. The night passes …`);
    await night(system);
    const { facts, moving } = await untilQuiet(system, QUIET_WITHIN_MS, say);
    say('Comparing everybody’s records …');
    const well: Invariant = {
      name: 'every part is well again within a minute',
      breaches: () => sick.map(name => `${name} was not`),
    };
    const quiet: Invariant = { name: 'everything comes to rest in time', breaches: () => moving };
    const findings = [well, quiet, ...invariants].map(invariant => ({
      invariant,
      breaches: invariant.breaches(facts, day.diary),
    }));
    return { faults, journeys: day.journeys(), facts, findings };
  } finally {
    await system.stop();
  }
}

/** Waits until every part that was killed or frozen answers again. Answers who still does not after a minute. */
async function untilWell({ members }: ChaosSystem): Promise<string[]> {
  const deadline = Date.now() + MINUTE;
  for (;;) {
    const sick: string[] = [];
    for (const member of members) if (!(await member.isWell())) sick.push(member.name);
    if (sick.length === 0 || Date.now() > deadline) return sick;
    await pause(200);
  }
}

/** All clocks go on together, MTN's own too. */
async function night({ clocks, momo }: ChaosSystem): Promise<void> {
  for (const clock of clocks.values()) setClock(clock, NIGHT_MS);
  const response = await fetch(`${momo}/control/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advanceMs: NIGHT_MS }),
  });
  if (!response.ok) throw new Error(`MTN's clock stands still: ${await response.text()}`);
}

function clockedWords(): (words: string) => void {
  const began = performance.now();
  return words => console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${words}`);
}
