/** Where the toast stands: once in the frame. Spoken by screen readers as it appears; a fault is spoken at once. */
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { dismissToast, useToast } from '../ground/toast';
import { Button, IconButton } from './Button';
import { useCurtain } from './curtain';
import { cx } from './cx';
import styles from './ToastRegion.module.css';

export function ToastRegion() {
  const toast = useToast();
  const curtain = useCurtain();
  const { t } = useTranslation('shared');
  return (
    <section aria-label={t('messages')} className={styles.region}>
      <div role="status" aria-live={toast?.tone === 'wrong' ? 'assertive' : 'polite'}>
        {toast && (
          <div key={toast.id} className={cx(styles.toast, toast.tone === 'wrong' && styles.wrong)}>
            <span className={styles.text}>
              {[toast.text, curtain ? '' : toast.about].filter(Boolean).join(' · ')}
            </span>
            {toast.action && (
              <Button
                small
                kind="quiet"
                className={styles.action}
                kbd={toast.action.kbd}
                onPress={() => {
                  // First: what it does may be told in its place.
                  dismissToast();
                  toast.action?.run();
                }}
              >
                {toast.action.label}
              </Button>
            )}
            <IconButton
              label={t('dismiss')}
              icon={<X aria-hidden="true" />}
              className={styles.cross}
              onPress={dismissToast}
            />
          </div>
        )}
      </div>
    </section>
  );
}
