import { expect, test } from '@jest/globals';
import { startTestService } from '../../../test/support/service.js';

test('tells the last position of the log', async () => {
  const kbi = await startTestService();
  try {
    const answer = await kbi.send('GET', '/v1/log/head', { scopes: ['report'] });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ position: await kbi.service.dependencies.store.head() });
  } finally {
    await kbi.stop();
  }
}, 60_000);
