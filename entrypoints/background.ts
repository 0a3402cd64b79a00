import { defineBackground } from 'wxt/utils/define-background';
import { runBackground } from '../utils/browser/background';

export default defineBackground(() => runBackground());
