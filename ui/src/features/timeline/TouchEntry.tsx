/** A touch on the timeline, corrected and removed in place. */
import { Gift, HandHeart, Mail, MessageCircle, Pencil, Phone, Trash2, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientProfile, commands, type TouchView, useWrite } from '../../api';
import { IconButton, localClock } from '../../shared';
import { TouchForm } from '../touch';
import { EntryFrame } from './EntryFrame';

export function TouchEntry({ touch, profile }: { touch: TouchView; profile: ClientProfile }) {
  const { t } = useTranslation(['client', 'touch']);
  const [editing, setEditing] = useState(false);
  const edit = useWrite(commands.editTouch, { inPlace: true });
  const remove = useWrite(commands.removeTouch);
  if (editing) {
    return (
      <TouchForm
        label={t('touch:edit')}
        draftKey={`client/${profile.id}/touch/${touch.id}`}
        touch={touch}
        channel={profile.preferredChannel}
        onSave={({ happenedAt, owed: _, ...told }) =>
          edit.run({ ...told, id: touch.id, happenedAt: happenedAt ?? touch.happenedAt })
        }
        onClose={() => setEditing(false)}
      />
    );
  }
  const title = touch.channel === null ? t(`method.${touch.method}`) : t(`channel.${touch.channel}`);
  return (
    <EntryFrame
      icon={<MethodIcon touch={touch} />}
      title={title}
      time={localClock(touch.happenedAt)}
      text={touch.text}
      acts={
        profile.trashedAt === null && (
          <>
            <IconButton
              label={t('touch:edit')}
              icon={<Pencil aria-hidden="true" />}
              onPress={() => setEditing(true)}
            />
            <IconButton
              label={t('touch:remove')}
              icon={<Trash2 aria-hidden="true" />}
              onPress={() => void remove.run(touch.id)}
            />
          </>
        )
      }
    />
  );
}

function MethodIcon({ touch }: { touch: TouchView }) {
  switch (touch.method) {
    case 'visit':
      return <Users />;
    case 'letter':
      return <Mail />;
    case 'gift':
      return <Gift />;
    case 'extra':
      return <HandHeart />;
    case 'message':
      return touch.channel === 'phone' ? <Phone /> : <MessageCircle />;
  }
}
