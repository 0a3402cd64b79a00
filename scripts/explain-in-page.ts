import { explain } from '../utils/core/extract/explain';
import { LEXICONS } from '../utils/core/words/languages';

// The script that opens the page calls it by name.
Object.assign(globalThis, { ledeExplains: (url: string) => explain(document, url, LEXICONS) });
