import type { Query } from '../../../utils/core/library/find/query';
import { suggestTags } from '../../../utils/core/library/find/suggest-tags';
import type { ArticleSummary } from '../../../utils/core/library/record/saved-article';
import type { LibraryModel } from '../../../utils/core/views/library';
import type { Deeds } from '../list/deeds';
import { ExportDialog } from './ExportDialog';
import { KeepingDialog } from './KeepingDialog';
import { KeysDialog } from './KeysDialog';
import { SnoozeDialog } from './SnoozeDialog';
import { TagEditor } from './TagEditor';
import { TagsDialog } from './TagsDialog';

/** A box over the page, and the articles it is about. */
export type Box =
  | { is: 'tags' | 'snooze'; ids: readonly string[] }
  | { is: 'rename' | 'export' | 'keeping' | 'keys'; ids?: never };

interface BoxesProps {
  box: Box;
  props: LibraryModel & { locale: string };
  deeds: Deeds;
  query: Query;
  /** Articles the list shows. */
  articles: readonly ArticleSummary[];
  chosen: readonly string[];
  /** All tags, the most frequent first. */
  knownTags: readonly string[];
  onQuery(change: Partial<Query>): void;
  onClose(): void;
}

/** The one box that is open. */
export function Boxes({ box, props, deeds, query, articles, chosen, knownTags, onQuery, onClose }: BoxesProps) {
  const { summaries, locale } = props;
  switch (box.is) {
    case 'tags':
      return (
        <TagEditor
          tags={deeds.sharedTags(box.ids)}
          known={knownTags}
          suggested={suggestTags(summaries, new Set(box.ids))}
          count={box.ids.length}
          onAdd={(tag) => deeds.tag(box.ids, tag)}
          onTake={(tag) => deeds.untag(box.ids, tag)}
          onClose={onClose}
        />
      );
    case 'snooze':
      return (
        <SnoozeDialog
          isPutOff={summaries.some(({ id, snoozed }) => snoozed !== null && box.ids.includes(id))}
          locale={locale}
          onSnooze={(until) => deeds.snooze(box.ids, until)}
          onClose={onClose}
        />
      );
    case 'rename':
      return (
        <TagsDialog
          tags={knownTags}
          tag={query.tags[0] ?? knownTags[0] ?? ''}
          onRename={(from, to) => {
            deeds.renameTag(from, to);
            const renamed = query.tags.map((tag) => (tag === from ? to : tag));
            if (query.tags.includes(from)) onQuery({ tags: [...new Set(renamed)] });
          }}
          onClose={onClose}
        />
      );
    case 'export':
      return (
        <ExportDialog
          selected={chosen.length}
          shown={articles.length}
          total={summaries.length}
          onExport={(format, scope) => {
            onClose();
            props.onExport(format, scope === 'all' ? null : scope === 'shown' ? articles.map(({ id }) => id) : chosen);
          }}
          onClose={onClose}
        />
      );
    case 'keeping':
      return (
        props.keeping && (
          <KeepingDialog
            keeping={props.keeping}
            backups={props.backups}
            pictureSize={summaries.reduce((sum, { pictureSize }) => sum + pictureSize, 0)}
            locale={locale}
            onKeeping={props.onKeeping}
            onBackup={props.onBackup}
            onClose={onClose}
          />
        )
      );
    default:
      return <KeysDialog onClose={onClose} />;
  }
}
