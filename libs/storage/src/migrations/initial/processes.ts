/** Definitions, drafts, documents, audit. */
export const PROCESSES = [
  `CREATE TABLE definition (
      organisation text NOT NULL,
      key text NOT NULL,
      version integer NOT NULL,
      id text NOT NULL,
      name text NOT NULL,
      program json NOT NULL,
      decisions json NOT NULL,
      forms json NOT NULL,
      resources json NOT NULL,
      deployed_at timestamp(3) with time zone NOT NULL,
      deployed_by text NOT NULL,
      note text NOT NULL,
      PRIMARY KEY (organisation, key, version)
    )`,
  `CREATE UNIQUE INDEX definition_id ON definition (id)`,
  `CREATE TABLE draft (
      organisation text NOT NULL,
      key text NOT NULL,
      name text NOT NULL,
      resources json NOT NULL,
      saved_at timestamp(3) with time zone NOT NULL,
      saved_by text NOT NULL,
      revision integer NOT NULL,
      PRIMARY KEY (organisation, key)
    )`,
  `CREATE TABLE document (
      organisation text NOT NULL,
      id text NOT NULL,
      instance text NOT NULL,
      name text NOT NULL,
      created_at timestamp(3) with time zone NOT NULL,
      created_by text NOT NULL,
      locked_at timestamp(3) with time zone,
      locked_by text,
      locked_task text,
      PRIMARY KEY (organisation, id)
    )`,
  `CREATE INDEX document_of_instance ON document (organisation, instance, created_at, id)`,
  `CREATE TABLE document_version (
      organisation text NOT NULL,
      document text NOT NULL,
      version integer NOT NULL,
      name text NOT NULL,
      media_type text NOT NULL,
      size integer NOT NULL,
      sha256 text NOT NULL,
      author text NOT NULL,
      created_at timestamp(3) with time zone NOT NULL,
      PRIMARY KEY (organisation, document, version)
    )`,
  `ALTER TABLE document_version ADD CONSTRAINT document_version_organisation_document_fkey FOREIGN KEY (organisation, document) REFERENCES document(organisation,id) ON DELETE CASCADE`,
  `CREATE TABLE document_content (
      organisation text NOT NULL,
      document text NOT NULL,
      version integer NOT NULL,
      content bytea NOT NULL,
      PRIMARY KEY (organisation, document, version)
    )`,
  `ALTER TABLE document_content ADD CONSTRAINT document_content_organisation_document_version_fkey FOREIGN KEY (organisation, document, version) REFERENCES document_version(organisation,document,version) ON DELETE CASCADE`,
  `CREATE TABLE audit (
      organisation text NOT NULL,
      id text NOT NULL,
      at timestamp(3) with time zone NOT NULL,
      actor text NOT NULL,
      action text NOT NULL,
      target text NOT NULL,
      data jsonb NOT NULL,
      PRIMARY KEY (organisation, id)
    )`,
  `CREATE INDEX audit_at ON audit (organisation, at, id)`,
] as const;
