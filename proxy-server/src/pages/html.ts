/** Markup that is safe to send: everything put into a template is escaped, unless it is markup itself. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | readonly Html[];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, mark => escapes[mark] ?? mark);

const render = (part: Part): string => {
  if (part instanceof Html) return part.text;
  return typeof part === 'object' ? part.map(render).join('') : escape(String(part));
};

export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(strings.map((text, i) => text + render(parts[i] ?? '')).join(''));

/** A whole page, with no script and one style sheet of our own, so that it needs no exception from the CSP. */
export const page = (title: string, main: Html): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="stylesheet" href="/docs.css" />
      </head>
      <body>
        <a class="skip" href="#main">Skip to content</a>
        <header>
          <strong>Linka</strong>
          <nav aria-label="Pages">
            <a href="/docs">API</a> <a href="/problems">Problems</a> <a href="/openapi.json">OpenAPI</a>
          </nav>
        </header>
        <main id="main">${main}</main>
      </body>
    </html>`.text;
