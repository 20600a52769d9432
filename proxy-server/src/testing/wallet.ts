import type { Control } from '../../../stub-kit/src/testing/control.ts';

/** A mobile-money company's stand-in. */
export interface WalletUnderTest {
  readonly control: Control;
  /** What a gateway must be told to use it. */
  readonly env: NodeJS.ProcessEnv;
  /** The wallets' debits and credits for an order's payments and refunds, in ngwee. */
  readonly moved: () => Promise<{ debits: number; credits: number }>;
  readonly stop: () => Promise<void>;
}
