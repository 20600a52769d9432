import { expect, jest, test } from '@jest/globals';
import { act, render } from '@testing-library/react';
import { InTurn } from './InTurn.tsx';

const row = (middle: string | null) => (
  <InTurn>
    <i>first</i>
    {middle && <i>{middle}</i>}
    <i>last</i>
  </InTurn>
);

test('one child a task, in order; one that comes later takes its place and disturbs nobody', () => {
  jest.useFakeTimers();
  const { container, rerender } = render(row(null));
  const seen = [container.textContent];
  while (jest.getTimerCount() > 0) {
    act(() => jest.advanceTimersToNextTimer());
    seen.push(container.textContent);
  }
  expect(seen).toEqual(['', 'first', 'first', 'firstlast']);
  const last = container.lastChild;
  rerender(row('middle'));
  expect(container.textContent).toBe('firstmiddlelast');
  expect(container.lastChild).toBe(last);
});
