/** 各处共用的短语。 */
export const shared = {
  rows: { next: '下一条', previous: '上一条' },
  pane: { edge: '{{pane}}的宽度' },
  step: {
    between: '、',
    andMore: '{{said}} 等',
    clients_other: '{{count, number}} 位客户',
    named: '{{clients}}：{{names}}',
  },
  cancel: '取消',
  undo: '撤销',
  undone: '已撤销：{{what}}',
  redone: '已重做：{{what}}',
  nothingToUndo: '没有可以撤销的了',
  nothingToRedo: '没有可以重做的了',
  dismiss: '关闭提示',
  messages: '提示',
  nothingFound: '没有找到',
  hiddenFigure: '已遮住的数字',
  tooLong: '最多 {{max, number}} 个字，现在有 {{now, number}} 个',
  restored: '这是上次没来得及保存的内容',
  money: {
    wan: '万',
    yuan: '元',
    switchUnit: '{{now}}，改用{{unit}}填写',
    unreadable: '请填数字，例如 320 或 12.5',
  },
};
