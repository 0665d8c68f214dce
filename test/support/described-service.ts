import { discoverOperations } from '../../apps/api/http/discover-operations.js';
import { openApiDocument, type OpenApiDocument } from '../../apps/api/http/openapi.js';
import { tags } from '../../apps/api/running/documentation.operation.js';

/** Every operation of the service. */
export const operations = () => discoverOperations(new URL('../../apps/api/', import.meta.url));

/** The OpenAPI document of the service, made from its code. */
export const describedService = async (): Promise<OpenApiDocument> =>
  openApiDocument(await operations(), tags);
