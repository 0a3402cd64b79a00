import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { blockText } from '../../../utils/core/text/blocks';
import { detectLanguage, directionOf } from '../../../utils/core/text/language';
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
  ])('%s', (language, text) => expect(detectLanguage(text)).toBe(language));

  test.each(['', 'OK', '12 345 678', 'Zxqv wprt mnbk lkjh gfds poiu ytre wqas'])('%j tells none', (text) => {
    expect(detectLanguage(text)).toBeNull();
  });

  test('direction is that of most letters', () => {
    expect(directionOf('הנהר עלה בלילה, אמר John Smith.')).toBe('rtl');
    expect(directionOf('The word שלום means peace and is a greeting.')).toBe('ltr');
  });
});

test('text comes block by block', () => {
  const { body } = new JSDOM('<p>One <b>and</b>\n two</p><div>Three<p>Four</p>five<br>six</div><script>no</script>')
    .window.document;
  expect(blockText(body)).toBe('One and two\n\nThree\n\nFour\n\nfive six');
});
