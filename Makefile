# The two commands: `make demo` and `make test`. Both install what is missing on Debian, or
# say exactly what to do.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
BUILD := .build/release
# Spreadsheets (.xlsx) where their libraries are installed; the rest needs SQLite only.
SPREADSHEETS := $(and $(wildcard /usr/include/xlsxwriter.h),$(wildcard /usr/include/zip.h),$(wildcard /usr/include/expat.h))
TRAITS := $(if $(SPREADSHEETS),--traits Spreadsheets)
# At a fixed place in memory: nothing of it need be moved at every start. What that gives up, a place
# that nobody can guess, protects programs that are not checked for bounds. Without a local rpath:
# libraries are looked for where the system keeps them, and not first in forty folders beside the
# program.
RELEASE := $(TRAITS) -c release --static-swift-stdlib --product gugus -Xlinker -s -Xlinker -no-pie \
  --disable-local-rpath

.PHONY: demo test bench torture build install format lint prepare clean

demo: build
	@rm -f demo.db demo.db-wal demo.db-shm
	@GUGUS=$(BUILD)/gugus Fixtures/demo.sh demo.db

test: prepare
	$(SWIFT) test $(TRAITS)

# What docs/speed.md says, measured against other tools; with Swift 6.3 or later. A million
# commitments take hours.
SIZES ?= 10000 100000
bench: build
	@for tool in sqlite3 task; do command -v $$tool > /dev/null || { \
	  echo "$$tool is missing. Install it: sudo apt-get install sqlite3 taskwarrior"; exit 1; }; done
	$(SWIFT) build --package-path Benchmarks -c release
	rm -f Benchmarks/.build/Current_run.jmh.json
	$(SWIFT) package --package-path Benchmarks --allow-writing-to-package-directory benchmark \
	  --no-progress --format jmh --path $(CURDIR)/Benchmarks/.build
	Benchmarks/.build/release/measure $(SIZES) --gugus $(BUILD)/gugus \
	  --parts Benchmarks/.build/Current_run.jmh.json \
	  --nation Benchmarks/.build/release/make-nation --folder Benchmarks/.build/data --write docs/speed.md

# What docs/reliability.md promises, measured: hours. `Tests/torture.sh --short` takes a minute.
torture: build
	TRAITS="$(TRAITS)" Tests/torture.sh

build: prepare
	$(SWIFT) build $(RELEASE)

# The shell completions come from the program itself, the manual page from the argument
# parser's own generator.
install: build
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(BUILD)/gugus $(DESTDIR)$(PREFIX)/bin/gugus
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions
	$(BUILD)/gugus --generate-completion-script bash \
	  > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/gugus
	install -d $(DESTDIR)$(PREFIX)/share/zsh/site-functions
	$(BUILD)/gugus --generate-completion-script zsh \
	  > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_gugus
	install -d $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(BUILD)/gugus --generate-completion-script fish \
	  > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/gugus.fish
	$(SWIFT) package --allow-writing-to-package-directory generate-manual --multi-page
	install -d $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 644 .build/plugins/GenerateManual/outputs/gugus/*.1 $(DESTDIR)$(PREFIX)/share/man/man1

format:
	$(SWIFT) format format --in-place --recursive Package.swift Sources Tests Schema Benchmarks

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Schema Benchmarks

prepare:
	@command -v $(SWIFT) > /dev/null || { \
	  echo "Swift is missing. Install Swift 6.2 or later: https://www.swift.org/install/linux/"; \
	  exit 1; }
	@test -f /usr/include/sqlite3.h || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get > /dev/null; then \
	    apt-get update -q && apt-get install -y -q libsqlite3-dev; \
	  else \
	    echo "libsqlite3-dev is missing. Install it: sudo apt-get install libsqlite3-dev"; \
	    exit 1; \
	  fi; }

clean:
	rm -rf .build Benchmarks/.build Tests/Torture/.build Tests/Fuzz/.build demo.db demo.db-wal demo.db-shm demo-*.html
