import type { createConsentDesk } from '../consent-desk';
import type { createBackupDesk } from '../library/backup-desk';
import type { createFiller } from '../library/fill';
import type { openLibrary } from '../library/store';
import type { createPageDesk } from '../page-desk';
import type { createSettingsDesk } from '../settings-desk';
import type { StoryDesk } from '../story-desk';
import type { UndoDesk } from '../undo-desk';

/** What the background has to answer by, each for one subject. */
export interface Desks {
  library: ReturnType<typeof openLibrary>;
  fill: ReturnType<typeof createFiller>;
  pages: ReturnType<typeof createPageDesk>;
  settings: ReturnType<typeof createSettingsDesk>;
  consent: ReturnType<typeof createConsentDesk>;
  backups: ReturnType<typeof createBackupDesk>;
  undos: UndoDesk;
  stories: StoryDesk;
}
