/** The one line that says who a client is: age, work, what they like, how they like to be reached. */
import type { TFunction } from 'i18next';
import type { ClientProfile } from '../../../api';

export function personFacts(profile: ClientProfile, t: TFunction<'client'>): string[] {
  const work = [profile.employer, profile.occupation].filter(Boolean).join(' ');
  const channel = profile.preferredChannel && t(`channel.${profile.preferredChannel}`);
  return [
    profile.age && t('page.age', { full: profile.age.full }),
    work,
    profile.hobbies && t('page.likes', { hobbies: profile.hobbies }),
    channel
      ? profile.preferredTime
        ? t('page.channelAndTime', { channel, time: profile.preferredTime })
        : t('page.channelFirst', { channel })
      : profile.preferredTime,
  ].filter((fact): fact is string => typeof fact === 'string' && fact !== '');
}
