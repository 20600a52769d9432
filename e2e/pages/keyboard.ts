import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any screen has: whoever is not there by then is behind a trap. */
const MOST_STOPS = 80;

// Runs in the page. To be seen is an outline on what has the focus or on the label around it, and that it stands on
// the screen. Answers what does not; null when all is well. Between the last stop and the first the page has the focus.
const unseenFocus = `(() => {
  const at = document.activeElement;
  if (at === document.body) return null;
  const outlined = [at, at.closest('label'), at.nextElementSibling].some(
    one => one !== null && getComputedStyle(one).outlineStyle !== 'none' && parseFloat(getComputedStyle(one).outlineWidth) >= 2,
  );
  const { top, bottom } = (at.closest('label') ?? at).getBoundingClientRect();
  return outlined && bottom > 0 && top < innerHeight ? null : at.outerHTML.slice(0, 200);
})()`;

/** Somebody who has no pointer. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Goes on with Tab until it is there; at each stop it is to be seen where one is. */
  async goTo(target: Locator): Promise<void> {
    await target.waitFor({ state: 'attached', timeout: 10_000 });
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      await this.page.keyboard.press('Tab');
      expect(await this.page.evaluate(unseenFocus), 'what has the focus, and does not show it').toBeNull();
      if ((await target.and(this.page.locator(':focus')).count()) > 0) return;
    }
    throw new Error(`${MOST_STOPS} times Tab did not lead to ${String(target)}`);
  }

  async press(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.goTo(target);
    await this.page.keyboard.press(key);
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.goTo(target);
    await this.page.keyboard.type(text);
  }
}
