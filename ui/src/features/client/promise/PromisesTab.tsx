/** What is owed between adviser and client: promises made, requests received; open ones first, the settled ones below. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientProfile, commands, useRead } from '../../../api';
import { AddButton, Empty, Section, useShortcut } from '../../../shared';
import { ErrorNote } from '../../../wired';
import { useLedgerLeft } from '../../ledger';
import { PromiseForm } from './PromiseForm';
import { PromiseLine } from './PromiseLine';
import styles from './PromisesTab.module.css';

/** More than most clients ever gather; what is beyond is counted. */
const LIMIT = 500;

export function PromisesTab({ profile }: { profile: ClientProfile }) {
  const { t } = useTranslation('client');
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
  return (
    <div className={styles.tab}>
      <Section
        title={t('promise.open')}
        {...(open.length > 0 ? { count: open.length } : {})}
        {...(frozen || adding || open.length === 0 ? {} : { action: add })}
      >
        {adding && <PromiseForm client={profile.id} entry={null} onClose={() => setAdding(false)} />}
        {ledger.data && open.length === 0 && !adding && (
          <Empty small {...(frozen ? {} : { action: add })}>
            {t('promise.empty')}
          </Empty>
        )}
        <ul>
          {open.map((entry) => (
            <li key={entry.id}>
              <PromiseLine entry={entry} frozen={frozen} />
            </li>
          ))}
        </ul>
      </Section>
      {left > 0 && <p className={styles.left}>{t('next.left', { count: left })}</p>}
      {settled.length > 0 && (
        <Section title={t('promise.closed')} count={settled.length}>
          <ul>
            {settled.map((entry) => (
              <li key={entry.id}>
                <PromiseLine entry={entry} frozen={frozen} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
