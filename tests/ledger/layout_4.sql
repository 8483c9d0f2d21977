PRAGMA application_id = 1413827660;
BEGIN TRANSACTION;
CREATE TABLE about (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "about" VALUES('schema','4');
CREATE TABLE blocks (
	"key" BIGINT NOT NULL, 
	place TEXT NOT NULL, 
	version TEXT NOT NULL, 
	PRIMARY KEY ("key", place, version)
)
 WITHOUT ROWID

;
INSERT INTO "blocks" VALUES(54879596228640282,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(128636630569954247,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(184325006016212232,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(200913589159240309,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(203930885155460207,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(458065738255519516,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(970631746154332706,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(1271122204818016655,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(1318482280582827578,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(1526333011322890951,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(1598972720336078062,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(1605915496354564816,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(2006809762253552348,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(2298806637028777226,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(2334807744317899439,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(2548311597574100446,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(2668483173918362949,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(2673800390575547435,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(3164860783400439771,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(3443361070691494439,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(4061400332789710231,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(4127392174333738911,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(4165904377560565756,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(4182573829705578668,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(4540304013831473925,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(4824761355997785943,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(4832177295819704409,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(4837540069385082098,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(4957015315911527807,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(5005611606335704018,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(5194313089321507689,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(5264379622665865694,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(5320869136601905256,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(5442056082186277743,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(5615988650928945438,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(5628366311553591569,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(5780665024483620606,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(5885272158826053509,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(5986636037272241623,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(6094484131847068158,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(6106698122239232211,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(6313349279881549187,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(6892327743494875897,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(7031319767437353708,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(7038817515884219799,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(7166814143406820518,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(7170889307442535886,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(7659732856176585203,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(7853349972161666473,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(8405905569553724694,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(8742751353220774162,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(8764495382705137126,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(8897541826952255886,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(9012455779172109411,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "blocks" VALUES(9206150010678960176,'2020-02-10','40ff01dc4443a512945a86c7275b4151');
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
CREATE TABLE chain (
	number INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	link TEXT NOT NULL, 
	PRIMARY KEY (number)
);
INSERT INTO "chain" VALUES(1,'documents','["cc7248626ad65b446f51ef84209da252"]','3af33cc6c7f1619227adf800224287a45a43dfdfedd14cd13875a09cc3c544bd','dd23cf227440c97bf6bfc87d0a874d861f19d40322cd82d84c7be720274e2d46');
INSERT INTO "chain" VALUES(2,'records','[1]','6989e4f5de48a84999030f97699c1689e9981521c63ac68adca7ca352572cb3b','a1479e270b4affbf7137a04f26ec3db3dbe8fa8c50dbcc8ee9faf9c03583356f');
INSERT INTO "chain" VALUES(3,'events','[1,"e1"]','dc2c53ec114e7e20637d2094e07f7950c6e409d267f43fe2a8d66872f759a172','7620ae5960b5e319c78551a75f1c4dc893c2127a46765e3417c5e2e2bb569dbf');
INSERT INTO "chain" VALUES(4,'claims','[1,"e1","3e5a2e5abeb889d83c412edf07a40b88"]','eb1b3c7b8a361f43f8d1f0e30e7820505d962643df94c621d13a430d82bfb42b','d3f0a37ecd4641a6c5aa55c700b3e3fa49aafdf93de583bab873b08eec727fec');
INSERT INTO "chain" VALUES(5,'claims','[1,"e1","8bff89d2ccbff166b7ffdac654405d85"]','70843e1ecfa0a8d8c4f41fd50d3702077f156d8596c74f65c72fe5bf5e4bd542','8c44ded537b3894e5a7bc78dfffb36f4e09b0cdace916729db1333bff7defe21');
INSERT INTO "chain" VALUES(6,'claims','[1,"e1","c3a4b60e270b4fce4992f05887fd4fab"]','1872015896958f6572e3ebf4bcc9f50e3582f8c55427f223af562ceaae1f7f09','75187a8d4722cc0a1e0e66d7ddb295b4b73e79ed4fbe88f819f48baf5e520a49');
INSERT INTO "chain" VALUES(7,'claims','[1,"e1","9b6b7bc51d6eac47e51543902850cfe8"]','b1b1cb268eb80abdf0b104e56825d9b4ca176b65612d2f90a72bf75555a86492','337a2ad78b9ebf43578a7609110e1d7c33faf921878d002a84c7dab7753b55d6');
INSERT INTO "chain" VALUES(8,'claims','[1,"e1","c7796b069dc9810e62918ffadfea4b93"]','46051e0a6a537bedad3cdadd12b0514d8072e0badfde831f9ebb302d57fbbae8','d2b259b66413b4d153a5de206fb2f4e60e7747ca3bcc4cbfcb0922523d61dbcb');
INSERT INTO "chain" VALUES(9,'claims','[1,"e1","e4d6df30202b070576c5facb31b4ee26"]','a92fc9d7c288b56d1fc09b4f87cf610be313103360f8f35379e03f53e27840cf','1d53375d0933067c3ba81034aeeaafd05e6504f84c296ceb38bfbe17e4fbd0c9');
INSERT INTO "chain" VALUES(10,'claims','[1,"e1","081f4d082f7afc9ae9af7b99a6f5c09a"]','a887cb2735fe5bad22f32f3e90f9dd68b09aacd0a215a97f96f95c546c161579','84375de9501c40d5c457682437dddfde482ab17b27ef8fd23b0b960daaaa737e');
INSERT INTO "chain" VALUES(11,'claims','[1,"e1","08ab5008df76927dfd117f1ac21ce5fd"]','7c945947852d11b3174d81d8f64fd7ce08316f7d1690d23f9a2b907861771acb','db40234fac384d25436f04da72c455a0382b00a31702c5e776b51f463b2f14dd');
INSERT INTO "chain" VALUES(12,'claims','[1,"e1","28c2b4321e711ce7dcf40d33986d8b5c"]','3e160a2e0ce402291104c1800c763551ce343931d80316a256650e86b1de71f5','d1f1bcd9f058fe7b557d83f7aa6144f8c83c7c63c0772e2f59e385994255ea74');
INSERT INTO "chain" VALUES(13,'changes','[1]','63883898f5ad05284eebabf9e21cc9fce2623cb770b346b97c828563e520c13b','c3f7c763e8a43c54ec7d717cdf840e05df4fba864d7575b689a4460d9aa51a16');
INSERT INTO "chain" VALUES(14,'documents','["1feab25802101f4d3df2629cbf47957f"]','bf93ba016a45db2fc9dfbcb22abd843cfe0f706d7a5547221f768ad84c932b38','1a0ac0a5d1f9096420827ca3611b7c6a87a985fa67ad6f136c21463c1d466abc');
INSERT INTO "chain" VALUES(15,'records','[2]','c9c7685f168912341fb024345ef0568a2cfb12b6a65e5fe3b9bfe52e82b03599','7017dda5c4b3e27d19d62c1afee7d60b8247ba23bbc8fecf8a172e2f93350f5f');
INSERT INTO "chain" VALUES(16,'events','[2,"e1"]','9fd5727c5c6ccdae7810277cb0a1eadc488195e4396a86c104352d47ec4b2aea','646887852f15b49990c84f417d4eea9ba4416716f4b0e431dedf420c621e362f');
INSERT INTO "chain" VALUES(17,'claims','[2,"e1","f406266e48ef3f971a84ed2adc116e2a"]','17d6c83acbdfd9a01741d7247afdc74fd63f2957a401bd50cf43a3988b93ff8c','b4e69b2b58312d6329fe46b1c90a0ba31498f1091a5b62e9ebe8f55c6250d96a');
INSERT INTO "chain" VALUES(18,'claims','[2,"e1","c57bd01394e91d2e71e94bd2a16a0611"]','54938c691507d52cf23fbbab415c92114832955184ed53c0fb7049e979944265','452dc9eb21f11b1bae2af2b80b9c384f98bf3e1ca4cbdabf53099d6b7f74ec7b');
INSERT INTO "chain" VALUES(19,'claims','[2,"e1","346aa987030602edfd6fdcf99ee45b6e"]','37b5e1b2a8c91bc731bf73a26ada422306e67c92eed16cdf3fe52066863bfbb3','122a7b4ab3af2cad4d70ae800c7bbbc8b0f0134c453a69bcb9986b465b1556a7');
INSERT INTO "chain" VALUES(20,'claims','[2,"e1","5fb5da98339e3c751d954a0a814e5d1f"]','b7dc81163a4eeac66ed807c04725432bb9c21e0dcd0618c7ae988d5c4497551e','8fe1d417b704f29ebaad47b7c5e963d7331c39ecec7938e8bd803a187db3002a');
INSERT INTO "chain" VALUES(21,'claims','[2,"e1","6ca544f6c05c29bfeb89552e1df3c38b"]','3fb86f819622ebb250a140b8002da2fd0684a4c0ded07a8bb5acb5ae88b8f4fd','9c10e0d59102c1c1f03b65a9582ed9bed7a67e97476761f246057df83df60027');
INSERT INTO "chain" VALUES(22,'claims','[2,"e1","464086b9b84bdcd70759d7a20b5b820a"]','7293fa68d9c2bd1b9a859180d3f246e5025b5e54118a3ccdb40c2b05dacc2e29','83a5a96f62b12cb78b3dd1c939b2ec6af58e42583dc189e1bd73ff497cd11343');
INSERT INTO "chain" VALUES(23,'claims','[2,"e1","0f742441f83314a9c57daeb3d99f9555"]','7ceb6ab9f72179324244f0d0d84ea8ddee71491f4dfdbed30b6f0a8f3761a0b3','89492093d27d1016066d2fd3e1e96e30bcd9c8a813dc317db26df68f9c18c3c0');
INSERT INTO "chain" VALUES(24,'claims','[2,"e1","60f83be018b25e1f690809252863f349"]','6c7d64908171af5974a459130c596c7ebb2d3680bea024136e262b73a5b0e163','17288de8a30a6a86b7658b503bf8fcdef12f1655f5272289301e72220522eb46');
INSERT INTO "chain" VALUES(25,'claims','[2,"e1","84b78429ed5bbd279df0bfadc9251fc3"]','8bd49e8024343fd2ef06f2d7b89edabf7f7dd4e154315ecb488b9ebed14f2e98','29cc15b4959f7f1b7c1f18b5b359e7e61f4b6aa2f5d37e83adb49e50c660fd1f');
INSERT INTO "chain" VALUES(26,'changes','[2]','246a7a7782b3fb40e2ee53913ed92857f9ae80895011f1fe44d543c497eca614','3f959b10525f35776eef5a9fc16e459d5471f179c39dc2850cbfcdf549d9e82d');
INSERT INTO "chain" VALUES(27,'documents','["40ff01dc4443a512945a86c7275b4151"]','62a41654a9c3c26c9cb575edd8528145b45bdfd0d66fa1fce2b38f19d47bed38','9ddd9f55719d3112cdde8e1824ee701e6084b0fe5efffb37e05acb22a7c04090');
INSERT INTO "chain" VALUES(28,'records','[3]','c5f24dedd0aa9830ebfb955f16296d9d7f0b5b1b4bf2c5598ac94d84de5298f7','347c9c171aabf03f820a0901b5a53d6e62259072ecdbc19300ce4d1032e38dca');
INSERT INTO "chain" VALUES(29,'events','[3,"e1"]','9a1a77a0a2305f6f7cb1efa658c32a6a7ad2b2cedaf1050097da5efdfbc5defb','2dbf06f4b4f3ee6e263acafab0e1f3ab07a0eb77a7f072ea418a61d3ae5b1295');
INSERT INTO "chain" VALUES(30,'claims','[3,"e1","8c26879bd49844f85efcfd2139b5a1a6"]','902a43d7015b1090b1441d4e3c8df385b51bd584c1de09ff9d4517ed48bc4eaa','dba387f90796af92a127e5e311ac8cbd8a8edb51cf88f3aeae5befe30d298c1a');
INSERT INTO "chain" VALUES(31,'claims','[3,"e1","5953e4317a3ef3abfb6289e06969d2f1"]','225c0840637322c85942536ce03c724840394e50b13ccba1d111f143aa22701b','5b55026edd0bf01f637592b01ce19c0fbde11e9d63abb0e218a87cf059fbd230');
INSERT INTO "chain" VALUES(32,'claims','[3,"e1","530cc3ddc762e8738a77d2802870f39e"]','3f0b8786d4d44e74bd2cc56ab003d61ab1bb39cfa4e2c4eee877db15a59eb0c3','4fbab3c69e447c19b83e15921fe089c962b56967e5cd7ad27801d1c418675e36');
INSERT INTO "chain" VALUES(33,'claims','[3,"e1","822e8757b65eae377e627ab573dd8607"]','e4bf4a9fc170969915ee83e6d5e50910cafa157d45cc540805a0ff8d60c235f8','99aa3831096c38b2ee77da76a8c2c9de22cba5c8aee3fae192afbd06ee6b7060');
INSERT INTO "chain" VALUES(34,'claims','[3,"e1","0a51a68dcaae79bc18d61f9d50a56a73"]','37e178af8378fce50cbd550d400fb61b6e504e34eeab5be1abc155f53ab26915','e639469be19fd9a452dc4d69f6c08f508c319cf536d2d31744bbb1b0b3216409');
INSERT INTO "chain" VALUES(35,'claims','[3,"e1","32b8a5914180b47c7c3e325aae6beec4"]','40b34f3f05f2e0dea41995134bd8895eeca0bbe3a57d7d356e48df1f899e003a','82b7cebcd02e3abcf1a2bb52d717ba9c3b86d1e6c68f733ea1927a479f7a92a1');
INSERT INTO "chain" VALUES(36,'claims','[3,"e1","36c815b240e667e21b2af2441c0c1cd9"]','07caab304f29f20669e0c6d7229207efe888d740ce05d8dff40b611f1a70da8d','94d1227cb86bbad2051268d044e1b7c7c0b3ebfa4814ed6e122659c3237d793a');
INSERT INTO "chain" VALUES(37,'claims','[3,"e1","c1b237474b21b9d5d8ccff3b058763c2"]','1a9680b6f7823e0698e76f62f9e81cd1cafc1d8ec389d73822716377521a0e77','4eec81b59a550f3822c3d3c31306cc0e11eea6e7e394059ba210ffc0b145e15f');
INSERT INTO "chain" VALUES(38,'claims','[3,"e1","b4555d0095a07099c71e3199d5814b70"]','7aad94abbd7b8559ea16f9cfa250c5da9ee12351299e49770f02392e823b9475','1a4882ac59a53da3fed0edf856198a3359fc022159c91ba5b3b4f9955412353d');
INSERT INTO "chain" VALUES(39,'changes','[3]','324dfa0e8a25cbc13657ffe1a5ce9e26dc7f165a809f9a1c38a5fdd3e5f759e4','5e3c6e1e98f5d1fdc133d9b5876f4b868fd18bc8eae280335a8f7fba32f5a32d');
INSERT INTO "chain" VALUES(40,'judgements','["cc7561dbb25455e35882ed3ecbfcbd1a"]','31a3137bff271ce23bd8c06fd8cee35f463e0c06fbb36c9eca4c9951bafa19d2','7c24e1f35fdd91940883aa1205cff99501dfd3f99be9bcfdddb0e1f3536378a0');
INSERT INTO "chain" VALUES(41,'changes','[4]','dc2934c4dff30b65d2dda0a3a633d08861e310b96ec6181aba5dca43d9d1d719','8480ae0eb9c9e2d0bd23d2f6ff207c6e9b29b84866e62c01ab9d5c061b2ca8ec');
INSERT INTO "chain" VALUES(42,'changes','[5]','14fcaa76806d272823d7c04af82a4c1f3c3a559423252ca6eead83fa18cd2005','070aa8e8fdf68d850ec5fb779b522257338ea6b485ad49d98ca528438cede968');
INSERT INTO "chain" VALUES(43,'reviews','["r1"]','9c565db064056efb00934d1b32e5de5205aca2de6eed61f0d3ecd844a3502836','a0a4556d1943a9ae31f1808828970b8c68e540f12b285655e0b7442e48af45d2');
INSERT INTO "chain" VALUES(44,'exports','[1]','6f6b8e13d4dae790c8ecf9b6253835b777131a7aa5a8ee573a8096d333a988f8','8be9692647d88e68545bc0a59dd80d0b41cdba7ed920e951b687afd3b7590ee0');
INSERT INTO "chain" VALUES(45,'tombstones','["1feab25802101f4d3df2629cbf47957f"]','a1ebc31f06c376a867f0de2a1f04a14b3a41d97d1616b935fc9624958be787e4','456e222967869911458c8c12d4fc7c97ec7348a73069412a34434a9664a65c13');
INSERT INTO "chain" VALUES(46,'changes','[6]','b0e9c69c189cff31264eb2066c3fa61585c8d63cdb59037d80986f1697f0fae6','86acdcfb14a00fd6c1e56d8de64f2694484e5a93f4f9f6eabe98a02ead44ac6a');
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
INSERT INTO "changes" VALUES(1,'2031-05-05T00:00:00+00:00','added','69306009bf264b05093601aa4c15858a',NULL,'document','cc7248626ad65b446f51ef84209da252');
INSERT INTO "changes" VALUES(2,'2031-05-05T00:00:00+00:00','corrected','69306009bf264b05093601aa4c15858a',NULL,'document','1feab25802101f4d3df2629cbf47957f');
INSERT INTO "changes" VALUES(3,'2031-05-05T00:00:00+00:00','added','b934ce5ebaf4f380acb6eda9450d8da7',NULL,'document','40ff01dc4443a512945a86c7275b4151');
INSERT INTO "changes" VALUES(4,'2031-05-05T00:00:00+00:00','split','69306009bf264b05093601aa4c15858a','ce7f8480327a39ed451220eb18dc5951','judgement','33831922a2eb2828');
INSERT INTO "changes" VALUES(5,'2031-05-05T00:00:00+00:00','corrected','69306009bf264b05093601aa4c15858a',NULL,'judgement','33831922a2eb2828');
INSERT INTO "changes" VALUES(6,'2031-05-05T00:00:00+00:00','withdrawn','ce7f8480327a39ed451220eb18dc5951',NULL,'purge','1feab25802101f4d3df2629cbf47957f');
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
INSERT INTO "claims" VALUES(3,'e1','8c26879bd49844f85efcfd2139b5a1a6','type','ASSAULT',NULL,NULL,NULL,NULL,'actual','qpmjdf',38,44,'ljmmfe','[]',0,0);
INSERT INTO "claims" VALUES(3,'e1','5953e4317a3ef3abfb6289e06969d2f1','time','2031-05-03',NULL,NULL,'2020-02-10','2020-02-10','actual','qpmjdf',79,84,'3 Nbz','[]',0,0);
INSERT INTO "claims" VALUES(3,'e1','530cc3ddc762e8738a77d2802870f39e','place','Žarka',NULL,NULL,NULL,NULL,'actual','qpmjdf',70,75,'Žbslb','[]',0,0);
INSERT INTO "claims" VALUES(3,'e1','822e8757b65eae377e627ab573dd8607','actor','gunmen',NULL,NULL,NULL,NULL,'actual','qpmjdf',31,37,'Hvonfo','[]',0,0);
INSERT INTO "claims" VALUES(3,'e1','0a51a68dcaae79bc18d61f9d50a56a73','recipient','dockers',NULL,NULL,NULL,NULL,'actual','qpmjdf',59,66,'epdlfst','[]',0,0);
INSERT INTO "claims" VALUES(3,'e1','32b8a5914180b47c7c3e325aae6beec4','recipient','[person]',NULL,NULL,NULL,NULL,'actual','qpmjdf',142,152,'Ptlbs Wfmn','[{"start":129,"end":140,"text":"Pof pg uifn"}]',0,0);
INSERT INTO "claims" VALUES(3,'e1','36c815b240e667e21b2af2441c0c1cd9','means','tiput',NULL,NULL,NULL,NULL,'actual','qpmjdf',0,5,'Tiput','[]',0,0);
INSERT INTO "claims" VALUES(3,'e1','c1b237474b21b9d5d8ccff3b058763c2','killed','5 or more',5,NULL,NULL,NULL,'actual','qpmjdf',45,58,'bu mfbtu gjwf','[]',0,0);
INSERT INTO "claims" VALUES(3,'e1','b4555d0095a07099c71e3199d5814b70','killed','9',9,9,NULL,NULL,'hedged','Uif vojpo',114,118,'ojof','[{"start":99,"end":108,"text":"Uif vojpo"}]',0,0);
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
INSERT INTO "documents" VALUES('40ff01dc4443a512945a86c7275b4151','e1','SHA-256:6531000000000000000000000000000000000000000000000000000000000000','The Harbour Post',NULL,NULL,NULL,NULL,NULL,'en','2020-02-10',NULL,31,'Tiput bu uif ibscpvs pg Žbslb

Hvonfo ljmmfe bu mfbtu gjwf epdlfst jo Žbslb po 3 Nbz, qpmjdf tbje. Uif vojpo tbje ojof ibe ejfe. Pof pg uifn, Ptlbs Wfmn, xbt b gbuifs pg uxp. Wfmn ibe xpslfe uifsf gps zfbst. Qsftjefou Beb Lpss tqplf pg b ebsl ebz.','{"published":{"from":"visible","raw":"4 May 2031"}}','[{"kind":"related","title":"Dockers to strike","subtitle":null,"published":null,"url":null}]',X'789C4B2C56284A4D4C01000A1D0291','2031-05-05T00:00:00+00:00');
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
INSERT INTO "events" VALUES(3,'e1','ASSAULT','firearms','Violence against civilians','Attack',1,'public','actual','ljmmfe','Hvonfo ljmmfe bu mfbtu gjwf epdlfst jo Žbslb po 3 Nbz, qpmjdf tbje.',0.9,'kill');
CREATE TABLE exports (
	number INTEGER NOT NULL, 
	made TEXT NOT NULL, 
	exporter TEXT NOT NULL, 
	form TEXT NOT NULL, 
	profile TEXT NOT NULL, 
	incidents INTEGER NOT NULL, 
	digest TEXT, 
	PRIMARY KEY (number)
);
INSERT INTO "exports" VALUES(1,'2031-05-05T00:00:00+00:00','Ada','acled','internal/1',2,'abababababababababababababababababababababababababababababababab');
CREATE TABLE incident_events (
	version TEXT NOT NULL, 
	event TEXT NOT NULL, 
	incident TEXT NOT NULL, 
	PRIMARY KEY (version, event)
)
 WITHOUT ROWID

;
INSERT INTO "incident_events" VALUES('cc7248626ad65b446f51ef84209da252','e1','69306009bf264b05093601aa4c15858a');
INSERT INTO "incident_events" VALUES('40ff01dc4443a512945a86c7275b4151','e1','b934ce5ebaf4f380acb6eda9450d8da7');
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
INSERT INTO "incident_places" VALUES('b934ce5ebaf4f380acb6eda9450d8da7',0,'Žarka','žarka','Coast','XKX',12.5,45.25);
INSERT INTO "incident_places" VALUES('69306009bf264b05093601aa4c15858a',0,'Žarka','žarka','Coast','XKX',12.5,45.25);
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
INSERT INTO "incidents" VALUES('b934ce5ebaf4f380acb6eda9450d8da7','ASSAULT','firearms','public','machine','2020-02-10','2020-02-10','2020-02-10','Žarka','XKX','gunmen','dockers, [person]','killed 5 or more / 9',1,1,'The Harbour Post');
INSERT INTO "incidents" VALUES('69306009bf264b05093601aa4c15858a','ASSAULT','firearms','public','reviewed','2031-05-03','2031-05-03','2031-05-03','Žarka','XKX','gunmen','dockers, [person]','killed 5 or more / 9',1,1,'The Harbour Post');
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
INSERT INTO "judgements" VALUES('cc7561dbb25455e35882ed3ecbfcbd1a','33831922a2eb2828','different','1feab25802101f4d3df2629cbf47957f','e1',38,44,'cc7248626ad65b446f51ef84209da252','e1',38,44,'Ada','2031-05-05T00:00:00+00:00','two quays',NULL);
CREATE TABLE pairs (
	left_version TEXT NOT NULL, 
	left_event TEXT NOT NULL, 
	right_version TEXT NOT NULL, 
	right_event TEXT NOT NULL, 
	score FLOAT NOT NULL, 
	levels TEXT NOT NULL, 
	PRIMARY KEY (left_version, left_event, right_version, right_event)
)
 WITHOUT ROWID

;
CREATE TABLE records (
	number INTEGER NOT NULL, 
	version TEXT NOT NULL, 
	coder TEXT NOT NULL, 
	body TEXT NOT NULL, 
	added TEXT NOT NULL, 
	PRIMARY KEY (number), 
	FOREIGN KEY(version) REFERENCES documents (version)
);
INSERT INTO "records" VALUES(1,'cc7248626ad65b446f51ef84209da252','c','{"events":[{"id":"e1","type":"ASSAULT","mode":"firearms","acled":{"event_type":"Violence against civilians","sub_event_type":"Attack"},"main":true,"scope":"public","trigger":{"start":38,"end":44,"text":"killed"},"sentence":{"start":31,"end":98,"text":"Gunmen killed at least five dockers in Žarka on 3 May, police said."},"mentions":[{"start":0,"end":5,"text":"Shots"}],"modality":"actual","attribution":0,"actors":[{"span":{"start":31,"end":37,"text":"Gunmen"},"name":"gunmen","kind":"unknown","sector":"UNK","country":null,"id":null,"link":"sentence"}],"recipients":[{"span":{"start":59,"end":66,"text":"dockers"},"name":"dockers","kind":"civilians","sector":"CVL","country":null,"id":null,"link":"sentence"},{"span":{"start":142,"end":152,"text":"Oskar Velm"},"name":"[person]","kind":"person","sector":null,"country":null,"id":null,"link":"coreference","from":[{"start":129,"end":140,"text":"One of them"}]}],"targets":[],"places":[{"span":{"start":70,"end":75,"text":"Žarka"},"name":"Žarka","geonames_id":null,"lat":12.5,"lon":45.25,"country":"XKX","admin1":"Coast","disputed":false,"precision":"city","role":"own","confidence":0.8,"link":"sentence"}],"time":{"span":{"start":79,"end":84,"text":"3 May"},"value":"2031-05-03","start":"2031-05-03","end":"2031-05-03","precision":"day","basis":"stated","link":"sentence"},"figures":[{"kind":"killed","low":5,"best":null,"high":null,"span":{"start":45,"end":58,"text":"at least five"},"who":{"start":59,"end":66,"text":"dockers"},"part_of":null,"update":false,"link":"sentence"},{"kind":"killed","low":9,"best":9,"high":9,"span":{"start":114,"end":118,"text":"nine"},"who":null,"part_of":null,"update":false,"attribution":1,"modality":"hedged","link":"sentence","from":[{"start":99,"end":108,"text":"The union"}]}],"means":[{"start":0,"end":5,"text":"Shots"}],"confidence":0.9,"rule":"kill"}],"attributions":[{"speaker":{"start":86,"end":92,"text":"police"},"speaker_kind":"police","cue":{"start":93,"end":97,"text":"said"},"content":{"start":31,"end":44,"text":"Gunmen killed"},"content_more":[],"kind":"organisation","stance":"says","via":null},{"speaker":{"start":99,"end":108,"text":"The union"},"speaker_kind":"organisation","cue":{"start":109,"end":113,"text":"said"},"content":{"start":114,"end":127,"text":"nine had died"},"content_more":[],"kind":"unnamed","stance":"says","via":null}],"framing":[],"places":[{"span":{"start":70,"end":75,"text":"Žarka"},"name":"Žarka","geonames_id":null,"lat":12.5,"lon":45.25,"country":"XKX","admin1":"Coast","disputed":false,"precision":"city","role":"own","confidence":0.8,"link":"sentence"}],"times":[{"span":{"start":79,"end":84,"text":"3 May"},"value":"2031-05-03","start":"2031-05-03","end":"2031-05-03","precision":"day","basis":"stated","link":"sentence"}],"actors":[{"span":{"start":142,"end":152,"text":"Oskar Velm"},"name":"[person]","kind":"person","sector":null,"country":null,"id":null},{"span":{"start":208,"end":226,"text":"President Ada Korr"},"name":"Ada Korr","kind":"person","sector":"GOV","country":null,"id":null}],"rejected":[]}','2031-05-05T00:00:00+00:00');
INSERT INTO "records" VALUES(3,'40ff01dc4443a512945a86c7275b4151','c','{"events":[{"id":"e1","type":"ASSAULT","mode":"firearms","acled":{"event_type":"Violence against civilians","sub_event_type":"Attack"},"main":true,"scope":"public","trigger":{"start":38,"end":44,"text":"ljmmfe"},"sentence":{"start":31,"end":98,"text":"Hvonfo ljmmfe bu mfbtu gjwf epdlfst jo Žbslb po 3 Nbz, qpmjdf tbje."},"mentions":[{"start":0,"end":5,"text":"Tiput"}],"modality":"actual","attribution":0,"actors":[{"span":{"start":31,"end":37,"text":"Hvonfo"},"name":"gunmen","kind":"unknown","sector":"UNK","country":null,"id":null,"link":"sentence"}],"recipients":[{"span":{"start":59,"end":66,"text":"epdlfst"},"name":"dockers","kind":"civilians","sector":"CVL","country":null,"id":null,"link":"sentence"},{"span":{"start":142,"end":152,"text":"Ptlbs Wfmn"},"name":"[person]","kind":"person","sector":null,"country":null,"id":null,"link":"coreference","from":[{"start":129,"end":140,"text":"Pof pg uifn"}]}],"targets":[],"places":[{"span":{"start":70,"end":75,"text":"Žbslb"},"name":"Žarka","geonames_id":null,"lat":12.5,"lon":45.25,"country":"XKX","admin1":"Coast","disputed":false,"precision":"city","role":"own","confidence":0.8,"link":"sentence"}],"time":{"span":{"start":79,"end":84,"text":"3 Nbz"},"value":"2031-05-03","start":"2020-02-10","end":"2020-02-10","precision":"day","basis":"stated","link":"sentence"},"figures":[{"kind":"killed","low":5,"best":null,"high":null,"span":{"start":45,"end":58,"text":"bu mfbtu gjwf"},"who":{"start":59,"end":66,"text":"epdlfst"},"part_of":null,"update":false,"link":"sentence"},{"kind":"killed","low":9,"best":9,"high":9,"span":{"start":114,"end":118,"text":"ojof"},"who":null,"part_of":null,"update":false,"attribution":1,"modality":"hedged","link":"sentence","from":[{"start":99,"end":108,"text":"Uif vojpo"}]}],"means":[{"start":0,"end":5,"text":"Tiput"}],"confidence":0.9,"rule":"kill"}],"attributions":[{"speaker":{"start":86,"end":92,"text":"qpmjdf"},"speaker_kind":"police","cue":{"start":93,"end":97,"text":"tbje"},"content":{"start":31,"end":44,"text":"Hvonfo ljmmfe"},"content_more":[],"kind":"organisation","stance":"says","via":null},{"speaker":{"start":99,"end":108,"text":"Uif vojpo"},"speaker_kind":"organisation","cue":{"start":109,"end":113,"text":"tbje"},"content":{"start":114,"end":127,"text":"ojof ibe ejfe"},"content_more":[],"kind":"unnamed","stance":"says","via":null}],"framing":[],"places":[{"span":{"start":70,"end":75,"text":"Žbslb"},"name":"Žarka","geonames_id":null,"lat":12.5,"lon":45.25,"country":"XKX","admin1":"Coast","disputed":false,"precision":"city","role":"own","confidence":0.8,"link":"sentence"}],"times":[{"span":{"start":79,"end":84,"text":"3 Nbz"},"value":"2031-05-03","start":"2031-05-03","end":"2031-05-03","precision":"day","basis":"stated","link":"sentence"}],"actors":[{"span":{"start":142,"end":152,"text":"Ptlbs Wfmn"},"name":"[person]","kind":"person","sector":null,"country":null,"id":null},{"span":{"start":208,"end":226,"text":"Qsftjefou Beb Lpss"},"name":"Ada Korr","kind":"person","sector":"GOV","country":null,"id":null}],"rejected":[]}','2031-05-05T00:00:00+00:00');
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
INSERT INTO "reviews" VALUES('r1','cc7248626ad65b446f51ef84209da252','e1','c3a4b60e270b4fce4992f05887fd4fab','place','Brod','Ada','2031-05-05','misread');
CREATE TABLE stories (
	version TEXT NOT NULL, 
	record INTEGER NOT NULL, 
	place TEXT NOT NULL, 
	body BLOB NOT NULL, 
	PRIMARY KEY (version), 
	FOREIGN KEY(version) REFERENCES documents (version)
);
INSERT INTO "stories" VALUES('cc7248626ad65b446f51ef84209da252',1,'2031-05-04',X'789C6D55CB6E1B4710FC973D8F837EF78C6E868FC9CD096040D081916883304D0A2465C330FCEFA91ECA3225450761B7D8CFEAEEDA1FCBB7FDE1EEB85C5D5F8B67240F8EDEE80F4B09BF69D7DA53FA183C9E81015353376092830B0BE65440748189D360B52EE3120C7772F6E117A01A190FEFA197A0B8925ACCDC9C2E52EE4203F5B896251BF1045D85602752A06A8E19D348929226885ACA726430827A55C46C5DABF4AE1C61B374668DC264503121855197E8C010B887ABEB1933AB24B07374C331410E2EC39E3D510F6581E9638244028A46166B143A435A1134860B17E8C30A54D48580DDE20CCE7A28AB4CF23E31D29CDE1E9A4C31BD2DEDCC9AA2D58C98C92D32CABDBB031F932032F00510CC8818065998F691B3F430704E3EB190AA1CE1AC33589F98ABCD7A82C23C1E0DCDE7687530A11C9DAC29E7639130EED8A30225242695EC2920666274A697CC520D5E0532F51A22C3197562B405D2B0F21E4E6CC3727A133AADDC78B56A77624A336217C55EC53922D15C8BDAF0141B748E48D26F6EDA72DA6FEF70043F96F5D7F5EEB45C2D6B5EDAB2C2134EA0D5A897CF9B5D992C6FDFBF7FFBCF5F7FE3E78F9BC37A75F8722CCBDBD3C36A8B87FB877FB79BDBA59D0E0F6B38DDADBED7712D023ADE90BF2185CDC5CB3439ADA7CD1372BCDF9FE649EE1EB6DB767182CBEDE6F41D013EFCF901FFDFED57C7D352D523FBFEF0DB6379D87DDEEDBFED96365F2F0EE9A6AC0FEBDBCDFD066D5E78DC6EBE6EB69BD5EEF8E4F3EBC6E1F16873BF3E1CF74F412F8EFBB772CCF81F379F1E0EB3A56B90B6DDAEEF162CD1749BBF7F59579EAB8B8B00F82443CF1427F9BCFE978A6322DD5E0AC92FF09966C0C25EDC2D6395F3E5894208C67875A223E63D3D3FD141FCEA423BB6F3E539F9207DB9E7CA2AAF0F426DBC5C691C11BF5A691EF17AA599FF77A5BD683E6E3EED56274CA2761877D7D5A0AC0D324B91A82A9AEAE8DE0D17DB54D2A091D0B2062D841A408BF0C84C8A3F3C8A0C4440E3DCA076DCA986D43AC6E2030E331674573B1E4D025A44201CD3E9100C7169A54BA842882B19743691B250021510373CE29203C4CE6AC223C7ACB1BCD45139668BCB81BC20180A4C8C3C1C8F50670C1F7139B08F9C1581A1195049D38A00E691A6CAC1208B3EA9608936C00437C1747B67B3DE044385DA436F603050420E7C2AB838AD7DF7E6183AD268D5C56990F16812EA315030550F600047A1330172B98ED9240607C56C030A86129009CB1C0CC13B77AB5C3D34F429D0291DB34531CFECF067384987EC1707D9BB42A42B9707F6D96CD64AD84330E345BC29A1EAF257EFEA558051877A8E6658E46E63D65AF4206ED6F0B0B7682D1B6A46A79D66AA12FE9CCC0FB7DEB136B3971A239817A4C16E206DC3EEE234B053C59BE2533D048B52B31B09CAA36195531394633B306408076AEDF8DA80D89A10BAC027F7CC3A56DE826E7EDEFCFC0F370FF3D1');
INSERT INTO "stories" VALUES('40ff01dc4443a512945a86c7275b4151',3,'2020-02-10',X'789C5D55CB6E1B4710FC973D8F827ECEF4E866F898DC9C0006041E18893616A649810F1B86E17F4FF5C222672308C2AAB6DF5D5DFB73FA7E3CBD9CA7C7A727AE1E2DD4B8D01F2ADD6C539ED88DA35A740528AA6D012B05736D510750C5B47968B415585BA5EEEC2B10599AF54623E8CE55AAC968694CC49A086B90676A2224D7D6472C6BE9B5F188B5C646DA69C024B2BC686DC05491549D62C0BC6702A2D1B76138242C3A605D4345DDDAAA96A02E5DFB18106EBD5AB6BDAA10DD0607CB582285D42E5C750D9A29E63526126635B4C37504B5D570B335E8D1BD59A555CC2A2820AAAC07C4B52B08602BB0720DE2BECA1E21468408E32C49A921FBAA77E5A620465BF58E1CEABDBBD715E8C929D571208ACD52ED4C2309102ED278B52123276EEE2B6A988805CA5C71435C99A5992F6D92D5BAD994E972DCBFE00A7E4EBB6FBBC3657A9C763C95698BA7278D92C7307D990F6932BDFBF0E1DD3F7FFD8DD79FE6D36E7BFA7A4ECBE7CB75BBC7C3EBF5DFFDFC3C95CBE9BA83D3CBF6475ED72424F440F2C0049BE19FC5E4B25B6CC81F481339BF1E2FCB4D1EAEFB7DC14D49F4CE18ECF43C5F7E20C0C73F3FE2EFFBE3F67C99B27A643F9EEE1ED3F5F0E570FC7E98CAF2EFC0814D5A9F76CFF3EB8C36078FE7F9DBBC9FB787F39BCFEFE383FD6F8BD7DDE97CBC87BC53E07EBB4BF44FF3E7EB6969E80923DBEF772F138E6A715BDE7FDD6596C781D7006F2AB4920C0D57F9BF64BC8177751081F22CC27457B01B3628C11B362AC11B362AC1CD77BCE61BB892C4B788E38DDEC0F1F2EEB9877BBA251FAFE406AE14F556E6703AF74423A39BB8E59CCFF3E7C3F682552485B5062B054E86ADA990A1DDA2AAD8A0115351C91F531C9A2A5BE5508281E1741ACC5A914E2ED02C87AD75F1DE6AD382362A7EBDC34BA08F4CD81B3E1E98A40A6A445EEE18608D8C85CD355815A9155BC1611B6C2B37866F9600956576C9124CCC220C6E025DC17345308134F540218599701250CF8CE0820EACC18DDCA06CAD7BA9582F5E17ABBD6732CA66850353B2C21804B40E4D16AC12B28044D9AC73EB8197D9A18132204E0EC61BF8CD993F303A4BDE70446FA9D35258302D36AFC88F6C6046802F7D59071653C4A9A3940AC34A98678B9EAD3AECB84B11B00E4EC65A307213F2C84CC2EE98662D70B58EAF518260772E97D10B694E8DB27DD0D3B1B396068B5EA243ECD53AD8BCF4DD10162A48C8D5F25B8494698BC180E0A880D46B182DEB5CCE0FF5E3FBD2B025501784C384B1E3A53FC2740DAD6252154B135EF8D224453A1F6B37903362995BE01EF17D6352ACA21AD68DAF8E13241906C92C2CCB9671E4D8AD6736D00E0950E5E6D7E6D77FAF46F3EC');
CREATE TABLE tombstones (
	version TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	records TEXT NOT NULL, 
	last_record INTEGER NOT NULL, 
	reviews TEXT NOT NULL, 
	purger TEXT NOT NULL, 
	made TEXT NOT NULL, 
	why TEXT NOT NULL, 
	PRIMARY KEY (version)
);
INSERT INTO "tombstones" VALUES('1feab25802101f4d3df2629cbf47957f','SHA-256:6432000000000000000000000000000000000000000000000000000000000000','[2]',2,'[]','Ada','2031-05-05T00:00:00+00:00','a court''s order');
CREATE INDEX ix_documents_id ON documents (id);
CREATE INDEX ix_documents_sha256 ON documents (sha256);
CREATE INDEX ix_judgements_left_version ON judgements (left_version);
CREATE INDEX ix_judgements_right_version ON judgements (right_version);
CREATE INDEX ix_judgements_act ON judgements (act);
CREATE INDEX ix_reviews_version ON reviews (version);
CREATE INDEX ix_changes_incident ON changes (incident);
CREATE INDEX ix_changes_made ON changes (made);
CREATE INDEX ix_tombstones_sha256 ON tombstones (sha256);
CREATE INDEX blocks_by_version ON blocks (version);
CREATE INDEX pairs_by_right ON pairs (right_version);
CREATE INDEX incidents_by_day ON incidents (day, id);
CREATE INDEX ix_incidents_last_day ON incidents (last_day);
CREATE INDEX ix_incidents_type ON incidents (type);
CREATE INDEX ix_incident_events_incident ON incident_events (incident);
CREATE INDEX ix_incident_events_event ON incident_events (event);
CREATE UNIQUE INDEX records_by_version ON records (version, coder);
CREATE INDEX ix_incident_places_country ON incident_places (country);
CREATE INDEX ix_incident_places_admin1 ON incident_places (admin1);
CREATE INDEX ix_incident_places_folded ON incident_places (folded);
CREATE INDEX ix_events_event ON events (event);
CREATE TRIGGER documents_no_update BEFORE UPDATE ON documents BEGIN SELECT RAISE(ABORT, 'documents are only ever appended'); END;
CREATE TRIGGER documents_no_delete BEFORE DELETE ON documents WHEN NOT EXISTS (SELECT 1 FROM tombstones t WHERE t.version = OLD.version) BEGIN SELECT RAISE(ABORT, 'documents are only ever appended'); END;
CREATE TRIGGER records_no_update BEFORE UPDATE ON records BEGIN SELECT RAISE(ABORT, 'records are only ever appended'); END;
CREATE TRIGGER records_no_delete BEFORE DELETE ON records WHEN NOT EXISTS (SELECT 1 FROM tombstones t WHERE t.version = OLD.version) BEGIN SELECT RAISE(ABORT, 'records are only ever appended'); END;
CREATE TRIGGER events_no_update BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are only ever appended'); END;
CREATE TRIGGER events_no_delete BEFORE DELETE ON events WHEN NOT EXISTS (SELECT 1 FROM tombstones t JOIN records r ON r.version = t.version WHERE r.number = OLD.record) BEGIN SELECT RAISE(ABORT, 'events are only ever appended'); END;
CREATE TRIGGER claims_no_update BEFORE UPDATE ON claims BEGIN SELECT RAISE(ABORT, 'claims are only ever appended'); END;
CREATE TRIGGER claims_no_delete BEFORE DELETE ON claims WHEN NOT EXISTS (SELECT 1 FROM tombstones t JOIN records r ON r.version = t.version WHERE r.number = OLD.record) BEGIN SELECT RAISE(ABORT, 'claims are only ever appended'); END;
CREATE TRIGGER judgements_no_update BEFORE UPDATE ON judgements BEGIN SELECT RAISE(ABORT, 'judgements are only ever appended'); END;
CREATE TRIGGER judgements_no_delete BEFORE DELETE ON judgements BEGIN SELECT RAISE(ABORT, 'judgements are only ever appended'); END;
CREATE TRIGGER reviews_no_update BEFORE UPDATE ON reviews BEGIN SELECT RAISE(ABORT, 'reviews are only ever appended'); END;
CREATE TRIGGER reviews_no_delete BEFORE DELETE ON reviews WHEN NOT EXISTS (SELECT 1 FROM tombstones t WHERE t.version = OLD.version) BEGIN SELECT RAISE(ABORT, 'reviews are only ever appended'); END;
CREATE TRIGGER changes_no_update BEFORE UPDATE ON changes BEGIN SELECT RAISE(ABORT, 'changes are only ever appended'); END;
CREATE TRIGGER changes_no_delete BEFORE DELETE ON changes BEGIN SELECT RAISE(ABORT, 'changes are only ever appended'); END;
CREATE TRIGGER tombstones_no_update BEFORE UPDATE ON tombstones BEGIN SELECT RAISE(ABORT, 'tombstones are only ever appended'); END;
CREATE TRIGGER tombstones_no_delete BEFORE DELETE ON tombstones BEGIN SELECT RAISE(ABORT, 'tombstones are only ever appended'); END;
CREATE TRIGGER exports_no_update BEFORE UPDATE ON exports BEGIN SELECT RAISE(ABORT, 'exports are only ever appended'); END;
CREATE TRIGGER exports_no_delete BEFORE DELETE ON exports BEGIN SELECT RAISE(ABORT, 'exports are only ever appended'); END;
CREATE TRIGGER chain_no_update BEFORE UPDATE ON chain BEGIN SELECT RAISE(ABORT, 'chain are only ever appended'); END;
CREATE TRIGGER chain_no_delete BEFORE DELETE ON chain BEGIN SELECT RAISE(ABORT, 'chain are only ever appended'); END;
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
COMMIT;
