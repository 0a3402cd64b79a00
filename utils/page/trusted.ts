/** What a control can be worked by. A pointer that moves by itself turns pictures over, and a copy is of the story alone: neither is among them. */
const GESTURES = [
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'keydown', 'keypress', 'keyup', 'beforeinput', 'submit'],
  ...['paste', 'dragstart', 'drop', 'select', 'focusin', 'toggle', 'cancel', 'close', 'pointerdown', 'touchstart'],
] as const;
/** Those a person begins a choice by. */
const HANDS = /^(?:click|keydown|pointerdown|touchstart)$/;
const POINTED = /^(?:pointerdown|touchstart)$/;
/** What a control says once its value is another. */
const CHOICES = ['input', 'change'] as const;
/** How soon after the hand that made it the choice of a box or a round button is told, in milliseconds. */
const AT_ONCE = 1000;

/**
 * Lets nothing of a layer of Lede's be worked by its page: events that are made up stop here, and what they would have set
 * off does not happen. A page that has a box clicked and keeps that click from coming here makes the browser itself tell
 * of a choice: one that no hand went before counts for nothing either.
 * @param root the layer; whatever listens in it must stand below it
 */
export function trustedOnly(root: EventTarget): void {
  let touched = Number.NEGATIVE_INFINITY;
  const refuse = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of GESTURES) {
    root.addEventListener(
      type,
      (event) => {
        if (event.isTrusted && HANDS.test(type)) touched = event.timeStamp;
        if (!event.isTrusted && !POINTED.test(type)) refuse(event);
      },
      { capture: true, passive: false },
    );
  }
  for (const type of CHOICES) {
    root.addEventListener(
      type,
      (event) => {
        const isPressed = event.target instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(event.target.type);
        if (!event.isTrusted || (isPressed && event.timeStamp - touched > AT_ONCE)) refuse(event);
      },
      { capture: true },
    );
  }
}
