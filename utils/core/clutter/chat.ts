import type { Rule } from './rule';

const WIDGETS =
  '#intercom-container,.intercom-lightweight-app,#drift-widget,#drift-frame-controller,#hubspot-messages-iframe-container,.zopim,#launcher[title],#tawkchat-container,[id^=tidio-chat],#crisp-chatbox,.crisp-client,#fc_frame,#freshworks-container,#chat-widget-container,#olark-wrapper,.fb_dialog,#ada-button-frame,[id^=gorgias-chat],#usersnap-container,.userlike-tab';

/** Chat widgets, by the exact names their vendors use. */
export const chat: Rule = {
  kind: 'chat',
  where: 'article',
  *find(page) {
    for (const element of page.all(WIDGETS)) {
      yield { elements: [element], reason: 'chat-vendor', confidence: 0.95 };
    }
  },
};
