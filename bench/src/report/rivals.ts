/**
 * Whole shop systems, measured in another run on the same kind of machine (two shared cores), untuned, with the same
 * 10 buyers. Not like for like: they also do taxes and promotions. See docs/performance.md.
 */
export const rivals = [
  { name: 'Vendure 3.7.3', ordersPerSecond: 6.8, statementsPerOrder: 291, slowOrderMs: 1800 },
  { name: 'Medusa 2.21.2', ordersPerSecond: 1.6, statementsPerOrder: 433, slowOrderMs: 6700 },
] as const;

export const OTHER_RUN = '(other run)';
