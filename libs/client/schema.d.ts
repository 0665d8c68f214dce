/** Made by `npm run generate` from the OpenAPI document of the service; a test fails when it is stale. */

export interface paths {
    "/v1/agreements/ProposeAgreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes an exchange of data with a partner: an organisation, those of a type, or those of communes. */
        post: operations["postAgreementsProposeAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/DrawUpSheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draws up the project sheet, or a new version of it: what is exchanged, in which direction, which way, and when. */
        post: operations["postAgreementsDrawUpSheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/PlanStage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plans a step on another day than before, or takes it off the planning; the earlier planning is kept. */
        post: operations["postAgreementsPlanStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/ReachStage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that the sheet was approved, that it was built, or that it went into test or into production. */
        post: operations["postAgreementsReachStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/CorrectAgreementDate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Corrects a day that was recorded wrongly, on which a step was planned or was reached; what stood is kept. */
        post: operations["postAgreementsCorrectAgreementDate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/SuspendAgreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspends an exchange in production: nothing flows from that day on, until it is resumed. */
        post: operations["postAgreementsSuspendAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/ResumeAgreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resumes a suspended exchange. */
        post: operations["postAgreementsResumeAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/EndAgreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends an agreement for good: nothing flows from that day on. */
        post: operations["postAgreementsEndAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/LeaveUndecided": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that it isn’t decided whether data may be exchanged, and on what the decision depends. */
        post: operations["postAgreementsLeaveUndecided"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/DecideAgreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records a decision on what was undecided: granted or refused, for some communes and sections or for all. */
        post: operations["postAgreementsDecideAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declares an organisation whole: what it is, in whose name it asks, and what it may see.
         * @description What is new or changed is recorded; declared again, nothing is.
         */
        post: operations["postOrganisations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisation-commands/RegisterOrganisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registers an organisation. */
        post: operations["postOrganisationCommandsRegisterOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisation-commands/RenameOrganisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives an organisation another name, from a day on. */
        post: operations["postOrganisationCommandsRenameOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisation-commands/ChangeOrganisationType": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that an organisation is of another type, from a day on. */
        post: operations["postOrganisationCommandsChangeOrganisationType"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisation-commands/LocateOrganisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says in which commune an organisation lies, and its number as a course provider; what is left out is not known. */
        post: operations["postOrganisationCommandsLocateOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisation-commands/MergeOrganisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets an organisation go up in another, from a day on: an OCMW in a municipality, a municipality in a new one. */
        post: operations["postOrganisationCommandsMergeOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisation-commands/EndOrganisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends an organisation, from a day on: it asks nothing any more. */
        post: operations["postOrganisationCommandsEndOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisation-commands/AssignSender": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a sender URI speak for an organisation and one purpose, from a day on. */
        post: operations["postOrganisationCommandsAssignSender"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisation-commands/WithdrawSender": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a sender URI away from an organisation, from a day on. */
        post: operations["postOrganisationCommandsWithdrawSender"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisation-commands/OpenSite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a site (KBI number) to an organisation, or says anew what it is, from a day on. */
        post: operations["postOrganisationCommandsOpenSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisation-commands/CloseSite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a site of an organisation, from a day on. */
        post: operations["postOrganisationCommandsCloseSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisation-commands/GrantAuthorisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grants an authorisation (machtiging): who may see what, for which purposes, on which ground, from when. */
        post: operations["postOrganisationCommandsGrantAuthorisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisation-commands/SuspendAuthorisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspends an authorisation, from a day on, until it is resumed. */
        post: operations["postOrganisationCommandsSuspendAuthorisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisation-commands/ResumeAuthorisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a suspended authorisation hold again, from a day on. */
        post: operations["postOrganisationCommandsResumeAuthorisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisation-commands/RevokeAuthorisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends an authorisation after a day, for good; it never makes it last longer. */
        post: operations["postOrganisationCommandsRevokeAuthorisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisation-commands/RegisterCommune": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registers a commune by its NIS code, or gives it another name. */
        post: operations["postOrganisationCommandsRegisterCommune"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisation-commands/MergeCommune": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a commune go up in another, from a day on; each of a merger has its own command. */
        post: operations["postOrganisationCommandsMergeCommune"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/developments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * States how far a development of the KBI is: planned, in test or released, since a day.
         * @description Stated again for the same state it is corrected; what a release brings, it states itself.
         */
        post: operations["postDevelopments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Many commands at once, as lines of JSON, each with its own idempotency key.
         * @description A result line comes back as soon as a command is decided, so in another order; `line` tells which. Commands on one person are run in the order of their lines. Each line is a command of its own: a refused one stops no other. An inscription asks scope `consult` here too, and is answered as there.
         */
        post: operations["postCommands"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inscriptions/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Registers or ends many inscriptions of your organisation at once, as lines of JSON.
         * @description At most 1000 lines, each with its own idempotency key. A result line comes back as soon as it is known, so in another order; `line` tells which, and it is the same whether or not the KBI knows the person. Lines on one person are run in their order. A line over the limit of the organisation waits until there is room. Asked again, what was recorded is answered the same, and what was not is decided anew.
         */
        post: operations["postInscriptionsBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/OpenDossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Brings a person into the KBI, for instance on referral, before any registration.
         * @description It may open the dossier of somebody who is new to the KBI.
         */
        post: operations["postCommandsOpenDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/StatePersonDetails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** States names, birth date and sex of the person anew. */
        post: operations["postCommandsStatePersonDetails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/ReplaceInsz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** States that the person got another INSZ, such as a register number after a bis number. */
        post: operations["postCommandsReplaceInsz"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/StateResidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** States in which commune the person lives from a day on; a move is stated from the day of moving. */
        post: operations["postCommandsStateResidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/RegisterInscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Registers that your organisation has a file on the person (inschrijving), for a purpose, from a day on.
         * @description The answer is the same whether or not the KBI knows the person.
         */
        post: operations["postCommandsRegisterInscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/EndInscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends the inscription of your organisation for a person and a purpose, after a day; nothing where there is none.
         * @description The answer is the same whether or not the KBI knows the person.
         */
        post: operations["postCommandsEndInscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/DetermineTargetGroup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Determines from a day on whether the person belongs to the target group, and how; why exempt is kept sealed. */
        post: operations["postCommandsDetermineTargetGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/RegisterPerson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Registers a person; with an identity it also opens the dossier of somebody who is new to the KBI.
         * @description It may open the dossier of somebody who is new to the KBI.
         */
        post: operations["postCommandsRegisterPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/PostponeRegistration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives an obliged person until a later day to register; the reason is kept sealed. */
        post: operations["postCommandsPostponeRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/HoldTalk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records an intake talk at the reception office or the House of Dutch. */
        post: operations["postCommandsHoldTalk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/OpenTrajectory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a trajectory under a manager, with its components. */
        post: operations["postCommandsOpenTrajectory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/CloseTrajectory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a trajectory. */
        post: operations["postCommandsCloseTrajectory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/ReopenTrajectory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a trajectory go on that was closed or stopped. */
        post: operations["postCommandsReopenTrajectory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/AddComponent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a component to an open trajectory. */
        post: operations["postCommandsAddComponent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/DecideComponent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides whether the person satisfied a component. */
        post: operations["postCommandsDecideComponent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/DecideTrajectory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides whether a trajectory led to an attest. */
        post: operations["postCommandsDecideTrajectory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/EnrolInCourse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enrols the person in an NT2 course; NT2 can be followed without an integration trajectory. */
        post: operations["postCommandsEnrolInCourse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/LeaveCourse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends an enrolment before a result; the reason is kept sealed. */
        post: operations["postCommandsLeaveCourse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/RecordCourseResult": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records how a course ended for the person. */
        post: operations["postCommandsRecordCourseResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/RecordNt2Test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records an NT2 test with its result per skill. */
        post: operations["postCommandsRecordNt2Test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/WithdrawNt2Test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws a test that was recorded in error; what it proved is gone from the day of the test. */
        post: operations["postCommandsWithdrawNt2Test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/StartLease": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records the lease of a social home; the day of signature (by default the start) picks the language requirement. */
        post: operations["postCommandsStartLease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/EndLease": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that a lease ended. */
        post: operations["postCommandsEndLease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/AcceptLanguageProof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts a proof of Dutch other than an NT2 result: a diploma, a certificate, or what the landlord saw. */
        post: operations["postCommandsAcceptLanguageProof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/WithdrawLanguageProof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws a proof that was accepted in error; what it proved is gone from the day of the proof. */
        post: operations["postCommandsWithdrawLanguageProof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/GrantLanguageExemption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exempts the person from the language requirement; the ground is kept sealed. */
        post: operations["postCommandsGrantLanguageExemption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/EndLanguageExemption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends an exemption. */
        post: operations["postCommandsEndLanguageExemption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/PostponeLanguageRequirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a tenant one more year because training could not start or finish; the reason is kept sealed. */
        post: operations["postCommandsPostponeLanguageRequirement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/SignContract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records an integration contract. */
        post: operations["postCommandsSignContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/AmendContract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records an addendum to a contract. */
        post: operations["postCommandsAmendContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/SuspendContract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspends a contract for a period; the reason is kept sealed. */
        post: operations["postCommandsSuspendContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/PostponeSignature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets the person sign the contract later; the reason is kept sealed. */
        post: operations["postCommandsPostponeSignature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/IssueAttest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that an attest was made out. */
        post: operations["postCommandsIssueAttest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/EnrolInOrientationCourse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enrols the person in a course of social orientation (MO). */
        post: operations["postCommandsEnrolInOrientationCourse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/EnrolInCareerCourse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enrols the person in a course of professional orientation (PLO). */
        post: operations["postCommandsEnrolInCareerCourse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/DecideCareerCourse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides whether the person satisfied a course of professional orientation. */
        post: operations["postCommandsDecideCareerCourse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/RecordLesson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records a lesson of any course and whether the person was there. */
        post: operations["postCommandsRecordLesson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/EstablishBreach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Establishes a breach; its grounds are kept sealed. */
        post: operations["postCommandsEstablishBreach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/SendNoticeOfDefault": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that notice of default was sent. */
        post: operations["postCommandsSendNoticeOfDefault"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/DrawUpBreachAccount": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins the account of the facts of a breach. */
        post: operations["postCommandsDrawUpBreachAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/RecordBreachActivity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds to the account of a breach what was done; its text is kept sealed. */
        post: operations["postCommandsRecordBreachActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/DrawUpBreachLetter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds to the account of a breach a letter that was drawn up. */
        post: operations["postCommandsDrawUpBreachLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/DrawUpCorrectionForm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records the form by which a breach is set right. */
        post: operations["postCommandsDrawUpCorrectionForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/ReceiveReferral": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that a partner referred the person. */
        post: operations["postCommandsReceiveReferral"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/ReferForDiplomaRecognition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refers the person for the recognition of a diploma, or states how that stands, whole. */
        post: operations["postCommandsReferForDiplomaRecognition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/StateAdvice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** States the advice to the person, whole. */
        post: operations["postCommandsStateAdvice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/StatePerspectives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** States the perspectives of the person, whole. */
        post: operations["postCommandsStatePerspectives"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/StateLanguage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** States a language that the person knows; it is kept sealed. */
        post: operations["postCommandsStateLanguage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/StateLiteracy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** States how well the person reads and writes, whole; it is kept sealed. */
        post: operations["postCommandsStateLiteracy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/StatePreferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** States the preferences of the person, whole; where and why are kept sealed. */
        post: operations["postCommandsStatePreferences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/JoinWaitingList": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts the person on the waiting list. */
        post: operations["postCommandsJoinWaitingList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/StatePerson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Passes on who a person is, as an official source states it; it may open the dossier.
         * @description It may open the dossier of somebody who is new to the KBI.
         */
        post: operations["postCommandsStatePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/StateTargetGroup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passes on a target group as an official source states it. */
        post: operations["postCommandsStateTargetGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/StateRegistration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passes on a registration as an official source states it. */
        post: operations["postCommandsStateRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/StateRegistrationPostponement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passes on that a registration is postponed as an official source states it. */
        post: operations["postCommandsStateRegistrationPostponement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/StateTalk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passes on a talk as an official source states it. */
        post: operations["postCommandsStateTalk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/StateTrajectory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passes on a trajectory as an official source states it. */
        post: operations["postCommandsStateTrajectory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/StateTrajectoryStatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passes on that a trajectory is open as an official source states it. */
        post: operations["postCommandsStateTrajectoryStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/StateTrajectoryClosed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passes on that a trajectory is closed as an official source states it. */
        post: operations["postCommandsStateTrajectoryClosed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/StateTrajectoryStopped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passes on that a trajectory is stopped as an official source states it. */
        post: operations["postCommandsStateTrajectoryStopped"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/StateTrajectoryDecision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passes on what was decided of a trajectory as an official source states it. */
        post: operations["postCommandsStateTrajectoryDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/StateComponent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passes on a component as an official source states it. */
        post: operations["postCommandsStateComponent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/StateComponentDecision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passes on what was decided of a component as an official source states it. */
        post: operations["postCommandsStateComponentDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/StateCourse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passes on an NT2 course as an official source states it. */
        post: operations["postCommandsStateCourse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/StateCourseLeft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passes on that a course was left as an official source states it. */
        post: operations["postCommandsStateCourseLeft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/StateCourseResult": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passes on the result of a course as an official source states it. */
        post: operations["postCommandsStateCourseResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/StateTest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passes on a test as an official source states it. */
        post: operations["postCommandsStateTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/StateEmptySection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passes on that a section is there and empty as an official source states it. */
        post: operations["postCommandsStateEmptySection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/StateNt2Level": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** States the highest and the latest level of Dutch, whole; proofs recorded later take its place. */
        post: operations["postCommandsStateNt2Level"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/StateWooncode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** States willingness under the Wooncode, whole; leases and proofs recorded later take its place. */
        post: operations["postCommandsStateWooncode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/ErasePerson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erases a person: destroys the keys, so that nothing sealed about them can be read any more.
         * @description The token needs scope `admin` as well as `command`. Answers when no read model finds the person.
         */
        post: operations["postCommandsErasePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consultations/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks about many persons at once, as lines of JSON, each with its own idempotency key.
         * @description At most 1000 lines. Each person is one consultation, recorded before its line is answered; a refused line stops no other. A result line comes back as soon as it is known, so in another order; `line` tells which. A line over the limit of the organisation waits until there is room.
         */
        post: operations["postConsultationsBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks sections of a person’s dossier, for a purpose.
         * @description The question is recorded before anything is answered, also when it is refused. Only the sections that an authorisation of the organisation covers are given.
         */
        post: operations["postConsultations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finds the dossier of a person, by INSZ or by name and birth date.
         * @description At most ten candidates, with the least that tells them apart. Each one is recorded as a consultation.
         */
        post: operations["postDossiersFind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Imports an official answer: a reply to GeefDossierKBI 01.00.
         * @description What it states is recorded as it states it. Whatever became of the document is a result (200): see `outcome`. The document itself is the key: imported again, it changes nothing.
         */
        post: operations["postImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Imports many official answers, as lines of JSON.
         * @description A result line comes back as soon as it is known what became of a document, so in another order; `line` tells which. Documents are imported side by side: of one person, send the next when the one before is answered.
         */
        post: operations["postImportsBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/consultation-statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report consultation-statistics: consultations, narrowed and grouped as asked. */
        get: operations["getReportsConsultationStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/developments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report developments: developments, narrowed and grouped as asked. */
        get: operations["getReportsDevelopments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/exchange-overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report exchange-overview: exchanges, narrowed and grouped as asked. */
        get: operations["getReportsExchangeOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document. */
        get: operations["getOpenapiJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document as a page. */
        get: operations["getDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What that page needs: its script, style and icon. */
        get: operations["getDocsFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is the process alive? */
        get: operations["getHealthLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Can it answer: can the log and the keys be had, and are the authorisations current? */
        get: operations["getHealthReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures of the process, the routes and the read models, for Prometheus */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the read models stand. */
        get: operations["getProjections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projections/{name}/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Builds a read model anew beside the one that serves, and swaps them.
         * @description Answers with lines of progress until the new one serves. Going away cancels it.
         */
        post: operations["postProjectionsNameRebuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/master-key/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replaces the master key and wraps every key anew with it. */
        post: operations["postMasterKeyRotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/magda/GeefAuditLogging-02.00": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The WSDL of that door, at `?wsdl`. */
        get: operations["getMagdaGeefAuditLogging0200"];
        put?: never;
        /**
         * The official door of the log: a question GeefAuditLogging 02.00 in SOAP 1.1, document/literal.
         * @description Who asked what about a person (Sleutel of Type INSZ), when, why, on which ground. The sender speaks for AUDIT, or for OWN_DATA: then the user (Gebruiker) must be the person, and sees organisations only. The question is a consultation itself. More than 1,000 entries are refused: ask a shorter Periode.
         */
        post: operations["postMagdaGeefAuditLogging0200"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/magda/GeefDossierKBI-01.00": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The WSDL of that door, at `?wsdl`, with a schema made from our own table. */
        get: operations["getMagdaGeefDossierKBI0100"];
        put?: never;
        /**
         * The official door: a question GeefDossierKBI 01.00 in SOAP 1.1, document/literal.
         * @description The sender (Afzender/Identificatie) must be of the organisation of the token; with its capacity (Hoedanigheid) it leads to the purpose. All sections are asked, the authorised ones given. Sender and Vraag/Referte are the key of the question: asked again, it is answered again and counted once. Every question that can be read gets a reply (200), if need be with exceptions; 99996 (too busy, or over the limit of the organisation) comes with Retry-After.
         */
        post: operations["postMagdaGeefDossierKBI0100"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/emergencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Consultations that were granted as an emergency, and how their reviews stand today.
         * @description Of every organisation for who holds an authorisation for AUDIT, else of the own one. It says nothing of the person; what the emergency was is in the log of the person, `POST /v1/audit/log`.
         */
        get: operations["getAuditEmergencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/consultations/{id}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why a consultation was granted or refused, decided again from the log as it was known then.
         * @description Which authorisation was used and why each other was not, what was left out, and what was recorded of them by then. It says nothing of the person. It is told to the organisation that asked, to the person (by an organisation that holds an authorisation for OWN_DATA), and to who holds one for AUDIT.
         */
        get: operations["getAuditConsultationsIdExplanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who asked what about a person, when, why, and on which ground; for the person, or for an auditor.
         * @description Asking is a consultation itself, recorded before it is answered. With purpose OWN_DATA the user must be the person, and sees which organisations looked, not which people of them.
         */
        post: operations["postAuditLog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/dossiers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A dossier as it was on a day, as known at an instant.
         * @description An audit is recorded as a consultation, before it is answered.
         */
        get: operations["getAuditDossiersId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/dossiers/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The history of a dossier, opened: every event, when it held, when it was recorded, and by whom.
         * @description An audit is recorded as a consultation, before it is answered.
         */
        get: operations["getAuditDossiersIdEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replays a dossier: its history and its state, by INSZ or by dossier.
         * @description One replay is one consultation, recorded before it is answered.
         */
        post: operations["postAuditReplays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/consultations/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reviews a consultation that was granted as an emergency.
         * @description By an auditor, or by somebody of the organisation that asked, but never by the user who asked. There is one review, which is recorded with the consultation.
         */
        post: operations["postAuditConsultationsIdReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/unusual-use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Organisations and users that consulted far above their own past, week by week.
         * @description A week is unusual when it holds more than a minimum and more than some times the median of the weeks before; the numbers of the rule are in the answer. What partners asked is counted, unless `use` says otherwise. Of every organisation for who holds an authorisation for AUDIT, else of the own one.
         */
        get: operations["getAuditUnusualUse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Aanmelding, as in the official dossier */
        Aanmelding: {
            /** @enum {string} */
            Type?: "EA" | "HA";
            /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
            DatumAanmelding?: string;
            AanmeldingsPlaats?: {
                /** @description a KBO number of 10 digits */
                KboNummer?: string;
                /** @description a KBI number; the official document gives 32 characters of it */
                KbiNummer?: string;
            };
            Reden?: {
                /** @description a code; the official document gives 50 characters of it */
                value: string;
                /** @description a short name; the official document gives 25 characters of it */
                KorteNaam?: string;
                /** @description a name; the official document gives 50 characters of it */
                Naam?: string;
            };
        };
        /** @description Accepts a proof of Dutch other than an NT2 result: a diploma, a certificate, or what the landlord saw. */
        AcceptLanguageProof: {
            person: components["schemas"]["PersonReference"];
            on: components["schemas"]["DateOnly"];
            proof: components["schemas"]["ProofId"];
            kind: components["schemas"]["ProofKind"];
            level?: components["schemas"]["Level"];
            document?: components["schemas"]["Text"];
        };
        /** @description Adds a component to an open trajectory. */
        AddComponent: {
            person: components["schemas"]["PersonReference"];
            on: components["schemas"]["DateOnly"];
            /** @description As it was recorded */
            trajectory: string;
            component: components["schemas"]["ComponentType"];
        };
        /** @description What an act of an administrator led to */
        AdministrativeAnswer: {
            /**
             * @description unchanged: what the command states held already
             * @enum {string}
             */
            outcome: "recorded" | "unchanged";
            events: string[];
            position: string | null;
        };
        /** @description Adviezen, as in the official dossier */
        Adviezen: {
            HvN?: {
                /** @description a code; the official document gives 50 characters of it */
                value: string;
                /** @description a short name; the official document gives 25 characters of it */
                KorteNaam?: string;
                /** @description a name; the official document gives 50 characters of it */
                Naam?: string;
            };
            /** @enum {string} */
            Arbeidsmarkt?: "AD" | "AR" | "LA" | "LB" | "LH" | "LO" | "LU" | "RT";
        };
        /** @description AfgelegdeTesten, as in the official dossier */
        AfgelegdeTesten: {
            /** @description an identifier of the form 8-4-4-4-12 */
            ID: string;
            /** @description a text */
            Nummer: string;
            /** @description an identifier of the form 8-4-4-4-12 */
            ToeleidingID?: string;
            Type?: {
                /** @description a code; the official document gives 50 characters of it */
                value: string;
                /** @description a short name; the official document gives 25 characters of it */
                KorteNaam?: string;
                /** @description a name; the official document gives 50 characters of it */
                Naam?: string;
            };
            /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
            Datum?: string;
            /** @description a text */
            Versie?: string;
            /** @description a text */
            Taal?: string;
            Resultaat?: {
                /** @description a code; the official document gives 50 characters of it */
                value: string;
                /** @description a short name; the official document gives 25 characters of it */
                KorteNaam?: string;
                /** @description a name; the official document gives 50 characters of it */
                Naam?: string;
            };
        }[];
        /** @description An exchange agreement, by a short name that the agency chose */
        AgreementId: string;
        /**
         * @description What an exchange agreement is on a day
         * @enum {string}
         */
        AgreementStatus: "PROPOSED" | "SHEET_DRAWN_UP" | "APPROVED" | "BUILT" | "IN_TEST" | "IN_PRODUCTION" | "SUSPENDED" | "ENDED" | "UNDECIDED" | "REFUSED";
        /** @description Records an addendum to a contract. */
        AmendContract: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source?: components["schemas"]["Source"];
            contract: components["schemas"]["EntryId"];
            addendum: components["schemas"]["EntryId"];
            /** @enum {string} */
            type?: "AIC14G" | "AICF15G" | "AICF16G" | "AICF17G" | "AICF18G" | "AIC19G" | "AIC20G" | "AIC21G";
            createdBy?: components["schemas"]["StatedSite"];
            socialOrientation?: components["schemas"]["Flag"];
            nt2?: components["schemas"]["Flag"];
            careerOrientation?: components["schemas"]["Flag"];
        };
        /** @description Lets a sender URI speak for an organisation and one purpose, from a day on. */
        AssignSender: {
            organisation: components["schemas"]["KboNumber"];
            uri: string;
            capacity?: string;
            purpose: components["schemas"]["Purpose"];
            on: components["schemas"]["DateOnly"];
        };
        AuditLogAnswer: {
            /** @description Of this question: asking for the log is in the log */
            consultation: components["schemas"]["ConsultationId"];
            /** @description The latest first */
            entries: components["schemas"]["LogEntry"][];
            /** @description Whether there are more than 1000: ask a shorter period then */
            more: boolean;
            /** @description Up to where of the log it was made */
            position: string;
        };
        /** @description Who asked what about this person? */
        AuditLogRequest: {
            /** @description INSZ of the person; a malformed one is refused, and the refusal recorded */
            insz: string;
            /** @description INSZ of who asks; without it, the user of the token */
            user?: string;
            /**
             * @description OWN_DATA: the person asks, and sees no names of users; else an auditor does
             * @default AUDIT
             * @enum {string}
             */
            purpose?: "AUDIT" | "OWN_DATA";
            /** @description First day on which it was asked, included */
            from?: components["schemas"]["DateOnly"];
            /** @description Last day, included */
            to?: components["schemas"]["DateOnly"];
        } | {
            dossier: components["schemas"]["DossierId"];
            /**
             * @description OWN_DATA: the person asks, and sees no names of users; else an auditor does
             * @default AUDIT
             * @enum {string}
             */
            purpose?: "AUDIT" | "OWN_DATA";
            /** @description First day on which it was asked, included */
            from?: components["schemas"]["DateOnly"];
            /** @description Last day, included */
            to?: components["schemas"]["DateOnly"];
        };
        /**
         * Format: uuid
         * @description A machtiging: which purposes and sections, on what ground
         */
        AuthorisationId: string;
        /** @description One question of a batch, about one person */
        BatchLine: {
            /** @description The idempotency key of this line */
            id: string;
            /** @description INSZ of the person; a malformed one is refused, and the refusal recorded */
            insz: string;
            purpose: components["schemas"]["Purpose"];
            /** @description A section that is stated again is given once */
            sections: components["schemas"]["Section"][];
            /** @description Your own reference; kept sealed */
            reference?: components["schemas"]["Reference"];
            /** @description Emergency access (noodtoegang): without the conditions on territory and inscription, where an authorisation allows that; each is reviewed by somebody else within days */
            emergency?: {
                /** @description What it is; sealed with the key of the person */
                reason: string;
            };
            /** @description In whose name you ask: one of your organisation’s own URIs */
            senderUri?: string;
            capacity?: string;
            /**
             * Format: date-time
             * @description When it was asked, for history, not ahead of now; asks scope history, and is recorded without an answer
             */
            at?: string;
            /** @description Who asked, for history; asks scope history */
            organisation?: components["schemas"]["KboNumber"];
        };
        /** @description What one line of a batch was answered */
        BatchResult: {
            /** @description Number of the line, from 1 */
            line: number;
            /** @description The idempotency key of the question; null when the line has none */
            id: string | null;
            /** @description The HTTP status that the question alone would have got */
            status: number;
            consultation?: components["schemas"]["ConsultationId"];
            /**
             * @description none: the person has no dossier; withheld: history is recorded, and answered with nothing
             * @enum {string}
             */
            content?: "given" | "none" | "withheld";
            sectionsGiven?: components["schemas"]["Section"][];
            /** Format: uuid */
            authorisation?: string;
            /** @description The sections that are given, as in the official dossier */
            dossier?: components["schemas"]["KBIDossier"] | null;
            standing?: components["schemas"]["Standing"] | null;
            findings?: components["schemas"]["DossierFindings"];
            position?: string | null;
            problem?: components["schemas"]["Problem"];
        };
        /** @description BehaaldeAttesten, as in the official dossier */
        BehaaldeAttesten: {
            /** @enum {string} */
            Soort?: "ATTEST";
            /** @enum {string} */
            Type?: "AI023" | "AEVC05";
            /** @description an identifier of the form 8-4-4-4-12 */
            Id?: string;
            /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
            DatumAanmaak?: string;
            /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
            DatumOndertekening?: string;
            AangemaaktDoor?: {
                /** @description a KBO number of 10 digits */
                KboNummer?: string;
                /** @description a KBI number; the official document gives 32 characters of it */
                KbiNummer?: string;
            };
        }[];
        /** @description YYYY-MM-DD; month or day 00 when unknown */
        BirthDate: string;
        /** @description One command of a bulk */
        BulkLine: {
            /** @description The idempotency key of this line */
            id: string;
            command: string;
            body: {
                [key: string]: unknown;
            };
        };
        /** @description What one line of a bulk led to */
        BulkResult: {
            /** @description Number of the line, from 1 */
            line: number;
            /** @description The idempotency key of the command; null when the line has none */
            id: string | null;
            /** @description The HTTP status that the command alone would have got */
            status: number;
            /**
             * @description unchanged: what the command states held already
             * @enum {string}
             */
            outcome?: "recorded" | "unchanged";
            dossier?: components["schemas"]["DossierId"];
            events?: {
                type: string;
                revision: number;
            }[];
            position?: string | null;
            /**
             * @description The first answer is repeated
             * @constant
             */
            replayed?: true;
            problem?: components["schemas"]["Problem"];
        };
        /** @description The least that tells one candidate from another */
        Candidate: {
            dossier: components["schemas"]["DossierId"];
            givenNames: string[];
            birthYear: number | null;
            /** @description The last three digits, to tell namesakes apart */
            inszEnding: string;
        };
        /** @description Says that an organisation is of another type, from a day on. */
        ChangeOrganisationType: {
            organisation: components["schemas"]["KboNumber"];
            type: components["schemas"]["OrganisationType"];
            on: components["schemas"]["DateOnly"];
        };
        /**
         * @description Channel of the question
         * @enum {string}
         */
        Channel: "API" | "MAGDA" | "CLI" | "IMPORT";
        /** @description Closes a site of an organisation, from a day on. */
        CloseSite: {
            organisation: components["schemas"]["KboNumber"];
            site: components["schemas"]["KbiNumber"];
            on: components["schemas"]["DateOnly"];
        };
        /** @description Closes a trajectory. */
        CloseTrajectory: {
            person: components["schemas"]["PersonReference"];
            on: components["schemas"]["DateOnly"];
            /** @description As it was recorded */
            trajectory: string;
        };
        Code: string;
        /** @description What a command led to */
        CommandAnswer: {
            /**
             * @description unchanged: what the command states held already
             * @enum {string}
             */
            outcome: "recorded" | "unchanged";
            dossier: components["schemas"]["DossierId"];
            events: {
                type: string;
                revision: number;
            }[];
            position: string | null;
        };
        /**
         * @description Component of a trajectory (KBI-01.00)
         * @enum {string}
         */
        ComponentType: "TO_OB_MO" | "TO_OB_LLO" | "TO_OB_ELO" | "TO_OB_SLO" | "TO_OB_PLO" | "TO_A1" | "TO_A2" | "TO_B1/1" | "TO_B1/2" | "TO_B1/3" | "TO_B1/4" | "TO_B2" | "TO_C1" | "TO_C2" | "TO_NB" | "TO_HH" | "TO_SANCTIO" | "TO_OB_TO/TV" | "TO_OB_W/A" | "TO_OB_INDOND";
        /**
         * @description A condition of an authorisation that the person doesn’t meet
         * @enum {string}
         */
        Condition: "NOT_ON_TERRITORY" | "NOT_INSCRIBED";
        /** @description The sections that the authorisation covers */
        ConsultationAnswer: {
            consultation: components["schemas"]["ConsultationId"];
            /**
             * @description none: the person has no dossier; withheld: history is recorded, and answered with nothing
             * @enum {string}
             */
            content: "given" | "none" | "withheld";
            sectionsGiven: components["schemas"]["Section"][];
            /** Format: uuid */
            authorisation: string;
            /** @description The sections that are given, as in the official dossier */
            dossier: components["schemas"]["KBIDossier"] | null;
            standing: components["schemas"]["Standing"] | null;
            findings: components["schemas"]["DossierFindings"];
            position: string | null;
        };
        /** @description Why a question was granted or refused */
        ConsultationExplanation: {
            consultation: components["schemas"]["ConsultationId"];
            /**
             * Format: date-time
             * @description When it was asked
             */
            at: string;
            /** Format: date-time */
            recordedAt: string;
            organisation: components["schemas"]["KboNumber"];
            /** @description As it was known then; null when it was not */
            organisationName: string | null;
            purpose: components["schemas"]["Purpose"] | "UNKNOWN";
            sectionsAsked: components["schemas"]["Section"][];
            /** @enum {string} */
            outcome: "granted" | "refused";
            given: {
                authorisation: components["schemas"]["AuthorisationId"];
                sections: components["schemas"]["Section"][];
                /** @description Of a section: only these places */
                fields: string[];
                /** @description Of a section: only whether there is one */
                presenceOf: string[];
                /** @description Conditions that an emergency set aside */
                lifted: components["schemas"]["Condition"][];
            } | null;
            /** @description Why it was refused */
            reason: {
                code: string;
                nl: string;
                en: string;
                source: string;
            } | null;
            leftOut: {
                /** @description Asked, and not given at all */
                sections: components["schemas"]["Section"][];
                partly: {
                    section: components["schemas"]["Section"];
                    onlyFields: string[];
                    onlyPresenceOf: string[];
                }[];
            };
            /** @description Every authorisation that the organisation held, by itself, by its type or by its commune */
            considered: {
                authorisation: components["schemas"]["AuthorisationId"];
                legalBasis: {
                    number: string;
                    date: string;
                    url?: string;
                };
                /** @enum {string} */
                verdict: "USED" | "GIVES_LESS" | "OTHER_PURPOSE" | "NOT_IN_FORCE" | "NO_SUCH_SECTION" | "NOT_ON_TERRITORY" | "NOT_INSCRIBED";
                /** @description What was recorded of it by then, and nothing that came later */
                history: {
                    position: string;
                    /** Format: date-time */
                    recordedAt: string;
                    type: string;
                    facts: {
                        [key: string]: unknown;
                    };
                }[];
            }[];
            /** @description What the decision knew beside the authorisations; null: nothing */
            circumstances: {
                /** @description Whether the organisation had an inscription of the person for this purpose */
                inscribed: boolean | null;
                /** @description Whether the person lived in its commune */
                onTerritory: boolean | null;
                /** @description What exchange agreements let flow, or the code of why nothing */
                exchange: {
                    agreement?: components["schemas"]["AgreementId"];
                    sections: components["schemas"]["Section"][];
                    held?: string;
                } | null;
            };
            /** @description Up to where the log was known when it was decided */
            knownPosition: string | null;
            /** @description Whether the log up to there leads to the same decision; null when what it needs is not kept */
            agrees: boolean | null;
        };
        /**
         * Format: uuid
         * @description One question about one person by one organisation
         */
        ConsultationId: string;
        /** @description A question about one person */
        ConsultationRequest: {
            /** @description INSZ of the person; a malformed one is refused, and the refusal recorded */
            insz: string;
            purpose: components["schemas"]["Purpose"];
            /** @description A section that is stated again is given once */
            sections: components["schemas"]["Section"][];
            /** @description Your own reference; kept sealed */
            reference?: components["schemas"]["Reference"];
            /** @description Emergency access (noodtoegang): without the conditions on territory and inscription, where an authorisation allows that; each is reviewed by somebody else within days */
            emergency?: {
                /** @description What it is; sealed with the key of the person */
                reason: string;
            };
            /** @description In whose name you ask: one of your organisation’s own URIs */
            senderUri?: string;
            capacity?: string;
            /**
             * Format: date-time
             * @description When it was asked, for history, not ahead of now; asks scope history, and is recorded without an answer
             */
            at?: string;
            /** @description Who asked, for history; asks scope history */
            organisation?: components["schemas"]["KboNumber"];
        };
        ConsultationStatisticsReport: {
            /** @constant */
            report: "consultation-statistics";
            /** @description What was asked, with what holds unless it is asked otherwise */
            query: {
                groupBy: string[];
                asOf: components["schemas"]["DateOnly"] | null;
                knownAt: string | null;
            } & {
                [key: string]: unknown;
            };
            /** @description The names of groupings and measures, in their order */
            columns: string[];
            rows: {
                /** @description The day of day */
                day?: string | null;
                /** @description The month of day */
                month?: string | null;
                /** @description The quarter of day */
                quarter?: string | null;
                /** @description The year of day */
                year?: string | null;
                /** @description use */
                use?: string | null;
                /** @description organisation */
                organisation?: string | null;
                /** @description organisationType */
                organisationType?: string | null;
                /** @description purpose */
                purpose?: string | null;
                /** @description channel */
                channel?: string | null;
                /** @description outcome */
                outcome?: string | null;
                /** @description reason */
                reason?: string | null;
                /** @description emergency */
                emergency?: string | null;
                /** @description organisation */
                commune?: string | null;
                consultations: number;
            }[];
            total: {
                consultations: number;
            };
            position: string | null;
            /** @description The version of the read model */
            version: number;
            knownAt: string | null;
            /** @description SHA-256, in 64 lower-case hexadecimal digits, of the UTF-8 bytes of the canonical JSON (RFC 8785) of an object with exactly these members of this answer, as they stand in it: `report`, `query`, `columns`, `rows`, `total`. Asked with the same `knownAt`, a report made again has the same one; without `knownAt` it changes with the log. docs/digest.md has a check of a few lines */
            digest: string;
        };
        Contact: {
            name?: components["schemas"]["PersonName"];
            email?: components["schemas"]["FreeText"];
            telephone?: components["schemas"]["FreeText"];
            mobile?: components["schemas"]["FreeText"];
            fax?: components["schemas"]["FreeText"];
        };
        /** @description Contracten, as in the official dossier */
        Contracten: {
            /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
            DatumRegistratie?: string;
            /** @enum {string} */
            Type?: "IC07G" | "ICF08G" | "IC09G" | "ICF10G" | "IC11G" | "ICF12G" | "ICO13G";
            AangemaaktDoor?: {
                /** @description a KBO number of 10 digits */
                KboNummer?: string;
                /** @description a KBI number; the official document gives 32 characters of it */
                KbiNummer?: string;
            };
            OnderdeelMO?: boolean;
            OnderdeelNT2?: boolean;
            OnderdeelLO?: boolean;
            Addenda?: {
                /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
                DatumRegistratie?: string;
                /** @enum {string} */
                Type?: "AIC14G" | "AICF15G" | "AICF16G" | "AICF17G" | "AICF18G" | "AIC19G" | "AIC20G" | "AIC21G";
                AangemaaktDoor?: {
                    /** @description a KBO number of 10 digits */
                    KboNummer?: string;
                    /** @description a KBI number; the official document gives 32 characters of it */
                    KbiNummer?: string;
                };
                OnderdeelMO?: boolean;
                OnderdeelNT2?: boolean;
                OnderdeelLO?: boolean;
            }[];
            Opschortingen?: {
                Periode: {
                    /** @description a date written YYYY-MM-DD */
                    Begin: string;
                    /** @description a date written YYYY-MM-DD */
                    Einde?: string;
                };
                Reden?: {
                    /** @description a code; the official document gives 50 characters of it */
                    value: string;
                    /** @description a short name; the official document gives 25 characters of it */
                    KorteNaam?: string;
                    /** @description a name; the official document gives 50 characters of it */
                    Naam?: string;
                };
            }[];
        }[];
        /** @description Corrects a day that was recorded wrongly, on which a step was planned or was reached; what stood is kept. */
        CorrectAgreementDate: {
            agreement: components["schemas"]["AgreementId"];
            stage: components["schemas"]["Stage"];
            /** @description Of the sheet; without it the last one */
            version?: number;
            /** @enum {string} */
            which: "PLANNED" | "REACHED";
            recorded: components["schemas"]["DateOnly"];
            corrected: components["schemas"]["DateOnly"];
        };
        /** @description An enrolment in a course */
        CourseId: string;
        /**
         * Format: date
         * @description Calendar day (Europe/Brussels), 1900-01-01 to 2200-12-31
         */
        DateOnly: string;
        /** @description Course provider, DAVINCI institution number */
        DavinciNumber: string;
        /** @description Records a decision on what was undecided: granted or refused, for some communes and sections or for all. */
        DecideAgreement: {
            agreement: components["schemas"]["AgreementId"];
            /** @description The day on which it held */
            on: components["schemas"]["DateOnly"];
            /** @enum {string} */
            outcome: "GRANTED" | "REFUSED";
            /** @description From when it holds; without it from the day of the decision */
            from?: components["schemas"]["DateOnly"];
            communes?: components["schemas"]["NisCode"][];
            sections?: components["schemas"]["Section"][];
            /** @description Why; it is shown in the report */
            why: components["schemas"]["Note"];
            legalBasis?: components["schemas"]["LegalBasis"];
        };
        /** @description Decides whether the person satisfied a course of professional orientation. */
        DecideCareerCourse: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source?: components["schemas"]["Source"];
            course: components["schemas"]["CourseId"];
            satisfied?: components["schemas"]["Flag"];
            why?: components["schemas"]["StatedCode"];
        };
        /** @description Decides whether the person satisfied a component. */
        DecideComponent: {
            person: components["schemas"]["PersonReference"];
            on: components["schemas"]["DateOnly"];
            /** @description As it was recorded */
            trajectory: string;
            component: components["schemas"]["ComponentType"];
            /** @enum {string} */
            decision: "VO" | "NVO" | "NVT";
            reason?: components["schemas"]["Code"];
        };
        /** @description Decides whether a trajectory led to an attest. */
        DecideTrajectory: {
            person: components["schemas"]["PersonReference"];
            on: components["schemas"]["DateOnly"];
            /** @description As it was recorded */
            trajectory: string;
            /** @enum {string} */
            decision: "JA_IB" | "JA_EVC" | "NEE" | "NEE_ANALFA";
            reason?: components["schemas"]["Code"];
        };
        /** @description What was new or changed, as events */
        DeclarationAnswer: {
            organisation: components["schemas"]["KboNumber"];
            events: string[];
            position: string | null;
        };
        /** @description Determines from a day on whether the person belongs to the target group, and how; why exempt is kept sealed. */
        DetermineTargetGroup: {
            person: components["schemas"]["PersonReference"];
            on: components["schemas"]["DateOnly"];
            /** @enum {string} */
            code: "JA" | "NEE" | "NADER_TE_BEPALEN";
            /** @enum {string} */
            type: "PLICHT" | "RECHT" | "RECHT_PLICHT" | "MINDERJARIG" | "NADER_TE_BEPALEN" | "GEEN";
            /** @enum {string} */
            subType?: "RECHT" | "PRI_RECHT" | "VOL_PROG" | "NT2" | "MO" | "RECHT_PLICHT" | "MINDERJARIG" | "DOELGROEP" | "RECHTHEBBEND";
            until?: components["schemas"]["DateOnly"];
            reasonNone?: components["schemas"]["Code"];
            reasonExempt?: components["schemas"]["Code"];
        };
        /** @description A development of the KBI, by a short name */
        DevelopmentId: string;
        /**
         * @description How far a development is
         * @enum {string}
         */
        DevelopmentState: "PLANNED" | "IN_TEST" | "RELEASED";
        /** @description How far a development of the KBI is, since when */
        DevelopmentStatement: {
            development: components["schemas"]["DevelopmentId"];
            name: components["schemas"]["Name"];
            /** @description What changes */
            changes: components["schemas"]["Note"];
            /** @description For whom */
            forWhom: components["schemas"]["Note"];
            state: components["schemas"]["DevelopmentState"];
            /** @description Since when it is in that state */
            on: components["schemas"]["DateOnly"];
            /** @description When it is expected to be released */
            expectedOn?: components["schemas"]["DateOnly"];
            legalBasis?: components["schemas"]["LegalBasis"];
        };
        DevelopmentsReport: {
            /** @constant */
            report: "developments";
            /** @description What was asked, with what holds unless it is asked otherwise */
            query: {
                groupBy: string[];
                asOf: components["schemas"]["DateOnly"] | null;
                knownAt: string | null;
            } & {
                [key: string]: unknown;
            };
            /** @description The names of groupings and measures, in their order */
            columns: string[];
            rows: {
                /** @description since */
                since?: string | null;
                /** @description development */
                development?: string | null;
                /** @description name */
                name?: string | null;
                /** @description state */
                state?: string | null;
                /** @description changes */
                changes?: string | null;
                /** @description forWhom */
                forWhom?: string | null;
                /** @description legalBasis */
                legalBasis?: string | null;
                /** @description expectedOn */
                expectedOn?: string | null;
                developments: number;
            }[];
            total: {
                developments: number;
            };
            position: string | null;
            /** @description The version of the read model */
            version: number;
            knownAt: string | null;
            /** @description SHA-256, in 64 lower-case hexadecimal digits, of the UTF-8 bytes of the canonical JSON (RFC 8785) of an object with exactly these members of this answer, as they stand in it: `report`, `query`, `columns`, `rows`, `total`. Asked with the same `knownAt`, a report made again has the same one; without `knownAt` it changes with the log. docs/digest.md has a check of a few lines */
            digest: string;
        };
        /** @description Doelgroep, as in the official dossier */
        Doelgroep: {
            /** @enum {string} */
            Code?: "JA" | "NEE" | "NADER_TE_BEPALEN";
            /** @enum {string} */
            Type?: "PLICHT" | "RECHT" | "RECHT_PLICHT" | "MINDERJARIG" | "NADER_TE_BEPALEN" | "GEEN";
            /** @enum {string} */
            SubType?: "RECHT" | "PRI_RECHT" | "VOL_PROG" | "NT2" | "MO" | "RECHT_PLICHT" | "MINDERJARIG" | "DOELGROEP" | "RECHTHEBBEND";
            Periode?: {
                /** @description a date written YYYY-MM-DD */
                Begin: string;
                /** @description a date written YYYY-MM-DD */
                Einde?: string;
            };
            RedenGeenDoelgroep?: {
                /** @description a code; the official document gives 50 characters of it */
                value: string;
                /** @description a short name; the official document gives 25 characters of it */
                KorteNaam?: string;
                /** @description a name; the official document gives 50 characters of it */
                Naam?: string;
            };
            RedenVrijstellingVanDeVerplichting?: {
                /** @description a code; the official document gives 50 characters of it */
                value: string;
                /** @description a short name; the official document gives 25 characters of it */
                KorteNaam?: string;
                /** @description a name; the official document gives 50 characters of it */
                Naam?: string;
            };
        };
        /** @description Where the official document says less than this: shortened, with other characters, or left out */
        DossierFindings: {
            /** @enum {string} */
            code: "TEXT_SHORTENED" | "CHARACTERS_REPLACED" | "LEFT_OUT";
            /** @description A path in KBIDossier */
            place: string;
        }[];
        DossierHistory: {
            dossier: components["schemas"]["DossierId"];
            /** Format: date-time */
            knownAt: string;
            events: components["schemas"]["ReplayedEvent"][];
        };
        /**
         * Format: uuid
         * @description A person’s dossier (a pseudonym: the INSZ can’t be derived from it)
         */
        DossierId: string;
        /** @description A dossier as it was on a day, as known at an instant */
        DossierState: {
            dossier: components["schemas"]["DossierId"];
            asOf: components["schemas"]["DateOnly"];
            /** Format: date-time */
            knownAt: string;
            /** @enum {string} */
            status: "unknown" | "open" | "erased";
            /** @description As in the official dossier */
            sections: components["schemas"]["KBIDossier"];
            standing: components["schemas"]["Standing"];
            findings: components["schemas"]["DossierFindings"];
        };
        /** @description Begins the account of the facts of a breach. */
        DrawUpBreachAccount: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source?: components["schemas"]["Source"];
            breach: components["schemas"]["EntryId"];
        };
        /** @description Adds to the account of a breach a letter that was drawn up. */
        DrawUpBreachLetter: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source?: components["schemas"]["Source"];
            breach: components["schemas"]["EntryId"];
            letter: components["schemas"]["EntryId"];
            kind?: components["schemas"]["StatedCode"];
        };
        /** @description Records the form by which a breach is set right. */
        DrawUpCorrectionForm: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source?: components["schemas"]["Source"];
            breach: components["schemas"]["EntryId"];
            archived?: components["schemas"]["StatedId"];
            signedOn?: components["schemas"]["DateOnly"];
            createdBy?: components["schemas"]["StatedSite"];
        };
        /** @description Draws up the project sheet, or a new version of it: what is exchanged, in which direction, which way, and when. */
        DrawUpSheet: {
            agreement: components["schemas"]["AgreementId"];
            /** @description The day on which it held */
            on: components["schemas"]["DateOnly"];
            items: components["schemas"]["ExchangeItem"][];
            way: components["schemas"]["Way"];
            /** @default {} */
            planning?: components["schemas"]["Planning"];
            /**
             * @description Data flow only about people whom both sides know
             * @default true
             */
            knownToBoth?: boolean;
            legalBasis?: components["schemas"]["LegalBasis"];
        };
        /** @description Consultations that were granted as an emergency */
        EmergencyList: {
            /** @description As of this day: today */
            on: components["schemas"]["DateOnly"];
            /** @description Those that are due first come first */
            emergencies: {
                consultation: components["schemas"]["ConsultationId"];
                /**
                 * Format: date-time
                 * @description When it was asked
                 */
                at: string;
                organisation: components["schemas"]["KboNumber"];
                organisationName: string | null;
                purpose: components["schemas"]["Purpose"];
                authorisation: components["schemas"]["AuthorisationId"];
                /** @description What it set aside; empty when it would have been granted anyhow */
                lifted: components["schemas"]["Condition"][];
                /** @description null: the person has none */
                dossier: components["schemas"]["DossierId"] | null;
                state: components["schemas"]["ReviewState"];
                /** @description Last day on which the review is on time */
                dueOn: components["schemas"]["DateOnly"];
                review: {
                    on: components["schemas"]["DateOnly"];
                    /** @description Of the reviewer */
                    organisation: components["schemas"]["KboNumber"];
                    verdict: components["schemas"]["Verdict"];
                } | null;
            }[];
            /** @description Whether there are more than 1000 */
            more: boolean;
        };
        /** @description Whether an emergency was one */
        EmergencyReview: {
            verdict: components["schemas"]["Verdict"];
            /** @description Sealed with the key of the person; not kept of somebody who has none */
            remarks?: string;
        };
        /** @description Ends an agreement for good: nothing flows from that day on. */
        EndAgreement: {
            agreement: components["schemas"]["AgreementId"];
            /** @description The day on which it held */
            on: components["schemas"]["DateOnly"];
            /** @description Why; it is shown in the report */
            why: components["schemas"]["Note"];
        };
        /** @description Ends the inscription of your organisation for a person and a purpose, after a day; nothing where there is none. */
        EndInscription: {
            person: components["schemas"]["PersonReference"];
            /** @description The last day on which it holds */
            on: components["schemas"]["DateOnly"];
            purpose: components["schemas"]["Purpose"];
        };
        /** @description Ends an exemption. */
        EndLanguageExemption: {
            person: components["schemas"]["PersonReference"];
            on: components["schemas"]["DateOnly"];
        };
        /** @description Records that a lease ended. */
        EndLease: {
            person: components["schemas"]["PersonReference"];
            on: components["schemas"]["DateOnly"];
            /** @description As it was recorded */
            lease: string;
        };
        /** @description Ends an organisation, from a day on: it asks nothing any more. */
        EndOrganisation: {
            organisation: components["schemas"]["KboNumber"];
            on: components["schemas"]["DateOnly"];
        };
        /** @description Enrols the person in a course of professional orientation (PLO). */
        EnrolInCareerCourse: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source?: components["schemas"]["Source"];
            course: components["schemas"]["CourseId"];
            statedId?: components["schemas"]["StatedId"];
            period?: components["schemas"]["StatedPeriod"];
            title?: components["schemas"]["FreeText"];
        };
        /** @description Enrols the person in an NT2 course; NT2 can be followed without an integration trajectory. */
        EnrolInCourse: {
            person: components["schemas"]["PersonReference"];
            on: components["schemas"]["DateOnly"];
            course: components["schemas"]["CourseId"];
            /** @description As it was recorded */
            trajectory?: string;
            provider: components["schemas"]["DavinciNumber"];
            module: components["schemas"]["Module"];
            begins?: components["schemas"]["DateOnly"];
            ends?: components["schemas"]["DateOnly"];
            remark?: components["schemas"]["Text"];
        };
        /** @description Enrols the person in a course of social orientation (MO). */
        EnrolInOrientationCourse: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source?: components["schemas"]["Source"];
            course: components["schemas"]["CourseId"];
            statedId?: components["schemas"]["StatedId"];
            /** @enum {string} */
            kind: "GROUP" | "INDIVIDUAL";
            number: components["schemas"]["FreeText"];
            language?: components["schemas"]["FreeText"];
            period?: components["schemas"]["StatedPeriod"];
            leftOn?: components["schemas"]["DateOnly"];
            title?: components["schemas"]["FreeText"];
            venue?: components["schemas"]["FreeText"];
        };
        /** @description An entry of a dossier, of its kind */
        EntryId: string;
        ErasureAnswer: {
            dossier: components["schemas"]["DossierId"];
            /** @constant */
            erased: true;
            position: string | null;
        };
        /** @description Destroys the keys of a person */
        ErasureRequest: {
            dossier: components["schemas"]["DossierId"];
            /** @enum {string} */
            ground: "RETENTION_PERIOD" | "REQUEST" | "ERROR";
            /**
             * @description kept: who was told of the person can still be opened, until this is asked again with `erased`; who asked and was refused is forgotten
             * @default erased
             * @enum {string}
             */
            accessLog?: "erased" | "kept";
        } | {
            insz: components["schemas"]["Insz"];
            /** @enum {string} */
            ground: "RETENTION_PERIOD" | "REQUEST" | "ERROR";
            /**
             * @description kept: who was told of the person can still be opened, until this is asked again with `erased`; who asked and was refused is forgotten
             * @default erased
             * @enum {string}
             */
            accessLog?: "erased" | "kept";
        };
        /** @description Establishes a breach; its grounds are kept sealed. */
        EstablishBreach: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source?: components["schemas"]["Source"];
            breach: components["schemas"]["EntryId"];
            /** @enum {string} */
            type?: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8";
            /** @enum {string} */
            authority?: "VDAB" | "OCMW" | "VMSW" | "HH";
            grounds?: components["schemas"]["FreeText"];
        };
        /** @description One thing that is exchanged */
        ExchangeItem: {
            /** @description What it is called */
            item: components["schemas"]["Name"];
            /** @enum {string} */
            direction: "TO_PARTNER" | "FROM_PARTNER";
            /** @description The section of the dossier that the partner gets */
            section?: components["schemas"]["Section"];
        };
        ExchangeOverviewReport: {
            /** @constant */
            report: "exchange-overview";
            /** @description What was asked, with what holds unless it is asked otherwise */
            query: {
                groupBy: string[];
                asOf: components["schemas"]["DateOnly"] | null;
                knownAt: string | null;
            } & {
                [key: string]: unknown;
            };
            /** @description The names of groupings and measures, in their order */
            columns: string[];
            rows: {
                /** @description agreement */
                agreement?: string | null;
                /** @description communes */
                communes?: string | null;
                /** @description name */
                name?: string | null;
                /** @description partner */
                partner?: string | null;
                /** @description partnerType */
                partnerType?: string | null;
                /** @description status */
                status?: string | null;
                /** @description since */
                since?: string | null;
                /** @description way */
                way?: string | null;
                /** @description toPartner */
                toPartner?: string | null;
                /** @description fromPartner */
                fromPartner?: string | null;
                /** @description legalBasis */
                legalBasis?: string | null;
                /** @description planning */
                planning?: string | null;
                /** @description productionPlanned */
                productionPlanned?: string | null;
                /** @description productionSince */
                productionSince?: string | null;
                /** @description why */
                why?: string | null;
                /** @description dependsOn */
                dependsOn?: string | null;
                exchanges: number;
            }[];
            total: {
                exchanges: number;
            };
            position: string | null;
            /** @description The version of the read model */
            version: number;
            knownAt: string | null;
            /** @description SHA-256, in 64 lower-case hexadecimal digits, of the UTF-8 bytes of the canonical JSON (RFC 8785) of an object with exactly these members of this answer, as they stand in it: `report`, `query`, `columns`, `rows`, `total`. Asked with the same `knownAt`, a report made again has the same one; without `knownAt` it changes with the log. docs/digest.md has a check of a few lines */
            digest: string;
        };
        /** @description Elements of the official dossier from the section down */
        FieldPath: string;
        FindAnswer: {
            candidates: components["schemas"]["Candidate"][];
            /** @description Whether there are more: say more of the name */
            more: boolean;
        };
        /** @description Somebody, by INSZ or by name and birth date */
        FindRequest: {
            purpose: components["schemas"]["Purpose"];
            insz: components["schemas"]["Insz"];
        } | {
            purpose: components["schemas"]["Purpose"];
            /** @description All the words of it that you know, in any order */
            name: string;
            birthDate: components["schemas"]["BirthDate"];
        };
        Flag: boolean | ("0" | "1" | "");
        FreeText: string;
        /** @description Gesprekken, as in the official dossier */
        Gesprekken: {
            /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
            Datum?: string;
            GeregistreerdBij?: {
                /** @description a KBO number of 10 digits */
                KboNummer?: string;
                /** @description a KBI number; the official document gives 32 characters of it */
                KbiNummer?: string;
            };
            /** @description an identifier of the form 8-4-4-4-12 */
            ToeleidingID?: string;
        }[];
        /** @description Grants an authorisation (machtiging): who may see what, for which purposes, on which ground, from when. */
        GrantAuthorisation: {
            authorisation: components["schemas"]["AuthorisationId"];
            holder: components["schemas"]["Holder"];
            legalBasis: components["schemas"]["LegalBasis"];
            purposes: components["schemas"]["Purpose"][];
            sections: components["schemas"]["Section"][];
            /**
             * @description Of a section: only these, each with all in it
             * @default []
             */
            fields?: components["schemas"]["FieldPath"][];
            /**
             * @description Of a section: only whether there is one, and nothing that it holds
             * @default []
             */
            presenceOf?: components["schemas"]["FieldPath"][];
            /**
             * @description Only about people who live in the commune of the organisation
             * @default false
             */
            onlyOnTerritory?: boolean;
            /**
             * @description Only about people for whom the organisation made an inscription (inschrijving)
             * @default false
             */
            asksInscription?: boolean;
            /** @description Whether an emergency (noodtoegang) sets both aside; each is reviewed. Unless said, it doesn’t */
            inEmergency?: boolean;
            from: components["schemas"]["DateOnly"];
            until?: components["schemas"]["DateOnly"];
        };
        /** @description Exempts the person from the language requirement; the ground is kept sealed. */
        GrantLanguageExemption: {
            person: components["schemas"]["PersonReference"];
            on: components["schemas"]["DateOnly"];
            /** @enum {string} */
            ground: "HEALTH" | "LEARNING_LIMIT";
        };
        /** @description Records an intake talk at the reception office or the House of Dutch. */
        HoldTalk: {
            person: components["schemas"]["PersonReference"];
            on: components["schemas"]["DateOnly"];
            talk: components["schemas"]["TalkId"];
            /** @enum {string} */
            kind: "RECEPTION_OFFICE" | "HOUSE_OF_DUTCH";
            place: components["schemas"]["Site"];
            remark?: components["schemas"]["Text"];
        };
        /** @description One organisation; or those of a type, of communes, or of both */
        Holder: {
            organisation: components["schemas"]["KboNumber"];
        } | {
            organisationType?: components["schemas"]["OrganisationType"];
            communes?: components["schemas"]["NisCode"][];
        };
        /** @description Names, birth date and sex */
        Identity: {
            familyNames: components["schemas"]["Name"][];
            /** @default [] */
            givenNames?: components["schemas"]["Name"][];
            birthDate: components["schemas"]["BirthDate"];
            /** @enum {string} */
            sex?: "M" | "F" | "X";
        };
        /** @description One official answer of several */
        ImportLine: {
            /** @description The idempotency key of this line */
            id: string;
            /** @description The text of a reply to GeefDossierKBI 01.00 */
            document: string;
        };
        /** @description What became of one document of several */
        ImportLineResult: {
            /** @description Number of the line, from 1 */
            line: number;
            /** @description As the line names its document; null when it has no name */
            id: string | null;
            /** @description The HTTP status that the document alone would have got */
            status: number;
            /**
             * @description unchanged: this very document was imported before; exception: the document holds no dossier; older: a later answer about the person was imported before; invalid: see the problems
             * @enum {string}
             */
            outcome?: "imported" | "unchanged" | "exception" | "older" | "invalid";
            dossier?: components["schemas"]["DossierId"];
            /** @description How many events were recorded */
            events?: number;
            /** @description What this version can’t turn into events yet */
            notUnderstood?: string[];
            findings?: {
                code: string;
                /** @description A path in the document, without content */
                place: string;
            }[];
            exceptions?: {
                code: string;
            }[];
            problems?: {
                /** @description A path in the document, without content */
                place: string;
                line?: number;
                rule: string;
                reason: string;
            }[];
            /** @description How far the log stood */
            position?: string | null;
            problem?: components["schemas"]["Problem"];
        };
        /** @description What became of an official answer */
        ImportResult: {
            /**
             * @description unchanged: this very document was imported before; exception: the document holds no dossier; older: a later answer about the person was imported before; invalid: see the problems
             * @enum {string}
             */
            outcome: "imported" | "unchanged" | "exception" | "older" | "invalid";
            dossier?: components["schemas"]["DossierId"];
            /** @description How many events were recorded */
            events: number;
            /** @description What this version can’t turn into events yet */
            notUnderstood: string[];
            findings: {
                code: string;
                /** @description A path in the document, without content */
                place: string;
            }[];
            exceptions: {
                code: string;
            }[];
            problems: {
                /** @description A path in the document, without content */
                place: string;
                line?: number;
                rule: string;
                reason: string;
            }[];
            /** @description How far the log stood */
            position: string | null;
        };
        /** @description Inbreuken, as in the official dossier */
        Inbreuken: {
            /** @enum {string} */
            Type?: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8";
            /** @enum {string} */
            SanctionerendeOverheid?: "VDAB" | "OCMW" | "VMSW" | "HH";
            /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
            DatumVaststelling?: string;
            /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
            DatumIngebrekestellingVerzonden?: string;
            /** @description a text */
            Motivering?: string;
            FeitenRelaas?: {
                Activiteiten?: {
                    /** @description an identifier of the form 8-4-4-4-12 */
                    ID?: string;
                    /** @enum {string} */
                    Type?: "A_BR_WERV1" | "A_BR_VERH" | "A_KC_AANM" | "A_KC_AANMU" | "A_KC_AANMH" | "A_BRIEF" | "A_KC_TELEF" | "A_KC_HUISB" | "A_EM_EMAIL" | "A_SM_SMS" | "A_CONTACT" | "A_AFSL_Werv" | "A_KC_PersGespr" | "A_IN_COMM" | "A_CURS_ELO" | "A_CURS_LLO" | "A_CURS_MO" | "A_CURS_PLO_INT" | "A_CURS_PLO_EXT" | "A_CURS_SLO" | "A_CURS_NT2A1" | "A_CURS_LES_ELO" | "A_CURS_LES_LLO" | "A_CURS_LES_MO" | "A_CURS_LES_PLO_INT" | "A_CURS_LES_PLO_EXT" | "A_CURS_LES_SLO" | "A_CURS_LES_NT2A1" | "A_CURS_TAAK_ELO" | "A_CURS_TAAK_LLO" | "A_CURS_TAAK_MO" | "A_CURS_TAAK_PLO_INT" | "A_CURS_TAAK_PLO_EXT" | "A_CURS_TAAK_SLO" | "A_CURS_TAAK_NT2A1" | "A_TEST_ELO" | "A_TEST_LLO" | "A_TEST_MO" | "A_TEST_PLO_INT" | "A_TEST_PLO_EXT" | "A_TEST_SLO" | "A_TEST_NT2A1" | "A_TEST_LES_ELO" | "A_TEST_LES_LLO" | "A_TEST_LES_MO" | "A_TEST_LES_PLO_INT" | "A_TEST_LES_PLO_EXT" | "A_TEST_LES_SLO" | "A_TEST_LES_NT2A1" | "A_CURS_MO_IND" | "A_IND_OND" | "A_KC_HvN_G" | "A_HvNT" | "A_HvNT_WC" | "A_Dav_Pla" | "A_HvNAT" | "A_Dav_part" | "A_Dav_Aanm" | "A_CERTIF_NIV" | "A_MAN_TK" | "A_TL_OND" | "A_TL_KIND_OPV" | "A_TL_VDAB" | "A_TL_DPL_GELIJK" | "A_TL_INTERN" | "A_TL_VERVOER" | "A_TL_AND_PART" | "A_SCR_PLO" | "A_VER_PLO" | "A_INT_VDAB" | "A_INBREUK";
                    /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
                    DatumUitgevoerd?: string;
                    /** @description a text */
                    CommentaarFeitenRelaas?: string;
                }[];
                Communicaties?: {
                    /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
                    DatumAanmaak?: string;
                    TypeDocument?: {
                        /** @description a code; the official document gives 50 characters of it */
                        value: string;
                        /** @description a short name; the official document gives 25 characters of it */
                        KorteNaam?: string;
                        /** @description a name; the official document gives 50 characters of it */
                        Naam?: string;
                    };
                }[];
            };
            RechtzettingsFormulier?: {
                /** @description an identifier of the form 8-4-4-4-12 */
                DocumentID?: string;
                /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
                DatumAanmaak?: string;
                /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
                DatumOndertekening?: string;
                AangemaaktDoor?: {
                    /** @description a KBO number of 10 digits */
                    KboNummer?: string;
                    /** @description a KBI number; the official document gives 32 characters of it */
                    KbiNummer?: string;
                };
            };
        }[];
        /** @description It is the same whether or not the KBI knows the person */
        InscriptionAnswer: {
            /**
             * @description unchanged: what was asked held already
             * @enum {string}
             */
            outcome: "recorded" | "unchanged";
        };
        /** @description One inscription of a batch, begun or ended */
        InscriptionLine: {
            /** @description The idempotency key of this line */
            id: string;
            /** @enum {string} */
            command: "RegisterInscription" | "EndInscription";
            /** @description As that command takes it alone */
            body: {
                [key: string]: unknown;
            };
        };
        /** @description What one inscription of a batch led to */
        InscriptionLineResult: {
            /** @description Number of the line, from 1 */
            line: number;
            /** @description The idempotency key of the command; null when the line has none */
            id: string | null;
            /** @description The HTTP status that the command alone would have got */
            status: number;
            /**
             * @description unchanged: what was asked held already
             * @enum {string}
             */
            outcome?: "recorded" | "unchanged";
            problem?: components["schemas"]["Problem"];
        };
        /** @description Social security identification number; separators are allowed */
        Insz: string;
        /** @description Records that an attest was made out. */
        IssueAttest: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source?: components["schemas"]["Source"];
            attest: components["schemas"]["EntryId"];
            /** @enum {string} */
            kind?: "ATTEST";
            /** @enum {string} */
            type?: "AI023" | "AEVC05";
            archived?: components["schemas"]["StatedId"];
            madeOn?: components["schemas"]["DateOnly"];
            signedOn?: components["schemas"]["DateOnly"];
            createdBy?: components["schemas"]["StatedSite"];
        };
        /** @description Puts the person on the waiting list. */
        JoinWaitingList: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source?: components["schemas"]["Source"];
            entry: components["schemas"]["EntryId"];
            kind?: components["schemas"]["StatedCode"];
            module?: components["schemas"]["StatedCode"];
        };
        /** @description KBIDossier, as in the official dossier */
        KBIDossier: {
            Personalia?: components["schemas"]["Personalia"];
            Doelgroep?: components["schemas"]["Doelgroep"];
            BehaaldeAttesten?: components["schemas"]["BehaaldeAttesten"];
            Contracten?: components["schemas"]["Contracten"];
            UitstellenVanOndertekening?: components["schemas"]["UitstellenVanOndertekening"];
            Aanmelding?: components["schemas"]["Aanmelding"];
            UitstellenVanAanmelding?: components["schemas"]["UitstellenVanAanmelding"];
            Trajecten?: components["schemas"]["Trajecten"];
            VormingsActiviteiten?: components["schemas"]["VormingsActiviteiten"];
            AfgelegdeTesten?: components["schemas"]["AfgelegdeTesten"];
            Adviezen?: components["schemas"]["Adviezen"];
            Perspectieven?: components["schemas"]["Perspectieven"];
            ToeleidingenDiplomaGelijkschakeling?: components["schemas"]["ToeleidingenDiplomaGelijkschakeling"];
            ToeleidingenPartner?: components["schemas"]["ToeleidingenPartner"];
            Inbreuken?: components["schemas"]["Inbreuken"];
            Talenkennis?: components["schemas"]["Talenkennis"];
            Wachtlijst?: components["schemas"]["Wachtlijst"];
            VoorkeurenKlant?: components["schemas"]["VoorkeurenKlant"];
            Gesprekken?: components["schemas"]["Gesprekken"];
            Wooncode?: components["schemas"]["Wooncode"];
        };
        /** @description Site of an organisation, up to 32 characters */
        KbiNumber: string;
        /** @description Enterprise number, ten digits */
        KboNumber: string;
        /** @description A lease of a social home */
        LeaseId: string;
        /** @description Ends an enrolment before a result; the reason is kept sealed. */
        LeaveCourse: {
            person: components["schemas"]["PersonReference"];
            on: components["schemas"]["DateOnly"];
            /** @description As it was recorded */
            course: string;
            reason?: components["schemas"]["Code"];
        };
        /** @description Records that it isn’t decided whether data may be exchanged, and on what the decision depends. */
        LeaveUndecided: {
            agreement: components["schemas"]["AgreementId"];
            /** @description The day on which it held */
            on: components["schemas"]["DateOnly"];
            dependsOn: components["schemas"]["Note"];
            dependsOnAgreement?: components["schemas"]["AgreementId"];
        };
        /** @description A decree or a deliberation: number or name, date, address */
        LegalBasis: {
            number: string;
            date: components["schemas"]["DateOnly"];
            /** Format: uri */
            url?: string;
        };
        /**
         * @description Level of Dutch (CEFR; the KBI splits B1)
         * @enum {string}
         */
        Level: "A1" | "A2" | "B1/1" | "B1/2" | "B1/3" | "B1/4" | "B1" | "B2" | "C1" | "C2";
        Liveness: {
            /** @constant */
            status: "live";
        };
        /** @description Says in which commune an organisation lies, and its number as a course provider; what is left out is not known. */
        LocateOrganisation: {
            organisation: components["schemas"]["KboNumber"];
            nis?: components["schemas"]["NisCode"];
            davinci?: components["schemas"]["DavinciNumber"];
            on: components["schemas"]["DateOnly"];
        };
        /** @description Who asked what about a person, when, why, and on which ground */
        LogEntry: {
            consultation: components["schemas"]["ConsultationId"];
            /**
             * Format: date-time
             * @description When it was asked
             */
            at: string;
            /** Format: date-time */
            recordedAt: string;
            organisation: components["schemas"]["KboNumber"];
            /** @description As it was known that day */
            organisationName: string | null;
            organisationNameNow: string | null;
            organisationType: components["schemas"]["OrganisationType"] | "UNKNOWN";
            /** @description Why */
            purpose: components["schemas"]["Purpose"] | "UNKNOWN";
            channel: components["schemas"]["Channel"];
            /** @description What was called */
            service: string;
            senderUri: string | null;
            capacity: string | null;
            /** @enum {string} */
            outcome: "granted" | "refused";
            /** @description The code of the refusal */
            reason: string | null;
            authorisation: {
                authorisation: components["schemas"]["AuthorisationId"];
                legalBasis: components["schemas"]["LegalBasis"] | null;
            } | null;
            sectionsAsked: components["schemas"]["Section"][];
            sectionsGiven: components["schemas"]["Section"][];
            /**
             * @description none: nothing of the person was given
             * @enum {string}
             */
            content: "given" | "none";
            /** @description Whether it was asked as an emergency (noodtoegang) */
            emergency: boolean;
            /** @description By which the person was asked for, where that is kept */
            insz: string | null;
            /**
             * @description forgotten: who looked was erased with the person
             * @enum {string}
             */
            sealed: "open" | "forgotten" | "keyLost";
            /** @description Of the asker; for an auditor */
            reference?: string | null;
            /** @description Who of the organisation; for an auditor */
            user?: string | null;
            /** @description What the emergency was; for an auditor */
            emergencyReason?: string | null;
            /** @description A name that was not its own; for an auditor */
            statedSender?: string | null;
        };
        /** @description Lets a commune go up in another, from a day on; each of a merger has its own command. */
        MergeCommune: {
            commune: components["schemas"]["NisCode"];
            intoCommune: components["schemas"]["NisCode"];
            on: components["schemas"]["DateOnly"];
        };
        /** @description Lets an organisation go up in another, from a day on: an OCMW in a municipality, a municipality in a new one. */
        MergeOrganisation: {
            organisation: components["schemas"]["KboNumber"];
            intoOrganisation: components["schemas"]["KboNumber"];
            on: components["schemas"]["DateOnly"];
        };
        /** @description Events that earlier versions recorded with a day or instant outside 1900-01-01 to 2200-12-31, or still to come: they count under the day of recording, and a day that a right holds from or until is the nearest one */
        MisdatedEvents: {
            count: number;
            /** @description The first 20, in the order of the log */
            events: {
                position: string | null;
                type: string;
                /** @description Of its facts, as JSON pointers */
                places: string[];
                /** @description That count it */
                readModels: string[];
            }[];
        };
        /** @description The level and the skills that an NT2 course leads to */
        Module: {
            level: components["schemas"]["Level"];
            skills: components["schemas"]["Skill"][];
        };
        /** @description A name, on one line */
        Name: string;
        /** @description Commune, NIS code */
        NisCode: string;
        /** @description A public text about organisations; never about a person */
        Note: string;
        /** @description Brings a person into the KBI, for instance on referral, before any registration. */
        OpenDossier: {
            person: components["schemas"]["PersonReference"];
            on: components["schemas"]["DateOnly"];
            identity: components["schemas"]["Identity"];
        };
        /** @description Adds a site (KBI number) to an organisation, or says anew what it is, from a day on. */
        OpenSite: {
            organisation: components["schemas"]["KboNumber"];
            site: components["schemas"]["KbiNumber"];
            name?: components["schemas"]["Name"];
            nis?: components["schemas"]["NisCode"];
            on: components["schemas"]["DateOnly"];
        };
        /** @description Opens a trajectory under a manager, with its components. */
        OpenTrajectory: {
            person: components["schemas"]["PersonReference"];
            on: components["schemas"]["DateOnly"];
            trajectory: components["schemas"]["TrajectoryId"];
            type: components["schemas"]["TrajectoryType"];
            manager: components["schemas"]["Site"];
            /** @default [] */
            components?: components["schemas"]["ComponentType"][];
        };
        /** @description An organisation with its senders and authorisations */
        OrganisationDeclaration: {
            organisation: components["schemas"]["KboNumber"];
            name: components["schemas"]["Name"];
            type: components["schemas"]["OrganisationType"];
            nis?: components["schemas"]["NisCode"];
            davinci?: components["schemas"]["DavinciNumber"];
            /** @default false */
            synthetic?: boolean;
            /** @default [] */
            senders?: {
                uri: string;
                capacity?: string;
                purpose: components["schemas"]["Purpose"];
            }[];
            /** @default [] */
            authorisations?: {
                authorisation: components["schemas"]["AuthorisationId"];
                legalBasis: components["schemas"]["LegalBasis"];
                purposes: components["schemas"]["Purpose"][];
                sections: components["schemas"]["Section"][];
                /**
                 * @description Of a section: only these, each with all in it
                 * @default []
                 */
                fields?: components["schemas"]["FieldPath"][];
                /**
                 * @description Of a section: only whether there is one, and nothing that it holds
                 * @default []
                 */
                presenceOf?: components["schemas"]["FieldPath"][];
                /**
                 * @description Only about people who live in the commune of the organisation
                 * @default false
                 */
                onlyOnTerritory?: boolean;
                /**
                 * @description Only about people for whom the organisation made an inscription (inschrijving)
                 * @default false
                 */
                asksInscription?: boolean;
                /** @description Whether an emergency (noodtoegang) sets both aside; each is reviewed. Unless said, it doesn’t */
                inEmergency?: boolean;
                from: components["schemas"]["DateOnly"];
                until?: components["schemas"]["DateOnly"];
            }[];
        };
        /**
         * @description What kind of organisation
         * @enum {string}
         */
        OrganisationType: "AGENCY" | "RECEPTION_OFFICE" | "HOUSE_OF_DUTCH" | "COURSE_PROVIDER" | "OCMW" | "VDAB" | "VMSW" | "SOCIAL_LANDLORD" | "ACTIRIS" | "BRUSSELS_OCMW" | "MUNICIPALITY" | "MINISTRY" | "ENFORCEMENT" | "AUDITOR";
        /** @description One organisation; or those of a type, of communes, or of both */
        Partner: {
            organisation?: components["schemas"]["KboNumber"];
            organisationType?: components["schemas"]["OrganisationType"];
            communes?: components["schemas"]["NisCode"][];
        };
        PersonName: {
            familyNames: components["schemas"]["FreeText"][];
            given?: {
                name: components["schemas"]["FreeText"];
                /** @enum {string} */
                usual?: "0" | "1";
            }[];
            from?: string;
            until?: string;
        };
        /** @description The person: by INSZ, or by the id of the dossier */
        PersonReference: {
            insz: components["schemas"]["Insz"];
        } | {
            dossier: components["schemas"]["DossierId"];
        };
        /** @description Personalia, as in the official dossier */
        Personalia: {
            /** @description an INSZ of 11 digits */
            INSZ: string;
            Naam?: {
                /** @description a date written YYYY-MM-DD */
                DatumBegin?: string;
                /** @description a date written YYYY-MM-DD */
                DatumEinde?: string;
                Achternamen: string[];
                Voornamen?: {
                    /** @description a name; the official document gives 48 characters of it */
                    value: string;
                    /** @enum {string} */
                    GebruikelijkeVoornaam?: "0" | "1";
                }[];
            };
            /** @description a date written YYYY-MM-DD; the official document gives 10 characters of it */
            Geboortedatum?: string;
            Geslacht?: {
                Code: {
                    /** @description a code of one digit */
                    value: string;
                    /** @description a description; the official document gives 255 characters of it */
                    Beschrijving?: string;
                };
                Omschrijving?: {
                    /** @description a description; the official document gives 255 characters of it */
                    value: string;
                    /** @description an origin */
                    Oorsprong?: string;
                    /** @description a language code of two letters */
                    TaalCode?: string;
                };
            };
            AangemaaktDoor?: {
                /** @description a KBO number of 10 digits */
                KboNummer?: string;
                /** @description a KBI number; the official document gives 32 characters of it */
                KbiNummer?: string;
            };
        };
        /** @description Perspectieven, as in the official dossier */
        Perspectieven: {
            HvN?: {
                /** @description a code; the official document gives 50 characters of it */
                value: string;
                /** @description a short name; the official document gives 25 characters of it */
                KorteNaam?: string;
                /** @description a name; the official document gives 50 characters of it */
                Naam?: string;
            };
            OB?: {
                /** @description a code; the official document gives 50 characters of it */
                value: string;
                /** @description a short name; the official document gives 25 characters of it */
                KorteNaam?: string;
                /** @description a name; the official document gives 50 characters of it */
                Naam?: string;
            };
        };
        /** @description Plans a step on another day than before, or takes it off the planning; the earlier planning is kept. */
        PlanStage: {
            agreement: components["schemas"]["AgreementId"];
            /** @description The day on which it held */
            on: components["schemas"]["DateOnly"];
            stage: components["schemas"]["Stage"];
            /** @description Of the sheet; without it the last one */
            version?: number;
            planned: components["schemas"]["DateOnly"] | null;
        };
        /** @description The day on which each step is planned */
        Planning: {
            [key: string]: components["schemas"]["DateOnly"];
        };
        /** @description Gives a tenant one more year because training could not start or finish; the reason is kept sealed. */
        PostponeLanguageRequirement: {
            person: components["schemas"]["PersonReference"];
            on: components["schemas"]["DateOnly"];
            /** @description As it was recorded */
            lease: string;
            /** @enum {string} */
            reason: "PROFESSIONAL" | "MEDICAL" | "PERSONAL" | "NO_FITTING_COURSE";
            /** @enum {string} */
            grantedBy: "KBI" | "LANDLORD";
        };
        /** @description Gives an obliged person until a later day to register; the reason is kept sealed. */
        PostponeRegistration: {
            person: components["schemas"]["PersonReference"];
            on: components["schemas"]["DateOnly"];
            until: components["schemas"]["DateOnly"];
            reason: components["schemas"]["Code"];
        };
        /** @description Lets the person sign the contract later; the reason is kept sealed. */
        PostponeSignature: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source?: components["schemas"]["Source"];
            postponement: components["schemas"]["EntryId"];
            period?: components["schemas"]["StatedPeriod"];
            reason?: components["schemas"]["StatedCode"];
        };
        /** @description Why the answer is no (RFC 9457); it holds nothing of the request */
        Problem: {
            /** @description `urn:kbi:problem:` and the code */
            type: string;
            /** @description What is wrong, in the language of Accept-Language */
            title: string;
            status: number;
            /** @description Stable: programs may rely on it */
            code: string;
            detail?: string;
            /** @description Where the rule comes from */
            source?: string;
            /** @description Each place of the request that is wrong, and what would be right */
            errors?: {
                /** @description JSON pointer, or the name of a header */
                at: string;
                detail: string;
            }[];
        };
        /** @description The event that a read model can’t handle */
        ProjectionFailure: {
            /** @description Place in the log; a query `?after=` it has seen it. Sealed, but for scope audit or admin: then as the log has it */
            position: string;
            type: string;
            reason: string;
        };
        /** @description How the read models stand */
        ProjectionList: {
            /** @description The last position of the log */
            head: string | null;
            misdated: components["schemas"]["MisdatedEvents"] | null;
            /**
             * Format: date-time
             * @description The instant at which that was known: `knownAt` gives the same again
             */
            at: string;
            projections: {
                name: string;
                version: number;
                /** @description running, stopped … */
                status: string;
                /** @description Whether this build answers */
                serving: boolean;
                /** @description How far it has read */
                position: string | null;
                failure: components["schemas"]["ProjectionFailure"] | null;
                /** Format: date-time */
                updatedAt: string;
            }[];
        };
        /** @description A proof of knowledge of Dutch */
        ProofId: string;
        /**
         * @description What proves knowledge of Dutch for the Wooncode
         * @enum {string}
         */
        ProofKind: "MANIFEST_TO_LANDLORD" | "DUTCH_LANGUAGE_EDUCATION" | "EDUCATION_NETHERLANDS" | "EDUCATION_OVERSEAS_OR_SURINAME" | "INTEGRATION_ORGANISATION" | "CERTIFICATE_DUTCH_AS_FOREIGN_LANGUAGE" | "EMPLOYMENT_SERVICE" | "SELOR";
        /** @description Proposes an exchange of data with a partner: an organisation, those of a type, or those of communes. */
        ProposeAgreement: {
            agreement: components["schemas"]["AgreementId"];
            /** @description The day on which it held */
            on: components["schemas"]["DateOnly"];
            name: components["schemas"]["Name"];
            partner: components["schemas"]["Partner"];
            legalBasis?: components["schemas"]["LegalBasis"];
        };
        /**
         * @description What the person’s data are asked for
         * @enum {string}
         */
        Purpose: "SOCIAL_INTEGRATION" | "EMPLOYMENT_GUIDANCE" | "HOUSING_LANGUAGE" | "TRAJECTORY_FOLLOW_UP" | "NT2_ORIENTATION" | "MUNICIPAL_FOLLOW_UP" | "ENFORCEMENT" | "AUDIT" | "OWN_DATA";
        /** @description Records that the sheet was approved, that it was built, or that it went into test or into production. */
        ReachStage: {
            agreement: components["schemas"]["AgreementId"];
            /** @description The day on which it held */
            on: components["schemas"]["DateOnly"];
            stage: components["schemas"]["Stage"];
            /** @description Of the sheet; without it the last one */
            version?: number;
        };
        /** @description The service can answer; a read model that stands still is told here */
        Readiness: {
            /**
             * @description degraded: a read model stands still, or a clock is wrong; commands and questions go on
             * @enum {string}
             */
            status: "ready" | "degraded";
            /** @description More than 5 seconds of difference is degraded */
            clock: {
                /** @description How far the server of the log is ahead of this process; null: it doesn’t tell */
                differenceMs: number | null;
                /** @description Until then everything is recorded as of that instant; null: the log is not ahead */
                logAheadUntil: string | null;
            };
            projections: {
                name: string;
                version: number;
                status: string;
            }[];
        };
        /** @description How far a rebuild has come */
        RebuildProgress: {
            projection: string;
            version: number;
            /** @enum {string} */
            state: "rebuilding" | "done" | "stopped" | "cancelled";
            /** @description Events gone through */
            done: number;
            /** @description Events of the log */
            total?: number;
            perSecond: number;
            secondsLeft?: number;
            failure?: components["schemas"]["ProjectionFailure"];
        };
        /** @description Records that a partner referred the person. */
        ReceiveReferral: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source?: components["schemas"]["Source"];
            referral: components["schemas"]["EntryId"];
            externalId?: components["schemas"]["StatedId"];
            to?: components["schemas"]["StatedSite"];
            /** @enum {string} */
            status?: "OP" | "VW" | "NU" | "GW";
            /** @enum {string} */
            why?: "INT_HVN" | "NIV_TEST" | "INB_OPV" | "DIPL_GEL";
            from?: components["schemas"]["StatedPartner"];
            description?: components["schemas"]["FreeText"];
        };
        /** @description Adds to the account of a breach what was done; its text is kept sealed. */
        RecordBreachActivity: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source?: components["schemas"]["Source"];
            breach: components["schemas"]["EntryId"];
            activity: components["schemas"]["EntryId"];
            statedId?: components["schemas"]["StatedId"];
            /** @enum {string} */
            type?: "A_BR_WERV1" | "A_BR_VERH" | "A_KC_AANM" | "A_KC_AANMU" | "A_KC_AANMH" | "A_BRIEF" | "A_KC_TELEF" | "A_KC_HUISB" | "A_EM_EMAIL" | "A_SM_SMS" | "A_CONTACT" | "A_AFSL_Werv" | "A_KC_PersGespr" | "A_IN_COMM" | "A_CURS_ELO" | "A_CURS_LLO" | "A_CURS_MO" | "A_CURS_PLO_INT" | "A_CURS_PLO_EXT" | "A_CURS_SLO" | "A_CURS_NT2A1" | "A_CURS_LES_ELO" | "A_CURS_LES_LLO" | "A_CURS_LES_MO" | "A_CURS_LES_PLO_INT" | "A_CURS_LES_PLO_EXT" | "A_CURS_LES_SLO" | "A_CURS_LES_NT2A1" | "A_CURS_TAAK_ELO" | "A_CURS_TAAK_LLO" | "A_CURS_TAAK_MO" | "A_CURS_TAAK_PLO_INT" | "A_CURS_TAAK_PLO_EXT" | "A_CURS_TAAK_SLO" | "A_CURS_TAAK_NT2A1" | "A_TEST_ELO" | "A_TEST_LLO" | "A_TEST_MO" | "A_TEST_PLO_INT" | "A_TEST_PLO_EXT" | "A_TEST_SLO" | "A_TEST_NT2A1" | "A_TEST_LES_ELO" | "A_TEST_LES_LLO" | "A_TEST_LES_MO" | "A_TEST_LES_PLO_INT" | "A_TEST_LES_PLO_EXT" | "A_TEST_LES_SLO" | "A_TEST_LES_NT2A1" | "A_CURS_MO_IND" | "A_IND_OND" | "A_KC_HvN_G" | "A_HvNT" | "A_HvNT_WC" | "A_Dav_Pla" | "A_HvNAT" | "A_Dav_part" | "A_Dav_Aanm" | "A_CERTIF_NIV" | "A_MAN_TK" | "A_TL_OND" | "A_TL_KIND_OPV" | "A_TL_VDAB" | "A_TL_DPL_GELIJK" | "A_TL_INTERN" | "A_TL_VERVOER" | "A_TL_AND_PART" | "A_SCR_PLO" | "A_VER_PLO" | "A_INT_VDAB" | "A_INBREUK";
            account?: components["schemas"]["FreeText"];
        };
        /** @description Records how a course ended for the person. */
        RecordCourseResult: {
            person: components["schemas"]["PersonReference"];
            on: components["schemas"]["DateOnly"];
            /** @description As it was recorded */
            course: string;
            /** @enum {string} */
            result: "GESLAAGD" | "NT_GESLAAGD" | "NT_DEELGENOMEN";
        };
        /** @description Records a lesson of any course and whether the person was there. */
        RecordLesson: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source?: components["schemas"]["Source"];
            course: components["schemas"]["CourseId"];
            lesson: components["schemas"]["EntryId"];
            begins?: components["schemas"]["Time"];
            ends?: components["schemas"]["Time"];
            attended?: components["schemas"]["Time"];
            /** @enum {string} */
            attendance?: "AANWEZIG" | "AFWEZIG" | "VERANTW_AFWE";
        };
        /** @description Records an NT2 test with its result per skill. */
        RecordNt2Test: {
            person: components["schemas"]["PersonReference"];
            on: components["schemas"]["DateOnly"];
            test: components["schemas"]["TestId"];
            place: components["schemas"]["Site"];
            results: components["schemas"]["SkillResult"][];
            remark?: components["schemas"]["Text"];
        };
        /** @description Refers the person for the recognition of a diploma, or states how that stands, whole. */
        ReferForDiplomaRecognition: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source?: components["schemas"]["Source"];
            referral: components["schemas"]["EntryId"];
            /** @enum {string} */
            status?: "BZ" | "GD" | "AN";
            why?: components["schemas"]["StatedCode"];
            kind?: components["schemas"]["StatedCode"];
            submittedOn?: components["schemas"]["DateOnly"];
            answeredOn?: components["schemas"]["DateOnly"];
            answer?: components["schemas"]["StatedCode"];
            diploma?: components["schemas"]["FreeText"];
            school?: components["schemas"]["FreeText"];
            body?: components["schemas"]["StatedPartner"];
            commissionedBy?: components["schemas"]["FreeText"];
            fileNumber?: components["schemas"]["FreeText"];
        };
        /** @description A reference of the sender */
        Reference: string;
        /** @description Registers a commune by its NIS code, or gives it another name. */
        RegisterCommune: {
            commune: components["schemas"]["NisCode"];
            name: string;
            nameFr?: string;
            /** @default false */
            synthetic?: boolean;
        };
        /** @description Registers that your organisation has a file on the person (inschrijving), for a purpose, from a day on. */
        RegisterInscription: {
            person: components["schemas"]["PersonReference"];
            on: components["schemas"]["DateOnly"];
            until?: components["schemas"]["DateOnly"];
            purpose: components["schemas"]["Purpose"];
        };
        /** @description Registers an organisation. */
        RegisterOrganisation: {
            organisation: components["schemas"]["KboNumber"];
            name: components["schemas"]["Name"];
            type: components["schemas"]["OrganisationType"];
            nis?: components["schemas"]["NisCode"];
            davinci?: components["schemas"]["DavinciNumber"];
            /** @default false */
            synthetic?: boolean;
            on?: components["schemas"]["DateOnly"];
        };
        /** @description Registers a person; with an identity it also opens the dossier of somebody who is new to the KBI. */
        RegisterPerson: {
            person: components["schemas"]["PersonReference"];
            on: components["schemas"]["DateOnly"];
            /** @enum {string} */
            kind: "EA" | "HA";
            place: components["schemas"]["Site"];
            reason?: components["schemas"]["Code"];
            identity?: components["schemas"]["Identity"];
        };
        /** @description Gives an organisation another name, from a day on. */
        RenameOrganisation: {
            organisation: components["schemas"]["KboNumber"];
            name: components["schemas"]["Name"];
            on: components["schemas"]["DateOnly"];
        };
        /** @description Lets a trajectory go on that was closed or stopped. */
        ReopenTrajectory: {
            person: components["schemas"]["PersonReference"];
            on: components["schemas"]["DateOnly"];
            /** @description As it was recorded */
            trajectory: string;
        };
        /** @description States that the person got another INSZ, such as a register number after a bis number. */
        ReplaceInsz: {
            person: components["schemas"]["PersonReference"];
            on: components["schemas"]["DateOnly"];
            insz: components["schemas"]["Insz"];
        };
        Replay: {
            history: components["schemas"]["DossierHistory"];
            state: components["schemas"]["DossierState"];
        };
        /** @description Whose dossier is replayed, and as of when */
        ReplayRequest: {
            /** @description INSZ of the person; a malformed one is refused, and the refusal recorded */
            insz: string;
            /** @description As it was on this day; without it, today */
            asOf?: components["schemas"]["DateOnly"];
            /**
             * Format: date-time
             * @description As it was known at this instant; without it, everything that is recorded
             */
            knownAt?: string;
        } | {
            dossier: components["schemas"]["DossierId"];
            /** @description As it was on this day; without it, today */
            asOf?: components["schemas"]["DateOnly"];
            /**
             * Format: date-time
             * @description As it was known at this instant; without it, everything that is recorded
             */
            knownAt?: string;
        };
        /** @description An event of a dossier, opened for an auditor */
        ReplayedEvent: {
            position: string;
            revision: number;
            type: string;
            version: number;
            /** Format: date-time */
            recordedAt: string;
            by: {
                organisation: string;
                command: string;
            };
            facts: {
                [key: string]: unknown;
            };
            personal: {
                [key: string]: unknown;
            } | ("forgotten" | "keyLost");
        };
        /** @description Commune (NIS code), or ABROAD */
        Residence: components["schemas"]["NisCode"] | "ABROAD";
        /** @description Resumes a suspended exchange. */
        ResumeAgreement: {
            agreement: components["schemas"]["AgreementId"];
            /** @description The day on which it held */
            on: components["schemas"]["DateOnly"];
        };
        /** @description Lets a suspended authorisation hold again, from a day on. */
        ResumeAuthorisation: {
            authorisation: components["schemas"]["AuthorisationId"];
            on: components["schemas"]["DateOnly"];
        };
        /**
         * @description How the review of an emergency stands
         * @enum {string}
         */
        ReviewState: "open" | "overdue" | "reviewed";
        /** @description Ends an authorisation after a day, for good; it never makes it last longer. */
        RevokeAuthorisation: {
            authorisation: components["schemas"]["AuthorisationId"];
            lastDay: components["schemas"]["DateOnly"];
        };
        Rotation: {
            /** @constant */
            rotated: true;
        };
        /**
         * @description A section of the official dossier
         * @enum {string}
         */
        Section: "Personalia" | "Doelgroep" | "BehaaldeAttesten" | "Contracten" | "UitstellenVanOndertekening" | "Aanmelding" | "UitstellenVanAanmelding" | "Trajecten" | "VormingsActiviteiten" | "AfgelegdeTesten" | "Adviezen" | "Perspectieven" | "ToeleidingenDiplomaGelijkschakeling" | "ToeleidingenPartner" | "Inbreuken" | "Talenkennis" | "Wachtlijst" | "VoorkeurenKlant" | "Gesprekken" | "Wooncode";
        /** @description Records that notice of default was sent. */
        SendNoticeOfDefault: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source?: components["schemas"]["Source"];
            breach: components["schemas"]["EntryId"];
        };
        /** @description Records an integration contract. */
        SignContract: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source?: components["schemas"]["Source"];
            contract: components["schemas"]["EntryId"];
            /** @enum {string} */
            type?: "IC07G" | "ICF08G" | "IC09G" | "ICF10G" | "IC11G" | "ICF12G" | "ICO13G";
            createdBy?: components["schemas"]["StatedSite"];
            socialOrientation?: components["schemas"]["Flag"];
            nt2?: components["schemas"]["Flag"];
            careerOrientation?: components["schemas"]["Flag"];
        };
        /** @description An organisation (KBO), one of its sites (KBI number), or both */
        Site: {
            organisation?: components["schemas"]["KboNumber"];
            site?: components["schemas"]["KbiNumber"];
        };
        /**
         * @description A skill in a language
         * @enum {string}
         */
        Skill: "listening" | "reading" | "speaking" | "writing";
        /** @description The level that was tested in one skill, and whether it was reached */
        SkillResult: {
            skill: components["schemas"]["Skill"];
            level: components["schemas"]["Level"];
            passed: boolean;
        };
        /** @description The official system that states it, and the day of its answer */
        Source: {
            /** @enum {string} */
            system: "KBI-01.00";
            statedOn: components["schemas"]["DateOnly"];
        };
        /**
         * @description A step from the project sheet to the exchange
         * @enum {string}
         */
        Stage: "APPROVED" | "BUILT" | "IN_TEST" | "IN_PRODUCTION";
        /** @description What the rules derive for the sections that are given, on that day */
        Standing: {
            Aanmelding?: {
                /** @enum {string} */
                standing: "registered" | "open" | "overdue" | "notRequired";
                /** @description The last day on which an obliged person may register */
                due?: components["schemas"]["DateOnly"];
            };
            Talenkennis?: {
                /** @description Per skill the highest and the latest level, each with what proves it */
                levels: {
                    [key: string]: {
                        highest: {
                            skill: components["schemas"]["Skill"];
                            level: components["schemas"]["Level"];
                            on: components["schemas"]["DateOnly"];
                            by: {
                                /** @description As it was recorded */
                                test: string;
                            } | {
                                /** @description As it was recorded */
                                course: string;
                            } | {
                                /** @description As it was recorded */
                                proof: string;
                                kind: string;
                            };
                        };
                        latest: {
                            skill: components["schemas"]["Skill"];
                            level: components["schemas"]["Level"];
                            on: components["schemas"]["DateOnly"];
                            by: {
                                /** @description As it was recorded */
                                test: string;
                            } | {
                                /** @description As it was recorded */
                                course: string;
                            } | {
                                /** @description As it was recorded */
                                proof: string;
                                kind: string;
                            };
                        };
                    };
                };
            };
            Wooncode?: {
                /** @description Where the person stands with the language requirement of the lease in force */
                standing: {
                    /** @enum {string} */
                    standing: "none" | "willingness" | "met" | "exempt" | "open" | "postponed" | "overdue";
                    /** @description As it was recorded */
                    lease?: string;
                    level?: components["schemas"]["Level"];
                    since?: components["schemas"]["DateOnly"];
                    due?: components["schemas"]["DateOnly"];
                    proof?: {
                        /** @description As it was recorded */
                        test: string;
                    } | {
                        /** @description As it was recorded */
                        course: string;
                    } | {
                        /** @description As it was recorded */
                        proof: string;
                        kind: string;
                    };
                };
                readonly leases: {
                    /** @description As it was recorded */
                    lease: string;
                    on: components["schemas"]["DateOnly"];
                    signedOn: components["schemas"]["DateOnly"];
                    landlord: components["schemas"]["KboNumber"];
                    role: string;
                    endedOn?: components["schemas"]["DateOnly"];
                }[];
            };
        };
        /** @description Records the lease of a social home; the day of signature (by default the start) picks the language requirement. */
        StartLease: {
            person: components["schemas"]["PersonReference"];
            on: components["schemas"]["DateOnly"];
            lease: components["schemas"]["LeaseId"];
            signedOn?: components["schemas"]["DateOnly"];
            landlord: components["schemas"]["KboNumber"];
            /**
             * @default TENANT
             * @enum {string}
             */
            role?: "TENANT" | "PARTNER" | "HOUSEHOLD_MEMBER";
        };
        /** @description States the advice to the person, whole. */
        StateAdvice: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source?: components["schemas"]["Source"];
            houseOfDutch?: components["schemas"]["StatedCode"];
            /** @enum {string} */
            labourMarket?: "AD" | "AR" | "LA" | "LB" | "LH" | "LO" | "LU" | "RT";
        };
        /** @description Passes on a component as an official source states it. */
        StateComponent: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source: components["schemas"]["Source"];
            trajectory: components["schemas"]["TrajectoryId"];
            component?: components["schemas"]["ComponentType"];
            nth?: number;
            period?: components["schemas"]["StatedPeriod"];
            status?: {
                /** @enum {string} */
                code?: "TO_STA_01" | "TO_STA_02" | "TO_STA_03" | "TO_STA_04" | "TO_STA_05" | "TO_STA_06" | "TO_STA_20" | "TO_STA_21" | "TO_STA_22" | "TO_STA_27" | "TO_STA_28" | "TO_STA_29" | "TO_STA_30" | "TO_STA_31" | "TO_STA_99";
                period?: components["schemas"]["StatedPeriod"];
                undeterminedUntil?: components["schemas"]["DateOnly"];
            };
        };
        /** @description Passes on what was decided of a component as an official source states it. */
        StateComponentDecision: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source: components["schemas"]["Source"];
            trajectory: components["schemas"]["TrajectoryId"];
            component?: components["schemas"]["ComponentType"];
            nth?: number;
            /** @enum {string} */
            decision?: "VO" | "NVO" | "NVT";
            reason?: components["schemas"]["FreeText"];
            reasonNames?: {
                shortName?: components["schemas"]["FreeText"];
                name?: components["schemas"]["FreeText"];
            };
            statedDate?: components["schemas"]["StatedDate"];
        };
        /** @description Passes on an NT2 course as an official source states it. */
        StateCourse: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source: components["schemas"]["Source"];
            course: components["schemas"]["CourseId"];
            statedId?: components["schemas"]["StatedId"];
            trajectory?: components["schemas"]["TrajectoryId"];
            provider?: components["schemas"]["FreeText"];
            module: {
                shortName?: components["schemas"]["FreeText"];
                name?: components["schemas"]["FreeText"];
                code?: components["schemas"]["FreeText"];
                level?: components["schemas"]["Level"];
                skills?: components["schemas"]["Skill"][];
            };
            programme?: components["schemas"]["StatedCode"];
            branch?: components["schemas"]["StatedCode"];
            begins?: components["schemas"]["DateOnly"];
            ends?: components["schemas"]["DateOnly"];
            period?: components["schemas"]["StatedPeriod"];
            /** @enum {string} */
            status?: "TOEGEWEZEN" | "INGESCHREVEN" | "GERESERVEERD" | "NT_INGESCHREVEN" | "NT_TOEGEWEZEN" | "UITGESCHREVEN";
            remark?: components["schemas"]["Text"];
            centre?: components["schemas"]["StatedPartner"];
        };
        /** @description Passes on that a course was left as an official source states it. */
        StateCourseLeft: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source: components["schemas"]["Source"];
            course: components["schemas"]["CourseId"];
            reason?: components["schemas"]["Code"];
        };
        /** @description Passes on the result of a course as an official source states it. */
        StateCourseResult: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source: components["schemas"]["Source"];
            course: components["schemas"]["CourseId"];
            /** @enum {string} */
            result: "GESLAAGD" | "NT_GESLAAGD" | "NT_DEELGENOMEN";
        };
        /** @description Passes on that a section is there and empty as an official source states it. */
        StateEmptySection: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source: components["schemas"]["Source"];
            /** @enum {string} */
            section: "VormingsActiviteiten" | "Talenkennis";
        };
        /** @description States a language that the person knows; it is kept sealed. */
        StateLanguage: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source?: components["schemas"]["Source"];
            language: components["schemas"]["EntryId"];
            code?: components["schemas"]["FreeText"];
            contact?: components["schemas"]["Flag"];
            level?: components["schemas"]["StatedCode"];
        };
        /** @description States how well the person reads and writes, whole; it is kept sealed. */
        StateLiteracy: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source?: components["schemas"]["Source"];
            latinScript?: components["schemas"]["StatedCode"];
            otherScript?: {
                level?: components["schemas"]["StatedCode"];
                language?: components["schemas"]["FreeText"];
            };
        };
        /** @description States the highest and the latest level of Dutch, whole; proofs recorded later take its place. */
        StateNt2Level: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source?: components["schemas"]["Source"];
            highest?: components["schemas"]["FreeText"];
            highestNames?: {
                shortName?: components["schemas"]["FreeText"];
                name?: components["schemas"]["FreeText"];
            };
            latest?: components["schemas"]["FreeText"];
            latestNames?: {
                shortName?: components["schemas"]["FreeText"];
                name?: components["schemas"]["FreeText"];
            };
        };
        /** @description Passes on who a person is, as an official source states it; it may open the dossier. */
        StatePerson: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source: components["schemas"]["Source"];
            createdBy?: components["schemas"]["StatedSite"];
            familyNames: components["schemas"]["FreeText"][];
            givenNames: components["schemas"]["FreeText"][];
            birthDate?: components["schemas"]["BirthDate"];
            /** @enum {string} */
            sex?: "M" | "F" | "X";
            name?: components["schemas"]["PersonName"];
            statedBirthDate?: components["schemas"]["StatedDate"];
            statedSex?: {
                code: {
                    code: string;
                    description?: components["schemas"]["FreeText"];
                };
                label?: {
                    text: components["schemas"]["FreeText"];
                    origin?: string;
                    language?: string;
                };
            };
        };
        /** @description States names, birth date and sex of the person anew. */
        StatePersonDetails: {
            person: components["schemas"]["PersonReference"];
            on: components["schemas"]["DateOnly"];
            identity: components["schemas"]["Identity"];
        };
        /** @description States the perspectives of the person, whole. */
        StatePerspectives: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source?: components["schemas"]["Source"];
            houseOfDutch?: components["schemas"]["StatedCode"];
            receptionOffice?: components["schemas"]["StatedCode"];
        };
        /** @description States the preferences of the person, whole; where and why are kept sealed. */
        StatePreferences: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source?: components["schemas"]["Source"];
            wishedStart?: components["schemas"]["DateOnly"];
            intensity?: string;
            wishedStartReason?: components["schemas"]["StatedCode"];
            lessonTimes?: {
                times: {
                    /** @enum {string} */
                    code?: "MAA_OCHTEND" | "MAA_MIDDAG" | "MAA_AVOND" | "DIN_OCHTEND" | "DIN_MIDDAG" | "DIN_AVOND" | "WOE_OCHTEND" | "WOE_MIDDAG" | "WOE_AVOND" | "DON_OCHTEND" | "DON_MIDDAG" | "DON_AVOND" | "VRIJ_OCHTEND" | "VRIJ_MIDDAG" | "VRIJ_AVOND" | "ZAT_OCHTEND" | "ZAT_MIDDAG" | "ZAT_AVOND" | "ZON_OCHTEND" | "ZON_MIDDAG" | "ZON_AVOND";
                }[];
                period?: components["schemas"]["StatedPeriod"];
                restriction?: components["schemas"]["StatedCode"];
            }[];
            centres?: components["schemas"]["StatedPartner"][];
            postcodes?: components["schemas"]["FreeText"][];
        };
        /** @description Passes on a registration as an official source states it. */
        StateRegistration: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source: components["schemas"]["Source"];
            /** @enum {string} */
            kind?: "EA" | "HA";
            place?: components["schemas"]["StatedSite"];
            reason?: components["schemas"]["FreeText"];
            reasonNames?: {
                shortName?: components["schemas"]["FreeText"];
                name?: components["schemas"]["FreeText"];
            };
            due?: components["schemas"]["DateOnly"];
        };
        /** @description Passes on that a registration is postponed as an official source states it. */
        StateRegistrationPostponement: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source: components["schemas"]["Source"];
            postponement?: components["schemas"]["EntryId"];
            until?: components["schemas"]["DateOnly"];
            period?: components["schemas"]["StatedPeriod"];
            reason?: components["schemas"]["FreeText"];
            reasonNames?: {
                shortName?: components["schemas"]["FreeText"];
                name?: components["schemas"]["FreeText"];
            };
        };
        /** @description States in which commune the person lives from a day on; a move is stated from the day of moving. */
        StateResidence: {
            person: components["schemas"]["PersonReference"];
            on: components["schemas"]["DateOnly"];
            commune: components["schemas"]["Residence"];
        };
        /** @description Passes on a talk as an official source states it. */
        StateTalk: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source: components["schemas"]["Source"];
            talk: components["schemas"]["TalkId"];
            /** @enum {string} */
            kind?: "RECEPTION_OFFICE" | "HOUSE_OF_DUTCH";
            place?: components["schemas"]["StatedSite"];
            referral?: components["schemas"]["StatedId"];
            remark?: components["schemas"]["Text"];
        };
        /** @description Passes on a target group as an official source states it. */
        StateTargetGroup: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source: components["schemas"]["Source"];
            /** @enum {string} */
            code?: "JA" | "NEE" | "NADER_TE_BEPALEN";
            /** @enum {string} */
            type?: "PLICHT" | "RECHT" | "RECHT_PLICHT" | "MINDERJARIG" | "NADER_TE_BEPALEN" | "GEEN";
            /** @enum {string} */
            subType?: "RECHT" | "PRI_RECHT" | "VOL_PROG" | "NT2" | "MO" | "RECHT_PLICHT" | "MINDERJARIG" | "DOELGROEP" | "RECHTHEBBEND";
            until?: components["schemas"]["DateOnly"];
            period?: components["schemas"]["StatedPeriod"];
            reasonNone?: components["schemas"]["FreeText"];
            reasonExempt?: components["schemas"]["FreeText"];
            reasonNoneNames?: {
                shortName?: components["schemas"]["FreeText"];
                name?: components["schemas"]["FreeText"];
            };
            reasonExemptNames?: {
                shortName?: components["schemas"]["FreeText"];
                name?: components["schemas"]["FreeText"];
            };
        };
        /** @description Passes on a test as an official source states it. */
        StateTest: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source: components["schemas"]["Source"];
            test: components["schemas"]["TestId"];
            place?: components["schemas"]["StatedSite"];
            results: components["schemas"]["SkillResult"][];
            stated: {
                id?: components["schemas"]["StatedId"];
                number: components["schemas"]["FreeText"];
                type?: components["schemas"]["StatedCode"];
                version?: components["schemas"]["FreeText"];
                language?: components["schemas"]["FreeText"];
                result?: components["schemas"]["StatedCode"];
                referral?: components["schemas"]["StatedId"];
            };
            remark?: components["schemas"]["Text"];
        };
        /** @description Passes on a trajectory as an official source states it. */
        StateTrajectory: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source: components["schemas"]["Source"];
            trajectory: components["schemas"]["TrajectoryId"];
            type?: components["schemas"]["TrajectoryType"];
            period?: components["schemas"]["StatedPeriod"];
            manager?: components["schemas"]["StatedSite"];
            managed?: {
                period?: components["schemas"]["StatedPeriod"];
            };
            contact?: components["schemas"]["Contact"];
        };
        /** @description Passes on that a trajectory is closed as an official source states it. */
        StateTrajectoryClosed: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source: components["schemas"]["Source"];
            trajectory: components["schemas"]["TrajectoryId"];
            period?: components["schemas"]["StatedPeriod"];
        };
        /** @description Passes on what was decided of a trajectory as an official source states it. */
        StateTrajectoryDecision: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source: components["schemas"]["Source"];
            trajectory: components["schemas"]["TrajectoryId"];
            /** @enum {string} */
            decision?: "JA_IB" | "JA_EVC" | "NEE" | "NEE_ANALFA";
            reason?: components["schemas"]["FreeText"];
            reasonNames?: {
                shortName?: components["schemas"]["FreeText"];
                name?: components["schemas"]["FreeText"];
            };
            statedDate?: components["schemas"]["StatedDate"];
        };
        /** @description Passes on that a trajectory is open as an official source states it. */
        StateTrajectoryStatus: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source: components["schemas"]["Source"];
            trajectory: components["schemas"]["TrajectoryId"];
            period?: components["schemas"]["StatedPeriod"];
            /** @enum {string} */
            status?: "OP";
        };
        /** @description Passes on that a trajectory is stopped as an official source states it. */
        StateTrajectoryStopped: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source: components["schemas"]["Source"];
            trajectory: components["schemas"]["TrajectoryId"];
            period?: components["schemas"]["StatedPeriod"];
        };
        /** @description States willingness under the Wooncode, whole; leases and proofs recorded later take its place. */
        StateWooncode: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source?: components["schemas"]["Source"];
            mustShowIntegrationWillingness?: components["schemas"]["Flag"];
            showsIntegrationWillingness?: components["schemas"]["Flag"];
            mustShowLanguageWillingness?: components["schemas"]["Flag"];
            showsLanguageWillingness?: components["schemas"]["Flag"];
            followedUpBy?: components["schemas"]["FreeText"];
        };
        /** @description A code of an open list, with the names beside it */
        StatedCode: {
            shortName?: components["schemas"]["FreeText"];
            name?: components["schemas"]["FreeText"];
            code: components["schemas"]["FreeText"];
        };
        /** @description YYYY-MM-DD; month or day 00 when unknown */
        StatedDate: string;
        StatedId: string;
        /** @description An organisation outside the KBI, as stated */
        StatedPartner: {
            externalId?: components["schemas"]["FreeText"];
            davinci?: components["schemas"]["FreeText"];
            name?: components["schemas"]["FreeText"];
            address?: {
                street?: {
                    code?: string;
                    name?: components["schemas"]["FreeText"];
                };
                number?: components["schemas"]["FreeText"];
                box?: components["schemas"]["FreeText"];
                municipality?: {
                    nis?: string;
                    postcode?: components["schemas"]["FreeText"];
                    name?: components["schemas"]["FreeText"];
                };
                country?: {
                    iso?: components["schemas"]["FreeText"];
                    nisCode?: components["schemas"]["FreeText"];
                    name?: components["schemas"]["FreeText"];
                };
                changedOn?: components["schemas"]["StatedDate"];
                /** @enum {string} */
                authenticSource?: "BCSS_KSZ" | "RN_RR";
            };
            contact?: components["schemas"]["Contact"];
        };
        /** @description First and last day as stated; 9999-99-99 while open */
        StatedPeriod: {
            from?: string;
            until?: string;
        };
        /** @description An organisation, one of its sites, or both, as stated */
        StatedSite: {
            organisation?: string;
            site?: components["schemas"]["FreeText"];
        };
        /** @description Suspends an exchange in production: nothing flows from that day on, until it is resumed. */
        SuspendAgreement: {
            agreement: components["schemas"]["AgreementId"];
            /** @description The day on which it held */
            on: components["schemas"]["DateOnly"];
            /** @description Why; it is shown in the report */
            why: components["schemas"]["Note"];
        };
        /** @description Suspends an authorisation, from a day on, until it is resumed. */
        SuspendAuthorisation: {
            authorisation: components["schemas"]["AuthorisationId"];
            from: components["schemas"]["DateOnly"];
        };
        /** @description Suspends a contract for a period; the reason is kept sealed. */
        SuspendContract: {
            person: components["schemas"]["PersonReference"];
            on?: components["schemas"]["DateOnly"];
            source?: components["schemas"]["Source"];
            contract: components["schemas"]["EntryId"];
            suspension: components["schemas"]["EntryId"];
            period?: components["schemas"]["StatedPeriod"];
            reason?: components["schemas"]["StatedCode"];
        };
        /** @description Talenkennis, as in the official dossier */
        Talenkennis: {
            Talen?: {
                /** @description a text */
                Code?: string;
                ContactTaal?: boolean;
                KennisNiveau?: {
                    /** @description a code; the official document gives 50 characters of it */
                    value: string;
                    /** @description a short name; the official document gives 25 characters of it */
                    KorteNaam?: string;
                    /** @description a name; the official document gives 50 characters of it */
                    Naam?: string;
                };
            }[];
            Alfabetiseringsgraad?: {
                LatijnsSchrift?: {
                    /** @description a code; the official document gives 50 characters of it */
                    value: string;
                    /** @description a short name; the official document gives 25 characters of it */
                    KorteNaam?: string;
                    /** @description a name; the official document gives 50 characters of it */
                    Naam?: string;
                };
                AnderSchrift?: {
                    Code?: {
                        /** @description a code; the official document gives 50 characters of it */
                        value: string;
                        /** @description a short name; the official document gives 25 characters of it */
                        KorteNaam?: string;
                        /** @description a name; the official document gives 50 characters of it */
                        Naam?: string;
                    };
                    /** @description a text */
                    Taal?: string;
                };
            };
            BehaaldNT2Niveau?: {
                HoogstBehaald?: {
                    /** @description a code; the official document gives 50 characters of it */
                    value: string;
                    /** @description a short name; the official document gives 25 characters of it */
                    KorteNaam?: string;
                    /** @description a name; the official document gives 50 characters of it */
                    Naam?: string;
                };
                RecentstBehaald?: {
                    /** @description a code; the official document gives 50 characters of it */
                    value: string;
                    /** @description a short name; the official document gives 25 characters of it */
                    KorteNaam?: string;
                    /** @description a name; the official document gives 50 characters of it */
                    Naam?: string;
                };
            };
        };
        /** @description A talk with the person */
        TalkId: string;
        /** @description A test that was taken */
        TestId: string;
        Text: string;
        Time: string;
        /** @description ToeleidingenDiplomaGelijkschakeling, as in the official dossier */
        ToeleidingenDiplomaGelijkschakeling: {
            /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
            StartDatum?: string;
            /** @enum {string} */
            Status?: "BZ" | "GD" | "AN";
            /** @description a text */
            DiplomaNaam?: string;
            /** @description a text */
            OnderwijsInstelling?: string;
            ErkenningsInstantie?: {
                /** @description a text */
                ExternID?: string;
                /** @description a text */
                DavinciInstellingsNummer?: string;
                /** @description a text */
                Naam?: string;
                Adres?: {
                    /** @description a date written YYYY-MM-DD; the official document gives 10 characters of it */
                    DatumModificatie?: string;
                    /** @enum {string} */
                    AuthentiekeBron?: "BCSS_KSZ" | "RN_RR";
                    Straat?: {
                        /** @description a street code; the official document gives 4 characters of it */
                        NISCode?: string;
                        /** @description a text */
                        Naam?: string;
                    };
                    /** @description a text */
                    HuisNummer?: string;
                    /** @description a text */
                    BusNummer?: string;
                    Gemeente?: {
                        /** @description a NIS code of a commune; the official document gives 5 characters of it */
                        NISCode?: string;
                        /** @description a postcode; the official document gives 6 characters of it */
                        PostCode?: string;
                        /** @description a text */
                        Naam?: string;
                    };
                    Land?: {
                        /** @description an ISO country code of 3 letters; the official document gives 3 characters of it */
                        ISOCode?: string;
                        /** @description a NIS country code of 3 digits; the official document gives 3 characters of it */
                        NISCode?: string;
                        /** @description a text */
                        Naam?: string;
                    };
                };
                ContactGegevens?: {
                    Naam?: {
                        /** @description a date written YYYY-MM-DD */
                        DatumBegin?: string;
                        /** @description a date written YYYY-MM-DD */
                        DatumEinde?: string;
                        Achternamen: string[];
                        Voornamen?: {
                            /** @description a name; the official document gives 48 characters of it */
                            value: string;
                            /** @enum {string} */
                            GebruikelijkeVoornaam?: "0" | "1";
                        }[];
                    };
                    /** @description an e-mail address; the official document gives 120 characters of it */
                    email?: string;
                    /** @description a telephone number; the official document gives 20 characters of it */
                    telefoon?: string;
                    /** @description a telephone number; the official document gives 20 characters of it */
                    gsm?: string;
                    /** @description a telephone number; the official document gives 20 characters of it */
                    fax?: string;
                };
            };
            Reden?: {
                /** @description a code; the official document gives 50 characters of it */
                value: string;
                /** @description a short name; the official document gives 25 characters of it */
                KorteNaam?: string;
                /** @description a name; the official document gives 50 characters of it */
                Naam?: string;
            };
            Type?: {
                /** @description a code; the official document gives 50 characters of it */
                value: string;
                /** @description a short name; the official document gives 25 characters of it */
                KorteNaam?: string;
                /** @description a name; the official document gives 50 characters of it */
                Naam?: string;
            };
            /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
            DatumIngediendBijPartner?: string;
            /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
            DatumAntwoordPartner?: string;
            AntwoordPartnerCode?: {
                /** @description a code; the official document gives 50 characters of it */
                value: string;
                /** @description a short name; the official document gives 25 characters of it */
                KorteNaam?: string;
                /** @description a name; the official document gives 50 characters of it */
                Naam?: string;
            };
            /** @description a text */
            Opdrachtgever?: string;
            /** @description a text */
            DossiernummerBijPartner?: string;
        }[];
        /** @description ToeleidingenPartner, as in the official dossier */
        ToeleidingenPartner: {
            /** @description an identifier of the form 8-4-4-4-12 */
            ExterneID?: string;
            Van?: {
                /** @description a text */
                ExternID?: string;
                /** @description a text */
                DavinciInstellingsNummer?: string;
                /** @description a text */
                Naam?: string;
                Adres?: {
                    /** @description a date written YYYY-MM-DD; the official document gives 10 characters of it */
                    DatumModificatie?: string;
                    /** @enum {string} */
                    AuthentiekeBron?: "BCSS_KSZ" | "RN_RR";
                    Straat?: {
                        /** @description a street code; the official document gives 4 characters of it */
                        NISCode?: string;
                        /** @description a text */
                        Naam?: string;
                    };
                    /** @description a text */
                    HuisNummer?: string;
                    /** @description a text */
                    BusNummer?: string;
                    Gemeente?: {
                        /** @description a NIS code of a commune; the official document gives 5 characters of it */
                        NISCode?: string;
                        /** @description a postcode; the official document gives 6 characters of it */
                        PostCode?: string;
                        /** @description a text */
                        Naam?: string;
                    };
                    Land?: {
                        /** @description an ISO country code of 3 letters; the official document gives 3 characters of it */
                        ISOCode?: string;
                        /** @description a NIS country code of 3 digits; the official document gives 3 characters of it */
                        NISCode?: string;
                        /** @description a text */
                        Naam?: string;
                    };
                };
                ContactGegevens?: {
                    Naam?: {
                        /** @description a date written YYYY-MM-DD */
                        DatumBegin?: string;
                        /** @description a date written YYYY-MM-DD */
                        DatumEinde?: string;
                        Achternamen: string[];
                        Voornamen?: {
                            /** @description a name; the official document gives 48 characters of it */
                            value: string;
                            /** @enum {string} */
                            GebruikelijkeVoornaam?: "0" | "1";
                        }[];
                    };
                    /** @description an e-mail address; the official document gives 120 characters of it */
                    email?: string;
                    /** @description a telephone number; the official document gives 20 characters of it */
                    telefoon?: string;
                    /** @description a telephone number; the official document gives 20 characters of it */
                    gsm?: string;
                    /** @description a telephone number; the official document gives 20 characters of it */
                    fax?: string;
                };
            };
            Naar?: {
                /** @description a KBO number of 10 digits */
                KboNummer?: string;
                /** @description a KBI number; the official document gives 32 characters of it */
                KbiNummer?: string;
            };
            /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
            DatumOntvangen?: string;
            /** @enum {string} */
            Status?: "OP" | "VW" | "NU" | "GW";
            /** @enum {string} */
            Reden?: "INT_HVN" | "NIV_TEST" | "INB_OPV" | "DIPL_GEL";
            /** @description a text */
            RedenOmschrijving?: string;
        }[];
        /** @description Trajecten, as in the official dossier */
        Trajecten: {
            /** @enum {string} */
            Type?: "TT_IBVP" | "TT_IBRH" | "TT_IBNB" | "TT_IBBXL" | "TT_IBAS" | "TT_IB-18" | "TT_IBLING" | "TT_IBGD" | "TT_OBVDAB" | "TT_OBOCMW" | "TT_OBSEC" | "TT_OBMAT" | "TT_NT2" | "TT_NT2OCMW" | "TT_NT2VDAB" | "TT_NIV_BEPALING" | "TT_WCIB" | "TT_WCTB" | "TT_WCTK";
            Periode?: {
                /** @description a date written YYYY-MM-DD */
                Begin: string;
                /** @description a date written YYYY-MM-DD */
                Einde?: string;
            };
            Beheerder?: {
                Periode?: {
                    /** @description a date written YYYY-MM-DD */
                    Begin: string;
                    /** @description a date written YYYY-MM-DD */
                    Einde?: string;
                };
                KBIVestiging?: {
                    /** @description a KBO number of 10 digits */
                    KboNummer?: string;
                    /** @description a KBI number; the official document gives 32 characters of it */
                    KbiNummer?: string;
                };
                ContactPersoon?: {
                    Naam?: {
                        /** @description a date written YYYY-MM-DD */
                        DatumBegin?: string;
                        /** @description a date written YYYY-MM-DD */
                        DatumEinde?: string;
                        Achternamen: string[];
                        Voornamen?: {
                            /** @description a name; the official document gives 48 characters of it */
                            value: string;
                            /** @enum {string} */
                            GebruikelijkeVoornaam?: "0" | "1";
                        }[];
                    };
                    /** @description an e-mail address; the official document gives 120 characters of it */
                    email?: string;
                    /** @description a telephone number; the official document gives 20 characters of it */
                    telefoon?: string;
                    /** @description a telephone number; the official document gives 20 characters of it */
                    gsm?: string;
                    /** @description a telephone number; the official document gives 20 characters of it */
                    fax?: string;
                };
            };
            Status?: {
                /** @enum {string} */
                Code?: "OP" | "GS" | "TS";
                Periode?: {
                    /** @description a date written YYYY-MM-DD */
                    Begin: string;
                    /** @description a date written YYYY-MM-DD */
                    Einde?: string;
                };
            };
            Besluit?: {
                /** @enum {string} */
                Code?: "JA_IB" | "JA_EVC" | "NEE" | "NEE_ANALFA";
                Reden?: {
                    /** @description a code; the official document gives 50 characters of it */
                    value: string;
                    /** @description a short name; the official document gives 25 characters of it */
                    KorteNaam?: string;
                    /** @description a name; the official document gives 50 characters of it */
                    Naam?: string;
                };
                /** @description a date written YYYY-MM-DD; the official document gives 10 characters of it */
                DatumToekenning?: string;
            };
            TrajectOnderdelen?: {
                /** @enum {string} */
                Type?: "TO_OB_MO" | "TO_OB_LLO" | "TO_OB_ELO" | "TO_OB_SLO" | "TO_OB_PLO" | "TO_A1" | "TO_A2" | "TO_B1/1" | "TO_B1/2" | "TO_B1/3" | "TO_B1/4" | "TO_B2" | "TO_C1" | "TO_C2" | "TO_NB" | "TO_HH" | "TO_SANCTIO" | "TO_OB_TO/TV" | "TO_OB_W/A" | "TO_OB_INDOND";
                Periode?: {
                    /** @description a date written YYYY-MM-DD */
                    Begin: string;
                    /** @description a date written YYYY-MM-DD */
                    Einde?: string;
                };
                Status?: {
                    /** @enum {string} */
                    Code?: "TO_STA_01" | "TO_STA_02" | "TO_STA_03" | "TO_STA_04" | "TO_STA_05" | "TO_STA_06" | "TO_STA_20" | "TO_STA_21" | "TO_STA_22" | "TO_STA_27" | "TO_STA_28" | "TO_STA_29" | "TO_STA_30" | "TO_STA_31" | "TO_STA_99";
                    Periode?: {
                        /** @description a date written YYYY-MM-DD */
                        Begin: string;
                        /** @description a date written YYYY-MM-DD */
                        Einde?: string;
                    };
                    /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
                    DatumOnbepaaldTot?: string;
                };
                Besluit?: {
                    /** @enum {string} */
                    Code?: "VO" | "NVO" | "NVT";
                    Reden?: {
                        /** @description a code; the official document gives 50 characters of it */
                        value: string;
                        /** @description a short name; the official document gives 25 characters of it */
                        KorteNaam?: string;
                        /** @description a name; the official document gives 50 characters of it */
                        Naam?: string;
                    };
                    /** @description a date written YYYY-MM-DD; the official document gives 10 characters of it */
                    DatumToekenning?: string;
                };
            }[];
        }[];
        /** @description A trajectory */
        TrajectoryId: string;
        /**
         * @description Type of trajectory (KBI-01.00)
         * @enum {string}
         */
        TrajectoryType: "TT_IBVP" | "TT_IBRH" | "TT_IBNB" | "TT_IBBXL" | "TT_IBAS" | "TT_IB-18" | "TT_IBLING" | "TT_IBGD" | "TT_OBVDAB" | "TT_OBOCMW" | "TT_OBSEC" | "TT_OBMAT" | "TT_NT2" | "TT_NT2OCMW" | "TT_NT2VDAB" | "TT_NIV_BEPALING" | "TT_WCIB" | "TT_WCTB" | "TT_WCTK";
        /** @description UitstellenVanAanmelding, as in the official dossier */
        UitstellenVanAanmelding: {
            Periode?: {
                /** @description a date written YYYY-MM-DD */
                Begin: string;
                /** @description a date written YYYY-MM-DD */
                Einde?: string;
            };
            Reden?: {
                /** @description a code; the official document gives 50 characters of it */
                value: string;
                /** @description a short name; the official document gives 25 characters of it */
                KorteNaam?: string;
                /** @description a name; the official document gives 50 characters of it */
                Naam?: string;
            };
        }[];
        /** @description UitstellenVanOndertekening, as in the official dossier */
        UitstellenVanOndertekening: {
            Periode: {
                /** @description a date written YYYY-MM-DD */
                Begin: string;
                /** @description a date written YYYY-MM-DD */
                Einde?: string;
            };
            Reden?: {
                /** @description a code; the official document gives 50 characters of it */
                value: string;
                /** @description a short name; the official document gives 25 characters of it */
                KorteNaam?: string;
                /** @description a name; the official document gives 50 characters of it */
                Naam?: string;
            };
        }[];
        /** @description Who consulted far above their own past */
        UnusualUse: {
            /** @description The Monday of the first week */
            from: components["schemas"]["DateOnly"];
            /** @description The Monday of the last week */
            to: components["schemas"]["DateOnly"];
            /**
             * @description What kind of use is counted
             * @enum {string}
             */
            use: "PARTNER" | "SUPERVISION" | "FINDING" | "OWN_DATA" | "all";
            /** @description Unusual is more than the minimum, and more than the factor times the median of the weeks before */
            rule: {
                weeks: number;
                factor: number;
                minimum: {
                    organisation: number;
                    user: number;
                };
            };
            /** @description The last week first; in a week, what is furthest above its limit */
            unusual: {
                /** @description The Monday on which it begins */
                week: components["schemas"]["DateOnly"];
                organisation: components["schemas"]["KboNumber"];
                organisationName: string | null;
                /** @description null: the organisation as a whole */
                user: {
                    /** @description HMAC of the organisation and its user: the same in every week */
                    index: string;
                    /** @description As the organisation names them; null when it was forgotten */
                    name: string | null;
                } | null;
                /** @description Granted and refused ones */
                consultations: number;
                refused: number;
                /** @description The median of the weeks before */
                usual: number;
                /** @description The most that isn’t unusual */
                limit: number;
                /** @description Consultations in each of the 12 weeks before, the oldest first */
                past: number[];
            }[];
            /** @description Whether there are more than 1000: ask a shorter period then */
            more: boolean;
        };
        /**
         * @description Whether there was an emergency that asked for this
         * @enum {string}
         */
        Verdict: "JUSTIFIED" | "NOT_JUSTIFIED";
        /** @description VoorkeurenKlant, as in the official dossier */
        VoorkeurenKlant: {
            /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
            DatumGewensteStart?: string;
            RedenDatumGewensteStart?: {
                /** @description a code; the official document gives 50 characters of it */
                value: string;
                /** @description a short name; the official document gives 25 characters of it */
                KorteNaam?: string;
                /** @description a name; the official document gives 50 characters of it */
                Naam?: string;
            };
            Intensiteit?: number;
            Centra?: {
                /** @description a text */
                ExternID?: string;
                /** @description a text */
                DavinciInstellingsNummer?: string;
                /** @description a text */
                Naam?: string;
                Adres?: {
                    /** @description a date written YYYY-MM-DD; the official document gives 10 characters of it */
                    DatumModificatie?: string;
                    /** @enum {string} */
                    AuthentiekeBron?: "BCSS_KSZ" | "RN_RR";
                    Straat?: {
                        /** @description a street code; the official document gives 4 characters of it */
                        NISCode?: string;
                        /** @description a text */
                        Naam?: string;
                    };
                    /** @description a text */
                    HuisNummer?: string;
                    /** @description a text */
                    BusNummer?: string;
                    Gemeente?: {
                        /** @description a NIS code of a commune; the official document gives 5 characters of it */
                        NISCode?: string;
                        /** @description a postcode; the official document gives 6 characters of it */
                        PostCode?: string;
                        /** @description a text */
                        Naam?: string;
                    };
                    Land?: {
                        /** @description an ISO country code of 3 letters; the official document gives 3 characters of it */
                        ISOCode?: string;
                        /** @description a NIS country code of 3 digits; the official document gives 3 characters of it */
                        NISCode?: string;
                        /** @description a text */
                        Naam?: string;
                    };
                };
                ContactGegevens?: {
                    Naam?: {
                        /** @description a date written YYYY-MM-DD */
                        DatumBegin?: string;
                        /** @description a date written YYYY-MM-DD */
                        DatumEinde?: string;
                        Achternamen: string[];
                        Voornamen?: {
                            /** @description a name; the official document gives 48 characters of it */
                            value: string;
                            /** @enum {string} */
                            GebruikelijkeVoornaam?: "0" | "1";
                        }[];
                    };
                    /** @description an e-mail address; the official document gives 120 characters of it */
                    email?: string;
                    /** @description a telephone number; the official document gives 20 characters of it */
                    telefoon?: string;
                    /** @description a telephone number; the official document gives 20 characters of it */
                    gsm?: string;
                    /** @description a telephone number; the official document gives 20 characters of it */
                    fax?: string;
                };
            }[];
            PostkantonCodes?: string[];
            VoorkeurLesMomenten?: {
                LesVoorkeurLesMoment: {
                    /** @enum {string} */
                    Code?: "MAA_OCHTEND" | "MAA_MIDDAG" | "MAA_AVOND" | "DIN_OCHTEND" | "DIN_MIDDAG" | "DIN_AVOND" | "WOE_OCHTEND" | "WOE_MIDDAG" | "WOE_AVOND" | "DON_OCHTEND" | "DON_MIDDAG" | "DON_AVOND" | "VRIJ_OCHTEND" | "VRIJ_MIDDAG" | "VRIJ_AVOND" | "ZAT_OCHTEND" | "ZAT_MIDDAG" | "ZAT_AVOND" | "ZON_OCHTEND" | "ZON_MIDDAG" | "ZON_AVOND";
                }[];
                PeriodeGeldigheid?: {
                    /** @description a date written YYYY-MM-DD */
                    Begin?: string;
                    /** @description a date written YYYY-MM-DD */
                    Einde?: string;
                };
                RedenBeperking?: {
                    /** @description a code; the official document gives 50 characters of it */
                    value: string;
                    /** @description a short name; the official document gives 25 characters of it */
                    KorteNaam?: string;
                    /** @description a name; the official document gives 50 characters of it */
                    Naam?: string;
                };
            }[];
        };
        /** @description VormingsActiviteiten, as in the official dossier */
        VormingsActiviteiten: {
            MOCursussen?: {
                /** @description an identifier of the form 8-4-4-4-12 */
                ID: string;
                /** @description a text */
                Nummer: string;
                /** @description a text */
                Naam?: string;
                /** @description a text */
                Taal?: string;
                /** @description a text */
                LesPlaats?: string;
                Periode?: {
                    /** @description a date written YYYY-MM-DD */
                    Begin?: string;
                    /** @description a date written YYYY-MM-DD */
                    Einde?: string;
                };
                /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
                DatumInschrijving?: string;
                /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
                DatumUitschrijving?: string;
                LesMomenten?: {
                    /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
                    Datum?: string;
                    /** @description a time written HH:MM, HH:MM:SS or HH:MM:SS.sss; the official document gives 12 characters of it */
                    AanvangUur?: string;
                    /** @description a time written HH:MM, HH:MM:SS or HH:MM:SS.sss; the official document gives 12 characters of it */
                    EindUur?: string;
                    /** @description a time written HH:MM, HH:MM:SS or HH:MM:SS.sss; the official document gives 12 characters of it */
                    Aanwezigheidsduur?: string;
                    /** @enum {string} */
                    Aanwezigheid?: "AANWEZIG" | "AFWEZIG" | "VERANTW_AFWE";
                }[];
            }[];
            NT2Cursussen?: {
                /** @description an identifier of the form 8-4-4-4-12 */
                ID: string;
                Centrum?: {
                    /** @description a text */
                    ExternID?: string;
                    /** @description a text */
                    DavinciInstellingsNummer?: string;
                    /** @description a text */
                    Naam?: string;
                    Adres?: {
                        /** @description a date written YYYY-MM-DD; the official document gives 10 characters of it */
                        DatumModificatie?: string;
                        /** @enum {string} */
                        AuthentiekeBron?: "BCSS_KSZ" | "RN_RR";
                        Straat?: {
                            /** @description a street code; the official document gives 4 characters of it */
                            NISCode?: string;
                            /** @description a text */
                            Naam?: string;
                        };
                        /** @description a text */
                        HuisNummer?: string;
                        /** @description a text */
                        BusNummer?: string;
                        Gemeente?: {
                            /** @description a NIS code of a commune; the official document gives 5 characters of it */
                            NISCode?: string;
                            /** @description a postcode; the official document gives 6 characters of it */
                            PostCode?: string;
                            /** @description a text */
                            Naam?: string;
                        };
                        Land?: {
                            /** @description an ISO country code of 3 letters; the official document gives 3 characters of it */
                            ISOCode?: string;
                            /** @description a NIS country code of 3 digits; the official document gives 3 characters of it */
                            NISCode?: string;
                            /** @description a text */
                            Naam?: string;
                        };
                    };
                    ContactGegevens?: {
                        Naam?: {
                            /** @description a date written YYYY-MM-DD */
                            DatumBegin?: string;
                            /** @description a date written YYYY-MM-DD */
                            DatumEinde?: string;
                            Achternamen: string[];
                            Voornamen?: {
                                /** @description a name; the official document gives 48 characters of it */
                                value: string;
                                /** @enum {string} */
                                GebruikelijkeVoornaam?: "0" | "1";
                            }[];
                        };
                        /** @description an e-mail address; the official document gives 120 characters of it */
                        email?: string;
                        /** @description a telephone number; the official document gives 20 characters of it */
                        telefoon?: string;
                        /** @description a telephone number; the official document gives 20 characters of it */
                        gsm?: string;
                        /** @description a telephone number; the official document gives 20 characters of it */
                        fax?: string;
                    };
                };
                Vestiging?: {
                    /** @description a code; the official document gives 50 characters of it */
                    value: string;
                    /** @description a short name; the official document gives 25 characters of it */
                    KorteNaam?: string;
                    /** @description a name; the official document gives 50 characters of it */
                    Naam?: string;
                };
                Opleiding?: {
                    /** @description a code; the official document gives 50 characters of it */
                    value: string;
                    /** @description a short name; the official document gives 25 characters of it */
                    KorteNaam?: string;
                    /** @description a name; the official document gives 50 characters of it */
                    Naam?: string;
                };
                Module?: {
                    /** @description a code; the official document gives 50 characters of it */
                    value: string;
                    /** @description a short name; the official document gives 25 characters of it */
                    KorteNaam?: string;
                    /** @description a name; the official document gives 50 characters of it */
                    Naam?: string;
                };
                Periode?: {
                    /** @description a date written YYYY-MM-DD */
                    Begin?: string;
                    /** @description a date written YYYY-MM-DD */
                    Einde?: string;
                };
                /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
                DatumInschrijving?: string;
                /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
                DatumUitschrijving?: string;
                LesMomenten?: {
                    /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
                    Datum?: string;
                    /** @description a time written HH:MM, HH:MM:SS or HH:MM:SS.sss; the official document gives 12 characters of it */
                    AanvangUur?: string;
                    /** @description a time written HH:MM, HH:MM:SS or HH:MM:SS.sss; the official document gives 12 characters of it */
                    EindUur?: string;
                    /** @description a time written HH:MM, HH:MM:SS or HH:MM:SS.sss; the official document gives 12 characters of it */
                    Aanwezigheidsduur?: string;
                    /** @enum {string} */
                    Aanwezigheid?: "AANWEZIG" | "AFWEZIG" | "VERANTW_AFWE";
                }[];
                /** @enum {string} */
                Status?: "TOEGEWEZEN" | "INGESCHREVEN" | "GERESERVEERD" | "NT_INGESCHREVEN" | "NT_TOEGEWEZEN" | "UITGESCHREVEN";
                /** @enum {string} */
                Besluit?: "GESLAAGD" | "NT_GESLAAGD" | "NT_DEELGENOMEN";
            }[];
            IndividueleMOCursussen?: {
                /** @description an identifier of the form 8-4-4-4-12 */
                ID: string;
                /** @description a text */
                Nummer: string;
                /** @description a text */
                Naam?: string;
                /** @description a text */
                Taal?: string;
                /** @description a text */
                LesPlaats?: string;
                Periode?: {
                    /** @description a date written YYYY-MM-DD */
                    Begin?: string;
                    /** @description a date written YYYY-MM-DD */
                    Einde?: string;
                };
                /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
                DatumInschrijving?: string;
                /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
                DatumUitschrijving?: string;
                LesMomenten?: {
                    /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
                    Datum?: string;
                    /** @description a time written HH:MM, HH:MM:SS or HH:MM:SS.sss; the official document gives 12 characters of it */
                    AanvangUur?: string;
                    /** @description a time written HH:MM, HH:MM:SS or HH:MM:SS.sss; the official document gives 12 characters of it */
                    EindUur?: string;
                    /** @description a time written HH:MM, HH:MM:SS or HH:MM:SS.sss; the official document gives 12 characters of it */
                    Aanwezigheidsduur?: string;
                    /** @enum {string} */
                    Aanwezigheid?: "AANWEZIG" | "AFWEZIG" | "VERANTW_AFWE";
                }[];
            }[];
            PLOCursussen?: {
                /** @description an identifier of the form 8-4-4-4-12 */
                ID: string;
                /** @description a text */
                Naam?: string;
                Periode?: {
                    /** @description a date written YYYY-MM-DD */
                    Begin?: string;
                    /** @description a date written YYYY-MM-DD */
                    Einde?: string;
                };
                Besluit?: {
                    Voldaan?: boolean;
                    Reden?: {
                        /** @description a code; the official document gives 50 characters of it */
                        value: string;
                        /** @description a short name; the official document gives 25 characters of it */
                        KorteNaam?: string;
                        /** @description a name; the official document gives 50 characters of it */
                        Naam?: string;
                    };
                    /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
                    DatumToekenning?: string;
                };
            }[];
        };
        /** @description Wachtlijst, as in the official dossier */
        Wachtlijst: {
            Code?: {
                /** @description a code; the official document gives 50 characters of it */
                value: string;
                /** @description a short name; the official document gives 25 characters of it */
                KorteNaam?: string;
                /** @description a name; the official document gives 50 characters of it */
                Naam?: string;
            };
            Module?: {
                /** @description a code; the official document gives 50 characters of it */
                value: string;
                /** @description a short name; the official document gives 25 characters of it */
                KorteNaam?: string;
                /** @description a name; the official document gives 50 characters of it */
                Naam?: string;
            };
            /** @description a day of the calendar, 1900 to 2099, written YYYY-MM-DD; the official document gives 10 characters of it */
            Datum?: string;
        }[];
        /**
         * @description Way of the data
         * @enum {string}
         */
        Way: "KSZ" | "MAGDA" | "DIRECT";
        /** @description Withdraws a proof that was accepted in error; what it proved is gone from the day of the proof. */
        WithdrawLanguageProof: {
            person: components["schemas"]["PersonReference"];
            /** @description As it was recorded */
            proof: string;
            reason: components["schemas"]["Code"];
        };
        /** @description Withdraws a test that was recorded in error; what it proved is gone from the day of the test. */
        WithdrawNt2Test: {
            person: components["schemas"]["PersonReference"];
            /** @description As it was recorded */
            test: string;
            reason: components["schemas"]["Code"];
        };
        /** @description Takes a sender URI away from an organisation, from a day on. */
        WithdrawSender: {
            organisation: components["schemas"]["KboNumber"];
            uri: string;
            capacity?: string;
            purpose: components["schemas"]["Purpose"];
            on: components["schemas"]["DateOnly"];
        };
        /** @description Wooncode, as in the official dossier */
        Wooncode: {
            MoetVoldoenAanInburgeringsBereidheid?: boolean;
            VoldoetAanInburgeringBereidheid?: boolean;
            MoetVoldoenAanTaalBereidheid?: boolean;
            VoldoetAanTaalBereidheid?: boolean;
            /** @description a text */
            OpvolgingDoor?: string;
        };
    };
    responses: {
        /** @description - `TOKEN_PROBLEM`: There is no valid token. */
        TOKEN_PROBLEM: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description - `SCOPE_MISSING`: The token doesn’t give this right. */
        SCOPE_MISSING: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "SCOPE_MISSING";
                };
            };
        };
        /** @description - `RATE_LIMITED`: Your organisation asks more than it may in this time; try again later with the same key. */
        RATE_LIMITED: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "RATE_LIMITED";
                };
            };
        };
        /** @description - `BODY_TOO_LARGE`: The body is too large. */
        BODY_TOO_LARGE: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "BODY_TOO_LARGE";
                };
            };
        };
        /** @description - `BODY_TOO_SLOW`: The body did not come in on time. */
        BODY_TOO_SLOW: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "BODY_TOO_SLOW";
                };
            };
        };
        /** @description - `MEDIA_TYPE`: This kind of content is not read here. */
        MEDIA_TYPE: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "MEDIA_TYPE";
                };
            };
        };
        /** @description - `INTERNAL`: Something went wrong on our side. */
        INTERNAL: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "INTERNAL";
                };
            };
        };
        /** @description - `AGREEMENT_UNKNOWN`: This agreement wasn’t proposed. */
        AGREEMENT_UNKNOWN: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "AGREEMENT_UNKNOWN";
                };
            };
        };
        /** @description - `ORGANISATION_NOT_REGISTERED`: No organisation of that enterprise number is registered. */
        ORGANISATION_NOT_REGISTERED: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "ORGANISATION_NOT_REGISTERED";
                };
            };
        };
        /** @description - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key. */
        CONFLICT: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "CONFLICT";
                };
            };
        };
        /** @description - `AUTHORISATION_UNKNOWN`: There is no such authorisation. */
        AUTHORISATION_UNKNOWN: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "AUTHORISATION_UNKNOWN";
                };
            };
        };
        /** @description - `COMMUNE_UNKNOWN`: No commune of that NIS code is registered. */
        COMMUNE_UNKNOWN: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "COMMUNE_UNKNOWN";
                };
            };
        };
        /** @description - `DOSSIER_NOT_FOUND`: There is no dossier of this person. */
        DOSSIER_NOT_FOUND: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "DOSSIER_NOT_FOUND";
                };
            };
        };
        /** @description - `DOSSIER_ERASED`: This dossier was erased. */
        DOSSIER_ERASED: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "DOSSIER_ERASED";
                };
            };
        };
        /** @description - `NOT_YET_THERE`: The data are not up to that position yet; try again. */
        NOT_YET_THERE: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "NOT_YET_THERE";
                };
            };
        };
        /** @description - `KNOWN_AT_NOT_KEPT`: This report doesn’t keep what was known before. */
        KNOWN_AT_NOT_KEPT: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "KNOWN_AT_NOT_KEPT";
                };
            };
        };
        /** @description - `ADDRESS_RATE_LIMITED`: More comes from this address than may be asked without a token in this time; try again later. */
        ADDRESS_RATE_LIMITED: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "ADDRESS_RATE_LIMITED";
                };
            };
        };
        /** @description - `ROUTE_UNKNOWN`: There is nothing here. */
        ROUTE_UNKNOWN: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "ROUTE_UNKNOWN";
                };
            };
        };
        /** @description - `REPORT_UNKNOWN`: There is no report of that name. */
        REPORT_UNKNOWN: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "REPORT_UNKNOWN";
                };
            };
        };
        /** @description - `MASTER_KEY`: The master key is the operator’s; replace it at start. */
        MASTER_KEY: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "MASTER_KEY";
                };
            };
        };
        /** @description - `QUERY_INVALID`: The parameters of the question are not right; see the faults. */
        QUERY_INVALID: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "QUERY_INVALID";
                };
            };
        };
        /** @description - `CONSULTATION_UNKNOWN`: There is no consultation of that id. */
        CONSULTATION_UNKNOWN: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "CONSULTATION_UNKNOWN";
                };
            };
        };
        /** @description - `DOSSIER_UNKNOWN`: There is no dossier of that id. */
        DOSSIER_UNKNOWN: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "DOSSIER_UNKNOWN";
                };
            };
        };
    };
    parameters: {
        /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
        IdempotencyKey: string;
        /** @description Language of problem documents: Dutch, unless it begins with `en` */
        AcceptLanguage: string;
    };
    requestBodies: never;
    headers: {
        /** @description Present when the first answer under this key is repeated */
        IdempotencyReplayed: "true";
        /** @description Seconds after which asking again makes sense */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    postAgreementsProposeAgreement: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeAgreement"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `AGREEMENT_KNOWN`: This agreement exists already with other data.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AGREEMENT_KNOWN" | "CONFLICT";
                    };
                };
            };
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postAgreementsDrawUpSheet: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawUpSheet"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            404: components["responses"]["AGREEMENT_UNKNOWN"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `AGREEMENT_OUT_OF_ORDER`: The steps of an agreement follow each other: sheet, approval, building, test, production.
             *     - `AGREEMENT_ENDED`: This agreement has ended.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AGREEMENT_OUT_OF_ORDER" | "AGREEMENT_ENDED" | "CONFLICT";
                    };
                };
            };
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postAgreementsPlanStage: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanStage"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            /**
             * @description - `AGREEMENT_UNKNOWN`: This agreement wasn’t proposed.
             *     - `AGREEMENT_SHEET_UNKNOWN`: There is no such version of the project sheet.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AGREEMENT_UNKNOWN" | "AGREEMENT_SHEET_UNKNOWN";
                    };
                };
            };
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `AGREEMENT_OUT_OF_ORDER`: The steps of an agreement follow each other: sheet, approval, building, test, production.
             *     - `AGREEMENT_ENDED`: This agreement has ended.
             *     - `AGREEMENT_STAGE_KNOWN`: This step was taken on another day already; a wrong day is corrected by CorrectAgreementDate.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AGREEMENT_OUT_OF_ORDER" | "AGREEMENT_ENDED" | "AGREEMENT_STAGE_KNOWN" | "CONFLICT";
                    };
                };
            };
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postAgreementsReachStage: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReachStage"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            /**
             * @description - `AGREEMENT_UNKNOWN`: This agreement wasn’t proposed.
             *     - `AGREEMENT_SHEET_UNKNOWN`: There is no such version of the project sheet.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AGREEMENT_UNKNOWN" | "AGREEMENT_SHEET_UNKNOWN";
                    };
                };
            };
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `AGREEMENT_OUT_OF_ORDER`: The steps of an agreement follow each other: sheet, approval, building, test, production.
             *     - `AGREEMENT_ENDED`: This agreement has ended.
             *     - `AGREEMENT_STAGE_KNOWN`: This step was taken on another day already; a wrong day is corrected by CorrectAgreementDate.
             *     - `AGREEMENT_UNDECIDED`: As long as it isn’t decided that data may be exchanged, the agreement goes no further than a sheet.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AGREEMENT_OUT_OF_ORDER" | "AGREEMENT_ENDED" | "AGREEMENT_STAGE_KNOWN" | "AGREEMENT_UNDECIDED" | "CONFLICT";
                    };
                };
            };
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postAgreementsCorrectAgreementDate: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectAgreementDate"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            /**
             * @description - `AGREEMENT_UNKNOWN`: This agreement wasn’t proposed.
             *     - `AGREEMENT_SHEET_UNKNOWN`: There is no such version of the project sheet.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AGREEMENT_UNKNOWN" | "AGREEMENT_SHEET_UNKNOWN";
                    };
                };
            };
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `AGREEMENT_DATE_UNKNOWN`: That day doesn’t stand with this step, so there is nothing to correct.
             *     - `AGREEMENT_OUT_OF_ORDER`: The steps of an agreement follow each other: sheet, approval, building, test, production.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AGREEMENT_DATE_UNKNOWN" | "AGREEMENT_OUT_OF_ORDER" | "CONFLICT";
                    };
                };
            };
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postAgreementsSuspendAgreement: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendAgreement"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            404: components["responses"]["AGREEMENT_UNKNOWN"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `AGREEMENT_OUT_OF_ORDER`: The steps of an agreement follow each other: sheet, approval, building, test, production.
             *     - `AGREEMENT_ENDED`: This agreement has ended.
             *     - `AGREEMENT_NOT_IN_PRODUCTION`: Only an exchange in production can be suspended.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AGREEMENT_OUT_OF_ORDER" | "AGREEMENT_ENDED" | "AGREEMENT_NOT_IN_PRODUCTION" | "CONFLICT";
                    };
                };
            };
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postAgreementsResumeAgreement: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumeAgreement"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            404: components["responses"]["AGREEMENT_UNKNOWN"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `AGREEMENT_OUT_OF_ORDER`: The steps of an agreement follow each other: sheet, approval, building, test, production.
             *     - `AGREEMENT_ENDED`: This agreement has ended.
             *     - `AGREEMENT_NOT_SUSPENDED`: This exchange isn’t suspended on that day.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AGREEMENT_OUT_OF_ORDER" | "AGREEMENT_ENDED" | "AGREEMENT_NOT_SUSPENDED" | "CONFLICT";
                    };
                };
            };
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postAgreementsEndAgreement: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndAgreement"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            404: components["responses"]["AGREEMENT_UNKNOWN"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `AGREEMENT_OUT_OF_ORDER`: The steps of an agreement follow each other: sheet, approval, building, test, production.
             *     - `AGREEMENT_ENDED`: This agreement has ended.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AGREEMENT_OUT_OF_ORDER" | "AGREEMENT_ENDED" | "CONFLICT";
                    };
                };
            };
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postAgreementsLeaveUndecided: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveUndecided"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            404: components["responses"]["AGREEMENT_UNKNOWN"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `AGREEMENT_OUT_OF_ORDER`: The steps of an agreement follow each other: sheet, approval, building, test, production.
             *     - `AGREEMENT_ENDED`: This agreement has ended.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AGREEMENT_OUT_OF_ORDER" | "AGREEMENT_ENDED" | "CONFLICT";
                    };
                };
            };
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `AGREEMENT_DEPENDS_ON_ITSELF`: Whether data may be exchanged can’t depend on the agreement itself.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FUTURE_DATE" | "AGREEMENT_DEPENDS_ON_ITSELF" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postAgreementsDecideAgreement: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideAgreement"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            404: components["responses"]["AGREEMENT_UNKNOWN"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `AGREEMENT_OUT_OF_ORDER`: The steps of an agreement follow each other: sheet, approval, building, test, production.
             *     - `AGREEMENT_ENDED`: This agreement has ended.
             *     - `AGREEMENT_NOT_UNDECIDED`: There is nothing to decide on this agreement on that day: it isn’t undecided.
             *     - `PERIOD_REVERSED`: A period doesn’t end before it begins.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AGREEMENT_OUT_OF_ORDER" | "AGREEMENT_ENDED" | "AGREEMENT_NOT_UNDECIDED" | "PERIOD_REVERSED" | "CONFLICT";
                    };
                };
            };
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postOrganisations: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationDeclaration"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `AUTHORISATION_KNOWN`: This authorisation exists already with other data; only an earlier end can be set. Give a new one its own id.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATION_KNOWN" | "CONFLICT";
                    };
                };
            };
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postOrganisationCommandsRegisterOrganisation: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterOrganisation"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `ORGANISATION_KNOWN`: This organisation is registered already with other data.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ORGANISATION_KNOWN" | "CONFLICT";
                    };
                };
            };
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postOrganisationCommandsRenameOrganisation: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameOrganisation"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["ORGANISATION_NOT_REGISTERED"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postOrganisationCommandsChangeOrganisationType: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOrganisationType"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["ORGANISATION_NOT_REGISTERED"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postOrganisationCommandsLocateOrganisation: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LocateOrganisation"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["ORGANISATION_NOT_REGISTERED"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postOrganisationCommandsMergeOrganisation: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeOrganisation"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["ORGANISATION_NOT_REGISTERED"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `MERGES_INTO_ITSELF`: What merges doesn’t go up in itself, nor by a detour.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "MERGES_INTO_ITSELF" | "CONFLICT";
                    };
                };
            };
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postOrganisationCommandsEndOrganisation: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndOrganisation"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["ORGANISATION_NOT_REGISTERED"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postOrganisationCommandsAssignSender: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignSender"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["ORGANISATION_NOT_REGISTERED"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postOrganisationCommandsWithdrawSender: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawSender"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            404: components["responses"]["ORGANISATION_NOT_REGISTERED"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `SENDER_UNKNOWN`: This sender isn’t assigned to the organisation.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SENDER_UNKNOWN" | "CONFLICT";
                    };
                };
            };
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postOrganisationCommandsOpenSite: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenSite"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["ORGANISATION_NOT_REGISTERED"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postOrganisationCommandsCloseSite: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseSite"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            404: components["responses"]["ORGANISATION_NOT_REGISTERED"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `SITE_UNKNOWN`: The organisation has no site of that KBI number.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SITE_UNKNOWN" | "CONFLICT";
                    };
                };
            };
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postOrganisationCommandsGrantAuthorisation: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantAuthorisation"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `AUTHORISATION_KNOWN`: This authorisation exists already with other data; only an earlier end can be set. Give a new one its own id.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATION_KNOWN" | "CONFLICT";
                    };
                };
            };
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postOrganisationCommandsSuspendAuthorisation: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendAuthorisation"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            404: components["responses"]["AUTHORISATION_UNKNOWN"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `AUTHORISATION_SUSPENDED`: This authorisation is suspended already.
             *     - `AUTHORISATION_OVER`: This authorisation ends before that day.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATION_SUSPENDED" | "AUTHORISATION_OVER" | "CONFLICT";
                    };
                };
            };
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postOrganisationCommandsResumeAuthorisation: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumeAuthorisation"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            404: components["responses"]["AUTHORISATION_UNKNOWN"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `AUTHORISATION_NOT_SUSPENDED`: This authorisation isn’t suspended.
             *     - `PERIOD_REVERSED`: A period doesn’t end before it begins.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATION_NOT_SUSPENDED" | "PERIOD_REVERSED" | "CONFLICT";
                    };
                };
            };
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postOrganisationCommandsRevokeAuthorisation: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeAuthorisation"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            404: components["responses"]["AUTHORISATION_UNKNOWN"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postOrganisationCommandsRegisterCommune: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterCommune"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postOrganisationCommandsMergeCommune: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeCommune"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            404: components["responses"]["COMMUNE_UNKNOWN"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `COMMUNE_MERGED`: This commune has gone up in another already on that day.
             *     - `MERGES_INTO_ITSELF`: What merges doesn’t go up in itself, nor by a detour.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMUNE_MERGED" | "MERGES_INTO_ITSELF" | "CONFLICT";
                    };
                };
            };
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postDevelopments: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DevelopmentStatement"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `DEVELOPMENT_OUT_OF_ORDER`: A development is planned first, then in test, then released; the days follow that order.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "DEVELOPMENT_OUT_OF_ORDER" | "CONFLICT";
                    };
                };
            };
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommands: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": components["schemas"]["BulkLine"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["BulkResult"];
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            408: components["responses"]["BODY_TOO_SLOW"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postInscriptionsBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": components["schemas"]["InscriptionLine"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["InscriptionLineResult"];
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            408: components["responses"]["BODY_TOO_SLOW"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsOpenDossier: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenDossier"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `BIRTH_DATE_CONTRADICTS_INSZ`: The birth date doesn’t agree with the INSZ.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "BIRTH_DATE_CONTRADICTS_INSZ" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsStatePersonDetails: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatePersonDetails"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `BIRTH_DATE_CONTRADICTS_INSZ`: The birth date doesn’t agree with the INSZ.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "BIRTH_DATE_CONTRADICTS_INSZ" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsReplaceInsz: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceInsz"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `INSZ_OF_ANOTHER_DOSSIER`: This INSZ leads to another dossier already.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "INSZ_OF_ANOTHER_DOSSIER" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsStateResidence: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateResidence"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsRegisterInscription: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterInscription"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InscriptionAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `PURPOSE_NOT_AUTHORISED`: No authorisation of the organisation covers this purpose at this moment.
             *     - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "PURPOSE_NOT_AUTHORISED" | "COMMAND_NOT_OF_ORGANISATION" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `PERIOD_REVERSED`: A period doesn’t end before it begins.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "PERIOD_REVERSED" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsEndInscription: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndInscription"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InscriptionAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsDetermineTargetGroup: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DetermineTargetGroup"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `PERIOD_REVERSED`: A period doesn’t end before it begins.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "PERIOD_REVERSED" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `TARGET_GROUP_INCONSISTENT`: The code of the target group doesn’t go with its type.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "TARGET_GROUP_INCONSISTENT" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsRegisterPerson: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPerson"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `ALREADY_REGISTERED`: This person is registered already; use a renewed registration (HA).
             *     - `NOT_YET_REGISTERED`: This person has no first registration (EA) yet.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ALREADY_REGISTERED" | "NOT_YET_REGISTERED" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `BIRTH_DATE_CONTRADICTS_INSZ`: The birth date doesn’t agree with the INSZ.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "BIRTH_DATE_CONTRADICTS_INSZ" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsPostponeRegistration: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostponeRegistration"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `PERIOD_REVERSED`: A period doesn’t end before it begins.
             *     - `NOT_OBLIGED`: The person isn’t obliged to integrate on that day.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "PERIOD_REVERSED" | "NOT_OBLIGED" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsHoldTalk: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldTalk"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `TALK_KNOWN`: This talk is recorded already with other data.
             *     - `REGISTRATION_MISSING`: A talk at the reception office asks that the person is registered on that day.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "TALK_KNOWN" | "REGISTRATION_MISSING" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsOpenTrajectory: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenTrajectory"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `TRAJECTORY_TYPE_NOT_IN_FORCE`: This type of trajectory doesn’t exist on that day.
             *     - `NOT_OBLIGED`: The person isn’t obliged to integrate on that day.
             *     - `NOT_ENTITLED`: The person isn’t entitled to integrate on that day.
             *     - `INTAKE_MISSING`: An integration trajectory asks a talk at the reception office first.
             *     - `TRAJECTORY_KNOWN`: This trajectory exists already with other data.
             *     - `TRAJECTORY_OF_TYPE_OPEN`: There is an open trajectory of this type already.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "TRAJECTORY_TYPE_NOT_IN_FORCE" | "NOT_OBLIGED" | "NOT_ENTITLED" | "INTAKE_MISSING" | "TRAJECTORY_KNOWN" | "TRAJECTORY_OF_TYPE_OPEN" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsCloseTrajectory: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseTrajectory"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `TRAJECTORY_NOT_OPEN`: This trajectory doesn’t exist or isn’t open on that day.
             *     - `CLOSES_BEFORE_DECISION`: A trajectory doesn’t close before the day of a decision in it.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "TRAJECTORY_NOT_OPEN" | "CLOSES_BEFORE_DECISION" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsReopenTrajectory: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenTrajectory"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `TRAJECTORY_NOT_CLOSED`: This trajectory doesn’t exist or isn’t closed.
             *     - `TRAJECTORY_OF_TYPE_OPEN`: There is an open trajectory of this type already.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "TRAJECTORY_NOT_CLOSED" | "TRAJECTORY_OF_TYPE_OPEN" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsAddComponent: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddComponent"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `TRAJECTORY_NOT_OPEN`: This trajectory doesn’t exist or isn’t open on that day.
             *     - `DECISION_FINAL`: A decision that gives an attest is final.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "TRAJECTORY_NOT_OPEN" | "DECISION_FINAL" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsDecideComponent: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideComponent"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `TRAJECTORY_NOT_OPEN`: This trajectory doesn’t exist or isn’t open on that day.
             *     - `COMPONENT_UNKNOWN`: This trajectory doesn’t have that component.
             *     - `DECISION_FINAL`: A decision that gives an attest is final.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "TRAJECTORY_NOT_OPEN" | "COMPONENT_UNKNOWN" | "DECISION_FINAL" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsDecideTrajectory: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideTrajectory"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `DECISION_FINAL`: A decision that gives an attest is final.
             *     - `TRAJECTORY_NOT_OPEN`: This trajectory doesn’t exist or isn’t open on that day.
             *     - `COMPONENTS_NOT_SATISFIED`: The attest asks that every component is satisfied (VO) or not applicable (NVT).
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "DECISION_FINAL" | "TRAJECTORY_NOT_OPEN" | "COMPONENTS_NOT_SATISFIED" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsEnrolInCourse: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolInCourse"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `PERSON_NOT_INSCRIBED`: Your organisation has no inscription of this person today.
             *     - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "PERSON_NOT_INSCRIBED" | "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `COURSE_KNOWN`: This enrolment exists already with other data.
             *     - `PERIOD_REVERSED`: A period doesn’t end before it begins.
             *     - `TRAJECTORY_NOT_OPEN`: This trajectory doesn’t exist or isn’t open on that day.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COURSE_KNOWN" | "PERIOD_REVERSED" | "TRAJECTORY_NOT_OPEN" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsLeaveCourse: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveCourse"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `PERSON_NOT_INSCRIBED`: Your organisation has no inscription of this person today.
             *     - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "PERSON_NOT_INSCRIBED" | "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `COURSE_NOT_ENROLLED`: The person isn’t enrolled in this course on that day.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COURSE_NOT_ENROLLED" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsRecordCourseResult: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCourseResult"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `PERSON_NOT_INSCRIBED`: Your organisation has no inscription of this person today.
             *     - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "PERSON_NOT_INSCRIBED" | "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `COURSE_RESULT_KNOWN`: This course has another result already.
             *     - `COURSE_NOT_ENROLLED`: The person isn’t enrolled in this course on that day.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COURSE_RESULT_KNOWN" | "COURSE_NOT_ENROLLED" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsRecordNt2Test: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordNt2Test"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `PERSON_NOT_INSCRIBED`: Your organisation has no inscription of this person today.
             *     - `NOT_OWN_ORGANISATION`: Your organisation records this of itself only.
             *     - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "PERSON_NOT_INSCRIBED" | "NOT_OWN_ORGANISATION" | "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `TEST_KNOWN`: This test is recorded already with other data.
             *     - `TEST_WITHDRAWN`: This test was withdrawn; give a new test an identifier of its own.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "TEST_KNOWN" | "TEST_WITHDRAWN" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsWithdrawNt2Test: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawNt2Test"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `PERSON_NOT_INSCRIBED`: Your organisation has no inscription of this person today.
             *     - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "PERSON_NOT_INSCRIBED" | "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `TEST_UNKNOWN`: This test isn’t recorded.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "TEST_UNKNOWN" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsStartLease: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartLease"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `PERSON_NOT_INSCRIBED`: Your organisation has no inscription of this person today.
             *     - `NOT_OWN_ORGANISATION`: Your organisation records this of itself only.
             *     - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "PERSON_NOT_INSCRIBED" | "NOT_OWN_ORGANISATION" | "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `LEASE_KNOWN`: This lease is recorded already with other data.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "LEASE_KNOWN" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsEndLease: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndLease"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `PERSON_NOT_INSCRIBED`: Your organisation has no inscription of this person today.
             *     - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "PERSON_NOT_INSCRIBED" | "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `LEASE_UNKNOWN`: This lease isn’t recorded or has ended.
             *     - `LEASE_ENDS_BEFORE_START`: A lease doesn’t end before it starts.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "LEASE_UNKNOWN" | "LEASE_ENDS_BEFORE_START" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsAcceptLanguageProof: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptLanguageProof"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `PERSON_NOT_INSCRIBED`: Your organisation has no inscription of this person today.
             *     - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "PERSON_NOT_INSCRIBED" | "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `PROOF_KNOWN`: This proof is recorded already with other data.
             *     - `PROOF_WITHDRAWN`: This proof was withdrawn; give a new proof an identifier of its own.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "PROOF_KNOWN" | "PROOF_WITHDRAWN" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsWithdrawLanguageProof: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawLanguageProof"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `PROOF_UNKNOWN`: This proof isn’t recorded.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "PROOF_UNKNOWN" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsGrantLanguageExemption: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantLanguageExemption"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `ALREADY_EXEMPT`: An exemption is in force already.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ALREADY_EXEMPT" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsEndLanguageExemption: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndLanguageExemption"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `NOT_EXEMPT`: No exemption is in force.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "NOT_EXEMPT" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsPostponeLanguageRequirement: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostponeLanguageRequirement"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `PERSON_NOT_INSCRIBED`: Your organisation has no inscription of this person today.
             *     - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "PERSON_NOT_INSCRIBED" | "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `LEASE_UNKNOWN`: This lease isn’t recorded or has ended.
             *     - `NO_LANGUAGE_REQUIREMENT`: No language-knowledge requirement holds for this lease.
             *     - `ALREADY_POSTPONED`: The language requirement of this lease is postponed by a year already.
             *     - `LANDLORD_MAY_NOT_POSTPONE`: The landlord may grant the postponement itself only since 1 January 2023.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "LEASE_UNKNOWN" | "NO_LANGUAGE_REQUIREMENT" | "ALREADY_POSTPONED" | "LANDLORD_MAY_NOT_POSTPONE" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsSignContract: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignContract"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `DATE_MISSING`: Say on which day the fact held.
             *     - `KBO_INVALID`: This enterprise number fails its check.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "DATE_MISSING" | "KBO_INVALID" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsAmendContract: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendContract"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `DATE_MISSING`: Say on which day the fact held.
             *     - `KBO_INVALID`: This enterprise number fails its check.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "DATE_MISSING" | "KBO_INVALID" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsSuspendContract: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendContract"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `DATE_MISSING`: Say on which day the fact held.
             *     - `KBO_INVALID`: This enterprise number fails its check.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "DATE_MISSING" | "KBO_INVALID" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsPostponeSignature: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostponeSignature"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `DATE_MISSING`: Say on which day the fact held.
             *     - `KBO_INVALID`: This enterprise number fails its check.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "DATE_MISSING" | "KBO_INVALID" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsIssueAttest: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueAttest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `DATE_MISSING`: Say on which day the fact held.
             *     - `KBO_INVALID`: This enterprise number fails its check.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "DATE_MISSING" | "KBO_INVALID" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsEnrolInOrientationCourse: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolInOrientationCourse"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `DATE_MISSING`: Say on which day the fact held.
             *     - `KBO_INVALID`: This enterprise number fails its check.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "DATE_MISSING" | "KBO_INVALID" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsEnrolInCareerCourse: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolInCareerCourse"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `DATE_MISSING`: Say on which day the fact held.
             *     - `KBO_INVALID`: This enterprise number fails its check.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "DATE_MISSING" | "KBO_INVALID" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsDecideCareerCourse: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideCareerCourse"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `DATE_MISSING`: Say on which day the fact held.
             *     - `KBO_INVALID`: This enterprise number fails its check.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "DATE_MISSING" | "KBO_INVALID" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsRecordLesson: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordLesson"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `PERSON_NOT_INSCRIBED`: Your organisation has no inscription of this person today.
             *     - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "PERSON_NOT_INSCRIBED" | "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `DATE_MISSING`: Say on which day the fact held.
             *     - `KBO_INVALID`: This enterprise number fails its check.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "DATE_MISSING" | "KBO_INVALID" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsEstablishBreach: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstablishBreach"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `DATE_MISSING`: Say on which day the fact held.
             *     - `KBO_INVALID`: This enterprise number fails its check.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "DATE_MISSING" | "KBO_INVALID" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsSendNoticeOfDefault: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendNoticeOfDefault"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `DATE_MISSING`: Say on which day the fact held.
             *     - `KBO_INVALID`: This enterprise number fails its check.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "DATE_MISSING" | "KBO_INVALID" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsDrawUpBreachAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawUpBreachAccount"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `DATE_MISSING`: Say on which day the fact held.
             *     - `KBO_INVALID`: This enterprise number fails its check.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "DATE_MISSING" | "KBO_INVALID" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsRecordBreachActivity: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordBreachActivity"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `DATE_MISSING`: Say on which day the fact held.
             *     - `KBO_INVALID`: This enterprise number fails its check.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "DATE_MISSING" | "KBO_INVALID" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsDrawUpBreachLetter: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawUpBreachLetter"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `DATE_MISSING`: Say on which day the fact held.
             *     - `KBO_INVALID`: This enterprise number fails its check.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "DATE_MISSING" | "KBO_INVALID" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsDrawUpCorrectionForm: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawUpCorrectionForm"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `DATE_MISSING`: Say on which day the fact held.
             *     - `KBO_INVALID`: This enterprise number fails its check.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "DATE_MISSING" | "KBO_INVALID" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsReceiveReferral: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveReferral"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `PERSON_NOT_INSCRIBED`: Your organisation has no inscription of this person today.
             *     - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "PERSON_NOT_INSCRIBED" | "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `DATE_MISSING`: Say on which day the fact held.
             *     - `KBO_INVALID`: This enterprise number fails its check.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "DATE_MISSING" | "KBO_INVALID" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsReferForDiplomaRecognition: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReferForDiplomaRecognition"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `DATE_MISSING`: Say on which day the fact held.
             *     - `KBO_INVALID`: This enterprise number fails its check.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "DATE_MISSING" | "KBO_INVALID" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsStateAdvice: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateAdvice"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `DATE_MISSING`: Say on which day the fact held.
             *     - `KBO_INVALID`: This enterprise number fails its check.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "DATE_MISSING" | "KBO_INVALID" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsStatePerspectives: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatePerspectives"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `DATE_MISSING`: Say on which day the fact held.
             *     - `KBO_INVALID`: This enterprise number fails its check.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "DATE_MISSING" | "KBO_INVALID" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsStateLanguage: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateLanguage"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `DATE_MISSING`: Say on which day the fact held.
             *     - `KBO_INVALID`: This enterprise number fails its check.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "DATE_MISSING" | "KBO_INVALID" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsStateLiteracy: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateLiteracy"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `DATE_MISSING`: Say on which day the fact held.
             *     - `KBO_INVALID`: This enterprise number fails its check.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "DATE_MISSING" | "KBO_INVALID" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsStatePreferences: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatePreferences"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `DATE_MISSING`: Say on which day the fact held.
             *     - `KBO_INVALID`: This enterprise number fails its check.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "DATE_MISSING" | "KBO_INVALID" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsJoinWaitingList: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinWaitingList"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `DATE_MISSING`: Say on which day the fact held.
             *     - `KBO_INVALID`: This enterprise number fails its check.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "DATE_MISSING" | "KBO_INVALID" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsStatePerson: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatePerson"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsStateTargetGroup: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateTargetGroup"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsStateRegistration: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateRegistration"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsStateRegistrationPostponement: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateRegistrationPostponement"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsStateTalk: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateTalk"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsStateTrajectory: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateTrajectory"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsStateTrajectoryStatus: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateTrajectoryStatus"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsStateTrajectoryClosed: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateTrajectoryClosed"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsStateTrajectoryStopped: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateTrajectoryStopped"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsStateTrajectoryDecision: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateTrajectoryDecision"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsStateComponent: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateComponent"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsStateComponentDecision: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateComponentDecision"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsStateCourse: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateCourse"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsStateCourseLeft: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateCourseLeft"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsStateCourseResult: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateCourseResult"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsStateTest: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateTest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsStateEmptySection: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateEmptySection"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsStateNt2Level: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateNt2Level"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `DATE_MISSING`: Say on which day the fact held.
             *     - `KBO_INVALID`: This enterprise number fails its check.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "DATE_MISSING" | "KBO_INVALID" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsStateWooncode: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateWooncode"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `COMMAND_NOT_OF_ORGANISATION`: An organisation of this type doesn’t record this.
             *     - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "COMMAND_NOT_OF_ORGANISATION" | "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `DATE_MISSING`: Say on which day the fact held.
             *     - `KBO_INVALID`: This enterprise number fails its check.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "DATE_MISSING" | "KBO_INVALID" | "CONFLICT";
                    };
                };
            };
            410: components["responses"]["DOSSIER_ERASED"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `SYNTHETIC_PERSON`: This INSZ is a test number and synthetic persons are not accepted here.
             *     - `FUTURE_DATE`: A fact can’t lie in the future.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SYNTHETIC_PERSON" | "FUTURE_DATE" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postCommandsErasePerson: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            404: components["responses"]["DOSSIER_NOT_FOUND"];
            408: components["responses"]["BODY_TOO_SLOW"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `REPORT_BEING_BUILT`: This read model is being built; try again in a moment.
             *     - `REPORT_STANDS_STILL`: This read model stands still at an event that it can’t handle; the operator has to act.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "REPORT_BEING_BUILT" | "REPORT_STANDS_STILL" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
            504: components["responses"]["NOT_YET_THERE"];
        };
    };
    postConsultationsBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": components["schemas"]["BatchLine"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["BatchResult"];
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            408: components["responses"]["BODY_TOO_SLOW"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postConsultations: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsultationRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `PURPOSE_NOT_AUTHORISED`: No authorisation of the organisation covers this purpose at this moment.
             *     - `SECTIONS_NOT_AUTHORISED`: None of the sections asked for falls under the authorisation.
             *     - `PERSON_NOT_ON_TERRITORY`: The authorisation is only for people who live on the territory of the organisation.
             *     - `INSCRIPTION_MISSING`: The organisation has no inscription for this person.
             *     - `NOT_THE_PERSON`: For this purpose people can only ask about themselves.
             *     - `EXCHANGE_UNDECIDED`: It isn’t decided yet whether data are exchanged with this organisation.
             *     - `EXCHANGE_REFUSED`: It was decided that no data are exchanged with this organisation.
             *     - `EXCHANGE_NOT_IN_PRODUCTION`: The exchange with this organisation isn’t in production.
             *     - `EXCHANGE_ITEMS_NOT_AGREED`: None of the sections asked for is on the project sheet of the exchange.
             *     - `EXCHANGE_PERSON_NOT_SHARED`: Nothing is exchanged about this person: not both sides know them.
             *     - `EMERGENCY_NOT_AUTHORISED`: No authorisation of the organisation allows emergency access for this purpose and these sections.
             *     - `SENDER_NOT_OF_ORGANISATION`: This sender URI doesn’t belong to the organisation.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "PURPOSE_NOT_AUTHORISED" | "SECTIONS_NOT_AUTHORISED" | "PERSON_NOT_ON_TERRITORY" | "INSCRIPTION_MISSING" | "NOT_THE_PERSON" | "EXCHANGE_UNDECIDED" | "EXCHANGE_REFUSED" | "EXCHANGE_NOT_IN_PRODUCTION" | "EXCHANGE_ITEMS_NOT_AGREED" | "EXCHANGE_PERSON_NOT_SHARED" | "EMERGENCY_NOT_AUTHORISED" | "SENDER_NOT_OF_ORGANISATION" | "SCOPE_MISSING";
                    };
                };
            };
            408: components["responses"]["BODY_TOO_SLOW"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `INSZ_MALFORMED`: The INSZ is malformed.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "INSZ_MALFORMED" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postDossiersFind: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `PURPOSE_NOT_AUTHORISED`: No authorisation of the organisation covers this purpose at this moment.
             *     - `SECTIONS_NOT_AUTHORISED`: None of the sections asked for falls under the authorisation.
             *     - `PERSON_NOT_ON_TERRITORY`: The authorisation is only for people who live on the territory of the organisation.
             *     - `INSCRIPTION_MISSING`: The organisation has no inscription for this person.
             *     - `NOT_THE_PERSON`: For this purpose people can only ask about themselves.
             *     - `EXCHANGE_UNDECIDED`: It isn’t decided yet whether data are exchanged with this organisation.
             *     - `EXCHANGE_REFUSED`: It was decided that no data are exchanged with this organisation.
             *     - `EXCHANGE_NOT_IN_PRODUCTION`: The exchange with this organisation isn’t in production.
             *     - `EXCHANGE_ITEMS_NOT_AGREED`: None of the sections asked for is on the project sheet of the exchange.
             *     - `EXCHANGE_PERSON_NOT_SHARED`: Nothing is exchanged about this person: not both sides know them.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "PURPOSE_NOT_AUTHORISED" | "SECTIONS_NOT_AUTHORISED" | "PERSON_NOT_ON_TERRITORY" | "INSCRIPTION_MISSING" | "NOT_THE_PERSON" | "EXCHANGE_UNDECIDED" | "EXCHANGE_REFUSED" | "EXCHANGE_NOT_IN_PRODUCTION" | "EXCHANGE_ITEMS_NOT_AGREED" | "EXCHANGE_PERSON_NOT_SHARED" | "SCOPE_MISSING";
                    };
                };
            };
            408: components["responses"]["BODY_TOO_SLOW"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `REPORT_BEING_BUILT`: This read model is being built; try again in a moment.
             *     - `REPORT_STANDS_STILL`: This read model stands still at an event that it can’t handle; the operator has to act.
             *     - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "REPORT_BEING_BUILT" | "REPORT_STANDS_STILL" | "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
            504: components["responses"]["NOT_YET_THERE"];
        };
    };
    postImports: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/xml": string;
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResult"];
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            408: components["responses"]["BODY_TOO_SLOW"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postImportsBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": components["schemas"]["ImportLine"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["ImportLineResult"];
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            408: components["responses"]["BODY_TOO_SLOW"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    getReportsConsultationStatistics: {
        parameters: {
            query?: {
                from?: components["schemas"]["DateOnly"];
                to?: components["schemas"]["DateOnly"];
                organisationType?: components["schemas"]["OrganisationType"] | "UNKNOWN";
                organisation?: components["schemas"]["KboNumber"];
                purpose?: components["schemas"]["Purpose"] | "UNKNOWN";
                channel?: "API" | "MAGDA";
                use?: "PARTNER" | "SUPERVISION" | "FINDING" | "OWN_DATA" | "all";
                outcome?: "granted" | "refused" | "all";
                reason?: "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "PURPOSE_NOT_AUTHORISED" | "SECTIONS_NOT_AUTHORISED" | "PERSON_NOT_ON_TERRITORY" | "INSCRIPTION_MISSING" | "NOT_THE_PERSON" | "EXCHANGE_UNDECIDED" | "EXCHANGE_REFUSED" | "EXCHANGE_NOT_IN_PRODUCTION" | "EXCHANGE_ITEMS_NOT_AGREED" | "EXCHANGE_PERSON_NOT_SHARED" | "EMERGENCY_NOT_AUTHORISED" | "SENDER_NOT_OF_ORGANISATION" | "CAPACITY_WITHOUT_PURPOSE" | "INSZ_MALFORMED" | "none";
                emergency?: "yes" | "no";
                groupBy?: string;
                knownAt?: string;
                after?: string;
                identity?: "then" | "now";
            };
            header?: {
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationStatisticsReport"];
                    "text/csv": string;
                };
            };
            /**
             * @description - `QUERY_INVALID`: The parameters of the question are not right; see the faults.
             *     - `KNOWN_AT_IN_FUTURE`: What will be known at that instant can’t be told yet.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "QUERY_INVALID" | "KNOWN_AT_IN_FUTURE";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            422: components["responses"]["KNOWN_AT_NOT_KEPT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `REPORT_BEING_BUILT`: This read model is being built; try again in a moment.
             *     - `REPORT_STANDS_STILL`: This read model stands still at an event that it can’t handle; the operator has to act.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "REPORT_BEING_BUILT" | "REPORT_STANDS_STILL" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED";
                    };
                };
            };
            504: components["responses"]["NOT_YET_THERE"];
        };
    };
    getReportsDevelopments: {
        parameters: {
            query?: {
                development?: components["schemas"]["DevelopmentId"];
                state?: components["schemas"]["DevelopmentState"];
                from?: components["schemas"]["DateOnly"];
                to?: components["schemas"]["DateOnly"];
                groupBy?: string;
                asOf?: components["schemas"]["DateOnly"];
                knownAt?: string;
                after?: string;
            };
            header?: {
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DevelopmentsReport"];
                    "text/csv": string;
                };
            };
            /**
             * @description - `QUERY_INVALID`: The parameters of the question are not right; see the faults.
             *     - `KNOWN_AT_IN_FUTURE`: What will be known at that instant can’t be told yet.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "QUERY_INVALID" | "KNOWN_AT_IN_FUTURE";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            422: components["responses"]["KNOWN_AT_NOT_KEPT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `REPORT_BEING_BUILT`: This read model is being built; try again in a moment.
             *     - `REPORT_STANDS_STILL`: This read model stands still at an event that it can’t handle; the operator has to act.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "REPORT_BEING_BUILT" | "REPORT_STANDS_STILL" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED";
                    };
                };
            };
            504: components["responses"]["NOT_YET_THERE"];
        };
    };
    getReportsExchangeOverview: {
        parameters: {
            query?: {
                agreement?: components["schemas"]["AgreementId"];
                partnerType?: components["schemas"]["OrganisationType"];
                status?: components["schemas"]["AgreementStatus"];
                way?: components["schemas"]["Way"];
                groupBy?: string;
                asOf?: components["schemas"]["DateOnly"];
                knownAt?: string;
                after?: string;
            };
            header?: {
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeOverviewReport"];
                    "text/csv": string;
                };
            };
            /**
             * @description - `QUERY_INVALID`: The parameters of the question are not right; see the faults.
             *     - `KNOWN_AT_IN_FUTURE`: What will be known at that instant can’t be told yet.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "QUERY_INVALID" | "KNOWN_AT_IN_FUTURE";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            422: components["responses"]["KNOWN_AT_NOT_KEPT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `REPORT_BEING_BUILT`: This read model is being built; try again in a moment.
             *     - `REPORT_STANDS_STILL`: This read model stands still at an event that it can’t handle; the operator has to act.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "REPORT_BEING_BUILT" | "REPORT_STANDS_STILL" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED";
                    };
                };
            };
            504: components["responses"]["NOT_YET_THERE"];
        };
    };
    getOpenapiJson: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            429: components["responses"]["ADDRESS_RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
        };
    };
    getDocs: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            429: components["responses"]["ADDRESS_RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
        };
    };
    getDocsFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/css": string;
                    "text/javascript": string;
                    "image/png": string;
                };
            };
            404: components["responses"]["ROUTE_UNKNOWN"];
            429: components["responses"]["ADDRESS_RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
        };
    };
    getHealthLive: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Liveness"];
                };
            };
            429: components["responses"]["ADDRESS_RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
        };
    };
    getHealthReady: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            429: components["responses"]["ADDRESS_RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "STORE_UNAVAILABLE";
                    };
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE";
                    };
                };
            };
        };
    };
    getProjections: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectionList"];
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE";
                    };
                };
            };
        };
    };
    postProjectionsNameRebuild: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["RebuildProgress"];
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            404: components["responses"]["REPORT_UNKNOWN"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE";
                    };
                };
            };
        };
    };
    postMasterKeyRotate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rotation"];
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            409: components["responses"]["MASTER_KEY"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE";
                    };
                };
            };
        };
    };
    getMagdaGeefAuditLogging0200: {
        parameters: {
            query?: {
                wsdl?: "";
            };
            header?: {
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /** @description - `ROUTE_UNKNOWN`: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
        };
    };
    postMagdaGeefAuditLogging0200: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": string;
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /** @description - `TOKEN_PROBLEM`: There is no valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /** @description - `SCOPE_MISSING`: The token doesn’t give this right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /** @description - `BODY_TOO_SLOW`: The body did not come in on time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /** @description - `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /** @description - `MEDIA_TYPE`: This kind of content is not read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /**
             * @description - `ENVELOPE_UNREADABLE`: The body is no message in an envelope of SOAP 1.1.
             *     - `INTERNAL`: Something went wrong on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /** @description - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
        };
    };
    getMagdaGeefDossierKBI0100: {
        parameters: {
            query?: {
                wsdl?: "";
            };
            header?: {
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /** @description - `ROUTE_UNKNOWN`: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
        };
    };
    postMagdaGeefDossierKBI0100: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": string;
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /** @description - `TOKEN_PROBLEM`: There is no valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /** @description - `SCOPE_MISSING`: The token doesn’t give this right. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /** @description - `BODY_TOO_SLOW`: The body did not come in on time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /** @description - `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /** @description - `MEDIA_TYPE`: This kind of content is not read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /**
             * @description - `ENVELOPE_UNREADABLE`: The body is no message in an envelope of SOAP 1.1.
             *     - `INTERNAL`: Something went wrong on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /** @description - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
        };
    };
    getAuditEmergencies: {
        parameters: {
            query?: {
                state?: components["schemas"]["ReviewState"];
                after?: string;
            };
            header?: {
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyList"];
                };
            };
            400: components["responses"]["QUERY_INVALID"];
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `REPORT_BEING_BUILT`: This read model is being built; try again in a moment.
             *     - `REPORT_STANDS_STILL`: This read model stands still at an event that it can’t handle; the operator has to act.
             *     - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "REPORT_BEING_BUILT" | "REPORT_STANDS_STILL" | "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED";
                    };
                };
            };
            504: components["responses"]["NOT_YET_THERE"];
        };
    };
    getAuditConsultationsIdExplanation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: components["schemas"]["ConsultationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationExplanation"];
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `CONSULTATION_OF_OTHERS`: Only who asked, the person and an auditor are told why a consultation was granted or refused.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "CONSULTATION_OF_OTHERS" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["CONSULTATION_UNKNOWN"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED";
                    };
                };
            };
        };
    };
    postAuditLog: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuditLogRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditLogAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `PURPOSE_NOT_AUTHORISED`: No authorisation of the organisation covers this purpose at this moment.
             *     - `SECTIONS_NOT_AUTHORISED`: None of the sections asked for falls under the authorisation.
             *     - `PERSON_NOT_ON_TERRITORY`: The authorisation is only for people who live on the territory of the organisation.
             *     - `INSCRIPTION_MISSING`: The organisation has no inscription for this person.
             *     - `NOT_THE_PERSON`: For this purpose people can only ask about themselves.
             *     - `EXCHANGE_UNDECIDED`: It isn’t decided yet whether data are exchanged with this organisation.
             *     - `EXCHANGE_REFUSED`: It was decided that no data are exchanged with this organisation.
             *     - `EXCHANGE_NOT_IN_PRODUCTION`: The exchange with this organisation isn’t in production.
             *     - `EXCHANGE_ITEMS_NOT_AGREED`: None of the sections asked for is on the project sheet of the exchange.
             *     - `EXCHANGE_PERSON_NOT_SHARED`: Nothing is exchanged about this person: not both sides know them.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "PURPOSE_NOT_AUTHORISED" | "SECTIONS_NOT_AUTHORISED" | "PERSON_NOT_ON_TERRITORY" | "INSCRIPTION_MISSING" | "NOT_THE_PERSON" | "EXCHANGE_UNDECIDED" | "EXCHANGE_REFUSED" | "EXCHANGE_NOT_IN_PRODUCTION" | "EXCHANGE_ITEMS_NOT_AGREED" | "EXCHANGE_PERSON_NOT_SHARED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_UNKNOWN"];
            408: components["responses"]["BODY_TOO_SLOW"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `INSZ_MALFORMED`: The INSZ is malformed.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "INSZ_MALFORMED" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `REPORT_BEING_BUILT`: This read model is being built; try again in a moment.
             *     - `REPORT_STANDS_STILL`: This read model stands still at an event that it can’t handle; the operator has to act.
             *     - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "REPORT_BEING_BUILT" | "REPORT_STANDS_STILL" | "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
            504: components["responses"]["NOT_YET_THERE"];
        };
    };
    getAuditDossiersId: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DateOnly"];
                knownAt?: string;
            };
            header?: {
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: components["schemas"]["DossierId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierState"];
                };
            };
            /**
             * @description - `QUERY_INVALID`: The parameters of the question are not right; see the faults.
             *     - `KNOWN_AT_IN_FUTURE`: What will be known at that instant can’t be told yet.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "QUERY_INVALID" | "KNOWN_AT_IN_FUTURE";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `PURPOSE_NOT_AUTHORISED`: No authorisation of the organisation covers this purpose at this moment.
             *     - `SECTIONS_NOT_AUTHORISED`: None of the sections asked for falls under the authorisation.
             *     - `PERSON_NOT_ON_TERRITORY`: The authorisation is only for people who live on the territory of the organisation.
             *     - `INSCRIPTION_MISSING`: The organisation has no inscription for this person.
             *     - `NOT_THE_PERSON`: For this purpose people can only ask about themselves.
             *     - `EXCHANGE_UNDECIDED`: It isn’t decided yet whether data are exchanged with this organisation.
             *     - `EXCHANGE_REFUSED`: It was decided that no data are exchanged with this organisation.
             *     - `EXCHANGE_NOT_IN_PRODUCTION`: The exchange with this organisation isn’t in production.
             *     - `EXCHANGE_ITEMS_NOT_AGREED`: None of the sections asked for is on the project sheet of the exchange.
             *     - `EXCHANGE_PERSON_NOT_SHARED`: Nothing is exchanged about this person: not both sides know them.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "PURPOSE_NOT_AUTHORISED" | "SECTIONS_NOT_AUTHORISED" | "PERSON_NOT_ON_TERRITORY" | "INSCRIPTION_MISSING" | "NOT_THE_PERSON" | "EXCHANGE_UNDECIDED" | "EXCHANGE_REFUSED" | "EXCHANGE_NOT_IN_PRODUCTION" | "EXCHANGE_ITEMS_NOT_AGREED" | "EXCHANGE_PERSON_NOT_SHARED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_UNKNOWN"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED";
                    };
                };
            };
        };
    };
    getAuditDossiersIdEvents: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["DateOnly"];
                knownAt?: string;
            };
            header?: {
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: components["schemas"]["DossierId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierHistory"];
                };
            };
            /**
             * @description - `QUERY_INVALID`: The parameters of the question are not right; see the faults.
             *     - `KNOWN_AT_IN_FUTURE`: What will be known at that instant can’t be told yet.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "QUERY_INVALID" | "KNOWN_AT_IN_FUTURE";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `PURPOSE_NOT_AUTHORISED`: No authorisation of the organisation covers this purpose at this moment.
             *     - `SECTIONS_NOT_AUTHORISED`: None of the sections asked for falls under the authorisation.
             *     - `PERSON_NOT_ON_TERRITORY`: The authorisation is only for people who live on the territory of the organisation.
             *     - `INSCRIPTION_MISSING`: The organisation has no inscription for this person.
             *     - `NOT_THE_PERSON`: For this purpose people can only ask about themselves.
             *     - `EXCHANGE_UNDECIDED`: It isn’t decided yet whether data are exchanged with this organisation.
             *     - `EXCHANGE_REFUSED`: It was decided that no data are exchanged with this organisation.
             *     - `EXCHANGE_NOT_IN_PRODUCTION`: The exchange with this organisation isn’t in production.
             *     - `EXCHANGE_ITEMS_NOT_AGREED`: None of the sections asked for is on the project sheet of the exchange.
             *     - `EXCHANGE_PERSON_NOT_SHARED`: Nothing is exchanged about this person: not both sides know them.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "PURPOSE_NOT_AUTHORISED" | "SECTIONS_NOT_AUTHORISED" | "PERSON_NOT_ON_TERRITORY" | "INSCRIPTION_MISSING" | "NOT_THE_PERSON" | "EXCHANGE_UNDECIDED" | "EXCHANGE_REFUSED" | "EXCHANGE_NOT_IN_PRODUCTION" | "EXCHANGE_ITEMS_NOT_AGREED" | "EXCHANGE_PERSON_NOT_SHARED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_UNKNOWN"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED";
                    };
                };
            };
        };
    };
    postAuditReplays: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replay"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `ORGANISATION_UNKNOWN`: This organisation isn’t known in the KBI.
             *     - `ORGANISATION_ENDED`: This organisation is no more on that day, or went up in another.
             *     - `PURPOSE_NOT_AUTHORISED`: No authorisation of the organisation covers this purpose at this moment.
             *     - `SECTIONS_NOT_AUTHORISED`: None of the sections asked for falls under the authorisation.
             *     - `PERSON_NOT_ON_TERRITORY`: The authorisation is only for people who live on the territory of the organisation.
             *     - `INSCRIPTION_MISSING`: The organisation has no inscription for this person.
             *     - `NOT_THE_PERSON`: For this purpose people can only ask about themselves.
             *     - `EXCHANGE_UNDECIDED`: It isn’t decided yet whether data are exchanged with this organisation.
             *     - `EXCHANGE_REFUSED`: It was decided that no data are exchanged with this organisation.
             *     - `EXCHANGE_NOT_IN_PRODUCTION`: The exchange with this organisation isn’t in production.
             *     - `EXCHANGE_ITEMS_NOT_AGREED`: None of the sections asked for is on the project sheet of the exchange.
             *     - `EXCHANGE_PERSON_NOT_SHARED`: Nothing is exchanged about this person: not both sides know them.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ORGANISATION_UNKNOWN" | "ORGANISATION_ENDED" | "PURPOSE_NOT_AUTHORISED" | "SECTIONS_NOT_AUTHORISED" | "PERSON_NOT_ON_TERRITORY" | "INSCRIPTION_MISSING" | "NOT_THE_PERSON" | "EXCHANGE_UNDECIDED" | "EXCHANGE_REFUSED" | "EXCHANGE_NOT_IN_PRODUCTION" | "EXCHANGE_ITEMS_NOT_AGREED" | "EXCHANGE_PERSON_NOT_SHARED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["DOSSIER_UNKNOWN"];
            408: components["responses"]["BODY_TOO_SLOW"];
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `INSZ_MALFORMED`: The INSZ is malformed.
             *     - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "INSZ_MALFORMED" | "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    postAuditConsultationsIdReview: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own key of this request: under the same key it is done once and answered the same, and another body about the same person, organisation or agreement is refused. Take a new one for each request */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: components["schemas"]["ConsultationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmergencyReview"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeAnswer"];
                };
            };
            /**
             * @description - `BODY_NOT_JSON`: The body is not valid JSON.
             *     - `IDEMPOTENCY_KEY_MISSING`: Send a header Idempotency-Key: your own key of this command.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BODY_NOT_JSON" | "IDEMPOTENCY_KEY_MISSING";
                    };
                };
            };
            401: components["responses"]["TOKEN_PROBLEM"];
            /**
             * @description - `REVIEWER_NOT_AUTHORISED`: Only an auditor, or somebody of the organisation that asked, can review this.
             *     - `REVIEWER_ASKED`: Who asked the question can’t review it.
             *     - `SCOPE_MISSING`: The token doesn’t give this right.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "REVIEWER_NOT_AUTHORISED" | "REVIEWER_ASKED" | "SCOPE_MISSING";
                    };
                };
            };
            404: components["responses"]["CONSULTATION_UNKNOWN"];
            408: components["responses"]["BODY_TOO_SLOW"];
            /**
             * @description - `NOT_AN_EMERGENCY`: This consultation wasn’t granted as an emergency.
             *     - `EMERGENCY_REVIEWED`: This emergency was reviewed already.
             *     - `CONFLICT`: Others changed this dossier at the same time, again and again; try again with the same key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "NOT_AN_EMERGENCY" | "EMERGENCY_REVIEWED" | "CONFLICT";
                    };
                };
            };
            413: components["responses"]["BODY_TOO_LARGE"];
            415: components["responses"]["MEDIA_TYPE"];
            /**
             * @description - `IDEMPOTENCY_KEY_REUSED`: This key was used for another command already; choose a new one.
             *     - `BODY_INVALID`: The request is not right; see the faults.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "BODY_INVALID";
                    };
                };
            };
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             *     - `OUTCOME_UNKNOWN`: No confirmation came; try again with the same key to know.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED" | "OUTCOME_UNKNOWN";
                    };
                };
            };
        };
    };
    getAuditUnusualUse: {
        parameters: {
            query?: {
                from?: components["schemas"]["DateOnly"];
                to?: components["schemas"]["DateOnly"];
                use?: "PARTNER" | "SUPERVISION" | "FINDING" | "OWN_DATA" | "all";
                after?: string;
            };
            header?: {
                /** @description Language of problem documents: Dutch, unless it begins with `en` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnusualUse"];
                };
            };
            400: components["responses"]["QUERY_INVALID"];
            401: components["responses"]["TOKEN_PROBLEM"];
            403: components["responses"]["SCOPE_MISSING"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL"];
            /**
             * @description - `REPORT_BEING_BUILT`: This read model is being built; try again in a moment.
             *     - `REPORT_STANDS_STILL`: This read model stands still at an event that it can’t handle; the operator has to act.
             *     - `AUTHORISATIONS_NOT_CURRENT`: The authorisations are not known for certain now; try again in a moment.
             *     - `ISSUER_UNREACHABLE`: The keys of the token issuer can’t be fetched now; try again later.
             *     - `STORE_UNAVAILABLE`: The store can’t be reached now; try again with the same key.
             *     - `OVERLOADED`: Too much waits at once; try again in a moment.
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "REPORT_BEING_BUILT" | "REPORT_STANDS_STILL" | "AUTHORISATIONS_NOT_CURRENT" | "ISSUER_UNREACHABLE" | "STORE_UNAVAILABLE" | "OVERLOADED";
                    };
                };
            };
            504: components["responses"]["NOT_YET_THERE"];
        };
    };
}
