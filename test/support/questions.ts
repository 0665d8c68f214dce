/** The page of questions: who asks what, by which command it is answered, and what that prints. */
import { join } from 'node:path';
import { projectRoot } from '../../libs/platform/project-root.js';
import { consoleBlocks, same, stepsIn, type TourStep } from './readme-tour.js';

export const pageOfQuestions = join(projectRoot(), 'docs/questions.md');

export interface AskedQuestion {
  readonly asker: string;
  /** As it is asked, in Dutch. */
  readonly question: string;
  readonly steps: readonly TourStep[];
}

/** The questions of the page in their order: a heading per asker, and under it one per question. */
export function questionsIn(page: string): readonly AskedQuestion[] {
  const [, ...askers] = page.split(/^## /m);
  return askers.flatMap((part) => {
    const [asker = '', ...questions] = part.split(/^### /m);
    return questions.map((text) => ({
      asker: firstLine(asker),
      question: firstLine(text),
      steps: stepsIn(text),
    }));
  });
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

/**
 * The page with what came out in the place of what it printed.
 * @param outputs of its steps in their order; undefined of one of which what is printed stays
 * @throws Error when a line that is shown between lines that are left out isn't printed any more
 */
export function writtenAnew(page: string, outputs: readonly (string | undefined)[]): string {
  const next = outputs.values();
  return page.replaceAll(consoleBlocks, (_, block: string) => {
    const steps = block.split(/^(?=\$ )/m).map((step) => {
      const [, command = '', printed = ''] = /^((?:.*\\\n)*.*\n)([^]*)$/.exec(step) ?? [];
      const output = next.next().value;
      if (output === undefined) return step;
      return (
        command +
        shownOf(linesOf(printed), linesOf(output))
          .map((line) => `${line}\n`)
          .join('')
      );
    });
    return `\`\`\`console\n${steps.join('')}\`\`\``;
  });
}

const linesOf = (text: string): readonly string[] => (text.trim() === '' ? [] : text.trimEnd().split('\n'));

/** Of lines those that were shown: where some were left out, from the same line on, and as many. */
function shownOf(printed: readonly string[], lines: readonly string[]): readonly string[] {
  if (!printed.includes('…')) return lines;
  const shown: string[] = [];
  let at = 0;
  for (const [index, line] of printed.entries()) {
    if (printed[index - 1] === '…')
      at = lines.findIndex((one, place) => place >= at && same(one) === same(line));
    if (at < 0) throw new Error(`not printed any more: ${line}`);
    if (line === '…') shown.push(line);
    else shown.push(...lines.slice(at, (at += 1)));
  }
  return printed.at(-1) === '…' ? shown : [...shown, ...lines.slice(at)];
}
