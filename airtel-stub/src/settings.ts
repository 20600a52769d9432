import * as z from 'zod';
import type { Config } from './config.ts';

const ms = z.number().int().min(0).max(86_400_000);

/** What the control API can change while the stub runs. */
const Settings = z.strictObject({
  /** people: each payment waits for someone at the handset. auto: it is approved after `autoDelayMs`. */
  mode: z.enum(['people', 'auto']),
  autoDelayMs: ms,
  callbackUrl: z.url().nullable(),
  callbackDelayMs: ms,
  /** What an open payment is called: both spellings are seen. */
  openStatus: z.enum(['TIP', 'TI', 'TP', 'TA']),
  tokenTtlSeconds: z.number().int().min(0),
});
export type Settings = z.infer<typeof Settings>;

export const SettingsPatch = Settings.partial();

export const initialSettings = (config: Config): Settings => ({
  mode: config.mode,
  autoDelayMs: config.autoDelayMs,
  callbackUrl: config.callbackUrl ?? null,
  callbackDelayMs: config.callbackDelayMs,
  openStatus: 'TIP',
  tokenTtlSeconds: config.tokenTtlSeconds,
});
