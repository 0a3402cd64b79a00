import { SHIPPED_FONTS } from '../../utils/core/reading/fonts';
import { useTranslate } from '../shared/translate';
import { Part } from './part/Part';
import { SHIPPED } from './shipped';

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
        {SHIPPED.map(([name, , licence]) => (
          <li key={name}>
            <bdi>
              {name}: {licence.replace(/^\(|\)$/g, '')}
            </bdi>
          </li>
        ))}
        <li>
          <a href="/licences.txt">{t('aboutAllLicences')}</a>
        </li>
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
