import type { OutlineEntry } from '../../utils/core/reading/outline';
import { parseReaderSettings, type ReaderSettings } from '../../utils/core/settings/reader-settings';
import { bringIntoView } from '../../utils/page/reading/bring';
import type { PanelName } from './frame/Rail';
import type { Helping } from './helping/use-helping';
import { ListenPanel } from './listening/ListenPanel';
import type { Listening } from './listening/use-listening';
import { LookPanel } from './look/LookPanel';
import type { Drift } from './pages/use-drift';
import { saveStory } from './panels/export';
import { KeysPanel } from './panels/KeysPanel';
import { type Export, MorePanel } from './panels/MorePanel';
import { OutlinePanel } from './panels/OutlinePanel';
import type { Story } from './story/story';

interface ReaderPanelProps {
  open: PanelName | null;
  story: Story;
  sample: string;
  settings: ReaderSettings;
  outline: readonly OutlineEntry[];
  section: number;
  listening: Listening;
  helping: Helping;
  drift: Drift;
  canHighlight: boolean;
  /** A passage that is taken away can be had back by a key. */
  canUndo: boolean;
  onSettings(settings: ReaderSettings): void;
  onOpen(name: PanelName): void;
  onCopy(format: Export): void;
  onPoint?: (() => void) | undefined;
  onCut?: (() => void) | undefined;
}

function goTo({ heading }: OutlineEntry): void {
  const scroller = heading.closest('.scroller');
  if (scroller) bringIntoView(scroller, heading, 'start');
}

/** The one panel that is open, if any. */
export function ReaderPanel(props: ReaderPanelProps) {
  switch (props.open) {
    case 'look':
      return <LookPanel settings={props.settings} sample={props.sample} onSettings={props.onSettings} />;
    case 'outline':
      return <OutlinePanel outline={props.outline} current={props.section} onGo={goTo} />;
    case 'more':
      return (
        <MorePanel
          address={props.story.url}
          onCopy={props.onCopy}
          onFile={(format) => saveStory(document, props.story, format)}
          onPrint={() => print()}
          onKeys={() => props.onOpen('keys')}
          onPoint={props.onPoint}
          onCut={props.onCut}
          helping={props.helping}
          drift={props.drift}
          driftRate={props.settings.driftRate}
          onDriftRate={(driftRate) => props.onSettings(parseReaderSettings({ ...props.settings, driftRate }))}
        />
      );
    case 'listen':
      return (
        <ListenPanel
          listening={props.listening}
          lang={props.story.lang}
          settings={props.settings}
          onSettings={props.onSettings}
        />
      );
    case 'keys':
      return <KeysPanel canHighlight={props.canHighlight} canUndo={props.canUndo} />;
    default:
      return null;
  }
}
