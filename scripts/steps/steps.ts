import { existsSync } from 'node:fs';
import type { Step } from './step';

export const BUILD_STEPS = {
  chromium: { name: 'build for Chromium', run: ['wxt', 'build'] },
  firefox: { name: 'build for Firefox', run: ['wxt', 'build', '-b', 'firefox'] },
} as const satisfies Record<string, Step>;

const FOLDERS = ['entrypoints', 'components', 'utils', 'tests', 'bench', 'scripts'].filter((name) => existsSync(name));

/** In order; the type check needs what wxt generates, the size check a build. */
export const CHECK_STEPS: readonly Step[] = [
  { name: 'generated types', run: ['wxt', 'prepare'] },
  { name: 'lint and format', run: ['biome', 'check', '--error-on-warnings'] },
  { name: 'types', run: ['tsc', '--noEmit'] },
  { name: 'layers', run: ['depcruise', '--config', '.dependency-cruiser.mjs', ...FOLDERS] },
  { name: 'dead code', run: ['knip'] },
  BUILD_STEPS.chromium,
  BUILD_STEPS.firefox,
  { name: 'size of the always-on script', run: ['size-limit'] },
];
