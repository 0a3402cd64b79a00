import type { CommandKeys } from '../../core/views/settings';
import { browser } from '../wire/browser';

/** Commands as a newcomer meets them; browsers list them by their names. */
const ORDER = ['open-reader', 'save-article', 'focus-page', 'hide-piece'];

/** What has keys of its own. */
export async function readCommands(): Promise<CommandKeys[]> {
  // Firefox for Android has no keys.
  const all = (await browser.commands?.getAll()) ?? [];
  return ORDER.flatMap((name) => {
    const command = all.find((each) => each.name === name);
    return command ? [{ description: command.description ?? '', keys: command.shortcut ?? '' }] : [];
  });
}

/** Opens the browser's own page where keys are changed. */
export function changeKeys(): void {
  if (browser.commands.openShortcutSettings) browser.commands.openShortcutSettings();
  else browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
