import type { Jwks } from '@linka/contracts/auth';
import type { TokenKey } from './derive.ts';

/** The public halves, as a JSON Web Key Set (RFC 7517). */
export const presentJwks = (keys: readonly TokenKey[]): Jwks => ({
  keys: keys.map(({ kid, checking }) => {
    const { x = '' } = checking.export({ format: 'jwk' });
    return { kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', kid, x };
  }),
});
