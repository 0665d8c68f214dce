import './typescript.js';

/** Starts one PostgreSQL for the whole run, unless KBI_TEST_DATABASE_URL names one. */
export default async function setUp() {
  const { startTestPostgres } = await import('./test-postgres.ts');
  await startTestPostgres();
}
