/** What a banner says in each language, how it asks for a yes (pressing any would be the one thing Lede must never do), and how it takes a no. */
export const BANNERS: Readonly<
  Record<string, readonly [says: string, accepts: readonly string[], refuses: readonly string[]]>
> = {
  ar: [
    'نستخدم ملفات تعريف الارتباط لتحسين تجربتك على هذا الموقع.',
    ['قبول الكل', 'قبول', 'أوافق', 'موافق'],
    ['رفض الكل', 'رفض'],
  ],
  az: [
    'Saytın işini yaxşılaşdırmaq üçün kukilərdən istifadə edirik.',
    ['Hamısını qəbul et', 'Qəbul edirəm', 'Razıyam', 'İcazə ver'],
    ['Hamısını rədd et', 'İmtina edirəm', 'Yalnız zəruri'],
  ],
  bg: [
    'Използваме бисквитки и обработваме лични данни, за да показваме подходящи реклами.',
    ['Приемам всички', 'Приеми всички', 'Съгласен съм', 'Разбрах', 'Запази избора'],
    ['Отхвърлям всички', 'Отказвам', 'Само необходимите'],
  ],
  bn: [
    'আমরা এই সাইট উন্নত করতে কুকি ব্যবহার করি।',
    ['সব গ্রহণ করুন', 'গ্রহণ করুন', 'আমি সম্মত'],
    ['সব প্রত্যাখ্যান করুন', 'প্রত্যাখ্যান', 'শুধু প্রয়োজনীয়'],
  ],
  bs: [
    'Koristimo kolačiće kako bismo poboljšali ovu stranicu.',
    ['Prihvati sve', 'Prihvatam', 'Slažem se', 'Dozvoli sve', 'Sačuvaj'],
    ['Odbij sve', 'Ne prihvatam', 'Samo neophodni'],
  ],
  ca: [
    'Fem servir galetes i tractem dades personals per mostrar-vos publicitat adequada.',
    ['Accepta-ho tot', 'Accepto', 'Acceptar', "D'acord", 'Desa'],
    ['Rebutja-ho tot', 'Rebutjar', 'Només les necessàries'],
  ],
  cs: [
    'Používáme soubory cookie a zpracováváme osobní údaje, abychom přizpůsobili reklamu.',
    ['Přijmout vše', 'Souhlasím', 'Povolit vše', 'Rozumím', 'Uložit nastavení'],
    ['Odmítnout vše', 'Nesouhlasím', 'Pouze nezbytné'],
  ],
  da: [
    'Vi bruger cookies til at forbedre hjemmesiden.',
    ['Accepter alle', 'Tillad alle', 'OK', 'Godkend', 'Gem indstillinger'],
    ['Afvis alle', 'Nej tak', 'Kun nødvendige'],
  ],
  de: [
    'Wir verwenden Cookies, um unsere Seiten zu verbessern.',
    [
      'Alle akzeptieren',
      'Zustimmen',
      'Einverstanden',
      'Alle zulassen',
      'Auswahl speichern',
      'Akzeptieren und schließen',
    ],
    ['Ablehnen', 'Alle ablehnen', 'Nur notwendige Cookies'],
  ],
  el: [
    'Χρησιμοποιούμε cookies για να βελτιώσουμε τον ιστότοπο.',
    ['Αποδοχή όλων', 'Αποδέχομαι', 'Συμφωνώ', 'Εντάξει'],
    ['Απόρριψη όλων', 'Δεν συμφωνώ', 'Μόνο τα απαραίτητα'],
  ],
  en: [
    'We and our partners use cookies to improve this site.',
    ['Accept all', 'Allow all', 'I agree', 'OK', 'Got it', 'Accept', 'Save preferences', 'Accept & close'],
    ['Reject all', 'Decline', 'No, thanks', 'Necessary only'],
  ],
  es: [
    'Utilizamos cookies propias y de terceros para mejorar el sitio.',
    ['Aceptar todo', 'Aceptar', 'Acepto', 'Permitir todas'],
    ['Rechazar todo', 'Solo necesarias'],
  ],
  et: [
    'Kasutame küpsiseid, et veebilehte paremaks teha.',
    ['Nõustun kõigiga', 'Luba kõik', 'Nõustun', 'Salvesta valik'],
    ['Keeldun kõigist', 'Keeldu', 'Ainult vajalikud'],
  ],
  eu: [
    'Cookieak erabiltzen ditugu webgunea hobetzeko.',
    ['Onartu guztiak', 'Onartu', 'Ados', 'Baimendu'],
    ['Baztertu guztiak', 'Ez onartu', 'Beharrezkoak soilik'],
  ],
  fa: [
    'ما از کوکی‌ها برای بهبود تجربه شما استفاده می‌کنیم.',
    ['پذیرش همه', 'می‌پذیرم', 'موافقم'],
    ['رد همه', 'فقط ضروری'],
  ],
  fi: [
    'Käytämme evästeitä sivuston parantamiseen.',
    ['Hyväksy kaikki', 'Hyväksyn', 'Salli kaikki', 'Tallenna'],
    ['Hylkää kaikki', 'En hyväksy', 'Vain välttämättömät'],
  ],
  fr: [
    'Nous utilisons des cookies pour améliorer votre visite.',
    ['Tout accepter', 'Accepter', 'J’accepte', 'Accepter et fermer', 'Enregistrer'],
    ['Tout refuser', 'Continuer sans accepter'],
  ],
  ga: [
    'Úsáidimid fianáin chun an suíomh seo a fheabhsú.',
    ['Glac le gach ceann', 'Glacaim', 'Aontaím', 'Ceadaigh gach ceann'],
    ['Diúltaigh do gach ceann', 'Diúltaím', 'Fianáin riachtanacha amháin'],
  ],
  gl: [
    'Usamos cookies propias e de terceiros para mellorar o sitio.',
    ['Aceptar todo', 'Acepto', 'De acordo', 'Gardar e pechar'],
    ['Rexeitar todo', 'Non acepto', 'Só as necesarias'],
  ],
  he: ['אנו משתמשים בעוגיות כדי לשפר את החוויה שלך באתר.', ['אישור', 'אשר הכל', 'אני מסכים'], ['דחה הכל', 'לא תודה']],
  hi: [
    'हम आपके अनुभव को बेहतर बनाने के लिए कुकीज़ का उपयोग करते हैं।',
    ['सभी स्वीकार करें', 'स्वीकार करें', 'सहमत हूँ'],
    ['अस्वीकार करें', 'सभी अस्वीकार करें', 'केवल आवश्यक'],
  ],
  hr: [
    'Koristimo kolačiće kako bismo poboljšali ovu stranicu.',
    ['Prihvati sve', 'Prihvaćam', 'Slažem se', 'Dopusti sve', 'Spremi'],
    ['Odbij sve', 'Ne slažem se', 'Samo nužni'],
  ],
  hu: [
    'Sütiket használunk az oldal fejlesztéséhez.',
    ['Összes elfogadása', 'Elfogadom', 'Rendben', 'Hozzájárulok', 'Mentés'],
    ['Összes elutasítása', 'Elutasítom', 'Csak a szükségesek'],
  ],
  hy: [
    'Մենք օգտագործում ենք քուքիներ կայքը բարելավելու համար։',
    ['Ընդունել բոլորը', 'Ընդունում եմ', 'Համաձայն եմ'],
    ['Մերժել բոլորը', 'Մերժում եմ', 'Միայն անհրաժեշտները'],
  ],
  id: [
    'Kami menggunakan cookie untuk meningkatkan situs ini.',
    ['Terima semua', 'Terima', 'Setuju'],
    ['Tolak semua', 'Tolak'],
  ],
  is: [
    'Við notum vafrakökur til að bæta vefinn.',
    ['Samþykkja allt', 'Samþykkja', 'Leyfa allar', 'Ég skil'],
    ['Hafna öllum', 'Nei takk', 'Aðeins nauðsynlegar'],
  ],
  it: [
    'Utilizziamo i cookie per migliorare la tua esperienza.',
    ['Accetta tutto', 'Accetta', 'Accetto', 'Acconsento'],
    ['Rifiuta tutto', 'Continua senza accettare'],
  ],
  ja: [
    '当サイトではCookieを使用しています。',
    ['すべて同意する', 'すべて許可', '同意する', '許可する'],
    ['拒否する', 'すべて拒否する', '必要なもののみ'],
  ],
  ka: [
    'ჩვენ ვიყენებთ ქუქი-ფაილებს საიტის გასაუმჯობესებლად.',
    ['ყველას მიღება', 'ვეთანხმები', 'თანახმა ვარ'],
    ['ყველას უარყოფა', 'არ ვეთანხმები', 'მხოლოდ აუცილებელი'],
  ],
  kk: [
    'Сайтты жақсарту үшін cookie файлдарын пайдаланамыз.',
    ['Барлығын қабылдау', 'Қабылдаймын', 'Келісемін'],
    ['Барлығын қабылдамау', 'Бас тарту', 'Тек қажеттілері'],
  ],
  ko: [
    '이 사이트는 더 나은 서비스를 위해 쿠키를 사용합니다.',
    ['모두 동의', '동의', '모두 허용', '수락'],
    ['거부', '모두 거부', '필수만'],
  ],
  lt: [
    'Naudojame slapukus, kad pagerintume svetainę.',
    ['Sutinku', 'Priimti visus', 'Leisti visus', 'Supratau'],
    ['Atmesti visus', 'Nesutinku', 'Tik būtinieji'],
  ],
  lv: [
    'Mēs izmantojam sīkdatnes, lai uzlabotu vietni.',
    ['Piekrītu', 'Apstiprināt visas', 'Pieņemt visas', 'Sapratu'],
    ['Noraidīt visas', 'Nepiekrītu', 'Tikai nepieciešamās'],
  ],
  mk: [
    'Користиме колачиња за да ја подобриме страницата.',
    ['Прифати ги сите', 'Прифаќам', 'Се согласувам', 'Дозволи'],
    ['Одбиј ги сите', 'Не прифаќам', 'Само неопходни'],
  ],
  ms: [
    'Kami menggunakan kuki untuk menambah baik laman ini.',
    ['Terima semua', 'Setuju', 'Benarkan semua', 'Saya faham'],
    ['Tolak semua', 'Tidak setuju', 'Kuki yang perlu sahaja'],
  ],
  mt: [
    'Nużaw il-cookies biex intejbu s-sit.',
    ['Aċċetta kollox', 'Naċċetta', 'Naqbel'],
    ['Irrifjuta kollox', 'Ma naċċettax', 'Dawk essenzjali biss'],
  ],
  nl: [
    'Wij gebruiken cookies om deze site beter te maken.',
    ['Alles accepteren', 'Accepteren', 'Akkoord', 'Ga akkoord'],
    ['Weigeren', 'Alles weigeren', 'Alleen noodzakelijk'],
  ],
  no: [
    'Vi bruker informasjonskapsler for å forbedre nettstedet.',
    ['Godta alle', 'Jeg godtar', 'Tillat alle', 'Aksepter', 'Lagre valg'],
    ['Avvis alle', 'Nei takk', 'Kun nødvendige', 'Ikkje godta'],
  ],
  pl: [
    'Używamy plików cookie, aby ulepszyć tę stronę.',
    ['Akceptuj wszystkie', 'Akceptuj wszystko', 'Akceptuję', 'Zgadzam się', 'Przejdź do serwisu'],
    ['Odrzuć wszystkie', 'Odrzuć wszystko', 'Tylko niezbędne'],
  ],
  pt: [
    'Utilizamos cookies para melhorar a sua experiência.',
    ['Aceitar todos', 'Aceitar tudo', 'Aceitar', 'Aceito', 'Concordo'],
    ['Rejeitar todos', 'Rejeitar tudo', 'Recusar'],
  ],
  ro: [
    'Folosim cookie-uri pentru a îmbunătăți acest site.',
    ['Acceptă toate', 'Accept', 'Sunt de acord', 'Permite toate', 'Am înțeles'],
    ['Respinge toate', 'Refuz', 'Doar cele necesare'],
  ],
  ru: [
    'Мы используем файлы cookie, чтобы сайт работал лучше.',
    ['Принять все', 'Принять', 'Согласен', 'Разрешить все'],
    ['Отклонить все', 'Только необходимые'],
  ],
  sk: [
    'Používame súbory cookie, aby sme zlepšili túto stránku.',
    ['Prijať všetko', 'Súhlasím', 'Povoliť všetko', 'Rozumiem', 'Uložiť'],
    ['Odmietnuť všetko', 'Nesúhlasím', 'Len nevyhnutné'],
  ],
  sl: [
    'Uporabljamo piškotke za izboljšanje spletnega mesta.',
    ['Sprejmi vse', 'Strinjam se', 'Dovoli vse', 'Razumem', 'Shrani'],
    ['Zavrni vse', 'Ne strinjam se', 'Samo nujni'],
  ],
  sq: [
    'Ne përdorim kuki për të përmirësuar faqen.',
    ['Prano të gjitha', 'Pranoj', 'Pajtohem', 'Lejo të gjitha'],
    ['Refuzo të gjitha', 'Nuk pranoj', 'Vetëm të nevojshmet'],
  ],
  sr: [
    'Користимо колачиће како бисмо побољшали сајт.',
    ['Прихвати све', 'Прихватам', 'Слажем се', 'Prihvati sve', 'Prihvatam', 'Dozvoli sve', 'Sačuvaj'],
    ['Одбиј све', 'Не прихватам', 'Odbij sve', 'Samo neophodni'],
  ],
  sv: [
    'Vi använder cookies för att förbättra webbplatsen.',
    ['Acceptera alla', 'Godkänn alla', 'Acceptera', 'Jag godkänner'],
    ['Avvisa alla', 'Endast nödvändiga'],
  ],
  sw: [
    'Tunatumia vidakuzi kuboresha tovuti hii.',
    ['Kubali zote', 'Nakubali', 'Kubali', 'Ruhusu zote'],
    ['Kataa zote', 'Nakataa', 'Za lazima pekee'],
  ],
  ta: [
    'இத்தளத்தை மேம்படுத்த குக்கீகளைப் பயன்படுத்துகிறோம்.',
    ['அனைத்தையும் ஏற்கவும்', 'ஏற்கிறேன்', 'ஒப்புக்கொள்கிறேன்'],
    ['அனைத்தையும் நிராகரி', 'நிராகரிக்கவும்', 'தேவையானவை மட்டும்'],
  ],
  te: [
    'ఈ సైట్‌ను మెరుగుపరచడానికి మేము కుకీలను ఉపయోగిస్తాము.',
    ['అన్నీ అంగీకరించు', 'అంగీకరిస్తున్నాను', 'అనుమతించు'],
    ['అన్నీ తిరస్కరించు', 'తిరస్కరించండి', 'అవసరమైనవి మాత్రమే'],
  ],
  th: [
    'เราใช้คุกกี้และประมวลผลข้อมูลส่วนบุคคลเพื่อแสดงโฆษณาที่เหมาะกับคุณ',
    ['ยอมรับทั้งหมด', 'ยอมรับ', 'ตกลง', 'อนุญาตทั้งหมด'],
    ['ปฏิเสธทั้งหมด', 'ปฏิเสธ', 'เฉพาะที่จำเป็น'],
  ],
  tr: [
    'Deneyiminizi geliştirmek için çerezler kullanıyoruz.',
    ['Tümünü kabul et', 'Kabul et', 'Kabul ediyorum'],
    ['Tümünü reddet', 'Reddet'],
  ],
  uk: [
    'Ми використовуємо файли cookie, щоб покращити сайт.',
    ['Прийняти все', 'Прийняти', 'Погоджуюся'],
    ['Відхилити все', 'Лише необхідні'],
  ],
  ur: [
    'ہم اس سائٹ کو بہتر بنانے کے لیے کوکیز استعمال کرتے ہیں۔',
    ['سب قبول کریں', 'قبول کریں', 'متفق ہوں', 'اجازت دیں'],
    ['سب مسترد کریں', 'مسترد کریں', 'صرف ضروری'],
  ],
  vi: [
    'Chúng tôi sử dụng cookie để cải thiện trang web này.',
    ['Chấp nhận tất cả', 'Chấp nhận', 'Đồng ý'],
    ['Từ chối', 'Từ chối tất cả'],
  ],
  zh: [
    '我们使用Cookie来改善您的浏览体验。',
    ['全部接受', '接受', '同意', '接受所有 Cookie'],
    ['拒绝', '全部拒绝', '拒絕'],
  ],
};
