import type { CleaningSettings } from '../../../core/settings/cleaning';
import { exportOwnRules, importOwnRules, isSame } from '../../../core/settings/own-rules';
import { isSameCut } from '../../../core/settings/story-cuts';
import type { OptionsModel } from '../../../core/views/options';
import { writeStoryCuts } from '../../stores/story-cuts';
import { writeStoryPlaces } from '../../stores/story-places';
import { browser } from '../../wire/browser';
import { isSelector, offer, textOf } from './files';

/** What the settings' actions work on. */
export interface OptionsDesk {
  model(): OptionsModel;
  show(change: Partial<OptionsModel>): void;
  /** Changes what is cleaned where. */
  change(settings: Partial<CleaningSettings>): Promise<void>;
}

type Sites = 'onForgetSite' | 'onForgetRule' | 'onForgetPlace' | 'onForgetCut' | 'onHideAgain';

/** What was chosen for one site, taken back. */
export function siteSettings({ model, change }: OptionsDesk): Pick<OptionsModel, Sites> {
  return {
    onForgetSite(site) {
      const { sitesOff, sitesLeft, sitesInFocus, readerSites, siteKindsOff } = model().settings;
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
    onForgetRule: (rule) => change({ ownRules: model().settings.ownRules.filter((other) => !isSame(rule, other)) }),
    onForgetPlace: (place) =>
      writeStoryPlaces(
        browser,
        model().storyPlaces.filter((other) => !isSame(place, other)),
      ),
    onForgetCut: (cut) =>
      writeStoryCuts(
        browser,
        model().storyCuts.filter((other) => !isSameCut(cut, other)),
      ),
    onHideAgain: (piece) =>
      change({ shownPieces: model().settings.shownPieces.filter((other) => !isSame(piece, other)) }),
  };
}

/** The reader's own rules to a file, and from one. */
export function ruleFiles({ model, show, change }: OptionsDesk): Pick<OptionsModel, 'onExportRules' | 'onImportRules'> {
  return {
    onExportRules: () => offer('lede-rules.json', exportOwnRules(model().settings.ownRules)),
    async onImportRules(file) {
      const read = importOwnRules(await textOf(file), model().settings.ownRules, isSelector);
      show({ imported: read ?? 'bad-file' });
      if (read && read.added > 0) await change({ ownRules: read.rules });
    },
  };
}
