import { useState } from 'preact/hooks';
import { CLUTTER_KINDS } from '../../../utils/core/clutter/findings/kinds';
import type { CleaningSettings } from '../../../utils/core/settings/cleaning';
import type { Translate } from '../../../utils/core/strings';
import { kindNameKey } from '../../shared/keys';
import { useTranslate } from '../../shared/translate';
import { Part } from '../part/Part';

interface SitesProps {
  settings: CleaningSettings;
  /** Language of the interface, BCP 47. */
  locale: string;
  onReaderSite(typed: string): boolean;
  onForget(site: string): void;
}

/** Sites that are treated in a way of their own, each with how, and a way back. */
export function Sites({ settings, locale, onReaderSite, onForget }: SitesProps) {
  const t = useTranslate();
  const { sitesOff, sitesLeft, sitesInFocus, readerSites, siteKindsOff } = settings;
  const sites = [
    ...new Set([...sitesOff, ...sitesLeft, ...sitesInFocus, ...readerSites, ...Object.keys(siteKindsOff)]),
  ].sort();
  return (
    <Part id="sites" name={t('optionsSites')}>
      {sites.length === 0 && <p class="options-note">{t('optionsNoSites')}</p>}
      <ul class="options-list">
        {sites.map((site) => (
          <li key={site} class="options-row">
            <div>
              <strong dir="ltr">{site}</strong>
              {waysOf(site, settings, locale, t).map((way) => (
                <span key={way} class="options-note">
                  {way}
                </span>
              ))}
            </div>
            <button
              type="button"
              class="button"
              aria-label={t('optionsForgetSite', site)}
              onClick={() => onForget(site)}
            >
              {t('optionsForget')}
            </button>
          </li>
        ))}
      </ul>
      <ReaderSite onAdd={onReaderSite} />
    </Part>
  );
}

function waysOf(site: string, settings: CleaningSettings, locale: string, t: Translate): string[] {
  const ways: string[] = [];
  if (settings.sitesOff.includes(site)) ways.push(t('optionsSiteOff'));
  if (settings.sitesLeft.includes(site)) ways.push(t('optionsSiteLeft'));
  if (settings.sitesInFocus.includes(site)) ways.push(t('optionsSiteFocus'));
  if (settings.readerSites.includes(site)) ways.push(t('optionsSiteReader'));
  const off = settings.siteKindsOff[site];
  if (off) {
    const names = CLUTTER_KINDS.filter((kind) => off.includes(kind)).map((kind) => t(kindNameKey(kind)));
    const list = new Intl.ListFormat(locale, { type: 'unit' }).format(names);
    ways.push(names.length > 0 ? t('optionsSiteKinds', list) : t('optionsSiteAllKinds'));
  }
  return ways;
}

/** A field for a site, or for addresses, whose articles open in the reader by themselves. */
function ReaderSite({ onAdd }: { onAdd(typed: string): boolean }) {
  const t = useTranslate();
  const [typed, setTyped] = useState('');
  const [isBad, setBad] = useState(false);
  return (
    <form
      class="options-add"
      onSubmit={(event) => {
        event.preventDefault();
        const isAdded = onAdd(typed);
        setBad(!isAdded);
        if (isAdded) setTyped('');
      }}
    >
      <label class="options-field">
        {t('optionsReader')}
        <input
          type="text"
          dir="ltr"
          spellcheck={false}
          autocomplete="off"
          aria-describedby="options-reader-note"
          aria-invalid={isBad}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button" disabled={typed.trim() === ''}>
        {t('optionsReaderAdd')}
      </button>
      <p class="options-note" id="options-reader-note" role="status">
        {t(isBad ? 'optionsReaderBad' : 'optionsReaderNote')}
      </p>
    </form>
  );
}
