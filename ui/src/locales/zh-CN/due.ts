/** 到期日，和从文字里读到的那一天。 */
export const due = {
  pick: '选到期日',
  picked: '到期日：{{day}}',
  none: '未定日期',
  drop: '不定日期',
  take: '定在 {{day}}，读自“{{words}}”',
  beyond: '“{{words}}”：工作日和交易日只知道到 {{until}}，不往后数。',
  unknown: '“{{words}}”：还没有今年的工作日和交易日，不数。可以在设置里导入。',
};
