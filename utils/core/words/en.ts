import type { Lexicon } from './lexicon';
import {
  ads,
  answer,
  app,
  comments,
  cookie,
  follow,
  leadIn,
  newsletter,
  notification,
  privacy,
  reading,
  related,
  share,
  signIn,
  tags,
} from './lexicons/en.json';

/** The words every page's script carries: English without those that only the script that refuses needs. */
export const en: Lexicon = {
  share,
  follow,
  related,
  leadIn,
  newsletter,
  signIn,
  notification,
  app,
  comments,
  ads,
  tags,
  reading,
  cookie,
  privacy,
  answer,
  reject: [],
};
