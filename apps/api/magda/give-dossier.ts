import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Section } from '../../../libs/domain/kernel/terms.js';
import { dossierService } from '../../../libs/magda/edition-01/messages.js';
import { dossierQuestionIn } from '../../../libs/magda/read.js';
import type { XmlNode } from '../../../libs/magda/tree.js';
import type { XmlDocument } from '../../../libs/magda/xml.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { readGranted } from '../consultations/granted-dossier.js';
import { PARTS, type Parts } from '../parts.js';
import { MagdaDoor, type Reply } from './door.js';

/** A message that should be a question `GeefDossierKBI`, edition 01.00. */
export class GiveDossier extends Command<Reply> {
  constructor(
    readonly message: XmlNode,
    readonly lineOf: XmlDocument['lineOf'],
    readonly caller: Caller,
    readonly requestId: string,
  ) {
    super();
  }
}

/** Gives MAGDA what the organisation may see of a dossier, for the purpose of its sender. */
@CommandHandler(GiveDossier)
export class GiveDossierHandler implements ICommandHandler<GiveDossier, Reply> {
  readonly #door: MagdaDoor;

  constructor(@Inject(PARTS) private readonly parts: Parts) {
    this.#door = new MagdaDoor(dossierService, parts);
  }

  execute({ message, lineOf, ...from }: GiveDossier): Promise<Reply> {
    return this.#door.reply(dossierQuestionIn(message, lineOf), from, {
      asked: ({ insz, becauseOfChange }) => ({
        body: { insz, becauseOfChange },
        sections: Section.options,
        becauseOfChange,
      }),
      given: async (recorded, { insz, dossier }) => {
        const given = await readGranted(this.parts, dossier, recorded);
        if (!given) return { exceptions: [{ code: 30001 }] };
        return { content: given.official, exceptions: given.insz === insz ? [] : [{ code: 30004 }] };
      },
    });
  }
}
