# What a person types: `make run` to read, `make test` before a change is proposed.
# Paths are relative throughout, so a checkout in a folder with blanks in its name works.

SHELL = /bin/sh
PYTHON_HERE = .venv/bin/python
ARGS = --sample

.PHONY: help run test bench pictures app clean

help:
	@echo "make run     set up once and open the window on a sample article (ARGS=FILE opens another)"
	@echo "make test    set up once and run every check"
	@echo "make bench   print the table of benchmarks"
	@echo "make pictures  grab the pictures of docs/pictures.md again"
	@echo "make app     build a program that needs no Python: dist/dragoman/dragoman"
	@echo "make clean   remove everything the above have made"

run:
	@sh tools/setup.sh
	@$(PYTHON_HERE) -m desktop_app $(ARGS)

test:
	@sh tools/setup.sh dev
	$(PYTHON_HERE) -m ruff check
	$(PYTHON_HERE) -m ruff format --check
	$(PYTHON_HERE) -m mypy
	$(PYTHON_HERE) .venv/bin/lint-imports
	QT_QPA_PLATFORM=offscreen $(PYTHON_HERE) -m pytest -n 2

bench:
	@sh tools/setup.sh
	@$(PYTHON_HERE) -m benchmarks $(BENCH)

pictures:
	@sh tools/setup.sh
	@$(PYTHON_HERE) tools/pictures.py --docs

app:
	@sh tools/setup.sh app
	$(PYTHON_HERE) -m PyInstaller --noconfirm --log-level ERROR build.spec
	QT_QPA_PLATFORM=offscreen dist/dragoman/dragoman --self-check
	@du -sh dist/dragoman

clean:
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find desktop_app tests benchmarks tools -name __pycache__ -type d -prune -exec rm -rf {} +
