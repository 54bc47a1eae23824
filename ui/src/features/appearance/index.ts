/** How the window looks and speaks. */
export { changeAppearance, loadAppearance, useAppearance, ZOOMS, zoomBy } from './appearance';
