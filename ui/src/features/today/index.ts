/** Today, as the routes see it. */
export { TodayPage } from './TodayPage';
