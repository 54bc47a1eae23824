/** A fact of the internal copy in words: the core gives tier and stage as their stored word, assets in fen. */
import { useTranslation } from 'react-i18next';
import type { RelationshipStage, RiskGrade, SummaryFact, Tier } from '../../../api';
import { Money } from '../../../shared/Money';

export function FactValue({ fact }: { fact: SummaryFact }) {
  const { t } = useTranslation(['visit', 'product']);
  switch (fact.label) {
    case 'tier':
      return t(`sheet.tier.${fact.value as Tier}`);
    case 'stage':
      return t(`prepare.stages.${fact.value as RelationshipStage}`);
    case 'assets':
      return <Money fen={Number(fact.value)} />;
    case 'riskGrade':
      return t(`product:grade.${fact.value as RiskGrade}`);
    case 'taboo':
      return fact.value;
  }
}
