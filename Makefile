# Every command sets up what it needs first. Without make, on any system: python scripts/make.py site|test|...
PYTHON ?= python3
EDITION ?= 2023

.PHONY: site test serve check preview fix new import register editors hook audit bench clean
site test serve check preview fix new import register editors hook audit bench:
	@$(PYTHON) scripts/make.py $@ $(ARGS)

clean:
	rm -rf site site.* .cache
