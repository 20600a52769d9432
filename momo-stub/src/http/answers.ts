import type { Answer } from '@linka/stub-kit/answers';

/** The wallet platform's error shape, as opposed to the API gateway's. */
export const walletError = (status: number, code: string, message: string): Answer => ({
  status,
  json: { message, code },
});

/** The API gateway's error shape. */
export const gatewayError = (statusCode: number, message: string): Answer => ({
  status: statusCode,
  json: { statusCode, message },
});

/** The firewall's page. It comes with status 200: only 202 means accepted. */
export const requestRejected: Answer = {
  status: 200,
  html:
    '<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. ' +
    'Please consult with your administrator.<br><br>Your support ID is: 1234567890123456789</body></html>',
};

export const lengthRequired: Answer = {
  status: 411,
  html:
    '<HTML><HEAD><TITLE>Length Required</TITLE></HEAD><BODY><h2>Length Required</h2>' +
    '<p>HTTP Error 411. The request must be chunked or have a content length.</p></BODY></HTML>',
};

export const badRequest = (message: string): Answer => walletError(400, 'VALIDATION_ERROR', message);

export const resourceNotFound = walletError(404, 'RESOURCE_NOT_FOUND', 'Requested resource was not found.');

export const duplicatedReference = walletError(
  409,
  'RESOURCE_ALREADY_EXIST',
  'Duplicated reference id. Creation of resource failed.',
);

const serverErrorMessages: Record<string, string> = {
  INVALID_CURRENCY: 'Currency not supported.',
  INVALID_CALLBACK_URL_HOST: 'Callback URL does not match the configured value.',
  NOT_ALLOWED_TARGET_ENVIRONMENT: 'Access to target environment is forbidden.',
  NOT_ALLOWED: 'Authorization failed. Insufficient permissions.',
  PAYER_NOT_FOUND: 'Payer not found.',
  PAYEE_NOT_ALLOWED_TO_RECEIVE: 'Payee is unable to receive funds.',
  INTERNAL_PROCESSING_ERROR: 'An internal error occurred while processing.',
};

/** The synchronous 500 that MTN uses for logical errors: the code says what is really wrong. */
export const serverError = (code: string): Answer =>
  walletError(500, code, serverErrorMessages[code] ?? messageFor(code));

export const serviceUnavailable = walletError(
  503,
  'SERVICE_UNAVAILABLE',
  'Service temporarily unavailable, try again later.',
);

/** "PAYER_LIMIT_REACHED" → "Payer limit reached." */
export function messageFor(code: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
