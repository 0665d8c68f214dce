import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { openApiDocument } from '../../apps/api/documentation/document.js';
import { projections } from '../../apps/api/projections.js';

/** libs/client/schema.d.ts: the types of what the service asks and answers, made from its OpenAPI document. */
export async function generatedClient(): Promise<string> {
  const document = JSON.parse(JSON.stringify(openApiDocument(projections))) as OpenAPI3;
  const types = astToString(await openapiTS(document, { defaultNonNullable: false }));
  return `/** Made by \`npm run generate\` from the OpenAPI document of the service; a test fails when it is stale. */\n\n${types}`;
}
