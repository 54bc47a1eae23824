/** Documents on their way out, as other features see them. */
export { ExportPanel } from './ExportPanel';
export { PastExports } from './PastExports';
export { PeriodExport } from './PeriodExport';
export { useExportFolder } from './useExportFolder';
