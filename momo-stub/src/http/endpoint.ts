import type { Request, RequestHandler } from 'express';
import type { Operation } from '../faults/fault.ts';
import type { Stub } from '../stub.ts';
import { lengthRequired, send } from './answers.ts';
import type { Answer } from './answers.ts';

export type Admission<T> = { ok: true; caller: T } | { ok: false; answer: Answer };

type Endpoint<T> = {
  operation: Operation;
  /** Who may come in: keys, token, target environment. */
  admit: (req: Request) => Admission<T>;
  run: (req: Request, caller: T) => Answer;
};

/** One MTN operation as a handler: logs the call, plays a scripted fault if there is one, else admits and runs. */
export function endpoint<T>(stub: Stub, { operation, admit, run }: Endpoint<T>): RequestHandler {
  const answerTo = (req: Request): Answer => {
    if (req.method === 'POST' && req.get('content-length') === undefined) return lengthRequired;
    const admission = admit(req);
    return admission.ok ? run(req, admission.caller) : admission.answer;
  };
  return (req, res) => {
    const referenceId = referenceIdOf(req);
    const fault = stub.faults.take(operation, referenceId);
    const call = stub.calls.add({
      at: new Date(stub.clock.now()).toISOString(),
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
      stub.log.info({ operation, referenceId, status: answer.status, fault: fault?.name }, 'call');
    };
    switch (fault?.effect.kind) {
      case undefined:
        reply(answerTo(req));
        break;
      case 'answer':
        reply(fault.effect.answer);
        break;
      case 'slow':
        stub.clock.schedule(stub.clock.now() + fault.effect.ms, () => reply(answerTo(req)));
        break;
      case 'hang':
        if (fault.effect.when === 'after') answerTo(req);
        break;
      case 'drop':
        if (fault.effect.when === 'after') answerTo(req);
        res.socket?.destroy();
    }
  };
}

const referenceIdOf = (req: Request): string | undefined => {
  const named = req.params.referenceId ?? req.get('x-reference-id');
  return typeof named === 'string' ? named.toLowerCase() : undefined;
};
