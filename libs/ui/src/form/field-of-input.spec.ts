import { fieldOfInput } from './field-of-input';

describe('the field a date picker belongs to', () => {
  const fields = ['date', 'issue-date', 'due', 'is', 'day', 'day_1', 'f1-due', '成文日期'].map((id) => ({ id }));

  it.each([
    ['fjs-form-f1-due-date', 'due'],
    ['fjs-form-f1-date-date', 'date'],
    ['fjs-form-f1-issue-date-date', 'issue-date'],
    ['fjs-form-f1-成文日期-date', '成文日期'],
    ['fjs-form-f1-f1-due-date', 'f1-due'],
    ['fjs-form-f1-date_0-date', 'date'],
    ['fjs-form-f1-due_0_12-date', 'due'],
    ['fjs-form-f1-day_0-date', 'day'],
    ['fjs-form-f1-day_1-date', 'day_1'],
  ])('is told by %s: %s', (input, field) => {
    expect(fieldOfInput(fields, 'f1', input)?.id).toBe(field);
  });

  it.each([
    ['of another form', 'fjs-form-f2-due-date'],
    ['of another field that only ends alike', 'fjs-form-f1-overdue-date'],
    ['of the time of day', 'fjs-form-f1-due-time'],
    ['of no field, as long as the end of one', 'x-date'],
    ['without an id', ''],
  ])('is none for an input %s', (_of, input) => {
    expect(fieldOfInput(fields, 'f1', input)).toBeUndefined();
  });
});
