import { timingSafeEqual } from 'node:crypto';
import type { Account, Device, Role } from '@linka/contracts/auth';
import type { AccountFacts, DeviceFacts, HourlyCount, CodeState, SessionState } from './records.ts';

export const CODE_VALID_SECONDS = 600;
const MAX_TRIES = 5;

/** Seconds to wait after the 1st, 2nd … code in a row that nobody signed in with; then a day. */
const RESEND_WAITS = [60, 120, 300, 600, 1800, 3600, 3600, 3600] as const;
const DAY_SECONDS = 86_400;

/**
 * In an hour. By address they are wide, because whole networks in Zambia share a few. Whoever asks for codes only to
 * have SMS sent (a carrier shares what they cost) goes through a block of numbers, from as many addresses as it takes:
 * so a block has a limit, and so has everything together, which the configuration says.
 */
export const HOURLY_LIMITS = {
  code_asked: 200,
  code_guessed: 100,
  code_sent_to_block: 200,
} as const satisfies Partial<Record<HourlyCount, number>>;

/** The ten thousand numbers that a number stands among. */
export const blockOf = (phone: string): string => phone.slice(0, -4);

/** How long a phone waits for its next code, in seconds, after `sends` codes in a row. */
export const resendWaitSeconds = (sends: number): number => RESEND_WAITS[sends - 1] ?? DAY_SECONDS;

const later = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000);
const secondsUntil = (at: Date, now: Date): number => Math.ceil((at.getTime() - now.getTime()) / 1000);

export type SendDecision =
  | { readonly ok: true; readonly sends: number; readonly expiresAt: Date }
  | { readonly ok: false; readonly waitSeconds: number };

/** May another code be sent now? A day of silence forgets the codes before. */
export function mayCodeBeSent({ sends, sentAt }: CodeState, now: Date): SendDecision {
  const quiet = !sentAt || now >= later(sentAt, DAY_SECONDS);
  const waitSeconds = sentAt && !quiet ? secondsUntil(later(sentAt, resendWaitSeconds(sends)), now) : 0;
  if (waitSeconds > 0) return { ok: false, waitSeconds };
  const forgets = sentAt !== null && quiet;
  return { ok: true, sends: forgets ? 1 : sends + 1, expiresAt: later(now, CODE_VALID_SECONDS) };
}

/** Is this the newest code, in time and within its five tries? */
export function judgeCode(state: CodeState | null, mac: Buffer, now: Date): 'right' | 'wrong' | 'expired' {
  if (!state?.codeMac || !state.expiresAt) return 'expired';
  if (now >= state.expiresAt || state.tries >= MAX_TRIES) return 'expired';
  return timingSafeEqual(state.codeMac, mac) ? 'right' : 'wrong';
}

/** A device that is silent for this long signs in again. */
export const SESSION_DAYS = 60;

/**
 * How long an already spent refresh token still gets the answer it got before, also when that answer has arrived: a
 * page and its service worker may have asked at once. Longer would let a thief who copied a token follow its owner
 * unnoticed: within this time both get the very same successor, and after it the second to come gives the theft away.
 */
const REPEAT_SECONDS = 30;

/**
 * Has anybody used what was given at the newest rotation? If not, the answer may have been lost, and networks are gone
 * for hours. A thief gains nothing by the wait: as soon as one of the two uses the successor, the other one's token is
 * spent.
 */
export const isHeard = ({ rotatedAt, heardAt }: Pick<SessionState, 'rotatedAt' | 'heardAt'>): boolean =>
  heardAt !== null && heardAt >= rotatedAt;

/** What to do with a genuine refresh token of the generation given. */
export function judgeRefresh(
  session: SessionState | null,
  generation: number,
  now: Date,
): 'rotate' | 'repeat' | 'reused' | 'ended' {
  if (!session || session.endedAt || now >= later(session.rotatedAt, SESSION_DAYS * DAY_SECONDS))
    return 'ended';
  if (generation >= session.generation) return 'rotate';
  const mayRepeat = !isHeard(session) || now <= later(session.rotatedAt, REPEAT_SECONDS);
  return generation === session.generation - 1 && mayRepeat ? 'repeat' : 'reused';
}

/** A session not used since then cannot be refreshed any more. */
export const sessionsEndBefore = (now: Date): Date => later(now, -SESSION_DAYS * DAY_SECONDS);

/** A session as its owner sees it among others. */
export const presentDevice = (row: DeviceFacts, currentId: string): Device => ({
  sessionId: row.sessionId,
  name: row.name,
  signedInAt: row.signedInAt.toISOString(),
  lastSeenAt: row.lastSeenAt.toISOString(),
  current: row.sessionId === currentId,
});

/** The account with its roles: everybody shops; the rest comes from who is listed where. */
export function presentAccount(facts: AccountFacts, operatorPhones: readonly string[]): Account {
  const roles: Role[] = ['shopper'];
  if (facts.isCourier) roles.push('courier');
  if (facts.shopIds.length > 0) roles.push('staff');
  if (operatorPhones.includes(facts.phone)) roles.push('operator');
  return { id: facts.id, phone: facts.phone, name: facts.name, roles, shopIds: facts.shopIds };
}
