import type { Msisdn } from '@linka/contracts/phone';
import type { Answer, Prompt, Wallet, WalletReply } from './wallet.ts';

export { answers, Wallet } from './wallet.ts';

/** The prompts of all companies, of one phone or of all, and which of the companies cannot be reached. */
export async function openPrompts(
  wallets: readonly Wallet[],
  phone?: Msisdn,
): Promise<{ prompts: Prompt[]; away: string[] }> {
  const found = await Promise.all(wallets.map(wallet => wallet.open(phone)));
  return {
    prompts: found.flatMap(prompts => prompts ?? []),
    away: wallets.filter((_, i) => found[i] === undefined).map(({ company }) => company),
  };
}

/** Answers a prompt at whichever company has it; 502 when none is known to, and one could not be asked. */
export async function answerPrompt(
  wallets: readonly Wallet[],
  referenceId: string,
  answer: Answer,
): Promise<WalletReply> {
  const replies = await Promise.all(wallets.map(wallet => wallet.answer(referenceId, answer)));
  return (
    replies.find(({ status }) => status !== 404 && status !== 502) ??
    replies.find(({ status }) => status === 502) ??
    replies[0] ?? { status: 404, body: { error: 'unknown_prompt' } }
  );
}
