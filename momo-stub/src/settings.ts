import * as z from 'zod';
import type { Config } from './config.ts';

const ms = z.number().int().min(0).max(86_400_000);

/** What the control API can change while the stub runs. */
const Settings = z.strictObject({
  /** people: each requesttopay waits for someone at the handset. auto: it is approved after `autoDelayMs`. */
  mode: z.enum(['people', 'auto']),
  autoDelayMs: ms.max(300_000),
  /** How long a new payment says CREATED before it says PENDING. */
  promptDelayMs: ms,
  /** How long a refund or transfer stays PENDING. */
  disbursementDelayMs: ms,
  callbackDelayMs: ms,
  callbackMethod: z.enum(['POST', 'PUT']),
  /** MTN's schema says object; what it sends since 2024 is a string. */
  reasonShape: z.enum(['string', 'object']),
  /** The reason given when the payer stays silent: both COULD_NOT_PERFORM_TRANSACTION and EXPIRED are seen. */
  expiryReason: z.enum(['COULD_NOT_PERFORM_TRANSACTION', 'EXPIRED']),
  tokenTtlSeconds: z.number().int().min(0),
});
export type Settings = z.infer<typeof Settings>;

export const SettingsPatch = Settings.partial();

export const initialSettings = (config: Config): Settings => ({
  mode: config.mode,
  autoDelayMs: config.autoDelayMs,
  promptDelayMs: 500,
  disbursementDelayMs: 500,
  callbackDelayMs: config.callbackDelayMs,
  callbackMethod: 'POST',
  reasonShape: 'string',
  expiryReason: 'COULD_NOT_PERFORM_TRANSACTION',
  tokenTtlSeconds: config.tokenTtlSeconds,
});
