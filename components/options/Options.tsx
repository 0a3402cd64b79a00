import { useRef, useState } from 'preact/hooks';
import type { StringKey } from '../../utils/core/strings';
import type { OptionsModel } from '../../utils/core/views/options';
import { CommandList } from '../shared/CommandList';
import { Choice } from '../shared/choices/Choice';
import { IconChoices } from '../shared/choices/IconChoices';
import { KindChecks } from '../shared/choices/KindChecks';
import { RejectsChoice } from '../shared/choices/RejectsChoice';
import { useTranslate } from '../shared/translate';
import { About } from './About';
import { Data } from './Data';
import { Devices } from './Devices';
import { Kept } from './Kept';
import { Languages } from './Languages';
import { Look } from './Look';
import { Part, ShownParts } from './part/Part';
import { useParts } from './part/use-parts';
import { OwnRules } from './sites/OwnRules';
import { ShownPieces } from './sites/ShownPieces';
import { Sites } from './sites/Sites';
import { StoryCuts } from './sites/StoryCuts';
import { StoryPlaces } from './sites/StoryPlaces';
import { Travel } from './Travel';

export interface OptionsProps extends OptionsModel {
  /** Language of the interface, BCP 47. */
  locale: string;
}

/** The parts of the page by their ids, in its order. */
const PARTS = {
  kinds: 'optionsKinds',
  consent: 'optionsConsent',
  sites: 'optionsSites',
  own: 'optionsOwn',
  stories: 'optionsStories',
  cuts: 'optionsCuts',
  shown: 'optionsShown',
  look: 'optionsLook',
  library: 'popupLibrary',
  icon: 'optionsIcon',
  keys: 'libraryKeys',
  language: 'libraryLanguages',
  devices: 'optionsDevices',
  travel: 'optionsTravel',
  data: 'optionsData',
  about: 'optionsAbout',
} as const satisfies Record<string, StringKey>;

/** All settings on one page, found by their words. Each choice counts at once. */
export function Options(props: OptionsProps) {
  const t = useTranslate();
  const { settings, locale } = props;
  const page = useRef<HTMLElement>(null);
  const [search, setSearch] = useState('');
  const shown = useParts(page, search);
  return (
    <div class="options">
      <header class="options-head">
        <h1 class="options-title">{t('optionsTitle')}</h1>
        <input
          type="search"
          class="options-search"
          placeholder={t('optionsSearch')}
          aria-label={t('optionsSearch')}
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        <nav aria-label={t('optionsParts')}>
          <ul class="options-contents">
            {Object.entries(PARTS).map(([id, name]) => (
              <li key={id} hidden={shown !== null && !shown.has(id)}>
                <a href={`#${id}`}>{t(name)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main class="options-parts" ref={page}>
        <p class="options-note" role="status">
          {t(shown?.size === 0 ? 'optionsNothing' : 'optionsAtOnce')}
        </p>
        <ShownParts.Provider value={shown}>
          <Part id="kinds" name={t(PARTS.kinds)}>
            <KindChecks label={t('optionsKindsLabel')} off={new Set(settings.kindsOff)} onKind={props.onKind} />
          </Part>
          <Part id="consent" name={t(PARTS.consent)}>
            <RejectsChoice isOn={settings.rejectsConsent} onChange={props.onRejects} />
            <Choice
              name="everywhere"
              label={t('optionsEverywhere')}
              note={t('optionsEverywhereNote')}
              isOn={settings.consentEverywhere}
              onChange={props.onEverywhere}
            />
          </Part>
          <Sites {...{ settings, locale, onReaderSite: props.onReaderSite, onForget: props.onForgetSite }} />
          <OwnRules
            rules={settings.ownRules}
            imported={props.imported}
            onForget={props.onForgetRule}
            onExport={props.onExportRules}
            onImport={props.onImportRules}
          />
          <StoryPlaces places={props.storyPlaces} onForget={props.onForgetPlace} />
          <StoryCuts cuts={props.storyCuts} onForget={props.onForgetCut} />
          <ShownPieces pieces={settings.shownPieces} onHide={props.onHideAgain} />
          <Look
            settings={props.reader}
            readFont={props.readFont}
            onSettings={props.onReader}
            onFontFile={props.onFontFile}
          />
          <Kept {...props} />
          <Part id="icon" name={t(PARTS.icon)}>
            <IconChoices icon={props.icon} onIcon={props.onIcon} />
            <p class="options-note">{t('iconNote')}</p>
          </Part>
          {props.commands.length > 0 && (
            <Part id="keys" name={t(PARTS.keys)}>
              <CommandList commands={props.commands} onKeys={props.onKeys} />
              <p class="options-note">{t('optionsOtherKeys')}</p>
            </Part>
          )}
          <Languages locale={locale} />
          <Devices {...props} />
          <Travel {...props} />
          <Data {...props} />
          <About version={props.version} onWelcome={props.onWelcome} />
        </ShownParts.Provider>
      </main>
    </div>
  );
}
