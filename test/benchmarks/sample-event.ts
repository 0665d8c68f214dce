import { randomUUID } from 'node:crypto';
import type { NewEvent } from '../../libs/event-store/port.js';

/** About 300 bytes of text, as a course enrolment has. */
export function sampleEvent(): Required<NewEvent> {
  return {
    id: randomUUID(),
    type: 'CourseEnrolled',
    version: 1,
    data: {
      trajectory: '0d5c1b0e-3c1f-4a55-9c51-3f1d1f6a7b10',
      course: '5b1d2c52-6a5e-4a0f-8a1e-0f6b2f1c9e77',
      provider: '32011',
      module: 'NT2-R1-mondeling',
      period: { from: '2025-09-01', until: '2026-01-31' },
      on: '2025-08-20',
    },
    metadata: { command: 'b2f7c1d4-9c1a-4a7e-8f32-6f5f4f0f2a11', by: 'organisation-0316380841' },
  };
}
