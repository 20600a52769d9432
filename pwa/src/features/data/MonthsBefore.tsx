import { locale, say } from '../../lib/text/index.ts';
import { total, type Months } from '../../offline/usage/index.ts';
import { Card, Section, SumRow } from '../../ui/index.ts';
import { cost, megabytes } from './numbers.ts';
import { words } from './words.ts';

interface MonthsBeforeProps {
  readonly months: Months;
  /** This month, which is shown above. */
  readonly now: string;
  readonly price: number;
}

export function MonthsBefore({ months, now, price }: MonthsBeforeProps) {
  const before = Object.entries(months)
    .filter(([month]) => month < now)
    .reverse();
  if (before.length === 0) return null;
  const name = (month: string): string =>
    new Date(`${month}-15`).toLocaleDateString(locale(), { month: 'long', year: 'numeric' });
  return (
    <Section title={words.before}>
      <Card>
        <dl className="space-y-2">
          {before.map(([month, usage]) => {
            const sum = total(usage);
            const paid = cost(sum, price);
            const values = { megabytes: megabytes(sum) };
            return (
              <SumRow key={month} label={name(month)}>
                {paid === undefined
                  ? say(words.amount, values)
                  : say(words.monthAmount, { ...values, cost: paid })}
              </SumRow>
            );
          })}
        </dl>
      </Card>
    </Section>
  );
}
