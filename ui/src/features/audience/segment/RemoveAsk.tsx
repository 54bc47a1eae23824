/** Removes a segment or an audience; where others are made of it, that is said before. */
import { useTranslation } from 'react-i18next';
import { type AudienceRow, commands, type SegmentView, useWrite } from '../../../api';
import { Button } from '../../../shared';
import styles from './NameForm.module.css';

interface RemoveAskProps {
  segment: SegmentView | null;
  audience: AudienceRow | null;
  onGone: () => void;
  onDone: () => void;
}

export function RemoveAsk({ segment, audience, onGone, onDone }: RemoveAskProps) {
  const { t } = useTranslation('audience');
  const removeSegment = useWrite(commands.removeSegment);
  const removeAudience = useWrite(commands.removeAudience);
  const remove = async () => {
    const done = segment
      ? await removeSegment.run(segment.id)
      : audience && (await removeAudience.run(audience.id));
    if (!done?.ok) return;
    onGone();
    onDone();
  };
  const names = segment?.partOf.map((name) => t('quoted', { text: name })).join(t('list.comma')) ?? '';
  return (
    <div className={styles.form}>
      <p>{t('segment.sure', { name: (segment ?? audience)?.name ?? '' })}</p>
      {names !== '' && <p className={styles.note}>{t('segment.partOf', { names })}</p>}
      <div className={styles.acts}>
        <Button small kind="danger" autoFocus onPress={() => void remove()}>
          {t('segment.removeNow')}
        </Button>
        <Button small kind="quiet" onPress={onDone}>
          {t('segment.cancel')}
        </Button>
      </div>
    </div>
  );
}
