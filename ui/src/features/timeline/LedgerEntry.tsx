/** A promise or request on the timeline, on the day it was made. */
import { Handshake, Inbox } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type LedgerEntryView, useToday } from '../../api';
import { Chip } from '../../shared';
import { dueText } from '../client/promise';
import { EntryFrame } from './EntryFrame';

export function LedgerEntry({ entry }: { entry: LedgerEntryView }) {
  const { t, i18n } = useTranslation(['client', 'timeline']);
  const today = useToday();
  const open = entry.state === 'open';
  const due = dueText(entry, today, t, i18n.language);
  return (
    <EntryFrame
      icon={entry.kind === 'promise' ? <Handshake /> : <Inbox />}
      title={
        <>
          {t(`timeline:${entry.kind}`)}
          <Chip tone={open && due.pressing ? 'cinnabar' : 'neutral'}>
            {open ? due.text : t(`promise.state.${entry.state}`)}
          </Chip>
        </>
      }
      text={[entry.text, entry.outcome].filter(Boolean).join(' · ')}
    />
  );
}
