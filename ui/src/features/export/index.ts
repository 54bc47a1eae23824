/** Documents on their way out, as other features see them. */
export { ExportPanel } from './ExportPanel';
export { PeriodExport } from './PeriodExport';
