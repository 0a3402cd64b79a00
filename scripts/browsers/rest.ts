/** Whether cleaning has come to rest on a page: no banner is veiled or being answered. To be evaluated in a page. */
export const isAtRest = (): boolean =>
  !document.querySelector('[data-q7v]') &&
  ![...document.querySelectorAll('[data-q7h=veil]')].some((banner) => banner.getClientRects().length > 0);
