import type { Request } from 'express';
import { readReferenceId } from '../access/reference-id.ts';
import { callbackUrlProblem } from '../callbacks/callback-url.ts';
import { badRequest, duplicatedReference, serverError } from '../http/answers.ts';
import type { Answer } from '@linka/stub-kit/answers';
import type { Parsed } from '../http/json-body.ts';
import type { ApiUser } from '../store/events.ts';
import type { Stub } from '../stub.ts';
import type { Draft } from './bodies.ts';
import { planFor } from './plan.ts';
import { follow } from './settle.ts';
import { transactionKey } from './transaction.ts';
import type { Party, Transaction, TransactionKind } from './transaction.ts';

/** Payers have five minutes to answer the prompt. */
const PROMPT_LIFE_MS = 5 * 60_000;

type Target = { kind: TransactionKind; party: Party | undefined; refundOf?: string };

/** Takes in a requesttopay, refund or transfer: 202 and nothing else means that it was accepted. */
export function submit<B extends Draft>(
  stub: Stub,
  req: Request,
  user: ApiUser,
  parsed: Parsed<B>,
  targetOf: (body: B) => Target,
): Answer {
  const referenceId = readReferenceId(req.get('x-reference-id'));
  if (!referenceId) return badRequest('X-Reference-Id must be a version 4 UUID.');
  if (!parsed.ok) return parsed.answer;
  const target = targetOf(parsed.body);
  // A repeat is a duplicate whatever its body says: the reference alone identifies a payment.
  if (stub.store.state.transactions.has(transactionKey(target.kind, referenceId))) return duplicatedReference;
  const callbackUrl = req.get('x-callback-url');
  const problem = callbackUrlProblem(callbackUrl, user.callbackHost) ?? draftProblem(stub, parsed.body);
  if (problem) return problem;
  const transaction = open(stub, referenceId, parsed.body, target, callbackUrl);
  stub.store.record({ type: 'transaction-accepted', transaction });
  follow(stub, transaction);
  return { status: 202 };
}

function draftProblem({ config }: Stub, { currency, payerMessage, payeeNote }: Draft): Answer | undefined {
  if (currency !== config.currency) return serverError('INVALID_CURRENCY');
  const bare = payerMessage === '' || payeeNote === '';
  // Seen in production only: an empty note is an internal error there.
  return bare && config.targetEnvironment !== 'sandbox'
    ? serverError('INTERNAL_PROCESSING_ERROR')
    : undefined;
}

function open(
  stub: Stub,
  referenceId: string,
  { amount, currency, externalId, payerMessage, payeeNote }: Draft,
  { kind, party, refundOf }: Target,
  callbackUrl: string | undefined,
): Transaction {
  const createdAt = stub.clock.now();
  const expiresAt = createdAt + PROMPT_LIFE_MS;
  return {
    kind,
    referenceId,
    amountMinor: amount,
    currency,
    externalId,
    party,
    payerMessage,
    payeeNote,
    callbackUrl,
    refundOf,
    createdAt,
    pendingAt: createdAt + stub.settings.promptDelayMs,
    expiresAt,
    plan: planFor(stub, kind, party, { createdAt, expiresAt }),
    ignored: false,
    outcome: undefined,
  };
}
