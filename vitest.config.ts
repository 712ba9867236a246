import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

// Browsers share two cores and the screen's focus: one file after the other.
const IN_BROWSERS = { fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          // Property tests on a busy machine take longer than the default.
          testTimeout: 60_000,
          mockReset: true,
          restoreMocks: true,
        },
      },
      { test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], ...IN_BROWSERS } },
      { test: { name: 'trust', include: ['test/trust/**/*.test.ts'], ...IN_BROWSERS } },
    ],
  },
});
