import { describe, expect, test } from '@jest/globals';
import { courierSteps, deliveryStates, type CourierStep } from '@linka/contracts/deliveries';
import fc from 'fast-check';
import type { StoredEntry } from '../../../offline/outbox/index.ts';
import { canFail, canGiveBack, isOver, nextStep, stageOf, stages, stateAfter } from './progress.ts';

const entry = (step: CourierStep, state: StoredEntry['state'] = 'waiting'): StoredEntry => ({
  seq: 1,
  id: step,
  kind: 'reportStep',
  lane: 'd',
  input: { body: { stepId: 's', deliveryId: 'd', at: '2026-11-23T08:00:00Z', step } },
  accountId: 'me',
  createdAt: 0,
  attempts: 0,
  lastTriedAt: null,
  notBefore: 0,
  state,
  failure: null,
});

const states = fc.constantFrom(...deliveryStates);
const steps = fc.array(fc.constantFrom(...courierSteps));

describe('where a job stands', () => {
  test('following the next step each time leads from the offer to the door and the handover, once each', () => {
    const walked: CourierStep[] = [];
    for (
      let step = nextStep('offered');
      step;
      step = nextStep(
        stateAfter(
          'offered',
          walked.map(one => entry(one)),
        ),
      )
    )
      walked.push(step);
    expect(walked).toEqual(['accept', 'at_shop', 'picked_up', 'at_door', 'delivered']);
  });

  test('never goes back: the stage after more steps is no earlier, unless the job was given back', () => {
    fc.assert(
      fc.property(states, steps, (state, done) => {
        const kept = done.filter(step => step !== 'decline');
        expect(
          stageOf(
            stateAfter(
              state,
              kept.map(step => entry(step)),
            ),
          ),
        ).toBeGreaterThanOrEqual(stageOf(state));
      }),
    );
  });

  test('steps the company knows already change nothing, and neither does saying them twice', () => {
    fc.assert(
      fc.property(states, steps, (state, done) => {
        const entries = done.filter(step => step !== 'decline').map(step => entry(step));
        const after = stateAfter(state, entries);
        expect(stateAfter(after, entries)).toBe(after);
      }),
    );
  });

  test('a refused step counts as not done', () => {
    fc.assert(
      fc.property(states, steps, (state, done) => {
        expect(
          stateAfter(
            state,
            done.map(step => entry(step, 'refused')),
          ),
        ).toBe(state);
      }),
    );
  });

  test('a job that is over stays over', () => {
    fc.assert(
      fc.property(states.filter(isOver), steps, (state, done) => {
        expect(
          stateAfter(
            state,
            done.map(step => entry(step)),
          ),
        ).toBe(state);
        expect(nextStep(state)).toBeUndefined();
        expect(stageOf(state)).toBe(stages.length);
      }),
    );
  });

  test.each(deliveryStates)('from %s one may give back or fail, never both', state => {
    expect(canGiveBack(state) && canFail(state)).toBe(false);
  });
});
