/** Banners by the exact names consent tools give them; the same stand in entrypoints/marks.css. */
export const CONSENT_VENDORS =
  '#onetrust-consent-sdk,#CybotCookiebotDialog,#didomi-host,.qc-cmp2-container,#usercentrics-root,#usercentrics-cmp-ui,#truste-consent-track,#cmpbox,#klaro,#tarteaucitronRoot,.cc-window,#cookie-law-info-bar,#cmplz-cookiebanner-container,#BorlabsCookieBox,#iubenda-cs-banner,.osano-cm-window,.cky-consent-container,#termly-code-snippet-support,#ccc-overlay,#axeptio_overlay,#moove_gdpr_cookie_info_bar,#cookie-notice,.orejime-Root,#cc-main,.CookieConsent,[id^=sp_message_container]';

/** What the iframe of a consent tool is called, or where it comes from. */
export const CONSENT_FRAME =
  /sp_message|sourcepoint|consent|cookie|gdpr|privacy-?(?:mgmt|center|manager|banner)|(?:^|[\s_./-])cmp(?:[\s_./-]|$)|trustarc|truste|onetrust|usercentrics|didomi/i;
