/** What is owed between adviser and client: promises made, requests received; open ones first, the settled ones below. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientProfile, commands, useRead, useToday } from '../../../api';
import { AddButton, Empty, useShortcut } from '../../../shared';
import { ErrorNote } from '../../../wired';
import { EntryForm, EntryList, useLedgerLeft } from '../../ledger';
import styles from './PromisesTab.module.css';

/** More than most clients ever gather; what is beyond is counted. */
const LIMIT = 500;

export function PromisesTab({ profile }: { profile: ClientProfile }) {
  const { t } = useTranslation('client');
  const today = useToday();
  const [adding, setAdding] = useState(false);
  const request = { client: profile.id, openOnly: false, dueBy: null, limit: LIMIT };
  const ledger = useRead(['ledger', 'client', profile.id], () => commands.listLedger(request));
  const left = useLedgerLeft(request, ledger.data?.length ?? 0);
  const frozen = profile.trashedAt !== null;
  const open = ledger.data?.filter((entry) => entry.state === 'open') ?? [];
  const settled = ledger.data?.filter((entry) => entry.state !== 'open') ?? [];
  useShortcut('a', () => setAdding(true), { when: !frozen, title: t('promise.add') });
  const add = <AddButton label={t('promise.add')} kbd="A" onPress={() => setAdding(true)} />;
  if (ledger.error) return <ErrorNote error={ledger.error} />;
  const groups = [
    { key: 'open', heading: t('promise.open'), entries: open },
    { key: 'settled', heading: t('promise.closed'), entries: settled },
  ].filter((group) => group.entries.length > 0);
  return (
    <div className={styles.tab}>
      {adding && (
        <EntryForm
          client={{ id: profile.id, name: profile.name }}
          today={today}
          onClose={() => setAdding(false)}
        />
      )}
      {!frozen && !adding && open.length > 0 && <div>{add}</div>}
      {ledger.data && open.length === 0 && !adding && (
        <Empty small {...(frozen ? {} : { action: add })}>
          {t('promise.empty')}
        </Empty>
      )}
      <EntryList label={t('promise.label')} groups={groups} today={today} frozen={frozen} />
      {left > 0 && <p className={styles.left}>{t('next.left', { count: left })}</p>}
    </div>
  );
}
