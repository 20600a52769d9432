import type { Endpoint } from '../../http/index.ts';
import { Problem } from '../../problems/index.ts';
import type { Operation } from './document.ts';
import type { Answer } from './send.ts';

const STACK = /\n\s+at |node_modules|node:internal|\.ts:\d|\.js:\d|ENOENT|syntax error at|MongoServerError/;
/** An address bent away from the operation is nowhere, and a body is read before it is asked who wants one. */
const BEFOREHAND =
  /problem:(not_found|method_not_allowed|bad_json|body_too_large|unsupported_media_type|bad_request)$/;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * What is wrong with an answer to a hostile request; empty when all is well. It must be the declared success, by its
 * schema, or a problem that the document names at that status. Never a 5xx, never a word about our insides.
 */
export function complaints(operation: Operation, endpoint: Endpoint, answer: Answer): string[] {
  const { status, headers, text } = answer;
  const found: string[] = [];
  if (status >= 500) found.push(`answers ${status}`);
  if (STACK.test(text)) found.push('shows its insides');
  const type = String(headers['content-type'] ?? '').split(';')[0];
  if (status === endpoint.status) {
    if (endpoint.answer && type === 'application/json' && !endpoint.answer.safeParse(parsed(text)).success)
      found.push('success does not fit its schema');
    return found;
  }
  // A page without scripts has words for people, not problem documents.
  if ([302, 303, 304].includes(status) || type === 'text/html') return found;
  const problem = Problem.safeParse(parsed(text));
  if (!problem.success || type !== 'application/problem+json') {
    found.push(`${status} ${type ?? ''} is no problem document`);
    return found;
  }
  const declared = operation.responses[String(status)]?.description ?? '';
  const beforehand = BEFOREHAND.test(problem.data.type);
  if (!declared.includes(`\`${problem.data.type}\``) && !beforehand)
    found.push(`${problem.data.type} at ${status} is not declared`);
  return found;
}
