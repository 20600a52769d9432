import { foldOrder } from '@linka/contracts/orders';
import type { Facts } from './facts/index.ts';
import { groupBy } from './facts/group.ts';
import type { Invariant } from './invariants/invariant.ts';
import type { Tally } from './tally.ts';

export interface Finding {
  readonly invariant: Invariant;
  readonly breaches: readonly string[];
}

export interface Outcome {
  readonly seed: number;
  readonly minutes: number;
  readonly faults: Tally;
  readonly journeys: number;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
}

const SHOWN = 5;

/** What happened, for people: faults by kind, journeys by end, and whether everything held. */
export function report({ seed, minutes, faults, journeys, facts, findings }: Outcome): string {
  const ends = groupBy(
    facts.orders.map(({ events }) => foldOrder(events)),
    ({ state, reason, refund }) =>
      [
        state,
        ...(reason === null ? [] : [`(${reason})`]),
        ...(refund === 'none' ? [] : [`money back: ${refund}`]),
      ].join(' '),
  );
  const breaches = findings.flatMap(finding => finding.breaches);
  return [
    ...section('Faults', faults.entries()),
    ...section(
      `Journeys: ${journeys}; their orders by end`,
      [...ends].map(([end, list]) => [end, list.length] as const),
    ),
    ...section('Payments and refunds', [
      ['debits at MTN', facts.wallets.filter(({ direction }) => direction === 'debit').length],
      ['credits at MTN', facts.wallets.filter(({ direction }) => direction === 'credit').length],
    ]),
    ...section(
      'What must hold: violations',
      findings.map(({ invariant, breaches }) => [invariant.name, breaches.length] as const),
    ),
    ...findings.flatMap(finding => [
      ...finding.breaches.slice(0, SHOWN).map(words => `  ! ${words}`),
      ...(finding.breaches.length > SHOWN ? [`  ! and ${finding.breaches.length - SHOWN} more`] : []),
    ]),
    `${breaches.length} violations. The same again: npm run chaos -- --minutes ${minutes} --seed ${seed}`,
  ].join('\n');
}

function section(title: string, rows: readonly (readonly [string, number])[]): string[] {
  const sorted = [...rows].sort(([one], [other]) => one.localeCompare(other));
  return [title, ...sorted.map(([name, count]) => `  ${String(count).padStart(6)}  ${name}`), ''];
}
