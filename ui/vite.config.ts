import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vitest/config";

/** Most bytes of gzipped script that the window may load. */
const SCRIPT = 150_000;

/** Prints what the window loads, and fails the build where it is too much or would not be allowed by the window's policy. */
function measured(fake: boolean): Plugin {
  let folder = "dist";
  return {
    name: "measured",
    apply: "build",
    configResolved: (config) => { folder = config.build.outDir; },
    writeBundle() {
      const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
      const read = (name: string) => readFileSync(join(folder, name));
      const zipped = (ending: string) => files.filter((name) => name.endsWith(ending)).reduce((sum, name) => sum + gzipSync(read(name)).length, 0);
      const script = zipped(".js");
      console.log(`script ${(script / 1000).toFixed(1)} kB gzipped (at most ${SCRIPT / 1000}), styles ${(zipped(".css") / 1000).toFixed(1)} kB`);
      if (fake) return;
      if (script > SCRIPT) throw new Error(`${script} bytes of gzipped script are more than ${SCRIPT}`);
      const html = read("index.html").toString();
      if (/\sstyle=|<style|<script(?![^>]*\ssrc=)/.test(html)) throw new Error("index.html holds an inline style or script");
      const recorded = files.find((name) => /\.(webp|png|jpg)$/.test(name));
      if (recorded) throw new Error(`${recorded} belongs to the fake host`);
    },
  };
}

export default defineConfig(({ mode }) => ({
  plugins: [svelte(), measured(mode === "fake")],
  base: "./",
  // Tauri looks for the development server here.
  server: { port: 1420, strictPort: true, fs: { allow: [".."] } },
  build: {
    target: ["es2022", "safari16"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  resolve: process.env["VITEST"] ? { conditions: ["browser"] } : {},
  test: { include: ["tests/**/*.test.ts"], environment: "node" },
}));
