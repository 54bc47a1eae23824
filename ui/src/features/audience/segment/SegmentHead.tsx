/**
 * What the list shows, by name: everybody, a segment, an audience, or some by conditions not saved yet. Pressed, it leads
 * to the others; beside it stands what can be done with the conditions.
 */
import { ChevronDown, Ellipsis, Trash2, Undo2, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type Condition, commands, useWrite } from '../../../api';
import { AnchoredPopover, Button, IconButton, Menu, Popover, passFocus, useShortcut } from '../../../shared';
import { EVERYBODY, finished, isSame } from '../condition/tree';
import { NameForm } from './NameForm';
import { type Opened, useOpened } from './opened';
import { RemoveAsk } from './RemoveAsk';
import styles from './SegmentHead.module.css';
import { type Place, SegmentMenu } from './SegmentMenu';

export interface SegmentDesk {
  query: string;
  condition: Condition;
  trashed: boolean;
  opened: Opened | null;
}

interface SegmentHeadProps {
  desk: SegmentDesk;
  /** How many are in the trash. */
  trashed: number;
  onDesk: (part: Partial<SegmentDesk>) => void;
  /** Takes the last change of the conditions back; `null` when there is none. */
  onBack: (() => void) | null;
}

type Form = 'save' | 'rename' | 'remove';

export function SegmentHead({ desk, trashed, onDesk, onBack }: SegmentHeadProps) {
  const { t } = useTranslation('audience');
  const [choosing, setChoosing] = useState(false);
  const [form, setForm] = useState<Form | null>(null);
  const head = useRef<HTMLDivElement>(null);
  const { segment, audience } = useOpened(desk.opened);
  const update = useWrite(commands.saveSegment, {
    say: (_, [request]) => t('segment.updated', { name: request.name }),
  });
  const isEverybody = isSame(finished(desk.condition), EVERYBODY);
  const isChanged = segment !== null && !isSame(segment.condition, desk.condition);
  const isNew = !desk.trashed && segment === null && audience === null && !isEverybody;
  const name = desk.trashed
    ? t('segment.trash')
    : (segment?.name ??
      audience?.name ??
      (isEverybody && desk.query === '' ? t('segment.everybody') : t('segment.some')));
  useShortcut('g', () => setChoosing(true), { title: t('segment.menu') });

  const go = (place: Place) => {
    setChoosing(false);
    onDesk({ query: '', trashed: false, opened: null, ...place });
  };
  const close = () => setForm(null);
  /** For what goes away when it is pressed. */
  const thenHere = (act: () => void) => () => {
    act();
    passFocus(() => head.current?.querySelector('button'));
  };
  const named = segment ?? audience;
  return (
    <div ref={head} className={styles.head}>
      <Popover
        label={t('segment.menu')}
        isOpen={choosing}
        onOpenChange={setChoosing}
        trigger={
          <AriaButton className={styles.name ?? ''}>
            <span className={styles.text}>{name}</span>
            {isChanged && (
              <i
                role="img"
                aria-label={t('segment.changed')}
                title={t('segment.changed')}
                className={styles.changed}
              />
            )}
            <ChevronDown aria-hidden="true" />
          </AriaButton>
        }
      >
        {() => <SegmentMenu trashed={trashed} onGo={go} />}
      </Popover>
      <span className={styles.acts}>
        {isEverybody && !desk.trashed && trashed > 0 && (
          <IconButton
            label={t('segment.trashed', { count: trashed })}
            icon={<Trash2 aria-hidden="true" />}
            onPress={thenHere(() => onDesk({ query: '', trashed: true, opened: null }))}
          />
        )}
        {isChanged && segment && (
          <Button
            small
            isDisabled={update.isRunning}
            onPress={() =>
              void update.run({ id: segment.id, name: segment.name, condition: finished(desk.condition) })
            }
          >
            {t('segment.update')}
          </Button>
        )}
        {isNew && (
          <Button small onPress={() => setForm('save')}>
            {t('segment.save')}
          </Button>
        )}
        {named && (
          <Menu
            label={segment ? t('segment.more') : t('segment.moreAudience')}
            trigger={
              <IconButton
                label={segment ? t('segment.more') : t('segment.moreAudience')}
                icon={<Ellipsis aria-hidden="true" />}
              />
            }
            items={[
              { id: 'rename', label: t('segment.rename'), onAction: () => setForm('rename') },
              ...(isChanged && segment
                ? [
                    { id: 'saveAs', label: t('segment.saveAs'), onAction: () => setForm('save') },
                    {
                      id: 'revert',
                      label: t('segment.revert'),
                      onAction: () => onDesk({ condition: segment.condition }),
                    },
                  ]
                : []),
              {
                id: 'remove',
                label: segment ? t('segment.remove') : t('segment.removeAudience'),
                danger: true,
                onAction: () => setForm('remove'),
              },
            ]}
          />
        )}
        {/* These two keep their places: what was pressed must not become another thing under the hand. */}
        <span className={styles.slot}>
          {onBack && (
            <IconButton
              label={t('bar.back')}
              icon={<Undo2 aria-hidden="true" />}
              onPress={thenHere(onBack)}
            />
          )}
        </span>
        <span className={styles.slot}>
          {(!isEverybody || desk.trashed) && (
            <IconButton
              label={t(desk.trashed ? 'segment.everybody' : 'bar.clear')}
              icon={<X aria-hidden="true" />}
              onPress={thenHere(() => onDesk({ condition: EVERYBODY, trashed: false, opened: null }))}
            />
          )}
        </span>
      </span>
      <AnchoredPopover
        anchor={head}
        label={t(
          form === 'rename'
            ? 'segment.renameTitle'
            : form === 'remove'
              ? 'segment.removeNow'
              : 'segment.saveTitle',
        )}
        isOpen={form !== null}
        onClose={close}
      >
        {form === 'save' && <NameForm act={{ kind: 'save', desk, onDesk }} onDone={close} />}
        {form === 'rename' && segment && <NameForm act={{ kind: 'segment', segment }} onDone={close} />}
        {form === 'rename' && audience && <NameForm act={{ kind: 'audience', audience }} onDone={close} />}
        {form === 'remove' && (
          <RemoveAsk
            segment={segment}
            audience={audience}
            onGone={() => onDesk(segment ? { opened: null } : { opened: null, condition: EVERYBODY })}
            onDone={close}
          />
        )}
      </AnchoredPopover>
    </div>
  );
}
