/** What is not in order between a product and the grade of a client, in words: what is so, and no advice. */
import { ShieldAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Unsuited } from '../../api';
import { LEGIBLE, useCurtain } from '../../shared';
import styles from './SuitsNote.module.css';

export function SuitsNote({ unsuited }: { unsuited: readonly Unsuited[] }) {
  const { t } = useTranslation('product');
  // The client may be looking on: under the curtain the mark stays and the words go.
  const drawn = useCurtain();
  return (
    <span role="status" className={styles.place}>
      {unsuited.length > 0 && (
        <span className={styles.note} {...(drawn && LEGIBLE)}>
          <ShieldAlert aria-hidden="true" />
          {drawn
            ? t('curtained', { count: unsuited.length })
            : unsuited.map((one) => t(`suits.${one}`)).join(t('suitsJoin'))}
        </span>
      )}
    </span>
  );
}
