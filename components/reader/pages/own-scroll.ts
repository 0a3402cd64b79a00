/**
 * Whether something on a page, such as code or a table, scrolls on by itself from where it stands.
 * @param target what the key, the wheel or the finger is on
 * @param root what holds the pages
 * @param way along one axis of the window, greater than 0 to the right or down
 */
export function scrollsOn(target: EventTarget | null, root: Element, way: { x: number } | { y: number }): boolean {
  for (let at = target instanceof Element ? target : null; at && at !== root; at = at.parentElement) {
    const style = at.ownerDocument.defaultView?.getComputedStyle(at);
    const isAcross = 'x' in way;
    const overflow = isAcross ? style?.overflowX : style?.overflowY;
    if (overflow !== 'auto' && overflow !== 'scroll') continue;
    const [by, from, most] = isAcross
      ? [way.x, at.scrollLeft, at.scrollWidth - at.clientWidth]
      : [way.y, at.scrollTop, at.scrollHeight - at.clientHeight];
    // From right to left what is scrolled counts down from nought.
    const gone = isAcross && style?.direction === 'rtl' ? most + from : from;
    if (by > 0 ? gone < most - 1 : by < 0 && gone > 1) return true;
  }
  return false;
}
