import { digits, readBody, text } from '@linka/stub-kit/control';
import { fixedAmount, parseBalance } from '@linka/stub-kit/money';
import { Router } from 'express';
import * as z from 'zod';
import { walletOf, type LedgerEntry } from '../store/state.ts';
import type { Stub } from '../stub.ts';

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

/** Wallets of people, the merchant's own money, and the ledger between them. */
export function moneyRoutes(stub: Stub): Router {
  const router = Router();
  const { store } = stub;
  const wallet = (msisdn: string) => {
    const { balanceMinor, active } = walletOf(store.state, msisdn);
    return { msisdn, balance: fixedAmount(balanceMinor), balanceMinor, active };
  };
  const plain = (msisdn: string): string => digits(msisdn) ?? '';

  router.get('/wallets/:msisdn', (req, res) => void res.json(wallet(plain(req.params.msisdn))));
  router.post('/wallets/:msisdn', (req, res) => {
    const body = readBody(req.body, WalletBody, res);
    if (!body) return;
    const msisdn = plain(req.params.msisdn);
    const now = walletOf(store.state, msisdn);
    const changed = {
      balanceMinor: body.balance ?? now.balanceMinor,
      active: body.active ?? now.active,
      pin: body.pin ?? now.pin,
    };
    store.record({ type: 'wallet-set', msisdn, wallet: changed });
    res.json(wallet(msisdn));
  });
  router.post('/accounts/merchant', (req, res) => {
    const body = readBody(req.body, AccountBody, res);
    if (!body) return;
    store.record({ type: 'merchant-set', balanceMinor: body.balance });
    res.json({ balance: fixedAmount(body.balance) });
  });
  router.get('/ledger', (req, res) => {
    const [id, msisdn] = [text(req.query.referenceId), digits(req.query.msisdn)];
    const entries = store.state.ledger.filter(
      entry =>
        (id === undefined || entry.referenceId === id) && (msisdn === undefined || entry.msisdn === msisdn),
    );
    const sum = (direction: LedgerEntry['direction']) =>
      entries.reduce((total, entry) => total + (entry.direction === direction ? entry.amountMinor : 0), 0);
    res.json({
      entries: entries.map(({ at, msisdn: partyId, ...entry }) => ({
        ...entry,
        partyId,
        at: new Date(at).toISOString(),
        amount: fixedAmount(entry.amountMinor),
      })),
      debitsMinor: sum('debit'),
      creditsMinor: sum('credit'),
    });
  });
  return router;
}
