-- The ledger as the first program made it.
CREATE TABLE meta (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_meta PRIMARY KEY (name)
);
CREATE TABLE essay (
	only INTEGER NOT NULL, 
	title TEXT DEFAULT '' NOT NULL, 
	author TEXT DEFAULT '' NOT NULL, 
	published TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_essay PRIMARY KEY (only)
);
CREATE TABLE drafts (
	number INTEGER NOT NULL, 
	seq INTEGER DEFAULT '0' NOT NULL, 
	name TEXT DEFAULT '' NOT NULL, 
	format TEXT DEFAULT '' NOT NULL, 
	received TEXT DEFAULT '' NOT NULL, 
	sha256 TEXT DEFAULT '' NOT NULL, 
	text_sha256 TEXT DEFAULT '' NOT NULL, 
	words INTEGER DEFAULT '0' NOT NULL, 
	file TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_drafts PRIMARY KEY (number)
);
CREATE TABLE policy (
	only INTEGER NOT NULL, 
	scale TEXT DEFAULT '[]' NOT NULL, 
	primary_sources INTEGER DEFAULT '0' NOT NULL, 
	secondary_sources INTEGER DEFAULT '0' NOT NULL, 
	second_reader TEXT DEFAULT '[]' NOT NULL, 
	CONSTRAINT pk_policy PRIMARY KEY (only)
);
CREATE TABLE claims (
	id TEXT NOT NULL, 
	position INTEGER DEFAULT '0' NOT NULL, 
	status TEXT DEFAULT '' NOT NULL, 
	blockers TEXT DEFAULT '[]' NOT NULL, 
	type TEXT DEFAULT '' NOT NULL, 
	risk TEXT DEFAULT '' NOT NULL, 
	restatement TEXT DEFAULT '' NOT NULL, 
	unresolved TEXT DEFAULT '[]' NOT NULL, 
	origin TEXT DEFAULT '' NOT NULL, 
	score FLOAT, 
	reasons TEXT DEFAULT '[]' NOT NULL, 
	set_aside TEXT DEFAULT '' NOT NULL, 
	"by" TEXT DEFAULT '' NOT NULL, 
	at TEXT DEFAULT '' NOT NULL, 
	accepted_by TEXT DEFAULT '' NOT NULL, 
	assigned_to TEXT DEFAULT '' NOT NULL, 
	excluded TEXT, 
	note TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_claims PRIMARY KEY (id)
);
CREATE TABLE sources (
	id TEXT NOT NULL, 
	position INTEGER DEFAULT '0' NOT NULL, 
	url TEXT DEFAULT '' NOT NULL, 
	file TEXT DEFAULT '' NOT NULL, 
	title TEXT DEFAULT '' NOT NULL, 
	publisher TEXT DEFAULT '' NOT NULL, 
	tier TEXT DEFAULT '' NOT NULL, 
	"group" TEXT DEFAULT '' NOT NULL, 
	supplied_by TEXT DEFAULT '' NOT NULL, 
	note TEXT DEFAULT '' NOT NULL, 
	"by" TEXT DEFAULT '' NOT NULL, 
	at TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_sources PRIMARY KEY (id)
);
CREATE TABLE captures (
	source_id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	seq INTEGER DEFAULT '0' NOT NULL, 
	at TEXT DEFAULT '' NOT NULL, 
	outcome TEXT DEFAULT '' NOT NULL, 
	reason TEXT DEFAULT '' NOT NULL, 
	final_url TEXT DEFAULT '' NOT NULL, 
	http_status INTEGER DEFAULT '0' NOT NULL, 
	media_type TEXT DEFAULT '' NOT NULL, 
	size INTEGER DEFAULT '0' NOT NULL, 
	sha256 TEXT DEFAULT '' NOT NULL, 
	warc TEXT DEFAULT '' NOT NULL, 
	warc_sha256 TEXT DEFAULT '' NOT NULL, 
	text_sha256 TEXT DEFAULT '' NOT NULL, 
	title TEXT DEFAULT '' NOT NULL, 
	flags TEXT DEFAULT '[]' NOT NULL, 
	CONSTRAINT pk_captures PRIMARY KEY (source_id, number), 
	CONSTRAINT fk_captures_source_id FOREIGN KEY(source_id) REFERENCES sources (id)
);
CREATE TABLE anchors (
	claim_id TEXT NOT NULL, 
	seq INTEGER DEFAULT '0' NOT NULL, 
	draft INTEGER DEFAULT '0' NOT NULL, 
	start INTEGER DEFAULT '0' NOT NULL, 
	"end" INTEGER DEFAULT '0' NOT NULL, 
	quote TEXT DEFAULT '' NOT NULL, 
	prefix TEXT DEFAULT '' NOT NULL, 
	suffix TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT uq_anchors_claim_id UNIQUE (claim_id, seq), 
	CONSTRAINT fk_anchors_claim_id FOREIGN KEY(claim_id) REFERENCES claims (id)
);
CREATE INDEX ix_anchors_claim_id ON anchors (claim_id);
CREATE TABLE attachments (
	claim_id TEXT NOT NULL, 
	seq INTEGER DEFAULT '0' NOT NULL, 
	source TEXT NOT NULL, 
	why TEXT DEFAULT '' NOT NULL, 
	"by" TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT uq_attachments_claim_id UNIQUE (claim_id, source), 
	CONSTRAINT fk_attachments_claim_id FOREIGN KEY(claim_id) REFERENCES claims (id), 
	CONSTRAINT fk_attachments_source FOREIGN KEY(source) REFERENCES sources (id)
);
CREATE INDEX ix_attachments_claim_id ON attachments (claim_id);
CREATE INDEX ix_attachments_source ON attachments (source);
CREATE TABLE evidence (
	claim_id TEXT NOT NULL, 
	seq INTEGER DEFAULT '0' NOT NULL, 
	id TEXT NOT NULL, 
	source TEXT NOT NULL, 
	capture INTEGER DEFAULT '0' NOT NULL, 
	stance TEXT DEFAULT '' NOT NULL, 
	quote TEXT DEFAULT '' NOT NULL, 
	start INTEGER DEFAULT '0' NOT NULL, 
	"end" INTEGER DEFAULT '0' NOT NULL, 
	page INTEGER DEFAULT '0' NOT NULL, 
	"match" TEXT DEFAULT '' NOT NULL, 
	warnings TEXT DEFAULT '[]' NOT NULL, 
	note TEXT DEFAULT '' NOT NULL, 
	capture_sha256 TEXT DEFAULT '' NOT NULL, 
	text_sha256 TEXT DEFAULT '' NOT NULL, 
	"by" TEXT DEFAULT '' NOT NULL, 
	at TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_evidence PRIMARY KEY (id), 
	CONSTRAINT fk_evidence_claim_id FOREIGN KEY(claim_id) REFERENCES claims (id), 
	CONSTRAINT fk_evidence_source FOREIGN KEY(source) REFERENCES sources (id)
);
CREATE INDEX ix_evidence_claim_id ON evidence (claim_id);
CREATE INDEX ix_evidence_source ON evidence (source);
CREATE TABLE verdicts (
	claim_id TEXT NOT NULL, 
	seq INTEGER DEFAULT '0' NOT NULL, 
	id TEXT NOT NULL, 
	verdict TEXT DEFAULT '' NOT NULL, 
	"by" TEXT DEFAULT '' NOT NULL, 
	at TEXT DEFAULT '' NOT NULL, 
	because TEXT DEFAULT '' NOT NULL, 
	draft INTEGER DEFAULT '0' NOT NULL, 
	words TEXT DEFAULT '[]' NOT NULL, 
	restatement TEXT DEFAULT '' NOT NULL, 
	evidence TEXT DEFAULT '[]' NOT NULL, 
	seal TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_verdicts PRIMARY KEY (id), 
	CONSTRAINT fk_verdicts_claim_id FOREIGN KEY(claim_id) REFERENCES claims (id)
);
CREATE INDEX ix_verdicts_claim_id ON verdicts (claim_id);
CREATE TABLE resolutions (
	claim_id TEXT NOT NULL, 
	seq INTEGER DEFAULT '0' NOT NULL, 
	resolution TEXT DEFAULT '' NOT NULL, 
	"by" TEXT DEFAULT '' NOT NULL, 
	at TEXT DEFAULT '' NOT NULL, 
	because TEXT DEFAULT '' NOT NULL, 
	words TEXT DEFAULT '[]' NOT NULL, 
	verdict TEXT DEFAULT '' NOT NULL, 
	text TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT uq_resolutions_claim_id UNIQUE (claim_id, seq), 
	CONSTRAINT fk_resolutions_claim_id FOREIGN KEY(claim_id) REFERENCES claims (id)
);
CREATE INDEX ix_resolutions_claim_id ON resolutions (claim_id);
CREATE TRIGGER verdicts_no_update BEFORE UPDATE ON verdicts BEGIN SELECT RAISE(ABORT, 'verdicts are append-only'); END;
CREATE TRIGGER verdicts_no_delete BEFORE DELETE ON verdicts BEGIN SELECT RAISE(ABORT, 'verdicts are append-only'); END;
CREATE TRIGGER resolutions_no_update BEFORE UPDATE ON resolutions BEGIN SELECT RAISE(ABORT, 'resolutions are append-only'); END;
CREATE TRIGGER resolutions_no_delete BEFORE DELETE ON resolutions BEGIN SELECT RAISE(ABORT, 'resolutions are append-only'); END;
