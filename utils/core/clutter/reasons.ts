/** Every reason a rule may give, each with a string `reason_…` of its own. */
export const REASONS = [
  'consent-words',
  'consent-bar',
  'consent-rejected',
  'consent-hidden',
  'consent-back',
  'sign-in-box',
  'newsletter-form',
  'newsletter-label',
  'newsletter-link',
  'newsletter-name',
  'notification-vendor',
  'notification-prompt',
  'notification-panel',
  'app-banner',
  'app-link',
  'chat-vendor',
  'reading-bar',
  'floating-player',
  'ad-slot',
  'ad-label',
  'share-links',
  'share-label',
  'share-name',
  'share-follow',
  'comments-vendor',
  'comments-form',
  'comments-label',
  'related-vendor',
  'related-pointer',
  'related-heading',
  'related-name',
  'breadcrumbs',
  'tags',
  'own-rule',
] as const;

export type Reason = (typeof REASONS)[number];

/** Whether a text is one of the reasons; a page of an older version may give another. */
export const isReason = (text: string): text is Reason => (REASONS as readonly string[]).includes(text);
