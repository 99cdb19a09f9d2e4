import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const proxied = ["/api", "/media", "/app-config.json"];

/** `vite build --mode local-platform` builds beside the deployed build; Vite reserves the plain name `local`. */
export default defineConfig(({ mode }) => {
  const target = process.env.VITE_PROXY ?? "http://localhost:4000";
  return {
    root: import.meta.dirname,
    plugins: [react()],
    build: {
      outDir: mode === "local-platform" ? "dist-local" : "dist",
      target: "es2023",
      assetsInlineLimit: 0,
      manifest: true,
      modulePreload: { polyfill: false },
    },
    server: { proxy: Object.fromEntries(proxied.map((path) => [path, { target }])) },
  };
});
