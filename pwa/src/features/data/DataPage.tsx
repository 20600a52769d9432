import { useState } from 'react';
import { say } from '../../lib/text/index.ts';
import { useNow, useSetting } from '../../offline/hooks/index.ts';
import { monthOf, nothing, readPrice } from '../../offline/usage/index.ts';
import { Card, Page, Section, SkeletonList } from '../../ui/index.ts';
import { LiteSetting } from './LiteSetting.tsx';
import { MonthsBefore } from './MonthsBefore.tsx';
import { PriceForm } from './PriceForm.tsx';
import { Spent } from './Spent.tsx';
import { words } from './words.ts';

/** What the app cost this month, and how to make it cost less. */
export function DataPage() {
  const [usage] = useSetting('usage');
  const months = usage?.months ?? {};
  const [price, setPrice] = useState(readPrice);
  const month = monthOf(useNow());
  return (
    <Page title={words.title}>
      {usage === undefined ? (
        <SkeletonList rows={3} />
      ) : (
        <>
          <Spent usage={months[month] ?? nothing} price={price} />
          <LiteSetting />
          <PriceForm price={price} onChange={setPrice} />
          <MonthsBefore months={months} now={month} price={price} />
        </>
      )}
      <Section title={words.how}>
        <Card>
          <p>{words.counted}</p>
          <p className="mt-2 text-note text-ink-soft">{say(words.notCounted)}</p>
        </Card>
      </Section>
    </Page>
  );
}
