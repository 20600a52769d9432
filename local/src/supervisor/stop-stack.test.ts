import { expect, test } from '@jest/globals';
import { StopStack } from './stop-stack.ts';

test('last first, once, and what comes too late is stopped at once', async () => {
  const stopped: string[] = [];
  const stack = new StopStack();
  for (const name of ['database', 'gateway']) await stack.add(() => void stopped.push(name));
  await Promise.all([stack.stop(), stack.stop()]);
  await stack.add(() => void stopped.push('late'));
  expect(stopped).toEqual(['gateway', 'database', 'late']);
});

test('one that does not stop does not keep the others running', async () => {
  const stopped: string[] = [];
  const stack = new StopStack();
  await stack.add(() => void stopped.push('database'));
  await stack.add(() => Promise.reject(new Error('stuck')));
  await expect(stack.stop()).rejects.toThrow('stuck');
  expect(stopped).toEqual(['database']);
});
