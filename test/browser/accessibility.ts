import axe from 'axe-core';
import type { Visit } from './visit.js';

/** The success criteria of WCAG 2.2 at levels A and AA. */
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

interface Finding {
  readonly id: string;
  readonly nodes: readonly {
    readonly html: string;
    readonly target: readonly unknown[];
    readonly any: readonly { readonly message: string }[];
  }[];
}
interface Findings {
  readonly violations: readonly Finding[];
  /** What axe can't tell: text on a picture, for one, or text in the colour of its background. */
  readonly incomplete: readonly Finding[];
}

/**
 * The text in charts whose contrast is too small. Axe can't tell, because what lies behind is drawn: the shape that was
 * drawn last under the middle of a text, or the page.
 */
const CHART_TEXTS = `(() => {
  const channels = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const light = (colour) => {
    const [red, green, blue] = channels(colour).map((each) => {
      const part = each / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const isSeen = (colour) => /^rgb/.test(colour) && channels(colour)[3] !== 0;
  const ground = (element) => {
    const { backgroundColor } = getComputedStyle(element);
    return isSeen(backgroundColor) || !element.parentElement ? backgroundColor : ground(element.parentElement);
  };
  const opacity = (element) =>
    element.localName === 'svg' ? 1 : Number(getComputedStyle(element).opacity) * opacity(element.parentElement);
  const found = [];
  for (const chart of document.querySelectorAll('svg.chart')) {
    const drawn = [...chart.querySelectorAll('rect, circle, text')];
    drawn.forEach((text, at) => {
      if (text.localName !== 'text' || text.textContent === '') return;
      const { x, y, width, height } = text.getBoundingClientRect();
      const behind = drawn.slice(0, at).filter((shape) => {
        const box = shape.getBoundingClientRect();
        const [left, top] = [x + width / 2 - box.x, y + height / 2 - box.y];
        return shape.localName !== 'text' && isSeen(getComputedStyle(shape).fill) &&
          left > 0 && left < box.width && top > 0 && top < box.height;
      }).at(-1);
      const one = light(getComputedStyle(text).fill);
      const other = light(behind ? getComputedStyle(behind).fill : ground(chart));
      const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      if (contrast < 4.5 || opacity(text) < 1)
        found.push('contrast ' + contrast.toFixed(2) + ', opacity ' + opacity(text) + ': ' + text.textContent);
    });
  }
  return found;
})()`;

/** What axe finds on a page that breaks WCAG 2.2 AA, or that it can't tell; each is to be mended or settled. */
export async function accessibilityFaults({ page }: Visit): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const run = `axe.run(document, ${JSON.stringify({
    runOnly: { type: 'tag', values: LEVELS },
    resultTypes: ['violations', 'incomplete'],
  })})`;
  const { violations, incomplete } = await page.evaluate<Findings>(run);
  const charts = await page.evaluate<readonly string[]>(CHART_TEXTS);
  return [
    ...violations.flatMap(told),
    ...incomplete.flatMap(notSettled).map((fault) => `not settled: ${fault}`),
    ...charts.map((fault) => `chart: ${fault}`),
  ];
}

/** What is not looked at otherwise. */
const notSettled = ({ id, nodes }: Finding): readonly string[] =>
  told({ id, nodes: nodes.filter(({ html }) => id !== 'color-contrast' || !html.startsWith('<text')) });

const told = ({ id, nodes }: Finding): readonly string[] =>
  nodes.map(
    ({ html, any }) => `${id}: ${html.slice(0, 160)} (${any.map(({ message }) => message).join('; ')})`,
  );
