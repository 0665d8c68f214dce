/** Imports documents over HTTP in a process of its own, as `kbi import` does. */
import { createKbiClient } from '../../libs/client/client.js';
import { importAll, type ImportTask } from './import-all.js';
import { serveTasks } from './task-process.js';

serveTasks(({ url, token, texts }: ImportTask) =>
  importAll(texts, createKbiClient({ baseUrl: url, token }).importer()),
);
