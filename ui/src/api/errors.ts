/** What an `AppError` says to a person: what happened (`what`), then that nothing is lost and what to do (`now`). */
import type { TFunction } from 'i18next';
import type { AppError } from './bindings.gen';

export interface ErrorText {
  what: string;
  now: string;
}

/** The rules that a file as a whole can break. */
function isAboutFile(rule: string): rule is 'empty' | 'outOfRange' | 'malformed' {
  return rule === 'empty' || rule === 'outOfRange' || rule === 'malformed';
}

/** The fields that hold a telephone number. */
const OF_NUMBERS: ReadonlySet<string> = new Set(['number', 'phone', 'phones']);

/** The text of every error. A code without a text does not compile. */
export function errorText(error: AppError, t: TFunction<'errors'>): ErrorText {
  const plain = (
    code:
      | 'locked'
      | 'unlockFailed'
      | 'inUse'
      | 'noVault'
      | 'vaultExists'
      | 'vaultDamaged'
      | 'readOnly'
      | 'conflict'
      | 'cancelled'
      | 'clipboard',
  ) => ({
    what: t(`${code}.what`),
    now: t(`${code}.now`),
  });
  switch (error.code) {
    case 'locked':
    case 'unlockFailed':
    case 'inUse':
    case 'noVault':
    case 'vaultExists':
    case 'vaultDamaged':
    case 'readOnly':
    case 'conflict':
    case 'cancelled':
    case 'clipboard':
      return plain(error.code);
    case 'vaultTooNew':
      return {
        what: t('vaultTooNew.what'),
        now: t('vaultTooNew.now', { found: error.found, supported: error.supported }),
      };
    case 'notFound':
      return { what: t('notFound.what', { noun: t(`noun.${error.kind}`) }), now: t('notFound.now') };
    case 'invalid': {
      const { rule, ...told } = error.why;
      // Of a file something else can be done than of what was typed.
      if ((error.field === 'file' || error.field === 'table') && isAboutFile(rule))
        return { what: t(`${error.field}.${rule}.what`), now: t(`${error.field}.${rule}.now`) };
      if (rule === 'badLine')
        return { what: t(`invalid.badLine.${error.why.fault}`, told), now: t('table.kept') };
      if (rule === 'partOfYear') return { what: t('invalid.partOfYear', told), now: t('table.kept') };
      if (rule === 'malformed' && OF_NUMBERS.has(error.field)) return { what: t('phone'), now: '' };
      if (error.field === 'code' && rule === 'malformed') return { what: t('productCode'), now: '' };
      if (error.field === 'underWay') return { what: t('underWay.what'), now: t('underWay.now') };
      const isOfFields = rule === 'unknownField' || rule === 'looseBrace';
      return { what: t(`invalid.${rule}`, told), now: isOfFields ? t('textKept') : '' };
    }
    case 'storage':
      return { what: t(`storage.${error.fault}.what`), now: t(`storage.${error.fault}.now`) };
    case 'internal':
      return {
        what: t('internal.what'),
        now: error.refId ? t('internal.now', { ref: error.refId }) : t('internal.nowPlain'),
      };
  }
}
