import { resolve } from 'node:path';
import { build } from 'vite';

/** One consent tool as a site would put it on its page. */
export interface Mount {
  name: string;
  lang: string;
  /** What stands in the page's head and at the end of its body. */
  markup: string;
  /** The element a reader would see. */
  banner: string;
  /** An expression in the page that is true once the tool's own record says that nothing optional was accepted. */
  record: string | null;
}

const script = (source: string) => `<script>${source}</script>`;
const load = (path: string) => `<script src="/modules/${path}"></script>`;
const style = (path: string) => `<link rel="stylesheet" href="/modules/${path}">`;
const cookie = (pattern: string) => `new RegExp(${JSON.stringify(pattern)}).test(decodeURIComponent(document.cookie))`;

const klaro = (mustConsent: boolean) =>
  script(
    `var klaroConfig = { mustConsent: ${mustConsent}, acceptAll: true, lang: 'en', privacyPolicy: '/privacy',
      services: [{ name: 'counter', purposes: ['analytics'], title: 'Counter' }, { name: 'film', purposes: ['marketing'], title: 'Film' }] };`,
  ) + load('klaro/dist/klaro.js');

const tarteaucitron = (orientation: string, lang: string) =>
  script(`var tarteaucitronForceLanguage = '${lang}';`) +
  load('tarteaucitronjs/tarteaucitron.js') +
  script(
    `tarteaucitron.init({ privacyUrl: '', bodyPosition: 'bottom', hashtag: '#tarteaucitron', cookieName: 'tarteaucitron', orientation: '${orientation}',
      groupServices: false, showAlertSmall: false, cookieslist: false, closePopup: false, showIcon: false, adblocker: false, DenyAllCta: true, AcceptAllCta: true,
      highPrivacy: true, handleBrowserDNTRequest: false, removeCredit: true, moreInfoLink: true, useExternalCss: false, mandatory: true });
     (tarteaucitron.job = tarteaucitron.job || []).push('youtube');`,
  );

const vanilla = (disablePageInteraction: boolean) =>
  style('vanilla-cookieconsent/dist/cookieconsent.css') +
  load('vanilla-cookieconsent/dist/cookieconsent.umd.js') +
  script(
    `CookieConsent.run({ hideFromBots: false, disablePageInteraction: ${disablePageInteraction}, categories: { necessary: { enabled: true, readOnly: true }, analytics: {} },
      language: { default: 'en', translations: { en: {
        consentModal: { title: 'We use cookies', description: 'We use cookies to understand how this site is used.', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all', showPreferencesBtn: 'Manage preferences' },
        preferencesModal: { title: 'Preferences', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all', savePreferencesBtn: 'Save', sections: [] } } } } });`,
  );

const osano = (type: string) =>
  style('cookieconsent/build/cookieconsent.min.css') +
  load('cookieconsent/build/cookieconsent.min.js') +
  script(
    `window.cookieconsent.initialise({ type: '${type}', palette: { popup: { background: '#222' }, button: { background: '#f1d600' } } });`,
  );

const orejime = (lang: string, forced: boolean) =>
  style('orejime/dist/orejime-standard.css') +
  script(
    `window.orejimeConfig = { privacyPolicyUrl: '/privacy', forceBanner: ${forced}, forceModal: false, purposes: [{ id: 'counter', title: 'Counter', cookies: ['count'] }] };`,
  ) +
  load(`orejime/dist/orejime-standard-${lang}.js`);

const bundled = (name: string) => `<script src="/bundles/${name}.js"></script>`;

/** Real consent tools from npm, each as its own documentation says to mount it. */
export const MOUNTS: readonly Mount[] = [
  {
    name: 'klaro, notice',
    lang: 'en',
    markup: klaro(false),
    banner: '.klaro .cookie-notice',
    record: cookie('klaro=.*"counter":false'),
  },
  {
    name: 'klaro, must consent',
    lang: 'en',
    markup: klaro(true),
    banner: '.klaro .cookie-modal',
    record: cookie('klaro=.*"counter":false'),
  },
  {
    name: 'tarteaucitron, bottom',
    lang: 'en',
    markup: tarteaucitron('bottom', 'en'),
    banner: '#tarteaucitronAlertBig',
    record: cookie('tarteaucitron=.*youtube=false'),
  },
  {
    name: 'tarteaucitron, middle, French',
    lang: 'fr',
    markup: tarteaucitron('middle', 'fr'),
    banner: '#tarteaucitronAlertBig',
    record: cookie('tarteaucitron=.*youtube=false'),
  },
  {
    name: 'vanilla-cookieconsent',
    lang: 'en',
    markup: vanilla(false),
    banner: '#cc-main .cm',
    record: cookie('cc_cookie=.*"categories":\\["necessary"\\]'),
  },
  {
    name: 'vanilla-cookieconsent, no interaction',
    lang: 'en',
    markup: vanilla(true),
    banner: '#cc-main .cm',
    record: cookie('cc_cookie=.*"categories":\\["necessary"\\]'),
  },
  { name: 'cookieconsent, info', lang: 'en', markup: osano('info'), banner: '.cc-window', record: null },
  {
    name: 'cookieconsent, opt-in',
    lang: 'en',
    markup: osano('opt-in'),
    banner: '.cc-window',
    record: cookie('cookieconsent_status=deny'),
  },
  {
    name: 'orejime',
    lang: 'en',
    markup: orejime('en', false),
    banner: '.orejime-Banner',
    record: cookie('"counter":false'),
  },
  {
    name: 'orejime, forced, German',
    lang: 'de',
    markup: orejime('de', true),
    banner: '.orejime-BannerOverlay, .orejime-Banner',
    record: cookie('"counter":false'),
  },
  {
    name: 'react-cookie-consent',
    lang: 'en',
    markup: bundled('react-cookie-consent'),
    banner: '.CookieConsent',
    record: cookie('answer=false'),
  },
  {
    name: 'react-cookie-consent, overlay',
    lang: 'en',
    markup: `<script>history.replaceState(null, '', '?overlay')</script>${bundled('react-cookie-consent')}`,
    banner: '.CookieConsent',
    record: cookie('answer=false'),
  },
  {
    name: 'c15t',
    lang: 'en',
    markup: style('@c15t/ui/styles.css') + bundled('c15t'),
    banner: '[data-testid="consent-banner-root"], [data-testid="cookie-banner-root"]',
    record: null,
  },
];

/** What React tools need is bundled as a site would do it. */
export async function bundle(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      rollupOptions: {
        input: resolve(import.meta.dirname, `${name}.mjs`),
        output: { format: 'iife' },
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) => ('output' in each ? each.output : []));
  const chunk = outputs.find((output) => output.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`nothing was built of ${name}`);
  return chunk.code;
}
