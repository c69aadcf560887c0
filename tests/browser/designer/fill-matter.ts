import type { Page } from 'playwright-core';

/** The matter is entered as an officer would: into the real start form of 说“不”事项提级管理. */
export async function fillMatter(page: Page): Promise<void> {
  const pick = async (label: string, option: string) => {
    await page.locator('.fjs-form-field-select', { hasText: label }).locator('.fjs-input-group').first().click();
    await page.locator('.fjs-dropdownlist-item', { hasText: option }).first().click();
  };
  await pick('事项类别', '行政许可事项');
  await page.getByLabel('申请（来信、来访）人：单位、姓名').fill('某食品企业，经办人甲');
  await page.getByLabel('联系方式').fill('0377-60000000');
  await page.locator('.lz-form .fjs-form-field-datetime input').first().fill('2026-11-23');
  await page.keyboard.press('Enter');
  await page.getByLabel('时刻').fill('08:40');
  await page.keyboard.press('Enter');
  await pick('申请（来信、来访）方式', '来访');
  await page.getByLabel('申请（来信、来访）事项').fill('申请办理食品经营许可证变更，经营场所证明不齐');
  // What was wrong with the field goes when it is left, and the button moves up with it.
  await page.keyboard.press('Tab');
  await page.getByText('此项必填').first().waitFor({ state: 'detached' });
}

/** The approval form of the same process: why it cannot be done. */
export async function fillReasons(page: Page): Promise<void> {
  const form = page.getByRole('region', { name: /的身份办理“填写审批表”/ });
  await form.locator('.fjs-form-field-select', { hasText: '原因类别' }).locator('.fjs-input-group').first().click();
  await page.locator('.fjs-dropdownlist-item', { hasText: '把握不准' }).click();
  await form.getByLabel('说“不”理由').fill('经营场所证明材料不齐，现行规定未明确可否容缺办理');
}
