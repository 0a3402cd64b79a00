import { useTranslate } from '../../shared/translate';

/** Where the end of a story leads. */
export interface Ways {
  /** Missing where the story is not kept: then it is saved. */
  isArchived?: boolean | undefined;
  /** Missing where there is no other article to read. */
  onNext?: (() => void) | undefined;
  onArchive(): void;
  onLibrary(): void;
}

interface OnwardProps {
  ways: Ways;
  onSave(): void;
  onTop(): void;
}

/** What comes after the last line: away with it, the next one, the library, or the beginning. */
export function Onward({ ways, onSave, onTop }: OnwardProps) {
  const t = useTranslate();
  const { isArchived, onNext, onArchive, onLibrary } = ways;
  const button = (label: string, onClick: () => void, isPressed?: boolean) => (
    <button
      type="button"
      class="text-button"
      onClick={onClick}
      {...(isPressed !== undefined && { 'aria-pressed': isPressed })}
    >
      {label}
    </button>
  );
  return (
    <nav class="onward" aria-label={t('readerOnward')}>
      {isArchived === undefined
        ? button(t('readerSave'), onSave)
        : button(t(isArchived ? 'readerArchived' : 'libraryArchive'), onArchive, isArchived)}
      {onNext && button(t('readerNextUnread'), onNext)}
      {button(t('popupLibrary'), onLibrary)}
      {button(t('readerTop'), onTop)}
    </nav>
  );
}
