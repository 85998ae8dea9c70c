import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // One folder a layer; tests/unit/house.test.ts fails when a test file stands outside them.
    include: ['tests/{unit,conversations,integration,faults,e2e}/**/*.test.ts'],
    reporters: ['default', './tests/support/summary-reporter.ts'],
    // Some tests start processes and browsers; two cores are the reference.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
