import { resourceNotFound, serverError, serviceUnavailable } from '../http/answers.ts';
import type { Answer } from '@linka/stub-kit/answers';
import { testNumberSuffix } from '../payer/test-numbers.ts';
import { walletOf } from '../store/state.ts';
import type { State } from '../store/state.ts';

const result = (active: boolean): Answer => ({ status: 200, json: { result: active } });

/** The holder-active test numbers, which differ from those of payments. */
const testAnswers: Record<string, Answer> = {
  '50': resourceNotFound,
  '51': result(false),
  '52': serverError('NOT_ALLOWED'),
  '53': serverError('NOT_ALLOWED_TARGET_ENVIRONMENT'),
  '54': serverError('INTERNAL_PROCESSING_ERROR'),
  '55': serviceUnavailable,
};

/** Fixed, as in the sandbox: nobody's personal data. */
export const sandboxPerson = {
  sub: '0',
  name: 'Sand Box',
  given_name: 'Sand',
  family_name: 'Box',
  birthdate: '1976-08-13',
  locale: 'sv_SE',
  gender: 'MALE',
  updated_at: 1_700_000_000,
};

/** The account number, if the type is one of MTN's (in lower case here, unlike in a payment). */
export const readHolder = (type: unknown, id: unknown): string | undefined =>
  ['msisdn', 'email', 'party_code'].some(known => known === type) && typeof id === 'string' ? id : undefined;

export const holderActive = (state: Readonly<State>, holder: string): Answer =>
  testAnswers[testNumberSuffix(holder) ?? ''] ?? result(walletOf(state, holder).active);
