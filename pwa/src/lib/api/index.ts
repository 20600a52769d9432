export * from './answer.ts';
export * from './gateway.ts';
export type { Transport, WireAnswer, WireRequest } from './transport.ts';
