export const phone = {
  mobile: '手机',
  home: '家里',
  office: '单位',
  other: '其他',
  add: '加一个号码',
  number: '号码',
  kind: '用途',
  primary: '主号',
  makePrimary: '设为主号',
  remove: '删除号码 {{number}}',
  copy: '复制 {{number}}',
  copied: '号码已复制',
};
