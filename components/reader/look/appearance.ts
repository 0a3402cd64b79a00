import { familyOf, isShipped, OWN_FAMILY, type ShippedFont } from '../../../utils/core/reading/fonts';
import type { Font, ReaderSettings } from '../../../utils/core/settings/reader-settings';

const FACES: Record<Exclude<Font, ShippedFont | 'named' | 'file'>, string> = {
  serif: '"Iowan Old Style", "Charter", "Source Serif 4", "Noto Serif", Georgia, "Liberation Serif", serif',
  sans: 'system-ui, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif',
  mono: 'ui-monospace, "Cascadia Mono", "Noto Sans Mono", "Liberation Mono", monospace',
};

/** The CSS face of the text, with a fallback behind a font that may not be installed. */
export function faceOf({ font, fontName }: ReaderSettings): string {
  if (isShipped(font)) return `${familyOf(font)}, ${font === 'literata' ? FACES.serif : FACES.sans}`;
  if (font === 'file') return `${OWN_FAMILY}, ${FACES.serif}`;
  if (font !== 'named') return FACES[font];
  return fontName ? `"${fontName}", ${FACES.serif}` : FACES.serif;
}

/** The custom properties reader.css builds on. */
export function appearanceOf(settings: ReaderSettings): Record<string, string> {
  const { colors } = settings;
  return {
    '--face': faceOf(settings),
    '--size': `${settings.fontSize}px`,
    '--leading': String(settings.lineHeight),
    '--measure': `${settings.width * settings.fontSize}px`,
    '--letter': `${settings.letterSpacing}em`,
    '--word': `${settings.wordSpacing}em`,
    '--space': `${settings.paragraphSpacing}em`,
    ...(settings.theme === 'own' && {
      '--own-paper': colors.background,
      '--own-ink': colors.text,
      '--own-accent': colors.link,
    }),
  };
}
