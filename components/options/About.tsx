import { SHIPPED_FONTS } from '../../utils/core/reading/fonts';
import { useTranslate } from '../shared/translate';
import { Part } from './part/Part';

/** What of others is in the extension beside the fonts, each with its licence. */
const OTHERS = [
  ['autoconsent', 'MPL 2.0'],
  ['DOMPurify', 'Apache 2.0 / MPL 2.0'],
  ['fflate', 'MIT'],
  ['Papa Parse', 'MIT'],
  ['Preact', 'MIT'],
  ['Readability', 'Apache 2.0'],
  ['webextension-polyfill', 'MPL 2.0'],
] as const;

/** Which Lede this is, what it does with what is read, and whose work is in it. */
export function About({ version, onWelcome }: { version: string; onWelcome(): void }) {
  const t = useTranslate();
  return (
    <Part id="about" name={t('optionsAbout')}>
      <p>{t('aboutVersion', version)}</p>
      <h3>{t('aboutPrivacy')}</h3>
      <p>{t('welcomePrivate')}</p>
      <p>{t('aboutTravel')}</p>
      <p>{t('aboutDevices')}</p>
      <p>{t('aboutRequests')}</p>
      <h3>{t('aboutNew')}</h3>
      <p>{t('aboutNews')}</p>
      <h3>{t('aboutLicences')}</h3>
      <p>{t('aboutLicence')}</p>
      <ul class="options-licences">
        {OTHERS.map(([name, licence]) => (
          <li key={name}>
            <bdi>
              {name}: {licence}
            </bdi>
          </li>
        ))}
        {SHIPPED_FONTS.map((font) => (
          <li key={font}>
            <a href={`/fonts/${font}-licence.txt`}>{t('aboutFont', t(`readerFont_${font}`))}</a>
          </li>
        ))}
      </ul>
      <p class="options-ways">
        <button type="button" class="button" onClick={onWelcome}>
          {t('optionsWelcome')}
        </button>
      </p>
    </Part>
  );
}
