import { defineConfig } from 'vitest/config';

// End-to-end tests want both builds and take minutes: they run only when named, as in `vitest run --project e2e`.
const isE2eAsked = process.argv.some((word) => word.includes('e2e'));

const unit = {
  extends: true as const,
  test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 20_000 },
};

const e2e = {
  extends: true as const,
  test: {
    name: 'e2e',
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: 'tests/e2e/setup.ts',
    // One browser at a time: two at once starve each other on a small machine.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
};

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: { projects: isE2eAsked ? [unit, e2e] : [unit] },
});
