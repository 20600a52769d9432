import type { AnswerOf, Endpoint } from '@linka/contracts/http';
import { DECISION_LASTS_MS, type Sealed } from '@linka/contracts/orders';
import { catalogue } from '@linka/contracts/problems';
import { backOffMs } from '../../lib/async/index.ts';
import { mayRetry, type Answer } from '../../lib/api/index.ts';
import type { HeardClock } from '../clock/index.ts';
import { anyCommand, type CommandInput, type Learned } from './commands.ts';
import type { OutboxEntry, StoredEntry } from './entry.ts';

export type Decision =
  | { readonly type: 'send'; readonly entry: StoredEntry }
  /** Too old to send without asking the person again. */
  | { readonly type: 'hold'; readonly entry: StoredEntry }
  | { readonly type: 'wait'; readonly ms: number }
  | { readonly type: 'idle' };

/** What to do now, given everything in the outbox, oldest first. */
export function decide(entries: readonly StoredEntry[], now: number): Decision {
  const heads = headsOfLanes(entries);
  const old = heads.find(entry => anyCommand(entry.kind).sealed && now - entry.createdAt > DECISION_LASTS_MS);
  if (old !== undefined) return { type: 'hold', entry: old };
  const ready = heads.find(entry => isDue(entry, now));
  if (ready !== undefined) return { type: 'send', entry: ready };
  if (heads.length === 0) return { type: 'idle' };
  return { type: 'wait', ms: Math.min(...heads.map(entry => entry.notBefore)) - now };
}

/** No back-off is longer; one that seems to be was written before the phone's clock was set back. */
const LONGEST_WAIT_MS = 60 * 60_000;

const isDue = ({ notBefore }: StoredEntry, now: number): boolean =>
  notBefore <= now || notBefore - now > LONGEST_WAIT_MS;

/** The one entry of each lane whose turn it is; a lane behind a refused order has none. */
export function headsOfLanes(entries: readonly StoredEntry[]): readonly StoredEntry[] {
  const taken = new Set<string>();
  return entries.filter(entry => {
    if (taken.has(entry.lane)) return false;
    const refused = entry.state === 'refused';
    if (!refused || anyCommand(entry.kind).holdsLane) taken.add(entry.lane);
    return !refused;
  });
}

export type Outcome =
  | { readonly type: 'acknowledged'; readonly learned: Learned }
  | {
      readonly type: 'kept';
      readonly entry: StoredEntry;
      /** Nothing else would fare better now. */ readonly stop: boolean;
    };

const hopeless = new Set([
  'offline',
  'sign_in_needed',
  'session_ended',
  'token_expired',
  'too_many_requests',
]);

/** What an answer means for the entry that was sent. `random` is 0 to 1. */
export function settle(
  entry: StoredEntry,
  answer: Answer<AnswerOf<Endpoint>>,
  now: number,
  random: number,
): Outcome {
  if (answer.ok) return { type: 'acknowledged', learned: anyCommand(entry.kind).learn(answer.value, entry) };
  const stop = hopeless.has(answer.id);
  const failure = { id: answer.id, title: answer.title, detail: answer.detail, problem: answer.problem };
  const state = stop || mayRetry(answer) ? 'waiting' : 'refused';
  const wait = answer.retryAfterMs ?? backOffMs(entry.attempts, random);
  return { type: 'kept', entry: { ...entry, state, failure, notBefore: now + wait }, stop };
}

/** The entry as it is written before each attempt. */
export const sending = (entry: StoredEntry, now: number): StoredEntry => ({
  ...entry,
  state: 'sending',
  attempts: entry.attempts + 1,
  lastTriedAt: now,
});

/** Nothing left the phone, so it counts as never tried and may still be taken back. */
export const untried = (entry: StoredEntry): StoredEntry => ({ ...entry, attempts: entry.attempts - 1 });

/** The entry that will not be sent without a new word from the person. */
export const held = (entry: StoredEntry): StoredEntry => ({
  ...entry,
  state: 'refused',
  failure: {
    id: 'decision_too_old',
    title: catalogue.decision_too_old.title,
    detail: catalogue.decision_too_old.detail,
    problem: null,
  },
});

/** After a person said "send it now": as if just decided. What is on its way is left alone. */
export const renewed = (
  entry: OutboxEntry,
  now: number,
  heard: HeardClock | null = null,
): OutboxEntry | undefined =>
  entry.state === 'sending'
    ? undefined
    : { ...entry, state: 'waiting', createdAt: now, heard, notBefore: 0, failure: null };

/** What is sent in this attempt: a decision to buy says how old it is, in a way that a wrong clock cannot bend. */
export function letterOf({ kind, input, createdAt, heard = null }: OutboxEntry, now: number): CommandInput {
  if (!anyCommand(kind).sealed || !('body' in input)) return input;
  const sealed: Sealed = {
    agoMs: Math.round(now - createdAt),
    phoneNow: new Date(now).toISOString(),
    heard: heard && { at: new Date(heard.at).toISOString(), aheadMs: Math.round(heard.aheadMs) },
  };
  return { ...input, body: { ...input.body, sealed } } as CommandInput;
}

/** Its back-off is over: the network came back. */
export const hurried = (entry: OutboxEntry): OutboxEntry | undefined =>
  entry.state === 'waiting' ? { ...entry, notBefore: 0 } : undefined;

/** May the person take it back? Not while an attempt may have reached the gateway. */
export const canWithdraw = (entry: OutboxEntry): boolean =>
  entry.state === 'refused' || (entry.state === 'waiting' && entry.attempts === 0);
