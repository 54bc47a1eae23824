/** An attachment open in its place: what is in it, its name and note, a copy out, and the way into the bin. */
import { Check, FolderOutput, Save, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AttachmentView, commands, type SavedCopy, take, useJob, useWrite } from '../../api';
import { Button, ProgressBar } from '../../shared';
import { ErrorNote, InPlaceArea, InPlaceText } from '../../wired';
import styles from './AttachmentPane.module.css';
import { Glance } from './Glance';

interface AttachmentPaneProps {
  attachment: AttachmentView;
  isReadOnly: boolean;
}

export function AttachmentPane({ attachment, isReadOnly }: AttachmentPaneProps) {
  const { t } = useTranslation('attachment');
  const edit = useWrite(commands.editAttachment, { inPlace: true });
  const remove = useWrite(commands.removeAttachment);
  const { id } = attachment;
  return (
    <div className={styles.pane}>
      <CopyOut attachment={attachment}>
        {!isReadOnly && (
          <Button
            small
            kind="quiet"
            icon={<Trash2 aria-hidden="true" />}
            aria-label={t('remove', { name: attachment.name })}
            onPress={() => void remove.run(id)}
          >
            {t('removeShort')}
          </Button>
        )}
      </CopyOut>
      <Glance attachment={attachment} />
      <dl className={styles.fields}>
        <dt>{t('name')}</dt>
        <dd>
          <InPlaceText
            label={t('name')}
            value={attachment.name}
            empty=""
            isReadOnly={isReadOnly}
            draftKey={`client/${attachment.client}/attachment/${id}/name`}
            onSave={(value) => edit.run(id, { field: 'name', value })}
          />
        </dd>
        <dt>{t('note')}</dt>
        <dd>
          <InPlaceArea
            label={t('note')}
            value={attachment.note}
            empty={t('noNote')}
            isReadOnly={isReadOnly}
            draftKey={`client/${attachment.client}/attachment/${id}/note`}
            onSave={(value) => edit.run(id, { field: 'note', value })}
          />
        </dd>
      </dl>
    </div>
  );
}

/** The forms in which a camera may have written where and when. */
const PHOTOGRAPHS: readonly AttachmentView['format'][] = ['jpeg', 'png', 'webp', 'tiff', 'heic'];

/** A copy leaves only from here; where it went is said. */
function CopyOut({ attachment, children }: { attachment: AttachmentView; children: React.ReactNode }) {
  const { t } = useTranslation('attachment');
  const save = useJob(commands.saveAttachmentCopy);
  const [saved, setSaved] = useState<{ copy: SavedCopy; isElsewhere: boolean } | null>(null);
  const [folder, setFolder] = useState<string | null>(null);
  const cannotClean = save.error?.code === 'invalid' && save.error.field === 'metadata';

  async function write(to: string | null, asItIs: boolean): Promise<void> {
    setSaved(null);
    setFolder(to);
    const outcome = await save.run(attachment.id, asItIs, to);
    if (outcome.ok) setSaved({ copy: outcome.value, isElsewhere: to !== null });
  }
  async function writeElsewhere(): Promise<void> {
    const chosen = await take(commands.chooseExportFolder()).catch(() => null);
    if (chosen !== null) await write(chosen, false);
  }

  return (
    <div className={styles.out}>
      <div className={styles.acts}>
        <Button
          small
          icon={<Save aria-hidden="true" />}
          isDisabled={save.isRunning}
          onPress={() => void write(null, false)}
        >
          {t('saveCopy')}
        </Button>
        <Button
          small
          kind="quiet"
          icon={<FolderOutput aria-hidden="true" />}
          isDisabled={save.isRunning}
          onPress={() => void writeElsewhere()}
        >
          {t('saveElsewhere')}
        </Button>
        {children}
      </div>
      {PHOTOGRAPHS.includes(attachment.format) && <p className={styles.hint}>{t('photoHint')}</p>}
      {save.isRunning && save.progress && (
        <ProgressBar
          label={t('saving')}
          done={save.progress.done}
          total={save.progress.total}
          onCancel={save.cancel}
        />
      )}
      <div role="status">
        {saved && (
          <p className={styles.saved}>
            <Check aria-hidden="true" />
            <span data-selectable>
              {t('saved', { file: saved.copy.fileName, folder: saved.copy.folder })}
            </span>
            {!saved.isElsewhere && (
              <Button small kind="quiet" onPress={() => void commands.openExportFolder()}>
                {t('openFolder')}
              </Button>
            )}
          </p>
        )}
        {cannotClean && (
          <p className={styles.saved}>
            {t('cannotClean')}
            <Button small onPress={() => void write(folder, true)}>
              {t('asItIs')}
            </Button>
          </p>
        )}
      </div>
      {save.error && !cannotClean && <ErrorNote error={save.error} small />}
    </div>
  );
}
