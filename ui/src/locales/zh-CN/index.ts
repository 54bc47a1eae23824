import { app } from './app';
import { attachment } from './attachment';
import { audience } from './audience';
import { client } from './client';
import { consent } from './consent';
import { content } from './content';
import { due } from './due';
import { errors } from './errors';
import { exports } from './export';
import { gate } from './gate';
import { holding } from './holding';
import { ledger } from './ledger';
import { mourning } from './mourning';
import { need } from './need';
import { needBook } from './needBook';
import { occasion } from './occasion';
import { offer } from './offer';
import { ops } from './ops';
import { phone } from './phone';
import { product } from './product';
import { question } from './question';
import { settings } from './settings';
import { shared } from './shared';
import { tag } from './tag';
import { tier } from './tier';
import { timeline } from './timeline';
import { today } from './today';
import { touch } from './touch';
import { vault } from './vault';
import { visit } from './visit';

export const chinese = {
  app,
  attachment,
  audience,
  client,
  touch,
  occasion,
  timeline,
  tier,
  tag,
  phone,
  holding,
  consent,
  content,
  due,
  errors,
  export: exports,
  gate,
  ledger,
  mourning,
  need,
  needBook,
  offer,
  ops,
  product,
  question,
  settings,
  shared,
  today,
  vault,
  visit,
};
