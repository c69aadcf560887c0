/** A field's id, then its places where it is in rows of a list. */
const AFTER_ID = /^(_\d+)*-date$/;

/**
 * The field a date picker belongs to, undefined when it is none of these. Form-js names the input by the form, the field and its places in rows:
 * `fjs-form-0p4k3ws-deadline_0_2-date`. Where a place and the end of an id look the same (`day` in the second row, `day_1`), it is the longer id.
 * @param form id form-js has given to the form
 */
export function fieldOfInput<F extends { readonly id: string }>(fields: readonly F[], form: string, input: string): F | undefined {
  const matching = fields.filter(({ id }) => {
    const start = `fjs-form-${form}-${id}`;
    return input.startsWith(start) && AFTER_ID.test(input.slice(start.length));
  });
  return matching.reduce<F | undefined>((longest, field) => (longest && longest.id.length >= field.id.length ? longest : field), undefined);
}
