import { say } from '../../lib/text/index.ts';
import { total, usageKinds, type Usage } from '../../offline/usage/index.ts';
import { Card, Section } from '../../ui/index.ts';
import { cost, megabytes } from './numbers.ts';
import { words } from './words.ts';

/** This month in one sum, and what it was spent on. */
export function Spent({ usage, price }: { usage: Usage; price: number }) {
  const sum = total(usage);
  const paid = cost(sum, price);
  return (
    <>
      <Card>
        <p className="tabular text-title font-extrabold">{say(words.spent, { megabytes: megabytes(sum) })}</p>
        <p className="text-ink-soft">
          {paid === undefined ? words.costLittle : say(words.cost, { cost: paid })}
        </p>
      </Card>
      <Section title={words.byKind}>
        <Card>
          <dl className="space-y-3">
            {usageKinds.map(kind => (
              <div key={kind} className="flex flex-wrap items-baseline justify-between gap-x-4">
                <dt>{words[kind]}</dt>
                <dd className="tabular ml-auto font-semibold">
                  {say(words.amount, { megabytes: megabytes(usage[kind]) })}
                </dd>
                <dd aria-hidden="true" className="mt-1 h-2 w-full overflow-hidden rounded-full bg-sunken">
                  <div
                    className="h-full rounded-full bg-primary"
                    style={{ width: `${sum === 0 ? 0 : (usage[kind] / sum) * 100}%` }}
                  />
                </dd>
              </div>
            ))}
          </dl>
        </Card>
      </Section>
    </>
  );
}
