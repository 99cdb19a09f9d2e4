import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{shared,functions,infra,scripts,web-store,web-admin}/**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", "**/dist*/**", "**/cdk.out/**", ".local/**"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
