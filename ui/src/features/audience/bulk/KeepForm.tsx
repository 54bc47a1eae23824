/** Keeps the clients that are selected as an audience: under a new name, or together with one there is. */
import { useTranslation } from 'react-i18next';
import { commands, type DraftKey, type Selection, useDraft, useRead, useWrite } from '../../../api';
import { Button, Chip, Figure, TextField } from '../../../shared';
import { ErrorNote } from '../../../wired';
import styles from './forms.module.css';

const NAME_MAX = 200;
/** How many audiences are offered, the newest first. */
const OFFERED = 4;

interface KeepFormProps {
  /** Where what is typed is kept. */
  draft: DraftKey;
  label: string;
  hint: string;
  selection: () => Selection;
  onKept: (audience: { id: string; name: string }) => void;
  onClose: () => void;
}

export function KeepForm({ draft: draftKey, label, hint, selection, onKept, onClose }: KeepFormProps) {
  const { t } = useTranslation('audience');
  const draft = useDraft(draftKey);
  const audiences = useRead(['audience', 'list'], commands.listAudiences, { alsoShows: ['client'] });
  const keeping = useWrite(commands.keepAudience, {
    inPlace: true,
    say: ({ leftOut }, [request]) =>
      leftOut > 0
        ? t('bulk.done.keepLeftOut', { what: request.name, count: leftOut })
        : t('bulk.done.keep', { what: request.name }),
  });
  const isTooLong = Array.from(draft.text.trim()).length > NAME_MAX;
  const keep = async (typed: string) => {
    const name = typed.replace(/\s+/gu, ' ').trim();
    if (name === '' || keeping.isRunning) return;
    const done = await keeping.run({ name, selection: selection() });
    if (!done.ok) return;
    draft.discard();
    onKept({ id: done.value.id, name });
  };
  const save = () => {
    if (!isTooLong) void keep(draft.text);
  };
  return (
    <div className={styles.form}>
      <TextField
        label={label}
        autoFocus
        placeholder={hint}
        maxLength={NAME_MAX}
        value={draft.text}
        onChange={draft.setText}
        onEnter={save}
        onEscape={onClose}
        note={t('bulk.keepLive')}
      />
      {(audiences.data?.length ?? 0) > 0 && (
        <ul aria-label={t('bulk.keepInto')} className={styles.chips}>
          {audiences.data?.slice(0, OFFERED).map((audience) => (
            <li key={audience.id}>
              <Chip onPress={() => void keep(audience.name)}>
                {audience.name} <Figure>{audience.clients}</Figure>
              </Chip>
            </li>
          ))}
        </ul>
      )}
      {keeping.error && <ErrorNote error={keeping.error} small />}
      <div className={styles.acts}>
        <Button
          small
          kind="main"
          kbd="enter"
          isDisabled={draft.text.trim() === '' || isTooLong || keeping.isRunning}
          onPress={save}
        >
          {t('bulk.keepNow')}
        </Button>
        <Button small kind="quiet" onPress={onClose}>
          {t('segment.cancel')}
        </Button>
      </div>
    </div>
  );
}
