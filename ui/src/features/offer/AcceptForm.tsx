/**
 * An offer being taken up, in place: the words, and whether they become a promise or a planned touch. Enter in the words
 * or Ctrl+Enter anywhere takes it up; Tab takes the day the words speak of; Escape goes back to the offers and keeps what
 * was typed.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNELS, commands, METHODS, type PersonToAsk, useFormDraft, useToday, useWrite } from '../../api';
import { DateField, RadioChips, Select, TextArea } from '../../shared';
import { DraftForm } from '../../wired';
import { DueProposal, useDueProposal } from '../due';
import styles from './AcceptForm.module.css';
import { type Choice, requestOf, startOf, wrongOf } from './acceptForm';

const TEXT_MAX = 2_000;
const NOBODY = 'nobody';

interface AcceptFormProps {
  client: string;
  need: string;
  choice: Choice;
  /** Who may help. */
  people: readonly PersonToAsk[];
  onAccepted: () => void;
  onCancel: () => void;
}

export function AcceptForm({ client, need, choice, people, onAccepted, onCancel }: AcceptFormProps) {
  const { t, i18n } = useTranslation(['offer', 'client']);
  const today = useToday();
  const start = startOf(choice, { today, language: i18n.language, neutral: t('accept.neutral') });
  const draft = useFormDraft(`client/${client}/need/${need}/offer/${choice.id}`, start);
  const { fields, change } = draft;
  const [tried, setTried] = useState(false);
  const write = useWrite(commands.acceptOffer, { inPlace: true });
  const asked = people.find((one) => one.client.id === fields.with)?.client ?? null;
  const wrong = wrongOf(fields, today, asked?.name ?? null);
  const accept = async () => {
    setTried(true);
    if (wrong !== null || write.isRunning) return;
    const accepted = await write.run(requestOf(need, choice, fields, today));
    if (!accepted.ok) return;
    draft.discard();
    onAccepted();
  };
  const chooseDay = (dueOn: string | null) => change({ isDueSet: true, dueOn });
  const proposed = useDueProposal({
    text: fields.text,
    dueOn: fields.isDueSet ? fields.dueOn : null,
    onDue: chooseDay,
    open: fields.step === 'promise',
  });
  const dayWrong = tried && (wrong === 'needDay' || wrong === 'past') ? t(`accept.${wrong}`) : undefined;
  return (
    <DraftForm
      label={t('accept.form')}
      draft={draft}
      saving={write}
      save={t('accept.save')}
      isDisabled={wrong === 'empty' || wrong === 'names'}
      onSave={accept}
      onClose={onCancel}
    >
      <TextArea
        label={t('accept.text')}
        autoFocus
        minRows={1}
        maxLength={TEXT_MAX}
        value={fields.text}
        onChange={(text) => change({ text })}
        onEnter={() => void accept()}
        onKeyDown={proposed.onKey}
        {...(choice.kind === 'own' ? { placeholder: t('accept.ownHint') } : {})}
        {...(wrong === 'names' ? { wrong: t('accept.names', { name: asked?.name ?? '' }) } : {})}
      />
      <div className={styles.line}>
        <RadioChips
          label={t('accept.step')}
          options={[
            { value: 'promise' as const, label: t('accept.promise') },
            { value: 'touch' as const, label: t('accept.touch') },
          ]}
          value={fields.step}
          onChange={(step) => change({ step })}
          onEnter={() => void accept()}
        />
        {fields.step === 'promise' ? (
          <>
            <DateField
              label={t('accept.due')}
              className={styles.day ?? ''}
              value={fields.dueOn}
              onChange={chooseDay}
            />
            {proposed.reading && (
              <DueProposal reading={proposed.reading} today={today} onTake={proposed.take} />
            )}
          </>
        ) : (
          <DateField
            label={t('accept.on')}
            className={styles.day ?? ''}
            value={fields.on}
            min={today}
            onChange={(on) => change({ on })}
            wrong={dayWrong}
          />
        )}
        {choice.kind === 'offer' && choice.offer.kind === 'resource' && people.length > 0 && (
          <Select
            label={t('accept.with')}
            className={styles.with ?? ''}
            options={[
              { value: NOBODY, label: t('accept.nobody') },
              ...people.map((one) => ({ value: one.client.id, label: one.client.name })),
            ]}
            value={fields.with === '' ? NOBODY : fields.with}
            onChange={(chosen) => change({ with: chosen === NOBODY ? '' : chosen })}
          />
        )}
      </div>
      {fields.step === 'touch' && (
        <div className={styles.line}>
          <RadioChips
            label={t('accept.method')}
            options={METHODS.map((value) => ({ value, label: t(`client:method.${value}`) }))}
            value={fields.method}
            onChange={(method) => change({ method })}
            onEnter={() => void accept()}
          />
          {fields.method === 'message' && (
            <RadioChips
              label={t('accept.channel')}
              options={CHANNELS.map((value) => ({ value, label: t(`client:channel.${value}`) }))}
              value={fields.channel}
              onChange={(channel) => change({ channel })}
              onEnter={() => void accept()}
            />
          )}
        </div>
      )}
    </DraftForm>
  );
}
