import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Pixels a fingertip needs. */
const FINGERTIP = 44;

/** Every rule that a screen can be asked about; all that breaks one is told at once. Leaves the page as it was. */
export async function isAccessible(page: Page, name: string): Promise<void> {
  await page.evaluate(drawAll);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect.soft(await violations(new AxeBuilder({ page }).withTags(WCAG)), `axe on ${name}`).toEqual([]);
  // The other theme has other colours, and nothing else that is other.
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(twoFrames);
  expect
    .soft(await violations(new AxeBuilder({ page }).withRules(['color-contrast'])), `${name}, dark`)
    .toEqual([]);
  expect.soft(await page.evaluate(moving), `what moves on ${name} for who asked for stillness`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  expect.soft(await page.evaluate(tooSmall), `targets too small to be hit on ${name}`).toEqual([]);
  expect.soft(await page.evaluate(lostAtTwice), `lost on ${name} when text is twice as large`).toEqual([]);
}

const violations = async (axe: AxeBuilder): Promise<string[]> =>
  (await axe.analyze()).violations.map(
    ({ id, nodes }) => `${id} ${nodes[0]?.failureSummary ?? ''} ${nodes[0]?.html ?? ''}`,
  );

// What follows runs in the page; the last three answer what breaks their rule.

/** Until then the theme is not everywhere. */
const twoFrames = 'new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))';

/** What is left undrawn while it is below the screen keeps the colours of the theme before. */
const drawAll = `for (const element of document.querySelectorAll('*'))
  if (getComputedStyle(element).contentVisibility === 'auto') element.style.contentVisibility = 'visible';`;

/** An animation or a transition that lasts. */
const moving = `(() => {
  const lasts = durations => durations.split(', ').some(one => parseFloat(one) > 0.01);
  return [...document.querySelectorAll('*')]
    .filter(element => {
      const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
      return (animationName !== 'none' && lasts(animationDuration)) || lasts(transitionDuration);
    })
    .map(element => element.outerHTML.slice(0, 120));
})()`;

/** What can be pressed and is smaller than a fingertip; links within a sentence are spared, as WCAG does. */
const tooSmall = `(() => {
  const pressed = 'a[href], button, input, textarea, select, summary, [role="button"], [role="switch"]';
  return [...document.querySelectorAll(pressed)].flatMap(element => {
    const target = element.closest('label') ?? element;
    const { width, height } = target.getBoundingClientRect();
    const hidden = getComputedStyle(target).clipPath !== 'none' || width <= 1 || height <= 1 || !target.checkVisibility({ visibilityProperty: true });
    const inSentence = getComputedStyle(target).display === 'inline';
    if (hidden || inSentence || (width >= ${FINGERTIP} - 0.5 && height >= ${FINGERTIP} - 0.5)) return [];
    return [Math.round(width) + ' × ' + Math.round(height) + ' ' + element.outerHTML.slice(0, 120)];
  });
})()`;

/** What does not fit any more, to the side or within its box, once text is twice as large. */
const lostAtTwice = `(() => {
  const root = document.documentElement;
  const cut = () =>
    [...document.querySelectorAll('body *')].filter(element => {
      const { overflowX, overflowY, position } = getComputedStyle(element);
      if (position === 'absolute' || element.closest('.leaflet-container')) return false;
      return (
        (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 2)
      );
    });
  const before = new Set(cut());
  root.style.fontSize = '200%';
  const lost = cut().filter(element => !before.has(element)).map(element => 'cut: ' + element.outerHTML.slice(0, 160));
  const wide = root.scrollWidth > root.clientWidth + 1;
  const wideOnes = [...document.querySelectorAll('main *')].filter(
    element => element.getBoundingClientRect().right > root.clientWidth + 1 && !element.closest('[class*=overflow-x]'),
  );
  root.style.fontSize = '';
  return wide ? ['to the side: ' + wideOnes.at(-1)?.outerHTML.slice(0, 160), ...lost] : lost;
})()`;
