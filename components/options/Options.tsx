import { ICON_DEEDS } from '../../utils/core/settings/icon';
import type { OptionsModel } from '../../utils/core/settings/options-model';
import { Choice } from '../shared/Choice';
import { KindChecks } from '../shared/KindChecks';
import { RadioChoices } from '../shared/RadioChoices';
import { useTranslate } from '../shared/translate';
import { OwnRules } from './OwnRules';
import { ShownPieces } from './ShownPieces';
import { Sites } from './Sites';

export interface OptionsProps extends OptionsModel {
  /** Language of the interface, BCP 47. */
  locale: string;
}

/** The settings page: what is hidden, where, and the reader's own rules. Each choice counts at once. */
export function Options(props: OptionsProps) {
  const t = useTranslate();
  const { settings } = props;
  return (
    <main class="options">
      <h1 class="options-title">{t('optionsTitle')}</h1>
      <p class="options-note">{t('optionsAtOnce')}</p>
      <section class="options-part" aria-labelledby="options-kinds">
        <h2 id="options-kinds">{t('optionsKinds')}</h2>
        <KindChecks label={t('optionsKindsLabel')} off={new Set(settings.kindsOff)} onKind={props.onKind} />
      </section>
      <section class="options-part" aria-labelledby="options-consent">
        <h2 id="options-consent">{t('optionsConsent')}</h2>
        <Choice
          name="rejects"
          label={t('optionsRejects')}
          note={t('optionsRejectsNote')}
          isOn={settings.rejectsConsent}
          onChange={props.onRejects}
        />
        <Choice
          name="everywhere"
          label={t('optionsEverywhere')}
          note={t('optionsEverywhereNote')}
          isOn={settings.consentEverywhere}
          onChange={props.onEverywhere}
        />
      </section>
      <Sites
        settings={settings}
        locale={props.locale}
        onReaderSite={props.onReaderSite}
        onForget={props.onForgetSite}
      />
      <OwnRules
        rules={settings.ownRules}
        imported={props.imported}
        onForget={props.onForgetRule}
        onExport={props.onExportRules}
        onImport={props.onImportRules}
      />
      <ShownPieces pieces={settings.shownPieces} onHide={props.onHideAgain} />
      <section class="options-part" id="icon" aria-labelledby="options-icon">
        <h2 id="options-icon">{t('optionsIcon')}</h2>
        <RadioChoices
          name="icon"
          label={t('iconTitle')}
          values={ICON_DEEDS}
          chosen={props.icon}
          labelOf={(deed) => t(`icon_${deed}`)}
          onChoose={props.onIcon}
        />
        <p class="options-note">{t('iconNote')}</p>
      </section>
      <p class="options-ways">
        <button type="button" class="button" onClick={props.onWelcome}>
          {t('optionsWelcome')}
        </button>
        <button type="button" class="button" onClick={props.onKeys}>
          {t('optionsKeys')}
        </button>
        <button type="button" class="button" onClick={props.onLibrary}>
          {t('popupLibrary')}
        </button>
      </p>
    </main>
  );
}
