// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { AttachmentView } from '../../api';
import { dayOf, done, drafts, refused, shell, show } from '../../testing';
import { AttachmentSection } from './AttachmentSection';

beforeEach(() =>
  shell.answer({
    day: dayOf('2026-11-25'),
    ...drafts(),
    beginAttachment: null,
    sendAttachmentPart: null,
    dropArrivals: null,
    attachArrived: done([{ id: 'a', again: false }], [], 'addAttachment'),
  }),
);

const CONTRACT: AttachmentView = {
  id: 'a',
  client: 'c1',
  visit: null,
  name: '委托合同.pdf',
  note: '双方已签',
  kind: 'text',
  format: 'text',
  misnamed: true,
  bytes: 2048,
  addedAt: '2026-11-25T02:00:00Z',
};

function open(attachments: AttachmentView[] = [], isReadOnly = false) {
  shell.answer({ listAttachments: attachments });
  return show(
    <>
      <div data-testid="place">
        <AttachmentSection owner={{ kind: 'client', id: 'c1' }} isReadOnly={isReadOnly} />
      </div>
      <textarea aria-label="elsewhere" />
    </>,
  );
}

const place = () => screen.getByTestId('place').firstElementChild as Element;
const carrying = (files: File[], { types = ['Files'], isFolder = false } = {}) => ({
  files,
  types,
  dropEffect: 'none',
  items: files.map(() => ({ webkitGetAsEntry: () => ({ isDirectory: isFolder }) })),
});

it('teaches how to add the first one, and where nothing may change it does not', async () => {
  const { remove } = open();
  expect(await screen.findByText(/把合同、照片、表格拖到这里/)).toBeTruthy();
  remove();
  open([], true);
  expect(await screen.findByText('没有附件。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '添加文件' })).toBeNull();
});

it('tells what a file really is, shows it in place, and closes on Escape', async () => {
  shell.answer({ glanceAttachment: { kind: 'text', text: '<b>甲方</b>', more: false } });
  open([CONTRACT]);
  const row = await screen.findByRole('button', { name: /委托合同/ });
  expect(row.textContent).toContain('其实是文字');
  expect(row.textContent).toContain('2 KB');
  fireEvent.click(row);
  // Text, whatever stands in it.
  expect((await screen.findByText('<b>甲方</b>')).tagName).toBe('PRE');
  // While an input method composes, the key is its own.
  fireEvent.keyDown(screen.getByText('<b>甲方</b>'), { key: 'Escape', isComposing: true });
  expect(screen.getByText('<b>甲方</b>')).toBeTruthy();
  fireEvent.keyDown(screen.getByText('<b>甲方</b>'), { key: 'Escape' });
  expect(screen.queryByText('<b>甲方</b>')).toBeNull();
  expect(document.activeElement).toBe(row);
});

it('takes what is dropped a part at a time, as one step', async () => {
  open();
  const large = new File([new Uint8Array(1024 * 1024 + 7)], '大.pdf');
  // A file on the disk may be called what a pasted picture is called.
  const files = [large, new File(['x'], 'image.png')];
  fireEvent.dragEnter(place(), { dataTransfer: carrying(files) });
  expect(screen.getByText('松手，放进附件')).toBeTruthy();
  fireEvent.drop(place(), { dataTransfer: carrying(files) });
  expect(screen.queryByText('松手，放进附件')).toBeNull();
  await waitFor(() => expect(shell.calls('attachArrived')).toHaveLength(1));
  // The body of such a call is the bytes themselves.
  const parts = shell.calls('sendAttachmentPart').map((bytes: unknown[]) => bytes.length);
  expect(parts).toEqual([1024 * 1024, 7, 1]);
  expect(shell.calls('beginAttachment').map(([, name]) => name)).toEqual(['大.pdf', 'image.png']);
  const uploads = shell.calls('beginAttachment').map(([upload]) => upload);
  expect(shell.calls('attachArrived')).toEqual([[{ kind: 'client', id: 'c1' }, uploads]]);
});

it('says that a folder is no file, and takes nothing', async () => {
  open();
  const folder = new File([''], '合同');
  fireEvent.drop(place(), { dataTransfer: carrying([folder], { isFolder: true }) });
  await screen.findByText('这里只能放文件，不能放文件夹。');
  expect(shell.calls('beginAttachment')).toEqual([]);
});

it('says that a file which vanished could not be read', async () => {
  open();
  const gone = new File(['x'], '合同.pdf');
  gone.slice = () =>
    ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }) as Blob & Blob;
  fireEvent.drop(place(), { dataTransfer: carrying([gone]) });
  await screen.findByText('磁盘没能完成读写。');
});

it('says why a file was not taken, and drops the ones before it', async () => {
  shell.answer({
    beginAttachment: (_upload, _name, bytes) => {
      if (bytes === 0) throw { code: 'invalid', field: 'file', why: { rule: 'empty' } };
      return null;
    },
  });
  open();
  fireEvent.drop(place(), { dataTransfer: carrying([new File(['a'], '一.pdf'), new File([], '空.pdf')]) });
  expect(await screen.findByText('这个文件是空的。')).toBeTruthy();
  expect(shell.calls('attachArrived')).toHaveLength(0);
  const first = shell.calls('beginAttachment')[0]?.[0];
  expect(shell.calls('dropArrivals')).toEqual([[[first]]]);
});

it('takes a pasted picture, but leaves text to the field it is pasted into', async () => {
  open();
  const picture = new File(['p'], 'image.png', { type: 'image/png' });
  fireEvent.paste(screen.getByLabelText('elsewhere'), {
    clipboardData: carrying([picture], { types: ['text/plain', 'Files'] }),
  });
  expect(shell.calls('beginAttachment')).toHaveLength(0);
  await waitFor(() => expect(screen.getByRole('button', { name: '添加文件' })).toBeTruthy());
  fireEvent.paste(document.body, { clipboardData: carrying([picture]) });
  await waitFor(() => expect(shell.calls('beginAttachment')).toHaveLength(1));
  expect(shell.calls('beginAttachment')[0]?.[1]).toMatch(/^粘贴的图片 .*\.png$/);
});

it('lets a picture leave as it is only when that is said', async () => {
  const heic: AttachmentView = { ...CONTRACT, kind: 'picture', format: 'heic', name: 'IMG.heic' };
  shell.answer({
    glanceAttachment: { kind: 'nothing', why: 'form' },
    saveAttachmentCopy: (_job, _progress, _id, asItIs) => {
      if (asItIs) return { fileName: 'IMG.heic', folder: '/文档/知客' };
      return refused({ code: 'invalid', field: 'metadata', why: { rule: 'wrongState' } })();
    },
  });
  open([heic]);
  fireEvent.click(await screen.findByRole('button', { name: /IMG/ }));
  fireEvent.click(await screen.findByRole('button', { name: '另存副本' }));
  fireEvent.click(await screen.findByRole('button', { name: '原样另存' }));
  expect(await screen.findByText('已另存为“IMG.heic”，在 /文档/知客')).toBeTruthy();
  expect(shell.calls('saveAttachmentCopy').map((told) => told[3])).toEqual([false, true]);
});
