import { expect, test } from '@jest/globals';
import { deviceName } from './index.ts';

test.each([
  [
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/124.0 Mobile Safari/537.36',
    'Chrome · Android',
  ],
  [
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/124.0 Safari/537.36 OPR/80.0',
    'Opera · Android',
  ],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) Version/17.4 Safari/604.1', 'Safari · iOS'],
  ['Mozilla/5.0 (Windows NT 10.0; rv:125.0) Gecko/20100101 Firefox/125.0', 'Firefox · Windows'],
  [
    'Mozilla/5.0 (Linux; Android 13; SM-A) SamsungBrowser/24.0 Chrome/117 Safari/537.36',
    'Samsung Internet · Android',
  ],
  ['KAIOS', undefined],
])('%s is called %s', (agent, name) => {
  expect(deviceName(agent)).toBe(name);
});
