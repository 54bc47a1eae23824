/** Chooses guests from the list: all or those marked become guests of an event, which is a tag one finds them by. */
import { useNavigate } from '@tanstack/react-router';
import { Ticket, X } from 'lucide-react';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { commands, useDraft, useRead, useWrite } from '../../../api';
import { Button, Checkbox, Chip, Figure, IconButton, TextField, useShortcut } from '../../../shared';
import { ErrorNote } from '../../../wired';
import { EVERYONE, layOut } from '../../client/list';
import styles from './GuestBar.module.css';
import { eventsOf, guestTag, longestEvent } from './guests';

/** How many events are offered that have guests already. */
const MOST_EVENTS = 4;

interface GuestBarProps {
  ids: ReadonlySet<string>;
  total: number;
  onToggleAll: () => void;
  onClear: () => void;
  /** Back to the list, once the event is named or not. */
  onLeave: () => void;
}

export function GuestBar({ ids, total, onToggleAll, onClear, onLeave }: GuestBarProps) {
  const { t } = useTranslation('needBook');
  const [naming, setNaming] = useState(false);
  const [tagged, setTagged] = useState<string | null>(null);
  const isNaming = naming && ids.size > 0;
  useShortcut('g', () => setNaming(true), { when: ids.size > 0 && !isNaming, title: t('guest.choose') });
  return (
    <section aria-label={t('guest.label')} className={styles.bar}>
      <div className={styles.line}>
        <Checkbox isSelected={ids.size > 0 && ids.size >= total} onChange={onToggleAll}>
          {t('guest.all')}
        </Checkbox>
        <span className={styles.marked} aria-live="polite">
          {ids.size > 0 && (
            <Trans
              t={t}
              i18nKey="guest.marked"
              values={{ count: ids.size }}
              components={{ n: <Figure>{ids.size}</Figure> }}
            />
          )}
        </span>
        {ids.size > 0 && (
          <IconButton label={t('guest.clear')} icon={<X aria-hidden="true" />} onPress={onClear} />
        )}
        {!isNaming && (
          <Button
            small
            kind={ids.size > 0 ? 'main' : 'plain'}
            kbd="G"
            icon={<Ticket aria-hidden="true" />}
            isDisabled={ids.size === 0}
            onPress={() => setNaming(true)}
          >
            {t('guest.choose')}
          </Button>
        )}
      </div>
      {isNaming ? (
        <EventName
          ids={[...ids]}
          onTagged={(tag) => {
            setNaming(false);
            setTagged(tag);
            onClear();
            onLeave();
          }}
          onClose={() => {
            setNaming(false);
            onLeave();
          }}
        />
      ) : (
        tagged !== null && ids.size === 0 && <Tagged tag={tagged} />
      )}
    </section>
  );
}

interface EventNameProps {
  ids: string[];
  onTagged: (tag: string) => void;
  onClose: () => void;
}

function EventName({ ids, onTagged, onClose }: EventNameProps) {
  const { t } = useTranslation('needBook');
  const draft = useDraft('need/book/event');
  const tags = useRead(['tag', 'list'], commands.listTags, { alsoShows: ['client'] });
  const tagging = useWrite(commands.tagClients, { inPlace: true });
  const events = eventsOf(tags.data ?? [], t).slice(0, MOST_EVENTS);
  const isTooLong = Array.from(draft.text.trim()).length > longestEvent(t);
  const choose = async (event: string) => {
    if (event.trim() === '' || tagging.isRunning) return;
    const tag = guestTag(event, t);
    const done = await tagging.run({ clients: ids, add: [tag], remove: [] });
    if (!done.ok) return;
    draft.discard();
    onTagged(tag);
  };
  const save = () => {
    if (!isTooLong) void choose(draft.text);
  };
  return (
    <div className={styles.naming}>
      <TextField
        label={t('guest.event')}
        autoFocus
        placeholder={t('guest.eventHint')}
        maxLength={longestEvent(t)}
        value={draft.text}
        onChange={draft.setText}
        onEnter={save}
        onEscape={onClose}
      />
      {events.length > 0 && (
        <ul aria-label={t('guest.events')} className={styles.events}>
          {events.map(({ event, guests }) => (
            <li key={event}>
              <Chip onPress={() => void choose(event)}>
                {event} <Figure>{guests}</Figure>
              </Chip>
            </li>
          ))}
        </ul>
      )}
      {tagging.error && <ErrorNote error={tagging.error} />}
      <div className={styles.line}>
        <Button
          small
          kind="main"
          kbd="enter"
          isDisabled={draft.text.trim() === '' || isTooLong || tagging.isRunning}
          onPress={save}
        >
          {t('guest.save', { count: ids.length })}
        </Button>
        <Button small kind="quiet" onPress={onClose}>
          {t('guest.cancel')}
        </Button>
      </div>
    </div>
  );
}

/** Where the guests are found. As the tag has it now: after an undo there may be none, and nothing to say. */
function Tagged({ tag }: { tag: string }) {
  const { t } = useTranslation('needBook');
  const navigate = useNavigate();
  const tags = useRead(['tag', 'list'], commands.listTags, { alsoShows: ['client'] });
  const found = tags.data?.find((one) => one.name === tag);
  if (found === undefined || found.clients === 0) return null;
  return (
    <p role="status" className={styles.tagged}>
      <Trans
        t={t}
        i18nKey="guest.tagged"
        values={{ tag, count: found.clients }}
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
          layOut({ ...EVERYONE, tag: found.id });
          void navigate({ to: '/client' });
        }}
      >
        {t('guest.see')}
      </Button>
    </p>
  );
}
