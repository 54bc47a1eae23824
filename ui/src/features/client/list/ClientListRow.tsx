/** What a row of the list shows: the dot of the tier, the name, the assets, and under them the most telling fact. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientRow } from '../../../api';
import { dayText } from '../../../ground/day';
import { Apart } from '../../../shared/Apart';
import { cx } from '../../../shared/cx';
import { Highlight } from '../../../shared/Highlight';
import { Money } from '../../../shared/Money';
import { TierDot } from '../../../shared/Tier';
import styles from './ClientListRow.module.css';
import { type TellingFact, tellingFact } from './tellingFact';

/** Drawn anew when it changes, not whenever the cursor or a mark moves. */
export const ClientListRow = memo(function ClientListRow({ row, today }: { row: ClientRow; today: string }) {
  const { t } = useTranslation(['client', 'tier', 'mourning']);
  const fact = tellingFact(row, today);
  return (
    <>
      <span className={styles.name}>
        <TierDot tier={row.tier} label={t(`tier:${row.tier}`)} />
        <bdi className={styles.nameText}>{row.name}</bdi>
        {row.apart && <Apart apart={row.apart} className={styles.apart ?? ''} />}
        {row.standing.deceased && fact.what !== 'deceased' && (
          <span className={styles.prospect}>{t('mourning:deceased')}</span>
        )}
        {row.isProspect && <span className={styles.prospect}>{t('list.prospect')}</span>}
      </span>
      <Money className={styles.assets} fen={row.assets} unknown={t('list.assetsUnknown')} />
      <span className={cx(styles.fact, pressing(fact) && styles.pressing)}>
        <FactText fact={fact} today={today} />
      </span>
    </>
  );
});

/** Whether the adviser is late: said in cinnabar. */
function pressing(fact: TellingFact): boolean {
  return fact.what === 'overdue' || fact.what === 'dueToday';
}

function FactText({ fact, today }: { fact: TellingFact; today: string }) {
  const { t, i18n } = useTranslation(['client', 'mourning']);
  switch (fact.what) {
    case 'found':
      return <Highlight text={fact.snippet.replace(/\s+/gu, ' ')} />;
    case 'due':
      return t('list.fact.due', { on: dayText(fact.on, i18n.language, today) });
    case 'deceased':
      return t('mourning:deceased');
    case 'mourning':
      return t('mourning:quietUntil', { day: dayText(fact.until, i18n.language, today) });
    case 'overdue':
    case 'quiet':
    case 'touched':
      return t(`list.fact.${fact.what}`, { days: fact.days });
    default:
      return t(`list.fact.${fact.what}`);
  }
}
