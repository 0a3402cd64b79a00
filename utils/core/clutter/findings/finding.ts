/** The kinds of clutter Lede knows; one file each in this folder, one switch each in the settings. */
export type ClutterKind =
  | 'consent'
  | 'share'
  | 'related'
  | 'newsletter'
  | 'promotion'
  | 'sign-in'
  | 'notification'
  | 'app-banner'
  | 'comments'
  | 'sticky-video'
  | 'sticky-header'
  | 'chat'
  | 'ads'
  | 'furniture'
  | 'own';

/** One piece of clutter on a page. Rules only return these; utils/page/hiding/hide.ts alone changes the page. */
export interface Finding {
  kind: ClutterKind;
  /** Siblings that make up the piece, in document order; at least one. */
  elements: readonly Element[];
  /** Stable code of the evidence, such as `share-links`, `related-heading`; the popup says it in words. */
  reason: string;
  /** 0 to 1. */
  confidence: number;
}
