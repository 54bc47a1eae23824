/** A visit on the timeline; its title leads to the visit. */
import { Link } from '@tanstack/react-router';
import { Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { VisitRow } from '../../api';
import { Chip, clockText } from '../../shared';
import { placeOfVisit } from '../visit';
import { EntryFrame } from './EntryFrame';
import styles from './VisitEntry.module.css';

export function VisitEntry({ visit }: { visit: VisitRow }) {
  const { t } = useTranslation('timeline');
  const facts = [
    visit.matter,
    visit.place,
    visit.lines > 0 && t('lines', { count: visit.lines }),
    // A number is one word: it does not break at its hyphen.
    visit.number?.replace('-', '\u2011'),
  ].filter(Boolean);
  return (
    <EntryFrame
      icon={<Users />}
      title={
        <>
          <Link {...placeOfVisit(visit)} className={styles.link}>
            {t('visit')}
          </Link>
          <Chip
            tone={visit.state === 'done' ? 'neutral' : visit.state === 'cancelled' ? 'neutral' : 'indigo'}
          >
            {t(`visitState.${visit.state}`)}
          </Chip>
        </>
      }
      time={clockText(visit.began ?? visit.plannedAt)}
      text={facts.join(' · ')}
    />
  );
}
