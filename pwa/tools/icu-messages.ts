import compile from 'icu-minify/compile';
import { parseSync, type Plugin } from 'vite';

/** Files that hold messages and no other text: the features' words and the languages' catalogues. */
const holdsMessages = /\/src\/(.*\bwords|languages\/[a-z]+\/[^/]+)\.ts$/;

/**
 * Compiles ICU messages while building, so that no phone carries a parser for them: a text with something to fill in
 * becomes the list `say` reads. A message that is no ICU stops the build.
 */
export const icuMessages = (): Plugin => ({
  name: 'linka:icu-messages',
  transform(code, id) {
    if (!holdsMessages.test(id)) return null;
    let compiled = code;
    for (const { start, end, value } of textsIn(parseSync(id, code).program).reverse()) {
      if (!value.includes('{')) continue;
      compiled = compiled.slice(0, start) + JSON.stringify(compile(value)) + compiled.slice(end);
    }
    return { code: compiled, map: null };
  },
});

interface Text {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** Every text in the tree, in the order of the file. */
function textsIn(node: unknown): Text[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('type' in node && node.type === 'Literal' && 'value' in node && typeof node.value === 'string') {
    return [node as unknown as Text];
  }
  return Object.values(node)
    .flatMap(textsIn)
    .sort((a, b) => a.start - b.start);
}
