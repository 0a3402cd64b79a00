import type { OutlineEntry } from '../../utils/core/reading/outline';
import type { ReaderSettings } from '../../utils/core/settings/reader-settings';
import { KeysPanel } from './KeysPanel';
import { ListenPanel } from './ListenPanel';
import { LookPanel } from './LookPanel';
import { type Export, MorePanel } from './MorePanel';
import { OutlinePanel } from './OutlinePanel';
import type { PanelName } from './Rail';
import type { Story } from './story';
import type { Listening } from './use-listening';

interface ReaderPanelProps {
  open: PanelName | null;
  story: Story;
  sample: string;
  settings: ReaderSettings;
  outline: readonly OutlineEntry[];
  section: number;
  listening: Listening;
  canHighlight: boolean;
  onSettings(settings: ReaderSettings): void;
  onGo(entry: OutlineEntry): void;
  onOpen(name: PanelName): void;
  onCopy(format: Export): void;
  onFile(format: Export): void;
  onPrint(): void;
  onPoint?: (() => void) | undefined;
}

/** The one panel that is open, if any. */
export function ReaderPanel(props: ReaderPanelProps) {
  switch (props.open) {
    case 'look':
      return <LookPanel settings={props.settings} sample={props.sample} onSettings={props.onSettings} />;
    case 'outline':
      return <OutlinePanel outline={props.outline} current={props.section} onGo={props.onGo} />;
    case 'more':
      return (
        <MorePanel
          address={props.story.url}
          onCopy={props.onCopy}
          onFile={props.onFile}
          onPrint={props.onPrint}
          onKeys={() => props.onOpen('keys')}
          onPoint={props.onPoint}
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
      return <KeysPanel canHighlight={props.canHighlight} />;
    default:
      return null;
  }
}
