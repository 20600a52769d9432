import type { ProviderId } from '@linka/contracts/payments';
import { networkHint, parsePhone, type Network } from '@linka/contracts/phone';

/** Before this phone has ever heard what is offered: what has always been. */
const ALWAYS: readonly ProviderId[] = ['mtn'];

/** The network a typed number was issued on, if it is one. */
export const networkOf = (typed: string): Network | undefined => {
  const msisdn = parsePhone(typed);
  return msisdn === undefined ? undefined : networkHint(msisdn);
};

/** What is asked: what the person chose, else whose number it is by its prefix; always something that is offered. */
export function methodFor(
  chosen: ProviderId | null,
  typed: string,
  offered: readonly ProviderId[] = ALWAYS,
): ProviderId {
  const network = networkOf(typed);
  const wanted = [chosen, network].flatMap(one => offered.find(method => method === one) ?? []);
  return wanted[0] ?? offered[0] ?? 'mtn';
}
