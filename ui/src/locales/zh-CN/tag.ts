export const tag = {
  name: '标签名',
  createHint: '按 Enter 加上这个新标签',
  add: '加标签',
  remove: '去掉标签 {{name}}',
  clients_other: '{{count}} 人',
};
