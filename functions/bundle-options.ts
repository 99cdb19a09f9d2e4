/** esbuild options of every Lambda bundle; the deployment and the platform on one machine use the same. */
export const bundleOptions = {
  bundle: true,
  platform: "node",
  target: "node24",
  format: "esm",
  minify: true,
  mainFields: ["module", "main"],
  /** React's own checks of how it is used are for development. */
  define: { "process.env.NODE_ENV": '"production"', __dirname: "quaysideFolder" },
  /** The store's pages name their styles; a Lambda that makes pages has no use for them. */
  loader: { ".css": "empty" },
  /** Native modules travel beside the bundle. */
  external: ["sharp", "@duckdb/node-api"],
  /** Some dependencies are CommonJS and call `require`, or ask for `__dirname`, at run time. */
  banner: {
    js: "import{createRequire as quaysideRequire}from'node:module';const require=quaysideRequire(import.meta.url);const quaysideFolder=import.meta.dirname;",
  },
} as const;
