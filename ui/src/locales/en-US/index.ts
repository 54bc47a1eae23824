import { app } from './app';
import { audience } from './audience';
import { client } from './client';
import { errors } from './errors';
import { exports } from './export';
import { ledger } from './ledger';
import { need } from './need';
import { needBook } from './needBook';
import { offer } from './offer';
import { ops } from './ops';
import { question } from './question';
import { settings } from './settings';
import { shared } from './shared';
import { today } from './today';
import { vault } from './vault';
import { visit } from './visit';

export const english = {
  app,
  audience,
  client,
  errors,
  export: exports,
  ledger,
  need,
  needBook,
  offer,
  ops,
  question,
  settings,
  shared,
  today,
  vault,
  visit,
};
