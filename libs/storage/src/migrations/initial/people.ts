/** Organisations, their people, accounts and calendars. */
export const PEOPLE = [
  `CREATE TABLE organisation (
      organisation text NOT NULL,
      name text NOT NULL,
      directory_revision integer NOT NULL DEFAULT 1,
      calendar_revision integer NOT NULL DEFAULT 1,
      created_at timestamp(3) with time zone NOT NULL DEFAULT now(),
      PRIMARY KEY (organisation)
    )`,
  `CREATE TABLE unit (
      organisation text NOT NULL,
      id text NOT NULL,
      name text NOT NULL,
      parent text,
      kind text NOT NULL,
      position integer NOT NULL,
      CONSTRAINT unit_kind CHECK (kind IN ('leadership', 'section', 'outside')),
      PRIMARY KEY (organisation, id)
    )`,
  `ALTER TABLE unit ADD CONSTRAINT unit_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(organisation) ON DELETE CASCADE`,
  `CREATE TABLE person (
      organisation text NOT NULL,
      id text NOT NULL,
      name text NOT NULL,
      active boolean NOT NULL DEFAULT true,
      position integer NOT NULL,
      PRIMARY KEY (organisation, id)
    )`,
  `ALTER TABLE person ADD CONSTRAINT person_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(organisation) ON DELETE CASCADE`,
  `CREATE TABLE appointment (
      organisation text NOT NULL,
      person text NOT NULL,
      unit text NOT NULL,
      post text NOT NULL,
      head boolean NOT NULL DEFAULT false,
      position integer NOT NULL,
      PRIMARY KEY (organisation, person, unit, post)
    )`,
  `ALTER TABLE appointment ADD CONSTRAINT appointment_organisation_person_fkey FOREIGN KEY (organisation, person) REFERENCES person(organisation,id) ON DELETE CASCADE`,
  `ALTER TABLE appointment ADD CONSTRAINT appointment_organisation_unit_fkey FOREIGN KEY (organisation, unit) REFERENCES unit(organisation,id) ON DELETE CASCADE`,
  `CREATE TABLE relation (
      organisation text NOT NULL,
      position integer NOT NULL,
      kind text NOT NULL,
      person text NOT NULL,
      unit text,
      for_person text,
      for_post text,
      CONSTRAINT relation_kind CHECK (kind IN ('in-charge', 'principal', 'counterpart-deputy', 'counterpart-secretary', 'substitute', 'acting')),
      PRIMARY KEY (organisation, position)
    )`,
  `ALTER TABLE relation ADD CONSTRAINT relation_organisation_person_fkey FOREIGN KEY (organisation, person) REFERENCES person(organisation,id) ON DELETE CASCADE`,
  `CREATE TABLE absence (
      organisation text NOT NULL,
      person text NOT NULL,
      from_day date NOT NULL,
      to_day date NOT NULL,
      PRIMARY KEY (organisation, person, from_day)
    )`,
  `ALTER TABLE absence ADD CONSTRAINT absence_organisation_person_fkey FOREIGN KEY (organisation, person) REFERENCES person(organisation,id) ON DELETE CASCADE`,
  `CREATE TABLE account (
      organisation text NOT NULL,
      login text NOT NULL,
      person text,
      password_hash text NOT NULL,
      roles text[] NOT NULL,
      active boolean NOT NULL DEFAULT true,
      created_at timestamp(3) with time zone NOT NULL DEFAULT now(),
      PRIMARY KEY (organisation, login)
    )`,
  `CREATE UNIQUE INDEX account_login ON account (login)`,
  `ALTER TABLE account ADD CONSTRAINT account_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(organisation) ON DELETE CASCADE`,
  `CREATE TABLE session (
      organisation text NOT NULL,
      id text NOT NULL,
      login text NOT NULL,
      token_hash text NOT NULL,
      created_at timestamp(3) with time zone NOT NULL,
      expires_at timestamp(3) with time zone NOT NULL,
      revoked_at timestamp(3) with time zone,
      PRIMARY KEY (organisation, id)
    )`,
  `CREATE INDEX session_expiry ON session (expires_at)`,
  `CREATE UNIQUE INDEX session_token ON session (token_hash)`,
  `ALTER TABLE session ADD CONSTRAINT session_organisation_login_fkey FOREIGN KEY (organisation, login) REFERENCES account(organisation,login) ON DELETE CASCADE`,
  `CREATE TABLE calendar_day (
      organisation text NOT NULL,
      day date NOT NULL,
      kind text NOT NULL,
      name text NOT NULL,
      source text NOT NULL,
      CONSTRAINT calendar_day_kind CHECK (kind IN ('holiday', 'workday')),
      PRIMARY KEY (organisation, day)
    )`,
  `ALTER TABLE calendar_day ADD CONSTRAINT calendar_day_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(organisation) ON DELETE CASCADE`,
  `CREATE TABLE calendar_setting (
      organisation text NOT NULL,
      time_zone text,
      weekend jsonb,
      office_hours jsonb,
      official_through jsonb,
      PRIMARY KEY (organisation)
    )`,
  `ALTER TABLE calendar_setting ADD CONSTRAINT calendar_setting_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(organisation) ON DELETE CASCADE`,
] as const;
