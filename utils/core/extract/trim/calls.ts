import type { LabelGroup } from '../../words/match';
import type { Block, Box } from '../layout/layout';
import { isHeading, type PageView } from '../measure/page-view';
import { labelsOf } from '../measure/sight';
import { isService } from './service-lines';

/** A call on the reader has no more words, where its verb comes last fewer; a box that opens with one has no more words and lines. */
const WORDS = 45;
const SHORT_WORDS = 18;
const BOX_WORDS = 60;
const BOX_LINES = 4;
/** A call opens one of so many sentences. */
const SENTENCES = 3;
/** With more of the story's words than this, calls are what it is about. */
const SHARE = 0.2;
/** So much of a line in links, or in bold or slanted type, sets it apart from the paragraphs. */
const APART = 0.9;

/** Letters of the lists below. Patterns over all scripts, or without regard to case, cost milliseconds each when they are made: texts come in small letters. */
const LETTER = '[a-zß-öø-ɏͰ-ΆΈ-ԯא-תؠ-ۓऀ-ॣ०-෿Ḁ-ỿ]';
const oneOf = (list: string) => `(?:${list.trim().replace(/\s*\n\s*/g, '|')})(?!${LETTER})`;
const anywhere = (list: string) => new RegExp(`(?<!${LETTER})${oneOf(list.replaceAll('\\p{L}', LETTER))}`);

/** What readers are told to do, at the beginning of a sentence, in the form that tells them. */
const TOLD = new RegExp(
  `^(?:please|you can(?: also)?|don[’']t forget to|be sure to|also|or|and|why not|to|bitte|por favor|per favore)?,?\\s*${oneOf(`
sign up|subscribe|follow|join|listen|download|get (?:our|the|your|it|them)|support(?! for| from| among| in| of| to| has| is| was| group| team| staff)|donate|become a|register for|like us|find us|connect with us|watch us|click here|tap here|help us|help keep|contribute to|make a (?:donation|contribution|gift)|buy (?:me|us) a
abonnieren sie|abonniere|folg(?:en sie|t uns|e? uns)|melden sie sich|melde dich|unterstütz(?:en sie|t|e)|hör(?:en sie|t|e)|lade(?:n sie)?|spende(?:n sie)?|werde(?:n sie)? mitglied
abonn?ez[- ]vous|inscrivez[- ]vous|suivez[- ]nous|suivez (?:notre|nos)|rejoignez|soutenez|téléchargez|recevez|retrouvez[- ]nous|écoutez (?:notre|le podcast)|faites un don
suscr[ií]b(?:ete|anse|ase)|s[ií]gue(?:nos)?|s[ií]ganos|ap[uú]ntate|[uú]nete|desc[aá]rga(?:te)?|apoya|recibe|escucha (?:nuestro|el podcast)|haz(?:te| una donación)
assine|inscreva-se|siga|clique aqui|receba|participe d[oae]|apoie|ouça (?:o|nosso)|baixe|entre no|subscreva|acompanhe
iscriviti|seguici|abbonati|sostieni|scarica|ascolta (?:il nostro|i nostri)|ricevi|unisciti|segui(?: il| la)? nostr[oai]
abonneer|meld je|schrijf je in|volg ons|steun|luister naar (?:onze|de)|ontvang
prenumerera|följ oss|anmäl dig|tilmeld dig|følg oss|støt|støtt|meld deg på|abonner på
zapisz się|obserwuj|dołącz|wspieraj|wesprzyj|pobierz|subskrybuj|sledujte nás|přihlaste se|odebírejte|iratkoz+on fel|iratkozz fel|kövess(?:en)? minket|abonează-te|abonați-vă|urmăriți-ne|urmărește-ne|tilaa|seuraa meitä
ikuti|berlangganan|dapatkan|theo dõi|đăng ký|ακολουθήστε|εγγραφείτε
подпи(?:сывайтесь|шитесь|шись)|поддержите|следите|присоединяйтесь|підпи(?:суйтес[ья]|шіться)|підтримайте|приєднуйтес[ья]|стежте
اشترك في|اشتركوا في|تابعنا|تابعونا|انضم إلى|انضموا إلى|הירשמו|עקבו|הצטרפו
`)}`,
);

/** The same where the verb comes last, or after a condition. */
const TOLD_LAST = anywhere(`
consider (?:becoming|supporting|donating|making|subscribing)
jetzt (?:kostenlos )?.{0,40}(?:abonnieren|anmelden|spenden|folgen)|hier (?:kostenlos )?.{0,40}(?:abonnieren|anmelden|spenden)
abone ol(?:un)?|takip edin?|katılın|फॉलो करें|सब्सक्राइब करें|जुड़ें|डाउनलोड करें
`);

/** What it is done to: a paper's letters, its channels, its purse. */
const THING = anywhere(`
(?:e-?mail )?newsletters?|briefing|mailing list|inbox|podcasts?|whats ?app|telegram|facebook|instagram|twitter|youtube|tik ?tok|linkedin|bluesky|mastodon|threads|google (?:news|actualités|notícias|noticias)|apple podcasts|spotify|discord|patreon|ko-?fi|messenger|viber
(?:our|the|mobile|news) apps?|channel|journalism|newsroom|supporter|member(?:ship)?|subscriber|coffee|e-?mail (?:alerts|updates)|push notifications
kanal|\\p{L}*journalismus|app|infolettre|chaîne|journalisme|application|bolet[ií]n|periodismo|canal|jornalismo|aplicativo|grupo|canale|giornalismo|nieuwsbrief|journalistiek|nyhetsbrev|nyhedsbrev|journalistik+
biuletyn\\p{L}*|kanał\\p{L}*|zpravodaj\\p{L}*|hírlev\\p{L}*|bülten\\p{L}*|kanal\\p{L}*|buletin|kênh|рассылк\\p{L}*|канал\\p{L}*|телеграм\\p{L}*|розсилк\\p{L}*|журналистик\\p{L}*|журналістик\\p{L}*|قناتنا|النشرة البريدية|نشرتنا|تلغرام|تيليغرام|واتساب|واتس ?آب|فيسبوك|הערוץ|ערוץ|ניוזלטר|चैनल|व्हाट्सएप|फेसबुक|न्यूज़लेटर|uutiskirje\\p{L}*
`);

/** Whose it is: the site's, or nothing but what may be had. */
const OWN = anywhere(`
our|us|my|me|free|independent|daily|weekly|here|(?:to|in|into) your inbox
unser(?:e[nmr]?)?|uns|kostenlos(?:en)?|hier|notre|nos|nous|gratuit\\p{L}*|euro|nuestr[oa]s?|s[ií]guenos|aqu[ií]|gratis|noss[oa]s?|aqui|grátis|nostr[oaie]|seguici|onze?|ons|vår[at]?|oss|vores?|nasz\\p{L}*|nas|naš\\p{L}*|nás|minket|noastr\\p{L}*|meitä|bizi|kami|chúng tôi|μας|наш\\p{L}*|нас|قناتنا|تابعنا|تابعونا|نشرتنا|שלנו|हमारे|हमें
`);

/** "公式LINEを友だち追加", "关注我们的公众号", "뉴스레터 구독하기": one word for what is done, one for what it is done to. */
const TOLD_CJK =
  /フォロー|登録(?:する|は|を|して|お願い|ください)|購読(?:する|は|を|お願い)|友だち追加|关注|關注|订阅|訂閱|扫码|扫描|下载|구독(?:하|은|을)|팔로우|다운로드/;
const THING_CJK =
  /メールマガジン|メルマガ|ニュースレター|公式[^\s、。]{0,12}(?:line|アカウント|チャンネル)|line公式|ポッドキャスト|公众号|公眾號|微信|微博|客户端|頻道|频道|뉴스레터|채널|카카오톡|앱/;
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/**
 * Takes back what the paper asks of its readers amid or after the story: to subscribe, to follow, to give, to listen, to
 * say whether the page was of use.
 */
export function dropCalls(page: PageView, keep: boolean[]): void {
  const { blocks } = page;
  const span = blocks.slice(Math.max(0, keep.indexOf(true)), keep.lastIndexOf(true) + 1);
  const drop = new Set<number>();
  for (const block of span) {
    const isKept = keep[block.index] === true;
    if (isKept && (isCall(block) || isService(block, page, keep))) drop.add(block.index);
    if (opensCall(block, page) || closesCall(block, page)) for (const index of boxOf(block, page)) drop.add(index);
  }
  const found = [...drop].filter((index) => keep[index]);
  const count = (some: readonly Block[]) => some.reduce((sum, block) => sum + (keep[block.index] ? block.words : 0), 0);
  if (found.length === 0 || count(blocks.filter(({ index }) => drop.has(index))) > count(blocks) * SHARE) return;
  for (const index of found) keep[index] = false;
  for (const index of found) dropHeadingOver(index, page, keep);
}

/** Whether a line calls on the reader to do something for the paper. */
export function isCall({ text: written, words: count, links, chars, strongChars, emChars, box }: Block): boolean {
  const text = written.toLowerCase();
  if (count > WORDS || /^["“”„«‹「『‘']/.test(text) || box.element.closest('blockquote,pre,td')) return false;
  if (CJK.test(text)) return TOLD_CJK.test(text) && THING_CJK.test(text);
  if (!THING.test(text) || ITSELF.test(text)) return false;
  const isTold =
    sentences(text).some((sentence) => TOLD.test(sentence)) || (count <= SHORT_WORDS && TOLD_LAST.test(text));
  return isTold && (OWN.test(text) || links > 0 || Math.max(strongChars, emChars) >= chars * APART);
}

/** A newsletter that speaks of itself. */
const ITSELF =
  /(?:^|[^a-zß-ÿ])(?:this|dies[a-z]*|cet|cette|est[ae]|quest[ao]|deze) (?:newsletter|podcast|infolettre|bolet[ií]n|nieuwsbrief)/;

const sentences = (text: string) => text.split(/(?<=[.!?…:])\s+/, SENTENCES);

/** Whether a line opens a box that calls on the reader, or that somebody pays for: a heading, a line in bold, a label. */
function opensCall(block: Block, page: PageView): boolean {
  if (block.box.parent?.first !== block.index) return false;
  if (block.words <= SPONSOR_WORDS && SPONSOR.test(block.text.toLowerCase())) return block.box.parent.links > 0;
  if (!isHeading(block) && block.strongChars < block.chars * APART) return false;
  return isCall(block) || labelsOf(page, block.index).some((group) => CALLING.has(group));
}
const CALLING = new Set<LabelGroup>(['newsletter', 'follow', 'app', 'notification']);
const SPONSOR_WORDS = 8;
const SPONSOR =
  /^(?:a (?:message|word) from|(?:presented|sponsored|brought to you|paid for) by|anzeige von|en partenariat avec|patrocinado por|ofrecido por|oferecido por|offert[oa]? da|sponsorizzato da|aangeboden door)(?![a-zß-ÿ])/;

/** Whether a line is the way to a paper's letters that ends a box about them: "Sign up now". */
function closesCall({ index, box, words: count, chars, linkChars, text }: Block, page: PageView): boolean {
  const around = box.parent;
  if (count > WAY_WORDS || linkChars < chars * APART || !around || around.end !== index + 1) return false;
  if (around.end - around.first < 2 || !isSmall(around, page)) return false;
  const isWay = TOLD.test(text.toLowerCase()) || labelsOf(page, index).some((group) => CALLING.has(group));
  return isWay && page.blocks.slice(around.first, index).some((block) => THING.test(block.text.toLowerCase()));
}
const WAY_WORDS = 4;

/** The whole of a small box that a block opens or ends. */
function boxOf({ box }: Block, page: PageView): number[] {
  const around = box.parent;
  if (!around || !isSmall(around, page)) return [];
  return Array.from({ length: around.end - around.first }, (_, i) => around.first + i);
}

/** A box beside the story's paragraphs, not the one that holds them. */
function isSmall({ words: count, first, end, tag, proseWords }: Box, { root }: PageView): boolean {
  const isPart = tag === 'BODY' || tag === 'ARTICLE' || tag === 'MAIN';
  return !isPart && count <= BOX_WORDS && end - first <= BOX_LINES && proseWords < root.proseWords / 2;
}

/** The heading right over a call that headed nothing else. */
function dropHeadingOver(index: number, { blocks }: PageView, keep: boolean[]): void {
  const above = blocks[index - 1];
  const next = blocks.find((block) => block.index > index && keep[block.index]);
  if (!above || !keep[above.index] || !isHeading(above)) return;
  if (!next || (isHeading(next) && next.box.tag <= above.box.tag) || next.box.parent !== above.box.parent)
    keep[above.index] = false;
}
