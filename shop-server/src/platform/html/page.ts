import { createHash } from 'node:crypto';
import type { Bytes } from '../http/answer.ts';
import { escape } from './escape.ts';

interface Page {
  readonly title: string;
  readonly style: string;
  /** Markup; every text from outside must have been escaped. */
  readonly main: string;
  readonly cacheControl: string;
}

const base = `
:root{color-scheme:light dark;--ink:#14261d;--paper:#fff;--line:#cfd8d3;--soft:#55645c;--brand:#0b6b3a;--on-brand:#fff}
@media(prefers-color-scheme:dark){:root{--ink:#e8f0eb;--paper:#101814;--line:#34423a;--soft:#a7b5ad;--brand:#5fd394;--on-brand:#062312}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
main{max-width:42rem;margin:0 auto;padding:1.25rem 1rem 3rem}
h1{font-size:1.5rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.15rem;margin:1.75rem 0 .5rem}
a{color:var(--brand)}
:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
.soft{color:var(--soft)}
`;

/** A whole page without scripts or outside assets. Its policy allows exactly its own style and its own form. */
export function page({ title, style, main, cacheControl }: Page): Bytes {
  const css = base + style;
  const hash = createHash('sha256').update(css).digest('base64');
  const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escape(title)}</title><style>${css}</style></head>
<body><main>
${main}
</main></body>
</html>
`;
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': cacheControl,
      'content-security-policy':
        `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; ` +
        `base-uri 'none'; frame-ancestors 'none'`,
    },
    body: Buffer.from(html),
  };
}
