PRAGMA application_id = 1413827660;
BEGIN TRANSACTION;
CREATE TABLE about (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "about" VALUES('schema','1');
CREATE TABLE claims (
	record INTEGER NOT NULL, 
	event TEXT NOT NULL, 
	claim TEXT NOT NULL, 
	field TEXT NOT NULL, 
	value TEXT NOT NULL, 
	low INTEGER, 
	high INTEGER, 
	first_day TEXT, 
	last_day TEXT, 
	modality TEXT NOT NULL, 
	speaker TEXT, 
	start INTEGER, 
	"end" INTEGER, 
	words TEXT, 
	inferred_from TEXT NOT NULL, 
	is_part BOOLEAN NOT NULL, 
	is_update BOOLEAN NOT NULL, 
	PRIMARY KEY (record, event, claim), 
	FOREIGN KEY(record, event) REFERENCES events (record, event)
);
INSERT INTO "claims" VALUES(1,'e1','3e5a2e5abeb889d83c412edf07a40b88','type','ASSAULT',NULL,NULL,NULL,NULL,'actual','police',38,44,'killed','[]',0,0);
INSERT INTO "claims" VALUES(1,'e1','8bff89d2ccbff166b7ffdac654405d85','time','2031-05-03',NULL,NULL,'2031-05-03','2031-05-03','actual','police',79,84,'3 May','[]',0,0);
INSERT INTO "claims" VALUES(1,'e1','c3a4b60e270b4fce4992f05887fd4fab','place','Žarka',NULL,NULL,NULL,NULL,'actual','police',70,75,'Žarka','[]',0,0);
INSERT INTO "claims" VALUES(1,'e1','9b6b7bc51d6eac47e51543902850cfe8','actor','gunmen',NULL,NULL,NULL,NULL,'actual','police',31,37,'Gunmen','[]',0,0);
INSERT INTO "claims" VALUES(1,'e1','c7796b069dc9810e62918ffadfea4b93','recipient','dockers',NULL,NULL,NULL,NULL,'actual','police',59,66,'dockers','[]',0,0);
INSERT INTO "claims" VALUES(1,'e1','e4d6df30202b070576c5facb31b4ee26','recipient','[person]',NULL,NULL,NULL,NULL,'actual','police',142,152,'Oskar Velm','[{"start":129,"end":140,"text":"One of them"}]',0,0);
INSERT INTO "claims" VALUES(1,'e1','081f4d082f7afc9ae9af7b99a6f5c09a','means','shots',NULL,NULL,NULL,NULL,'actual','police',0,5,'Shots','[]',0,0);
INSERT INTO "claims" VALUES(1,'e1','08ab5008df76927dfd117f1ac21ce5fd','killed','5 or more',5,NULL,NULL,NULL,'actual','police',45,58,'at least five','[]',0,0);
INSERT INTO "claims" VALUES(1,'e1','28c2b4321e711ce7dcf40d33986d8b5c','killed','9',9,9,NULL,NULL,'hedged','The union',114,118,'nine','[{"start":99,"end":108,"text":"The union"}]',0,0);
INSERT INTO "claims" VALUES(2,'e2','3eaf48f164791cde83da1521e8f4bb8f','type','ASSAULT',NULL,NULL,NULL,NULL,'actual','police',38,44,'killed','[]',0,0);
INSERT INTO "claims" VALUES(2,'e2','4239a72a125b42e4649a8757198f43f6','time','2031-05-03',NULL,NULL,'2031-05-03','2031-05-03','actual','police',79,84,'3 May','[]',0,0);
INSERT INTO "claims" VALUES(2,'e2','bac495da42e77dd3466f9ff8b8fd30f5','place','Žarka',NULL,NULL,NULL,NULL,'actual','police',70,75,'Žarka','[]',0,0);
INSERT INTO "claims" VALUES(2,'e2','11555915e6d14c5d523e21a5cb5d8795','actor','gunmen',NULL,NULL,NULL,NULL,'actual','police',31,37,'Gunmen','[]',0,0);
INSERT INTO "claims" VALUES(2,'e2','42b5e6dcca00cf681f7d1809559c8b5c','recipient','dockers',NULL,NULL,NULL,NULL,'actual','police',59,66,'dockers','[]',0,0);
INSERT INTO "claims" VALUES(2,'e2','d75dc6b324babd055763cf9e94f6680d','recipient','[person]',NULL,NULL,NULL,NULL,'actual','police',142,152,'Oskar Velm','[{"start":129,"end":140,"text":"One of them"}]',0,0);
INSERT INTO "claims" VALUES(2,'e2','e1b0ad0b5bf523e8875aa078e9ee13dd','means','shots',NULL,NULL,NULL,NULL,'actual','police',0,5,'Shots','[]',0,0);
INSERT INTO "claims" VALUES(2,'e2','c95688ecf6e62f3c9623261017b4e91b','killed','5 or more',5,NULL,NULL,NULL,'actual','police',45,58,'at least five','[]',0,0);
INSERT INTO "claims" VALUES(2,'e2','eba0c69a96e2f5a66174b6ce0546d6cb','killed','9',9,9,NULL,NULL,'hedged','The union',114,118,'nine','[{"start":99,"end":108,"text":"The union"}]',0,0);
CREATE TABLE documents (
	version TEXT NOT NULL, 
	id TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	source TEXT, 
	url TEXT, 
	title TEXT, 
	subtitle TEXT, 
	section TEXT, 
	byline TEXT, 
	language TEXT, 
	published TEXT, 
	modified TEXT, 
	body_start INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	provenance TEXT NOT NULL, 
	links TEXT NOT NULL, 
	data BLOB NOT NULL, 
	added TEXT NOT NULL, 
	PRIMARY KEY (version)
);
INSERT INTO "documents" VALUES('cc7248626ad65b446f51ef84209da252','d1','SHA-256:6431000000000000000000000000000000000000000000000000000000000000','The Harbour Post',NULL,'Shots at the harbour of Žarka',NULL,NULL,NULL,'en','2031-05-04',NULL,31,'Shots at the harbour of Žarka

Gunmen killed at least five dockers in Žarka on 3 May, police said. The union said nine had died. One of them, Oskar Velm, was a father of two. Velm had worked there for years. President Ada Korr spoke of a dark day.','{"published":{"from":"visible","raw":"4 May 2031"}}','[{"kind":"related","title":"Dockers to strike","subtitle":null,"published":null,"url":null}]',X'789C4B2C56284A4D4C01000A1D0291','2031-05-05T00:00:00+00:00');
INSERT INTO "documents" VALUES('1feab25802101f4d3df2629cbf47957f','d2','SHA-256:6432000000000000000000000000000000000000000000000000000000000000','Another Post',NULL,'Shots at the harbour of Žarka',NULL,NULL,NULL,'en','2031-05-04',NULL,31,'Shots at the harbour of Žarka

Gunmen killed at least five dockers in Žarka on 3 May, police said. The union said nine had died. One of them, Oskar Velm, was a father of two. Velm had worked there for years. President Ada Korr spoke of a dark day.','{"published":{"from":"visible","raw":"4 May 2031"}}','[{"kind":"related","title":"Dockers to strike","subtitle":null,"published":null,"url":null}]',X'789C4B2C56284A4D4C01000A1D0291','2031-05-05T00:00:00+00:00');
CREATE TABLE events (
	record INTEGER NOT NULL, 
	event TEXT NOT NULL, 
	type TEXT NOT NULL, 
	mode TEXT, 
	acled_event_type TEXT, 
	acled_sub_event_type TEXT, 
	main BOOLEAN NOT NULL, 
	scope TEXT NOT NULL, 
	modality TEXT NOT NULL, 
	"trigger" TEXT NOT NULL, 
	sentence TEXT NOT NULL, 
	confidence FLOAT NOT NULL, 
	rule TEXT NOT NULL, 
	PRIMARY KEY (record, event), 
	FOREIGN KEY(record) REFERENCES records (number)
);
INSERT INTO "events" VALUES(1,'e1','ASSAULT','firearms','Violence against civilians','Attack',1,'public','actual','killed','Gunmen killed at least five dockers in Žarka on 3 May, police said.',0.9,'kill');
INSERT INTO "events" VALUES(2,'e2','ASSAULT','firearms','Violence against civilians','Attack',1,'public','actual','killed','Gunmen killed at least five dockers in Žarka on 3 May, police said.',0.9,'kill');
CREATE TABLE incident_events (
	incident TEXT NOT NULL, 
	record INTEGER NOT NULL, 
	event TEXT NOT NULL, 
	PRIMARY KEY (incident, record, event), 
	FOREIGN KEY(record, event) REFERENCES events (record, event), 
	FOREIGN KEY(incident) REFERENCES incidents (id)
);
INSERT INTO "incident_events" VALUES('73bd58263aeaa7f80d87affe28d2cbdd',1,'e1');
INSERT INTO "incident_events" VALUES('c99a42217bb11d4541b923f9f7f3e740',2,'e2');
CREATE TABLE incident_places (
	incident TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	folded TEXT NOT NULL, 
	admin1 TEXT, 
	country TEXT, 
	lat FLOAT, 
	lon FLOAT, 
	PRIMARY KEY (incident, number), 
	FOREIGN KEY(incident) REFERENCES incidents (id)
);
INSERT INTO "incident_places" VALUES('73bd58263aeaa7f80d87affe28d2cbdd',0,'Žarka','žarka','Coast','XKX',12.5,45.25);
INSERT INTO "incident_places" VALUES('c99a42217bb11d4541b923f9f7f3e740',0,'Žarka','žarka','Coast','XKX',12.5,45.25);
CREATE TABLE incidents (
	id TEXT NOT NULL, 
	type TEXT NOT NULL, 
	modes TEXT NOT NULL, 
	scope TEXT NOT NULL, 
	status TEXT NOT NULL, 
	first_day TEXT, 
	last_day TEXT, 
	place TEXT, 
	country TEXT, 
	actors TEXT NOT NULL, 
	recipients TEXT NOT NULL, 
	toll TEXT NOT NULL, 
	accounts INTEGER NOT NULL, 
	sources TEXT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "incidents" VALUES('73bd58263aeaa7f80d87affe28d2cbdd','ASSAULT','firearms','public','machine','2031-05-03','2031-05-03','Žarka','XKX','gunmen','dockers, [person]','killed 5 or more / 9',1,'The Harbour Post');
INSERT INTO "incidents" VALUES('c99a42217bb11d4541b923f9f7f3e740','ASSAULT','firearms','public','machine','2031-05-03','2031-05-03','Žarka','XKX','gunmen','dockers, [person]','killed 5 or more / 9',1,'Another Post');
CREATE TABLE judgements (
	judgement TEXT NOT NULL, 
	verdict TEXT NOT NULL, 
	left_event TEXT NOT NULL, 
	right_event TEXT NOT NULL, 
	judge TEXT NOT NULL, 
	made TEXT NOT NULL, 
	why TEXT NOT NULL, 
	undoes TEXT, 
	PRIMARY KEY (judgement), 
	FOREIGN KEY(undoes) REFERENCES judgements (judgement)
);
INSERT INTO "judgements" VALUES('j1','different','e1','e2','Ada','2031-05-06','two quays',NULL);
CREATE TABLE records (
	number INTEGER NOT NULL, 
	version TEXT NOT NULL, 
	coder TEXT NOT NULL, 
	body TEXT NOT NULL, 
	added TEXT NOT NULL, 
	PRIMARY KEY (number), 
	FOREIGN KEY(version) REFERENCES documents (version)
);
INSERT INTO "records" VALUES(1,'cc7248626ad65b446f51ef84209da252','tellings 0','{"events":[{"id":"e1","type":"ASSAULT","mode":"firearms","acled":{"event_type":"Violence against civilians","sub_event_type":"Attack"},"main":true,"scope":"public","trigger":{"start":38,"end":44,"text":"killed"},"sentence":{"start":31,"end":98,"text":"Gunmen killed at least five dockers in Žarka on 3 May, police said."},"mentions":[{"start":0,"end":5,"text":"Shots"}],"modality":"actual","attribution":0,"actors":[{"span":{"start":31,"end":37,"text":"Gunmen"},"name":"gunmen","kind":"unknown","sector":"UNK","country":null,"id":null,"link":"sentence"}],"recipients":[{"span":{"start":59,"end":66,"text":"dockers"},"name":"dockers","kind":"civilians","sector":"CVL","country":null,"id":null,"link":"sentence"},{"span":{"start":142,"end":152,"text":"Oskar Velm"},"name":"[person]","kind":"person","sector":null,"country":null,"id":null,"link":"coreference","from":[{"start":129,"end":140,"text":"One of them"}]}],"targets":[],"places":[{"span":{"start":70,"end":75,"text":"Žarka"},"name":"Žarka","geonames_id":null,"lat":12.5,"lon":45.25,"country":"XKX","admin1":"Coast","disputed":false,"precision":"city","role":"own","confidence":0.8,"link":"sentence"}],"time":{"span":{"start":79,"end":84,"text":"3 May"},"value":"2031-05-03","start":"2031-05-03","end":"2031-05-03","precision":"day","basis":"stated","link":"sentence"},"figures":[{"kind":"killed","low":5,"best":null,"high":null,"span":{"start":45,"end":58,"text":"at least five"},"who":{"start":59,"end":66,"text":"dockers"},"part_of":null,"update":false,"link":"sentence"},{"kind":"killed","low":9,"best":9,"high":9,"span":{"start":114,"end":118,"text":"nine"},"who":null,"part_of":null,"update":false,"attribution":1,"modality":"hedged","link":"sentence","from":[{"start":99,"end":108,"text":"The union"}]}],"means":[{"start":0,"end":5,"text":"Shots"}],"confidence":0.9,"rule":"kill"}],"attributions":[{"speaker":{"start":86,"end":92,"text":"police"},"speaker_kind":"police","cue":{"start":93,"end":97,"text":"said"},"content":{"start":31,"end":44,"text":"Gunmen killed"},"content_more":[],"kind":"organisation","stance":"says","via":null},{"speaker":{"start":99,"end":108,"text":"The union"},"speaker_kind":"organisation","cue":{"start":109,"end":113,"text":"said"},"content":{"start":114,"end":127,"text":"nine had died"},"content_more":[],"kind":"unnamed","stance":"says","via":null}],"framing":[],"places":[{"span":{"start":70,"end":75,"text":"Žarka"},"name":"Žarka","geonames_id":null,"lat":12.5,"lon":45.25,"country":"XKX","admin1":"Coast","disputed":false,"precision":"city","role":"own","confidence":0.8,"link":"sentence"}],"times":[{"span":{"start":79,"end":84,"text":"3 May"},"value":"2031-05-03","start":"2031-05-03","end":"2031-05-03","precision":"day","basis":"stated","link":"sentence"}],"actors":[{"span":{"start":142,"end":152,"text":"Oskar Velm"},"name":"[person]","kind":"person","sector":null,"country":null,"id":null},{"span":{"start":208,"end":226,"text":"President Ada Korr"},"name":"Ada Korr","kind":"person","sector":"GOV","country":null,"id":null}],"rejected":[]}','2031-05-05T00:00:00+00:00');
INSERT INTO "records" VALUES(2,'1feab25802101f4d3df2629cbf47957f','tellings 0','{"events":[{"id":"e2","type":"ASSAULT","mode":"firearms","acled":{"event_type":"Violence against civilians","sub_event_type":"Attack"},"main":true,"scope":"public","trigger":{"start":38,"end":44,"text":"killed"},"sentence":{"start":31,"end":98,"text":"Gunmen killed at least five dockers in Žarka on 3 May, police said."},"mentions":[{"start":0,"end":5,"text":"Shots"}],"modality":"actual","attribution":0,"actors":[{"span":{"start":31,"end":37,"text":"Gunmen"},"name":"gunmen","kind":"unknown","sector":"UNK","country":null,"id":null,"link":"sentence"}],"recipients":[{"span":{"start":59,"end":66,"text":"dockers"},"name":"dockers","kind":"civilians","sector":"CVL","country":null,"id":null,"link":"sentence"},{"span":{"start":142,"end":152,"text":"Oskar Velm"},"name":"[person]","kind":"person","sector":null,"country":null,"id":null,"link":"coreference","from":[{"start":129,"end":140,"text":"One of them"}]}],"targets":[],"places":[{"span":{"start":70,"end":75,"text":"Žarka"},"name":"Žarka","geonames_id":null,"lat":12.5,"lon":45.25,"country":"XKX","admin1":"Coast","disputed":false,"precision":"city","role":"own","confidence":0.8,"link":"sentence"}],"time":{"span":{"start":79,"end":84,"text":"3 May"},"value":"2031-05-03","start":"2031-05-03","end":"2031-05-03","precision":"day","basis":"stated","link":"sentence"},"figures":[{"kind":"killed","low":5,"best":null,"high":null,"span":{"start":45,"end":58,"text":"at least five"},"who":{"start":59,"end":66,"text":"dockers"},"part_of":null,"update":false,"link":"sentence"},{"kind":"killed","low":9,"best":9,"high":9,"span":{"start":114,"end":118,"text":"nine"},"who":null,"part_of":null,"update":false,"attribution":1,"modality":"hedged","link":"sentence","from":[{"start":99,"end":108,"text":"The union"}]}],"means":[{"start":0,"end":5,"text":"Shots"}],"confidence":0.9,"rule":"kill"}],"attributions":[{"speaker":{"start":86,"end":92,"text":"police"},"speaker_kind":"police","cue":{"start":93,"end":97,"text":"said"},"content":{"start":31,"end":44,"text":"Gunmen killed"},"content_more":[],"kind":"organisation","stance":"says","via":null},{"speaker":{"start":99,"end":108,"text":"The union"},"speaker_kind":"organisation","cue":{"start":109,"end":113,"text":"said"},"content":{"start":114,"end":127,"text":"nine had died"},"content_more":[],"kind":"unnamed","stance":"says","via":null}],"framing":[],"places":[{"span":{"start":70,"end":75,"text":"Žarka"},"name":"Žarka","geonames_id":null,"lat":12.5,"lon":45.25,"country":"XKX","admin1":"Coast","disputed":false,"precision":"city","role":"own","confidence":0.8,"link":"sentence"}],"times":[{"span":{"start":79,"end":84,"text":"3 May"},"value":"2031-05-03","start":"2031-05-03","end":"2031-05-03","precision":"day","basis":"stated","link":"sentence"}],"actors":[{"span":{"start":142,"end":152,"text":"Oskar Velm"},"name":"[person]","kind":"person","sector":null,"country":null,"id":null},{"span":{"start":208,"end":226,"text":"President Ada Korr"},"name":"Ada Korr","kind":"person","sector":"GOV","country":null,"id":null}],"rejected":[]}','2031-05-05T00:00:00+00:00');
CREATE INDEX ix_documents_id ON documents (id);
CREATE INDEX ix_documents_sha256 ON documents (sha256);
CREATE INDEX ix_incidents_first_day ON incidents (first_day);
CREATE INDEX ix_incidents_last_day ON incidents (last_day);
CREATE INDEX ix_incidents_type ON incidents (type);
CREATE UNIQUE INDEX records_by_version ON records (version, coder);
CREATE INDEX ix_incident_places_folded ON incident_places (folded);
CREATE INDEX ix_incident_places_country ON incident_places (country);
CREATE INDEX incident_events_by_record ON incident_events (record);
CREATE TRIGGER documents_no_update BEFORE UPDATE ON documents BEGIN SELECT RAISE(ABORT, 'documents are only ever appended'); END;
CREATE TRIGGER documents_no_delete BEFORE DELETE ON documents BEGIN SELECT RAISE(ABORT, 'documents are only ever appended'); END;
CREATE TRIGGER records_no_update BEFORE UPDATE ON records BEGIN SELECT RAISE(ABORT, 'records are only ever appended'); END;
CREATE TRIGGER records_no_delete BEFORE DELETE ON records BEGIN SELECT RAISE(ABORT, 'records are only ever appended'); END;
CREATE TRIGGER events_no_update BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are only ever appended'); END;
CREATE TRIGGER events_no_delete BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are only ever appended'); END;
CREATE TRIGGER claims_no_update BEFORE UPDATE ON claims BEGIN SELECT RAISE(ABORT, 'claims are only ever appended'); END;
CREATE TRIGGER claims_no_delete BEFORE DELETE ON claims BEGIN SELECT RAISE(ABORT, 'claims are only ever appended'); END;
CREATE TRIGGER judgements_no_update BEFORE UPDATE ON judgements BEGIN SELECT RAISE(ABORT, 'judgements are only ever appended'); END;
CREATE TRIGGER judgements_no_delete BEFORE DELETE ON judgements BEGIN SELECT RAISE(ABORT, 'judgements are only ever appended'); END;
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
       i.accounts, i.sources, i.scope, i.status, i.id
FROM incidents i;
COMMIT;
