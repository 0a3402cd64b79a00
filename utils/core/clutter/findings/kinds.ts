import type { ClutterKind } from './finding';

/** Every kind, in the order the popup and the options show them. */
export const CLUTTER_KINDS: readonly ClutterKind[] = [
  'consent',
  'sign-in',
  'newsletter',
  'promotion',
  'notification',
  'app-banner',
  'share',
  'related',
  'comments',
  'ads',
  'sticky-header',
  'sticky-video',
  'chat',
  'furniture',
  'own',
];
