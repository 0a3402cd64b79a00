import { useTranslate } from '../../shared/translate';

interface BulkBarProps {
  count: number;
  /** True where the chosen articles lie in the bin. */
  isBin: boolean;
  onAll(): void;
  onNone(): void;
  onArchive(): void;
  onFavourite(): void;
  onTag(): void;
  onSnooze(): void;
  onPictures(): void;
  onDelete(): void;
  onRestore(): void;
  onRemove(): void;
}

/** What can be done with all chosen articles at once; there as soon as one is chosen. */
export function BulkBar({ count, isBin, onAll, onNone, ...actions }: BulkBarProps) {
  const t = useTranslate();
  if (count === 0) return null;
  const button = (label: string, onClick: () => void) => (
    <button type="button" class="button" onClick={onClick}>
      {label}
    </button>
  );
  return (
    <section class="bulk" aria-label={t('librarySelected', String(count))}>
      <span class="bulk-count" role="status">
        {t('librarySelected', String(count))}
      </span>
      {button(t('librarySelectAll'), onAll)}
      {button(t('librarySelectNone'), onNone)}
      {isBin ? (
        <>
          {button(t('libraryRestoreAll'), actions.onRestore)}
          {button(t('libraryRemove'), actions.onRemove)}
        </>
      ) : (
        <>
          {button(t('libraryArchive'), actions.onArchive)}
          {button(t('libraryFavourite'), actions.onFavourite)}
          {button(t('libraryTag'), actions.onTag)}
          {button(t('librarySnooze'), actions.onSnooze)}
          {button(t('libraryKeepPictures'), actions.onPictures)}
          {button(t('libraryDelete'), actions.onDelete)}
        </>
      )}
    </section>
  );
}
