import type { RequestHandler } from 'express';
import { admitMerchant } from '../access/access.ts';
import { readReferenceId } from '../access/reference-id.ts';
import type { Operation } from '../faults/fault.ts';
import { badRequest, resourceNotFound } from '../http/answers.ts';
import { endpoint } from '../http/endpoint.ts';
import type { Stub } from '../stub.ts';
import { presentTransaction } from './present.ts';
import { transactionKey } from './transaction.ts';
import type { Product, TransactionKind } from './transaction.ts';

/** `GET …/:referenceId`. Answers 200 for a failed transaction too. */
export const statusEndpoint = (
  stub: Stub,
  { operation, product, kind }: { operation: Operation; product: Product; kind: TransactionKind },
): RequestHandler =>
  endpoint(stub, {
    operation,
    admit: admitMerchant(stub, product),
    run: req => {
      const referenceId = readReferenceId(req.params.referenceId);
      if (!referenceId) return badRequest('The reference id must be a version 4 UUID.');
      const transaction = stub.store.state.transactions.get(transactionKey(kind, referenceId));
      if (!transaction) return resourceNotFound;
      return {
        status: 200,
        json: presentTransaction(transaction, stub.clock.now(), stub.settings.reasonShape),
      };
    },
  });
