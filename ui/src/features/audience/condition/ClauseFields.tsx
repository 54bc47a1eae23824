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
  OCCASION_KINDS,
  PERSON_ROLES,
  RISK_GRADES,
  STAGES,
  THEMES,
  TIERS,
  WHOSE,
} from '../../../api';
import { Checkbox, DateField, MoneyField, RadioChips, Select, TextField, ToggleChips } from '../../../shared';
import styles from './ClauseEditor.module.css';
import { useConditionDesk } from './ConditionContext';
import { ContactFields } from './ContactFields';
import { AGE_MOST, DAYS_MOST, isTurned, TEXT_MOST } from './clause';
import { DaysChoice } from './DaysChoice';
import { NumberBox } from './NumberBox';
import { AudienceChoice, ClientChoice, HouseholdChoice, SegmentChoice, TagChoice } from './named';
import { ANSWERS, ageBandText, SPACES, summerText, summerYear } from './sentence';

interface ClauseFieldsProps {
  clause: Clause;
  onChange: (clause: Clause) => void;
  /** Enter: done with it. */
  onDone: () => void;
}

export function ClauseFields({ clause, onChange, onDone }: ClauseFieldsProps) {
  const { t } = useTranslation(SPACES);
  const { words } = useConditionDesk();
  /** Any number of a closed list of words. */
  const several = <V extends string>(
    label: string,
    all: readonly V[],
    chosen: readonly V[],
    name: (value: V) => string,
    put: (chosen: V[]) => void,
    hideLabel = true,
  ) => (
    <ToggleChips
      label={label}
      {...(hideLabel ? { hideLabel } : {})}
      all={all}
      chosen={chosen}
      name={name}
      onChange={(to) => put(all.filter((one) => to.includes(one)))}
    />
  );
  switch (clause.about) {
    case 'tier':
      return several(
        t('field.tier'),
        TIERS,
        clause.of,
        (one) => t(`tier:${one}`),
        (of) => onChange({ about: 'tier', of }),
      );
    case 'stage':
      return several(
        t('field.stage'),
        STAGES,
        clause.of,
        (one) => t(`client:stage.${one}`),
        (of) => onChange({ about: 'stage', of }),
      );
    case 'ageBand':
      return several(
        t('field.ageBand'),
        AGE_BANDS,
        clause.of,
        (one) => ageBandText(one, t),
        (of) => onChange({ about: 'ageBand', of }),
      );
    case 'gender':
      return several(
        t('field.gender'),
        GENDERS,
        clause.of,
        (one) => t(`client:gender.${one}`),
        (of) => onChange({ about: 'gender', of }),
      );
    case 'canHelp':
      return several(
        t('field.canHelp'),
        THEMES,
        clause.of,
        (one) => t(`question:theme.${one}`),
        (of) => onChange({ about: 'canHelp', of }),
      );
    case 'risk':
      return several(
        t('field.risk'),
        RISK_GRADES,
        clause.of,
        (one) => `${one} ${t(`client:risk.${one}`)}`,
        (of) => onChange({ about: 'risk', of }),
      );
    case 'channel':
      return several(
        t('field.channel'),
        CHANNELS,
        clause.of,
        (one) => t(`client:channel.${one}`),
        (of) => onChange({ about: 'channel', of }),
      );
    case 'holds':
      return several(
        t('field.holds'),
        HOLDING_KINDS,
        clause.of,
        (one) => t(`holding:kinds.${one}`),
        (of) => onChange({ about: 'holds', of }),
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
          {several(
            t('edit.levels'),
            LEVELS,
            clause.of.levels,
            (one) => t(`question:level.${one}`),
            (levels) => onChange({ about: 'need', of: { ...clause.of, levels } }),
            false,
          )}
          {several(
            t('edit.depths'),
            DEPTHS,
            clause.of.depths,
            (one) => t(`question:depth.${one}`),
            (depths) => onChange({ about: 'need', of: { ...clause.of, depths } }),
            false,
          )}
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
      return (
        <>
          <DaysChoice
            label={t('edit.within')}
            days={clause.of.within}
            offered={[0, 7, 30, 60, 90]}
            say={(days) => (days === 0 ? t('edit.today') : `${days} ${t('edit.days')}`)}
            most={DAYS_MOST}
            onChange={(within) => onChange({ about: 'occasionAhead', of: { ...clause.of, within } })}
            onDone={onDone}
          />
          {several(
            t('edit.kinds'),
            OCCASION_KINDS,
            clause.of.kinds,
            (one) => t(`day.${one}`),
            (kinds) => onChange({ about: 'occasionAhead', of: { ...clause.of, kinds } }),
            false,
          )}
          {several(
            t('edit.whose'),
            WHOSE,
            clause.of.whose,
            (one) => t(`whose.${one}`),
            (whose) => onChange({ about: 'occasionAhead', of: { ...clause.of, whose } }),
            false,
          )}
        </>
      );
    case 'person':
      return (
        <>
          {several(
            t('edit.who'),
            PERSON_ROLES,
            clause.of.who,
            (one) => t(`who.${one}`),
            (who) => onChange({ about: 'person', of: { ...clause.of, who } }),
          )}
          <YearsSpan
            span={clause.of}
            onChange={(span) => onChange({ about: 'person', of: { ...clause.of, ...span } })}
            onDone={onDone}
          />
        </>
      );
    case 'childExam':
      return (
        <>
          <RadioChips
            label={t('edit.exam')}
            hideLabel
            options={(['gaokao', 'zhongkao'] as const).map((value) => ({ value, label: t(`exam.${value}`) }))}
            value={clause.of.exam}
            onChange={(exam) => onChange({ about: 'childExam', of: { ...clause.of, exam } })}
          />
          <RadioChips
            label={t('edit.summer')}
            hideLabel
            options={(['coming', 'afterNext'] as const).map((value) => ({
              value,
              label: t('summer.inYear', {
                said: summerText(value, words.today, t),
                year: summerYear(value, words.today),
              }),
            }))}
            value={clause.of.summer}
            onChange={(summer) => onChange({ about: 'childExam', of: { ...clause.of, summer } })}
          />
          <Checkbox
            isSelected={clause.of.mentions}
            onChange={(mentions) => onChange({ about: 'childExam', of: { ...clause.of, mentions } })}
          >
            {t('edit.mentions')}
          </Checkbox>
          <p className={styles.hint}>{t('edit.mentionsHint')}</p>
        </>
      );
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
          {several(
            t('edit.answers'),
            ANSWERS,
            clause.of.answers,
            (one) => t(`edit.answer.${one}`),
            (answers) => onChange({ about: 'consent', of: { ...clause.of, answers } }),
          )}
        </>
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
          {several(
            t('edit.entryKinds'),
            LEDGER_KINDS,
            clause.of.kinds,
            (one) => t(`client:promise.${one}`),
            (kinds) => onChange({ about: 'openEntry', of: { ...clause.of, kinds } }),
          )}
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

interface YearsSpanProps {
  span: { from: number | null; to: number | null };
  onChange: (span: { from: number | null; to: number | null }) => void;
  onDone: () => void;
  autoFocus?: boolean;
}

function YearsSpan({ span: { from, to }, onChange, onDone, autoFocus = false }: YearsSpanProps) {
  const { t } = useTranslation('audience');
  return (
    <div className={styles.span}>
      <NumberBox
        label={t('edit.ageFrom')}
        autoFocus={autoFocus}
        value={from}
        most={AGE_MOST}
        onChange={(years) => onChange({ from: years, to })}
        onEnter={onDone}
        wrong={isTurned({ from, to }) ? t('edit.turned') : undefined}
      />
      <NumberBox
        label={t('edit.ageTo')}
        value={to}
        most={AGE_MOST}
        onChange={(years) => onChange({ from, to: years })}
        onEnter={onDone}
      />
    </div>
  );
}
