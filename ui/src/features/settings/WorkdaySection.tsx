/** The two calendars: until when working and trading days are known, year by year, and where a new notice is taken in. */
import { useTranslation } from 'react-i18next';
import { commands, useRead, useWrite, type WorkdayYear } from '../../api';
import { Button, dayText, Setting, SettingGroup } from '../../shared';
import { ErrorNote } from '../../wired';
import styles from './WorkdaySection.module.css';

export function WorkdaySection() {
  const { t, i18n } = useTranslation('settings');
  const known = useRead(['workday'], commands.workdays);
  const take = useWrite(commands.importWorkdays, {
    inPlace: true,
    say: (years) => (years.length === 0 ? '' : t('workday.taken', { years: years.join(', ') })),
  });
  const remove = useWrite(commands.removeWorkdays);
  if (known.error) return <ErrorNote error={known.error} />;
  const until = known.data?.knownUntil ?? null;
  return (
    <SettingGroup about={t('workday.about')}>
      <Setting title={t('workday.until')} note={t('workday.untilNote')}>
        {known.data && (
          <p className={styles.until}>
            {until === null
              ? t('workday.unknown')
              : t('workday.known', { day: dayText(until, i18n.language) })}
          </p>
        )}
      </Setting>
      <Setting title={t('workday.years')}>
        <ul className={styles.years} aria-label={t('workday.years')}>
          {known.data?.years.map((year) => (
            <Year key={year.year} of={year} onRemove={() => void remove.run(year.year)} />
          ))}
        </ul>
      </Setting>
      <Setting title={t('workday.import')} note={t('workday.importNote')}>
        <pre className={styles.sample}>{t('workday.sample')}</pre>
        <Button isDisabled={take.isRunning} onPress={() => void take.run()}>
          {t('workday.choose')}
        </Button>
        {take.error && <ErrorNote error={take.error} small />}
      </Setting>
    </SettingGroup>
  );
}

function Year({ of, onRemove }: { of: WorkdayYear; onRemove: () => void }) {
  const { t, i18n } = useTranslation('settings');
  const { year, workingDays, tradingDays, free, worked, closed, importedOn, isShipped } = of;
  return (
    <li className={styles.year}>
      <span className={styles.name}>{year}</span>
      <span>
        {t('workday.open', { workingDays, tradingDays })}
        <span className={styles.special}>
          {t('workday.special', { free, worked })}
          {closed > 0 && ` · ${t('workday.closed', { closed })}`}
        </span>
      </span>
      <span className={styles.source}>
        {importedOn === null
          ? t('workday.shipped')
          : t('workday.imported', { day: dayText(importedOn, i18n.language) })}
      </span>
      {importedOn !== null && (
        <Button small kind="quiet" onPress={onRemove}>
          {isShipped ? t('workday.restore') : t('workday.remove')}
        </Button>
      )}
    </li>
  );
}
