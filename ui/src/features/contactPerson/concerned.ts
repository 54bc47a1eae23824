/** Everybody a note can concern besides the client: the people around them, and the other clients of the household. */
import type { TFunction } from 'i18next';
import type { ClientProfile } from '../../api';
import { kinText } from './kinText';

export interface Concerned {
  id: string;
  name: string;
  /** '' of a client. */
  relation: string;
}

export function concernedBy(
  { id, contactPersons, household }: Pick<ClientProfile, 'id' | 'contactPersons' | 'household'>,
  t: TFunction<'client'>,
): Concerned[] {
  const members = household?.members.filter((member) => member.id !== id) ?? [];
  return [
    // Whoever is a client of the household too is told once, by the relation to this client.
    ...contactPersons.map((person) => ({
      id: person.id,
      name: person.name,
      relation: kinText(person, t),
    })),
    ...members
      .filter(({ id: member, name }) =>
        contactPersons.every((person) => person.linkedClient?.id !== member && person.name !== name),
      )
      .map((member) => ({ id: member.id, name: member.name, relation: '' })),
  ];
}
