/** A made-up service of MAGDA, `GeefBekend`: is a person known in the KBI? */
import { magdaService } from '../message-schema.js';
import { questionIn, required, type InvalidQuestion, type MagdaQuestion } from '../question.js';
import { flag, one, sequence } from '../schema.js';
import type { XmlNode } from '../tree.js';
import type { XmlDocument } from '../xml.js';
import { elevenDigits } from './values.js';

export const isKnownService = magdaService(
  'GeefBekend',
  '01.00.0000',
  'http://example.org/GeefBekend-01.00',
  sequence(one('INSZ', elevenDigits)),
  sequence(one('Bekend', flag)),
);

export interface IsKnownQuestion extends MagdaQuestion {
  readonly insz: string;
}

/** Reads a message as a question. */
export function isKnownQuestionIn(
  message: XmlNode,
  lineOf: XmlDocument['lineOf'],
): IsKnownQuestion | InvalidQuestion {
  const question = questionIn(message, isKnownService.question, lineOf);
  if (question.outcome === 'invalid') return question;
  return { ...question, insz: required(question.content, 'INSZ').text };
}
