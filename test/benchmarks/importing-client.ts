/** Imports documents over HTTP in a process of its own, as `kbi import` does. */
import { createKbiClient } from '../../libs/client/client.js';
import { importAll, type ImportTask } from './importing.js';
import { doTasks } from './own-process.js';

doTasks(({ url, token, texts }: ImportTask) =>
  importAll(texts, createKbiClient({ baseUrl: url, token }).importer()),
);
