import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{shared,functions,infra,scripts,web-store,web-admin}/**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", "**/dist*/**", "**/cdk.out/**", ".local/**"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a test waits for comes; how soon is no claim of a unit test.
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: 2,
    setupFiles: ["scripts/property-seed.ts"],
  },
});
