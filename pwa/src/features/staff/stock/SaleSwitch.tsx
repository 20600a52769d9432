import { Switch } from '../../../ui/index.ts';
import { words } from './words.ts';

interface SaleSwitchProps {
  readonly name: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** On or off sale, told apart by words and not by colour alone. */
export const SaleSwitch = ({ name, on, onChange }: SaleSwitchProps) => (
  <Switch
    label={
      <>
        {on ? words.onSale : words.offSale} <span className="sr-only">{name}</span>
      </>
    }
    on={on}
    onChange={onChange}
  />
);
