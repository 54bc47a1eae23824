/** The family tab: the household a client belongs to, and the people around the client. */
import type { ClientProfile } from '../../api';
import { ContactPersonSection } from '../contactPerson';
import styles from './FamilyTab.module.css';
import { HouseholdSection } from './HouseholdSection';

export function FamilyTab({ profile }: { profile: ClientProfile }) {
  return (
    <div className={styles.tab}>
      <HouseholdSection profile={profile} />
      <ContactPersonSection profile={profile} />
    </div>
  );
}
