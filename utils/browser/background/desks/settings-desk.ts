import { CLEANING_KEY, type CleaningSettings, parseCleaning } from '../../../core/settings/cleaning';
import { browser } from '../../wire/browser';

/** The settings as the background keeps them: changed one after the other, each change counting at once. */
export interface SettingsDesk {
  read(): Promise<CleaningSettings>;
  /** Resolves once the change counts. */
  change(change: (before: CleaningSettings) => CleaningSettings): Promise<CleaningSettings>;
  /** Does something with the settings while nobody changes them. */
  use(work: (settings: CleaningSettings) => Promise<unknown>): Promise<void>;
}

/** @param apply has a change count; also one that was written past this desk */
export function createSettingsDesk(
  apply: (before: CleaningSettings, after: CleaningSettings) => Promise<unknown>,
): SettingsDesk {
  let turn: Promise<unknown> = Promise.resolve();
  /** What counts already, as text. */
  let applied = '';

  const read = async () => parseCleaning((await browser.storage.local.get(CLEANING_KEY))[CLEANING_KEY]);
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  };
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[CLEANING_KEY];
    if (!change) return;
    const [before, after] = [parseCleaning(change.oldValue), parseCleaning(change.newValue)];
    inTurn(async () => {
      if (JSON.stringify(after) === applied) return;
      applied = JSON.stringify(after);
      await apply(before, after);
    });
  });

  return {
    read,
    change: (change) =>
      inTurn(async () => {
        const before = await read();
        const settings = parseCleaning(change(before));
        applied = JSON.stringify(settings);
        await browser.storage.local.set({ [CLEANING_KEY]: settings });
        await apply(before, settings);
        return settings;
      }),
    use: (work) => inTurn(async () => void (await work(await read()))),
  };
}
