/** After the errors have been drawn, leads to the first field of the form that has one. */
export function leadToFault(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
}
