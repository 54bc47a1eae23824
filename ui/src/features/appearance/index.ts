/** Theme and language of the window. */
export { changeAppearance, loadAppearance, useAppearance } from './appearance';
