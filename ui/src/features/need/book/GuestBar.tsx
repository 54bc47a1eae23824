/** Chooses guests from the list: all or those marked are kept as the guests of an event, a set one finds them by. */
import { useNavigate } from '@tanstack/react-router';
import { Ticket, X } from 'lucide-react';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { commands, type Selection, useRead } from '../../../api';
import { Button, Checkbox, Figure, IconButton, useShortcut } from '../../../shared';
import { conditionOfAudience, KeepForm } from '../../audience';
import { layOut } from '../../client/list';
import styles from './GuestBar.module.css';

interface GuestBarProps {
  /** How many are marked, of how many. */
  count: number;
  total: number;
  selection: () => Selection;
  onToggleAll: () => void;
  onClear: () => void;
  /** Back to the list, once the event is named or not. */
  onLeave: () => void;
}

export function GuestBar({ count, total, selection, onToggleAll, onClear, onLeave }: GuestBarProps) {
  const { t } = useTranslation('needBook');
  const [naming, setNaming] = useState(false);
  const [kept, setKept] = useState<string | null>(null);
  const isNaming = naming && count > 0;
  useShortcut('g', () => setNaming(true), { when: count > 0 && !isNaming, title: t('guest.choose') });
  return (
    <section aria-label={t('guest.label')} className={styles.bar}>
      <div className={styles.line}>
        <Checkbox
          isSelected={count > 0 && count >= total}
          isIndeterminate={count > 0 && count < total}
          onChange={onToggleAll}
        >
          {t('guest.all')}
        </Checkbox>
        <span className={styles.marked} aria-live="polite">
          {count > 0 && (
            <Trans
              t={t}
              i18nKey="guest.marked"
              values={{ count: count }}
              components={{ n: <Figure>{count}</Figure> }}
            />
          )}
        </span>
        {count > 0 && (
          <IconButton label={t('guest.clear')} icon={<X aria-hidden="true" />} onPress={onClear} />
        )}
        {!isNaming && (
          <Button
            small
            kind={count > 0 ? 'main' : 'plain'}
            kbd="G"
            icon={<Ticket aria-hidden="true" />}
            isDisabled={count === 0}
            onPress={() => setNaming(true)}
          >
            {t('guest.choose')}
          </Button>
        )}
      </div>
      {isNaming ? (
        <div className={styles.naming}>
          <KeepForm
            draft="own/event"
            label={t('guest.event')}
            hint={t('guest.eventHint')}
            selection={selection}
            onKept={({ id }) => {
              setNaming(false);
              setKept(id);
              onClear();
              onLeave();
            }}
            onClose={() => {
              setNaming(false);
              onLeave();
            }}
          />
        </div>
      ) : (
        kept !== null && count === 0 && <Kept id={kept} />
      )}
    </section>
  );
}

/** Where the guests are found. As many as there are now: after an undo there may be none, and nothing to say. */
function Kept({ id }: { id: string }) {
  const { t } = useTranslation('needBook');
  const navigate = useNavigate();
  const audiences = useRead(['audience', 'list'], commands.listAudiences, { alsoShows: ['client'] });
  const found = audiences.data?.find((one) => one.id === id);
  if (found === undefined || found.clients === 0) return null;
  return (
    <p role="status" className={styles.kept}>
      <Trans
        t={t}
        i18nKey="guest.kept"
        values={{ name: found.name, count: found.clients }}
        count={found.clients}
        // The name is as typed, whatever signs are in it.
        shouldUnescape
        tOptions={{ interpolation: { escapeValue: true } }}
        components={{ n: <Figure>{found.clients}</Figure> }}
      />{' '}
      <Button
        small
        kind="quiet"
        className={styles.see ?? ''}
        onPress={() => {
          layOut(conditionOfAudience(id), { kind: 'audience', id });
          void navigate({ to: '/client' });
        }}
      >
        {t('guest.see')}
      </Button>
    </p>
  );
}
