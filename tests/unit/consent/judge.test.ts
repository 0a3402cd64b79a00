import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { shadowHosts } from '../../../utils/core/clutter/kinds/consent';
import { openShadowOf, readBox } from '../../../utils/core/consent/box';
import { judge } from '../../../utils/core/consent/judge';
import { refusalIn } from '../../../utils/core/consent/refusal';
import { LEXICONS } from '../../../utils/core/words/languages';
import { compileWords } from '../../../utils/core/words/match';

const reading = { shadowOf: openShadowOf, isSeen: () => true };
const boxOf = (html: string) =>
  readBox(new JSDOM(`<div id="b">${html}</div>`).window.document.querySelector('#b') as Element, reading);
const verdictOf = (html: string, ...languages: string[]) =>
  judge(
    boxOf(html),
    compileWords([LEXICONS.en, ...languages.map((each) => LEXICONS[each])].filter((each) => each !== undefined)),
  );
const buttons = (...labels: string[]) => labels.map((label) => `<button>${label}</button>`).join(' ');

describe('a box about money', () => {
  it.each([
    `<p>Consent to this direct debit of 400 € from Cookie GmbH?</p>${buttons('I consent', 'Reject')}`,
    `<p>Cookie Shop asks for 89 EUR. We use cookies to secure this payment. Approve or decline?</p>${buttons('Approve', 'Decline')}`,
    `<p>Your bank: Shop asks for 89 EUR. This page uses cookies. Approve or decline?</p>${buttons('Accept', 'Decline')}`,
    `<p>Lastschrift über 89 EUR. Wir verwenden Cookies.</p>${buttons('Freigeben', 'Ablehnen')}`,
  ])('is no banner, whatever it says of cookies: %s', (html) => expect(verdictOf(html, 'de')).not.toBe('asks'));
});

describe('a box that asks about cookies', () => {
  it.each([
    ['a plain notice', `<p>We use cookies to improve this site.</p>${buttons('OK')}`],
    [
      'a notice with a cross',
      `<p>This website uses cookies and similar technologies.</p><button aria-label="Close">×</button>`,
    ],
    ['own and third parties', `<p>We use our own and third-party cookies.</p>${buttons('Accept', 'Settings')}`],
    [
      'partners',
      `<p>We and our 112 partners process personal data to show you advertising.</p>${buttons('Agree', 'Reject')}`,
    ],
    ['trackers', `<p>Our advertising partners follow what you read.</p>${buttons('Allow', 'Decline')}`],
    ['a name and a choice', `<h2>Cookies and your privacy</h2>${buttons('Accept all', 'Reject all')}`],
    ['a heading that greets', `<h2>Welcome to the Gazette</h2><p>We use cookies.</p>${buttons('Accept all')}`],
    [
      'text that names partners and storage',
      `<p>We and our partners store and/or access information on a device.</p>${buttons('Agree', 'Disagree')}`,
    ],
  ])('%s', (_what, html) => expect(verdictOf(html)).toBe('asks'));

  it.each([
    ['sv', 'Vi använder kakor för att visa annonser.', 'Godkänn alla', 'Avvisa alla'],
    ['ja', '当サイトではクッキーを使用しています。', 'すべて同意する', '拒否する'],
    ['pl', 'Używamy plików cookie, aby dopasować reklamy.', 'Akceptuj wszystko', 'Odrzuć wszystko'],
    ['fr', 'Nous et nos partenaires utilisons des traceurs publicitaires.', 'Tout accepter', 'Continuer sans accepter'],
  ])('in %s', (language, text, yes, no) =>
    expect(verdictOf(`<p>${text}</p>${buttons(yes, no)}`, language)).toBe('asks'),
  );
});

describe('a box in a language Lede does not know', () => {
  it.each([
    ['bg', 'Използваме бисквитки и обработваме лични данни.', 'Приемам всички', 'Отхвърлям всички'],
    ['ca', 'Fem servir galetes i tractem dades personals.', 'Accepta-ho tot', 'Rebutja-ho tot'],
    ['fi', 'Käytämme evästeitä ja käsittelemme henkilötietoja.', 'Hyväksy kaikki', 'Hylkää kaikki'],
    ['th', 'เราใช้คุกกี้และประมวลผลข้อมูลส่วนบุคคลเพื่อแสดงโฆษณา', 'ยอมรับทั้งหมด', 'ปฏิเสธทั้งหมด'],
    ['hu', 'Sütiket használunk, és személyes adatokat kezelünk.', 'Mindet elfogadom', 'Elutasítom'],
    ['lt', 'Naudojame slapukus ir tvarkome asmens duomenis.', 'Sutinku su visais', 'Atmesti'],
    ['my', 'ကျွန်ုပ်တို့သည် cookies များကို သင့်အတွက် ထားရှိပါသည်။', 'လက်ခံသည်', 'ငြင်းသည်'],
    ['xx', 'Zimbu karo cookies vela muntar no shalo.', 'Vela', 'Nakaro'],
  ])('is known by its shape: %s', (_language, text, yes, no) => {
    const verdict = verdictOf(`<p>${text}</p>${buttons(yes, no)}`);
    expect(verdict === 'looks' || verdict === 'asks').toBe(true);
  });
});

it('is no banner for the word for trackers alone: some find a bicycle again', () => {
  const ask = '<p>Partager la position de vos traceurs avec Ana ? Vos données restent chez vous.</p>';
  expect(verdictOf(`${ask}${buttons('Accepter', 'Refuser')}`, 'fr')).toBeNull();
});

describe('a box that asks for something else', () => {
  it.each([
    ['a kitchen timer', `<b>Kitchen timer</b><p>Cookies are in the oven: 11:30</p>${buttons('Stop', 'Close')}`],
    ['a baker', `<p>Our cookies are baked fresh each day, also on Sundays.</p>${buttons('OK')}`],
    ['a basket', `<p>Cookies (12 pieces) are in your basket.</p>${buttons('Continue', 'Close')}`],
    ['a basket of few words', `<h2>Your basket</h2><p>12 chocolate chip cookies</p>${buttons('Checkout', 'Remove')}`],
    [
      'a basket in French',
      `<b>Panier</b><p>Boîte de 12 cookies au chocolat, livraison demain</p>${buttons('Commander', 'Vider')}`,
    ],
    [
      'a basket in German',
      `<b>Warenkorb</b><p>12 Cookies mit Schokolade, 2 mit Nuss</p>${buttons('Zur Kasse', 'Leeren')}`,
    ],
    ['a game', `<p>1,024 cookies per second: 12.5</p>${buttons('Buy cursor', 'Buy grandma', 'Reset')}`],
    ['a word that cookies went', `2 cookies deleted from example.org ${buttons('Undo', 'Details')}`],
    ['a toast', `Your privacy settings were saved. ${buttons('OK')}`],
    [
      'a captcha',
      `<h1>Are you a person?</h1><p>Please make sure that cookies are allowed, then go on.</p>${buttons('Continue')}`,
    ],
    [
      'access for an app',
      `<h1>Board wants to use your account</h1><p>It may use this personal data as its privacy policy says.</p>${buttons('Deny', 'Allow')}`,
    ],
    [
      'access for an app that names cookies',
      `<h1>Board wants to use your account</h1><p>See how it uses cookies.</p>${buttons('Deny', 'Allow')}`,
    ],
    [
      'a bank',
      `<h2>New terms from June</h2><p>Please agree to our new terms and our privacy policy.</p>${buttons('Decline', 'Agree')}`,
    ],
    [
      'a clinic',
      `<h2>Share your results?</h2><p>With your consent the clinic sends your results.</p>${buttons('Refuse', 'I agree')}`,
    ],
    ['a parcel', `<p>Tracking: your parcel comes at noon; our partners bring it.</p>${buttons('Accept', 'Decline')}`],
    [
      'a recording',
      `<p>This call is recorded; your personal data is handled as our privacy policy says.</p>${buttons('Decline', 'Allow')}`,
    ],
    ['an age gate', `<h2>Are you over 18?</h2><p>This shop sells wine and uses cookies.</p>${buttons('Yes', 'No')}`],
    [
      'a log-in',
      `<p>By continuing you agree to our use of cookies.</p><form><input type="email"><button>Continue</button></form>`,
    ],
    [
      'a log-in without a field',
      `<h2>Sign in</h2><p>By continuing you accept our use of cookies.</p>${buttons('Continue with Google', 'Continue')}`,
    ],
    ['a password', `<p>We use cookies.</p><input type="password">${buttons('Decline')}`],
    [
      'a chat',
      `<p>Before we start: your personal data is handled as our Privacy Policy says.</p>${buttons('OK', 'Not now')}`,
    ],
    ['a text without an answer', '<p>We use cookies to improve this site.</p>'],
  ])('%s', (_what, html) => expect(verdictOf(html)).toBeNull());

  it('a wall that asks to pay or to accept', () => {
    const wall = `<h2>Read on with advertising</h2><p>We and our 112 partners use cookies.</p>${buttons('Agree and read on')}<p>No tracking, 3.99 a month.</p>${buttons('Subscribe to Pur')}`;
    expect(verdictOf(wall)).toBe('pays');
    expect(
      verdictOf(`<p>We use cookies.</p>${buttons('Accept', 'Reject')}<p>Or read without for 2,99 € a month.</p>`),
    ).toBe('asks');
  });
});

it('names the control that refuses by its whole label, and none that gainsays itself', () => {
  expect(refusalIn(boxOf(buttons('Accept all', 'Reject all')))?.label).toBe('Reject all');
  expect(refusalIn(boxOf('<button aria-label="Accept all">Reject all</button>'))).toBeNull();
  expect(refusalIn(boxOf(buttons('Accept all', 'Reject and subscribe')))).toBeNull();
});

it('reads three shadow roots deep', () => {
  const { document } = new JSDOM('<div id="b"></div>').window;
  let host: Element = document.querySelector('#b') as Element;
  for (let depth = 0; depth < 3; depth++) {
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<div></div>';
    host = root.firstElementChild as Element;
  }
  host.innerHTML = `<p>We use cookies.</p>${buttons('Reject all', 'Accept all')}`;
  const box = readBox(document.querySelector('#b') as Element, reading);
  expect([judge(box, compileWords([LEXICONS.en as never])), refusalIn(box)?.label]).toEqual(['asks', 'Reject all']);
});

it('looks for roots near the top of a page, where banners hang theirs', () => {
  const { document } = new JSDOM('<div id="a"><div id="b"></div></div><p></p>').window;
  document.querySelector('#b')?.attachShadow({ mode: 'open' });
  expect(shadowHosts(document.body)).toEqual([document.querySelector('#b')]);
});
