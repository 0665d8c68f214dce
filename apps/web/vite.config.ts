import { defineConfig } from 'vite';

/** The service that answers while pages are worked on: `npx vite apps/web`, with the service on this address. */
const SERVICE = process.env['KBI_SERVICE'] ?? 'http://127.0.0.1:3000';
const ANSWERED = ['/v1', '/health', '/docs', '/openapi.json', '/aanmelden', '/afmelden'];

/**
 * Every asset is a file of its own, so that the pages need no `data:` in their policy. What an earlier build made stays
 * for who has its pages open; bin/pages.js removes it later.
 */
export default defineConfig({
  base: '/',
  build: {
    outDir: '../../dist/web',
    emptyOutDir: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    manifest: true,
    reportCompressedSize: false,
  },
  server: { proxy: Object.fromEntries(ANSWERED.map((path) => [path, SERVICE])) },
});
