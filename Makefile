# Needs Python 3.11 or newer, with pip, and make. Everything else goes into .venv. The web pages need Node when they are
# built from here, and their tests a Chromium.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
# The benchmarks and their referee, where they are; make quality measures on them.
SHARED ?= ../shared
LEDGER := demo/tellings.sqlite
SETUP := $(BIN)/pip install --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help compiled demo test kills whole check quality bench web screenshots format docs lock clean

help: ## print what can be made
	@grep -E '^[a-z]+:.*## ' Makefile | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 16

demo: .venv/run compiled ## set up, file the examples in a ledger, show what came of it
	@$(BIN)/python -m tools.web --if-possible
	@rm -rf demo && mkdir demo
	@$(BIN)/python -m tools.demo $(LEDGER)

test: .venv/dev compiled ## set up, run every test
	@$(BIN)/python -m tools.web --tests
	@$(BIN)/tellings gazetteer build --if-needed
	$(BIN)/pytest -n auto

kills: .venv/dev ## kill adding a thousand times, and let every single write fail (minutes)
	TELLINGS_KILLS=1000 $(BIN)/pytest tests/kills

whole: .venv/dev ## run in full what make test runs in part, as tampering, exports and broken input (hours, 20 GB)
	@$(BIN)/tellings gazetteer build --if-needed
	TAMPERINGS=10000 $(BIN)/pytest tests/trust
	PERSONS=1000 $(BIN)/pytest tests/persons
	TELLINGS_GATE_TEXTS=0 $(BIN)/pytest tests/gates
	EXPORTED=50000 $(BIN)/pytest tests/export
	FUZZED=100000 FUZZED_CODED=1 $(BIN)/pytest tests/fuzz
	TELLINGS_KILLS=1000 $(BIN)/pytest tests/kills

check: .venv/dev ## lint, types, layers, that docs and lock files are in order and no figure fell
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	@$(BIN)/tellings gazetteer build --if-needed
	$(BIN)/python -m tools.docs --check
	$(BIN)/python -m tools.locks
	$(BIN)/python -m tools.quality --check --shared '$(SHARED)'

quality: .venv/dev ## measure on the benchmarks in SHARED, write docs/quality.md (minutes)
	@$(BIN)/tellings gazetteer build --if-needed
	@$(BIN)/python -m tools.quality --shared '$(SHARED)' $(if $(ONLY),--only $(ONLY)) \
		$(if $(LOWER),--lower $(foreach figure,$(LOWER),'$(figure)') --reason "$$REASON"); \
	status=$$?; $(BIN)/python -m tools.docs; exit $$status

web: .venv/run ## put the files of others into the web pages (needs Node)
	@$(BIN)/python -m tools.web

screenshots: .venv/dev ## every screen of the web pages, wide and narrow, light and dark, into build/screenshots
	@$(BIN)/python -m tools.web --tests
	@$(BIN)/tellings gazetteer build --if-needed
	$(BIN)/python -m tools.screenshots build/screenshots --keep

bench: .venv/bench compiled ## measure how fast it is beside other ways, write docs/speed.md (minutes)
	@$(BIN)/tellings gazetteer build --if-needed
	@.venv/beside/bin/python -m tools.bench
	@$(BIN)/python -m tools.docs

format: .venv/dev ## put the code into shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: .venv/dev ## write the generated parts of docs/ and README.md anew
	@$(BIN)/tellings gazetteer build --if-needed
	$(BIN)/python -m tellings.knowledge.languages.en.events.inflect
	$(BIN)/python -m tools.docs

lock: ## write requirements/*.txt anew (needs uv)
	uv pip compile pyproject.toml $(LOCKED) --group build -o requirements/run.txt
	uv pip compile pyproject.toml $(LOCKED) $(TESTED) --group build --group dev -o requirements/dev.txt
	uv pip compile pyproject.toml $(LOCKED) --group build --group bench -o requirements/bench.txt
TESTED := --extra cluster --extra geo --extra inception --extra notebook --extra postgresql
LOCKED := --extra gazetteer --extra parquet --extra russian --extra signing --extra xlsx --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --quiet

clean: ## remove what was set up and made, but not the gazetteer in your cache
	rm -rf .venv demo build dist tools/web/node_modules src/tellings/serve/static/vendor .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

# A start takes a fifth longer where Python has to compile our modules, as it would each time where it may not write them.
compiled: .venv/run
	@$(BIN)/python -m compileall -q src tools

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Tellings needs Python 3.11 or newer: make PYTHON=/path/to/python3.11 …")'
	@echo "Setting up .venv, a minute or two the first time …"
	@$(PYTHON) -m venv .venv

.venv/run: .venv/bin/python requirements/run.txt pyproject.toml
	@$(SETUP) --require-hashes -r requirements/run.txt
	@$(SETUP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/dev: .venv/run requirements/dev.txt
	@echo "Setting up what tests and checks need …"
	@$(SETUP) --require-hashes -r requirements/dev.txt
	@touch $@

# An environment of its own: what the program is measured beside asks for older versions of what it uses itself. The lock
# names every package, so pip has nothing to work out (asked to, it stumbles over an extra that two of them spell apart).
.venv/bench: .venv/run requirements/bench.txt
	@$(PYTHON) -m venv .venv/beside
	@.venv/beside/bin/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/bench.txt
	@.venv/beside/bin/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@
