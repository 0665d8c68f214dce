/**
 * TypeScript of the project that can be loaded again and again. What Node imports stays as it is until the process
 * ends; here a file is compiled once, to a function, and evaluated anew each time.
 */
import { transformFileSync } from '@swc/core';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { compileFunction } from 'node:vm';

/** Makes the exports of a package look as swc expects them of a module. */
const asModule = (exports) => ({ ...exports, __esModule: true });

export class Modules {
  #compiled = new Map();
  #packages;

  /** @param packages exports by the name of a package, for those that are not the real ones */
  constructor(packages) {
    this.#packages = new Map(Object.entries(packages).map(([name, exports]) => [name, asModule(exports)]));
  }

  /** Compiles a file and all that it imports. @param path absolute */
  async compile(path) {
    if (this.#compiled.has(path)) return;
    const { code } = transformFileSync(path, { module: { type: 'commonjs' }, sourceMaps: false });
    this.#compiled.set(path, compileFunction(code, ['exports', 'require', '__filename'], { filename: path }));
    for (const [, name] of code.matchAll(/\brequire\("([^"]+)"\)/g)) {
      if (name.startsWith('.')) await this.compile(fileOf(path, name));
      else if (!this.#packages.has(name)) this.#packages.set(name, asModule(await import(name)));
    }
  }

  /** Evaluates compiled files in this order, and what they import, each once. @param before is told of each file */
  evaluate(paths, before) {
    const evaluated = new Map();
    const load = (path) => {
      const known = evaluated.get(path);
      if (known) return known;
      const exports = {};
      evaluated.set(path, exports);
      const require = (name) => (name.startsWith('.') ? load(fileOf(path, name)) : this.#packages.get(name));
      this.#compiled.get(path)(exports, require, path);
      return exports;
    };
    for (const path of paths) {
      before(path);
      load(path);
    }
  }
}

/** Our imports name the compiled file (`./clock.js`): where only its source exists, that is meant. */
function fileOf(from, name) {
  const path = resolve(dirname(from), name);
  const source = path.replace(/\.js$/, '.ts');
  return existsSync(source) ? source : path;
}
