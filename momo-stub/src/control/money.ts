import { Router } from 'express';
import * as z from 'zod';
import { fixedAmount, parseBalance } from '@linka/stub-kit/money';
import { walletOf } from '../store/state.ts';
import type { Stub } from '../stub.ts';
import { products } from '../transactions/transaction.ts';
import { fail, readBody, text } from '@linka/stub-kit/control';
import { presentLedger } from './ledger.ts';

const balance = z.string().transform((value, ctx) => {
  const minor = parseBalance(value);
  if (minor !== undefined) return minor;
  ctx.addIssue('must be a decimal string');
  return z.NEVER;
});

const WalletBody = z.strictObject({
  balance: balance.optional(),
  /** false: no such account holder. */
  active: z.boolean().optional(),
  pin: z.string().min(1).optional(),
});
const AccountBody = z.strictObject({ balance });

/** Wallets of people, accounts of the merchant, and the ledger between them. */
export function moneyRoutes(stub: Stub): Router {
  const router = Router();
  const { store } = stub;
  const wallet = (partyId: string) => {
    const { balanceMinor, active } = walletOf(store.state, partyId);
    return {
      partyId,
      balance: fixedAmount(balanceMinor),
      balanceMinor,
      active,
      currency: stub.config.currency,
    };
  };

  router.get('/wallets/:partyId', (req, res) => void res.json(wallet(plain(req.params.partyId))));
  router.post('/wallets/:partyId', (req, res) => {
    const body = readBody(req.body, WalletBody, res);
    if (!body) return;
    const partyId = plain(req.params.partyId);
    const now = walletOf(store.state, partyId);
    store.record({
      type: 'wallet-set',
      partyId,
      wallet: {
        balanceMinor: body.balance ?? now.balanceMinor,
        active: body.active ?? now.active,
        pin: body.pin ?? now.pin,
      },
    });
    res.json(wallet(partyId));
  });

  router.post('/accounts/:product', (req, res) => {
    const product = products.find(name => name === req.params.product);
    if (!product) {
      fail(res, 404, 'unknown_product');
      return;
    }
    const body = readBody(req.body, AccountBody, res);
    if (!body) return;
    store.record({ type: 'account-set', product, balanceMinor: body.balance });
    res.json({ product, balance: fixedAmount(body.balance) });
  });

  router.get('/ledger', (req, res) => {
    res.json(presentLedger(store.state, text(req.query.referenceId), text(req.query.msisdn)));
  });
  return router;
}

/** A leading + is how people write a number, not part of it. */
const plain = (partyId: string): string => partyId.replace(/^\+/, '');
