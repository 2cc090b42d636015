import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Builds and browsers take seconds, and other files may be running beside them.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // The tests see the same day and the same machine everywhere; a test that wants another says so.
    env: { TZ: 'UTC', SOURCE_DATE: '2025-11-22' },
  },
});
