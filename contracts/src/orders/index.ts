export * from './states.ts';
export * from './lines.ts';
export * from './events.ts';
export * from './life-cycle.ts';
export * from './fold.ts';
export * from './fees.ts';
export * from './requests.ts';
export * from './steps.ts';
