/** What a file is, as a sign. */
import {
  AppWindow,
  File,
  FileArchive,
  FileAudio,
  FileImage,
  FileSpreadsheet,
  FileText,
  FileType,
  FileVideo,
  type LucideIcon,
  Presentation,
} from 'lucide-react';
import type { AttachmentKind } from '../../api';

const ICONS: Record<AttachmentKind, LucideIcon> = {
  picture: FileImage,
  pdf: FileType,
  text: FileText,
  document: FileText,
  sheet: FileSpreadsheet,
  slides: Presentation,
  sound: FileAudio,
  film: FileVideo,
  archive: FileArchive,
  program: AppWindow,
  other: File,
};

export function KindIcon({ kind }: { kind: AttachmentKind }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden="true" />;
}
