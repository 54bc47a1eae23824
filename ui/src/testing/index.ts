/** What the tests of the UI are made with: parts of the app drawn as in the app, before a shell that is typed and strict. */
export { dayOf, drafts } from './answers';
export { show, use, whereabouts } from './app';
export { type Answers, done, refused, shell, type Value } from './shell';
