import * as z from 'zod';
import { readText } from './files.ts';

export interface Instruction {
  readonly name: string;
  readonly text: string;
}

export interface Stage {
  readonly name: string;
  readonly base: string;
  readonly instructions: readonly Instruction[];
}

/**
 * The stages of a Dockerfile, build arguments filled in. Knows what ours use: comments, ARG with defaults, `${NAME}`.
 * Throws on an argument nobody gave, as an empty string there makes another image without a word.
 */
export function readDockerfile(path: string, given: Readonly<Record<string, string>>): Stage[] {
  const args = new Map<string, string>();
  const stages: { name: string; base: string; instructions: Instruction[] }[] = [];
  for (const line of readText(path).split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, name = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (name === '') throw new Error(`${path}: cannot read ${line}`);
    const text = rest.replace(/\$\{(\w+)\}/g, (whole, arg: string) => {
      const value = args.get(arg);
      if (value === undefined) throw new Error(`${path}: ${whole} is not given`);
      return value;
    });
    if (name === 'ARG') {
      const [arg = '', otherwise] = text.split('=');
      const value = given[arg] ?? otherwise;
      if (value !== undefined) args.set(arg, value);
    } else if (name === 'FROM') {
      const [, base = '', stage = ''] = /^(\S+) AS (\S+)$/.exec(text) ?? [];
      stages.push({ name: stage, base, instructions: [] });
    } else {
      stages.at(-1)?.instructions.push({ name, text });
    }
  }
  return stages;
}

export function stageOf(stages: readonly Stage[], name: string): Stage {
  const stage = stages.find(one => one.name === name);
  if (!stage) throw new Error(`no stage ${name}`);
  return stage;
}

export const textsOf = (stage: Stage, name: string): string[] =>
  stage.instructions.filter(one => one.name === name).map(one => one.text);

/** The last one counts, as Docker has it. */
export const lastOf = (stage: Stage, name: string): string | undefined => textsOf(stage, name).at(-1);

/** An instruction in exec form: no shell between Docker and the program. Throws on the shell form. */
export const execForm = (text: string | undefined): string[] =>
  z.array(z.string()).parse(JSON.parse(text ?? ''));
