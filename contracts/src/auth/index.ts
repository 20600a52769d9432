import * as z from 'zod/mini';
import { endpoint } from '../http/index.ts';
import { Id, Instant, shortText } from '../ids/index.ts';
import { Msisdn } from '../phone/index.ts';

export const roles = ['shopper', 'courier', 'staff', 'operator'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** A person: the phone number is the account. Everybody is a shopper; staff work in the shops named. */
export const Account = z.object({
  id: Id,
  phone: Msisdn,
  name: z.nullable(z.string()),
  roles: z.array(Role),
  shopIds: z.array(Id),
});
export type Account = z.infer<typeof Account>;

/** Access token of minutes. What renews it lies in a cookie that no script can read. */
export const BrowserSession = z.object({
  accessToken: z.string(),
  expiresInSeconds: z.int(),
  account: Account,
});
export type BrowserSession = z.infer<typeof BrowserSession>;

/** The same for whoever keeps the refresh token, which changes with every use, by themselves. */
export const Session = z.extend(BrowserSession, { refreshToken: z.string() });
export type Session = z.infer<typeof Session>;

export const requestCode = endpoint({
  id: 'requestCode',
  method: 'post',
  path: '/auth/codes',
  tag: 'auth',
  summary: 'Send a one-time code by SMS',
  caller: 'anyone',
  body: z.strictObject({ phone: Msisdn }),
  status: 202,
  // The same answer whether the number has an account or not.
  answer: z.object({ resendAfterSeconds: z.int(), validSeconds: z.int() }),
  problems: ['sms_unavailable'],
});

const SignInBody = z.strictObject({
  phone: Msisdn,
  code: z.string().check(z.regex(/^\d{6}$/)),
  device: z.optional(shortText(80)),
});
export type SignInBody = z.infer<typeof SignInBody>;

const RefreshToken = z.strictObject({ refreshToken: z.string().check(z.minLength(20), z.maxLength(200)) });

export const signIn = endpoint({
  id: 'signIn',
  method: 'post',
  path: '/auth/sessions',
  tag: 'auth',
  summary: 'Exchange a one-time code for a session',
  caller: 'anyone',
  body: SignInBody,
  status: 201,
  answer: Session,
  problems: ['code_wrong', 'code_expired'],
});

/** The three of a page: its refresh token is a cookie for them alone, so nobody but a page of ours may ask. */
const browser = { tag: 'auth', caller: 'anyone', fromPage: true } as const;

export const signInBrowser = endpoint({
  ...browser,
  id: 'signInBrowser',
  method: 'post',
  path: '/auth/browser/sessions',
  summary: 'Exchange a one-time code for a session whose refresh token is a cookie',
  body: SignInBody,
  status: 201,
  answer: BrowserSession,
  problems: ['code_wrong', 'code_expired'],
});

export const refreshBrowser = endpoint({
  ...browser,
  id: 'refreshBrowser',
  method: 'post',
  path: '/auth/browser/refresh',
  summary: 'Rotate the refresh token in the cookie; one in the body moves into the cookie',
  body: z.partial(RefreshToken),
  status: 200,
  answer: BrowserSession,
  problems: ['session_ended'],
});

export const signOutBrowser = endpoint({
  ...browser,
  id: 'signOutBrowser',
  method: 'post',
  path: '/auth/browser/sign-out',
  summary: 'End the session of the cookie, and take the cookie back',
  status: 204,
  problems: [],
});

export const refreshSession = endpoint({
  id: 'refreshSession',
  method: 'post',
  path: '/auth/refresh',
  tag: 'auth',
  summary: 'Rotate the refresh token',
  caller: 'anyone',
  body: RefreshToken,
  status: 200,
  answer: Session,
  problems: ['session_ended'],
});

export const signOut = endpoint({
  id: 'signOut',
  method: 'post',
  path: '/auth/sign-out',
  tag: 'auth',
  summary: 'End this session',
  caller: 'anyone',
  body: RefreshToken,
  status: 204,
  problems: [],
});

export const signOutEverywhere = endpoint({
  id: 'signOutEverywhere',
  method: 'post',
  path: '/auth/sign-out-everywhere',
  tag: 'auth',
  summary: 'End every session of this account',
  caller: 'person',
  status: 204,
  problems: [],
});

/** A device where somebody is signed in. */
export const Device = z.object({
  sessionId: Id,
  /** What the app calls the device, such as "Chrome on Android". */
  name: z.nullable(z.string()),
  signedInAt: Instant,
  /** When it last renewed its token, which a device in use does every ten minutes. */
  lastSeenAt: Instant,
  /** The one that asks. */
  current: z.boolean(),
});
export type Device = z.infer<typeof Device>;

export const listDevices = endpoint({
  id: 'listDevices',
  method: 'get',
  path: '/me/devices',
  tag: 'auth',
  summary: 'Where I am signed in, the one seen last first',
  caller: 'person',
  status: 200,
  answer: z.object({ devices: z.array(Device) }),
  problems: [],
});

export const signOutDevice = endpoint({
  id: 'signOutDevice',
  method: 'delete',
  path: '/me/devices/:sessionId',
  tag: 'auth',
  summary: 'End the session of another device of mine; at once, and harmless when it has ended',
  caller: 'person',
  params: z.object({ sessionId: Id }),
  status: 204,
  problems: ['session_unknown'],
});

/** Keys that access tokens are checked with (RFC 7517): the one that signs first, then those still believed. */
export const Jwks = z.object({
  keys: z.array(
    z.object({
      kty: z.literal('OKP'),
      crv: z.literal('Ed25519'),
      alg: z.literal('EdDSA'),
      use: z.literal('sig'),
      kid: Id,
      x: z.string(),
    }),
  ),
});
export type Jwks = z.infer<typeof Jwks>;

export const getJwks = endpoint({
  id: 'getJwks',
  method: 'get',
  path: '/.well-known/jwks.json',
  tag: 'auth',
  summary: 'The public keys of access tokens',
  caller: 'anyone',
  status: 200,
  answer: Jwks,
  problems: [],
});

export const getMe = endpoint({
  id: 'getMe',
  method: 'get',
  path: '/me',
  tag: 'auth',
  summary: 'The signed-in account',
  caller: 'person',
  status: 200,
  answer: Account,
  problems: [],
});

export const renameMe = endpoint({
  id: 'renameMe',
  method: 'patch',
  path: '/me',
  tag: 'auth',
  summary: 'Change the name couriers and shops see',
  caller: 'person',
  body: z.strictObject({ name: shortText(60) }),
  status: 200,
  answer: Account,
  problems: [],
});
