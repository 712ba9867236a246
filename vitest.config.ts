import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

// Property tests on a busy machine take longer than the default, and as much longer as they are tried more often.
const PATIENCE = 60_000 * Math.max(1, Number(process.env['BYNAME_FUZZ'] ?? 1));

// Browsers share two cores and the screen's focus: one file after the other.
const IN_BROWSERS = { fileParallelism: false, testTimeout: PATIENCE, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          testTimeout: PATIENCE,
          mockReset: true,
          restoreMocks: true,
        },
      },
      { test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], ...IN_BROWSERS } },
      { test: { name: 'trust', include: ['test/trust/**/*.test.ts'], ...IN_BROWSERS } },
    ],
  },
});
