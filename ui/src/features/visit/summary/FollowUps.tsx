/** What the visit left to do: its promises and requests, closed and dated here as in the ledger. */
import { useTranslation } from 'react-i18next';
import { commands, useRead, type VisitView } from '../../../api';
import { ErrorNote } from '../../../wired';
import { OpenEntries } from '../../ledger';

/** More than a client ever has at once. */
const MOST = 1000;

export function FollowUps({ visit, today }: { visit: VisitView; today: string }) {
  const { t } = useTranslation('visit');
  const request = { client: visit.client.id, openOnly: false, dueBy: null, limit: MOST };
  const ledger = useRead(['ledger', 'list', request], () => commands.listLedger(request), {
    alsoShows: ['client'],
  });
  if (ledger.error) return <ErrorNote error={ledger.error} small />;
  if (!ledger.data) return null;
  return (
    <OpenEntries
      entries={ledger.data.filter((entry) => entry.visit === visit.id)}
      today={today}
      empty={t('tidy.noFollowUps')}
      narrow
    />
  );
}
