-- What a person reads who opens the ledger in a SQL tool: names instead of numbers, words instead of offsets.
CREATE VIEW documents_listed AS
SELECT d.published, d.source, d.title, d.url, d.id, d.sha256, d.language, LENGTH(d.text) AS characters,
       (SELECT COUNT(*) FROM records r JOIN events e ON e.record = r.number WHERE r.version = d.version) AS events,
       d.added
FROM documents d;

CREATE VIEW claims_in_words AS
SELECT d.published, d.source, e.type, e.mode, c.field, c.value, c.low, c.high, c.first_day, c.last_day,
       c.modality, c.speaker, c.words, e.sentence, d.title, d.id AS document_id, e.event, c.claim, r.coder
FROM claims c
JOIN events e ON e.record = c.record AND e.event = c.event
JOIN records r ON r.number = c.record
JOIN documents d ON d.version = r.version;

CREATE VIEW incidents_listed AS
SELECT i.first_day, i.last_day, i.place, i.country, i.type, i.modes, i.actors, i.recipients, i.toll,
       i.accounts, i.independent, i.sources, i.scope, i.status, i.id
FROM incidents i;

CREATE VIEW accounts_listed AS
SELECT i.incident, d.published, d.source, d.title, d.url, d.id AS document_id, i.event
FROM incident_events i
JOIN documents d ON d.version = i.version;

CREATE VIEW judgements_listed AS
SELECT j.made, j.judge, j.verdict, j.left_event, j.right_event, j.why, j.undoes, j.act
FROM judgements j;
