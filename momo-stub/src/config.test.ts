import { describe, expect, test } from '@jest/globals';
import { readConfig } from './config.ts';

describe('configuration', () => {
  test('without any environment: Zambia, kwacha, people, port 4021 on loopback', () => {
    expect(readConfig({})).toMatchObject({
      port: 4021,
      host: '127.0.0.1',
      mode: 'people',
      targetEnvironment: 'mtnzambia',
      currency: 'ZMW',
    });
  });

  test('the sandbox means euros', () => {
    expect(readConfig({ MOMO_STUB_TARGET_ENVIRONMENT: 'sandbox' }).currency).toBe('EUR');
  });

  test.each([
    ['sandbox', 'ZMW'],
    ['mtnzambia', 'EUR'],
  ])('%s with %s does not start', (environment, currency) => {
    const env = { MOMO_STUB_TARGET_ENVIRONMENT: environment, MOMO_STUB_CURRENCY: currency };
    expect(() => readConfig(env)).toThrow('MOMO_STUB_CURRENCY');
  });

  test('one error names every wrong value', () => {
    const bad = { PORT: 'x', MOMO_STUB_MODE: 'robots', MOMO_STUB_WALLET_BALANCE: '-1' };
    expect(() => readConfig(bad)).toThrow(/PORT[\s\S]*MOMO_STUB_MODE[\s\S]*MOMO_STUB_WALLET_BALANCE/);
  });
});
