import { CLEANING_KEY, type CleaningSettings, parseCleaning, withKind } from '../core/settings/cleaning';
import type { OptionsModel } from '../core/settings/options-model';
import { exportOwnRules, importOwnRules, isSame } from '../core/settings/own-rules';
import { sitePatternOf } from '../core/settings/site-pattern';
import { browser } from './browser';
import { readIcon, watchIcon, writeIcon } from './icon';
import { changeKeys } from './keys';
import { askBackground } from './messages';
import { openWelcomePage } from './welcome-page';

/** A file of rules is text made by hand or by this page; more is something else, in bytes. */
const LARGEST_FILE = 2_000_000;

/** Starts the settings page. */
export async function openOptions(draw: (model: OptionsModel) => void): Promise<void> {
  const change = async (settings: Partial<CleaningSettings>) => {
    model.settings = await askBackground(browser, { type: 'settings:set', settings });
    draw({ ...model });
  };
  const model: OptionsModel = {
    settings: await askBackground(browser, { type: 'settings:get' }),
    imported: null,
    icon: await readIcon(),
    onKind: (kind, on) => change({ kindsOff: withKind(model.settings, kind, on).kindsOff }),
    onRejects: (on) => change({ rejectsConsent: on }),
    onEverywhere: (on) => change({ consentEverywhere: on }),
    onReaderSite(typed) {
      const pattern = sitePatternOf(typed);
      if (pattern) change({ readerSites: [...new Set([...model.settings.readerSites, pattern])].sort() });
      return pattern !== null;
    },
    onForgetSite(site) {
      const { sitesOff, sitesLeft, sitesInFocus, readerSites, siteKindsOff } = model.settings;
      const others = (sites: readonly string[]) => sites.filter((other) => other !== site);
      const { [site]: _gone, ...kinds } = siteKindsOff;
      change({
        sitesOff: others(sitesOff),
        sitesLeft: others(sitesLeft),
        sitesInFocus: others(sitesInFocus),
        readerSites: others(readerSites),
        siteKindsOff: kinds,
      });
    },
    onForgetRule: (rule) => change({ ownRules: model.settings.ownRules.filter((other) => !isSame(rule, other)) }),
    onHideAgain: (piece) =>
      change({ shownPieces: model.settings.shownPieces.filter((other) => !isSame(piece, other)) }),
    onExportRules: () => offer('lede-rules.json', exportOwnRules(model.settings.ownRules)),
    async onImportRules(file) {
      const text = file.size > LARGEST_FILE ? '' : await file.text();
      const read = importOwnRules(text, model.settings.ownRules, isSelector);
      model.imported = read ?? 'bad-file';
      if (read && read.added > 0) await change({ ownRules: read.rules });
      else draw({ ...model });
    },
    onIcon: writeIcon,
    onKeys: changeKeys,
    onWelcome: openWelcomePage,
    onLibrary: () => browser.tabs.create({ url: browser.runtime.getURL('/library.html') }),
  };
  browser.storage.local.onChanged.addListener((changes) => {
    if (!(CLEANING_KEY in changes)) return;
    model.settings = parseCleaning(changes[CLEANING_KEY]?.newValue);
    draw({ ...model });
  });
  watchIcon((icon) => {
    model.icon = icon;
    draw({ ...model });
  });
  draw({ ...model });
}

function isSelector(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}

function offer(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
