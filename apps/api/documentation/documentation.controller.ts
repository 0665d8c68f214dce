import { Controller, Get, Header, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Problem } from '../http/problem.js';
import { PARTS, type Parts } from '../parts.js';
import { openApiDocument } from './document.js';
import { CONTENT_SECURITY_POLICY, fileOfPage, PAGE } from './page.js';

/** What this service can do: as a document for programs, and as a page for people. */
@Controller()
export class DocumentationController {
  #document: string | undefined;

  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get('openapi.json')
  @Header('Content-Type', 'application/json; charset=utf-8')
  document(): string {
    this.#document ??= JSON.stringify(openApiDocument(this.parts.projections.projections));
    return this.#document;
  }

  @Get('docs')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', CONTENT_SECURITY_POLICY)
  page(): string {
    return PAGE;
  }

  @Get('docs/:file')
  @Header('Cache-Control', 'public, max-age=86400')
  @Header('X-Content-Type-Options', 'nosniff')
  async file(@Param('file') name: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const file = await fileOfPage(name);
    if (!file) throw new Problem('ROUTE_UNKNOWN');
    reply.type(file.type);
    return file.content;
  }
}
