/** The relation of a person as this client's page tells it: entered at another of the household, it is that to them. */
import type { TFunction } from 'i18next';
import type { ContactPersonView } from '../../api';

export function kinText(
  { relation, kind, enteredAt }: Pick<ContactPersonView, 'relation' | 'kind' | 'enteredAt'>,
  t: TFunction<'client'>,
): string {
  const told = relation || t(`family.kinds.${kind}`);
  return enteredAt === null ? told : t('family.relationTo', { name: enteredAt.name, relation: told });
}
