import { setTimeout as pause } from 'node:timers/promises';
import { setClock } from '../system/clock.ts';
import { canLimitFiles, limitFiles, signalFamily } from '../system/processes.ts';
import type { ChaosSystem } from '../system/start.ts';
import type { Tally } from '../tally.ts';
import type { Fault, FaultKind } from './plan.ts';

type Befall = (system: ChaosSystem, fault: Fault, tally: Tally) => Promise<void>;

const choose = <T>(list: readonly T[], whom: number): T | undefined => list[Math.floor(whom * list.length)];

const kill: Befall = ({ members }, { whom }, tally) => {
  const member = choose(members, whom);
  const pid = member?.pid();
  if (!member || pid === undefined) return Promise.resolve();
  signalFamily(pid, 'SIGKILL');
  tally.add(`${member.name} killed`);
  return Promise.resolve();
};

const freeze: Befall = async ({ members }, { whom, lastsMs }, tally) => {
  const member = choose(members, whom);
  const pid = member?.pid();
  if (!member || pid === undefined) return;
  signalFamily(pid, 'SIGSTOP');
  tally.add(`${member.name} frozen`);
  await pause(lastsMs);
  signalFamily(pid, 'SIGCONT');
};

const network: Befall = async ({ wiring }, { whom, force, lastsMs }, tally) => {
  const link = choose(wiring.links, whom);
  if (!link) return;
  tally.add('network troubled');
  link.trouble = 0.1 + force * 0.5;
  await pause(lastsMs * 2);
  link.trouble = 0;
};

const cut: Befall = ({ wiring }, { whom }, tally) => {
  const link = choose(wiring.links, whom);
  link?.sever();
  if (link) tally.add('connections cut');
  return Promise.resolve();
};

/** Minutes: within what two clocks may differ, beyond it, and far into the past and the future. */
const JUMPS = [-30, -2, 2, 12, 30] as const;

const clock: Befall = async ({ clocks }, { whom, force, lastsMs }, tally) => {
  const entry = choose([...clocks], whom);
  const minutes = choose(JUMPS, force) ?? 2;
  // The codes people get by SMS are told from older ones by the handset's time.
  if (!entry || entry[0] === 'handset') return;
  setClock(entry[1], minutes * 60_000);
  tally.add('clock moved');
  await pause(lastsMs);
  setClock(entry[1], 0);
};

const TINY_BYTES = 4096;
const writers = ['postgres', 'mongodb', 'momo', 'delivery'];

const disk: Befall = async ({ members }, { whom, lastsMs }, tally) => {
  const member = choose(
    members.filter(({ name }) => writers.includes(name)),
    whom,
  );
  const pid = member?.pid();
  if (!member || pid === undefined) return;
  limitFiles(pid, TINY_BYTES);
  tally.add(`disk of ${member.name} full`);
  await pause(lastsMs);
  limitFiles(pid, 'unlimited');
};

const all: Readonly<Record<FaultKind, Befall>> = { kill, freeze, network, cut, clock, disk };

/** Lets the planned faults happen, each in its time, and waits until the last one is over. */
export async function befall(system: ChaosSystem, plan: readonly Fault[], tally: Tally): Promise<void> {
  const disks = canLimitFiles();
  if (!disks) tally.add('full disks left out: there is no prlimit here');
  const running: Promise<void>[] = [];
  for (const fault of plan) {
    await pause(fault.afterMs);
    if (fault.kind === 'disk' && !disks) continue;
    running.push(all[fault.kind](system, fault, tally));
  }
  await Promise.all(running);
}
