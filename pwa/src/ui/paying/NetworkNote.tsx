import { companyNames, type ProviderId } from '@linka/contracts/payments';
import { say } from '../../lib/text/index.ts';
import { Badge } from '../Badge.tsx';
import { networkOf } from './rules.ts';
import { words } from './words.ts';

const networkNames = { ...companyNames, zamtel: 'Zamtel' } as const;

/** Whose number it is, and what to do when nobody there can be asked. */
export function NetworkNote({ typed, methods }: { typed: string; methods: readonly ProviderId[] }) {
  const network = networkOf(typed);
  const taken = methods.some(method => method === network);
  return (
    <p role="status">
      {network !== undefined && taken && (
        <Badge tone="good">{say(words.isOf, { network: networkNames[network] })}</Badge>
      )}
      {network !== undefined && !taken && (
        <span className="text-note font-semibold text-warn">
          {say(words.notTaken, {
            network: networkNames[network],
            companies: methods.map(method => companyNames[method]).join(', '),
          })}
        </span>
      )}
    </p>
  );
}
