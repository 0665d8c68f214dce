import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { DEPENDENCIES, DEPENDENCIES_OF_LONG_WORK, nestOperation } from './http/nest.js';
import { ProblemFilter } from './http/problem.filter.js';
import type { ServiceDependencies } from './start/dependencies.js';

/** Puts the operations of the service behind HTTP. */
@Module({})
export class AppModule {
  static of(dependencies: ServiceDependencies): DynamicModule {
    const derived = dependencies.operations.map((operation) => nestOperation(operation));
    return {
      module: AppModule,
      imports: [CqrsModule.forRoot()],
      controllers: derived.map(({ controller }) => controller),
      providers: [
        { provide: DEPENDENCIES, useValue: dependencies },
        { provide: DEPENDENCIES_OF_LONG_WORK, useValue: { ...dependencies, ...dependencies.ofLongWork } },
        { provide: APP_FILTER, useClass: ProblemFilter },
        ...derived.map(({ handler }) => handler),
      ],
    };
  }
}
