/** 一家人: the maps of a household side by side, the cells in which they differ marked and told. */
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { commands, useRead, useToday } from '../../../api';
import { Button, cx, TierDot, useLate } from '../../../shared';
import { ErrorNote } from '../../../wired';
import { NeedMapPicture } from '../map/NeedMapPicture';
import { cellWord } from '../needWords';
import { differences, gathered, isComparable, markedCells } from './comparison';
import styles from './HouseholdCompare.module.css';

export function HouseholdCompare({ household, client }: { household: string; client: string }) {
  const { t } = useTranslation(['need', 'question']);
  const today = useToday();
  const reading = useRead(['need', 'household', household], () => commands.householdNeeds(household), {
    alsoShows: ['household', 'client', 'visit', 'touch', 'question', 'ledger'],
    keep: true,
  });
  const late = useLate(reading.isLoading);
  if (reading.error) {
    return (
      <ErrorNote
        error={reading.error}
        action={<Button onPress={() => void reading.reload()}>{t('retry')}</Button>}
      />
    );
  }
  if (!reading.data) return late ? <p className={styles.quiet}>{t('loading')}</p> : null;
  const { members } = reading.data;
  const found = differences(members);
  const marked = markedCells(found);
  return (
    <section aria-label={t('household.label', { name: reading.data.name })} className={styles.household}>
      <ul className={styles.maps}>
        {members.map((member) => {
          const known = member.cells.filter((cell) => cell.notes > 0).length;
          const name = t('household.mapOf', { name: member.client.name, count: known });
          return (
            <li
              key={member.client.id}
              className={cx(styles.member, member.client.id === client && styles.here)}
            >
              <Link to="/client/$id" params={{ id: member.client.id }} className={styles.link}>
                <span className={styles.who}>
                  <TierDot tier={member.client.tier} />
                  <bdi className={styles.name}>{member.client.name}</bdi>
                  <span className={styles.quiet}>{t('household.known', { count: known })}</span>
                </span>
                <NeedMapPicture label={name} cells={member.cells} on={today} small marked={marked} />
              </Link>
            </li>
          );
        })}
      </ul>
      {found.length === 0 ? (
        <p className={styles.quiet}>{t(isComparable(members) ? 'household.same' : 'household.unknown')}</p>
      ) : (
        <>
          <p className={styles.sum}>{t('household.differ', { count: found.length })}</p>
          <ul className={styles.told}>
            {gathered(found).map(({ having, lacking, cells }) => (
              <li key={[...having, '', ...lacking].join()}>
                {t('household.only', {
                  having: having.join(t('list.and')),
                  lacking: lacking.join(t('list.and')),
                  cells: cells.map((cell) => cellWord(cell, t)).join(t('list.semicolon')),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
