import { expect, test } from 'vitest';
import { jotLines, withJot, withoutJot } from './jots';

test('jots are lines; several may be pasted at once', () => {
  const body = withJot(withJot('', '母亲的复诊谁在陪'), ' 留学定了吗 \n\n 换汇');
  expect(jotLines(body)).toEqual(['母亲的复诊谁在陪', '留学定了吗', '换汇']);
  expect(withoutJot(body, 1)).toBe('母亲的复诊谁在陪\n换汇');
  expect(withJot('一', '  ')).toBe('一');
});
