-- What files said when they were last read; for the program alone.
CREATE TABLE memory (
  id   INTEGER PRIMARY KEY,
  key  BLOB NOT NULL UNIQUE,  -- of the rules, the settings and the program
  used INTEGER NOT NULL       -- the day it was last used, counted from 1970-01-01
);
CREATE TABLE shelf (
  memory  INTEGER NOT NULL REFERENCES memory(id) ON DELETE CASCADE,
  number  INTEGER NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (memory, number)
);
CREATE TABLE tally (
  memory  INTEGER PRIMARY KEY REFERENCES memory(id) ON DELETE CASCADE,
  content BLOB NOT NULL,
  sum     INTEGER NOT NULL    -- CRC-32C of the content
);

-- The last check of all articles.
CREATE TABLE run (
  digest   BLOB NOT NULL,     -- of all that the tables below say
  version  TEXT NOT NULL,     -- of the program
  time     TEXT NOT NULL,     -- when the tables were written, UTC
  articles INTEGER NOT NULL,  -- how many were read
  claims   INTEGER NOT NULL,
  findings INTEGER NOT NULL
);
CREATE TABLE facts (
  rule     TEXT PRIMARY KEY,
  title    TEXT NOT NULL,
  kind     TEXT NOT NULL,
  file     TEXT NOT NULL,     -- of the rule
  line     INTEGER NOT NULL,
  claims   INTEGER NOT NULL,
  ways     INTEGER NOT NULL,  -- in how many ways it is stated
  findings INTEGER NOT NULL
);
CREATE TABLE articles (
  id        INTEGER PRIMARY KEY,
  article   TEXT NOT NULL,    -- its id, or its path
  path      TEXT NOT NULL,
  title     TEXT NOT NULL,
  date_from TEXT,             -- ISO 8601; null where no date is known
  date_to   TEXT,
  origin    TEXT NOT NULL     -- of the date: stated, configured, inferred, or ''
);
CREATE TABLE claims (
  id          INTEGER PRIMARY KEY,
  rule        TEXT NOT NULL,
  article     TEXT NOT NULL,
  path        TEXT NOT NULL,
  line        INTEGER NOT NULL,
  col         INTEGER NOT NULL,  -- in characters, from 1
  start       INTEGER NOT NULL,  -- byte offsets in the file
  "end"       INTEGER NOT NULL,
  text        TEXT NOT NULL,     -- the words of the claim
  sentence    TEXT NOT NULL,
  value       TEXT NOT NULL,     -- what was read, for people
  kind        TEXT NOT NULL,
  bound       TEXT NOT NULL,
  number      REAL,              -- the stated number; null for a range, a date or words
  low         REAL,              -- what the words allow, in the base unit; null where
  high        REAL,              -- unbounded or not a number
  unit        TEXT NOT NULL,
  dimension   TEXT NOT NULL,
  date_from   TEXT,              -- of a date: ISO 8601
  date_to     TEXT,
  written     TEXT NOT NULL,     -- of a date: as written, unresolved
  then_from   TEXT,              -- the time of its own that the article says the fact stood
  then_to     TEXT,              -- so in, ISO 8601; null where it names none
  keys        TEXT NOT NULL,     -- a JSON object
  attribution TEXT NOT NULL,
  speaker     TEXT NOT NULL,
  quoted      INTEGER NOT NULL,
  negated     INTEGER NOT NULL,
  hedged      INTEGER NOT NULL,
  place       TEXT NOT NULL,     -- the part of the document
  way         INTEGER NOT NULL   -- claims of a fact with one number state the same
);
CREATE INDEX claims_rule ON claims (rule);
CREATE TABLE findings (
  id          INTEGER PRIMARY KEY,
  rule        TEXT NOT NULL,
  relation    TEXT NOT NULL,
  severity    TEXT NOT NULL,
  message     TEXT NOT NULL,
  reason      TEXT NOT NULL,
  claim       INTEGER REFERENCES claims (id),
  against     INTEGER REFERENCES claims (id),  -- null for a declared value
  reference   TEXT,                            -- the declared value
  fingerprint TEXT NOT NULL,
  accepted    TEXT                             -- why it is allowed; null where it is not
);
