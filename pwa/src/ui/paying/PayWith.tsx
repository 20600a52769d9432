import { companyNames, type PaymentMethod } from '@linka/contracts/payments';
import { Choice } from '../Choice.tsx';
import { words } from './words.ts';

interface PayWithProps {
  readonly methods: readonly PaymentMethod[];
  readonly value: PaymentMethod;
  readonly onChange: (method: PaymentMethod) => void;
}

/** Which company is asked, or cash. With one way there is nothing to choose. */
export const PayWith = ({ methods, value, onChange }: PayWithProps) =>
  methods.length > 1 && (
    <Choice
      label={words.payWith}
      options={methods.map(method => ({
        value: method,
        label: method === 'cash' ? words.cash : companyNames[method],
      }))}
      value={value}
      onChange={onChange}
    />
  );
