/** A file that was attached, on the day it was; its title opens it in place. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentView } from '../../api';
import { Button, localClock, sizeText } from '../../shared';
import { Glance, KindIcon } from '../attachment';
import { EntryFrame } from './EntryFrame';

export function AttachmentEntry({ attachment }: { attachment: AttachmentView }) {
  const { t } = useTranslation('timeline');
  const { t: tFile } = useTranslation('attachment');
  const [open, setOpen] = useState(false);
  const facts = [attachment.name, sizeText(Math.ceil(attachment.bytes / 1024)), attachment.note];
  return (
    <div>
      <EntryFrame
        icon={<KindIcon kind={attachment.kind} />}
        title={`${t('attachment')} · ${tFile(`kind.${attachment.kind}`)}`}
        time={localClock(attachment.addedAt)}
        text={facts.filter(Boolean).join(' · ')}
        acts={
          <Button
            small
            kind="quiet"
            aria-expanded={open}
            aria-label={tFile(open ? 'close' : 'open', { name: attachment.name })}
            onPress={() => setOpen(!open)}
          >
            {tFile(open ? 'close' : 'look')}
          </Button>
        }
      />
      {open && <Glance attachment={attachment} />}
    </div>
  );
}
