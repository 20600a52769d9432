import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { send, type Answer } from '../answers/index.ts';
import type { CallLog } from '../calls/index.ts';
import type { VirtualClock } from '../clock/index.ts';
import type { Effect, FaultQueue } from '../faults/index.ts';

/** What every call of a stand-in passes through. */
export type Kit<Operation extends string> = {
  clock: VirtualClock;
  faults: FaultQueue<Operation, Effect>;
  calls: CallLog;
  log: Logger;
};

type Served<Operation> = {
  operation: Operation;
  /** Which payment a request is about. */
  referenceIdOf: (req: Request) => string | undefined;
  answerTo: (req: Request) => Answer;
};

/** One operation as a handler: writes the call down, plays a scripted fault if there is one, else answers. */
export const served =
  <Operation extends string>(
    { clock, faults, calls, log }: Kit<Operation>,
    { operation, referenceIdOf, answerTo }: Served<Operation>,
  ): RequestHandler =>
  (req, res) => {
    const referenceId = referenceIdOf(req);
    const fault = faults.take(operation, referenceId);
    const call = calls.add({
      at: new Date(clock.now()).toISOString(),
      operation,
      method: req.method,
      path: req.originalUrl,
      referenceId,
      body: req.body,
      fault: fault?.name,
      status: undefined,
    });
    const reply = (answer: Answer): void => {
      call.status = answer.status;
      send(res, answer);
      log.info({ operation, referenceId, status: answer.status, fault: fault?.name }, 'call');
    };
    switch (fault?.effect.kind) {
      case undefined:
        reply(answerTo(req));
        break;
      case 'answer':
        reply(fault.effect.answer);
        break;
      case 'slow':
        clock.schedule(clock.now() + fault.effect.ms, () => reply(answerTo(req)));
        break;
      case 'hang':
        if (fault.effect.when === 'after') answerTo(req);
        break;
      case 'drop':
        if (fault.effect.when === 'after') answerTo(req);
        res.socket?.destroy();
    }
  };
