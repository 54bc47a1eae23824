/** The things of the book a condition can name: tags, households, clients, segments and audiences. */
import { useTranslation } from 'react-i18next';
import { commands, take, useRead } from '../../../api';
import { Apart } from '../../../shared';
import { useConditionDesk } from './ConditionContext';
import { NamedChoice } from './NamedChoice';
import { EVERYBODY } from './tree';

const OFFERED = 20;

interface SeveralProps {
  chosen: string[];
  onChange: (ids: string[]) => void;
}

interface OneProps {
  chosen: string;
  onChange: (id: string) => void;
}

export function TagChoice({ chosen, onChange }: SeveralProps) {
  const { t } = useTranslation('audience');
  const tags = useRead(['tag', 'list'], commands.listTags, { alsoShows: ['client'] });
  return (
    <NamedChoice
      label={t('field.tags')}
      chosen={chosen}
      onChange={onChange}
      all={tags.data?.map((tag) => ({ value: tag.id, label: tag.name, detail: tag.clients }))}
      placeholder={t('edit.choose')}
      nothing={t('edit.noTags')}
      gone={t('gone.tag')}
    />
  );
}

export function HouseholdChoice({ chosen, onChange }: SeveralProps) {
  const { t } = useTranslation(['audience', 'client', 'tier']);
  return (
    <NamedChoice
      label={t('field.household')}
      chosen={chosen}
      onChange={onChange}
      placeholder={t('client:family.joinHint')}
      gone={t('gone.household')}
      load={async (query) => {
        const households = await take(commands.listHouseholds(query));
        return households.map((one) => ({
          value: one.id,
          label: one.name,
          detail: t('client:family.members', { count: one.members }),
        }));
      }}
    />
  );
}

export function ClientChoice({ chosen, onChange }: SeveralProps) {
  const { t } = useTranslation(['audience', 'client', 'tier']);
  return (
    <NamedChoice
      label={t('field.introducedBy')}
      chosen={chosen}
      onChange={onChange}
      placeholder={t('client:picker.placeholder')}
      gone={t('gone.client')}
      load={async (query) => {
        const found = await take(
          commands.listClients({
            query,
            condition: EVERYBODY,
            trashed: false,
            order: 'name',
            offset: 0,
            limit: OFFERED,
          }),
        );
        return found.rows.map((row) => ({
          value: row.id,
          label: row.name,
          detail: row.apart ? <Apart apart={row.apart} /> : t(`tier:${row.tier}`),
        }));
      }}
    />
  );
}

export function SegmentChoice({ chosen, onChange }: OneProps) {
  const { t } = useTranslation('audience');
  const { openSegment } = useConditionDesk();
  const segments = useRead(['segment', 'list'], commands.listSegments, { alsoShows: 'everything' });
  return (
    <NamedChoice
      label={t('field.segment')}
      single
      chosen={chosen === '' ? [] : [chosen]}
      onChange={([id]) => onChange(id ?? '')}
      all={segments.data
        ?.filter((one) => one.id !== openSegment)
        .map((one) => ({ value: one.id, label: one.name, detail: one.clients }))}
      placeholder={t('edit.choose')}
      nothing={t('edit.noSegments')}
      gone={t('gone.segment')}
    />
  );
}

export function AudienceChoice({ chosen, onChange }: OneProps) {
  const { t } = useTranslation('audience');
  const audiences = useRead(['audience', 'list'], commands.listAudiences, { alsoShows: ['client'] });
  return (
    <NamedChoice
      label={t('field.audience')}
      single
      chosen={chosen === '' ? [] : [chosen]}
      onChange={([id]) => onChange(id ?? '')}
      all={audiences.data?.map((one) => ({ value: one.id, label: one.name, detail: one.clients }))}
      placeholder={t('edit.choose')}
      nothing={t('edit.noAudiences')}
      gone={t('gone.audience')}
    />
  );
}
