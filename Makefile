# Every command sets up what it needs first. Without make, on any system: python scripts/make.py site|test|...
PYTHON ?= python3
EDITION ?=

.PHONY: site test serve check preview fix new import register editors hook audit bench anthology clean
site test serve check preview fix new import register editors hook audit bench:
	@$(PYTHON) scripts/make.py $@ $(ARGS)

# One edition, as in EDITION=2023; without it all of them, and a PDF of every brand and case.
anthology:
	@$(PYTHON) scripts/make.py $@ $(EDITION) $(ARGS)

clean:
	rm -rf site site.* books books.* .cache
