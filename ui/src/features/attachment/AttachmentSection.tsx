/** The attachments of a client or of a visit: added by the dialog, by dropping or pasting; looked at in their place. */
import { Paperclip, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AttachmentOwner, commands, useRead } from '../../api';
import { Button, Empty, ProgressBar, Section, useLate } from '../../shared';
import { ErrorNote } from '../../wired';
import { AttachmentRow } from './AttachmentRow';
import styles from './AttachmentSection.module.css';
import { FileDrop } from './FileDrop';
import { useAttaching } from './useAttaching';

interface AttachmentSectionProps {
  owner: AttachmentOwner;
  /** Of a client in the trash nothing changes. */
  isReadOnly?: boolean;
  /** In a side column. */
  narrow?: boolean;
}

export function AttachmentSection({ owner, isReadOnly = false, narrow = false }: AttachmentSectionProps) {
  const { t } = useTranslation('attachment');
  const attachments = useRead(['attachment', 'list', owner], () => commands.listAttachments(owner), {
    alsoShows: ['client', 'visit'],
  });
  const attaching = useAttaching(owner);
  const [open, setOpen] = useState<string | null>(null);
  const waiting = useLate(attachments.isLoading);
  const { coming, error } = attaching;
  const rows = attachments.data ?? [];
  const add = (
    <Button
      small
      kind="quiet"
      icon={<Plus aria-hidden="true" />}
      isDisabled={attaching.isBusy}
      onPress={() => void attaching.choose()}
    >
      {t('add')}
    </Button>
  );
  const isEmpty = attachments.data?.length === 0;
  return (
    <FileDrop
      isDisabled={isReadOnly || attaching.isBusy}
      onFiles={(files) => void attaching.take(files)}
      onFolder={attaching.refuseFolder}
    >
      <Section
        title={t('title')}
        {...(rows.length > 0 ? { count: rows.length } : {})}
        {...(isReadOnly || isEmpty ? {} : { action: add })}
      >
        {coming && (
          <ProgressBar
            label={coming.name === '' ? t('addingSome') : t('adding', { name: coming.name })}
            done={coming.done}
            total={100}
            onCancel={attaching.cancel}
          />
        )}
        {error && <ErrorNote error={error} small />}
        {attachments.error && <ErrorNote error={attachments.error} small />}
        {waiting && <p className={styles.waiting}>{t('looking')}</p>}
        {isEmpty &&
          (isReadOnly ? (
            <Empty small>{t('emptyRead')}</Empty>
          ) : (
            <Empty small={narrow} icon={narrow ? undefined : <Paperclip />} action={add}>
              {t('empty')}
            </Empty>
          ))}
        <ul aria-label={t('list')}>
          {rows.map((attachment) => (
            <AttachmentRow
              key={attachment.id}
              attachment={attachment}
              showsVisit={owner.kind === 'client'}
              isOpen={open === attachment.id}
              onToggle={() => setOpen(open === attachment.id ? null : attachment.id)}
              isReadOnly={isReadOnly}
              narrow={narrow}
            />
          ))}
        </ul>
      </Section>
    </FileDrop>
  );
}
