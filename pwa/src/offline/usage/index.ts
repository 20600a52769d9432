export { runMeter } from './meter.ts';
export { keepPrice, parsePrice, readPrice } from './price.ts';
export * from './rules.ts';
