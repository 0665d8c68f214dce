/** The structure of source files, as the TypeScript compiler parses them: functions, exports, imports. */
import ts from 'typescript';
import { importsOf, resolveImport, type SourceFile } from './repository.js';

const WITHOUT_COMMENTS = {
  languageVersion: ts.ScriptTarget.Latest,
  jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
};
const parsed = new Map<string, ts.SourceFile>();

function parse({ path, text }: SourceFile): ts.SourceFile {
  const known = parsed.get(path) ?? ts.createSourceFile(path, text, WITHOUT_COMMENTS);
  parsed.set(path, known);
  return known;
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => {
    visit(child, look);
  });
}

/** Every function of a file that has a body, methods and arrow functions too: where it begins and its length. */
export function functionsIn(file: SourceFile): readonly { readonly line: number; readonly lines: number }[] {
  const source = parse(file);
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  const functions: { line: number; lines: number }[] = [];
  visit(source, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return;
    const line = lineOf(node.getStart(source));
    functions.push({ line, lines: lineOf(node.getEnd()) - line + 1 });
  });
  return functions;
}

/**
 * The circles of imports among files, type-only imports included: each a list of files of which every one reaches every
 * other.
 */
export function importCircles(files: readonly SourceFile[]): readonly (readonly string[])[] {
  const imports = new Map(files.map((file) => [file.path, importsOf(file)]));
  const reachable = new Map(files.map(({ path }) => [path, reachableFrom(path, imports)]));
  const circles = new Map<string, readonly string[]>();
  for (const [path, reached] of reachable) {
    if (!reached.has(path)) continue;
    const circle = [...reached].filter((other) => reachable.get(other)?.has(path)).sort();
    circles.set(circle.join(), circle);
  }
  return [...circles.values()];
}

function reachableFrom(path: string, imports: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const queue = [path];
  for (let next = queue.pop(); next !== undefined; next = queue.pop())
    for (const imported of imports.get(next) ?? []) {
      if (reached.has(imported) || !imports.has(imported)) continue;
      reached.add(imported);
      queue.push(imported);
    }
  return reached;
}

/** The names that a file exports; `default` for its default export. */
export function exportsOf(file: SourceFile): readonly string[] {
  return parse(file).statements.flatMap((statement): readonly string[] => {
    if (ts.isExportAssignment(statement)) return ['default'];
    if (ts.isExportDeclaration(statement))
      return statement.exportClause && ts.isNamedExports(statement.exportClause)
        ? statement.exportClause.elements.map(({ name }) => name.text)
        : [];
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    const has = (kind: ts.SyntaxKind) => modifiers.some((modifier) => modifier.kind === kind);
    if (!has(ts.SyntaxKind.ExportKeyword)) return [];
    if (has(ts.SyntaxKind.DefaultKeyword)) return ['default'];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
    const { name } = statement as ts.DeclarationStatement;
    return name && ts.isIdentifier(name) ? [name.text] : [];
  });
}

/** What a file imports, as `path#name`; `path#*` for a whole module. */
export function importedNamesOf(file: SourceFile): readonly string[] {
  const source = parse(file);
  const found: string[] = [];
  const add = (module: ts.Node | undefined, names: readonly string[]) => {
    if (!module || !ts.isStringLiteral(module)) return;
    const path = resolveImport(file.path, module.text);
    found.push(...names.map((name) => `${path}#${name}`));
  };
  const destructured = new Set<ts.Node>();
  visit(source, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, namesOfClause(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, namesOfExport(node.exportClause));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, [node.qualifier?.getText(source).split('.')[0] ?? '*']);
    else if (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name)) {
      const call =
        node.initializer && ts.isAwaitExpression(node.initializer) ? node.initializer.expression : undefined;
      if (!call || !isDynamicImport(call)) return;
      destructured.add(call);
      const names = node.name.elements.map(({ name, propertyName }) =>
        (propertyName ?? name).getText(source),
      );
      add(call.arguments[0], names);
    } else if (isDynamicImport(node) && !destructured.has(node)) add(node.arguments[0], ['*']);
  });
  return found;
}

const isDynamicImport = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;

function namesOfClause(clause: ts.ImportClause | undefined): readonly string[] {
  const bindings = clause?.namedBindings;
  return [
    ...(clause?.name ? ['default'] : []),
    ...(bindings && ts.isNamespaceImport(bindings) ? ['*'] : []),
    ...(bindings && ts.isNamedImports(bindings)
      ? bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
      : []),
  ];
}

function namesOfExport(clause: ts.NamedExportBindings | undefined): readonly string[] {
  if (!clause || ts.isNamespaceExport(clause)) return ['*'];
  return clause.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
}

function boundNames(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    ts.isOmittedExpression(element) ? [] : boundNames(element.name),
  );
}
