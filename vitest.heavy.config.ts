import { defineConfig } from 'vitest/config';

/** The tests that need more than a developer has at hand, or take long: `npm run test:heavy`. */
export default defineConfig({
  test: {
    include: ['tests/heavy/**/*.test.ts'],
    reporters: ['default', './tests/support/summary-reporter.ts'],
    maxWorkers: 1,
    testTimeout: 300_000,
  },
});
