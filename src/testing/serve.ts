export { serveFolder } from '#desk/serve/serve.ts';
