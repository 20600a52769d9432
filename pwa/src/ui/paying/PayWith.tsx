import { companyNames, type ProviderId } from '@linka/contracts/payments';
import { Choice } from '../Choice.tsx';
import { words } from './words.ts';

interface PayWithProps {
  readonly methods: readonly ProviderId[];
  readonly value: ProviderId;
  readonly onChange: (method: ProviderId) => void;
}

/** Which company is asked. With one there is nothing to choose. */
export const PayWith = ({ methods, value, onChange }: PayWithProps) =>
  methods.length > 1 && (
    <Choice
      label={words.payWith}
      options={methods.map(method => ({ value: method, label: companyNames[method] }))}
      value={value}
      onChange={onChange}
    />
  );
