import type { Texts } from '../texts';
import type { tag as chinese } from '../zh-CN/tag';

export const tag: Texts<typeof chinese> = {
  name: 'Tag name',
  createHint: 'Press Enter to add this new tag',
  add: 'Add a tag',
  remove: 'Remove tag {{name}}',
  clients_one: '{{count}} client',
  clients_other: '{{count}} clients',
};
