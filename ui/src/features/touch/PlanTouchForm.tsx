/** A touch planned for a day: a figure for the method, the day, what for. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CHANNELS,
  type ClientProfile,
  commands,
  METHODS,
  type MessageChannel,
  type Method,
  useFormDraft,
  useToday,
  useWrite,
} from '../../api';
import { Button, DateField, daysBetween, InPlaceForm, RadioChips, TextArea } from '../../shared';
import frame from '../../shared/InPlaceForm.module.css';
import { ErrorNote } from '../../wired';

const TEXT_MAX = 2_000;

interface PlanFields {
  method: Method;
  channel: MessageChannel;
  /** Today until another is chosen. */
  on: string | null;
  text: string;
}

export function PlanTouchForm({ profile, onClose }: { profile: ClientProfile; onClose: () => void }) {
  const { t } = useTranslation(['touch', 'client']);
  const today = useToday();
  const { fields, change, discard } = useFormDraft<PlanFields>(`client/${profile.id}/planned`, {
    method: 'message',
    channel: profile.preferredChannel ?? 'phone',
    on: null,
    text: '',
  });
  const [tried, setTried] = useState(false);
  const plan = useWrite(commands.planTouch, { inPlace: true });
  const on = fields.on ?? today;
  const isPast = daysBetween(today, on) < 0;
  const save = async () => {
    setTried(true);
    if (isPast || plan.isRunning) return;
    const planned = await plan.run({
      client: profile.id,
      method: fields.method,
      channel: fields.method === 'message' ? fields.channel : null,
      plannedOn: on,
      text: fields.text.trim(),
    });
    if (!planned.ok) return;
    discard();
    onClose();
  };
  const cancel = () => {
    discard();
    onClose();
  };
  return (
    <InPlaceForm label={t('planned.form')} onSave={() => void save()} onClose={cancel}>
      <RadioChips
        label={t('planned.form')}
        hideLabel
        numbered
        autoFocus
        options={METHODS.map((value) => ({ value, label: t(`client:method.${value}`) }))}
        value={fields.method}
        onChange={(method) => change({ method })}
        onEnter={() => void save()}
      />
      {fields.method === 'message' && (
        <RadioChips
          label={t('channel')}
          options={CHANNELS.map((value) => ({ value, label: t(`client:channel.${value}`) }))}
          value={fields.channel}
          onChange={(channel) => change({ channel })}
          onEnter={() => void save()}
        />
      )}
      <DateField
        label={t('planned.on')}
        value={on}
        min={today}
        onChange={(day) => change({ on: day })}
        wrong={tried && isPast ? t('planned.past') : undefined}
      />
      <TextArea
        label={t('planned.text')}
        placeholder={t('planned.textHint')}
        minRows={2}
        maxLength={TEXT_MAX}
        value={fields.text}
        onChange={(text) => change({ text })}
        onEnter={() => void save()}
      />
      {plan.error && <ErrorNote error={plan.error} small />}
      <div className={frame.acts}>
        <Button kind="main" isDisabled={plan.isRunning} onPress={() => void save()}>
          {t('planned.save')}
        </Button>
        <Button kind="quiet" onPress={cancel}>
          {t('client:action.cancel')}
        </Button>
      </div>
    </InPlaceForm>
  );
}
