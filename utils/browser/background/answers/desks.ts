import type { openLibrary } from '../../library/store';
import type { createBackupDesk } from '../../saving/backup-desk';
import type { createFiller } from '../../saving/fill';
import type { createConsentDesk } from '../desks/consent-desk';
import type { createPageDesk } from '../desks/page-desk';
import type { createSettingsDesk } from '../desks/settings-desk';
import type { StoryDesk } from '../desks/story-desk';
import type { UndoDesk } from '../desks/undo-desk';

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
