import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { html, page } from './html.ts';

/** Markup leaves a template only where the template itself has it. */
const tagsOf = (text: string): string[] => text.match(/<[^>]*>/g) ?? [];

test('whatever people are called, a page has the tags and attributes of its template and no others', () => {
  const template = (name: string) =>
    page(name, html`<p title="${name}" data-a="${name}">${[html`<b>${name}</b>`]}</p>`);
  const plain = tagsOf(template('x'));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.constantFrom(
          '<script>alert(1)</script>',
          '" onclick="x',
          "' onclick='x",
          '</title><svg onload=x>',
          '&lt;',
        ),
        fc.string({ unit: 'grapheme' }),
      ),
      name => {
        const made = template(name);
        expect(tagsOf(made)).toHaveLength(plain.length);
        expect(made).not.toMatch(/<script|<svg|["'] onclick=/);
      },
    ),
  );
});

test('a person reads what was typed', () => {
  expect(html`<i>${`Ng'andu & <Sons> "1"`}</i>`.text).toBe(
    '<i>Ng&#39;andu &amp; &lt;Sons&gt; &quot;1&quot;</i>',
  );
});
