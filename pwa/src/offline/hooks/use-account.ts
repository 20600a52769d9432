import type { Account } from '@linka/contracts/auth';
import { useStored } from './use-stored.ts';

/** The signed-in account, null when nobody is, undefined until the phone's database has answered. */
export const useAccount = (): Account | null | undefined =>
  useStored(async ({ sessions }) => (await sessions.account()) ?? null, ['session']);
