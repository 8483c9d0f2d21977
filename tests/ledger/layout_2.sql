PRAGMA application_id = 1413827660;
BEGIN TRANSACTION;
CREATE TABLE about (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "about" VALUES('schema','2');
CREATE TABLE blocks (
	"key" BIGINT NOT NULL, 
	place TEXT NOT NULL, 
	version TEXT NOT NULL, 
	PRIMARY KEY ("key", place, version)
)
 WITHOUT ROWID;
INSERT INTO "blocks" VALUES(76439104752447484,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(207923987862645987,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(401844021874543985,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(525725656551422883,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(757008481482068034,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(884886075141280076,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(1235262284538353307,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(1339217633352921502,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(1372096833139950922,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(1895814772612169774,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(2152463323686887734,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(2394302998213335858,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(2899250974729735894,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(2955655112571381206,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(3093476683206115993,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(3221434190621462600,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(3261450711191715410,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(3372339599346246602,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(3746203934827987174,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(3804891062687921925,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(4104232295164340220,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(4412218032434417317,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(4445877195845812530,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(5417032241654643874,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(5503821091365134206,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(5650331560920025144,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(5838152147093952840,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(5870755703160028054,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(6007695629205375628,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(6232513545422290854,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(6417011160298554631,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(6558873968518305676,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(6617394686286694943,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(6633280472775652948,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(6795661529097425199,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(6863561898138314229,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(7000976452563764396,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(7162890837362703927,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(7411698029688602249,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(7521325384249986875,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(7553854306143273950,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(7630288007714680279,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(7716165872239518394,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(7793100314262022298,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(7821582529795787120,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(7865911969961648603,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(7907958945378822410,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(8227970223204504317,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(8553756963478443931,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(8615560913036429464,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(8678445133509544228,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(8788041912263179380,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(9022437515472184780,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(9058614711677523973,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(9166676689518448866,'2031-05-04','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "blocks" VALUES(76439104752447484,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(207923987862645987,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(401844021874543985,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(525725656551422883,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(757008481482068034,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(797381835082031690,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(884886075141280076,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(907031315736145075,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(1235262284538353307,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(1339217633352921502,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(1372096833139950922,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(1635102665985913857,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(1895814772612169774,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(2152463323686887734,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(2394302998213335858,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(2899250974729735894,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(2921477472246022970,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(2955655112571381206,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(3093476683206115993,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(3099028893624270405,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(3221434190621462600,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(3372339599346246602,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(3746203934827987174,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(3790413847952795713,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(3804891062687921925,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(4104232295164340220,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(4412218032434417317,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(4445877195845812530,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(4678130852183703956,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(5417032241654643874,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(5650331560920025144,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(5870755703160028054,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(6007695629205375628,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(6232513545422290854,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(6417011160298554631,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(6558873968518305676,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(6617394686286694943,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(6633280472775652948,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(6863561898138314229,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(7000976452563764396,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(7162890837362703927,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(7411698029688602249,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(7521325384249986875,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(7553854306143273950,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(7630288007714680279,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(7716165872239518394,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(7821582529795787120,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(7865911969961648603,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(7907958945378822410,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(8050760936278161033,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(8553756963478443931,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(8615560913036429464,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(8678445133509544228,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(8788041912263179380,'2031-05-04','cc7248626ad65b446f51ef84209da252');
INSERT INTO "blocks" VALUES(9022437515472184780,'2031-05-04','cc7248626ad65b446f51ef84209da252');
CREATE TABLE changes (
	number INTEGER NOT NULL, 
	made TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	incident TEXT NOT NULL, 
	becomes TEXT, 
	cause TEXT NOT NULL, 
	"by" TEXT, 
	PRIMARY KEY (number)
);
INSERT INTO "changes" VALUES(1,'2031-05-05T00:00:00.000000+00:00','added','69306009bf264b05093601aa4c15858a',NULL,'document','cc7248626ad65b446f51ef84209da252');
INSERT INTO "changes" VALUES(2,'2031-05-05T00:00:00.000000+00:00','corrected','69306009bf264b05093601aa4c15858a',NULL,'document','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "changes" VALUES(3,'2031-05-05T00:00:00.000000+00:00','split','69306009bf264b05093601aa4c15858a','ce7f8480327a39ed451220eb18dc5951','judgement','d27ccebd4cc0eb0e');
INSERT INTO "changes" VALUES(4,'2031-05-05T00:00:00.000000+00:00','corrected','69306009bf264b05093601aa4c15858a',NULL,'judgement','d27ccebd4cc0eb0e');
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
INSERT INTO "claims" VALUES(2,'e1','f406266e48ef3f971a84ed2adc116e2a','type','ASSAULT',NULL,NULL,NULL,NULL,'actual','police',38,44,'killed','[]',0,0);
INSERT INTO "claims" VALUES(2,'e1','c57bd01394e91d2e71e94bd2a16a0611','time','2031-05-03',NULL,NULL,'2031-05-03','2031-05-03','actual','police',71,76,'3 May','[]',0,0);
INSERT INTO "claims" VALUES(2,'e1','346aa987030602edfd6fdcf99ee45b6e','place','Žarka',NULL,NULL,NULL,NULL,'actual','police',62,67,'Žarka','[]',0,0);
INSERT INTO "claims" VALUES(2,'e1','5fb5da98339e3c751d954a0a814e5d1f','actor','gunmen',NULL,NULL,NULL,NULL,'actual','police',31,37,'Gunmen','[]',0,0);
INSERT INTO "claims" VALUES(2,'e1','6ca544f6c05c29bfeb89552e1df3c38b','recipient','dockers',NULL,NULL,NULL,NULL,'actual','police',51,58,'dockers','[]',0,0);
INSERT INTO "claims" VALUES(2,'e1','464086b9b84bdcd70759d7a20b5b820a','recipient','[person]',NULL,NULL,NULL,NULL,'actual','police',134,144,'Oskar Velm','[{"start":121,"end":132,"text":"One of them"}]',0,0);
INSERT INTO "claims" VALUES(2,'e1','0f742441f83314a9c57daeb3d99f9555','means','shots',NULL,NULL,NULL,NULL,'actual','police',0,5,'Shots','[]',0,0);
INSERT INTO "claims" VALUES(2,'e1','60f83be018b25e1f690809252863f349','killed','5 or more',5,NULL,NULL,NULL,'actual','police',45,50,'seven','[]',0,0);
INSERT INTO "claims" VALUES(2,'e1','84b78429ed5bbd279df0bfadc9251fc3','killed','9',9,9,NULL,NULL,'hedged','The union',106,110,'nine','[{"start":91,"end":100,"text":"The union"}]',0,0);
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

Gunmen killed at least five dockers in Žarka on 3 May, police said. The union said nine had died. One of them, Oskar Velm, was a father of two. Velm had worked there for years. President Ada Korr spoke of a dark day.','{"published":{"from":"visible","raw":"4 May 2031"}}','[{"kind":"related","title":"Dockers to strike","subtitle":null,"published":null,"url":null}]',X'789C4B2C56284A4D4C01000A1D0291','2031-05-05T00:00:00.000000+00:00');
INSERT INTO "documents" VALUES('1feab25802101f4d3df2629cbf47957f','d2','SHA-256:6432000000000000000000000000000000000000000000000000000000000000','Another Post',NULL,'Shots at the harbour of Žarka',NULL,NULL,NULL,'en','2031-05-04',NULL,31,'Shots at the harbour of Žarka

Gunmen killed seven dockers in Žarka on 3 May, police said. The union said nine had died. One of them, Oskar Velm, was a father of two. Velm had worked there for years. President Ada Korr spoke of a dark day.','{"published":{"from":"visible","raw":"4 May 2031"}}','[{"kind":"related","title":"Dockers to strike","subtitle":null,"published":null,"url":null}]',X'789C4B2C56284A4D4C01000A1D0291','2031-05-05T00:00:00.000000+00:00');
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
INSERT INTO "events" VALUES(2,'e1','ASSAULT','firearms','Violence against civilians','Attack',1,'public','actual','killed','Gunmen killed seven dockers in Žarka on 3 May, police said.',0.9,'kill');
CREATE TABLE incident_events (
	version TEXT NOT NULL, 
	event TEXT NOT NULL, 
	incident TEXT NOT NULL, 
	PRIMARY KEY (version, event)
)
 WITHOUT ROWID;
INSERT INTO "incident_events" VALUES('cc7248626ad65b446f51ef84209da252','e1','69306009bf264b05093601aa4c15858a');
INSERT INTO "incident_events" VALUES('1feab25802101f4d3df2629cbf47957f','e1','ce7f8480327a39ed451220eb18dc5951');
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
INSERT INTO "incident_places" VALUES('69306009bf264b05093601aa4c15858a',0,'Žarka','žarka','Coast','XKX',12.5,45.25);
INSERT INTO "incident_places" VALUES('ce7f8480327a39ed451220eb18dc5951',0,'Žarka','žarka','Coast','XKX',12.5,45.25);
CREATE TABLE incidents (
	id TEXT NOT NULL, 
	type TEXT NOT NULL, 
	modes TEXT NOT NULL, 
	scope TEXT NOT NULL, 
	status TEXT NOT NULL, 
	first_day TEXT, 
	last_day TEXT, 
	day TEXT NOT NULL, 
	place TEXT, 
	country TEXT, 
	actors TEXT NOT NULL, 
	recipients TEXT NOT NULL, 
	toll TEXT NOT NULL, 
	accounts INTEGER NOT NULL, 
	independent INTEGER NOT NULL, 
	sources TEXT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "incidents" VALUES('69306009bf264b05093601aa4c15858a','ASSAULT','firearms','public','reviewed','2031-05-03','2031-05-03','2031-05-03','Žarka','XKX','gunmen','dockers, [person]','killed 5 or more / 9',1,1,'The Harbour Post');
INSERT INTO "incidents" VALUES('ce7f8480327a39ed451220eb18dc5951','ASSAULT','firearms','public','reviewed','2031-05-03','2031-05-03','2031-05-03','Žarka','XKX','gunmen','dockers, [person]','killed 5 or more / 9',1,1,'Another Post');
CREATE TABLE judgements (
	judgement TEXT NOT NULL, 
	act TEXT NOT NULL, 
	verdict TEXT NOT NULL, 
	left_version TEXT, 
	left_event TEXT, 
	left_start INTEGER, 
	left_end INTEGER, 
	right_version TEXT, 
	right_event TEXT, 
	right_start INTEGER, 
	right_end INTEGER, 
	judge TEXT NOT NULL, 
	made TEXT NOT NULL, 
	why TEXT NOT NULL, 
	undoes TEXT, 
	PRIMARY KEY (judgement)
);
INSERT INTO "judgements" VALUES('9ded6fe7c00bc4963256e2232518a6ad','d27ccebd4cc0eb0e','different','1feab25802101f4d3df2629cbf47957f','e1',38,44,'cc7248626ad65b446f51ef84209da252','e1',38,44,'Ada','2031-05-05T00:00:00.000000+00:00','two quays',NULL);
CREATE TABLE pairs (
	left_version TEXT NOT NULL, 
	left_event TEXT NOT NULL, 
	right_version TEXT NOT NULL, 
	right_event TEXT NOT NULL, 
	score FLOAT NOT NULL, 
	levels TEXT NOT NULL, 
	PRIMARY KEY (left_version, left_event, right_version, right_event)
)
 WITHOUT ROWID;
INSERT INTO "pairs" VALUES('cc7248626ad65b446f51ef84209da252','e1','1feab25802101f4d3df2629cbf47957f','e1',9.87,'type: same mode; time: same day; published: same day; place: same town; actor: same; recipient: same; figures: agree; means: same; main: both; told: 0.7; wording: 0.6');
CREATE TABLE records (
	number INTEGER NOT NULL, 
	version TEXT NOT NULL, 
	coder TEXT NOT NULL, 
	body TEXT NOT NULL, 
	added TEXT NOT NULL, 
	PRIMARY KEY (number), 
	FOREIGN KEY(version) REFERENCES documents (version)
);
INSERT INTO "records" VALUES(1,'cc7248626ad65b446f51ef84209da252','c','{"events":[{"id":"e1","type":"ASSAULT","mode":"firearms","acled":{"event_type":"Violence against civilians","sub_event_type":"Attack"},"main":true,"scope":"public","trigger":{"start":38,"end":44,"text":"killed"},"sentence":{"start":31,"end":98,"text":"Gunmen killed at least five dockers in Žarka on 3 May, police said."},"mentions":[{"start":0,"end":5,"text":"Shots"}],"modality":"actual","attribution":0,"actors":[{"span":{"start":31,"end":37,"text":"Gunmen"},"name":"gunmen","kind":"unknown","sector":"UNK","country":null,"id":null,"link":"sentence"}],"recipients":[{"span":{"start":59,"end":66,"text":"dockers"},"name":"dockers","kind":"civilians","sector":"CVL","country":null,"id":null,"link":"sentence"},{"span":{"start":142,"end":152,"text":"Oskar Velm"},"name":"[person]","kind":"person","sector":null,"country":null,"id":null,"link":"coreference","from":[{"start":129,"end":140,"text":"One of them"}]}],"targets":[],"places":[{"span":{"start":70,"end":75,"text":"Žarka"},"name":"Žarka","geonames_id":null,"lat":12.5,"lon":45.25,"country":"XKX","admin1":"Coast","disputed":false,"precision":"city","role":"own","confidence":0.8,"link":"sentence"}],"time":{"span":{"start":79,"end":84,"text":"3 May"},"value":"2031-05-03","start":"2031-05-03","end":"2031-05-03","precision":"day","basis":"stated","link":"sentence"},"figures":[{"kind":"killed","low":5,"best":null,"high":null,"span":{"start":45,"end":58,"text":"at least five"},"who":{"start":59,"end":66,"text":"dockers"},"part_of":null,"update":false,"link":"sentence"},{"kind":"killed","low":9,"best":9,"high":9,"span":{"start":114,"end":118,"text":"nine"},"who":null,"part_of":null,"update":false,"attribution":1,"modality":"hedged","link":"sentence","from":[{"start":99,"end":108,"text":"The union"}]}],"means":[{"start":0,"end":5,"text":"Shots"}],"confidence":0.9,"rule":"kill"}],"attributions":[{"speaker":{"start":86,"end":92,"text":"police"},"speaker_kind":"police","cue":{"start":93,"end":97,"text":"said"},"content":{"start":31,"end":44,"text":"Gunmen killed"},"content_more":[],"kind":"organisation","stance":"says","via":null},{"speaker":{"start":99,"end":108,"text":"The union"},"speaker_kind":"organisation","cue":{"start":109,"end":113,"text":"said"},"content":{"start":114,"end":127,"text":"nine had died"},"content_more":[],"kind":"unnamed","stance":"says","via":null}],"framing":[],"places":[{"span":{"start":70,"end":75,"text":"Žarka"},"name":"Žarka","geonames_id":null,"lat":12.5,"lon":45.25,"country":"XKX","admin1":"Coast","disputed":false,"precision":"city","role":"own","confidence":0.8,"link":"sentence"}],"times":[{"span":{"start":79,"end":84,"text":"3 May"},"value":"2031-05-03","start":"2031-05-03","end":"2031-05-03","precision":"day","basis":"stated","link":"sentence"}],"actors":[{"span":{"start":142,"end":152,"text":"Oskar Velm"},"name":"[person]","kind":"person","sector":null,"country":null,"id":null},{"span":{"start":208,"end":226,"text":"President Ada Korr"},"name":"Ada Korr","kind":"person","sector":"GOV","country":null,"id":null}],"rejected":[]}','2031-05-05T00:00:00.000000+00:00');
INSERT INTO "records" VALUES(2,'1feab25802101f4d3df2629cbf47957f','c','{"events":[{"id":"e1","type":"ASSAULT","mode":"firearms","acled":{"event_type":"Violence against civilians","sub_event_type":"Attack"},"main":true,"scope":"public","trigger":{"start":38,"end":44,"text":"killed"},"sentence":{"start":31,"end":90,"text":"Gunmen killed seven dockers in Žarka on 3 May, police said."},"mentions":[{"start":0,"end":5,"text":"Shots"}],"modality":"actual","attribution":0,"actors":[{"span":{"start":31,"end":37,"text":"Gunmen"},"name":"gunmen","kind":"unknown","sector":"UNK","country":null,"id":null,"link":"sentence"}],"recipients":[{"span":{"start":51,"end":58,"text":"dockers"},"name":"dockers","kind":"civilians","sector":"CVL","country":null,"id":null,"link":"sentence"},{"span":{"start":134,"end":144,"text":"Oskar Velm"},"name":"[person]","kind":"person","sector":null,"country":null,"id":null,"link":"coreference","from":[{"start":121,"end":132,"text":"One of them"}]}],"targets":[],"places":[{"span":{"start":62,"end":67,"text":"Žarka"},"name":"Žarka","geonames_id":null,"lat":12.5,"lon":45.25,"country":"XKX","admin1":"Coast","disputed":false,"precision":"city","role":"own","confidence":0.8,"link":"sentence"}],"time":{"span":{"start":71,"end":76,"text":"3 May"},"value":"2031-05-03","start":"2031-05-03","end":"2031-05-03","precision":"day","basis":"stated","link":"sentence"},"figures":[{"kind":"killed","low":5,"best":null,"high":null,"span":{"start":45,"end":50,"text":"seven"},"who":{"start":51,"end":58,"text":"dockers"},"part_of":null,"update":false,"link":"sentence"},{"kind":"killed","low":9,"best":9,"high":9,"span":{"start":106,"end":110,"text":"nine"},"who":null,"part_of":null,"update":false,"attribution":1,"modality":"hedged","link":"sentence","from":[{"start":91,"end":100,"text":"The union"}]}],"means":[{"start":0,"end":5,"text":"Shots"}],"confidence":0.9,"rule":"kill"}],"attributions":[{"speaker":{"start":78,"end":84,"text":"police"},"speaker_kind":"police","cue":{"start":85,"end":89,"text":"said"},"content":{"start":31,"end":44,"text":"Gunmen killed"},"content_more":[],"kind":"organisation","stance":"says","via":null},{"speaker":{"start":91,"end":100,"text":"The union"},"speaker_kind":"organisation","cue":{"start":101,"end":105,"text":"said"},"content":{"start":106,"end":119,"text":"nine had died"},"content_more":[],"kind":"unnamed","stance":"says","via":null}],"framing":[],"places":[{"span":{"start":62,"end":67,"text":"Žarka"},"name":"Žarka","geonames_id":null,"lat":12.5,"lon":45.25,"country":"XKX","admin1":"Coast","disputed":false,"precision":"city","role":"own","confidence":0.8,"link":"sentence"}],"times":[{"span":{"start":71,"end":76,"text":"3 May"},"value":"2031-05-03","start":"2031-05-03","end":"2031-05-03","precision":"day","basis":"stated","link":"sentence"}],"actors":[{"span":{"start":134,"end":144,"text":"Oskar Velm"},"name":"[person]","kind":"person","sector":null,"country":null,"id":null},{"span":{"start":200,"end":218,"text":"President Ada Korr"},"name":"Ada Korr","kind":"person","sector":"GOV","country":null,"id":null}],"rejected":[]}','2031-05-05T00:00:00.000000+00:00');
CREATE TABLE reviews (
	review TEXT NOT NULL, 
	version TEXT NOT NULL, 
	event TEXT NOT NULL, 
	claim TEXT, 
	field TEXT NOT NULL, 
	value TEXT NOT NULL, 
	reviewer TEXT NOT NULL, 
	made TEXT NOT NULL, 
	why TEXT NOT NULL, 
	PRIMARY KEY (review)
);
INSERT INTO "reviews" VALUES('r1','v','e1',NULL,'killed','4','Ada','2031-05-06','so');
CREATE TABLE stories (
	version TEXT NOT NULL, 
	record INTEGER NOT NULL, 
	place TEXT NOT NULL, 
	body BLOB NOT NULL, 
	PRIMARY KEY (version), 
	FOREIGN KEY(version) REFERENCES documents (version)
);
INSERT INTO "stories" VALUES('cc7248626ad65b446f51ef84209da252',1,'2031-05-04',X'789C6D55CB6E1B4710FC973D8F837EF78C6E868FC9CD096040D081916883304D0A2465C330FCEFA91ECA3225450761B7D8CFEAEEDA1FCBB7FDE1EEB85C5D5F8B67240F8EDEE80F4B09BF69D7DA53FA183C9E81015353376092830B0BE65440748189D360B52EE3120C7772F6E117A01A190FEFA197A0B8925ACCDC9C2E52EE4203F5B896251BF1045D85602752A06A8E19D348929226885ACA726430827A55C46C5DABF4AE1C61B374668DC264503121855197E8C010B887ABEB1933AB24B07374C331410E2EC39E3D510F6581E9638244028A46166B143A435A1134860B17E8C30A54D48580DDE20CCE7A28AB4CF23E31D29CDE1E9A4C31BD2DEDCC9AA2D58C98C92D32CABDBB031F932032F00510CC8818065998F691B3F430704E3EB190AA1CE1AC33589F98ABCD7A82C23C1E0DCDE7687530A11C9DAC29E7639130EED8A30225242695EC2920666274A697CC520D5E0532F51A22C3197562B405D2B0F21E4E6CC3727A133AADDC78B56A77624A336217C55EC53922D15C8BDAF0141B748E48D26F6EDA72DA6FEF70043F96F5D7F5EEB45C2D6B5EDAB2C2134EA0D5A897CF9B5D992C6FDFBF7FFBCF5F7FE3E78F9BC37A75F8722CCBDBD3C36A8B87FB877FB79BDBA59D0E0F6B38DDADBED7712D023ADE90BF2185CDC5CB3439ADA7CD1372BCDF9FE649EE1EB6DB767182CBEDE6F41D013EFCF901FFDFED57C7D352D523FBFEF0DB6379D87DDEEDBFED96365F2F0EE9A6AC0FEBDBCDFD066D5E78DC6EBE6EB69BD5EEF8E4F3EBC6E1F16873BF3E1CF74F412F8EFBB772CCF81F379F1E0EB3A56B90B6DDAEEF162CD1749BBF7F59579EAB8B8B00F82443CF1427F9BCFE978A6322DD5E0AC92FF09966C0C25EDC2D6395F3E5894208C67875A223E63D3D3FD141FCEA423BB6F3E539F9207DB9E7CA2AAF0F426DBC5C691C11BF5A691EF17AA599FF77A5BD683E6E3EED56274CA2761877D7D5A0AC0D324B91A82A9AEAE8DE0D17DB54D2A091D0B2062D841A408BF0C84C8A3F3C8A0C4440E3DCA076DCA986D43AC6E2030E331674573B1E4D025A44201CD3E9100C7169A54BA842882B19743691B250021510373CE29203C4CE6AC223C7ACB1BCD45139668BCB81BC20180A4C8C3C1C8F50670C1F7139B08F9C1581A1195049D38A00E691A6CAC1208B3EA9608936C00437C1747B67B3DE044385DA436F603050420E7C2AB838AD7DF7E6183AD268D5C56990F16812EA315030550F600047A1330172B98ED9240607C56C030A86129009CB1C0CC13B77AB5C3D34F429D0291DB34531CFECF067384987EC1707D9BB42A42B9707F6D96CD64AD84330E345BC29A1EAF257EFEA558051877A8E6658E46E63D65AF4206ED6F0B0B7682D1B6A46A79D66AA12FE9CCC0FB7DEB136B3971A239817A4C16E206DC3EEE234B053C59BE2533D048B52B31B09CAA36195531394633B306408076AEDF8DA80D89A10BAC027F7CC3A56DE826E7EDEFCFC0F370FF3D1');
INSERT INTO "stories" VALUES('1feab25802101f4d3df2629cbf47957f',2,'2031-05-04',X'789C6D55C96E1B4714FC9739B783B777B76E468EC9CD096040E08191C6C6C0342970B16118FEF7D46BCAF228CC411459F3967A5BCDF7E9EBE1F8789AEEEEEFC56B54EE1CADD06F5625FAA6DC6BABD27AE7FE0A0C989ABA0193DAB9010BE6AA806885895367B5267D0D863B397BF715A846C6DD5BE81A1457528B919BAB8BA6BB50071FD7B464231EA0AB10EC4412546D3C621A49A54A030497B4EC3518413D19315BB3A4DE94236C5067D6484CAB4717B77A3514CBBAA553B647D2909AC42009CC510EC7003904201309DAD16B76884287A565337A77E104BD8F900A0EF06D1657705443352991B781915EBD3DB432C5F0B66A3E3AA48E1A23EA00A346BA3747ABBC8F6690A10880E8828861688969EB19925B18FA4B3EB090648E70D6181D1E98AB0D3E41611ECF86E6995AB433818E8E6628D76792306ED899042524F9B0B257F13E88B3088F06995535AE833853CB5E309CC113634C90BAA5777762EB568737A1D2CC8D9F96E50E4CE95A8C287628AE1189EA88887155CC8EAE1149DA6653A6F361F78885FF3ECD5FE6FD79BA9B669ECAB4C537AC7B31943C7D5AF66932BD7DF7EEEDDF7FFE85C71F96E3BC3D7E3EA5E5C3F9B2DDE1CBD3E59FDDF23095F3F132C3E971FB2D0F6912B4E30DF91B52D8AC7E0C93F33C6C5E90D3D3E13CCE6F7FD9EDCAEADCA687E5FC0D01DEFFF11E9FBF1FB6A7F394EC91FD70FCE5315DF69FF687AFFBA98C9FABA3D9A4F5717E589E1694B9F27858BE2CBB65BB3FBDF8FCBC67783CDB3CCDC7D3E125E8EA907FA9C488FF61F978398E92EED1B4DD6E7E9CB044C36D3CFF3C679EBBD545007C919C57EA5239C624D7EA6222D793588BC64FF0953EC062ECCBEBC3AD58899B7BEC61F5E61E3B56F3E61E712737C7E39DEC76D5D56F36BDF97FD71707C337EBCB3D6ED797F97FD7D7B3A5A7E5E37E7B46D7735F71634D0D8A59209F1415F9A3A8F6E6CD709DA52169EFEA050A87BB87EA785181BD43E8A8640BC1388C0B248C1BE538806A378DEED7505ABB36D82AE2075B086C9100695D80C23FCDD3AD423EABA0CB8840E80D740C5F71B481AE464158AAD6BB64E290EA18B224071C0994248341E65B60400573C56B00C3AC0582C6B5878019431E20882057022F827C921C31C35C03CEB026CA205260EEADB1592B828142AEA12C054A4E35252ED352D681E63AE6CD81378A8A211526A24542B148E1D924BC491A4C64B0EA8A751D1528662C90C6D27BC294B576B824AB6C46289E373861281024ED59ABB5D6612CD72169EA7C52A9ADE1C593B964340E7B80B2B2AF82756AE012916AC9152930D17C2EAD05A45391417391037F492B47272D03605A58CDF0824341B98D3201E7A6E15FB275D0C1D26489888E295B11C351E1D6BB166C2EEE021BD506C5B1B6208E5741E30A352840AAD69AE52AC260815023D61BEDC63B286B84CE1B5E9BA3358E9DB7A0CD8FCD8F7F017E1DEBF2');
CREATE INDEX blocks_by_version ON blocks (version);
CREATE INDEX incidents_by_day ON incidents (day, id);
CREATE INDEX ix_changes_incident ON changes (incident);
CREATE INDEX ix_changes_made ON changes (made);
CREATE INDEX ix_documents_id ON documents (id);
CREATE INDEX ix_documents_sha256 ON documents (sha256);
CREATE INDEX ix_events_event ON events (event);
CREATE INDEX ix_incident_events_event ON incident_events (event);
CREATE INDEX ix_incident_events_incident ON incident_events (incident);
CREATE INDEX ix_incident_places_admin1 ON incident_places (admin1);
CREATE INDEX ix_incident_places_country ON incident_places (country);
CREATE INDEX ix_incident_places_folded ON incident_places (folded);
CREATE INDEX ix_incidents_last_day ON incidents (last_day);
CREATE INDEX ix_incidents_type ON incidents (type);
CREATE INDEX ix_judgements_act ON judgements (act);
CREATE INDEX ix_judgements_left_version ON judgements (left_version);
CREATE INDEX ix_judgements_right_version ON judgements (right_version);
CREATE INDEX ix_reviews_version ON reviews (version);
CREATE INDEX pairs_by_right ON pairs (right_version);
CREATE UNIQUE INDEX records_by_version ON records (version, coder);
CREATE VIEW accounts_listed AS
SELECT i.incident, d.published, d.source, d.title, d.url, d.id AS document_id, i.event
FROM incident_events i
JOIN documents d ON d.version = i.version;
CREATE VIEW claims_in_words AS
SELECT d.published, d.source, e.type, e.mode, c.field, c.value, c.low, c.high, c.first_day, c.last_day,
       c.modality, c.speaker, c.words, e.sentence, d.title, d.id AS document_id, e.event, c.claim, r.coder
FROM claims c
JOIN events e ON e.record = c.record AND e.event = c.event
JOIN records r ON r.number = c.record
JOIN documents d ON d.version = r.version;
CREATE VIEW documents_listed AS
SELECT d.published, d.source, d.title, d.url, d.id, d.sha256, d.language, LENGTH(d.text) AS characters,
       (SELECT COUNT(*) FROM records r JOIN events e ON e.record = r.number WHERE r.version = d.version) AS events,
       d.added
FROM documents d;
CREATE VIEW incidents_listed AS
SELECT i.first_day, i.last_day, i.place, i.country, i.type, i.modes, i.actors, i.recipients, i.toll,
       i.accounts, i.independent, i.sources, i.scope, i.status, i.id
FROM incidents i;
CREATE VIEW judgements_listed AS
SELECT j.made, j.judge, j.verdict, j.left_event, j.right_event, j.why, j.undoes, j.act
FROM judgements j;
CREATE TRIGGER changes_no_delete BEFORE DELETE ON changes BEGIN SELECT RAISE(ABORT, 'changes are only ever appended'); END;
CREATE TRIGGER changes_no_update BEFORE UPDATE ON changes BEGIN SELECT RAISE(ABORT, 'changes are only ever appended'); END;
CREATE TRIGGER claims_no_delete BEFORE DELETE ON claims BEGIN SELECT RAISE(ABORT, 'claims are only ever appended'); END;
CREATE TRIGGER claims_no_update BEFORE UPDATE ON claims BEGIN SELECT RAISE(ABORT, 'claims are only ever appended'); END;
CREATE TRIGGER documents_no_delete BEFORE DELETE ON documents BEGIN SELECT RAISE(ABORT, 'documents are only ever appended'); END;
CREATE TRIGGER documents_no_update BEFORE UPDATE ON documents BEGIN SELECT RAISE(ABORT, 'documents are only ever appended'); END;
CREATE TRIGGER events_no_delete BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are only ever appended'); END;
CREATE TRIGGER events_no_update BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are only ever appended'); END;
CREATE TRIGGER judgements_no_delete BEFORE DELETE ON judgements BEGIN SELECT RAISE(ABORT, 'judgements are only ever appended'); END;
CREATE TRIGGER judgements_no_update BEFORE UPDATE ON judgements BEGIN SELECT RAISE(ABORT, 'judgements are only ever appended'); END;
CREATE TRIGGER records_no_delete BEFORE DELETE ON records BEGIN SELECT RAISE(ABORT, 'records are only ever appended'); END;
CREATE TRIGGER records_no_update BEFORE UPDATE ON records BEGIN SELECT RAISE(ABORT, 'records are only ever appended'); END;
CREATE TRIGGER reviews_no_delete BEFORE DELETE ON reviews BEGIN SELECT RAISE(ABORT, 'reviews are only ever appended'); END;
CREATE TRIGGER reviews_no_update BEFORE UPDATE ON reviews BEGIN SELECT RAISE(ABORT, 'reviews are only ever appended'); END;
CREATE VIRTUAL TABLE search USING fts5(version UNINDEXED, kind UNINDEXED, speaker UNINDEXED, words, tokenize = 'unicode61 remove_diacritics 2');
COMMIT;
