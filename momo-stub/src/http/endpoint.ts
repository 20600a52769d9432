import type { Answer } from '@linka/stub-kit/answers';
import { served } from '@linka/stub-kit/endpoint';
import type { Request, RequestHandler } from 'express';
import type { Operation } from '../faults/fault.ts';
import type { Stub } from '../stub.ts';
import { lengthRequired } from './answers.ts';

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
  return served(stub, { operation, referenceIdOf, answerTo });
}

const referenceIdOf = (req: Request): string | undefined => {
  const named = req.params.referenceId ?? req.get('x-reference-id');
  return typeof named === 'string' ? named.toLowerCase() : undefined;
};
