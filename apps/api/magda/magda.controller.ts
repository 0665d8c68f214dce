import { Controller, Get, Header, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { auditLogService } from '../../../libs/magda/audit-log/messages.js';
import { dossierService } from '../../../libs/magda/edition-01/messages.js';
import type { MagdaService } from '../../../libs/magda/message-schema.js';
import { readEnvelope, writeEnvelope, writeFault, type Envelope } from '../../../libs/magda/soap.js';
import { wsdlOf } from '../../../libs/magda/wsdl.js';
import { callerOf } from '../http/authentication.guard.js';
import { Problem, problems } from '../http/problem.js';
import { XML_TYPE } from '../http/problem.filter.js';
import { Asks, CountsItself } from '../http/scopes.js';
import type { XmlBody } from '../http/xml-body.js';
import { GiveAuditLog } from './give-audit-log.js';
import { GiveDossier } from './give-dossier.js';

/** The official doors, in SOAP 1.1: document/literal, one message a request. */
@Controller('magda')
export class MagdaController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  /** Every question that can be read is replied to (200), if need be with an exception. */
  @Post('GeefDossierKBI-01.00')
  @HttpCode(200)
  @Asks('consult')
  @CountsItself()
  giveDossier(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.#answer(GiveDossier, request, reply);
  }

  @Post('GeefAuditLogging-02.00')
  @HttpCode(200)
  @Asks('audit')
  @CountsItself()
  giveAuditLog(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.#answer(GiveAuditLog, request, reply);
  }

  /** How to ask, for programs. */
  @Get(':door')
  @Header('content-type', XML_TYPE)
  describe(
    @Param('door') door: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() { protocol, host }: FastifyRequest,
  ) {
    const service = services.find((one) => doorOf(one) === door);
    if (!service) throw new Problem('ROUTE_UNKNOWN');
    const asked = Object.keys(query).some((name) => name.toLowerCase() === 'wsdl');
    if (!asked)
      throw new Problem('ROUTE_UNKNOWN', [], { detail: 'Vraag ?wsdl, of stuur een vraag met POST.' });
    return wsdlOf(service, `${protocol}://${host}/magda/${door}`);
  }

  async #answer(
    Question: typeof GiveDossier | typeof GiveAuditLog,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    reply.type(XML_TYPE);
    const envelope = envelopeOf(request);
    if (envelope.outcome === 'fault') {
      reply.status(problems.ENVELOPE_UNREADABLE.status);
      return writeFault(envelope.code, `ENVELOPE_UNREADABLE: ${envelope.reason}`, 'en');
    }
    const { message, lineOf } = envelope;
    const caller = callerOf(request);
    const answer = await this.commands.execute(new Question(message, lineOf, caller, request.id));
    if (answer.retryAfter !== undefined) reply.header('Retry-After', answer.retryAfter);
    return writeEnvelope(answer.message);
  }
}

const services = [dossierService, auditLogService];

/** The name of a door in its address: `GeefDossierKBI-01.00`. */
const doorOf = ({ question, version }: MagdaService): string => `${question.name}-${version.slice(0, 5)}`;

/** @throws Problem MEDIA_TYPE */
function envelopeOf({ headers, body }: FastifyRequest): Envelope {
  if (!/^(text|application)\/xml\s*(;|$)/i.test(headers['content-type'] ?? ''))
    throw new Problem('MEDIA_TYPE', [], { detail: 'Stuur text/xml in UTF-8: SOAP 1.1.' });
  const text = (body ?? '') as XmlBody;
  if (typeof text === 'string') return readEnvelope(text);
  return { outcome: 'fault', code: 'Client', reason: `the text ${text.refused}` };
}
