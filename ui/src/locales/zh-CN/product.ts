/** 产品与适当性：只说事实，不作建议。 */
export const product = {
  code: '产品代码',
  codeHint: '例如 007194',
  risk: '风险等级',
  riskUnknown: '未注明',
  level: {
    R1: 'R1 低风险',
    R2: 'R2 中低风险',
    R3: 'R3 中风险',
    R4: 'R4 中高风险',
    R5: 'R5 高风险',
  },
  grade: { C1Lowest: 'C1 最低类别', C1: 'C1', C2: 'C2', C3: 'C3', C4: 'C4', C5: 'C5' },
  maturesOn: '到期日',
  matures: '{{day}} 到期',
  matured: '{{day}} 已到期',
  terms: '代码、等级与到期',
  suits: {
    noGrade: '客户没有风险测评',
    gradeExpired: '客户的风险测评已过期',
    aboveGrade: '产品风险高于客户的等级',
    aboveLowest: 'C1 最低类别只对应 R1，产品风险更高',
  },
  suitsJoin: '；',
  curtained: '适当性：有 {{count}} 处',
};
