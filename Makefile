PYTHON ?= python3
# Arguments handed on, such as make run ARGS="doctor --workspace 目录".
ARGS ?=
# A folder of wheels for a machine without a network.
WHEELS ?=

.PHONY: run install test check bench pictures translations lock clean
run install test check bench pictures translations lock clean:
	@$(PYTHON) resources/packaging/bootstrap.py $(if $(WHEELS),--wheels "$(WHEELS)") $@ $(ARGS)
