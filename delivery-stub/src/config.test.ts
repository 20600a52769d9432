import { describe, expect, test } from '@jest/globals';
import { readConfig } from './config.ts';

const least = {
  KEYS: 'g1:sixteen characters,g2:another sixteen characters',
  WEBHOOK_KEY: 'c1:with a:colon in it',
};

test('keys are needed, the rest has sensible defaults', () => {
  expect(readConfig(least)).toMatchObject({
    PORT: 4022,
    HOST: '127.0.0.1',
    MODE: 'people',
    KEYS: [
      { id: 'g1', secret: 'sixteen characters' },
      { id: 'g2', secret: 'another sixteen characters' },
    ],
    WEBHOOK_KEY: { id: 'c1', secret: 'with a:colon in it' },
    WEBHOOK_HOSTS: ['127.0.0.1', 'localhost'],
  });
  expect(readConfig(least).COURIERS.map(({ name }) => name)).toContain('Mutale Banda');
});

describe('names what is wrong', () => {
  test.each([
    ['KEYS', ''],
    ['KEYS', 'g1:short'],
    ['WEBHOOK_KEY', 'no colon but long enough'],
    ['MODE', 'robots'],
    ['PORT', '70000'],
    ['COURIERS', '[{'],
    ['COURIERS', '[]'],
    ['COURIERS', '[{"name":"A","phone":"0977","home":{"lat":0,"lng":0}}]'],
    ['OFFER_SECONDS', '0'],
    ['SPEED', 'fast'],
  ])('%s=%s', (name, value) => {
    expect(() => readConfig({ ...least, [name]: value })).toThrow(new RegExp(`bad configuration[^]*${name}`));
  });
  test('all at once', () => {
    expect(() => readConfig({ MODE: 'robots' })).toThrow(/KEYS[^]*WEBHOOK_KEY[^]*MODE/);
  });
  test('the same courier twice', () => {
    const twice = JSON.stringify(
      [1, 2].map(() => ({ name: 'A', phone: '+260977000001', home: { lat: 0, lng: 0 } })),
    );
    expect(() => readConfig({ ...least, COURIERS: twice })).toThrow(/COURIERS/);
  });
});
