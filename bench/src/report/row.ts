/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly value: string;
  readonly peer: string;
  readonly ratio: string;
  readonly target: string;
  /** Undefined: there is no target. */
  readonly met: boolean | undefined;
}

interface Peer {
  readonly name: string;
  readonly value: number;
}

interface Ratio {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly peer: Peer;
  readonly atLeast?: number;
  readonly atMost?: number;
}

interface Bound {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly atMost: number;
}

/** What we do beside what another does in the same unit; more is better, unless there is a bound above. */
export const ratioRow = ({ what, value, unit, peer, atLeast, atMost }: Ratio): Row => {
  const ratio = value / peer.value;
  return {
    what,
    value: `${figure(value)}${unit}`,
    peer: `${peer.name} ${figure(peer.value)}${unit}`,
    ratio: `${figure(ratio)} ×`,
    target: atLeast !== undefined ? `≥ ${atLeast} ×` : atMost !== undefined ? `≤ ${atMost} ×` : '',
    met: atLeast !== undefined ? ratio >= atLeast : atMost !== undefined ? ratio <= atMost : undefined,
  };
};

/** What must stay below a bound. */
export const boundRow = ({ what, value, unit, atMost }: Bound): Row => ({
  what,
  value: `${figure(value)}${unit}`,
  peer: '',
  ratio: '',
  target: `≤ ${atMost}${unit}`,
  met: value <= atMost,
});

export const notMeasured = (what: string, why: string): Row => ({
  what,
  value: `not measured: ${why}`,
  peer: '',
  ratio: '',
  target: '',
  met: undefined,
});

/** Three figures that mean something: 0.412, 41.2, 4 120. */
export function figure(value: number): string {
  const rounded = Number(value.toPrecision(3));
  const decimals = rounded >= 100 ? 0 : rounded >= 10 ? 1 : rounded >= 1 ? 2 : 3;
  return rounded.toFixed(decimals).replace(/\B(?=(\d{3})+$)/g, ' ');
}
