import { defineConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({
  // A limit that only what hangs reaches: how fast a test runs on a busy machine says nothing about the program.
  test: { include: ['test/**/*.test.ts'], setupFiles: ['test/support/seed.ts'], pool: 'threads', testTimeout: 60_000 },
});

export default config;
