# The two commands that matter: `make serve` and `make test`. Everything else is a step of theirs or a longer look.
# Nothing is installed outside this folder, except browsers' system packages where `make test` finds none.

VENV   := .venv
PYTHON ?= python3
BIN    := $(VENV)/bin
PORT   ?= 8000
# One more than the cores of a small machine: browsers leave it time.
JOBS   ?= 3

.PHONY: serve build test test-all benchmark fuzz audit screenshots lock clean
.DELETE_ON_ERROR:

serve: $(VENV)/.site node_modules/.installed
	$(BIN)/weakness-guide serve --port $(PORT)

build: $(VENV)/.site node_modules/.installed
	$(BIN)/weakness-guide build

test: $(VENV)/.test node_modules/.installed $(VENV)/.browsers
	$(BIN)/weakness-guide check
	$(BIN)/python -m pytest -n $(JOBS) --dist loadgroup -m "not slow"

test-all: $(VENV)/.test node_modules/.installed $(VENV)/.browsers
	$(BIN)/weakness-guide check
	$(BIN)/python -m pytest -n $(JOBS) --dist loadgroup

benchmark: $(VENV)/.test $(VENV)/.train node_modules/.installed $(VENV)/.browsers
	$(BIN)/python -m tests.benchmarks

fuzz: $(VENV)/.fuzz $(VENV)/.test
	$(BIN)/python -m tests.fuzz

audit: $(VENV)/.audit node_modules/.installed
	$(BIN)/python -m generator.audit

screenshots: $(VENV)/.test node_modules/.installed $(VENV)/.browsers
	$(BIN)/python -m tests.browser.screenshots

# --- set-up: each stamp is renewed when what it depends on changes -------------------------------------------------

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.site: requirements/site.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/site.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/.test: requirements/test.txt $(VENV)/.site
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	touch $@

$(VENV)/.train: requirements/train.txt $(VENV)/.test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/train.txt
	touch $@

$(VENV)/.fuzz: requirements/fuzz.txt $(VENV)/.test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/fuzz.txt
	touch $@

$(VENV)/.audit: requirements/audit.txt $(VENV)/.site
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/audit.txt
	touch $@

# npm comes from the system, or from a wheel where there is none.
node_modules/.installed: package.json package-lock.json | $(VENV)/.site
	command -v npm >/dev/null || $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/node.txt
	PATH="$$PATH:$(CURDIR)/$(BIN)" npm ci --no-audit --no-fund --loglevel=error
	touch $@

$(VENV)/.browsers: tests/browser/install.py $(VENV)/.test
	$(BIN)/python -m tests.browser.install
	touch $@

# --- upkeep -------------------------------------------------------------------------------------------------------

# Versions live in pyproject.toml and package.json; this writes the lock files that installing uses.
lock:
	$(BIN)/python -m pip install --quiet pip-tools
	for part in site test train node fuzz audit; do \
	  $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-header \
	    $$( [ $$part = site ] || echo --extra=$$part ) -o requirements/$$part.txt pyproject.toml; done

clean:
	rm -rf site build .cache screenshots
