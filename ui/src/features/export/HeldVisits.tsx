/** The visits a period left out because something was found: each is looked at by itself, mended or let go. */
import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportFormat, HeldVisit, SummaryCopy } from '../../api';
import { Button, dayText } from '../../shared';
import { ErrorNote } from '../../wired';
import { GateStep } from '../gate';
import styles from './HeldVisits.module.css';
import { useSummaryExport } from './useSummaryExport';

interface HeldVisitsProps {
  held: readonly HeldVisit[];
  copy: SummaryCopy;
  format: ExportFormat;
  today: string;
}

export function HeldVisits({ held, copy, format, today }: HeldVisitsProps) {
  const { t } = useTranslation('export');
  // As it was asked for: choosing another form now is for the next time.
  const [asked] = useState({ copy, format });
  return (
    <div className={styles.held}>
      <p className={styles.told}>{t('period.held', { count: held.length })}</p>
      <ul className={styles.visits}>
        {held.map((one) => (
          <Held key={one.visit} one={one} {...asked} today={today} />
        ))}
      </ul>
    </div>
  );
}

function Held({
  one,
  copy,
  format,
  today,
}: {
  one: HeldVisit;
  copy: SummaryCopy;
  format: ExportFormat;
  today: string;
}) {
  const { t, i18n } = useTranslation(['export', 'gate']);
  const summary = useSummaryExport(one.visit);
  return (
    <li className={styles.visit}>
      <p className={styles.who}>
        <Link to="/visit/$id" params={{ id: one.visit }} className={styles.link}>
          {one.client.name} · {dayText(one.heldOn, i18n.language, today)}
        </Link>
        {summary.sent ? (
          <span className={styles.sent}>
            <Check aria-hidden="true" />
            {t('written', { format: t(`format.${format}`) })}
          </span>
        ) : (
          !summary.held && (
            <Button small kind="quiet" onPress={() => void summary.write(copy, format)}>
              {t('period.look', { count: one.report.findings.length })}
            </Button>
          )
        )}
      </p>
      {summary.held && (
        <GateStep
          key={summary.held.digest}
          report={summary.held}
          isRunning={summary.isRunning}
          onBack={summary.giveUp}
          onLetPass={() => void summary.letPass()}
        />
      )}
      {summary.error && <ErrorNote error={summary.error} small />}
    </li>
  );
}
