import { expect, test } from '@playwright/test';
import { Keyboard } from '../pages/keyboard.ts';
import { Shopper } from '../pages/shopper.ts';
import { phone } from '../system/people.ts';
import { answerPrompt, codeFor, debitsOf, promptOn } from '../system/phones.ts';
import { GROCERY as SHOP } from '../system/shops.ts';

const me = { phone: '+260966000051', landmark: 'Third gate after the mango tree' };

test('from the first screen to a paid order without a pointer, and each screen says what it is', async ({
  browser,
}) => {
  const context = await phone(browser);
  const page = await context.newPage();
  const keys = new Keyboard(page);
  const heading = (name: string) => page.getByRole('heading', { level: 1, name });
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Use my location' })).toBeVisible();

  await keys.press(page.getByRole('link', { name: 'Skip to the content' }));
  await keys.goTo(page.getByRole('radio', { name: 'English' }));
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('html')).toHaveAttribute('lang', 'bem');
  await expect(page.getByRole('radio', { name: 'Ichibemba' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-ZM');
  await expect(page.getByRole('radio', { name: 'English' })).toBeFocused();
  await keys.press(page.getByRole('button', { name: 'Use my location' }), 'Space');
  await expect(heading('Shops near you')).toBeFocused();
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "Shops near you" [level=1]
    - link "Search in everything you have seen"
    - button "Near my location Change"
    - group "Kinds of shops":
      - button "All" [pressed]
    - status: /\\d+ shops within 10 km/
    - group "Show as":
      - radio "List" [checked]
      - radio "Map"
    - list:
      - listitem:
        - link /${SHOP} .* km Groceries/
  `);

  await keys.press(page.getByRole('link', { name: new RegExp(SHOP) }));
  await expect(heading(SHOP)).toBeFocused();
  await keys.type(page.getByRole('searchbox', { name: 'Search in this shop' }), 'breakfast mealie');
  await expect(page.getByRole('article')).toHaveCount(1);
  await keys.press(page.getByRole('button', { name: /^Add .*mealie meal/ }).first());
  await expect(page.getByRole('button', { name: /^Add .*mealie meal/ }).first()).toBeFocused();
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - link "Back to the shops"
    - heading "${SHOP}" [level=1]
    - link /^See cart/
    - search:
      - searchbox "Search in this shop"
    - status: /1 .*breakfast mealie/
    - region "Mealie meal and grains":
      - heading "Mealie meal and grains" [level=2]
      - list:
        - listitem:
          - article:
            - img "An ear of maize"
            - heading "Breakfast mealie meal" [level=3]
            - list:
              - listitem:
                - group "Breakfast mealie meal, 5 kg":
                  - button "Take one Breakfast mealie meal, 5 kg away"
                  - status "1 in the cart"
                  - button "Add one Breakfast mealie meal, 5 kg"
  `);
  await keys.press(page.getByRole('link', { name: /^See cart/ }));
  await expect(heading('Cart')).toBeFocused();
  await keys.press(page.getByRole('link', { name: new RegExp(`^Order .*${SHOP}`) }));
  await expect(heading(SHOP)).toBeFocused();

  const plusCode = page.getByText(/^Plus code/);
  const before = await plusCode.textContent();
  await keys.goTo(page.getByRole('button', { name: 'Bring it here' }));
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft'])
    await page.keyboard.press(key);
  await expect(plusCode).not.toHaveText(before ?? '');
  await keys.type(page.getByRole('textbox', { name: 'How to find you' }), me.landmark);
  await keys.type(page.getByRole('textbox', { name: 'MTN number' }), me.phone);
  await keys.press(page.getByRole('button', { name: /^Sign in and pay/ }));

  await expect(heading('Sign in')).toBeFocused();
  const asked = new Date();
  await keys.type(page.getByRole('textbox', { name: 'Phone number' }), me.phone);
  await page.keyboard.press('Enter');
  const code = page.getByRole('textbox', { name: 'Code from the SMS' });
  await expect(code).toBeFocused();
  await page.keyboard.type(await codeFor(me.phone, asked));
  await page.keyboard.press('Enter');

  await expect(heading(SHOP)).toBeFocused();
  await keys.press(page.getByRole('button', { name: /^Order and pay/ }));
  await expect(heading(SHOP)).toBeFocused();
  const { referenceId } = await promptOn(me.phone);
  await expect(page.getByRole('region', { name: 'Payment', exact: true })).toMatchAriaSnapshot(`
    - region "Payment":
      - status:
        - list "Payment":
          - listitem: /Your PIN/
        - paragraph: /Answer the prompt on 096 600 0051/
        - timer: /Time left \\d:\\d\\d/
  `);
  await answerPrompt(referenceId, 'approve');
  await new Shopper(page).sees('Paid. The shop has your order');
  await keys.goTo(page.getByRole('link', { name: 'Orders', exact: true }));
  expect((await debitsOf(me.phone)).map(debit => debit.referenceId)).toEqual([referenceId]);
  await context.close();
});
