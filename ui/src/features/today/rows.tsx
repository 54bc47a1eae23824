/** The kinds of rows of the page: a visit, a promise or request, a touch that was planned, a product that
 * matures, a day worth marking. */
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LedgerEntryView, Maturity, OccasionView, PlannedTouchView, VisitRow } from '../../api';
import { Button, Chip, clockText, cx, dayText, IconButton, Money, nearDay, TierDot } from '../../shared';
import { ClientLink } from '../client';
import { DueText } from '../ledger';
import { observanceMarks, observanceWords, occasionDateText, occasionTitle } from '../occasion';
import { plannedDayText, plannedHowText } from '../touch';
import { MoveVisit } from '../visit';
import { Hushed } from './Hushed';
import type { TodayItem } from './items';
import { menuOf } from './menuOf';
import styles from './rows.module.css';
import { TodayRow } from './TodayRow';
import type { TodayActions } from './useTodayActions';

interface RowProps {
  item: TodayItem;
  today: string;
  selected: string | null;
  onSelect: (id: string) => void;
  actions: TodayActions;
}

export function VisitTodayRow({
  item,
  visit,
  today,
  selected,
  onSelect,
  actions,
  narrow,
}: RowProps & { visit: VisitRow; narrow?: boolean }) {
  const { t, i18n } = useTranslation(['today', 'tier']);
  const at = visit.began ?? visit.plannedAt;
  const time = clockText(at);
  const day = at.slice(0, 10);
  const isSelected = selected === item.id;
  const isMissed = visit.state === 'planned' && day < today;
  const near = nearDay(day, today, i18n.language);
  return (
    <TodayRow
      id={item.id}
      menu={menuOf(item, actions, t)}
      label={t('agenda.label', {
        time: narrow || isMissed ? `${near} ${time}` : time,
        name: visit.client.name,
      })}
      isSelected={isSelected}
      onSelect={onSelect}
      narrow={narrow}
      when={narrow || isMissed ? near : <span className={styles.time}>{time}</span>}
      end={
        !narrow &&
        (isMissed ? (
          <MissedEnd item={item} visit={visit} today={today} isSelected={isSelected} actions={actions} />
        ) : (
          <VisitEnd item={item} visit={visit} isSelected={isSelected} actions={actions} />
        ))
      }
    >
      <span className={styles.line}>
        <TierDot tier={visit.client.tier} label={t(`tier:${visit.client.tier}`)} />
        <bdi className={styles.name}>{visit.client.name}</bdi>
        <Hushed client={visit.client} />
        {visit.overlaps && day >= today && <Chip tone="cinnabar">{t('agenda.overlaps')}</Chip>}
        {!narrow && <span className={styles.text}>{visit.matter || visit.aim}</span>}
      </span>
      <span className={styles.sub}>
        {[narrow || isMissed ? time : '', visit.place, narrow ? visit.matter || visit.aim : '']
          .filter(Boolean)
          .join(' · ')}
      </span>
    </TodayRow>
  );
}

function VisitEnd({
  item,
  visit,
  isSelected,
  actions,
}: {
  item: TodayItem;
  visit: VisitRow;
  isSelected: boolean;
  actions: TodayActions;
}) {
  const { t } = useTranslation('today');
  if (visit.state === 'done') {
    return (
      <>
        <Chip tone="azurite">{t('agenda.done', { number: visit.number ?? '' })}</Chip>
        <Button small kind="quiet" onPress={() => actions.prepare(item)} kbd="p" kbdAway={!isSelected}>
          {t('agenda.look')}
        </Button>
      </>
    );
  }
  if (visit.state === 'underWay') {
    return (
      <>
        <Chip tone="cinnabar">{t('agenda.underWay')}</Chip>
        <Button small kind="main" onPress={() => actions.start(item)}>
          {t('agenda.resume')}
        </Button>
      </>
    );
  }
  return (
    <>
      <Button small onPress={() => actions.prepare(item)} kbd="p" kbdAway={!isSelected}>
        {t('agenda.prepare')}
      </Button>
      <Button small onPress={() => actions.start(item)} kbd="s" kbdAway={!isSelected}>
        {t('agenda.start')}
      </Button>
    </>
  );
}

/** One whose day went by: it was held and is written up, or it was not and is moved or given up. */
function MissedEnd({
  item,
  visit,
  today,
  isSelected,
  actions,
}: {
  item: TodayItem;
  visit: VisitRow;
  today: string;
  isSelected: boolean;
  actions: TodayActions;
}) {
  const { t } = useTranslation('today');
  return (
    <>
      <Button small onPress={() => actions.start(item)} kbd="s" kbdAway={!isSelected}>
        {t('missed.writeUp')}
      </Button>
      <MoveVisit visit={visit} today={today} />
      <IconButton
        label={t('missed.cancel')}
        icon={<X aria-hidden="true" />}
        onPress={() => actions.drop(item)}
      />
    </>
  );
}

export function EntryTodayRow({
  item,
  entry,
  today,
  selected,
  onSelect,
  actions,
}: RowProps & { entry: LedgerEntryView }) {
  const { t } = useTranslation(['today', 'tier']);
  const isSelected = selected === item.id;
  return (
    <TodayRow
      id={item.id}
      menu={menuOf(item, actions, t)}
      label={t('due.label', { name: entry.client.name, text: entry.text })}
      isSelected={isSelected}
      onSelect={onSelect}
      when={<DueText entry={entry} today={today} />}
      end={
        <>
          <Chip tone={entry.kind === 'promise' ? 'amber' : 'azurite'}>{t(`due.${entry.kind}`)}</Chip>
          <Button
            small
            kind={isSelected ? 'plain' : 'quiet'}
            onPress={() => actions.done(item)}
            kbd="d"
            kbdAway={!isSelected}
          >
            {t('due.done')}
          </Button>
        </>
      }
    >
      <span className={styles.text}>{entry.text}</span>
      <span className={styles.sub}>
        <TierDot tier={entry.client.tier} label={t(`tier:${entry.client.tier}`)} />{' '}
        <bdi>{entry.client.name}</bdi> <Hushed client={entry.client} />
      </span>
    </TodayRow>
  );
}

export function TouchTodayRow({
  item,
  touch,
  today,
  selected,
  onSelect,
  actions,
}: RowProps & { touch: PlannedTouchView }) {
  const { t, i18n } = useTranslation('today');
  const { t: tTouch } = useTranslation(['touch', 'client']);
  const isSelected = selected === item.id;
  const how = plannedHowText(touch, tTouch);
  const day = plannedDayText(touch, today, tTouch, i18n.language);
  return (
    <TodayRow
      id={item.id}
      menu={menuOf(item, actions, t)}
      label={t('touches.label', { name: touch.client.name, how, text: touch.text })}
      isSelected={isSelected}
      onSelect={onSelect}
      when={<span className={cx(touch.overdue && styles.overdue)}>{day}</span>}
      end={
        <>
          <Button
            small
            kind={isSelected ? 'plain' : 'quiet'}
            onPress={() => actions.done(item)}
            kbd="d"
            kbdAway={!isSelected}
          >
            {t('touches.done')}
          </Button>
          <IconButton
            label={t('touches.drop')}
            icon={<X aria-hidden="true" />}
            onPress={() => actions.drop(item)}
          />
        </>
      }
    >
      <span className={styles.line}>
        <span className={styles.who}>
          <ClientLink client={touch.client} />
        </span>
        <Hushed client={touch.client} />
        <span className={styles.how}>{how}</span>
      </span>
      {touch.text !== '' && <span className={styles.sub}>{touch.text}</span>}
    </TodayRow>
  );
}

export function MaturityTodayRow({
  item,
  maturity,
  today,
  selected,
  onSelect,
  actions,
}: RowProps & { maturity: Maturity }) {
  const { t, i18n } = useTranslation(['today', 'tier', 'holding']);
  const { client, maturesOn, name, kind, code, amount } = maturity;
  const what = name || t(`holding:kinds.${kind}`);
  return (
    <TodayRow
      id={item.id}
      menu={menuOf(item, actions, t)}
      label={t('maturities.label', { name: client.name, what })}
      isSelected={selected === item.id}
      onSelect={onSelect}
      narrow
      when={nearDay(maturesOn, today, i18n.language)}
    >
      <span className={styles.line}>
        <TierDot tier={client.tier} label={t(`tier:${client.tier}`)} />
        <bdi className={styles.name}>{client.name}</bdi>
        <Hushed client={client} />
      </span>
      <span className={styles.text}>
        {what} {amount !== null && <Money fen={amount} />}
      </span>
      {code !== '' && <span className={styles.sub}>{code}</span>}
    </TodayRow>
  );
}

export function OccasionTodayRow({
  item,
  occasion,
  today,
  selected,
  onSelect,
  actions,
}: RowProps & { occasion: OccasionView }) {
  const { t, i18n } = useTranslation(['today', 'tier']);
  const { t: tOccasion } = useTranslation('occasion');
  const { next } = occasion;
  const what = occasionTitle(occasion, tOccasion);
  const words = observanceWords(occasion.kind, next, tOccasion);
  const near = nearDay(next.on, today, i18n.language);
  const day = dayText(next.on, i18n.language, today);
  return (
    <TodayRow
      id={item.id}
      menu={menuOf(item, actions, t)}
      label={t('occasions.label', { name: item.client.name, what })}
      isSelected={selected === item.id}
      onSelect={onSelect}
      narrow
      when={
        <>
          <span className={cx(next.daysAhead <= 1 && styles.near)}>{near}</span>
          {near !== day && <span className={styles.sub}>{day}</span>}
        </>
      }
    >
      <span className={styles.line}>
        <TierDot tier={item.client.tier} label={t(`tier:${item.client.tier}`)} />
        <bdi className={styles.name}>{item.client.name}</bdi>
        <span className={styles.marks}>
          {observanceMarks(occasion.kind, next, tOccasion).map((mark) => (
            <Chip key={mark} tone="amber">
              {mark}
            </Chip>
          ))}
        </span>
      </span>
      <span className={styles.text}>
        {[what, ...words.map((word) => word.replaceAll(' ', '\u00a0'))].join(' · ')}
      </span>
      {occasion.date.calendar === 'lunar' && (
        <span className={styles.sub}>
          {occasionDateText(occasion.date, occasion.dateText, tOccasion, i18n.language)}
        </span>
      )}
    </TodayRow>
  );
}
