import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runStory } from '../utils/browser/scripts/story';

/** Reads the story, brought by the background before whatever needs it: the reader, the focus, a save. */
export default defineUnlistedScript(() => runStory(window));
