import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { type Notes, type NotesShown, type NotesTold, openNotes } from '../../../utils/page/overlay/notes-frame';
import { useTranslate } from '../../shared/translate';

/** Where the extension's page of notes is. */
export interface NotesPage {
  address: string;
  origin: string;
}

interface PrivateHighlightsProps extends NotesShown, NotesTold {
  page: NotesPage;
  /** Takes keys that were meant for the frame, as long as it is there. */
  typing?: RefObject<((key: string) => void) | null>;
}

/** Passages and notes over a live page: in a frame of the extension, out of the page's reach. */
export function PrivateHighlights(props: PrivateHighlightsProps) {
  const { page, typing, onHighlights, onColor, onGo, onLeave, ...shown } = props;
  const t = useTranslate();
  const host = useRef<HTMLDivElement>(null);
  const notes = useRef<Notes | null>(null);
  const told = useRef<NotesTold>({ onHighlights, onColor, onGo, onLeave });
  told.current = { onHighlights, onColor, onGo, onLeave };
  // At once: what is typed from now on is the frame's.
  useLayoutEffect(() => {
    if (!host.current) return undefined;
    notes.current = openNotes(host.current, page.address, page.origin, t('readerHighlights'), {
      onHighlights: (highlights) => told.current.onHighlights(highlights),
      onColor: (color) => told.current.onColor(color),
      onGo: (quote) => told.current.onGo(quote),
      onLeave: () => told.current.onLeave(),
    });
    if (typing) typing.current = notes.current.type;
    return () => {
      notes.current?.close();
      if (typing) typing.current = null;
    };
  }, [page.address]);
  const { highlights, lang, dir, settings, only, isNoting = false } = shown;
  const { title, siteName, url } = shown.source;
  useEffect(() => {
    const source = { title, siteName, url };
    notes.current?.show({ highlights, lang, dir, settings, source, ...(only !== undefined && { only, isNoting }) });
  }, [highlights, lang, dir, settings, only, isNoting, url]);
  return <div class="private-highlights" ref={host} />;
}
