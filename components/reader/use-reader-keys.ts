import { clamp } from '../../utils/core/settings/reader-settings';
import { stepBlock } from '../../utils/page/reading/blocks';
import type { PanelName } from './frame/Rail';
import type { ReaderProps } from './reader-props';
import { useKeys } from './use-keys';
import type { ReaderParts } from './use-reader-parts';
import { useTopLayer } from './use-top-layer';

/** Every key of the reader, and what its controls do beside. */
export function useReaderKeys(props: ReaderProps, parts: ReaderParts) {
  const { settings, onClose, onSettings } = props;
  const {
    root,
    scroller,
    content,
    panel,
    setPanel,
    pictures,
    cutting,
    marking,
    listening,
    drift,
    outline,
    save,
    taken,
  } = parts;
  const toTop = () => {
    scroller.current?.scrollTo({ top: 0, left: 0 });
    scroller.current?.focus({ preventScroll: true });
  };
  const toggle = (name: PanelName) => {
    marking.close();
    setPanel((open) => (open === name ? null : name));
  };
  const step = (by: 1 | -1) => scroller.current && content.current && stepBlock(scroller.current, content.current, by);
  const resize = (by: number) => onSettings({ ...settings, fontSize: clamp('fontSize', settings.fontSize + by) });
  const back = () => {
    const field = scroller.current?.querySelector<HTMLElement>('.highlights-field:focus');
    if (field) return field.blur();
    if (pictures.opened !== null) pictures.close();
    else if (cutting.isOn) cutting.end();
    else if (marking.opened) marking.close();
    else if (panel) setPanel(null);
    else if (drift.isOn) drift.stop();
    else onClose();
  };
  useTopLayer(root, scroller, back);
  const keys = {
    Escape: back,
    j: () => step(1),
    n: () => step(1),
    k: () => step(-1),
    p: () => step(-1),
    s: save,
    e: () => props.ways?.isArchived !== undefined && props.ways.onArchive(),
    a: () => toggle('look'),
    m: () => toggle('more'),
    l: () => listening.canListen && toggle('listen'),
    MediaPlayPause: listening.toggle,
    MediaTrackNext: () => listening.skip(1),
    MediaTrackPrevious: () => listening.skip(-1),
    MediaStop: listening.stop,
    '?': () => toggle('keys'),
    '+': () => resize(1),
    '-': () => resize(-1),
    o: () => outline.length > 1 && toggle('outline'),
    b: () => onSettings({ ...settings, layout: settings.layout === 'pages' ? 'scroll' : 'pages' }),
    r: drift.toggle,
    g: () => onSettings({ ...settings, guide: !settings.guide }),
    Enter: cutting.current,
    h: marking.mark,
    c: marking.next,
    z: () => taken.count > 0 && taken.undo(),
  };
  useKeys(scroller, keys, marking.typing);
  return { toTop, toggle, back };
}
