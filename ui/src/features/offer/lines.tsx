/** The lines of the panel: an offer, words of one's own, a person who may help. Each opens the form under it. */
import { PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Offer, PersonToAsk } from '../../api';
import { cx, daysBetween, inLanguage, Kbd } from '../../shared';
import { ClientLink } from '../client';
import { KindIcon } from './KindIcon';
import styles from './lines.module.css';

interface LineProps {
  rowProps: { 'data-row': string; tabIndex: 0 | -1 };
  isOpen: boolean;
  onOpen: () => void;
}

export function OfferLine({
  offer,
  today,
  rowProps,
  isOpen,
  onOpen,
}: LineProps & { offer: Offer; today: string }) {
  const { t, i18n } = useTranslation(['offer', 'client']);
  const days = daysBetween(today, offer.by);
  return (
    <button
      type="button"
      className={cx(styles.line, isOpen && styles.open)}
      aria-expanded={isOpen}
      onClick={onOpen}
      {...rowProps}
    >
      <span className={styles.kind}>
        <KindIcon kind={offer.kind} />
        {offer.kind === 'method' && offer.method
          ? t(`client:method.${offer.method}`)
          : t(`kind.${offer.kind}`)}
      </span>
      <span className={styles.text}>{inLanguage(offer.text, i18n.language)}</span>
      <span className={styles.end}>
        {days <= 0 ? t('panel.today') : t('panel.within', { count: days })}
        <span className={styles.enter}>
          <Kbd keys="enter" />
        </span>
      </span>
    </button>
  );
}

export function OwnLine({ rowProps, isOpen, onOpen }: LineProps) {
  const { t } = useTranslation('offer');
  return (
    <button
      type="button"
      className={cx(styles.line, styles.own, isOpen && styles.open)}
      aria-expanded={isOpen}
      onClick={onOpen}
      {...rowProps}
    >
      <span className={styles.kind}>
        <PenLine aria-hidden="true" />
        {t('panel.ownKind')}
      </span>
      <span className={styles.text}>{t('panel.own')}</span>
      <span className={styles.end}>
        <span className={styles.enter}>
          <Kbd keys="enter" />
        </span>
      </span>
    </button>
  );
}

export function PersonLine({ person, rowProps, isOpen, onOpen }: LineProps & { person: PersonToAsk }) {
  const { t } = useTranslation(['offer', 'client']);
  return (
    <div className={cx(styles.person, isOpen && styles.open)}>
      <span className={styles.what}>
        <span className={styles.who}>
          <ClientLink client={person.client} />
          <span className={styles.stage}>{t(`client:stage.${person.stage}`)}</span>
        </span>
        <span className={styles.because}>{t('panel.because', { words: person.because })}</span>
      </span>
      <button
        type="button"
        className={styles.ask}
        aria-expanded={isOpen}
        aria-label={t('panel.askOf', { name: person.client.name })}
        onClick={onOpen}
        {...rowProps}
      >
        {t('panel.ask')}
      </button>
    </div>
  );
}
