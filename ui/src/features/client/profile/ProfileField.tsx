/** One field of a profile, read and edited in place by what kind of field it is. */
import { useTranslation } from 'react-i18next';
import {
  CHANNELS,
  type ClientEdit,
  type ClientProfile,
  commands,
  GENDERS,
  type MessageChannel,
  RISK_GRADES,
  type RiskGrade,
  useWrite,
} from '../../../api';
import { Checkbox, Money } from '../../../shared';
import { InPlaceDate, InPlaceMoney, InPlaceSelect, InPlaceText, type Saved } from '../../../wired';
import { FieldRow } from './FieldRow';
import type { FieldSpec } from './fields';

/** Saves one field of a client. */
export function useFieldEdit(id: string): (edit: ClientEdit) => Promise<Saved> {
  const { run } = useWrite(commands.editClient, { inPlace: true });
  return (edit) => run(id, edit);
}

export function ProfileField({ spec, profile }: { spec: FieldSpec; profile: ClientProfile }) {
  const { t } = useTranslation('client');
  const label = t(`field.${spec.field}`);
  return (
    <FieldRow label={label} wide={spec.as === 'text' && spec.wide === true}>
      <FieldValue spec={spec} profile={profile} label={label} />
    </FieldRow>
  );
}

function FieldValue({ spec, profile, label }: { spec: FieldSpec; profile: ClientProfile; label: string }) {
  const { t } = useTranslation(['client', 'product']);
  const save = useFieldEdit(profile.id);
  const inPlace = { label, empty: t('field.unknown'), isReadOnly: profile.trashedAt !== null };
  /** The choice that takes a value away again. */
  const unknown = { value: '' as const, label: t('field.unknown') };
  switch (spec.as) {
    case 'text': {
      const field = spec.field;
      return (
        <InPlaceText
          {...inPlace}
          value={profile[field]}
          draftKey={`client/${profile.id}/${field}`}
          onSave={(value) => save({ field, value })}
        />
      );
    }
    case 'flag': {
      const field = spec.field;
      return (
        <Checkbox
          isSelected={profile[field]}
          isDisabled={inPlace.isReadOnly}
          onChange={(value) => void save({ field, value })}
        >
          {t(profile[field] ? 'field.yes' : 'field.no')}
        </Checkbox>
      );
    }
    case 'gender':
      return (
        <InPlaceSelect
          {...inPlace}
          value={profile.gender === 'unstated' ? null : profile.gender}
          options={GENDERS.map((value) => ({ value, label: t(`gender.${value}`) }))}
          onSave={(value) => save({ field: 'gender', value })}
        />
      );
    case 'channel':
      return (
        <InPlaceSelect<MessageChannel | ''>
          {...inPlace}
          value={profile.preferredChannel}
          options={[unknown, ...CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))]}
          onSave={(value) => save({ field: 'preferredChannel', value: value || null })}
        />
      );
    case 'risk':
      return (
        <InPlaceSelect<RiskGrade | ''>
          {...inPlace}
          value={profile.riskGrade}
          options={[
            unknown,
            ...RISK_GRADES.map((value) => ({
              value,
              label: `${t(`product:grade.${value}`)} ${t(`risk.${value}`)}`,
            })),
          ]}
          onSave={(value) => save({ field: 'riskGrade', value: value || null })}
        />
      );
    case 'day': {
      const field = spec.field;
      return (
        <InPlaceDate
          {...inPlace}
          value={profile[field]}
          draftKey={`client/${profile.id}/${field}`}
          onSave={(value) => save({ field, value })}
        />
      );
    }
    case 'money':
      return (
        <InPlaceMoney
          {...inPlace}
          value={profile.assets}
          draftKey={`client/${profile.id}/assets`}
          show={(fen) => <Money fen={fen} />}
          onSave={(value) => save({ field: 'assets', value })}
        />
      );
  }
}
