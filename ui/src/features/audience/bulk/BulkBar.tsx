/**
 * What can be done with the clients that are selected, each thing in one step that one undo takes back. It stands under
 * the list and grows upwards, so that nothing that could be pressed is moved by it.
 */
import { Bookmark, HeartHandshake, Layers, MessageCircle, Tag, Trash2, UserMinus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNELS, type Selection, STAGES } from '../../../api';
import { Button, IconButton, Menu, Popover, useShortcut } from '../../../shared';
import styles from './BulkBar.module.css';
import { KeepForm } from './KeepForm';
import { TagForm } from './TagForm';
import { TierForm } from './TierForm';
import { useBulk } from './useBulk';

interface BulkBarProps {
  count: number;
  selection: () => Selection;
  onClear: () => void;
  /** The audience the list shows, which clients can be taken off. */
  audience?: { id: string; name: string } | null;
}

export function BulkBar({ count, selection, onClear, audience = null }: BulkBarProps) {
  const { t } = useTranslation(['audience', 'client', 'tier']);
  const bulk = useBulk(selection, count, onClear);
  useShortcut('delete', () => bulk.change({ kind: 'trash' }, 'trash'), {
    when: !bulk.isRunning && !bulk.waiting,
    title: t('bulk.trash'),
  });
  const stageName = (stage: (typeof STAGES)[number]) => t(`client:stage.${stage}`);
  const channelName = (channel: (typeof CHANNELS)[number]) => t(`client:channel.${channel}`);
  return (
    <BulkFrame
      count={count}
      onClear={onClear}
      asks={
        bulk.waiting && (
          <div role="alert" className={styles.asks}>
            <p>{t('bulk.sure', { count })}</p>
            <div className={styles.line}>
              <Button small kind="main" autoFocus onPress={bulk.confirm}>
                {t('bulk.go', { count })}
              </Button>
              <Button small kind="quiet" onPress={bulk.giveUp}>
                {t('bulk.wait')}
              </Button>
            </div>
          </div>
        )
      }
    >
      <Popover
        label={t('bulk.tag')}
        placement="top start"
        trigger={
          <Button small icon={<Tag aria-hidden="true" />} isDisabled={bulk.isRunning}>
            {t('bulk.tag')}
          </Button>
        }
      >
        {(close) => (
          <TagForm
            onPick={(name, how) => {
              close();
              bulk.change(
                {
                  kind: 'tags',
                  of: how === 'add' ? { add: [name], remove: [] } : { add: [], remove: [name] },
                },
                how === 'add' ? 'tagAdd' : 'tagRemove',
                name,
              );
            }}
          />
        )}
      </Popover>
      <Menu
        label={t('bulk.stage')}
        placement="top start"
        trigger={
          <Button small icon={<HeartHandshake aria-hidden="true" />} isDisabled={bulk.isRunning}>
            {t('bulk.stage')}
          </Button>
        }
        items={STAGES.map((stage) => ({
          id: stage,
          label: `${stageName(stage)} · ${t(`client:stage.hint.${stage}`)}`,
          onAction: () => bulk.change({ kind: 'stage', of: stage }, 'stage', stageName(stage)),
        }))}
      />
      <Popover
        label={t('bulk.tier')}
        placement="top start"
        trigger={
          <Button small icon={<Layers aria-hidden="true" />} isDisabled={bulk.isRunning}>
            {t('bulk.tier')}
          </Button>
        }
      >
        {(close) => (
          <TierForm
            selection={selection}
            onSet={(override, done) => {
              close();
              bulk.change(
                { kind: 'tier', of: override },
                override ? 'tier' : 'tierBack',
                override ? t(`tier:${override.tier}`) : '',
                done,
              );
            }}
          />
        )}
      </Popover>
      <Menu
        label={t('bulk.channel')}
        placement="top start"
        trigger={
          <Button small icon={<MessageCircle aria-hidden="true" />} isDisabled={bulk.isRunning}>
            {t('bulk.channel')}
          </Button>
        }
        items={[
          ...CHANNELS.map((channel) => ({
            id: channel as string,
            label: channelName(channel),
            onAction: () => bulk.change({ kind: 'channel', of: channel }, 'channel', channelName(channel)),
          })),
          {
            id: 'none',
            label: t('bulk.noChannel'),
            onAction: () => bulk.change({ kind: 'channel', of: null }, 'channelNone'),
          },
        ]}
      />
      {audience ? (
        <Button
          small
          icon={<UserMinus aria-hidden="true" />}
          isDisabled={bulk.isRunning}
          onPress={() => bulk.leave(audience.id, audience.name)}
        >
          {t('bulk.leave')}
        </Button>
      ) : (
        <Popover
          label={t('bulk.keep')}
          placement="top start"
          trigger={
            <Button small icon={<Bookmark aria-hidden="true" />} isDisabled={bulk.isRunning}>
              {t('bulk.keep')}
            </Button>
          }
        >
          {(close) => (
            <KeepForm
              draft="own/audience"
              label={t('bulk.keepName')}
              hint={t('bulk.keepHint')}
              selection={selection}
              onKept={() => {
                close();
                onClear();
              }}
              onClose={close}
            />
          )}
        </Popover>
      )}
      <IconButton
        label={t('bulk.trash')}
        icon={<Trash2 aria-hidden="true" />}
        className={styles.trash ?? ''}
        isDisabled={bulk.isRunning}
        onPress={() => bulk.change({ kind: 'trash' }, 'trash')}
      />
    </BulkFrame>
  );
}

interface BulkFrameProps {
  count: number;
  onClear: () => void;
  asks?: ReactNode;
  children: ReactNode;
}

/** How many are selected, what is asked, and what can be done. */
export function BulkFrame({ count, onClear, asks, children }: BulkFrameProps) {
  const { t } = useTranslation('audience');
  return (
    <section aria-label={t('bulk.label')} className={styles.bar}>
      <div className={styles.line}>
        <strong className={styles.count} aria-live="polite">
          {t('bulk.count', { count })}
        </strong>
        <IconButton label={t('bulk.none')} icon={<X aria-hidden="true" />} onPress={onClear} />
      </div>
      {asks}
      <div className={styles.acts}>{children}</div>
    </section>
  );
}
