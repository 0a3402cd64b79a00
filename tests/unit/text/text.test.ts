import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { blockText } from '../../../utils/core/text/block-text';
import { detectLanguage, directionOfText } from '../../../utils/core/text/language';
import { readingMinutes, textLength } from '../../../utils/core/text/words';

describe('length', () => {
  test('words where a script sets them apart, characters where it does not', () => {
    expect(textLength('The river rose again.')).toBe(4);
    expect(textLength('河の水がまた増えた。')).toBe(9);
    expect(textLength('Río Duero, año 1931')).toBe(4);
    expect(textLength('')).toBe(0);
  });

  test('minutes are whole and at least one', () => {
    expect(readingMinutes('word')).toBe(1);
    expect(readingMinutes('word '.repeat(2300))).toBe(10);
    expect(readingMinutes('字'.repeat(4800))).toBe(10);
  });
});

describe('language', () => {
  test.each([
    ['en', 'The river rose in the night and the people of the town were told that it was not safe to cross.'],
    ['de', 'Der Fluss ist in der Nacht gestiegen und die Leute wurden gewarnt, dass die Brücke nicht sicher ist.'],
    ['fr', 'Le fleuve est monté dans la nuit et les gens du village ont appris que le pont n’est pas sûr pour eux.'],
    ['es', 'El río subió por la noche y los vecinos del pueblo supieron que el puente no era seguro para ellos.'],
    ['tr', 'Nehir gece yükseldi ve köprü için çok geç olarak bir uyarı yapıldı, bu yüzden köy halkı daha sonra geçti.'],
    ['ru', 'Река поднялась ночью, и жителям города сказали, что мост больше не безопасен.'],
    ['uk', 'Річка піднялася вночі, і мешканцям міста сказали, що міст більше не є безпечним.'],
    ['fa', 'رودخانه شب بالا آمد و به مردم شهر گفته شد که پل دیگر امن نیست و باید چند روز صبر کنند.'],
    ['ja', '夜のうちに川の水が増え、町の人々は橋を渡らないようにと言われました。'],
    ['zh', '夜里河水上涨，镇上的居民被告知这座桥已经不再安全，需要等待几天。'],
    [
      'cs',
      'Řeka v noci stoupla a lidé ve městě se dozvěděli, že most už není bezpečný, ale podle starosty je to jen na pár dní.',
    ],
    [
      'sk',
      'Rieka v noci stúpla a ľudia v meste sa dozvedeli, že most už nie je bezpečný, ale podľa starostu je to len na pár dní.',
    ],
    [
      'da',
      'Floden steg om natten, og folk i byen fik at vide, at broen ikke længere var sikker, siger borgmesteren efter mødet.',
    ],
    [
      'no',
      'Elven steg om natten, og folk i byen fikk vite at broen ikke lenger var trygg, sier ordføreren etter møtet.',
    ],
    [
      'sv',
      'Floden steg under natten och folk i staden fick veta att bron inte längre är säker, säger borgmästaren som har ansvar för den.',
    ],
    [
      'fi',
      'Joki nousi yöllä, ja kaupungin asukkaille kerrottiin, että silta ei ole enää turvallinen, mutta se on suljettu vain sen ajan kun vesi on korkealla.',
    ],
    [
      'et',
      'Jõgi tõusis öösel ja linna elanikele öeldi, et sild ei ole enam ohutu, kuid see on suletud ainult seni, kui vesi on kõrge.',
    ],
    [
      'lv',
      'Upe naktī pacēlās, un pilsētas iedzīvotājiem tika pateikts, ka tilts vairs nav drošs, bet tas ir slēgts tikai uz dažām dienām.',
    ],
    [
      'lt',
      'Upė naktį pakilo ir miesto gyventojams buvo pasakyta, kad tiltas jau nėra saugus, bet jis yra uždarytas tik kelioms dienoms.',
    ],
    [
      'hu',
      'A folyó az éjjel megáradt, és a városiaknak azt mondták, hogy a híd már nem biztonságos, de csak egy pár napra zárták le.',
    ],
    [
      'ro',
      'Râul a crescut în timpul nopții și locuitorii au aflat că podul nu mai este sigur, dar este închis pentru câteva zile din cauza apei.',
    ],
    [
      'hr',
      'Rijeka je noću narasla, a ljudima u gradu je rečeno da most više nije siguran, kako kaže gradonačelnik, nakon što je tko prije tijekom noći prešao.',
    ],
    [
      'sr',
      'Reka je noću narasla, a ljudima u gradu je rečeno da most više nije bezbedan, gde su posle ponoći takođe zatvoreni putevi koji vode na obalu.',
    ],
    [
      'sl',
      'Reka je ponoči narasla in ljudem v mestu so povedali, da most ni več varen, zaprt pa bo za nekaj dni, kot je tudi povedal župan, ki se je sestal z njimi.',
    ],
    [
      'is',
      'Áin hækkaði um nóttina og fólki í bænum var sagt að brúin væri ekki örugg, en það er í lagi með hana sem er fyrir ofan.',
    ],
    [
      'ga',
      'D’ardaigh an abhainn san oíche agus dúradh le muintir an bhaile nach raibh an droichead sábháilte, ach tá sé dúnta ar feadh cúpla lá leis na huiscí.',
    ],
    [
      'ca',
      'El riu va créixer a la nit i els veïns van saber que el pont no és segur per a ells, però només serà tancat uns dies amb les obres.',
    ],
    [
      'eu',
      'Ibaia gauez igo zen eta herritarrei esan zieten zubia ez dela segurua, baina egun batzuetarako itxi dute eta hori da dena, alkateak dio, izan ere ez dute beste biderik.',
    ],
    [
      'gl',
      'O río medrou pola noite e os veciños souberon que a ponte non é segura, pero foi pechada só uns días co permiso do alcalde, máis unha semana ao final.',
    ],
    [
      'sq',
      'Lumi u rrit natën dhe banorëve të qytetit u tha se ura nuk është e sigurt, por kjo do të jetë e mbyllur për një kohë në qytet.',
    ],
    [
      'az',
      'Çay gecə qalxdı və şəhər sakinlərinə körpünün təhlükəli olduğu deyildi, bu isə bir neçə gün üçün daha çox gözləmək lazım olan bir haldır, o da sonra açılacaq.',
    ],
    [
      'sw',
      'Mto ulipanda usiku na watu wa mji walielezwa kuwa daraja hilo si salama, alisema meya, na litafungwa kwa siku kadhaa za ukarabati katika mji huo.',
    ],
    [
      'ms',
      'Sungai itu naik pada waktu malam dan penduduk bandar diberitahu bahawa jambatan itu tidak selamat kerana air yang deras, kata beliau.',
    ],
    [
      'id',
      'Sungai itu naik pada malam hari dan warga kota diberi tahu bahwa jembatan itu tidak aman karena air yang deras, kata dia.',
    ],
    ['el', 'Ο ποταμός φούσκωσε τη νύχτα και οι κάτοικοι έμαθαν ότι η γέφυρα δεν είναι πια ασφαλής.'],
    ['bg', 'Реката се покачи през нощта и на хората в града беше казано, че мостът вече не е безопасен.'],
    ['mk', 'Реката се покачи ноќта и на луѓето во градот им беше кажано дека мостот веќе не е безбеден.'],
    ['sr', 'Река је ноћу нарасла и људима у граду је речено да мост више није безбедан.'],
    ['kk', 'Түнде өзен көтеріліп, қала тұрғындарына көпірдің енді қауіпсіз емес екені айтылды.'],
    ['ur', 'دریا رات کو چڑھ گیا اور شہر کے لوگوں کو بتایا گیا کہ پل اب محفوظ نہیں ہے۔'],
    ['bn', 'রাতে নদীর পানি বেড়ে যায় এবং শহরের মানুষকে বলা হয় সেতুটি আর নিরাপদ নয়।'],
    ['ta', 'இரவில் ஆறு பெருகியது, பாலம் இனி பாதுகாப்பானது அல்ல என்று மக்களுக்குக் கூறப்பட்டது.'],
    ['te', 'రాత్రి నది పొంగింది, వంతెన ఇక సురక్షితం కాదని పట్టణ ప్రజలకు చెప్పారు.'],
    ['th', 'แม่น้ำเอ่อล้นในตอนกลางคืน และชาวเมืองได้รับแจ้งว่าสะพานไม่ปลอดภัยอีกต่อไป'],
    ['ka', 'მდინარე ღამით ადიდდა და ქალაქის მცხოვრებლებს უთხრეს, რომ ხიდი უსაფრთხო აღარ არის.'],
    ['hy', 'Գետը գիշերը բարձրացավ, և քաղաքի բնակիչներին ասացին, որ կամուրջն այլևս անվտանգ չէ։'],
  ])('%s', (language, text) => expect(detectLanguage(text)).toBe(language));

  test.each(['', 'OK', '12 345 678', 'Zxqv wprt mnbk lkjh gfds poiu ytre wqas'])('%j tells none', (text) => {
    expect(detectLanguage(text)).toBeNull();
  });

  test('direction is that of most letters', () => {
    expect(directionOfText('הנהר עלה בלילה, אמר John Smith.')).toBe('rtl');
    expect(directionOfText('The word שלום means peace and is a greeting.')).toBe('ltr');
  });
});

test('text comes block by block', () => {
  const { body } = new JSDOM('<p>One <b>and</b>\n two</p><div>Three<p>Four</p>five<br>six</div><script>no</script>')
    .window.document;
  expect(blockText(body)).toBe('One and two\n\nThree\n\nFour\n\nfive six');
});
