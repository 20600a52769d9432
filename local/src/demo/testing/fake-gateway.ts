import { refreshSession, requestCode, signIn } from '@linka/contracts/auth';
import { refuse, toProblem } from '@linka/contracts/problems';
import { confirmSecondFactor, enrolSecondFactor, getSecondFactor } from '@linka/contracts/second-factor';
import { registerShop, verifyShop, type RegisterShopBody, type ShopRecord } from '@linka/contracts/shops';
import express, { type Response } from 'express';
import type { AddressInfo } from 'node:net';
import { operator } from '../people.ts';

interface KeptShop {
  readonly ownerPhone: string;
  readonly body: RegisterShopBody;
  readonly signingKey: string;
  verification: ShopRecord['verification'];
}

export type FakeGateway = Awaited<ReturnType<typeof startFakeGateway>>;

const deny = (res: Response, ...refusal: Parameters<typeof refuse>): void => {
  const problem = toProblem(refuse(...refusal));
  res.status(problem.status).json(problem);
};

const recordOf = ({ body, verification }: KeptShop): ShopRecord => {
  const { shopId: id, ...rest } = body;
  const unseen = { verificationReason: null, registeredAt: '2026-01-05T06:00:00Z', lastSeenAt: null };
  return { ...rest, ...unseen, id, verification };
};

/** The few endpoints that seeding needs; bodies must satisfy the contracts' schemas, or the fake throws (500). */
export async function startFakeGateway() {
  const codes = new Map<string, string>();
  const shops = new Map<string, KeptShop>();
  const sessions: string[] = [];
  let busySeconds = 0;
  let lostCodes = 0;
  let refusing = false;

  /** Who has given a second factor. */
  const sure = new Set<string>();
  const sessionOf = (phone: string) => ({
    accessToken: `token-${sessions.push(phone) - 1}`,
    expiresInSeconds: 600,
    refreshToken: `refreshes the session of ${phone}`,
    account: { id: crypto.randomUUID(), phone, name: null, roles: ['shopper'], shopIds: [] },
  });

  const app = express().use(express.json());
  const phoneOf = (authorization = ''): string | undefined =>
    sessions[Number(authorization.replace('Bearer token-', ''))];

  app.post(requestCode.path, (req, res) => {
    const { phone } = requestCode.body.parse(req.body);
    if (busySeconds > 0) {
      res.set('retry-after', String(busySeconds));
      busySeconds = 0;
      deny(res, 'too_many_requests');
      return;
    }
    codes.delete(phone);
    if (lostCodes > 0) lostCodes -= 1;
    else codes.set(phone, String(100_000 + sessions.length));
    res.status(202).json({ resendAfterSeconds: 60, validSeconds: 300 });
  });
  app.post(signIn.path, (req, res) => {
    const { phone, code } = signIn.body.parse(req.body);
    if (codes.get(phone) !== code) {
      deny(res, 'code_wrong');
      return;
    }
    res.status(201).json(sessionOf(phone));
  });
  app.get(getSecondFactor.path, (_req, res) => {
    res.json({ enrolledAt: null, given: false, recoveryCodesLeft: 0 });
  });
  app.post(enrolSecondFactor.path, (_req, res) => {
    res.status(201).json({ address: 'otpauth://totp/Linka?secret=AAAA', secret: 'AAAA' });
  });
  app.post(confirmSecondFactor.path, (req, res) => {
    confirmSecondFactor.body.parse(req.body);
    sure.add(phoneOf(req.headers.authorization) ?? '');
    res.status(201).json({ recoveryCodes: [] });
  });
  app.post(refreshSession.path, (req, res) => {
    const { refreshToken } = refreshSession.body.parse(req.body);
    res.json(sessionOf(refreshToken.replace('refreshes the session of ', '')));
  });
  app.post(registerShop.path, (req, res) => {
    const body = registerShop.body.parse(req.body);
    const ownerPhone = phoneOf(req.headers.authorization);
    const kept = shops.get(body.shopId);
    if (ownerPhone === undefined) deny(res, 'sign_in_needed');
    else if (refusing) deny(res, 'shop_address_refused');
    else if (kept && JSON.stringify(kept.body) !== JSON.stringify(body)) deny(res, 'id_reused');
    else {
      const shop = kept ?? { ownerPhone, body, signingKey: `key of ${body.shopId}`, verification: 'pending' };
      shops.set(body.shopId, shop);
      res.status(201).json({ shop: recordOf(shop), signingKey: shop.signingKey });
    }
  });
  app.post(verifyShop.path, (req, res) => {
    const shop = shops.get(req.params.shopId);
    if (phoneOf(req.headers.authorization) !== operator.phone) deny(res, 'not_allowed');
    else if (!sure.has(operator.phone)) deny(res, 'second_factor_needed');
    else if (!shop) deny(res, 'shop_unknown');
    else {
      shop.verification = verifyShop.body.parse(req.body).verification;
      res.json(recordOf(shop));
    }
  });

  const server = app.listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** The newest code sent to each phone. */
    codes,
    shops,
    signIns: (phone: string) => sessions.filter(signedIn => signedIn === phone).length,
    busyOnce: (seconds: number) => void (busySeconds = seconds),
    loseNextCode: () => void (lostCodes += 1),
    refuseShops: () => void (refusing = true),
    stop: () => {
      server.closeAllConnections();
      return new Promise(resolve => server.close(resolve));
    },
  };
}
