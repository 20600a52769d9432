import { weekdays, type OpeningHours } from '@linka/contracts/hours';
import { words } from './words.ts';

/** A week's hours in Lusaka's time. */
export const HoursTable = ({ hours }: { hours: OpeningHours }) => (
  <table className="w-full text-note">
    <caption className="pb-1 text-left text-ink-soft">{words.hours}</caption>
    <tbody className="divide-y divide-line">
      {weekdays.map(day => (
        <tr key={day}>
          <th scope="row" className="py-1.5 text-left font-semibold">
            {words[day]}
          </th>
          <td className="tabular py-1.5 text-right">
            {hours[day].map(({ opens, closes }) => `${opens}–${closes}`).join(', ') || words.closed}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
