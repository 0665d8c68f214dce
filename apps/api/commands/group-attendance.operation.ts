import { Readable } from 'node:stream';
import { z } from 'zod';
import { dossierCommands } from '../../../libs/domain/dossier/decide.js';
import { derivedId } from '../handling/command-envelope.js';
import { answerLines, lineResult, type LinesNeeds } from '../http/ndjson.js';
import { json, linesOf, operation } from '../http/operation.js';
import { jsonText } from '../http/json-text.js';
import { CommandLine, commandResult, handleLines, toldOf } from './command-lines.js';
import type { DossierCommandNeeds } from './handle-dossier-command.js';

const { person, course, attended, attendance, ...ofLesson } = dossierCommands.RecordLesson.schema.shape;

/** The most persons of one lesson group. */
const mostPersons = 200;

/** The attendance of one person in one course; `course` tells apart two enrolments of a person in the group. */
const PersonAttendance = z.strictObject({ person, course, attended, attendance });
const keyOf = (each: z.output<typeof PersonAttendance>) => jsonText([each.person, each.course]);

const GroupAttendance = z
  .strictObject({
    ...ofLesson,
    persons: z
      .array(PersonAttendance)
      .min(1)
      .max(mostPersons)
      .check(({ value, issues }) => {
        const keys = value.map(keyOf);
        for (const [index, key] of keys.entries())
          if (keys.indexOf(key) < index)
            issues.push({
              code: 'custom',
              input: undefined,
              path: [index],
              message: 'each person and course once',
            });
      }),
  })
  .meta({ id: 'GroupAttendance', description: 'A lesson of a group, and who of it was there' });

/**
 * The attendance of a lesson group: one command `RecordLesson` per person, each under a key that derives from that of
 * the request and from the person. So repeating the request records what is missing, and what was recorded is answered
 * again.
 */
export default operation({
  method: 'post',
  path: '/v1/lessons/attendance',
  tag: 'Commands',
  summary: 'Records a lesson of a group: for each person whether they were there.',
  description:
    `At most ${String(mostPersons)} persons, each once for a course. Each is a command RecordLesson of its own: a ` +
    'refused one stops no other. A result line comes back as soon as it is decided, so in another order; `line` ' +
    'tells the place of the person in `persons`, from 1. Sent again under its Idempotency-Key, what was recorded is ' +
    'answered the same, and the rest is decided anew. Each person counts against the rate limit.',
  scope: 'command',
  idempotent: true,
  countsItself: true,
  body: json(GroupAttendance),
  answer: linesOf(
    lineResult('person', commandResult, 'The key of the command on this person').meta({
      id: 'AttendanceResult',
      description: 'What the attendance of one person led to',
    }),
  ),
  handle({ body, envelope, caller, requestId }, needs: DossierCommandNeeds & LinesNeeds) {
    const { persons, ...lesson } = body;
    const lines = persons.map((each) => ({
      id: derivedId('attendance', envelope.key, jsonText(each.person), each.course),
      command: 'RecordLesson',
      body: { ...lesson, ...each },
    }));
    const text = lines.map((line) => jsonText(line)).join('\n');
    return answerLines(
      Readable.from([Buffer.from(text)]),
      { scope: 'command', line: CommandLine, begin: (request) => handleLines(request, needs, toldOf) },
      { caller, requestId },
      needs,
    );
  },
});
