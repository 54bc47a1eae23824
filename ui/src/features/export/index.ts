/** Documents on their way out, as other features see them. */
export { ExportPanel } from './ExportPanel';
export { PastExports } from './PastExports';
export { PeriodExport } from './PeriodExport';
export { SentExports } from './SentExports';
export { useExportFolder } from './useExportFolder';
