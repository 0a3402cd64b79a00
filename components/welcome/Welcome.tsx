import type { WelcomeModel } from '../../utils/core/views/welcome';
import { CommandList } from '../shared/CommandList';
import { IconChoices } from '../shared/choices/IconChoices';
import { KindChecks } from '../shared/choices/KindChecks';
import { PictureChoices } from '../shared/choices/PictureChoices';
import { RejectsChoice } from '../shared/choices/RejectsChoice';
import { Mark } from '../shared/Mark';
import { useTranslate } from '../shared/translate';
import { IconWay } from './IconWay';
import { Sample } from './Sample';

export interface WelcomeProps extends WelcomeModel {
  /** Language of the interface, BCP 47. */
  locale: string;
}

/** The page of the first minute: Lede at work on a sample, where it is, its keys, and what can be chosen at once. */
export function Welcome(props: WelcomeProps) {
  const { settings, keeping, icon, commands, locale } = props;
  const t = useTranslate();
  const off = new Set(settings.kindsOff);
  return (
    <main class="welcome">
      <header class="welcome-head">
        <Mark />
        <h1>{t('welcomeTitle')}</h1>
        <p class="welcome-lead">{t('welcomeLead')}</p>
      </header>
      <div class="welcome-work">
        <Sample off={off} locale={locale} />
        <section class="welcome-kinds" aria-labelledby="welcome-kinds">
          <h2 id="welcome-kinds">{t('welcomeKinds')}</h2>
          <KindChecks label={t('welcomeKindsNote')} off={off} onKind={props.onKind} />
          <RejectsChoice isOn={settings.rejectsConsent} onChange={props.onRejects} />
        </section>
      </div>
      <div class="welcome-parts">
        <section class="welcome-part" aria-labelledby="welcome-icon">
          <h2 id="welcome-icon">{t('welcomeIcon')}</h2>
          <IconWay place={props.place} />
          <IconChoices icon={icon} onIcon={props.onIcon} />
        </section>
        {commands.length > 0 && (
          <section class="welcome-part" aria-labelledby="welcome-keys">
            <h2 id="welcome-keys">{t('welcomeKeys')}</h2>
            <CommandList commands={commands} onKeys={props.onKeys} />
          </section>
        )}
        <section class="welcome-part" aria-labelledby="welcome-saved">
          <h2 id="welcome-saved">{t('welcomeSaved')}</h2>
          <PictureChoices keeping={keeping} onKeeping={props.onKeeping} />
        </section>
        <section class="welcome-part" aria-labelledby="welcome-import">
          <h2 id="welcome-import">{t('welcomeImport')}</h2>
          <p class="welcome-note">{t('welcomeImportNote')}</p>
          <button type="button" class="button" onClick={props.onImport}>
            {t('libraryImport')}
          </button>
        </section>
      </div>
      <footer class="welcome-foot">
        <p>{t('welcomePrivate')}</p>
        <p>{t('welcomeAgain')}</p>
        <p class="welcome-ways">
          <button type="button" class="button" onClick={props.onLibrary}>
            {t('popupLibrary')}
          </button>
          <button type="button" class="button" onClick={props.onSettings}>
            {t('popupSettings')}
          </button>
        </p>
      </footer>
    </main>
  );
}
