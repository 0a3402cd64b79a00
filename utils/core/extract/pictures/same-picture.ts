import { SAVED_FROM } from './images';

/** What a file name says of size and cut rather than of the picture: "-1024x683", "_640", "@2x", "-facebookJumbo". */
const SIZE =
  /(?:[-_.@]?(?:\d{1,4}x\d{0,4}|x\d{2,4}|[wh]\d{2,4}|\d{2,4}[wh]|(?<=[-_@])(?:\d{2,3}0|512|768|976|1024|1366|1536|2048)|@?[1-4]x|e\d{9,})|[-_.](?:(?:article|facebook|twitter|social|share|og|square|wide|large|medium|small|jumbo|super|master|thumb(?:nail)?|crop(?:ped)?|scaled|rotated|hero|full|header|sixteenbynine|threebytwo){1,2}\d*|v\d+))$/i;
/** So many of those follow one another. */
const SIZES = 4;
const ENDING = /(?:\.(?:jpe?g|png|webp|avif|gif|svg))+$/i;
/** A name of fewer letters ("main", "6720") tells no picture from another; a folder over it may. */
const SHORT = 5;

/** Whether two addresses show one picture, at whatever size and cut: told by their file names. */
export function samePicture(a: string, b: string): boolean {
  const one = pictureName(a);
  return one !== '' && one === pictureName(b);
}

/** What a picture of the page is called; its address where it has none of its own. */
export const pictureNameOf = (picture: Element, address: string): string =>
  pictureName(picture.getAttribute(SAVED_FROM) ?? address);

/** The file name of a picture without size and ending, or the folder over it where that says more; none for one that is written out. */
export function pictureName(address: string): string {
  if (address.startsWith('data:')) return '';
  const parts = decoded(innermost(address).replace(/^(?:https?:)?\/\/[^/]*|[?#].*$/g, ''))
    .split('/')
    .filter(Boolean);
  const whole = (parts.pop() ?? '').toLowerCase().replace(ENDING, '');
  let file = whole;
  for (let i = 0; i < SIZES; i++) file = file.replace(SIZE, '');
  if (file.replace(/[^\p{L}]/gu, '').length >= SHORT) return file;
  if (/\d{7,}/.test(whole)) return whole;
  const folder = parts.findLast((part) => part.length >= 16 && /\d/.test(part));
  return folder?.toLowerCase() ?? whole;
}

/** A server that cuts pictures has the address of the whole one in its own. */
function innermost(address: string): string {
  const inner = /https?(?::\/\/|%3A%2F%2F)[^&]*/i.exec(address.slice(1))?.[0];
  return inner ? decoded(inner) : address;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
