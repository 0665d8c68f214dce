/** Documents with one change: most of them wrong, some harmless. */
import fc from 'fast-check';
import type { XmlNode } from '../../libs/magda/tree.js';
import { branch, leaf, walk } from '../../libs/magda/tree.js';

/** The tree with one change at one node. */
export function tamperedWith(tree: XmlNode): fc.Arbitrary<XmlNode> {
  const nodes = Array.from(walk(tree), ({ node }) => node).slice(1);
  return fc
    .tuple(fc.constantFrom(...nodes), fc.constantFrom(...tamperings))
    .map(([node, tamper]) => replaced(tree, node, tamper(node)));
}

const tamperings: readonly ((node: XmlNode) => readonly XmlNode[])[] = [
  () => [],
  (node) => [node, node],
  (node) => [{ ...node, name: 'Onbekend' }],
  (node) => [{ ...node, attributes: { ...node.attributes, Onbekend: 'x' } }],
  (node) => [{ ...node, children: [...node.children, leaf('Onbekend', 'x')] }],
  (node) => [{ ...node, children: node.children.toReversed() }],
  (node) => [branch(node.name, [])],
  (node) => [leaf(node.name, '2017-02-30')],
  (node) => [leaf(node.name, 'x'.repeat(130))],
  (node) => [{ ...node, text: node.text === '' ? 'x' : '' }],
];

function replaced(node: XmlNode, target: XmlNode, by: readonly XmlNode[]): XmlNode {
  const entries = node.children.flatMap((entry) => (entry === target ? by : [replaced(entry, target, by)]));
  return { ...node, children: entries };
}
