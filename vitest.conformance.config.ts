import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** The heavier checks: they build every speech and need LibreOffice, poppler, qpdf and a JDK (see README). */
const config: ViteUserConfig = defineConfig({
  test: {
    include: ['test/conformance/**/*.check.ts'],
    globalSetup: 'test/conformance/build-all.ts',
    testTimeout: 300_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});

export default config;
