import * as z from 'zod';
import { parseAmount } from '@linka/stub-kit/money';
import type { Minor } from '@linka/stub-kit/money';
import type { Party } from './transaction.ts';

const amount = z.string().transform((text, ctx): Minor => {
  const minor = parseAmount(text);
  if (minor !== undefined) return minor;
  ctx.addIssue('must be a positive decimal string with at most two decimals');
  return z.NEVER;
});

/** Characters that MTN answers with 400 are refused here, so that a merchant learns to leave them out. */
const note = z
  .string()
  .max(160)
  .regex(/^[^&'()#<>"]*$/, 'has a character that MTN refuses')
  .default('');

const Party = z.discriminatedUnion('partyIdType', [
  z.object({
    partyIdType: z.literal('MSISDN'),
    partyId: z.string().regex(/^[1-9]\d{7,14}$/, 'must be digits with the country code, no +'),
  }),
  z.object({ partyIdType: z.literal('EMAIL'), partyId: z.email() }),
  z.object({ partyIdType: z.literal('PARTY_CODE'), partyId: z.uuid() }),
]) satisfies z.ZodType<Party>;

const common = {
  amount,
  currency: z.string().regex(/^[A-Z]{3}$/),
  externalId: z.string().regex(/^\S*$/, 'must not have spaces').default(''),
  payerMessage: note,
  payeeNote: note,
};

export const RequestToPayBody = z.object({ ...common, payer: Party });

export const TransferBody = z.object({ ...common, payee: Party });

export const RefundBody = z.object({
  ...common,
  referenceIdToRefund: z.uuid().transform(id => id.toLowerCase()),
});

/** What the three kinds of body have in common once read. */
export type Draft = z.infer<z.ZodObject<typeof common>>;
