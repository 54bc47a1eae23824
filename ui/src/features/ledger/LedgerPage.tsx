/** 承诺与请托: what was promised and what was asked, in one ledger, the late first. */
import { useNavigate } from '@tanstack/react-router';
import { HandHeart, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, type LedgerKind, useRead, useToday } from '../../api';
import { Button, Checkbox, Empty, Page, RadioChips, useShortcut } from '../../shared';
import { ErrorNote } from '../../wired';
import { ClientPicker } from '../client';
import { EntryForm } from './EntryForm';
import { EntryList } from './EntryList';
import { ledgerGroups } from './groups';
import { KeptRate } from './KeptRate';
import styles from './LedgerPage.module.css';
import { useLedgerLeft } from './useLedgerLeft';

/** The most entries one list holds; the core gives no more. */
const MOST_ENTRIES = 1000;
const SHOWN = ['all', 'promise', 'request'] as const satisfies readonly (LedgerKind | 'all')[];

export function LedgerPage() {
  const { t } = useTranslation('ledger');
  const navigate = useNavigate();
  const today = useToday();
  const [kind, setKind] = useState<(typeof SHOWN)[number]>('all');
  const [client, setClient] = useState<{ id: string; name: string } | null>(null);
  const [withClosed, setWithClosed] = useState(false);
  const [adding, setAdding] = useState(false);
  const request = { client: client?.id ?? null, openOnly: !withClosed, dueBy: null, limit: MOST_ENTRIES };
  const ledger = useRead(['ledger', 'list', request], () => commands.listLedger(request), {
    alsoShows: ['client'],
    keep: true,
  });
  const left = useLedgerLeft(request, ledger.data?.length ?? 0);
  const figures = useRead(['ledger', 'figures'], commands.ledgerFigures, { alsoShows: ['client'] });
  const add = () => setAdding(true);
  useShortcut('n', add, { title: t('add') });

  const entries = (ledger.data ?? []).filter((entry) => kind === 'all' || entry.kind === kind);
  const isFiltered = kind !== 'all' || client !== null;
  const isReady = ledger.data !== undefined;

  return (
    <Page
      title={t('title')}
      sub={
        figures.data &&
        [
          t('figures.open', { count: figures.data.open }),
          figures.data.overdue > 0 && t('figures.overdue', { count: figures.data.overdue }),
        ]
          .filter(Boolean)
          .join(' · ')
      }
      action={
        <Button kind="main" icon={<Plus aria-hidden="true" />} kbd="N" onPress={add}>
          {t('add')}
        </Button>
      }
    >
      <div className={styles.scroll}>
        <div className={styles.column}>
          <div className={styles.head}>
            {figures.data && <KeptRate figures={figures.data} />}
            <div className={styles.filters}>
              <RadioChips
                label={t('filter.kind')}
                hideLabel
                options={SHOWN.map((value) => ({
                  value,
                  label: value === 'all' ? t('filter.all') : t(`kind.${value}`),
                }))}
                value={kind}
                onChange={setKind}
              />
              <ClientPicker
                label={t('filter.client')}
                hideLabel
                value={client}
                onChange={setClient}
                className={styles.client}
              />
              <Checkbox isSelected={withClosed} onChange={setWithClosed}>
                {t('filter.closed')}
              </Checkbox>
            </div>
          </div>
          {adding && <EntryForm today={today} onClose={() => setAdding(false)} />}
          {ledger.error && (
            <ErrorNote
              error={ledger.error}
              action={<Button onPress={() => void ledger.reload()}>{t('retry')}</Button>}
            />
          )}
          {isReady && entries.length === 0 && !adding && (
            <Empty icon={<HandHeart />} action={!isFiltered && <Button onPress={add}>{t('add')}</Button>}>
              {t(isFiltered ? 'emptyFiltered' : 'empty')}
            </Empty>
          )}
          {isReady && (
            <EntryList
              label={t('title')}
              today={today}
              groups={ledgerGroups(entries, today).map((group) => ({
                key: group.name,
                heading: t(`group.${group.name}`),
                isLate: group.name === 'overdue',
                entries: group.entries,
              }))}
              onOpenClient={(entry) => void navigate({ to: '/client/$id', params: { id: entry.client.id } })}
            />
          )}
          {left > 0 && <p className={styles.full}>{t('full', { count: left })}</p>}
        </div>
      </div>
    </Page>
  );
}
