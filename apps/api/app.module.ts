import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { RunAgreementCommandHandler } from './agreements/run-agreement-command.js';
import { AuditLogController } from './audit/audit-log.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { ListEmergenciesHandler } from './audit/emergencies.js';
import { ExplanationController } from './audit/explanation.controller.js';
import { ExplainConsultationHandler } from './audit/explanation.js';
import { ReadAuditLogHandler } from './audit/read-audit-log.js';
import { ReplayDossierHandler } from './audit/replay.js';
import { ReviewEmergencyHandler } from './audit/review-emergency.js';
import { FindUnusualUseHandler } from './audit/unusual-use.js';
import { WatchingController } from './audit/watching.controller.js';
import { ConsultHandler } from './consultations/consult.js';
import { ConsultationsController } from './consultations/consultations.controller.js';
import { StateDevelopmentHandler } from './developments/state-development.js';
import { DocumentationController } from './documentation/documentation.controller.js';
import { DossiersController } from './dossiers/dossiers.controller.js';
import { ErasePersonHandler } from './dossiers/erase-person.js';
import { FindDossiersHandler } from './dossiers/find-dossiers.js';
import { InscriptionsController } from './dossiers/inscriptions.controller.js';
import { RunCommandHandler } from './dossiers/run-command.js';
import { AdministrationController } from './http/administration.controller.js';
import { AuthenticationGuard } from './http/authentication.guard.js';
import { CommandsController } from './http/commands.controller.js';
import { HealthController } from './http/health.controller.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ImportAnswerHandler } from './imports/import-answer.js';
import { ImportsController } from './imports/imports.controller.js';
import { DeclareOrganisationHandler } from './organisations/declare-organisation.js';
import { RunRegisterCommandHandler } from './organisations/run-register-command.js';
import { GiveAuditLogHandler } from './magda/give-audit-log.js';
import { GiveDossierHandler } from './magda/give-dossier.js';
import { MagdaController } from './magda/magda.controller.js';
import { ProjectionsController } from './reports/projections.controller.js';
import { ReportsController } from './reports/reports.controller.js';
import { PARTS, type Parts } from './parts.js';

/** Puts the parts of the service behind HTTP. */
@Module({})
export class AppModule {
  static of(parts: Parts): DynamicModule {
    return {
      module: AppModule,
      imports: [CqrsModule.forRoot()],
      controllers: [
        InscriptionsController,
        CommandsController,
        ImportsController,
        ConsultationsController,
        AdministrationController,
        MagdaController,
        DossiersController,
        AuditController,
        AuditLogController,
        ExplanationController,
        WatchingController,
        ReportsController,
        ProjectionsController,
        HealthController,
        DocumentationController,
      ],
      providers: [
        { provide: PARTS, useValue: parts },
        { provide: APP_GUARD, useClass: AuthenticationGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        RunCommandHandler,
        ImportAnswerHandler,
        ErasePersonHandler,
        FindDossiersHandler,
        ConsultHandler,
        GiveDossierHandler,
        GiveAuditLogHandler,
        DeclareOrganisationHandler,
        RunAgreementCommandHandler,
        StateDevelopmentHandler,
        RunRegisterCommandHandler,
        ReplayDossierHandler,
        ReadAuditLogHandler,
        ExplainConsultationHandler,
        ListEmergenciesHandler,
        ReviewEmergencyHandler,
        FindUnusualUseHandler,
      ],
    };
  }
}
