import { expect, jest, test } from '@jest/globals';
import { guardMarkup, safeMarkup, safeScript } from './trusted-types.ts';

test.each([
  '<svg/>',
  '<svg viewBox="0 0 24 24" width="20" aria-hidden="true"><path d="M4 10v10Z"/></svg>',
  '<span aria-hidden="true">12</span>',
  '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a>',
  'Chelstone',
  '',
])('what the map is drawn with goes through: %s', markup => {
  expect(safeMarkup(markup)).toBe(markup);
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload="alert(1)"></svg>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="http://evil.example">x</a>',
  '<path d="" style="x"/>',
  '<span a=""><iframe src="//evil.example"></iframe>',
  '<span',
  '<!--',
])('nothing else does: %s', markup => {
  expect(() => safeMarkup(markup)).toThrow(TypeError);
});

test('one script is ours', () => {
  expect(safeScript('/sw.js')).toBe('/sw.js');
  for (const url of [
    'https://evil.example/sw.js',
    'data:text/javascript,1',
    '/sw.js?x',
    '//evil.example/sw.js',
  ])
    expect(() => safeScript(url)).toThrow(TypeError);
});

test('a browser that knows trusted types gets the policy it asks for by itself; another needs none', () => {
  const createPolicy = jest.fn();
  guardMarkup({ trustedTypes: { createPolicy } });
  expect(createPolicy).toHaveBeenCalledWith('default', {
    createHTML: safeMarkup,
    createScriptURL: safeScript,
  });
  guardMarkup({});
});
