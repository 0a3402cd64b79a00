/** Where `browser` comes from in the background and in extension pages; nothing else imports the polyfill. */
export { default as browser } from 'webextension-polyfill';
