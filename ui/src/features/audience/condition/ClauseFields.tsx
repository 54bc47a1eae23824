/** What is filled in of a clause, each about something else in its own form. Whatever is changed counts at once. */
import { useTranslation } from 'react-i18next';
import {
  AGE_BANDS,
  CHANNELS,
  type Clause,
  CONSENT_PURPOSES,
  DEPTHS,
  GENDERS,
  HOLDING_KINDS,
  LEDGER_KINDS,
  LEVELS,
  MEASURES,
  RISK_GRADES,
  STAGES,
  THEMES,
  TIERS,
} from '../../../api';
import { Checkbox, DateField, RadioChips, Select, TextField } from '../../../shared';
import { MoneyField } from '../../../wired';
import styles from './ClauseEditor.module.css';
import { ContactFields } from './ContactFields';
import { DAYS_MOST, isTurned, TEXT_MOST } from './clause';
import { DaysChoice } from './DaysChoice';
import { FamilyFields } from './FamilyFields';
import { AudienceChoice, ClientChoice, HouseholdChoice, SegmentChoice, TagChoice } from './named';
import { SeveralWords } from './SeveralWords';
import { ANSWERS, ageBandText, SPACES } from './sentence';
import { YearsSpan } from './YearsSpan';

interface ClauseFieldsProps {
  clause: Clause;
  onChange: (clause: Clause) => void;
  /** Enter: done with it. */
  onDone: () => void;
}

export function ClauseFields({ clause, onChange, onDone }: ClauseFieldsProps) {
  const { t } = useTranslation(SPACES);
  switch (clause.about) {
    case 'tier':
      return (
        <SeveralWords
          label={t('field.tier')}
          hideLabel
          all={TIERS}
          chosen={clause.of}
          name={(one) => t(`tier:${one}`)}
          onChange={(of) => onChange({ about: 'tier', of })}
        />
      );
    case 'stage':
      return (
        <SeveralWords
          label={t('field.stage')}
          hideLabel
          all={STAGES}
          chosen={clause.of}
          name={(one) => t(`client:stage.${one}`)}
          onChange={(of) => onChange({ about: 'stage', of })}
        />
      );
    case 'ageBand':
      return (
        <SeveralWords
          label={t('field.ageBand')}
          hideLabel
          all={AGE_BANDS}
          chosen={clause.of}
          name={(one) => ageBandText(one, t)}
          onChange={(of) => onChange({ about: 'ageBand', of })}
        />
      );
    case 'gender':
      return (
        <SeveralWords
          label={t('field.gender')}
          hideLabel
          all={GENDERS}
          chosen={clause.of}
          name={(one) => t(`client:gender.${one}`)}
          onChange={(of) => onChange({ about: 'gender', of })}
        />
      );
    case 'canHelp':
      return (
        <SeveralWords
          label={t('field.canHelp')}
          hideLabel
          all={THEMES}
          chosen={clause.of}
          name={(one) => t(`question:theme.${one}`)}
          onChange={(of) => onChange({ about: 'canHelp', of })}
        />
      );
    case 'risk':
      return (
        <SeveralWords
          label={t('field.risk')}
          hideLabel
          all={RISK_GRADES}
          chosen={clause.of}
          name={(one) => `${t(`product:grade.${one}`)} ${t(`client:risk.${one}`)}`}
          onChange={(of) => onChange({ about: 'risk', of })}
        />
      );
    case 'channel':
      return (
        <SeveralWords
          label={t('field.channel')}
          hideLabel
          all={CHANNELS}
          chosen={clause.of}
          name={(one) => t(`client:channel.${one}`)}
          onChange={(of) => onChange({ about: 'channel', of })}
        />
      );
    case 'holds':
      return (
        <SeveralWords
          label={t('field.holds')}
          hideLabel
          all={HOLDING_KINDS}
          chosen={clause.of}
          name={(one) => t(`holding:kinds.${one}`)}
          onChange={(of) => onChange({ about: 'holds', of })}
        />
      );
    case 'tags':
      return (
        <>
          <TagChoice
            chosen={clause.of.tags}
            onChange={(tags) => onChange({ about: 'tags', of: { ...clause.of, tags } })}
          />
          {clause.of.tags.length > 1 && (
            <RadioChips
              label={t('edit.how.label')}
              hideLabel
              options={(['any', 'all'] as const).map((value) => ({ value, label: t(`edit.how.${value}`) }))}
              value={clause.of.how}
              onChange={(how) => onChange({ about: 'tags', of: { ...clause.of, how } })}
            />
          )}
        </>
      );
    case 'household':
      return <HouseholdChoice chosen={clause.of} onChange={(of) => onChange({ about: 'household', of })} />;
    case 'introducedBy':
      return <ClientChoice chosen={clause.of} onChange={(of) => onChange({ about: 'introducedBy', of })} />;
    case 'segment':
      return <SegmentChoice chosen={clause.of} onChange={(of) => onChange({ about: 'segment', of })} />;
    case 'audience':
      return <AudienceChoice chosen={clause.of} onChange={(of) => onChange({ about: 'audience', of })} />;
    case 'age':
      return (
        <YearsSpan
          span={clause.of}
          autoFocus
          onChange={(of) => onChange({ about: 'age', of })}
          onDone={onDone}
        />
      );
    case 'assets': {
      const { from, to } = clause.of;
      return (
        <div className={styles.span}>
          <MoneyField
            label={t('edit.from')}
            autoFocus
            value={from}
            onChange={(fen) => onChange({ about: 'assets', of: { from: fen, to } })}
            onEnter={onDone}
            {...(isTurned(clause.of) ? { wrong: t('edit.turned') } : {})}
          />
          <MoneyField
            label={t('edit.to')}
            value={to}
            onChange={(fen) => onChange({ about: 'assets', of: { from, to: fen } })}
            onEnter={onDone}
          />
        </div>
      );
    }
    case 'opened': {
      const { from, to } = clause.of;
      return (
        <div className={styles.span}>
          <DateField
            label={t('edit.from')}
            autoFocus
            value={from}
            onChange={(day) => onChange({ about: 'opened', of: { from: day, to } })}
            wrong={isTurned(clause.of) ? t('edit.turned') : undefined}
          />
          <DateField
            label={t('edit.to')}
            value={to}
            onChange={(day) => onChange({ about: 'opened', of: { from, to: day } })}
          />
        </div>
      );
    }
    case 'contact':
      return (
        <ContactFields
          since={clause.of.since}
          onChange={(since) => onChange({ about: 'contact', of: { ...clause.of, since } })}
          onDone={onDone}
        />
      );
    case 'need':
      return clause.of.theme === null ? (
        <>
          <RadioChips
            label={t('edit.measure')}
            hideLabel
            options={MEASURES.map((value) => ({ value, label: t(`measures.${value}`) }))}
            value={clause.of.measure}
            onChange={(measure) => onChange({ about: 'need', of: { ...clause.of, measure } })}
          />
          <SeveralWords
            label={t('edit.levels')}
            all={LEVELS}
            chosen={clause.of.levels}
            name={(one) => t(`question:level.${one}`)}
            onChange={(levels) => onChange({ about: 'need', of: { ...clause.of, levels } })}
          />
          <SeveralWords
            label={t('edit.depths')}
            all={DEPTHS}
            chosen={clause.of.depths}
            name={(one) => t(`question:depth.${one}`)}
            onChange={(depths) => onChange({ about: 'need', of: { ...clause.of, depths } })}
          />
        </>
      ) : (
        <RadioChips
          label={t('edit.theme')}
          hideLabel
          options={THEMES.map((value) => ({ value, label: t(`question:theme.${value}`) }))}
          value={clause.of.theme}
          onChange={(theme) => onChange({ about: 'need', of: { ...clause.of, theme } })}
          className={styles.dense ?? ''}
        />
      );
    case 'occasionAhead':
    case 'person':
    case 'childExam':
      return <FamilyFields clause={clause} onChange={onChange} onDone={onDone} />;
    case 'consent':
      return (
        <>
          <Select
            label={t('edit.purpose')}
            hideLabel
            options={CONSENT_PURPOSES.map((value) => ({ value, label: t(`consent:${value}`) }))}
            value={clause.of.purpose}
            onChange={(purpose) => onChange({ about: 'consent', of: { ...clause.of, purpose } })}
          />
          <SeveralWords
            label={t('edit.answers')}
            hideLabel
            all={ANSWERS}
            chosen={clause.of.answers}
            name={(one) => t(`edit.answer.${one}`)}
            onChange={(answers) => onChange({ about: 'consent', of: { ...clause.of, answers } })}
          />
        </>
      );
    case 'matures':
      return (
        <DaysChoice
          label={t('field.matures')}
          days={clause.of.within}
          offered={[7, 30, 90]}
          say={(days) => t('edit.alsoWithin', { days })}
          most={DAYS_MOST}
          onChange={(within) => onChange({ about: 'matures', of: { within: within ?? 0 } })}
          onDone={onDone}
        />
      );
    case 'riskExpires':
      return (
        <DaysChoice
          label={t('field.riskExpires')}
          days={clause.of.within}
          none={t('edit.expired')}
          offered={[30, 60, 90]}
          say={(days) => t('edit.alsoWithin', { days })}
          most={DAYS_MOST}
          onChange={(within) => onChange({ about: 'riskExpires', of: { within } })}
          onDone={onDone}
        />
      );
    case 'openEntry':
      return (
        <>
          <SeveralWords
            label={t('edit.entryKinds')}
            hideLabel
            all={LEDGER_KINDS}
            chosen={clause.of.kinds}
            name={(one) => t(`client:promise.${one}`)}
            onChange={(kinds) => onChange({ about: 'openEntry', of: { ...clause.of, kinds } })}
          />
          <Checkbox
            isSelected={clause.of.overdue}
            onChange={(overdue) => onChange({ about: 'openEntry', of: { ...clause.of, overdue } })}
          >
            {t('edit.overdueOnly')}
          </Checkbox>
        </>
      );
    case 'source':
    case 'text': {
      const { about } = clause;
      return (
        <TextField
          label={t('edit.words')}
          hideLabel
          autoFocus
          placeholder={t(`edit.${about}Hint`)}
          maxLength={TEXT_MOST}
          value={clause.of}
          onChange={(of) => onChange({ about, of })}
          onEnter={onDone}
        />
      );
    }
    default:
      return <p className={styles.hint}>{t('edit.bare')}</p>;
  }
}
