/** Sizes the stores ask for, in px. */
export const PICTURE = { width: 1280, height: 800 };
export const TILE = { width: 440, height: 280 };
/** Of the line above a picture, in px. */
const CAPTION = 104;
/** What is left for the picture under its line. */
export const SHOWN = { width: PICTURE.width, height: PICTURE.height - CAPTION };

const STYLE = `
  * { box-sizing: border-box; margin: 0 }
  body { background: #ece7db; color: #1b1b1a; font: 600 32px/1.2 system-ui, sans-serif; height: 100vh; overflow: hidden }
  h1 { height: ${CAPTION}px; display: grid; place-items: center; font-size: 34px; text-align: center }
  .shown { position: relative; height: ${SHOWN.height}px; background: #fff; border-top: 1px solid #cdc6b6; overflow: hidden }
  .shown > img:first-child { display: block; width: 100% }
  .halves { display: grid; grid-template-columns: 1fr 1fr; gap: 24px; padding: 0 24px; height: ${SHOWN.height}px }
  figure { display: flex; flex-direction: column; min-height: 0 }
  figcaption { font-size: 18px; padding-bottom: 8px; color: #5b5953 }
  figure img { width: 100%; border: 1px solid #cdc6b6; border-bottom: 0 }
  .popup { position: absolute; top: 12px; right: 24px; border-radius: 8px; box-shadow: 0 8px 40px #0006 }
  .tile { height: 100vh; display: grid; place-content: center; justify-items: center; gap: 10px; background: #fbfaf7; text-align: center }
  .tile img { width: 96px; height: 96px }
  .tile b { font-size: 40px }
  .tile span { font-size: 19px; font-weight: 400; color: #5b5953; padding: 0 20px }
`;

const page = (body: string) => `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${body}`;
const image = (png: Buffer, name = '') =>
  `<img ${name && `class="${name}"`} alt="" src="data:image/png;base64,${png.toString('base64')}">`;

/** One picture under its line, with the popup over it where there is one. */
export const oneUnder = (caption: string, shown: Buffer, popup?: Buffer) =>
  page(`<h1>${caption}</h1><div class="shown">${image(shown)}${popup ? image(popup, 'popup') : ''}</div>`);

/** Two pictures side by side under their line, each with its own words. */
export const twoUnder = (caption: string, ...halves: readonly (readonly [words: string, png: Buffer])[]) =>
  page(
    `<h1>${caption}</h1><div class="halves">${halves
      .map(([words, png]) => `<figure><figcaption>${words}</figcaption>${image(png)}</figure>`)
      .join('')}</div>`,
  );

export const tile = (words: string, icon: Buffer) =>
  page(`<div class="tile">${image(icon)}<b>Lede</b><span>${words}</span></div>`);
