/** A touch with the client, logged over the tabs, with what was promised in it. */
import { useTranslation } from 'react-i18next';
import { type ClientProfile, commands, useWrite } from '../../api';
import { TouchForm } from './TouchForm';

export function LogTouch({ profile, onClose }: { profile: ClientProfile; onClose: () => void }) {
  const { t } = useTranslation('touch');
  const log = useWrite(commands.logTouch, { inPlace: true });
  return (
    <div>
      <TouchForm
        label={t('log')}
        draftKey={`client/${profile.id}/touch`}
        touch={null}
        channel={profile.preferredChannel}
        onSave={({ owed, ...told }) =>
          log.run({ ...told, client: profile.id }, owed && { ...owed, client: profile.id })
        }
        onClose={onClose}
      />
    </div>
  );
}
