import type { PaymentMethod, ProviderId } from '@linka/contracts/payments';
import { networkHint, parsePhone, type Network } from '@linka/contracts/phone';

/** Before this phone has ever heard what is offered: what has always been. */
const ALWAYS: readonly PaymentMethod[] = ['mtn'];

/** The network a typed number was issued on, if it is one. */
export const networkOf = (typed: string): Network | undefined => {
  const msisdn = parsePhone(typed);
  return msisdn === undefined ? undefined : networkHint(msisdn);
};

/** The companies among the ways to pay. */
export const companiesOf = (methods: readonly PaymentMethod[]): readonly ProviderId[] =>
  methods.filter(method => method !== 'cash');

/** How it is paid: what the person chose, else whose number it is by its prefix; always something that is offered. */
export function methodFor(
  chosen: PaymentMethod | null,
  typed: string,
  offered: readonly PaymentMethod[] = ALWAYS,
): PaymentMethod {
  const network = networkOf(typed);
  const wanted = [chosen, network].flatMap(one => offered.find(method => method === one) ?? []);
  return wanted[0] ?? offered[0] ?? 'mtn';
}
