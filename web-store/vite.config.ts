import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const proxied = ["/api", "/media", "/stripe"];

/** `vite build --mode local-platform` pays at the stand-in; Vite reserves the plain name `local`. */
export default defineConfig(({ command, mode }) => {
  const localPayments = mode === "local-platform" || command === "serve";
  const target = process.env.VITE_PROXY ?? "http://localhost:4000";
  return {
    root: import.meta.dirname,
    plugins: [react()],
    // wouter brings a stand-in for Reacts that have no useSyncExternalStore; ours has it.
    resolve: { alias: { "use-sync-external-store/shim/index.js": "react" } },
    define: { __LOCAL_PAYMENTS__: JSON.stringify(localPayments) },
    build: {
      outDir: mode === "local-platform" ? "dist-local" : "dist",
      target: "es2023",
      assetsInlineLimit: 0,
      // One style sheet for all pages: a page made ahead of time is styled before any script has run.
      cssCodeSplit: false,
      manifest: true,
      modulePreload: { polyfill: false },
      // The first script names all others: what tells a name from its former self need not be long.
      rolldownOptions: { output: { chunkFileNames: "assets/[name]-[hash:6].js" } },
    },
    server: { proxy: Object.fromEntries(proxied.map((path) => [path, { target }])) },
  };
});
