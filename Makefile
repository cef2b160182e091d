# `make help` lists what can be done.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.PHONY: help demo test test-full lint format bench pages lock setup clean

export PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install -qq
RUN_STAMP := $(VENV)/.warraq-run
OPENXML := $(VENV)/openxml/.fetched
DEV_STAMP := $(VENV)/.warraq-dev
OUT ?= out
EXAMPLE := examples/strategic-dialogue/content.yaml
COMPILE := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --no-header

help: ## show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: $(RUN_STAMP) ## build the briefing, the memo and the fact sheet of the example
	@$(BIN)/warraq build $(EXAMPLE) -o $(OUT)
	@for file in briefing.ar.pdf memo.ar.docx factsheet.ar-en.pdf; do \
		test -s "$(OUT)/$$file" || { echo "missing: $(OUT)/$$file" >&2; exit 1; }; \
	done

test: $(DEV_STAMP) ## run the tests that a newcomer runs (under 3 minutes)
	@$(BIN)/pytest -n 2 --dist loadfile -m "not full"

test-full: $(DEV_STAMP) ## run the slow tests too: LibreOffice, Chromium, Java, built wheels (under 45 minutes)
	@.ci/setup --full
	@$(MAKE) --no-print-directory $(OPENXML)
	@$(BIN)/pytest -n 2 -m "full or hypothesis" --hypothesis-profile thorough

lint: $(DEV_STAMP) ## check style and types
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy

format: $(DEV_STAMP) ## put the code into the project's style
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

bench: $(DEV_STAMP) ## measure against other tools (NAME=textlayer: one of tests/bench, some fetch tools)
	@for name in $(or $(NAME),__main__ cldr); do $(BIN)/python -m tests.bench.$$name; done

# Word files are drawn by LibreOffice, which must find the fonts of fonts/ to look right.
pages: demo ## draw the README's pictures; needs pdftoppm and soffice
	@soffice --headless --convert-to pdf --outdir $(OUT)/drawn $(OUT)/memo.ar.docx >/dev/null
	@$(BIN)/python examples/profiles/make.py $(OUT)/drawn/profiles.pdf
	@pdftoppm -r 90 -png -singlefile $(OUT)/drawn/profiles.pdf examples/pages/profiles
	@cp $(OUT)/briefing.ar.pdf $(OUT)/factsheet.ar-en.pdf $(OUT)/drawn
	@for page in briefing.ar memo.ar factsheet.ar-en; do \
		pdftoppm -r 72 -png -singlefile $(OUT)/drawn/$$page.pdf examples/pages/$$page; done

lock: $(DEV_STAMP) ## choose the newest versions that pyproject.toml allows
	@$(COMPILE) --upgrade --group build --output-file requirements/run.txt
	@$(COMPILE) --upgrade --group dev --constraint requirements/run.txt \
		--output-file requirements/dev.txt

setup: $(DEV_STAMP) ## make .venv with everything needed to work on Warraq

# Both stamps stand for: libraries there, locked packages in, warraq itself editable.
$(RUN_STAMP): requirements/run.txt pyproject.toml .ci/setup
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Warraq needs Python 3.11 \
	or newer; if you have one beside this, type: make PYTHON=python3.11 $(MAKECMDGOALS)")'
	@.ci/setup
	@echo "Installing the Python packages into $(VENV)"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) --require-hashes -r requirements/run.txt
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(DEV_STAMP): requirements/dev.txt $(RUN_STAMP)
	@$(PIP) --require-hashes -r requirements/dev.txt
	@touch $@

# Microsoft's Open XML SDK, a judge of Word files.
$(OPENXML): tests/openxml/package-lock.json
	@mkdir -p $(@D)
	@cp tests/openxml/package.json tests/openxml/package-lock.json $(@D)
	@cd $(@D) && for try in 1 2 3; do \
		timeout 150 npm ci --silent --no-audit --no-fund && exit; done; exit 1
	@touch $@

clean: ## remove what these targets made, except .venv
	@rm -rf build dist $(OUT) .pytest_cache .mypy_cache .ruff_cache .hypothesis
