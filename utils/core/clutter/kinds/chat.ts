import { selectAll } from '../../dom';
import type { Rule } from '../findings/rule';

const WIDGETS =
  '#intercom-container,.intercom-lightweight-app,#drift-widget,#drift-frame-controller,#hubspot-messages-iframe-container,.zopim,#launcher[title],#tawkchat-container,[id^=tidio-chat],#crisp-chatbox,.crisp-client,#fc_frame,#freshworks-container,#chat-widget-container,#olark-wrapper,.fb_dialog,#ada-button-frame,[id^=gorgias-chat],#usersnap-container,.userlike-tab';

/** A closed chat says this much at the most, in characters. */
const SAYS = 120;

/** Chat widgets, by the exact names their vendors use, and by what their button at the window's edge says. */
export const chat: Rule = {
  kind: 'chat',
  where: 'article',
  *find(page) {
    for (const element of page.all(WIDGETS)) {
      yield { elements: [element], reason: 'chat-vendor', confidence: 0.95 };
    }
    for (const element of page.all('button[aria-label*=chat i],iframe[title*=chat i]')) {
      const box = page.floatingRoot(element);
      if (box && page.measure(box, SAYS) && selectAll(box, 'a,button').length < 3)
        yield { elements: [box], reason: 'chat-vendor', confidence: 0.8 };
    }
  },
};
