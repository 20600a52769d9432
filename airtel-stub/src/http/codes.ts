/** Airtel's result and response codes as far as this stand-in says them, with Airtel's kind of words. */
export const codes = {
  DP00800001000: 'The transaction is still processing and is in ambiguous state.',
  DP00800001001: 'Transaction is successful.',
  DP00800001002: 'Incorrect pin has been entered.',
  DP00800001003: 'The user has exceeded the transaction limit.',
  DP00800001004: 'The amount is less than the minimum amount.',
  DP00800001005: 'The user did not enter the pin.',
  DP00800001006: 'Transaction in pending state.',
  DP00800001007: 'User wallet does not have enough money.',
  DP00800001008: 'The transaction was refused.',
  DP00800001009: 'Do not honour.',
  DP00800001010: 'Transaction not permitted to payee.',
  DP00800001024: 'The transaction was timed out.',
  DP00800001025: 'The transaction was not found.',
  DP00800001026: 'The signature does not match.',
  DP00800001029: 'Transaction has expired.',
  ESB000001: 'Something went wrong.',
  ESB000004: 'An error occurred while initiating the payment.',
  ESB000008: 'Field validation.',
  ESB000010: 'Success.',
  ESB000011: 'Failed.',
  ESB000014: 'An error occurred while fetching the transaction status.',
  ESB000033: 'Invalid MSISDN length.',
  ESB000034: 'Invalid country name.',
  ESB000035: 'Invalid currency code.',
  ESB000036: 'Invalid MSISDN length.',
  ESB000039: 'Vendor is not configured to do transactions in the country.',
  ESB000041: 'External transaction ID already exists.',
  ESB000045: 'No transaction found with the provided transaction ID.',
  ROUTER117: 'The request timed out.',
} as const satisfies Record<string, string>;

export const messageOf = (code: string): string =>
  Object.hasOwn(codes, code) ? codes[code as keyof typeof codes] : code;

/** Codes of the wallet come as `response_code`, those of the platform before it as `result_code`. */
export const statusOf = (code: string, success: boolean) => ({
  code: '200',
  message: messageOf(code),
  success,
  ...(code.startsWith('DP')
    ? { result_code: success ? 'ESB000010' : 'ESB000011', response_code: code }
    : { result_code: code }),
});
