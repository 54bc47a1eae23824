/** 交出的文件: what left, found again by client and day. Who the client is, the caller lets choose. */
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, useRead } from '../../api';
import { DateField, Empty, RadioChips } from '../../shared';
import { ErrorNote } from '../../wired';
import { PastExport } from './PastExports';
import { NAMED_PERIODS, nameOf, periodOf } from './period';
import styles from './SentExports.module.css';

/** More than anybody looks through; a shorter time shows the rest. */
const MOST = 300;

interface SentExportsProps {
  today: string;
  /** Whose; null is everybody's. */
  client: string | null;
  /** Where the client is chosen. */
  picker?: ReactNode;
}

export function SentExports({ today, client, picker }: SentExportsProps) {
  const { t } = useTranslation('export');
  const [{ from, to }, setPeriod] = useState(() => periodOf('thisMonth', today));
  const request = { client, from, to, limit: MOST };
  const sent = useRead(['export', 'list', request], () => commands.listExports(request), {
    alsoShows: ['client'],
    keep: true,
  });
  const found = sent.data ?? [];
  const all = useRead(['export', 'count', request], () => commands.countExports(request), {
    enabled: found.length >= MOST,
  });
  const left = (all.data ?? 0) - found.length;
  return (
    <div className={styles.sent}>
      {picker}
      <RadioChips
        label={t('period.which')}
        options={NAMED_PERIODS.map((value) => ({ value, label: t(`period.named.${value}`) }))}
        value={nameOf({ from, to }, today)}
        onChange={(name) => setPeriod(periodOf(name, today))}
      />
      <div className={styles.days}>
        <DateField
          label={t('period.from')}
          value={from}
          onChange={(day) => day && setPeriod({ from: day, to })}
        />
        <DateField
          label={t('period.to')}
          value={to}
          onChange={(day) => day && setPeriod({ from, to: day })}
          wrong={from > to ? t('period.order') : undefined}
        />
      </div>
      {sent.error && <ErrorNote error={sent.error} small />}
      {sent.data && found.length === 0 && <Empty small>{t('sent.none')}</Empty>}
      <div>
        {found.length > 0 && <p className={styles.count}>{t('sent.count', { count: found.length })}</p>}
        <ul aria-label={t('sent.title')}>
          {found.map((one) => (
            <PastExport
              key={one.export.id}
              past={one.export}
              today={today}
              of={
                one.client && (
                  <Link to="/client/$id" params={{ id: one.client.id }} className={styles.who}>
                    {one.client.name}
                  </Link>
                )
              }
            />
          ))}
        </ul>
        {left > 0 && <p className={styles.full}>{t('sent.full', { count: left })}</p>}
      </div>
    </div>
  );
}
